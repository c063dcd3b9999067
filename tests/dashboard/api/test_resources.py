"""Every resource: the rows that pages and commands have, cut into pages, in each of its formats."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from dashboard.api.records import Resource
from dashboard.api.resources import RESOURCES
from dashboard.model.claim_filter import read_filter
from dashboard.model.claim_order import sort_entries
from dashboard.model.selection import Selection, read_query
from dashboard.store import load_catalogue, load_index
from dashboard.views.claim_rows import make_claim_row
from dashboard.views.control_rows import make_share_row
from dashboard.views.verdict_rows import make_verdict_row
from geodata.shares import Level, shares
from geodata.store import load_gazetteer

from .asking import ask, ask_path

RELEASE = load_catalogue().release.id
IDS = {"claim": next(iter(load_catalogue().claims_by_id)), "article": load_catalogue().articles[0].id, "place": "UA-14"}
WITH_FORMS = [(resource, form) for resource in RESOURCES for form in resource.forms]
LISTS = [resource for resource in RESOURCES if not resource.is_record]


def locate(resource: Resource) -> str:
    return resource.path.lstrip("/").replace("{id}", IDS.get(resource.name, ""))


def fill(resource: Resource) -> dict[str, Any]:
    """What a resource cannot do without."""
    return {"place": "UA-14"} if resource.name == "series" else {}


def drop(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}


@pytest.mark.parametrize(("resource", "form"), WITH_FORMS, ids=lambda each: getattr(each, "name", str(each)))
def test_every_resource_in_every_format(resource: Resource, form: str) -> None:
    """Each format comes with its type, and holds rows with exactly the columns that are described."""
    answer = ask(locate(resource), format=form, **fill(resource))
    assert answer.status == 200, answer.body
    wanted = {"json": "application/json", "geojson": "application/geo+json", "csv": "text/csv"}
    assert answer.headers["content-type"].startswith(wanted[form])
    columns, optional = {*resource.columns, "release"}, set(resource.optional)
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(answer.body.decode())))
    elif form == "geojson":
        assert answer.json["type"] == "FeatureCollection"
        assert all(set(each) == {"type", "properties", "geometry"} for each in answer.json["features"])
        rows = [each["properties"] for each in answer.json["features"]]
        columns = set(rows[0]) if resource.name in {"claims", "claim", "statements"} else columns
    else:
        rows = [answer.json["row"]] if resource.is_record else answer.json["rows"]
    assert rows
    for row in rows:
        assert columns <= set(row) <= columns | optional


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda each: each.name)
def test_every_answer_says_where_it_comes_from(resource: Resource) -> None:
    """Release, day, sources, licence and a permalink that a page opens without a word about it."""
    about = ask(locate(resource), **fill(resource)).json["about"]
    assert about["release"] == RELEASE
    assert date.fromisoformat(about["as_of"])
    assert any("Natural Earth" in line for line in about["sources"])
    assert any("DeepState" in line for line in about["sources"])
    assert about["licence"] == "CC-BY-4.0"
    link = urlsplit(about["permalink"])
    assert f"{link.scheme}://{link.netloc}" == "https://maps.example.org"
    assert read_query(dict(parse_qsl(link.query)), load_catalogue().known)[1] == ()


def test_claims_are_those_of_the_page() -> None:
    """The same parameters find the same claims in the same order as on the page, with the same rows."""
    query = {"q": "Pokrovsk", "side": "RU|UA", "order": "oldest", "since": "2025-01-01"}
    asked, notices = read_filter(query, load_catalogue().known.parts)
    assert not notices
    found = sort_entries(load_index().ask(Selection(RELEASE, filter=asked)).found, asked)
    answer = ask("claims", limit=1000, **query).json
    assert answer["total"] == len(found) > 5
    assert [drop(row, "release") for row in answer["rows"]] == [make_claim_row(each.placed) for each in found]


def test_assessments_are_those_of_the_command() -> None:
    """A day's figures are those that ``claimline control on`` writes."""
    control, gazetteer = load_catalogue().control, load_gazetteer()
    wanted = [make_share_row(row, gazetteer) for row in shares(control, date(2025, 11, 27), Level.OBLAST)]
    rows = ask("assessments", day="2025-11-27").json["rows"]
    assert [drop(row, "release") for row in rows] == wanted


