"""The case forms of place names, by the endings of the language a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

_ORDER = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_MIN_SETTLEMENT = 6
_KEPT_WORDS = 20_000  # answers kept in memory: the same words begin with a capital again and again
_MOST_FORMS = 8  # of a name of several words in one case; more would only be impossible mixtures

# Ending, characters to cut, and what takes their place in the genitive, dative, accusative, instrumental and
# locative; a slash parts forms that both occur, "-" is no ending. The first ending that fits counts. Forms that no
# name of the group has do no harm: nobody writes them.
_RUSSIAN = """
ий|ый|ой 2 ого/его ому/ему - ым/им ом/ем
ая 2 ой ой ую ой/ою ой
яя 2 ей ей юю ей/ею ей
ое 2 ого ому ое ым/им ом
ее 2 его ему ее им ем
ые|ие 2 ых/их ым/им ые/ие ыми/ими ых/их
ово|ево|ёво|ино|ыно 1 а/о у/о о ом/о е/о
ье|оле|ище 1 я/а ю/у е ем е
о 1 а/о у/о о ом/о е/о
ия 1 и и ю ей и
я 1 и е ю ей/ею е
[гкхжшщч]а 1 и е у ой/ей/ою е
ца 1 ы е у ей/ой/ею е
а 1 ы е у ой/ою е
ец 2 ца цу ец цом/цем це
[бвгдзлмнпрст]ок 2 ка/ока ку/оку ок ком/оком ке/оке
ь 1 я/и ю/и ь ем/ём/ью е/и
й 1 я ю й ем/ём е
[гкхжшщч]и|ы|и 1 -/ов/ев/ей ам/ям ы/и ами/ями ах/ях
[бвгджзклмнпрстфхцчшщ] 0 а у - ом/ем/ым е
"""
_UKRAINIAN = """
ий 2 ого/ього ому/ьому ий им/ім ому/ім
ій 2 ього ьому ій ім ьому/ім
оле|ище|ілле|ле 1 я/а/ого ю/у/ому е ем/им і/ому
[ое]ве|єве|ине|їне 1 ого/а ому/у е им/ом ому/ім/і
є 1 ього/я ьому/ю є ім/ям ьому/і
е 1 ого ому е им ому/ім
(ll)я 1 я ю я ям і/ю
[аеиіоуюя]я 1 ї ї ю єю ї
я 1 і/ї і/ї ю ею/єю і/ї
ка 2 ки/кої ці/кій ку кою ці/кій
га 2 ги зі гу гою зі
ха 2 хи сі ху хою сі
[жшщч]а 1 і/ої і/ій у ею/ою і/ій
а 1 и/ої і/ій у ою і/ій
ріг 2 огу огу/огові іг огом озі
ів 2 ова/іва/ового ову/ові/івові/овому ів овом/овим ові/ову/овому
їв 2 єва/їва єву/єві їв євом єві/єву
піль 4 поля полю піль полем полі
ець 3 ця цю/цеві ець цем ці
ень 3 ня/ені ню/ені ень нем ні/ені
[бвгдзлмнпрст]ок 2 ка/оку ку/окові ок ком/оком ку/оці/ці
ь 1 я/і ю/і ь ем/ю і/ю
й 1 ю/я ю/єві й єм ї/ю
и|і|ї 1 -/ів/їв/ей ам/ям и/і/ї ами/ями ах/ях
о 1 а/о у/ові/о о ом/о і/у/о
[бвгґджзклмнпрстфхцчшщ] 0 а/у у/ові - ом/ем/им і/у/ові
"""
_SOFT_DOUBLED = "лля|ння|жжя|ття|ддя|ччя|ззя|сся"
_TABLES = {"ru": _RUSSIAN, "uk": _UKRAINIAN.replace("(ll)я", _SOFT_DOUBLED)}


@cache
def _read_table(language: str) -> tuple[tuple[re.Pattern[str], int, tuple[tuple[str, ...], ...]], ...]:
    rows = []
    for line in _TABLES[language].strip().splitlines():
        ending, cut, *forms = line.split()
        cells = tuple(tuple("" if form == "-" else form for form in cell.split("/")) for cell in forms)
        rows.append((re.compile(rf"(?:{ending})\Z"), int(cut), cells))
    return tuple(rows)


def decline_word(word: str, *, language: str) -> dict[str, tuple[str, ...]]:
    """The forms of one folded word of a name by case; a word with none of the endings keeps its form in every case."""
    cut, cells = _find_cells(word, language)
    if not cells:
        return dict.fromkeys(_ORDER, (word,))
    stem = word[: len(word) - cut] if cut else word
    forms = _attach(stem, cells)
    # An accusative like the nominative is written "-" where nothing is cut, and spelled out elsewhere.
    fixed = [forms[0], forms[1], (word,) if cells[2] == ("",) else forms[2], *forms[3:]]
    return dict(zip(_ORDER, ((word,), *fixed), strict=True))


def _attach(stem: str, cells: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    return [tuple(stem + ending for ending in cell) for cell in cells]


def _find_cells(word: str, language: str) -> tuple[int, tuple[tuple[str, ...], ...]]:
    for pattern, cut, cells in _read_table(language):
        if pattern.search(word) and len(word) > cut:
            return cut, cells
    return 0, ()


def decline_name(name: str, *, language: str) -> Iterator[tuple[str, str]]:
    """Every form of a folded name with its case; of a hyphenated word the last part changes, or both do."""
    words = [_decline_hyphenated(word, language) for word in name.split()]
    for case in _ORDER:
        for number, form in enumerate(product(*(word[case] for word in words))):
            if number == _MOST_FORMS:
                break
            yield " ".join(form), case


def _decline_hyphenated(word: str, language: str) -> dict[str, tuple[str, ...]]:
    head, mark, last = word.rpartition("-")
    forms = decline_word(last, language=language)
    if not mark:
        return forms
    heads = decline_word(head, language=language)  # Куп'янська-Вузлового, but Нью-Йорка
    both = {case: tuple(f"{one}-{form}" for one in heads[case] for form in forms[case]) for case in _ORDER}
    return {case: (*(f"{head}-{form}" for form in forms[case]), *both[case][:_MOST_FORMS]) for case in _ORDER}


@lru_cache(_KEPT_WORDS)
def strip_adjective(word: str) -> str:
    """A relational adjective (Покровський, Запорожском) without its ending, up to its с(ь)к, ц(ь)к or з(ь)к."""
    found = re.match(r"(.+?[сцзж]ь?к)(?:ий|ого|ому|им|ім|ої|ій|у|ою|а|е|і|их|ими|ой|ая|ое|ие|ую|ом|ым)\Z", word)
    return found[1] if found else ""


# Endings that hardly any word but the name of a settlement has, in any case, and their nominative.
_SETTLEMENTS = {
    "uk": ((r"(?:ів|їв|ав|ян)(?:ка|ки|ці|ку|кою)", r"(к[аиу]|ці|кою)", "ка"),
           (r"(?:ов|ев|єв|ин|їн)(?:е|ого|ому|им)", r"(е|ого|ому|им)", "е"),
           (r"(?:с|ц)ьк(?:е|ого|ому|им)", r"(е|ого|ому|им)", "е"), (r"пол(?:е|я|ю|ем|і)", r"(е|я|ю|ем|і)", "е"),
           ("піль", "", "")),
    "ru": ((r"(?:ов|ев|ав|ян)(?:ка|ки|ке|ку|кой)", r"(к[аиеу]|кой)", "ка"), (r"(?:ово|ево|ино)", "", ""),
           (r"пол(?:е|я|ю|ем)", r"(е|я|ю|ем)", "е"), (r"(?:с|ц)ко(?:е|го|му)", r"(ое|ого|ому)", "ое")),
}  # fmt: skip


@lru_cache(_KEPT_WORDS)
def guess_settlement(word: str, *, language: str) -> tuple[str, frozenset[str]] | None:
    """The nominative and the cases of a folded word that ends as settlements do; None where it does not."""
    for ending, cut, nominative in _SETTLEMENTS[language]:
        if len(word) > _MIN_SETTLEMENT and re.search(rf"(?:{ending})\Z", word):
            base = re.sub(rf"{cut}\Z", nominative, word) if cut else word
            forms = decline_word(base, language=language)
            return base, frozenset(case for case in _ORDER if word in forms[case])
    return None


_ADJECTIVE_STEMS = {
    "ru": (("ское|цкое|ский|цкий", 2, ""), ("[сц]к", 0, ""), ("[оеё]вка", 2, "ск"), ("[ое]во", 1, "ск"),
           ("поле", 1, "ьск"), ("поль", 0, "ск"), ("жье", 2, "ск"), ("ка|ки", 2, "ск"),
           ("ая|ое|ый|ой|ые|ий", 2, "ск"), ("[аоыиеья]", 1, "ск"), ("", 0, "ск")),
    "uk": (("ське|цьке|ський|цький|ська", 1, ""), ("[сц]ьк", 0, ""), ("[іїаяо]вка", 2, "ськ"),
           ("ове|еве|єве", 3, "івськ"), ("поле", 4, "пільськ"), ("піль|поль", 0, "ськ"), ("жжя", 3, "зьк"),
           ("ів|їв", 0, "ськ"), ("ка|ки", 2, "ськ"),
           ("ий|не|на|те|та", 1, "ськ"), ("[аоиіеьяї]", 1, "ськ"), ("", 0, "ськ")),
}  # fmt: skip


def make_adjective_stem(name: str, *, language: str) -> str:
    """The stem of the relational adjective of a folded one-word name: покровськ for Покровськ and Покровське."""
    for ending, cut, suffix in _ADJECTIVE_STEMS[language]:
        if re.search(rf"(?:{ending})\Z", name):
            stem = (name[: len(name) - cut] if cut else name) + suffix
            found = re.match(r".+?[сцзж]ь?к\Z", stem)
            return stem if found else ""
    return ""
