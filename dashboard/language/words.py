"""Messages in the reader's language; the English message is its own id in the catalogue.

Words that are one thing in English and two in another language are told apart by a context (:func:`say_in`). A sentence
is one message with named parts, so that a translator may put them in any order; it is never glued from pieces.
"""

from __future__ import annotations

from dashboard.language.formats import format_number
from dashboard.language.languages import read_language
from dashboard.language.store import read_catalogue


def say(message: str, /, **parts: object) -> str:
    """The message in the reader's language, its named parts filled in; English where nobody translated it yet."""
    words = read_catalogue(read_language()).gettext(message) if message else ""
    return words.format(**parts) if parts else words


def say_count(one: str, many: str, number: int, /, **parts: object) -> str:
    """A message about a number in the form that the language has for it (Ukrainian has three).

    ``one`` and ``many`` are the English forms. Both may name ``{number}``, which is written as the language writes
    numbers unless ``parts`` gives it.
    """
    words = read_catalogue(read_language()).ngettext(one, many, number)
    return words.format(**{"number": format_number(number), **parts})


def say_in(context: str, message: str, /, **parts: object) -> str:
    """The message as it is said in a context; for words that another language does not say the same everywhere."""
    words = read_catalogue(read_language()).pgettext(context, message)
    return words.format(**parts) if parts else words


def mark(message: str) -> str:
    """A message that is said later, by :func:`say`: for tables of words that stand at the head of a module."""
    return message
