"""Words as they are searched: without case and accents, and found in Latin letters as well as in Cyrillic."""

from __future__ import annotations

from geodata.spelling import fold_name, is_latin, romanise, romanise_russian

Search = tuple[tuple[str, ...], ...]  # of each word wanted the forms that count as it


def fold_words(text: str) -> str:
    """The words of a text in the form in which they are compared, each after a space."""
    return f" {fold_name(text)}"


def read_search(text: str) -> Search:
    """What a reader looks for: every word of the text, each begins a word of what is searched.

    A word in Cyrillic also finds its name in Latin letters: "Путін" and "Путин" find "Putin".
    """
    return tuple(_list_forms(word) for word in fold_name(text).split())


def is_found(words: str, search: Search) -> bool:
    """Whether a text, folded by :func:`fold_words`, has all that is looked for."""
    return all(any(form in words for form in forms) for forms in search)


def _list_forms(word: str) -> tuple[str, ...]:
    forms = [word]
    if not is_latin(word):
        forms += [fold_name(write(word)) for write in (romanise, romanise_russian)]
    return tuple(f" {form}" for form in dict.fromkeys(forms))
