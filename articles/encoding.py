"""Claims as JSON: the exchange schema of the scorer, and the sidecar of a shipped article."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from articles.dates import read_iso_day
from articles.errors import ArticleFileError, ArticlesError
from articles.records import (
    Bound,
    Claim,
    Extent,
    Holder,
    MentionKind,
    Modality,
    PlaceMention,
    Polarity,
    Predicate,
    Quote,
    Review,
    Side,
)

CLAIM_KEYS = (
    "quote",
    "start",
    "end",
    "places",
    "predicate",
    "holder",
    "extent",
    "share_pct",
    "area_km2",
    "claimant",
    "claimant_side",
    "polarity",
    "modality",
    "event_date",
    "direct_speech",
)
BOUND_KEY = "bound"  # may be missing: annotations do not have it
_SIDECAR_KEYS = ("article", "sha256", "extractor", "claims")
_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The claims of one shipped article, the text they were taken from and the extractor that took them."""

    article_id: str
    sha256: str
    extractor: str
    claims: tuple[Claim, ...]


def make_claim_id(article_id: str, *, start: int, end: int, predicate: Predicate) -> str:
    """The id of a claim: its article, the offsets of its quote and its predicate, fit for a link."""
    return f"{article_id}.{start}-{end}.{predicate}"


def claim_to_json(claim: Claim) -> dict[str, Any]:
    """A claim in the exchange schema: offsets in code points, shares in percent, areas in km2, ISO days."""
    return {
        "quote": claim.quote.text,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "places": [
            {"mention": place.mention, "name": place.name, "kind": str(place.kind), "iso": place.iso}
            for place in claim.places
        ],
        "predicate": str(claim.predicate),
        "holder": None if claim.holder is None else str(claim.holder),
        "extent": None if claim.extent is None else str(claim.extent),
        "share_pct": _write_number(claim.share_pct),
        "area_km2": _write_number(claim.area_km2),
        BOUND_KEY: None if claim.bound is None else str(claim.bound),
        "claimant": claim.claimant,
        "claimant_side": str(claim.claimant_side),
        "polarity": str(claim.polarity),
        "modality": str(claim.modality),
        "event_date": None if claim.event_date is None else claim.event_date.isoformat(),
        "direct_speech": claim.direct_speech,
    }


def claim_from_json(data: Mapping[str, Any], *, article_id: str, claim_id: str | None = None) -> Claim:
    """The claim of an exchange record, machine-made and unreviewed; a record without ``bound`` gives None for it.

    Raises
    ------
    ArticleFileError
        On a missing, unknown or malformed key; names the key.
    """
    _check_keys(data, CLAIM_KEYS, optional=(BOUND_KEY,))
    start, end = _read(data, "start", int), _read(data, "end", int)
    predicate = _read_enum(data, "predicate", Predicate)
    day = _read(data, "event_date", str, optional=True)
    try:
        event_date = None if day is None else read_iso_day(day)
    except ValueError as cause:
        raise ArticleFileError(f"event_date: {cause}") from cause
    return Claim(
        id=claim_id or make_claim_id(article_id, start=start, end=end, predicate=predicate),
        quote=Quote(article_id, start, end, _read(data, "quote", str)),
        places=tuple(_read_place(place) for place in _read(data, "places", list)),
        predicate=predicate,
        holder=_read_enum(data, "holder", Holder) if data["holder"] is not None else None,
        extent=_read_enum(data, "extent", Extent) if data["extent"] is not None else None,
        share_pct=_read_number(data, "share_pct"),
        area_km2=_read_number(data, "area_km2"),
        claimant=_read(data, "claimant", str),
        claimant_side=_read_enum(data, "claimant_side", Side),
        polarity=_read_enum(data, "polarity", Polarity),
        modality=_read_enum(data, "modality", Modality),
        event_date=event_date,
        direct_speech=_read(data, "direct_speech", bool),
        bound=_read_enum(data, BOUND_KEY, Bound) if data.get(BOUND_KEY) is not None else None,
    )


