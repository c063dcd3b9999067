"""From a Slavic draft to a claim: its exact words, its dates and its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from articles.amounts import Amount
from articles.encoding import make_claim_id
from articles.quotes import MAX_QUOTE_CHARS, take_quote, trim_span
from articles.records import Article, Claim, Holder, MentionKind, Modality, PlaceMention, Polarity, Predicate
from articles.slavic.items import Item
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.periods import Period, find_period
from articles.slavic.times import find_times
from articles.slavic.voices import Speaker
from articles.speech import Quoted, find_quotation
from articles.times import Time, is_before_war, is_long_past

_DATED = frozenset(
    {
        Predicate.CAPTURED,
        Predicate.LOST,
        Predicate.WITHDREW,
        Predicate.ADVANCED,
        Predicate.REPELLED,
        Predicate.ENCIRCLED,
        Predicate.ANNEXED,
    }
)


@dataclass(frozen=True, slots=True)
class Stance:
    """What is said of places, by whom; a list of places may take it over."""

    predicate: Predicate
    holder: Holder | None
    polarity: Polarity
    modality: Modality
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Statement:
    """A stance on places; ``span`` and ``bare`` are items wanted in the quote, and the least that will do."""

    stance: Stance
    places: tuple[PlaceMention, ...]
    amount: Amount | None
    span: tuple[int, int]
    bare: tuple[int, int]
    rules: tuple[str, ...]


class Writer:
    """Writes the claims of one article."""

    def __init__(self, article: Article, lexicon: SlavicLexicon) -> None:
        self._article, self._lexicon = article, lexicon

    def write(self, items: Sequence[Item], quoted: Sequence[Quoted], statement: Statement) -> Claim | None:
        """The claim with its quote; None where no quote is short enough, no place is in it, or it is history."""
        span = self._fit(items, statement)
        if span is None:
            return None
        quote = take_quote(self._article, *span)
        times = self._find_times(items, statement)
        if not statement.places or any(place.mention not in quote.text for place in statement.places):
            return None
        if all(place.iso is None for place in statement.places) and self._is_abroad(items, statement):
            return None
        if times and all(is_before_war(time) for time in times):
            return None
        stance, amount = statement.stance, statement.amount or Amount(None)
        day, past = self._date(stance, times)
        period = self._find_period(items, stance, amount)
        past = past if period is None else is_long_past(Time(*period), self._article.published.day)
        actual = stance.modality is Modality.ACTUAL
        return Claim(
            id=make_claim_id(self._article.id, start=quote.start, end=quote.end, predicate=stance.predicate),
            quote=quote,
            places=statement.places,
            predicate=stance.predicate,
            holder=stance.holder,
            extent=amount.extent,
            share_pct=amount.share_pct,
            area_km2=amount.area_km2,
            bound=amount.bound if amount.share_pct is not None or amount.area_km2 is not None else None,
            claimant=stance.speaker.name,
            claimant_side=stance.speaker.side,
            polarity=stance.polarity,
            modality=Modality.HISTORICAL if past and actual else stance.modality,
            event_date=day if period is None else period[1],
            since=None if period is None else period[0],
            direct_speech=find_quotation(quoted, quote.start, quote.end) is not None,
            rules=statement.rules,
        )

    def _is_abroad(self, items: Sequence[Item], statement: Statement) -> bool:
        """Whether villages that no list has stand with a region of Russia: those are no claim about Ukraine."""
        unknown = all(place.kind is MentionKind.CITY for place in statement.places)
        return unknown and any(item.has(self._lexicon.words["abroad"]) for item in items)

    def _find_times(self, items: Sequence[Item], statement: Statement) -> list[Time]:
        """The times of the claim's own words, else what its sentence says of long ago."""
        published = self._article.published.day
        own = find_times(items[slice(*statement.span)], lexicon=self._lexicon, published=published)
        if own:
            return own
        whole = find_times(items, lexicon=self._lexicon, published=published)
        return [time for time in whole if is_long_past(time, published)]

    def _find_period(self, items: Sequence[Item], stance: Stance, amount: Amount) -> Period | None:
        """The period of ground gained in square kilometres."""
        if stance.predicate not in (Predicate.ADVANCED, Predicate.CAPTURED) or amount.area_km2 is None:
            return None
        return find_period(items, lexicon=self._lexicon, published=self._article.published.day)

    def _fit(self, items: Sequence[Item], statement: Statement) -> tuple[int, int] | None:
        offset = items[0].start
        text = self._article.text_at(offset, items[-1].end)
        for first, last in (statement.span, statement.bare):
            start, end = trim_span(text, items[first].start - offset, items[last - 1].end - offset)
            if 0 < end - start <= MAX_QUOTE_CHARS:
                return start + offset, end + offset
        return None

    def _date(self, stance: Stance, times: Sequence[Time]) -> tuple[date | None, bool]:
        """The day of an event where its clause names one, and whether the clause speaks of the past."""
        past = bool(times) and all(is_long_past(time, self._article.published.day) for time in times)
        if stance.predicate not in _DATED or stance.modality is not Modality.ACTUAL:
            return None, past
        days = {time.first for time in times if time.full}
        return (days.pop() if len(days) == 1 else None), past


def name_country(words: str) -> PlaceMention:
    """Land that is not named is the country's."""
    return PlaceMention(words, "Ukraine", MentionKind.COUNTRY, None)


def name_edge(places: Sequence[PlaceMention], edge: str) -> tuple[PlaceMention, ...]:
    """The outskirts of a town are an area, and not the town; ``edge`` is how they are called."""
    return tuple(replace(place, name=edge.format(place.name), kind=MentionKind.AREA) for place in places)
