"""The values of the corpus: articles, passages, quotes and claims, each impossible to build wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.errors import QuoteMismatchError, RecordError


class TextKind(StrEnum):
    """What the text of an article is."""

    VERBATIM = "verbatim"
    DIGEST = "digest"
    STATEMENT = "statement"


class Side(StrEnum):
    """Whose voice a claimant is."""

    RU = "RU"
    UA = "UA"
    INDEPENDENT = "independent"
    MEDIA = "media"
    OTHER = "other"


class Holder(StrEnum):
    """Who a claim says holds, gains or should hold the place."""

    RU = "RU"
    UA = "UA"


class Predicate(StrEnum):
    """What is asserted about control."""

    CONTROLS = "controls"
    CAPTURED = "captured"
    LOST = "lost"
    WITHDREW = "withdrew"
    ADVANCED = "advanced"
    REPELLED = "repelled"
    CONTESTED = "contested"
    ENCIRCLED = "encircled"
    ANNEXED = "annexed"
    DEMANDS_WITHDRAWAL = "demands_withdrawal"
    THREATENS_FORCE = "threatens_force"
    REJECTS_CONCESSION = "rejects_concession"
    FORECAST = "forecast"


class Extent(StrEnum):
    """How much of the place is meant."""

    ALL = "all"
    MOST = "most"
    PART = "part"
    NONE = "none"


class Bound(StrEnum):
    """How the figure of a share or an area is hedged.

    ``about``: near it on either side ("about", "some", "close to"), or the middle of a range that was given.
    ``over``: it or more ("more than", "over", "at least"). ``under``: it or less ("less than", "up to", "at
    most"), with "almost" and "nearly", which say that it is not reached.
    """

    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Polarity(StrEnum):
    """Whether the proposition is affirmed or denied."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """In which mood the proposition is put."""

    ACTUAL = "actual"
    CONDITIONAL = "conditional"
    FORECAST = "forecast"
    DEMAND = "demand"
    HISTORICAL = "historical"


class Review(StrEnum):
    """Whether a claim is a machine's, or equals a reference annotation or was taken from one."""

    MACHINE = "machine"
    REVIEWED = "reviewed"


class MentionKind(StrEnum):
    """What kind of place the words mean."""

    COUNTRY = "country"
    OBLAST = "oblast"
    RAION = "raion"
    CITY = "city"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class PublishedDate:
    """The day an article appeared.

    ``day`` is None when nothing is known. ``estimated`` is True when the text gives no date;
    ``reason`` then says what the estimate (or the None) rests on.
    """

    day: date | None
    estimated: bool = False
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.estimated or self.day is None) and not self.reason:
            raise RecordError("published: an estimated or missing date needs a reason")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's original text, as published.

    ``start`` is its first character's index in the original text, counted in Unicode code points.
    """

    start: int
    text: str

    @property
    def end(self) -> int:
        """Index after the last character, in the original text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Article:
    """A published text, or the passages of it that we may keep.

    Attributes
    ----------
    id : unique in its corpus; a lower-case slug in the shipped one.
    publisher, title, url : None when the source gives none.
    language : ISO 639-1 code (``en``, ``uk``, ``ru``); ``und`` when it could not be told.
    sha256 : of the UTF-8 bytes of the full text that was read.
    passages : in order, not overlapping; one passage from 0 when the whole text is at hand.
    """

    id: str
    publisher: str | None
    title: str | None
    published: PublishedDate
    language: str
    url: str | None
    text_kind: TextKind
    sha256: str
    passages: tuple[Passage, ...]

    def __post_init__(self) -> None:
        end = 0
        for passage in self.passages:
            if passage.start < end:
                raise RecordError(f"{self.id}: passage at {passage.start} overlaps the one before it")
            end = passage.end

    def passage_at(self, start: int, end: int) -> Passage:
        """The passage that holds ``[start, end)`` of the original text.

        Raises
        ------
        QuoteMismatchError
            If no passage holds the whole span.
        """
        for passage in self.passages:
            if passage.start <= start and end <= passage.end:
                return passage
        raise QuoteMismatchError(f"{self.id}: no passage holds characters {start} to {end}")

    def text_at(self, start: int, end: int) -> str:
        """The original words of ``[start, end)``; raises QuoteMismatchError where they are not at hand."""
        passage = self.passage_at(start, end)
        return passage.text[start - passage.start : end - passage.start]


@dataclass(frozen=True, slots=True)
class Quote:
    """An exact span of an article; build it with :func:`articles.quotes.take_quote` or check it there."""

    article_id: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise QuoteMismatchError(
                f"{self.article_id}: quote offsets {self.start} to {self.end} do not span {len(self.text)} characters"
            )


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as written in the quote.

    ``name`` and ``kind`` are the reading of the words by their context ("Luhansk Oblast"); ``iso`` is the
    ISO 3166-2 code of the first-level unit it is or lies in, None for the country, Donbas and wider areas.
    """

    mention: str
    name: str
    kind: MentionKind
    iso: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a quote says somebody asserts about control.

    Attributes
    ----------
    share_pct : percent of the place, 0 to 100; None when no number is given.
    area_km2 : square kilometres; None when no number is given.
    bound : the hedge before the share or area; None when there is no figure, or a figure without a hedge.
    claimant : ``article`` for the article's own voice.
    event_date : the day the claim is about; None when no full day is stated or follows.
    since : the last day before the period in which an amount was gained or lost, which ends on ``event_date``; None
        when no period is stated.
    direct_speech : True when the whole quote stands inside quotation marks.
    review_reason : what a review rests on; None for a machine's claim.
    rules : the names of the extraction rules that fired, in order.
    """

    id: str
    quote: Quote
    places: tuple[PlaceMention, ...]
    predicate: Predicate
    holder: Holder | None
    extent: Extent | None
    share_pct: float | None
    area_km2: float | None
    claimant: str
    claimant_side: Side
    polarity: Polarity
    modality: Modality
    event_date: date | None
    direct_speech: bool
    bound: Bound | None = None
    review: Review = Review.MACHINE
    review_reason: str | None = None
    rules: tuple[str, ...] = ()
    since: date | None = None

    def __post_init__(self) -> None:
        if self.share_pct is not None and not 0 <= self.share_pct <= 100:
            raise RecordError(f"{self.id}: share_pct is {self.share_pct}, wanted 0 to 100")
        if self.area_km2 is not None and self.area_km2 < 0:
            raise RecordError(f"{self.id}: area_km2 is {self.area_km2}, wanted 0 or more")
        if self.bound is not None and self.share_pct is None and self.area_km2 is None:
            raise RecordError(
                f"{self.id}: bound is {self.bound} without a figure, wanted share_pct or area_km2 with it"
            )
        if not self.claimant:
            raise RecordError(f"{self.id}: claimant is empty")
