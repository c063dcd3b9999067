"""The OpenAPI 3.1 document, written from the tables that requests are read with and rows are made by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dashboard.api.about import ABOUT_SCHEMA, LICENCE, PROGRAM
from dashboard.api.figure import MEDIA_TYPE as FIGURE_TYPE
from dashboard.api.figure import PARAMETERS as FIGURE_PARAMETERS
from dashboard.api.oembed import PARAMETERS as OEMBED_PARAMETERS
from dashboard.api.parameter_table import Form
from dashboard.api.parameters import Choices, Parameter
from dashboard.api.problems import MEANINGS, MEDIA_TYPE, Kind
from dashboard.api.reading import list_parameters
from dashboard.api.records import Resource
from dashboard.api.resources import RESOURCES
from dashboard.api.schemas import RELEASE, make_row_schema
from dashboard.api.serving import ROOT
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import CLAIM, DAY, PLACE

DESCRIPTION = (
    "Who says they hold what in Ukraine, in which words, and who held it that day, by each assessor. Read-only, for "
    "anyone, without a key. The parameters are those of the addresses of the pages. Every answer says its release, "
    "day, sources and terms in the member about; a CSV has its rows only and leads to them by the header Link."
)
PAGING = ("total", "page", "pages", "limit")
# A value of the release for parameters whose values no list could hold.
EXAMPLES = {PLACE: "UA-14", DAY: "2025-11-27"}
Document = dict[str, Any]


def write_openapi(catalogue: Catalogue, *, base_url: str) -> bytes:
    """The document in UTF-8 for the release that is served."""
    return (json.dumps(make_openapi(catalogue, base_url=base_url), ensure_ascii=False, indent=1) + "\n").encode()


def make_openapi(catalogue: Catalogue, *, base_url: str) -> Document:
    """The same as values."""
    paths = {f"/{ROOT}{each.path}": {"get": _describe_resource(each, catalogue)} for each in RESOURCES}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Claimline",
            "version": PROGRAM,
            "summary": f"Release {catalogue.release.id}",
            "description": DESCRIPTION,
            "license": {"name": LICENCE, "identifier": LICENCE},
        },
        "servers": [{"url": base_url.rstrip("/")}],
        "paths": {**paths, **_describe_others(catalogue)},
        "components": {
            "schemas": {
                "About": ABOUT_SCHEMA,
                "Problem": _PROBLEM,
                **{_name_row(each): _make_row(each) for each in RESOURCES},
            }
        },
    }


def _describe_resource(resource: Resource, catalogue: Catalogue) -> Document:
    parameters = [_describe_parameter(each, catalogue) for each in list_parameters(resource)]
    if resource.is_record:
        example = {"claim": next(iter(catalogue.claims_by_id)), "article": catalogue.articles[0].id}
        described = {"description": "The id.", "schema": {"type": "string", "minLength": 1, "maxLength": 120}}
        example_id = example.get(resource.name, EXAMPLES[PLACE])
        parameters.insert(0, {"name": "id", "in": "path", "required": True, **described, "example": example_id})
    return {
        "operationId": f"get_{resource.name}",
        "summary": resource.summary,
        "parameters": parameters,
        "responses": {
            "200": {
                "description": "The rows, where they come from and on which terms.",
                "headers": {
                    "ETag": {"description": "Changes with the release and the request.", "schema": {"type": "string"}},
                    "Link": {"description": "Pages of the list, the page that shows the same, the licence.",
                             "schema": {"type": "string"}},
                },
                "content": {_MEDIA_TYPES[form]: {"schema": _describe_body(resource, form)} for form in resource.forms},
            },
            "304": {"description": "What the client has is still so."},
            **_describe_problems(Kind.UNKNOWN_PARAMETER, Kind.NOT_IN_RELEASE, Kind.NOT_ACCEPTABLE, Kind.FAULT),
        },
    }  # fmt: skip


def _describe_parameter(parameter: Parameter, catalogue: Catalogue) -> Document:
    example = {**EXAMPLES, CLAIM: next(iter(catalogue.claims_by_id))}.get(parameter.name)
    lists = {"style": "pipeDelimited", "explode": False} if isinstance(parameter.values, Choices) else {}
    return {
        "name": str(parameter.name),
        "in": "query",
        "required": parameter.required,
        "description": parameter.description,
        "schema": parameter.values.describe(catalogue),
        **lists,
        **({"example": example} if example else {}),
    }


def _describe_body(resource: Resource, form: Form) -> Document:
    row = {"$ref": f"#/components/schemas/{_name_row(resource)}"}
    if form is Form.CSV:
        return {"type": "string"}
    if form is Form.GEOJSON:
        return _make_object({
            "type": {"const": "FeatureCollection"}, **_describe_head(resource),
            "features": {"type": "array", "items": _make_object({
                "type": {"const": "Feature"},
                "properties": {"type": "object"},
                "geometry": {"type": ["object", "null"], "description": "RFC 7946, degrees, longitude first."},
            })},
        })  # fmt: skip
    body = {"row": row, **resource.more} if resource.is_record else {"rows": {"type": "array", "items": row}}
    return _make_object({**_describe_head(resource), **body})


def _describe_head(resource: Resource) -> Document:
    about = {"about": {"$ref": "#/components/schemas/About"}}
    paging = {} if resource.is_record else {name: {"type": "integer", "minimum": 0} for name in PAGING}
    return {**about, **paging}


def _make_object(properties: Mapping[str, Any]) -> Document:
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def _make_row(resource: Resource) -> Document:
    own = {**resource.own, "release": RELEASE}
    return make_row_schema((*resource.columns, "release"), own=own, optional=resource.optional)


def _name_row(resource: Resource) -> str:
    return f"{resource.name.capitalize()}Row"


def _describe_problems(*kinds: Kind) -> Document:
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    described = {"description": "See detail for what is wrong and what was wanted.", "content": content}
    return {str(MEANINGS[kind].status): described for kind in kinds}


def _describe_others(catalogue: Catalogue) -> Document:
    oembed = [_describe_parameter(each, catalogue) for each in OEMBED_PARAMETERS]
    ready = {
        "status": {"const": "ok"},
        "release": _TEXT,
        "version": _TEXT,
        "claims": {"type": "integer"},
        "checks": _TEXT,
    }
    rich = {"type": {"const": "rich"}, "version": {"const": "1.0"}, "html": _TEXT, "title": _TEXT,
            "width": {"type": "integer"}, "height": {"type": "integer"}, "provider_name": _TEXT,
            "provider_url": _TEXT}  # fmt: skip
    kind = _make_object({"status": {"type": "integer"}, "title": _TEXT})
    return {
        "/healthz": {"get": _describe_other(
            "get_health", "Whether the shipped tables were read and joined and every claim judged.", ready, Kind.FAULT
        )},
        "/oembed": {"get": {**_describe_other(
            "get_oembed", "oEmbed 1.0: the frame for a link to a page of this dashboard.", rich,
            Kind.INVALID_VALUE, Kind.NO_EMBED, Kind.NOT_IMPLEMENTED, Kind.FAULT,
        ), "parameters": oembed}},
        "/figure.svg": {"get": _describe_figure(catalogue)},
        f"/{ROOT}/problems": {"get": _describe_other(
            "get_problems", "Every kind of problem, by the fragment of its type.", {each.value: kind for each in Kind}
        )},
    }  # fmt: skip


def _describe_figure(catalogue: Catalogue) -> Document:
    content = {FIGURE_TYPE: {"schema": _TEXT}}
    problems = _describe_problems(Kind.INVALID_VALUE, Kind.NOT_IN_RELEASE, Kind.FAULT)
    return {
        "operationId": "get_figure",
        "summary": "A map or a chart for print, with its sources, release and address in it, and a description.",
        "parameters": [_describe_parameter(each, catalogue) for each in FIGURE_PARAMETERS],
        "responses": {"200": {"description": "The figure.", "content": content}, **problems},
    }


def _describe_other(name: str, summary: str, properties: Mapping[str, Any], *kinds: Kind) -> Document:
    content = {_MEDIA_TYPES[Form.JSON]: {"schema": _make_object(properties)}}
    responses = {"200": {"description": "The answer.", "content": content}, **_describe_problems(*kinds)}
    return {"operationId": name, "summary": summary, "responses": responses}


_TEXT = {"type": "string"}
_MEDIA_TYPES = {Form.JSON: "application/json", Form.GEOJSON: "application/geo+json", Form.CSV: "text/csv"}
_PROBLEM = {
    "type": "object",
    "description": "RFC 9457.",
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "description": "The kind; see /problems."},
        "title": {"type": "string", "description": "The same for every case of the kind."},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What came, what was wanted, what to do."},
        "instance": {"type": "string", "description": "The path that was asked for."},
        "parameter": {"type": "string", "description": "The parameter at fault, if it is one."},
    },
    "required": ["type", "title", "status", "detail", "instance"],
}
