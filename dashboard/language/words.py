"""Messages in the reader's language; the English message is its own id in the catalogue.

Words that are one thing in English and two in another language are told apart by a context (:func:`say_in`). A sentence
is one message with named parts, so that a translator may put them in any order; it is never glued from pieces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dashboard.language.formats import NBSP, format_number
from dashboard.language.languages import LANGUAGES, read_language
from dashboard.language.store import read_catalogue

_SEPARATOR = "\x04"  # between context and message, as in compiled catalogues
Key = TypeVar("Key")


def say(message: str, /, **parts: object) -> str:
    """The message in the reader's language, its named parts filled in; English where nobody translated it yet."""
    if not message:
        return ""
    context, _, plain = message.rpartition(_SEPARATOR)
    catalogue = read_catalogue(read_language())
    words = catalogue.pgettext(context, plain) if context else catalogue.gettext(plain)
    return words.format(**parts) if parts else words


def say_everywhere(message: str) -> list[str]:
    """The message in every language, to be found by whichever of them a reader writes."""
    return list(dict.fromkeys(read_catalogue(code).gettext(message) for code in LANGUAGES))


def say_count(one: str, many: str, number: int, /, **parts: object) -> str:
    """A message about a number in the form that the language has for it (Ukrainian has three).

    ``one`` and ``many`` are the English forms. Both may name ``{number}``, which is written as the language writes
    numbers unless ``parts`` gives it; no line breaks behind it.
    """
    words = read_catalogue(read_language()).ngettext(one, many, number).replace("{number} ", f"{{number}}{NBSP}")
    return words.format(**{"number": format_number(number), **parts})


def say_in(context: str, message: str, /, **parts: object) -> str:
    """The message as it is said in a context; for words that another language does not say the same everywhere."""
    return say(mark_in(context, message), **parts)


def mark(message: str) -> str:
    """A message that is said later, by :func:`say`: for tables of words that stand at the head of a module."""
    return message


def mark_in(context: str, message: str) -> str:
    """The same for a message with a context."""
    return f"{context}{_SEPARATOR}{message}"


@dataclass(frozen=True, slots=True)
class Message:
    """A marked message with its parts, kept to be said later, to whoever reads it then."""

    words: str
    parts: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return say(self.words, **dict(self.parts))


def keep(message: str, /, **parts: object) -> Message:
    """A message for values that outlive a run, such as what is loaded once for all readers."""
    return Message(message, tuple(parts.items()))


class Words(Mapping[Key, str]):
    """A table of marked messages that says each in the reader's language whenever it is looked up."""

    def __init__(self, messages: Mapping[Key, str]) -> None:
        self._messages = dict(messages)

    def __getitem__(self, key: Key) -> str:
        return say(self._messages[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._messages)

    def __len__(self) -> int:
        return len(self._messages)
