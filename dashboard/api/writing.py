"""What was found as bytes: JSON, GeoJSON or CSV, and the headers that go with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, urlencode

import orjson

from dashboard.api.about import LICENCE_URL, make_about
from dashboard.api.parameter_table import LIMIT, Form
from dashboard.api.problems import Kind, ProblemError
from dashboard.api.records import Asked, Found, Resource, Row
from dashboard.export.formats import Sheet, write_csv
from dashboard.model.claim_filter import PAGE

MEDIA_TYPES = {
    Form.JSON: "application/json",
    Form.GEOJSON: "application/geo+json",
    Form.CSV: "text/csv; charset=utf-8; header=present",
}


def write_answer(resource: Resource, asked: Asked, found: Found, *, url: str) -> tuple[bytes, str]:
    """The body of an answer and its header ``Link``.

    Parameters
    ----------
    url : the address of the resource, without a query.

    Raises
    ------
    ProblemError
        If the request names a page beyond the last.
    """
    about = make_about(asked, found)
    paging = {} if resource.is_record else _count_pages(resource, asked, len(found.items))
    items = found.items
    if paging:
        start = (paging["page"] - 1) * paging["limit"]
        items = items[start : start + paging["limit"]]
    links = [*_link_pages(asked, paging, url), (about["permalink"], "alternate", "text/html")]
    links.append((LICENCE_URL, "license", None))
    if asked.form is Form.CSV:
        links.append((_make_url(url, {**asked.query, "format": Form.JSON.value}), "describedby", "application/json"))
    write = {Form.JSON: _write_json, Form.GEOJSON: _write_geojson, Form.CSV: _write_csv}[asked.form]
    return write(resource, found, items, {"about": about, **paging}), ", ".join(_write_link(*link) for link in links)


def _write_json(resource: Resource, found: Found, items: Sequence[Any], head: dict[str, Any]) -> bytes:
    rows = [_add_release(found.make_row(item), head) for item in items]
    body = {"row": rows[0], **found.more} if resource.is_record else {"rows": rows}
    return orjson.dumps({**head, **body}, option=orjson.OPT_APPEND_NEWLINE)


def _write_geojson(resource: Resource, found: Found, items: Sequence[Any], head: dict[str, Any]) -> bytes:
    """A FeatureCollection (RFC 7946); the shapes are text already, and are put in as they are."""
    assert found.make_features is not None  # a resource without shapes does not have the format
    features = [
        f'{{"type":"Feature","properties":{_dump(_add_release(row, head))},"geometry":{shape}}}'
        for item in items
        for row, shape in found.make_features(item)
    ]
    opening = _dump({"type": "FeatureCollection", **head})[:-1]
    return f'{opening},"features":[{",".join(features)}]}}\n'.encode()


def _write_csv(resource: Resource, found: Found, items: Sequence[Any], head: dict[str, Any]) -> bytes:
    rows = [_add_release(found.make_row(item), head) for item in items]
    if not rows:
        return (",".join((*resource.columns, "release")) + "\n").encode()
    return write_csv(Sheet(rows, {}))


def _add_release(row: Row, head: dict[str, Any]) -> Row:
    return {**row, "release": head["about"]["release"]}


def _dump(value: Any) -> str:
    return orjson.dumps(value).decode()


def _count_pages(resource: Resource, asked: Asked, total: int) -> dict[str, int]:
    default = next(each.values.default for each in resource.parameters if each.name == LIMIT)  # type: ignore[attr-defined]
    limit, page = asked.get(LIMIT, default), asked.get(PAGE, 1)
    pages = max(1, -(-total // limit))
    if page > pages:
        detail = f"page: got {page}, wanted at most {pages}: there are {total} rows, {limit} a page."
        raise ProblemError(Kind.NOT_IN_RELEASE, detail, parameter=PAGE)
    return {"total": total, "page": page, "pages": pages, "limit": limit}


def _link_pages(asked: Asked, paging: dict[str, int], url: str) -> list[tuple[str, str, None]]:
    if not paging:
        return []
    page, pages = paging["page"], paging["pages"]
    wanted = {"first": 1, "prev": page - 1, "next": page + 1, "last": pages}
    return [
        (_make_url(url, {**asked.query, PAGE: str(number)}), name, None)
        for name, number in wanted.items()
        if 1 <= number <= pages
    ]


def _make_url(url: str, query: dict[str, str]) -> str:
    return f"{url}?{urlencode(query)}"


def _write_link(url: str, relation: str, media_type: str | None) -> str:
    # A header holds ASCII only, and a sign of its own grammar must not end the address.
    safe = quote(url, safe="%/:=&?~#+!$,;'@()*[]")
    return f'<{safe}>; rel="{relation}"' + (f'; type="{media_type}"' if media_type else "")
