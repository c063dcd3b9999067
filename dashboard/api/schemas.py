"""What each column of an answer holds, as JSON Schemas; a word means the same in every resource unless one says not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from articles.records import Bound, Extent, Holder, Modality, Predicate, Review, Side, TextKind
from dashboard.model.verdicts.records import Unit, Verdict
from geodata.assessors import Status
from geodata.shares import Level

Schema = Mapping[str, Any]


def _make(kind: str, words: str, **more: Any) -> Schema:
    """A column whose values are all of a kind; ``kind?`` may be null."""
    own = kind.removesuffix("?")
    return {"type": [own, "null"] if kind.endswith("?") else own, **more, "description": words}


def _choose(values: Sequence[str], words: str, *, or_none: bool = False) -> Schema:
    return {"enum": [*values, None] if or_none else list(values), "description": words}


def _day(words: str, *, or_none: bool = True) -> Schema:
    return _make("string?" if or_none else "string", words, format="date")


def _list(words: str) -> Schema:
    return _make("array", words, items={"type": "string"})


RELEASE: Schema = _make("string", "The release that the row is of.")
COLUMNS: Mapping[str, Schema] = {
    "after": _day("The day of the last map on which it was drawn otherwise."),
    "agreed_on": _day("The first day on which the assessor agreed; null where it never did."),
    "area_km2": _make("number?", "Square kilometres: of a claim those that it states, else those measured."),
    "article": _make("string", "The id of the text."),
    "as_of": _day("The last day that the assessor drew up to the day."),
    "assessed": {"type": ["number", "string", "null"], "description": "What the assessor gives, a figure or a status."},
    "assessed_range": _make("string?", "The assessor's figure with what it may be off, in words."),
    "assessor": _make("string", "The id of the assessor."),
    "basis": _make("string?", "drawn, or before_2022 where another assessor's line of 2022 fills in."),
    "before_2022_km2": _make("number?", "Part of the area that was occupied before 24 February 2022 and is filled in."),
    "beyond_border_km2": _make("number", "Drawn as Russian-held outside the border as drawn here; not in the area."),
    "bound": _choose(list(Bound), "The hedge before the figure of a claim.", or_none=True),
    "claim": _make("string", "The id of the claim."),
    "claimant": _make("string", "Who asserts it; article for the text's own voice."),
    "claimed": _make("string?", "What is claimed, as a range in words."),
    "claimed_on": _day("The day that the claim is about.", or_none=False),
    "conceding": _make("boolean", "Whether it is against the interest of the claimant's own side."),
    "contested_known": _make("boolean", "Whether contested ground is told apart on this day."),
    "day": _day("The day that the claim is about, as far as it is known."),
    "denied": _make("boolean", "Whether the claim is denied."),
    "error_points": _make("number?", "How far the share may be off, percentage points."),
    "extent": _choose(list(Extent), "How much of the place is meant.", or_none=True),
    "figure": _make("string", "What the assessor gives, in words."),
    "from": _day("The first day.", or_none=False),
    "gap": _make("number?", "Claimed less assessed, percentage points."),
    "gap_km2": _make("number?", "The same in square kilometres."),
    "holder": _choose(list(Holder), "Who is said to hold, gain or be due the place.", or_none=True),
    "id": _make("string", "The id."),
    "lag_days": _make("integer?", "Days from the claim to the agreement; null while it is open."),
    "language": _make("string", "The language of the text, ISO 639-1."),
    "last_drawn": _day("The last day that the assessor drew.", or_none=False),
    "lat": _make("number?", "Latitude of the label, degrees, EPSG:4326."),
    "level": _choose(list(Level), "The level of the place."),
    "lon": _make("number?", "Longitude of the label, degrees, EPSG:4326."),
    "map_day": _day("The day of the map that stood on it."),
    "modality": _choose(list(Modality), "In which mood it is put."),
    "name": _make("string", "The official name, national romanisation."),
    "name_ru": _make("string?", "The Russian name, where a source gives one."),
    "name_uk": _make("string", "The official Ukrainian name."),
    "oblast_id": _make("string?", "The first-level unit that it is or lies in."),
    "parent_id": _make("string?", "The place that it lies in."),
    "place": _make("string?", "The name of the place."),
    "place_id": _make("string?", "The id of the place."),
    "place_ids": _list("The ids of the places that were located."),
    "places": _list("The names of places."),
    "population": _make("integer?", "Persons, as GeoNames has it: of different years."),
    "predicate": _choose(list(Predicate), "What is asserted about control."),
    "published": _day("The day on which the text was published."),
    "published_estimated": _make("boolean", "Whether that day is an estimate."),
    "published_reason": _make("string?", "What an estimated or missing day rests on."),
    "publisher": _make("string?", "Who published the text."),
    "quote": _make("string", "The words; the publisher's own only where text_kind is verbatim."),
    "reason": _make("string", "Why the verdict is what it is."),
    "reversals": _list("Days on which the assessor drew it otherwise again."),
    "review": _choose(list(Review), "Whether the claim is a machine's or reviewed."),
    "sha256": _make("string", "Of the full text that was read."),
    "share_pct": _make("number?", "Percent of the place: of a claim what it states, else what was measured."),
    "side": _choose(list(Side), "Whose voice the claimant is."),
    "source": _make("string", "Whose words they are, in words."),
    "status": _choose(list(Status), "What the assessor says of the place."),
    "text_kind": _choose(list(TextKind), "Passages as published, or words of our own."),
    "title": _make("string?", "The title of the text."),
    "to": _day("The first day after it."),
    "unit": _choose([*Unit, "status"], "The unit of claimed and assessed.", or_none=True),
    "unlocated": _list("Places that were not located, as they are written."),
    "url": _make("string?", "The address of the original."),
    "verdict": _choose(list(Verdict), "What the claim is against the assessor."),
    "words": _make("string", "The words of the claim."),
}  # fmt: skip


def make_row_schema(
    columns: Sequence[str], *, own: Mapping[str, Schema] | None = None, optional: Sequence[str] = ()
) -> dict[str, Any]:
    """The schema of a row: nothing but these columns, each there unless it is optional."""
    known = {**COLUMNS, **(own or {})}
    return {
        "type": "object",
        "properties": {name: known[name] for name in (*columns, *optional)},
        "required": list(columns),
        "additionalProperties": False,
    }


def make_row_list(columns: Sequence[str]) -> dict[str, Any]:
    """The schema of rows that stand beside one record."""
    return {"type": "array", "items": make_row_schema(columns)}
