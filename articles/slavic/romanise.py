"""Names that no list of places has, in Latin letters: by Ukraine's rules of 2010, and for Russian by like ones."""

from __future__ import annotations


def split_letters(row: str) -> list[str]:
    """The Latin letters of a row, one for each Cyrillic one; "-" stands for none."""
    return row.split()


_UKRAINIAN = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ",
        split_letters("a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia - - -"),
        strict=True,
    )
)
_UKRAINIAN_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        split_letters("a b v g d e yo zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"),
        strict=True,
    )
)


def romanise(name: str, *, language: str) -> str:
    """A name in Latin letters; what is not Cyrillic stays as it is."""
    return "-".join(" ".join(_romanise_word(word, language) for word in part.split()) for part in name.split("-"))


def _romanise_word(word: str, language: str) -> str:
    letters = _UKRAINIAN if language == "uk" else _RUSSIAN
    out: list[str] = []
    low = word.casefold()
    for at, char in enumerate(low):
        latin = letters.get(char, char)
        if language == "uk":
            latin = _UKRAINIAN_FIRST.get(char, latin) if at == 0 else latin
            latin = "gh" if char == "г" and low[at - 1 : at] == "з" else latin
        out.append("" if latin == "-" else latin)
    text = "".join(out)
    return text[:1].upper() + text[1:] if word[:1].isupper() else text
