"""Places with the words around them: the village of A, the regions of B and C, the D direction, the outskirts of E."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.mentions import Named
from articles.protocols import PlaceSpelling
from articles.records import MentionKind
from articles.slavic.declension import strip_adjective
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import CASES, Analysis, Part
from articles.slavic.names import NameIndex
from articles.slavic.rows import Row

SEPARATORS = frozenset({",", "и", "та", "і", "й", "або", "или", "чи", "а", "також", "также", "ни", "ні"})
_IN = frozenset({"в", "во", "у", "соседней", "сусідній", "остальной", "соседнюю"})
_AMOUNT_MARKS = frozenset({"–", "—", "-", ":"})
_MEANING = frozenset({"settlement_noun", "region_noun", "land"})  # uses of words that may mean a place named before
_FOUR = frozenset({"чотири", "чотирьох", "чотирма", "четыре", "четырех", "четырёх", "четырьмя"})
_LANDS = frozenset({"территории", "території", "області", "области", "регионы", "регіони", "города", "міста", "села"})
_STATED = frozenset({"abroad", "actor", "ru_adjective", "ua_adjective", "our_adjective", "force_noun", "role_noun"})
_SHORT = 3  # letters of a word that is no village: "ГЭС", "ЦЕХ"
_MAX_LISTED = 40
_PLANTS = {"аэс": "{} Nuclear Power Plant", "аес": "{} Nuclear Power Plant", "гэс": "{} Hydroelectric Power Plant",
           "гес": "{} Hydroelectric Power Plant", "тэс": "{} Power Plant", "тес": "{} Power Plant"}  # fmt: skip
_BANKS = {"правобереж": "Right-bank", "левобереж": "Left-bank", "лівобереж": "Left-bank", "прав": "Right-bank",
          "лев": "Left-bank", "лів": "Left-bank"}  # fmt: skip
_DNIPRO = frozenset({"днепра", "дніпра"})
_STATIONS = {"заес": "запорізьк", "заэс": "запорожск"}
_OPENING = frozenset('«"“„(')


class PlaceMatcher:
    """Finds the places of a row, however they are written."""

    def __init__(self, names: NameIndex, lexicon: SlavicLexicon) -> None:
        self._names, self._words = names, lexicon.words

    def match(self, row: Row, at: int, before: Sequence[Item]) -> tuple[int, tuple[Item, ...]] | None:
        """The end (exclusive) of the places that begin at token ``at``, with an item each; None where none do."""
        if not row.tokens[at].capital:
            return self._match_front(row, at) or self._match_bank(row, at) or self._match_meant(row, at)
        noun = self._find_noun(before)
        if row.low(at) in _STATIONS:
            return self._match_station(row, at)
        return (
            (self._match_adjectives(row, at) if noun is None else None)
            or self._match_name(row, at, noun, before)
            or self._match_meant(row, at)
        )

    def _match_station(self, row: Row, at: int) -> tuple[int, tuple[Item, ...]] | None:
        """``ЗАЕС``: the nuclear plant of Zaporizhzhia by its letters."""
        towns = tuple(self._names.adjectives.get(_STATIONS[row.low(at)], ()))[:1]
        if not towns:
            return None
        name = replace(_name(row, at, at + 1, towns), area="{} Nuclear Power Plant")
        return at + 1, (_item(row, at, at + 1, name, CASES),)

    def _find_noun(self, before: Sequence[Item]) -> Item | None:
        """The noun that says what kind of place comes: the village (of), also of each name of its list."""
        for item in reversed(before):
            if item.kind is Kind.WORD and item.has(self._words["settlement_noun"]):
                return item
            listed = item.kind is Kind.PLACE and item.name is not None and item.name.settlement
            if not listed and item.low not in SEPARATORS and item.low not in _OPENING:
                return None
        return None

    def _match_name(
        self, row: Row, at: int, noun: Item | None, before: Sequence[Item]
    ) -> tuple[int, tuple[Item, ...]] | None:
        found = self._names.match(row.tokens, at, named=noun is not None)
        if found is None and (self._is_listed(row, at, before) or self._is_taken(row, at)):
            found = self._names.match_unknown(row.tokens, at)
        if found is None:
            return None
        if noun is not None and self._goes_on(row, at, found.end):
            found = self._names.match_unknown(row.tokens, at) or found
        single = noun is not None and "plur" not in {one.number for one in noun.analyses}
        if single and not any(one.kind is MentionKind.CITY for one in found.readings):
            noun = None
        if row.low(at - 1) == "на" and noun is None:
            found = self._names.as_region(found)
        region = row.has(found.end, "region_noun") and noun is None
        end = found.end + region
        name = _name(row, at, end, found.readings, settlement=noun is not None, region=region)
        cases = found.cases if noun is None or "nomn" not in found.cases else _cases(noun.analyses) or CASES
        if noun is None and found.readings[0].kind is MentionKind.COUNTRY:
            return None  # a state acts as well: it is found among the actors
        return end, (_item(row, at, end, name, cases),)

    def _is_taken(self, row: Row, at: int) -> bool:
        """``звільнили Кучерів Яр``: a capital right behind a verb of taking, unless it is somebody or their forces."""
        if at == 0 or not row.has(at - 1, "taking") or len(row.low(at)) <= _SHORT:
            return False
        return row.words[at].keys.isdisjoint(_STATED) and row.low(at) not in self._words["no_place"]

    @staticmethod
    def _is_listed(row: Row, at: int, before: Sequence[Item]) -> bool:
        """``Карпівки, Колодязів та Шандриголового``: a capitalised noun between two commas of a list of towns."""
        if len(before) < 2 or before[-1].low != "," or before[-2].kind is not Kind.PLACE or before[-2].name is None:
            return False
        city = before[-2].name.readings[0].kind is MentionKind.CITY and not before[-2].name.region
        nouns = {case for one in row.words[at].analyses if one.part is Part.NOUN for case in one.cases}
        agrees = not nouns.isdisjoint(before[-2].cases) and row.words[at].keys.isdisjoint(("actor", "role_noun"))
        joined = row.low(at + 1) in SEPARATORS and at + 2 < len(row.tokens)
        listed = joined and (row.tokens[at + 2].capital or row.low(at + 1) == ",")
        return city and agrees and listed

    def _goes_on(self, row: Row, at: int, end: int) -> bool:
        """``села Зеленое Поле``: the name that a list knows may be the first word of one that it does not know."""
        single = end == at + 1 and end < len(row.tokens) and not row.has(end, "actor")
        return single and row.tokens[end].capital and self._names.match_region(row.tokens[end]) is None

    def _match_adjectives(self, row: Row, at: int) -> tuple[int, tuple[Item, ...]] | None:
        """``Донецкой, Луганской и Херсонской областей``, ``на Лиманському та Бахмутському напрямках``."""
        listed = self._collect(row, at)
        if not listed:
            return None
        end = listed[-1] + 1
        while row.has(end, "region_word"):
            end += 1
        if row.has(end, "region_noun"):
            return end + 1, self._list_regions(row, listed, end)
        if row.has(end, "direction_noun"):
            return end + 1, self._list_towns(row, listed, end, "{} direction")
        if row.has(end, "facility"):
            return end + 1, self._list_towns(row, listed, end, _PLANTS.get(row.low(end), "{} Power Plant"))
        regions = [self._names.match_region(row.tokens[index]) for index in listed]
        if all(regions) and self._stands_alone(row, listed, end):
            return end, self._list_regions(row, listed, None)
        return None

    def _stands_alone(self, row: Row, listed: Sequence[int], end: int) -> bool:
        """Adjectives of regions without their noun: in a list, or before a figure (``Луганская – 99%``)."""
        at = listed[0]
        nominative = any(one.part is Part.ADJECTIVE and "nomn" in one.cases for one in row.words[at].analyses)
        if nominative and row.low(end) in _AMOUNT_MARKS and row.low(end + 1)[:1].isdigit():
            return True
        if row.low(at - 1) == "%" or row.has(at - 1, "percent"):
            return True
        if len(listed) == 1 and row.low(at - 1) in _IN and self._closes(row, end):
            return any(one.part is Part.ADJECTIVE and "loct" in one.cases for one in row.words[at].analyses)
        return len(listed) > 1 and self._names.match(row.tokens, at, named=False) is None

    @staticmethod
    def _closes(row: Row, end: int) -> bool:
        """Whether no noun follows that an adjective could describe: ``в соседней Донецкой Киев контролирует``."""
        if end >= len(row.tokens) or not row.tokens[end].wordy or row.tokens[end].capital:
            return True
        return not any(one.part in (Part.NOUN, Part.ADJECTIVE) for one in row.words[end].analyses)

    def _collect(self, row: Row, at: int) -> list[int]:
        """Indexes of the adjectives of names that are listed from token ``at`` on."""
        listed: list[int] = []
        index = at
        while index < len(row.tokens) and len(listed) < _MAX_LISTED:
            token = row.tokens[index]
            if self._names.match_region(token) is None and not self._names.match_town(token):
                break
            listed.append(index)
            index += 1
            if row.low(index) in SEPARATORS and index + 1 < len(row.tokens):
                index += 1
                index += row.low(index) in SEPARATORS
            else:
                break
        return listed

    def _list_regions(self, row: Row, listed: Sequence[int], noun: int | None) -> tuple[Item, ...]:
        items: list[Item] = []
        for index in listed:
            region = self._names.match_region(row.tokens[index])
            if region is None:
                continue
            cases = _cases(row.words[noun if noun is not None else index].analyses) or CASES
            end = noun + 1 if noun is not None and index == listed[-1] else index + 1
            items.append(_item(row, index, end, _name(row, index, end, (region,), region=True), cases))
        return tuple(items)

    def _list_towns(self, row: Row, listed: Sequence[int], noun: int, area: str) -> tuple[Item, ...]:
        items: list[Item] = []
        for index in listed:
            towns: tuple[PlaceSpelling, ...] = self._names.match_town(row.tokens[index])
            region = self._names.match_region(row.tokens[index])
            readings = towns[:1] or (() if region is None else (region,))
            if readings:
                end = noun + 1 if index == listed[-1] else index + 1
                name = replace(_name(row, index, end, readings), area=area)
                items.append(_item(row, index, end, name, _cases(row.words[noun].analyses) or CASES))
        return tuple(items)

    def _match_country(self, row: Row, at: int) -> tuple[int, tuple[Item, ...]] | None:
        """``20% украинской территории``: a share of the country."""
        shared = row.has(at - 2, "percent") or row.low(at - 2) == "%" or row.has(at - 2, "measure")
        country = self._names.country
        if country is None or not shared or not row.has(at - 1, "ua_adjective"):
            return None
        name = _name(row, at, at + 1, (country,))
        return at + 1, (_item(row, at, at + 1, name, _cases(row.words[at].analyses) or CASES),)

    @staticmethod
    def _is_event(row: Row, at: int) -> bool:
        """Whether a noun that tells an event stands here, whose object follows in the singular."""
        return row.has(at, "frame") and any(one.part is Part.NOUN for one in row.words[at].analyses[:1])

    def _match_front(self, row: Row, at: int) -> tuple[int, tuple[Item, ...]] | None:
        """``на покровском направлении``: the adjective of a town in small letters, which is one before that noun."""
        towns = self._names.adjectives.get(strip_adjective(row.low(at))) if row.has(at + 1, "direction_noun") else None
        if not towns:
            return None
        name = replace(_name(row, at, at + 2, tuple(towns[:1])), area="{} direction")
        return at + 2, (_item(row, at, at + 2, name, _cases(row.words[at + 1].analyses) or CASES),)

    def _match_bank(self, row: Row, at: int) -> tuple[int, tuple[Item, ...]] | None:
        """``правый берег Днепра``, ``левобережье Херсонской области``: a half of Kherson Oblast."""
        half = next((name for stem, name in _BANKS.items() if row.low(at).startswith(stem)), None)
        whole = (half is not None and "бережж" in row.low(at)) or "бережь" in row.low(at)
        end = at + 1 if whole else at + 2
        if half is None or not (whole or row.low(at + 1).startswith("берег") or row.low(at + 1).startswith("берез")):
            return None
        named = row.low(end) in _DNIPRO
        end += named
        regional = self._names.match_region(row.tokens[end]) if end < len(row.tokens) else None
        kherson = self._names.regions.get("херсонськ") or self._names.regions.get("херсонск")
        if kherson is None or (regional is not None and regional != kherson):
            return None
        if regional is None and not named and end < len(row.tokens) and row.tokens[end].capital:
            return None  # "на правом берегу Киева"
        name = replace(_name(row, at, end, (kherson,)), area=f"{half} {{}}")
        noun = row.words[at if whole else at + 1].analyses
        return end, (_item(row, at, end, name, _cases(noun) or CASES),)

    def _match_meant(self, row: Row, at: int) -> tuple[int, tuple[Item, ...]] | None:
        """``це місто``, ``республики``: a place that was named before."""
        if row.words[at].keys.isdisjoint(_MEANING):
            return None
        words = self._words
        counted = row.has(at - 1, "percent") or row.low(at - 1) == "%" or row.has(at - 1, "measure")
        counted = counted or row.has(at - 1, "through_noun") or row.has(at - 1, "raion_noun")  # "району міста"
        counted = counted or self._is_event(row, at - 1)  # "о взятии города"
        four = not _FOUR.isdisjoint((row.low(at - 1), row.low(at - 2))) and row.has(at, "region_noun")
        if four:
            item = _item(row, at, at + 1, None, CASES)
            return at + 1, (item._replace(meant=True, plural=True, lemmas=row.words[at].lemmas),)
        if row.low(at) in _LANDS and row.has(at - 1, "this"):  # "эти территории": all that were named last
            item = _item(row, at, at + 1, None, _cases(row.words[at].analyses))
            return at + 1, (item._replace(meant=True, theirs=True, lemmas=row.words[at].lemmas),)
        plural = row.low(at) in words["settlement_plural"] and not counted
        if plural or row.low(at + 1) in _OPENING:
            return None
        if row.has(at, "land"):
            return self._match_country(row, at)
        adjective = at > 0 and any(one.part is Part.ADJECTIVE for one in row.words[at - 1].analyses)
        this = row.has(at - 1, "this")
        adjective = adjective and not row.has(at - 1, "measure")
        named = at + 1 < len(row.tokens) and row.tokens[at + 1].capital
        single = counted or any(one.part is Part.NOUN and one.number != "plur" for one in row.words[at].analyses)
        if named or not single or (adjective and not this) or row.low(at).startswith(("населен", "населён")):
            return None
        item = _item(row, at, at + 1, None, _cases(row.words[at].analyses))
        return at + 1, (item._replace(meant=True, analyses=row.words[at].analyses, lemmas=row.words[at].lemmas),)


def _cases(analyses: Sequence[Analysis]) -> frozenset[str]:
    return frozenset(case for one in analyses if one.part in (Part.NOUN, Part.ADJECTIVE) for case in one.cases)


def _name(
    row: Row,
    first: int,
    end: int,
    readings: tuple[PlaceSpelling, ...],
    *,
    settlement: bool = False,
    region: bool = False,
) -> Named:
    start, stop = row.tokens[first].start, row.tokens[end - 1].end
    return Named(start, stop, readings, region=region, settlement=settlement)


def _item(row: Row, first: int, end: int, name: Named | None, cases: frozenset[str]) -> Item:
    low = " ".join(token.low for token in row.tokens[first:end])
    return Item(Kind.PLACE, row.tokens[first].start, row.tokens[end - 1].end, low, cases=cases, name=name, capital=True)
