"""Settlements that names and neighbours alone do not join, or would join wrongly, as reviewed rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geodata.build.codifier import CodifierUnit, GeoNamesPlace
from geodata.build.units import CRIMEA, SEVASTOPOL
from geodata.errors import SourceError


@dataclass(frozen=True, slots=True)
class ReviewedJoin:
    """A GeoNames place (its id) and the settlement of the codifier (its code) that it is, with the reason."""

    geonameid: int
    katottg: str
    reason: str


_RENAMED = "recorded under a former name; position, size and hromada are those of {}"
_SPELLED = "recorded in another spelling; position and hromada are those of {}"
_LONE_CENTRE = "the middle of its hromada, of which no other settlement is placed"
_NEAREST = "of the settlements of this name only this one lies in the raion around the position"
_TOWN = "of two neighbours of this name the larger, which the recorded population is of"

REVIEWED_JOINS = (
    ReviewedJoin(689151, "UA14140070010098555", _RENAMED.format("Микільське")),
    ReviewedJoin(691230, "UA51120130360033374", _NEAREST),
    ReviewedJoin(691943, "UA74080190010058035", _LONE_CENTRE),
    ReviewedJoin(688022, "UA12120130010052999", _SPELLED.format("Юріївка")),
    ReviewedJoin(687519, "UA01060090010012913", _RENAMED.format("Кучук-Алкали")),
    ReviewedJoin(688904, "UA01100090010047333", _RENAMED.format("Катирлез")),
    ReviewedJoin(693582, "UA46100210010024884", _SPELLED.format("Славсько")),
    ReviewedJoin(693712, "UA01080670010069089", _LONE_CENTRE),
    ReviewedJoin(693760, "UA48080150010074493", _SPELLED.format("Синюшин Брід")),
    ReviewedJoin(695572, "UA01020310100043613", "the village in the Baidar valley, not Родникове near Simferopol"),
    ReviewedJoin(695574, "UA01160310010068632", "the village near Simferopol, not the one in the Baidar valley"),
    ReviewedJoin(695729, "UA12140290010050977", _LONE_CENTRE),
    ReviewedJoin(697273, "UA63040010250095332", _NEAREST),
    ReviewedJoin(697676, "UA63120250030038784", _SPELLED.format("Пересічне")),
    ReviewedJoin(698450, "UA05020190010015141", _TOWN),
    ReviewedJoin(699329, "UA12020150010079151", _LONE_CENTRE),
    ReviewedJoin(699582, "UA65040010310013480", _NEAREST),
    ReviewedJoin(699756, "UA35040230010012861", _RENAMED.format("Кам’янець")),
    ReviewedJoin(701062, "UA14040090010085182", _LONE_CENTRE),
    ReviewedJoin(701286, "UA01080430010095937", _LONE_CENTRE),
    ReviewedJoin(702834, "UA21080190020024230", _RENAMED.format("Брустури")),
    ReviewedJoin(703229, "UA01120330010071244", _RENAMED.format("Кир-Байлар")),
    ReviewedJoin(703494, "UA23100010010076329", _RENAMED.format("Кам’янка")),
    ReviewedJoin(706634, "UA71020150010017266", _RENAMED.format("Калинопіль")),
    ReviewedJoin(707465, "UA18020090020037082", _NEAREST),
    ReviewedJoin(707709, "UA01100170010020532", _RENAMED.format("Кара-Кую")),
    ReviewedJoin(709082, "UA01080750010098495", _RENAMED.format("Багайли")),
    ReviewedJoin(709254, "UA44020010120097679", _NEAREST),
    ReviewedJoin(
        710523,
        "UA63040070010054195",
        "the town around its gas works, not the station of this name in Чугуївський район",
    ),
    ReviewedJoin(710534, "UA59100070010055907", _LONE_CENTRE),
    ReviewedJoin(710668, "UA44020010140063323", _RENAMED.format("Чорнушине")),
    ReviewedJoin(711487, "UA05060050020042300", _TOWN),
    ReviewedJoin(712565, "UA44140030010086904", _LONE_CENTRE),
    ReviewedJoin(713466, "UA14040090020019228", _NEAREST),
    ReviewedJoin(713652, "UA14080030050054434", _NEAREST),
    ReviewedJoin(832388, "UA01080510010031099", _LONE_CENTRE),
    ReviewedJoin(6976172, "UA01160030030037634", _RENAMED.format("Бакачик-Кият")),
    ReviewedJoin(12156558, "UA48060270010054876", _RENAMED.format("Заводське")),
)


def list_regions(place: GeoNamesPlace) -> tuple[str, ...]:
    """The first-level units that the codifier may put a place into, the likeliest first."""
    # The codifier puts the settlements around Sevastopol into Crimea's raions.
    return (SEVASTOPOL, CRIMEA) if place.region_id == SEVASTOPOL else (place.region_id,)


def pair_reviewed(
    joins: Sequence[ReviewedJoin], places: Sequence[GeoNamesPlace], units: Sequence[CodifierUnit]
) -> Mapping[GeoNamesPlace, CodifierUnit]:
    """The place and the settlement of each row.

    Raises
    ------
    SourceError
        If a source has not the place or the settlement of a row any more, or they lie in different units.
    """
    by_id = {place.id: place for place in places}
    by_code = {unit.code: unit for unit in units}
    pairs: dict[GeoNamesPlace, CodifierUnit] = {}
    for row in joins:
        place, unit = by_id.get(row.geonameid), by_code.get(row.katottg)
        if place is None or unit is None or unit.region_id not in list_regions(place):
            raise SourceError(
                f"the reviewed join of {row.geonameid} with {row.katottg} does not hold in the sources; review it again"
            )
        pairs[place] = unit
    return pairs
