"""Names that no list of places has, in Latin letters by Ukraine's rules of 2010, also where a text is Russian."""

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
# What a village's Russian name regularly is in Ukrainian, by how it begins and ends: Поддубное is Піддубне.
_BEGINNINGS = (
    ("под", "під"),
    ("ива", "іва"),
    ("новоива", "новоіва"),
    ("новоалекс", "новоолекс"),
    ("алекс", "олекс"),
    ("никола", "микола"),
    ("екатерин", "катерин"),
)
_ENDINGS = (
    ("ическое", "ічне"), ("цкое", "цьке"), ("зское", "зьке"), ("ское", "ське"), ("ое", "е"), ("ее", "є"),
    ("ово", "ове"), ("ево", "еве"), ("ино", "ине"), ("аевка", "аївка"), ("еевка", "іївка"), ("оевка", "оївка"),
    ("овка", "івка"), ("евка", "івка"), ("ск", "ськ"), ("цк", "цьк"),
)  # fmt: skip
_SOUNDS = str.maketrans({"ы": "и", "э": "е", "ё": "о", "ъ": "'"})


def _turn_ukrainian(word: str) -> str:
    """A Russian name of a village in its regular Ukrainian form, in small letters."""
    for begin, own in _BEGINNINGS:
        if word.startswith(begin):
            word = own + word[len(begin) :]
    ending = next(((old, own) for old, own in _ENDINGS if word.endswith(old)), ("", ""))
    return (word[: len(word) - len(ending[0])] + ending[1]).translate(_SOUNDS)


def romanise(name: str, *, language: str) -> str:
    """A name in Latin letters, of a Russian name its Ukrainian form; what is not Cyrillic stays as it is."""
    return "-".join(" ".join(_romanise_word(word, language) for word in part.split()) for part in name.split("-"))


def _romanise_word(word: str, language: str) -> str:
    out: list[str] = []
    low = word.casefold() if language == "uk" else _turn_ukrainian(word.casefold())
    for at, char in enumerate(low):
        latin = _UKRAINIAN.get(char, char)
        latin = _UKRAINIAN_FIRST.get(char, latin) if at == 0 else latin
        latin = "gh" if char == "г" and low[at - 1 : at] == "з" else latin
        out.append("" if latin == "-" else latin)
    text = "".join(out)
    return text[:1].upper() + text[1:] if word[:1].isupper() else text
