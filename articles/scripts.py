"""Words that mix Latin and Cyrillic letters of the same look, written in one script."""

from __future__ import annotations

import re

_LATIN_LOOKS = "ABCEHIKMOPTXYaceikopxyïëÁÉÓÝáéóýí"  # an accent marks the stress of a Cyrillic word
_CYRILLIC_LOOKS = "АВСЕНІКМОРТХУасеікорхуїёАЕОУаеоуі"
_TO_CYRILLIC = str.maketrans(_LATIN_LOOKS, _CYRILLIC_LOOKS)
_TO_LATIN = str.maketrans(_CYRILLIC_LOOKS[:22] + "Ѕѕјү", _LATIN_LOOKS[:22] + "Ssjy")
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CYRILLIC = "\u0400-\u04ff"
_ANY = _LATIN + _CYRILLIC
_LATIN_RUN, _CYRILLIC_RUN = re.compile(f"[{_LATIN}]+"), re.compile(f"[{_CYRILLIC}]+")
_WITH_LATIN = re.compile(f"(?<![{_ANY}])[{_CYRILLIC}]*[{_LATIN}][{_ANY}]*")
_WITH_CYRILLIC = re.compile(f"(?<![{_ANY}])[{_LATIN}]*[{_CYRILLIC}][{_ANY}]*")


def write_in_one_script(text: str) -> str:
    """``text`` with each word in one script, as many characters as before.

    A word of both scripts goes over to the one that has a letter of the same look for each of the other's, else it
    stays. A word of the script that the text is not written in goes over where all its letters have the look of the
    other's, but not an abbreviation: ``BBC`` in a Russian text is no air force.
    """
    if text.isascii() or _CYRILLIC_RUN.search(text) is None or _LATIN_RUN.search(text) is None:
        return text
    cyrillic = len(_LATIN_RUN.sub("", text)) > len(_CYRILLIC_RUN.sub("", text))
    words = _WITH_LATIN if cyrillic else _WITH_CYRILLIC
    return words.sub(lambda found: _rewrite(found[0], cyrillic=cyrillic), text)


def _rewrite(word: str, *, cyrillic: bool) -> str:
    """A word that holds letters of the lesser script; ``cyrillic`` says which one the text is written in."""
    as_cyrillic, as_latin = word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)
    goes = _LATIN_RUN.search(as_cyrillic) is None, _CYRILLIC_RUN.search(as_latin) is None
    pure = _CYRILLIC_RUN.search(word) is None or _LATIN_RUN.search(word) is None
    if pure and word.isupper() and len(word) > 1:
        return word
    if goes[not cyrillic]:
        return as_cyrillic if cyrillic else as_latin
    if goes[cyrillic] and not pure:
        return as_latin if cyrillic else as_cyrillic
    return word
