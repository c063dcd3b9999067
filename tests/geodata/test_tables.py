"""The shipped tables: every row keeps its contract, and the files are the ones of the manifest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import coverage_is_valid
from shapely.geometry import Point

from geodata import store
from geodata.crs import (
    EQUAL_AREA,
    measure_area_km2,
    measure_ellipsoid_area_km2,
    to_equal_area,
    to_geographic,
)
from geodata.errors import SchemaError, StoreError
from geodata.russian import list_press_forms, list_russian_forms
from geodata.schema import (
    ALIASES,
    REGIONS,
    SETTLEMENTS,
    TABLES,
    UNRESOLVED,
    VILLAGES,
    Table,
    check_references,
    parse_table,
    split_rows,
)
from geodata.spelling import fold_name, romanise

DATA = Path(store.__file__).parent / "data"

# Settlements that lie outside the drawn outline of their oblast by more than OUTSIDE_KM, and why.
FAR_OUTSIDE = {"gn:6930327": "Slavutych belongs to Kyiv oblast and lies in Chernihiv oblast"}
OUTSIDE_KM = 9.0  # most of these lie around the city of Kyiv, which the source draws too large


def rows_of(table: Table) -> list[dict[str, str]]:
    return parse_table(table, store.read_table(table.file))


def test_everything_shipped_passes_its_own_check() -> None:
    """Manifest, schemas and references hold for all files."""
    store.check_tables()


def test_the_manifest_lists_what_is_there_and_nothing_else() -> None:
    """No file is shipped unchecked."""
    here = {path.name for path in DATA.iterdir() if path.is_file()} - {"README.md", store.MANIFEST_FILE}
    assert here == set(store.read_manifest().files)
    assert {table.file for table in TABLES} < here


def test_the_digest_of_the_manifest_covers_every_file() -> None:
    """Another digest for any file gives another digest over all."""
    manifest = store.read_manifest()
    for name in manifest.files:
        assert store.Manifest({**manifest.files, name: "0" * 64}).digest != manifest.digest
    assert len(manifest.digest) == 64


def test_the_readme_names_each_file_with_its_sha256() -> None:
    """The README cannot go out of date: it says what the files are."""
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    for name, digest in store.read_manifest().files.items():
        assert f"### `{name}`" in readme
        assert f"sha256 `{digest}`" in readme
        assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == digest


def test_the_tables_stay_small() -> None:
    """All of it fits into 4 MB, and the display file into 150 KB compressed."""
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 4_000_000


@pytest.mark.parametrize("row", rows_of(REGIONS), ids=lambda row: row["id"])
def test_areas_agree_with_each_other_and_with_the_official_one(row: dict[str, str]) -> None:
    """Equal-area and ellipsoidal area differ by less than 0.1 %, the official one by 2 % unless a reason is given."""
    outline = store.load_regions().set_index("id").geometry[row["id"]]
    assert measure_area_km2(outline) == pytest.approx(float(row["area_km2"]), abs=0.06)
    assert measure_ellipsoid_area_km2(outline) == pytest.approx(float(row["area_km2"]), rel=0.001)
    assert float(row["ellipsoid_area_km2"]) == pytest.approx(float(row["area_km2"]), rel=0.001)
    off = abs(float(row["area_km2"]) / float(row["official_area_km2"]) - 1)
    assert (off > 0.02) == bool(row["area_reason"])
    assert off < (1.0 if row["id"] == "UA-30" else 0.14)


def test_the_sum_of_areas_is_that_of_the_country() -> None:
    """Official areas sum to the country's 603,5xx km2, drawn ones to the 599,095 km2 measured at the source."""
    rows = rows_of(REGIONS)
    assert sum(int(row["official_area_km2"]) for row in rows) == pytest.approx(603_549, abs=100)
    assert sum(float(row["area_km2"]) for row in rows) == pytest.approx(599_095, abs=2)


def test_the_table_gives_kherson_as_it_is_drawn() -> None:
    """A known area: 26,177 km2, which a wrong repair of the shape would shrink."""
    kherson = store.load_regions().set_index("id").loc["UA-65"]
    assert kherson["area_km2"] == pytest.approx(26_177, abs=1)
    assert kherson["official_area_km2"] == 28_461


