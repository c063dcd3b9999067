"""What the reader has chosen: one frozen value, mirrored in the URL."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType

from dashboard.language import LANGUAGES, join_words, mark, say
from dashboard.model.against import PARAMETERS as AGAINST_PARAMETERS
from dashboard.model.against import Against, read_against
from dashboard.model.claim_filter import NO_FILTER, NO_PARTS, ClaimFilter, KnownParts, read_filter
from dashboard.model.claim_filter import PARAMETERS as FILTER_PARAMETERS
from dashboard.model.records import PlacedClaim
from geodata.assessments import Coverage
from geodata.assessors import DEEPSTATE

PLACE, CLAIM, ARTICLE, RELEASE, DAY, ASSESSOR = "place", "claim", "article", "release", "day", "assessor"
LANGUAGE = "lang"
ALL_ARTICLES, MOMENT = "all", "moment"  # in place of an article's id
PARAMETERS = (PLACE, CLAIM, ARTICLE, ASSESSOR, DAY, LANGUAGE, RELEASE)

_UNKNOWN = {
    PLACE: mark("This link names the place “{value}”, which this release does not have."),
    CLAIM: mark("This link names the claim “{value}”, which this release does not have."),
    ARTICLE: mark("This link names the article “{value}”, which this release does not have."),
}
LEAST_LETTERS = 3  # of the beginning of a name
NEAR = 0.6  # of difflib's ratio, 0 to 1: "Luhansk" finds "Luhansk Oblast", "UA-99" finds nothing


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that a link may name in this release, with a name for each place and the days of each assessor.

    ``spellings`` are the names of places in every language of the pages, casefolded, each with its id: a link may be
    made in one language and opened in another. ``parts`` are the values that a filter of claims may ask for.
    """

    place_names: Mapping[str, str]
    claims: Collection[str]
    articles: Collection[str]
    release: str
    coverage: Mapping[str, Coverage]
    parts: KnownParts = NO_PARTS
    spellings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader has chosen; None is no choice.

    ``release`` is always the release that is shown, so that a copied link says what it was made with.
    ``article`` is :data:`ALL_ARTICLES` when the reader wants every text at once, :data:`MOMENT` for what was said up to
    the day; without one the first article opens, and once a day is chosen the moment. ``assessor`` and ``day`` are
    whose control is drawn, and of which day; without a day the last one that it drew. ``against`` is what that is
    compared with. ``filter`` narrows the list of claims. ``language`` is one of
    :data:`dashboard.language.LANGUAGES`; without one the reader's browser decides.
    """

    release: str
    place: str | None = None
    claim: str | None = None
    article: str | None = None
    assessor: str = DEEPSTATE.id
    day: date | None = None
    against: Against | None = None
    language: str | None = None
    filter: ClaimFilter = NO_FILTER

    def to_query(self) -> dict[str, str]:
        """The parameters of a permalink, those without a choice left out."""
        assessor = None if self.assessor == DEEPSTATE.id else self.assessor
        day = self.day.isoformat() if self.day else None
        values = (self.place, self.claim, self.article, assessor, day, self.language, self.release)
        own = {name: value for name, value in zip(PARAMETERS, values, strict=True) if value is not None}
        against = self.against.to_query() if self.against else {}
        return {**own, **against, **self.filter.to_query()}

    def choose_place(self, place_id: str | None) -> Selection:
        """Choose a place, or none; the quote chosen before is let go, as it may be about another."""
        return replace(self, place=place_id, claim=None, filter=replace(self.filter, page=1))

    def choose_claim(self, placed: PlacedClaim | None) -> Selection:
        """Choose a quote: the place follows it, unless the quote is already about the chosen place.

        The article follows it as well, but whoever looks at all articles, or at a moment, goes on doing so.
        """
        if placed is None:
            return replace(self, claim=None)
        ids = placed.place_ids
        place = self.place if self.place in ids else next(iter(ids), None)
        article = self.article if self.article in (None, ALL_ARTICLES, MOMENT) else placed.article.id
        return replace(self, claim=placed.claim.id, place=place, article=article)

    def choose_article(self, article_id: str | None) -> Selection:
        """Choose an article; the quote chosen before is let go, as it may stand in another."""
        return replace(self, article=article_id, claim=None, filter=replace(self.filter, page=1))

    def choose_claims(self, asked: ClaimFilter) -> Selection:
        """Ask for other claims; the quote chosen before stays chosen."""
        return replace(self, filter=asked)

    def choose_language(self, code: str) -> Selection:
        """Read in another language; all else stays."""
        return replace(self, language=code)

    def choose_day(self, day: date, coverage: Mapping[str, Coverage]) -> Selection:
        """Choose the day of control; beyond what the assessor drew, the nearest that it did."""
        return replace(self, day=_find_nearest(day, coverage[self.assessor]))

    def choose_against(self, against: Against | None) -> Selection:
        """Compare with another day, another assessor or what is claimed, or with nothing."""
        return replace(self, against=against)

    def choose_assessor(self, assessor_id: str, coverage: Mapping[str, Coverage]) -> Selection:
        """Choose whose control is drawn; a day that was chosen stays, as far as the assessor drew it."""
        day = None if self.day is None else _find_nearest(self.day, coverage[assessor_id])
        return replace(self, assessor=assessor_id, day=day)


def read_query(query: Mapping[str, str], known: Known) -> tuple[Selection, tuple[str, ...]]:
    """Read the parameters of a link.

    Returns
    -------
    The selection of what is known, and one sentence for each thing in the link that is not.
    """
    notices: list[str] = []
    places = tuple(known.place_names)
    assessor = _read_assessor(query, known, notices)
    claim_filter, about_filter = read_filter(query, known.parts)
    against, about_against = read_against(query, known.coverage, own=assessor)
    selection = Selection(
        release=known.release,
        place=_read(query, PLACE, places, known.place_names, notices, spellings=known.spellings),
        claim=_read(query, CLAIM, known.claims, {}, notices),
        article=_read(query, ARTICLE, known.articles, {}, notices),
        assessor=assessor,
        day=_read_day(query, known.coverage[assessor], notices),
        against=against,
        language=_read_language(query, notices),
        filter=claim_filter,
    )
    notices += [*about_against, *about_filter]
    asked = query.get(RELEASE, known.release)
    if asked != known.release:
        notices.append(
            say(
                "This link was made with release “{asked}”; you see release {shown}, in which quotes and figures may "
                "have changed.",
                asked=asked,
                shown=known.release,
            )
        )
    unknown = [name for name in query if name not in (*PARAMETERS, *AGAINST_PARAMETERS, *FILTER_PARAMETERS)]
    if unknown:
        parts = ", ".join(sorted(unknown))
        notices.append(say("This link has unknown parts, which were ignored: {parts}.", parts=parts))
    return selection, tuple(notices)


def _read_assessor(query: Mapping[str, str], known: Known, notices: list[str]) -> str:
    value = query.get(ASSESSOR, DEEPSTATE.id)
    if value in known.coverage:
        return value
    names = join_words([f"{coverage.assessor.name} ({name})" for name, coverage in known.coverage.items()])
    by_word = {coverage.assessor.name.casefold(): name for name, coverage in known.coverage.items()}
    by_word |= {name.casefold(): name for name in known.coverage}
    near = get_close_matches(value.casefold(), list(by_word), n=1, cutoff=NEAR)
    shown = by_word[near[0]] if near else DEEPSTATE.id
    notices.append(
        say(
            "This link names the assessor “{value}”, which this release does not have; it has {names}. You see "
            "{shown}.",
            value=value,
            names=names,
            shown=known.coverage[shown].assessor.name,
        )
    )
    return shown


def _read_day(query: Mapping[str, str], coverage: Coverage, notices: list[str]) -> date | None:
    value = query.get(DAY)
    if value is None:
        return None
    name = coverage.assessor.name
    try:
        day = date.fromisoformat(value)
    except ValueError:
        notices.append(
            say(
                "This link names the day “{value}”, which is no date like {last}; you see the last day drawn by "
                "{assessor}, {last}.",
                value=value,
                assessor=name,
                last=coverage.last,
            )
        )
        return None
    nearest = _find_nearest(day, coverage)
    if nearest != day:
        notices.append(
            say(
                "This link names the day {day}, which {assessor} did not draw: it covers {first} to {last}. You see "
                "the nearest, {nearest}.",
                day=day,
                assessor=name,
                first=coverage.first,
                last=coverage.last,
                nearest=nearest,
            )
        )
    return nearest


def _read_language(query: Mapping[str, str], notices: list[str]) -> str | None:
    value = query.get(LANGUAGE)
    if value is None or value in LANGUAGES:
        return value
    names = join_words([f"{name} ({code})" for code, name in LANGUAGES.items()])
    notices.append(
        say(
            "This link names the language “{value}”, which the pages do not have; they have {names}.",
            value=value,
            names=names,
        )
    )
    return None


def _find_nearest(day: date, coverage: Coverage) -> date:
    return max(coverage.first, min(day, coverage.last))


def _read(
    query: Mapping[str, str],
    name: str,
    known: Collection[str],
    names: Mapping[str, str],
    notices: list[str],
    *,
    spellings: Mapping[str, str] = MappingProxyType({}),
) -> str | None:
    value = query.get(name)
    if value is None or value in known:
        return value
    # Codes that look alike mean places far apart, so a place is looked for by its name.
    by_word = {**spellings, **{names.get(key, key).casefold(): key for key in known}}
    key = _find_near(value.casefold(), by_word)
    hint = [say("The nearest is {name} ({id}).", name=names.get(key, key), id=key)] if key else []
    notices.append(" ".join([say(_UNKNOWN[name], value=value), *hint]))
    return None


def _find_near(value: str, by_word: Mapping[str, str]) -> str | None:
    """What a word most likely means: the shortest name that begins with it, else the one that looks most like it."""
    longer = [word for word in by_word if len(value) >= LEAST_LETTERS and word.startswith(value)]
    near = [min(longer, key=len)] if longer else get_close_matches(value, list(by_word), n=1, cutoff=NEAR)
    return by_word[near[0]] if near else None
