"""Chunks of English sentences: the quick way over plain words reads as the long way does."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.chunker import Chunker
from articles.lexicon import LEXICONS
from articles.tokens import tokenize
from tests.articles.fakes import FakeSpellings

LEXICON = LEXICONS["en"]


class Everything:
    """A set that every word is in."""

    def __contains__(self, _: object) -> bool:
        return True


@cache
def make_chunker() -> Chunker:
    """One chunker for all tests."""
    return Chunker(LEXICON, FakeSpellings())


def collect_phrases() -> list[str]:
    """Every phrase that the lexicon knows, and some that lead something only before certain words."""
    phrases = [form for trigger in LEXICON.triggers for form in trigger.forms]
    phrases += [form for actor in LEXICON.actors for form in actor.forms]
    phrases += [one.phrase for one in (*LEXICON.extents, *LEXICON.hedges)]
    return [*phrases, "the", "a", "in", "all", "the city of", "the area"]


def collect_words() -> list[str]:
    """Every word that the lexicon knows, alone, and some that mean nothing to it."""
    words = {word for phrase in collect_phrases() for word in phrase.split()}
    words = words.union(*LEXICON.words.values(), LEXICON.numbers)
    return sorted(words | {"bread", "slowly", "Donetsk", "Lyman", "20", "%", "two-thirds", ",", "(", ")", "'s", '"'})


@given(st.lists(st.sampled_from(collect_words()) | st.sampled_from(collect_phrases()), min_size=1, max_size=12))
def test_plain_words_are_read_as_by_the_long_way(words: list[str]) -> None:
    """A word that is passed over quickly is one with which nothing longer begins."""
    tokens = tokenize(" ".join(words))
    quick = make_chunker().chunk(tokens)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(make_chunker(), "_marks", frozenset())
        patch.setattr(make_chunker(), "_telling", Everything())
        patch.setattr(make_chunker(), "_leading", {})
        assert quick == make_chunker().chunk(tokens)