def test_the_27_outlines_are_a_coverage() -> None:
    """Neighbours meet edge to edge: no gap, no overlap; each outline is valid."""
    regions = store.load_regions()
    assert len(regions) == 27
    assert regions.crs == "EPSG:4326"
    assert regions.geometry.is_valid.all()
    assert coverage_is_valid(list(regions.geometry))


def test_a_caller_may_change_the_regions() -> None:
    """Each call gives a table of its own."""
    first = store.load_regions()
    first.loc[:, "en"] = ""
    assert store.load_regions()["en"].all()


def test_every_label_point_lies_in_its_region() -> None:
    """Labels of regions stand on their ground."""
    outlines = store.load_regions().set_index("id").geometry
    for row in rows_of(REGIONS):
        assert outlines[row["id"]].contains(Point(float(row["lon"]), float(row["lat"])))


def test_every_settlement_lies_in_or_near_its_oblast() -> None:
    """The position and the oblast of the codifier agree, within the precision of the drawn border."""
    outlines = store.load_regions().set_index("id").geometry.to_crs(EQUAL_AREA)
    for row in rows_of(SETTLEMENTS):
        point = to_equal_area(Point(float(row["lon"]), float(row["lat"])))
        outside_km = outlines[row["region"]].distance(point) / 1000
        assert outside_km <= OUTSIDE_KM or row["id"] in FAR_OUTSIDE, row


def test_english_names_are_the_romanised_official_ones() -> None:
    """Every settlement, on the map or not, is written by the national romanisation."""
    for table in (SETTLEMENTS, VILLAGES):
        assert all(row["en"] == romanise(row["uk"]) for row in rows_of(table))


def test_settlements_of_the_codifier_are_shipped_once() -> None:
    """A settlement is either on the map or in the list of villages, and two places never share a code."""
    placed = [row["katottg"] for row in rows_of(SETTLEMENTS)]
    unplaced = [row["id"] for row in rows_of(VILLAGES)]
    assert len({*placed, *unplaced}) == len(placed) + len(unplaced) == 29_703


def test_every_village_has_its_regular_spellings_once() -> None:
    """What a look-up would else have to work out at every start stands in the table, by the rules as they are."""
    for row in rows_of(VILLAGES):
        forms = list_russian_forms(row["uk"])
        wanted = {fold_name(form) for form in (*forms, *list_press_forms(forms))}
        written = [fold_name(alias) for alias in row["aliases"].split("|") if alias]
        assert sorted(written) == sorted(wanted - {fold_name(row["uk"]), fold_name(row["en"])}), row


def test_every_city_has_a_position() -> None:
    """Only three of 463 cities are missing from the map: Pripyat stands empty, two share their name with a town."""
    missing = {row["uk"] for row in rows_of(VILLAGES) if row["category"] in "KM"}
    assert missing <= {"Прип’ять", "Ворожба", "Остер"}


def test_aliases_are_latin_or_cyrillic_and_no_official_name() -> None:
    """No spelling is in another script, a single word of capitals from a code list, or the name itself."""
    for row in rows_of(SETTLEMENTS):
        for alias in filter(None, row["aliases"].split("|")):
            letters = [ch for ch in alias if ch.isalpha()]
            assert all(ch.isascii() or "\u0400" <= ch <= "\u04ff" for ch in letters), row
            assert len(letters) >= 3, row
            assert not alias.isupper(), row
            assert alias not in {row["en"], row["uk"], row["ru"]}, row


def test_reviewed_spellings_are_in_force() -> None:
    """What the reviewed table adds is shipped, what it drops is not, and its English names are right."""
    settlements = {row["id"]: row for row in rows_of(SETTLEMENTS)}
    for row in rows_of(ALIASES):
        place = settlements[row["place"]]
        assert row["en"] == place["en"]
        if row["role"] == "russian":
            assert place["ru"] == row["spelling"]
            continue
        shipped = {fold_name(name) for name in place["aliases"].split("|")}
        assert (fold_name(row["spelling"]) in shipped) == (row["role"] != "drop"), row


