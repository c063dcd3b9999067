"""Small made tables: two assessors, two oblasts, three towns, figures that can be reckoned in the head."""

from __future__ import annotations

from datetime import date

from articles.records import (
    Article,
    Bound,
    Claim,
    Extent,
    Holder,
    MentionKind,
    Modality,
    Passage,
    PlaceMention,
    Polarity,
    Predicate,
    PublishedDate,
    Quote,
    Side,
    TextKind,
)
from dashboard.model.records import PlacedClaim, PlacedMention
from geodata.assessments import Assessment, Assessments, Run
from geodata.assessors import Status
from geodata.measures import Cell, Measures, RegionError
from geodata.nearby import Neighbours
from geodata.records import Names, Place, PlaceKind
from geodata.shares import Control
from geodata.towns import Towns

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
END = date(2026, 1, 1)
DAY = date(2025, 7, 1)
TEXT = "They hold it."


def make_place(place_id: str, kind: PlaceKind, name: str, *parts: str) -> Place:
    return Place(place_id, kind, Names(name, name), part_ids=parts)


COUNTRY = make_place("UA", PlaceKind.COUNTRY, "Ukraine")
WEST = make_place("UA-14", PlaceKind.OBLAST, "West Oblast")  # 1,000 km2, of which 760 held from the first day
EAST = make_place("UA-09", PlaceKind.OBLAST, "East Oblast")  # 500 km2, of which 494 held, 5 uncovered along the border
BOTH = make_place("area:donbas", PlaceKind.AREA, "Donbas", "UA-14", "UA-09")
NOWHERE = make_place("area:spit", PlaceKind.AREA, "a spit")
HELD = make_place("gn:1", PlaceKind.SETTLEMENT, "Heldtown")  # held by both from the first day
TAKEN = make_place(
    "gn:2", PlaceKind.SETTLEMENT, "Takentown"
)  # contested from June, held from July; never so for the other
FREE = make_place("gn:3", PlaceKind.SETTLEMENT, "Freetown")
VILLAGE = make_place("UA14000000000000001", PlaceKind.SETTLEMENT, "a village")

CITY = make_place("gn:4", PlaceKind.SETTLEMENT, "Dividedcity")  # a town that is divided
CITY_STEPS = ((FIRST, 0.0), (date(2025, 5, 1), 40.0), (date(2025, 6, 1), 70.0), (date(2025, 7, 20), 100.0),
              (date(2025, 12, 1), 80.0))  # fmt: skip

INTERVALS = (
    Assessment("gn:1", "deepstate", Status.RUSSIAN_HELD, "drawn", FIRST, None),
    Assessment("gn:1", "liveuamap", Status.RUSSIAN_HELD, "before_2022", FIRST, None),
    Assessment("gn:2", "deepstate", Status.CONTESTED, "drawn", date(2025, 6, 1), date(2025, 7, 10)),
    Assessment("gn:2", "deepstate", Status.RUSSIAN_HELD, "drawn", date(2025, 7, 10), date(2025, 11, 1)),
)
AREAS = tuple(
    (name, measure, place, day, km2)
    for name in ("deepstate", "liveuamap")
    for measure, place, day, km2 in (
        ("russian_held", "UA", FIRST, 1254.0), ("russian_held", "UA-14", FIRST, 760.0),
        ("russian_held", "UA-09", FIRST, 494.0), ("russian_held", "UA-14", date(2025, 6, 20), 780.0),
        ("contested", "UA-14", date(2025, 6, 1), 30.0), ("lost", "UA-14", date(2025, 6, 20), 5.0),
    )
    if name == "deepstate" or measure != "contested"
)  # fmt: skip


def make_control() -> Control:
    runs = [Run("deepstate", "daily", FIRST, END), Run("liveuamap", "nzz", FIRST, END)]
    cells = [
        Cell("gn:1", "UA-09", None, 500.0),
        Cell("gn:2", "UA-14", "UA1", 600.0),
        Cell("gn:3", "UA-14", "UA2", 400.0),
    ]
    errors = [RegionError("UA-09", name, 365, 1.0, 2.0, 0.9, 0.9, 0.0, 5.0) for name in ("deepstate", "liveuamap")]
    return Control(
        Assessments(INTERVALS, runs, ["gn:1", "gn:2", "gn:3", "gn:4"], maps={}),
        Measures(sorted(AREAS, key=str), cells, errors),
        Towns([("gn:4", name, *step) for name in ("deepstate", "liveuamap") for step in CITY_STEPS]),
        # Degrees of longitude on the equator are 111 km: the first two are 11 km apart, the third is far away.
        Neighbours([("gn:1", 30.0, 0.0), ("gn:2", 30.1, 0.0), ("gn:3", 31.0, 0.0)]),
    )


def make_claim(
    *places: Place,
    predicate: Predicate = Predicate.CONTROLS,
    holder: Holder | None = Holder.RU,
    extent: Extent | None = None,
    share: float | None = None,
    area: float | None = None,
    bound: Bound | None = None,
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.ACTUAL,
    event: date | None = None,
    published: date | None = DAY,
    since: date | None = None,
) -> PlacedClaim:
    mentions = tuple(PlaceMention(place.names.en, place.names.en, MentionKind.AREA, None) for place in places)
    claim = Claim(
        "c1", Quote("a1", 0, len(TEXT), TEXT), mentions, predicate, holder, extent, share, area, "Somebody", Side.RU,
        polarity, modality, event, False, bound=bound, since=since,
    )  # fmt: skip
    day = PublishedDate(published, reason=None if published else "nobody knows")
    article = Article("a1", "Paper", None, day, "en", None, TextKind.VERBATIM, "0" * 64, (Passage(0, TEXT),))
    placed = tuple(PlacedMention(mention, place) for mention, place in zip(mentions, places, strict=True))
    return PlacedClaim(claim, article, placed)
