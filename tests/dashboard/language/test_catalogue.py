"""The catalogue of messages: whole, compiled, and true to the placeholders of the English."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from dashboard.language import ENGLISH, LANGUAGES
from dashboard.language.build import compile_words, gather_messages, is_translated, list_messages, read_words
from dashboard.language.store import DATA

CODES = [code for code in LANGUAGES if code != ENGLISH]


def find_parts(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def list_forms(words: object) -> list[str]:
    return [words] if isinstance(words, str) else list(words)  # type: ignore[call-overload]


@pytest.mark.parametrize("code", CODES)
def test_compiled_catalogue_is_the_one_that_people_edit(code: str) -> None:
    """What the pages read was compiled from the file as it is; ``make words`` does it."""
    assert (DATA / f"{code}.mo").read_bytes() == compile_words(read_words(code))


@pytest.mark.parametrize("code", CODES)
def test_every_message_of_the_code_is_in_the_catalogue(code: str) -> None:
    """Nothing that the code says is missing, and nothing is kept that it no longer says; ``make words`` does it."""
    said, kept = list_messages(gather_messages()), list_messages(read_words(code))
    assert set(said) - set(kept) == set()
    assert set(kept) - set(said) == set()


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_translated(code: str) -> None:
    """Each message has its words, in every plural form, and none was guessed."""
    kept = list_messages(read_words(code))
    assert [key for key, message in kept.items() if not is_translated(message) or message.fuzzy] == []


@pytest.mark.parametrize("code", CODES)
def test_placeholders_are_those_of_the_english(code: str) -> None:
    """A translation names every part of its message and no other; so none can fail while a reader waits."""
    for (_, english), message in list_messages(read_words(code)).items():
        wanted = set().union(*(find_parts(form) for form in list_forms(message.id)))
        for form in filter(None, list_forms(message.string)):
            # The form of one may leave the number out, as "one place" does.
            assert find_parts(form) | {"number"} == wanted | {"number"}, english
            assert "number" not in find_parts(form) or "number" in wanted, english


# Words of a side: "liberated", "seized", "separatists", "enemy", "so-called" in our own voice.
PARTIAL = re.compile(
    r"\b(liberat|seiz|separatis|enem|so-called|звільн|загарб|захоп|сепарат|ворог|ворож|так зван|насправді)", re.I
)


def test_our_own_words_take_no_side() -> None:
    """The neutral words of docs/wording.md: what a side would say stands in quotes only."""
    for code in CODES:
        for (_, english), message in list_messages(read_words(code)).items():
            for words in (english, *list_forms(message.string)):
                assert not PARTIAL.search(words), words
                # Before 2022 is the one exception, as the United Nations call it; a register has its name.
                if "occupied" in words or "окупован" in words:
                    assert "register" in english or "{day}" in words or "{invasion}" in words, words