def write_sidecar(sidecar: Sidecar) -> str:
    """The JSON of a sidecar, byte for byte the same for the same claims."""
    record = {
        "article": sidecar.article_id,
        "sha256": sidecar.sha256,
        "extractor": sidecar.extractor,
        "claims": [
            {
                "id": claim.id,
                **claim_to_json(claim),
                "rules": list(claim.rules),
                "review": str(claim.review),
                "review_reason": claim.review_reason,
            }
            for claim in sidecar.claims
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def read_sidecar(text: str, *, name: str) -> Sidecar:
    """The sidecar that :func:`write_sidecar` wrote; raises ArticleFileError naming file, claim and field."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise ArticleFileError(f"{name}: not JSON ({cause})") from cause
    at = "the file"
    try:
        if not isinstance(record, dict):
            raise ArticleFileError("wanted one JSON object")
        _check_keys(record, _SIDECAR_KEYS)
        article_id = _read(record, "article", str)
        claims = []
        for number, data in enumerate(_read(record, "claims", list), start=1):
            at = f"claim {number}"
            claims.append(_read_reviewed(data, article_id=article_id))
        return Sidecar(article_id, _read(record, "sha256", str), _read(record, "extractor", str), tuple(claims))
    except ArticlesError as cause:
        raise ArticleFileError(f"{name}: {at}: {cause}") from cause


def _read_reviewed(data: Any, *, article_id: str) -> Claim:
    if not isinstance(data, dict):
        raise ArticleFileError(f"a JSON {type(data).__name__}, wanted an object")
    own = ("id", "rules", "review", "review_reason")
    _check_keys(data, (*CLAIM_KEYS, *own), optional=(BOUND_KEY,))
    exchanged = {key: value for key, value in data.items() if key not in own}
    bare = claim_from_json(exchanged, article_id=article_id, claim_id=data["id"])
    review = _read_enum(data, "review", Review)
    reason = _read(data, "review_reason", str, optional=True)
    if (review is Review.REVIEWED) != bool(reason):
        raise ArticleFileError("review_reason says why a claim is reviewed; give it with reviewed and only then")
    rules = tuple(str(rule) for rule in _read(data, "rules", list))
    fields = {name: getattr(bare, name) for name in bare.__slots__}
    return Claim(**{**fields, "review": review, "review_reason": reason, "rules": rules})


def _check_keys(data: Mapping[str, Any], wanted: Sequence[str], *, optional: Sequence[str] = ()) -> None:
    missing = [key for key in wanted if key not in data]
    unknown = [key for key in data if key not in wanted and key not in optional]
    if missing:
        raise ArticleFileError(f"{missing[0]} is missing")
    if unknown:
        raise ArticleFileError(f"{unknown[0]!r} is not a known key")


def _read(data: Mapping[str, Any], key: str, kind: type, *, optional: bool = False) -> Any:
    value = data[key]
    if value is None and optional:
        return None
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ArticleFileError(f"{key} is {value!r}, wanted {kind.__name__}")
    return value


def _read_enum(data: Mapping[str, Any], key: str, kind: type[_E]) -> _E:
    try:
        return kind(data[key])
    except ValueError as cause:
        raise ArticleFileError(f"{key} is {data[key]!r}, wanted one of {', '.join(kind)}") from cause


def _read_number(data: Mapping[str, Any], key: str) -> float | None:
    value = data[key]
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ArticleFileError(f"{key} is {value!r}, wanted a number or null")
    return float(value)


def _read_place(data: Any) -> PlaceMention:
    if not isinstance(data, dict):
        raise ArticleFileError(f"places holds a JSON {type(data).__name__}, wanted objects")
    _check_keys(data, ("mention", "name", "kind", "iso"))
    iso = _read(data, "iso", str, optional=True)
    return PlaceMention(
        _read(data, "mention", str), _read(data, "name", str), _read_enum(data, "kind", MentionKind), iso
    )


def _write_number(value: float | None) -> float | int | None:
    return int(value) if value is not None and float(value).is_integer() else value