def test_verdicts_are_only_those_asked_for() -> None:
    """``verdict`` and ``by`` choose the rows, not only the claims that have such a row."""
    rows = ask("verdicts", verdict="overstated", by="deepstate", limit=1000).json["rows"]
    assert rows
    assert {(row["verdict"], row["assessor"]) for row in rows} == {("overstated", "deepstate")}
    entry = load_index().by_id[rows[0]["claim"]]
    made = [make_verdict_row(entry.placed, each, load_gazetteer()) for each in entry.judgements]
    assert drop(rows[0], "release", "claim") in json.loads(json.dumps(made))


def test_one_claim_is_whole() -> None:
    """A claim comes with its passage, in which its quote stands at its offsets, and with every verdict."""
    found = ask(f"claims/{IDS['claim']}").json
    start, end = (found[name] - found["passage"]["start"] for name in ("quote_start", "quote_end"))
    assert found["passage"]["text"][start:end] == found["row"]["quote"]
    assert len(found["verdicts"]) == len(load_index().by_id[IDS["claim"]].judgements)


@pytest.mark.parametrize("resource", LISTS, ids=lambda each: each.name)
def test_pages_are_the_whole(resource: Resource) -> None:
    """Following ``next`` from the first page gives every row once, as many as ``total`` says."""
    answer = ask(locate(resource), limit=1000, **fill(resource)).json
    size = max(1, -(-answer["total"] // 3))
    size = min(size, 1000)
    rows, path, query = [], f"/api/v1/{locate(resource)}", "&".join(f"{k}={v}" for k, v in fill(resource).items())
    query = f"{query}&limit={size}".lstrip("&")
    while query:
        found = ask_path(path, query)
        rows += found.json["rows"]
        links = dict(part.split("; ")[1::-1] for part in found.headers["link"].split(", ") if "rel" in part)
        query = urlsplit(links.get('rel="next"', "").strip("<>")).query
    assert len(rows) == answer["total"]
    assert len({json.dumps(row, sort_keys=True) for row in rows}) == len(rows)


def test_place_narrows_by_what_lies_in_it() -> None:
    """The raions of an oblast are asked for by both words, and lie in it."""
    gazetteer = load_gazetteer()
    rows = ask("assessments", level="raion", place="UA-14", day="2025-11-27").json["rows"]
    assert {gazetteer.oblast_of(row["id"]) for row in rows} == {"UA-14"}
    assert {row["level"] for row in rows} == {"raion"}
    assert {row["id"] for row in ask("assessments", place="gn:704422").json["rows"]} == {"gn:704422"}


def test_places_by_any_spelling() -> None:
    """A name in Russian or Ukrainian finds what its English name finds."""
    found = [{row["id"] for row in ask("places", q=name).json["rows"]} for name in ("Покровськ", "Покровск")]
    assert all("gn:704422" in ids for ids in found)


def test_another_language() -> None:
    """Names, reasons and sources follow ``lang``; a later request in English is English again."""
    first = ask("verdicts", lang="uk", claim=IDS["claim"]).json
    assert "lang=uk" in first["about"]["permalink"]
    assert first["rows"][0]["reason"] != ask("verdicts", claim=IDS["claim"]).json["rows"][0]["reason"]


def test_no_rows_are_no_fault() -> None:
    """A filter that nothing fits gives no rows, and in CSV the names of the columns."""
    empty = ask("claims", until="1990-01-01")
    assert (empty.status, empty.json["rows"], empty.json["total"], empty.json["pages"]) == (200, [], 0, 1)
    lines = ask("claims", until="1990-01-01", format="csv").body.decode().splitlines()
    assert lines == [",".join((*next(each for each in RESOURCES if each.name == "claims").columns, "release"))]


def test_formulas_are_no_formulas_in_csv() -> None:
    """No cell of a CSV begins as a spreadsheet's formula would."""
    for resource in LISTS:
        body = ask(locate(resource), format="csv", limit=1000, **fill(resource)).body.decode()
        cells = [cell for row in csv.reader(io.StringIO(body)) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "@", "\t", "\r"))] == []
