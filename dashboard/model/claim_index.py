"""All claims made ready to be searched: judged once, with a set of bits for every choice that narrows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.language import say_everywhere
from dashboard.model.claim_filter import LISTS, ClaimFilter, DayKind, Part
from dashboard.model.lag import Lag, measure_lags
from dashboard.model.records import PlacedClaim
from dashboard.model.search import fold_words, is_found, read_search
from dashboard.model.selection import ALL_ARTICLES, Selection
from dashboard.model.stories import Story, group_stories
from dashboard.model.verdicts.judging import find_day, judge_claim
from dashboard.model.verdicts.records import Judgement
from geodata.records import Place
from geodata.shares import Control

ANY = "any"  # in place of an assessor
Bits = int  # the claim at place i of the index is in the set where bit i is one


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with what is looked up for it: verdicts, lags, its two days, and its words as they are searched."""

    placed: PlacedClaim
    judgements: tuple[Judgement, ...]
    lags: tuple[Lag, ...]
    meant: date | None
    published: date | None
    words: str

    def find_day(self, kind: DayKind) -> date | None:
        """The day that a period counts by."""
        return self.meant if kind is DayKind.MEANT else self.published


@dataclass(frozen=True, slots=True)
class Answer:
    """What a filter finds.

    Attributes
    ----------
    found : the claims, in the order of the index.
    counts : for each list of choices, how many claims a choice would show beside what else is asked for.
    without : for each part that narrows, how many claims there would be without it.
    undated : claims that fit in all but their day, which is not known; counted where a period is asked for.
    """

    found: tuple[Entry, ...]
    counts: Mapping[Part, Mapping[str, int]]
    without: Mapping[Part, int]
    undated: int


class ClaimIndex:
    """Claims that can be asked for; immutable, made once per process.

    Parameters
    ----------
    places : those that a reader can choose.
    """

    def __init__(self, entries: Iterable[Entry], places: Iterable[Place]) -> None:
        self.entries = tuple(entries)
        self.by_id = {entry.placed.claim.id: entry for entry in self.entries}
        self._all: Bits = (1 << len(self.entries)) - 1
        self._bits: dict[Part, dict[str, Bits]] = {part: {} for part in (*LISTS, Part.PLACE, Part.ARTICLE)}
        for i, entry in enumerate(self.entries):
            for part, value in _list_choices(entry):
                self._bits[part][value] = self._bits[part].get(value, 0) | 1 << i
        for place in places:
            about = (i for i, entry in enumerate(self.entries) if entry.placed.is_about(place))
            self._bits[Part.PLACE][place.id] = sum(1 << i for i in about)

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        """The story of each claim, by the id of the claim."""
        grouped = group_stories(entry.placed for entry in self.entries)
        return {placed.claim.id: story for story in grouped for placed in story.claims}

    def ask(self, selection: Selection) -> Answer:
        """The claims that fit the filter, the place and the article of a selection, and how many others would."""
        asked = selection.filter
        parts = dict(self._read_parts(selection))
        total = self._meet(parts)
        counts = {part: self._count(part, self._meet(parts, leave=part), asked) for part in (*LISTS, Part.PLACE)}
        without = {part: self._meet(parts, leave=part).bit_count() for part in parts}
        undated = 0
        if Part.DAYS in parts:
            rest = self._meet(parts, leave=Part.DAYS)
            undated = sum(entry.find_day(asked.dates) is None for entry in self._list(rest))
        return Answer(tuple(self._list(total)), counts, without, undated)

    def _read_parts(self, selection: Selection) -> Iterator[tuple[Part, Bits]]:
        asked = selection.filter
        if asked.words:
            search = read_search(asked.words)
            yield Part.WORDS, self._gather(is_found(entry.words, search) for entry in self.entries)
        if selection.place is not None:
            yield Part.PLACE, self._bits[Part.PLACE].get(selection.place, 0)
        if selection.article not in {None, ALL_ARTICLES}:
            yield Part.ARTICLE, self._bits[Part.ARTICLE].get(selection.article or "", 0)
        for part in LISTS:
            values = asked.list_values(part)
            if values:
                chosen: Bits = 0
                for value in values:
                    chosen |= self._bits[part].get(name_choice(part, value, asked), 0)
                yield part, chosen
        if asked.since or asked.until:
            first, last = asked.since or date.min, asked.until or date.max
            days = (entry.find_day(asked.dates) for entry in self.entries)
            yield Part.DAYS, self._gather(day is not None and first <= day <= last for day in days)

    def _meet(self, parts: Mapping[Part, Bits], *, leave: Part | None = None) -> Bits:
        met = self._all
        for part, bits in parts.items():
            if part is not leave:
                met &= bits
        return met

    def _count(self, part: Part, beside: Bits, asked: ClaimFilter) -> dict[str, int]:
        chosen = name_choice(part, "", asked)
        own = self._bits[part].items()
        return {name.removeprefix(chosen): (bits & beside).bit_count() for name, bits in own if name.startswith(chosen)}

    def _gather(self, fits: Iterable[bool]) -> Bits:
        return int("".join("1" if fit else "0" for fit in fits)[::-1] or "0", 2)

    def _list(self, bits: Bits) -> Iterator[Entry]:
        # A string of digits is read faster than bit after bit is shifted out.
        return (entry for entry, digit in zip(self.entries, reversed(f"{bits:b}"), strict=False) if digit == "1")


def name_choice(part: Part, value: str, asked: ClaimFilter) -> str:
    """The name of a choice in the index: a verdict is that of the chosen assessor, or of any."""
    return f"{asked.by or ANY}:{value}" if part is Part.VERDICT else value


def build_index(claims: Sequence[PlacedClaim], control: Control, places: Iterable[Place]) -> ClaimIndex:
    """Judge every claim and make it ready to be searched."""
    return ClaimIndex(
        (
            Entry(
                placed=placed,
                judgements=tuple(judge_claim(placed, control)),
                lags=tuple(measure_lags(placed, control)),
                meant=find_day(placed),
                published=placed.article.published.day,
                words=fold_words(_write_words(placed)),
            )
            for placed in claims
        ),
        places,
    )


def _list_choices(entry: Entry) -> Iterator[tuple[Part, str]]:
    claim, article = entry.placed.claim, entry.placed.article
    yield Part.SIDE, str(claim.claimant_side)
    yield Part.CLAIMANT, claim.claimant
    yield Part.PREDICATE, str(claim.predicate)
    yield Part.REVIEW, str(claim.review)
    yield Part.KIND, str(article.text_kind)
    yield Part.LANGUAGE, article.language
    yield Part.ARTICLE, article.id
    for judged in entry.judgements:
        yield Part.VERDICT, f"{ANY}:{judged.verdict}"
        yield Part.VERDICT, f"{judged.assessor_id}:{judged.verdict}"


def _write_words(placed: PlacedClaim) -> str:
    """What a search looks through: the quote, its places in every spelling known, the claimant and the publisher."""
    claim, article = placed.claim, placed.article
    texts = [claim.quote.text, *say_everywhere(claim.claimant), article.publisher or "", article.title or ""]
    for found in placed.mentions:
        texts += [found.mention.mention, found.mention.name]
    for place in (*placed.places, *placed.surrounded):
        texts += [place.names.en, place.names.uk, place.names.ru or "", *place.aliases]
    return "\n".join(dict.fromkeys(texts))