def test_the_war_towns_have_their_codes() -> None:
    """Raion and hromada of the codifier, for known settlements."""
    by_name = {(row["en"], row["region"]): row for row in rows_of(SETTLEMENTS)}
    pokrovsk = by_name["Pokrovsk", "UA-14"]
    assert (pokrovsk["katottg"], pokrovsk["raion"]) == ("UA14160210010099403", "UA14160000000061982")
    assert pokrovsk["hromada_uk"] == "Покровська"
    assert by_name["Inkerman", "UA-43"]["category"] == "M"


REGION_LINE = store.read_table(REGIONS.file).decode().splitlines()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("UA-05,", "UA-5,", "regions.csv line 2, id: got 'UA-5', wanted an ISO 3166-2 code"),
        ("Vinnytsia Oblast", "", "line 2, en: got '', wanted text"),
        (",26513,", ",2651300,", "official_area_km2: got '2651300', wanted a number from 500 to 40000"),
        (",26513,", ",nan,", "official_area_km2: got 'nan'"),
        (",26513,", ",", "has 11 cells, wanted 12"),
        ("official_area_km2", "area", "has the columns id, katottg"),
    ],
)
def test_a_broken_cell_is_named(old: str, new: str, message: str) -> None:
    """A fault is reported with table, line, column, what came and what was wanted."""
    broken = "\n".join(REGION_LINE[:2]).replace(old, new, 1) + "\n"
    with pytest.raises(SchemaError, match=message.replace("(", r"\(")):
        parse_table(REGIONS, broken.encode())


def test_a_repeated_row_is_named() -> None:
    """An id that comes twice is a fault."""
    twice = "\n".join([*REGION_LINE[:2], REGION_LINE[1]]).encode()
    with pytest.raises(SchemaError, match="'UA-05' comes twice"):
        parse_table(REGIONS, twice)


def test_a_reference_to_nothing_is_named() -> None:
    """A settlement in a raion that is not shipped is a fault."""
    tables = {table.file: rows_of(table) for table in TABLES}
    tables[SETTLEMENTS.file][0]["raion"] = "UA99990000000000000"
    with pytest.raises(SchemaError, match=r"settlements.csv line 2, raion: 'UA9999\d+' is not in raions.csv"):
        check_references(tables)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_table_are_refused(content: bytes) -> None:
    """Any bytes either are a table of that header or give one clear error."""
    with pytest.raises(SchemaError):
        split_rows(REGIONS, content)


def test_a_changed_or_missing_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not the one of the manifest is never read as data."""
    monkeypatch.setattr(store, "_read", lambda file: b"{}")
    with pytest.raises(StoreError, match=r"map.json has sha256 44136fa355b3, its manifest says"):
        store.read_table(store.MAP_FILE)
    with pytest.raises(StoreError, match=r"does not list secrets\.csv"):
        store.read_table("secrets.csv")


def test_a_missing_or_broken_manifest_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a manifest there is one sentence that says what to do."""
    monkeypatch.setattr(store, "_read", lambda file: b"[1]")
    with pytest.raises(StoreError, match="is no manifest; run 'make data'"):
        store.read_manifest.__wrapped__()
    monkeypatch.undo()
    monkeypatch.setattr("importlib.resources.files", lambda package: tmp_path)
    with pytest.raises(StoreError, match=r"manifest\.json is missing; run 'make data'"):
        store.read_manifest.__wrapped__()


@given(st.floats(22, 40), st.floats(44, 52))
def test_projecting_there_and_back_is_the_same_point(lon: float, lat: float) -> None:
    """Nothing moves by more than a millimetre."""
    back = to_geographic(to_equal_area(Point(lon, lat)))
    assert back.coords[0] == pytest.approx((lon, lat), abs=1e-8)


def test_the_full_shapes_are_geojson_with_ids() -> None:
    """A feature a line, in longitude and latitude, so that a change can be read in a diff."""
    lines = store.read_table(store.SHAPES_FILE).decode().splitlines()
    assert len(lines) == 29
    first = json.loads(lines[1].rstrip(","))
    assert first["properties"] == {"id": "UA-05"}


def test_the_readme_counts_what_is_unresolved() -> None:
    """The number of places that joined nothing is told as it is."""
    joined, unresolved = len(rows_of(SETTLEMENTS)), len(rows_of(UNRESOLVED))
    assert f"The {unresolved:,} of {joined + unresolved:,} GeoNames places" in (DATA / "README.md").read_text("utf-8")
