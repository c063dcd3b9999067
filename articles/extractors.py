"""The seam for other extractors: found by entry point, chosen by name, and every answer of theirs checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol

from articles.errors import ArticlesError, ExtractorError
from articles.extract import EXTRACTOR_VERSION, Extraction, Extractor
from articles.protocols import PlaceSpellings
from articles.quotes import MAX_QUOTE_CHARS, check_quote
from articles.records import (
    Article,
    Bound,
    Claim,
    Extent,
    Holder,
    MentionKind,
    Modality,
    PlaceMention,
    Polarity,
    Predicate,
    Review,
    Side,
)

GROUP = "claimline.extractors"  # the entry-point group; its names are what --extractor takes
OWN = "rules"  # the extractor that ships
_KINDS: Mapping[str, Any] = {
    "predicate": Predicate,
    "holder": Holder | None,
    "extent": Extent | None,
    "share_pct": int | float | None,
    "area_km2": int | float | None,
    "bound": Bound | None,
    "claimant": str,
    "claimant_side": Side,
    "polarity": Polarity,
    "modality": Modality,
    "event_date": date | None,
    "since": date | None,
    "direct_speech": bool,
    "review": Review,
}


class ClaimExtractor(Protocol):
    """Whoever finds claims in an article.

    ``extract`` is pure as seen from outside: the same article gives the same claims, whatever was read before.
    """

    def extract(self, article: Article) -> Extraction:
        """The claims of an article, each with its exact words and offsets, and notices for the reader."""
        ...


class ExtractorFactory(Protocol):
    """What an entry point names: a class or function that makes an extractor from the spellings of places."""

    def __call__(self, spellings: PlaceSpellings, /) -> ClaimExtractor:
        """An extractor that knows these places; called once for any number of articles."""
        ...


@dataclass(frozen=True, slots=True)
class ExtractorListing:
    """One extractor that can be chosen: its name, the distribution it comes with and that one's version."""

    name: str
    distribution: str
    version: str


class CheckedExtractor:
    """An extractor of somebody else, of whose answers only sound claims come through."""

    def __init__(self, name: str, inner: ClaimExtractor) -> None:
        self._name = name
        self._inner = inner

    def extract(self, article: Article) -> Extraction:
        """What the inner extractor says of an article, checked.

        Raises
        ------
        ExtractorError
            If it fails, or a claim is not verbatim, names no place of its quote or holds an unknown value;
            one sentence that names the extractor and the article.
        """
        try:
            extraction = self._inner.extract(article)
        except Exception as cause:  # whatever a stranger's code raises, the reader is told in one sentence
            raise self._fault(article, f"it stopped with {type(cause).__name__}: {cause}") from cause
        if not isinstance(extraction, Extraction):
            raise self._fault(article, f"it gave a {type(extraction).__name__}, wanted an Extraction")
        seen: set[str] = set()
        for number, claim in enumerate(extraction.claims, 1):
            problem = _find_problem(article, claim) or ("its id is given twice" if claim.id in seen else None)
            if problem:
                raise self._fault(article, f"claim {number}: {problem}")
            seen.add(claim.id)
        return extraction

    def _fault(self, article: Article, problem: str) -> ExtractorError:
        return ExtractorError(f"extractor {self._name!r} on {article.id}: {problem}; correct it or choose another")


def list_extractors() -> tuple[ExtractorListing, ...]:
    """The extractors that can be chosen: the one that ships, then those installed beside it, by name."""
    own = ExtractorListing(OWN, "claimline", EXTRACTOR_VERSION)
    return (own, *(_describe(point) for point in _find_points()))


def make_extractor(name: str, spellings: PlaceSpellings) -> ClaimExtractor:
    """The extractor of that name, with these places; one from outside is checked at every article.

    Raises
    ------
    ExtractorError
        If none or more than one has the name, or it cannot be loaded or made.
    """
    if name == OWN:
        return Extractor(spellings)
    points = _find_points()
    named = [point for point in points if point.name == name]
    if not named:
        known = ", ".join((OWN, *(point.name for point in points)))
        raise ExtractorError(f"there is no extractor {name!r}; known are {known}")
    if len(named) > 1:
        makers = " and ".join(sorted(_describe(point).distribution for point in named))
        raise ExtractorError(f"extractor {name!r} comes with {makers}; uninstall all but one of them")
    try:
        return CheckedExtractor(name, named[0].load()(spellings))
    except Exception as cause:  # an import or a constructor of a stranger may raise anything
        raise ExtractorError(
            f"extractor {name!r} ({named[0].value}) cannot be made ({type(cause).__name__}: {cause}); "
            "check that its package is installed whole"
        ) from cause


def _find_points() -> Sequence[EntryPoint]:
    """The entry points of others; the name of the one that ships cannot be taken."""
    return sorted((point for point in entry_points(group=GROUP) if point.name != OWN), key=lambda point: point.name)


def _describe(point: EntryPoint) -> ExtractorListing:
    if point.dist is None:
        return ExtractorListing(point.name, point.value, "unknown")
    return ExtractorListing(point.name, point.dist.name, point.dist.version)


def _find_problem(article: Article, claim: object) -> str | None:
    """What is wrong with a claim, in words; None when it is sound."""
    if not isinstance(claim, Claim):
        return f"a {type(claim).__name__}, wanted a Claim"
    try:
        check_quote(article, claim.quote)
    except ArticlesError as cause:
        return str(cause)
    if len(claim.quote.text) > MAX_QUOTE_CHARS:
        return f"its quote has {len(claim.quote.text)} characters, wanted at most {MAX_QUOTE_CHARS}"
    for name, kind in _KINDS.items():
        value = getattr(claim, name)
        if not isinstance(value, kind):
            return f"its {name} is {value!r}, wanted {_name_kind(kind)}"
    if claim.review is not Review.MACHINE:
        return "its review is not 'machine': an extractor cannot review itself"
    return _find_place_problem(claim.places, claim.quote.text)


def _find_place_problem(places: Iterable[object], words: str) -> str | None:
    places = tuple(places)
    if not places:
        return "it names no place"
    for place in places:
        if not isinstance(place, PlaceMention) or not isinstance(place.kind, MentionKind):
            return f"its place is {place!r}, wanted a PlaceMention with a known kind"
        if place.mention not in words:
            return f"its place {place.mention!r} is not among the words of its quote"
    return None


def _name_kind(kind: Any) -> str:
    members: tuple[Any, ...] = getattr(kind, "__args__", (kind,))
    names = [
        ", ".join(one) if hasattr(one, "__members__") else one.__name__ for one in members if one is not type(None)
    ]
    return " or ".join([*names, "None"] if type(None) in members else names)
