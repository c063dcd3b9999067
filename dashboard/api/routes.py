"""The routes of the API, of oEmbed, of figures and of the check of health."""

from __future__ import annotations

import json
from functools import cache, partial

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.api.about import PROGRAM
from dashboard.api.answers import Answers, Body, make_body
from dashboard.api.figure import MOST_BYTES, answer_figure
from dashboard.api.health import answer_health
from dashboard.api.oembed import answer_oembed
from dashboard.api.openapi import write_openapi
from dashboard.api.parameter_table import Form
from dashboard.api.problems import MEANINGS
from dashboard.api.reading import find_base_url, read_request
from dashboard.api.records import Resource
from dashboard.api.resources import RESOURCES
from dashboard.api.sending import KEEP, REVALIDATE, make_key, send_body
from dashboard.api.serving import OPEN, ROOT, Endpoint, refuse_path
from dashboard.api.writing import MEDIA_TYPES, write_answer
from dashboard.export.links import make_prefix
from dashboard.language import use_language
from dashboard.model.selection import RELEASE
from dashboard.store import load_catalogue, load_for_serving


def make_api_routes(*, base_path: str = "") -> list[Route]:
    """The routes beside the pages.

    Parameters
    ----------
    base_path : Streamlit's ``server.baseUrlPath``, with or without slashes.
    """
    prefix = make_prefix(base_path)
    answers = Answers()

    def make(path: str, answer: partial[Response]) -> Route:
        return Route(f"{prefix}/{path}", Endpoint(answer, prefix=prefix))

    return [
        *(
            make(f"{ROOT}{resource.path}", partial(answer_resource, resource=resource, answers=answers, prefix=prefix))
            for resource in RESOURCES
        ),
        make(f"{ROOT}/openapi.json", partial(answer_openapi, prefix=prefix)),
        make(f"{ROOT}/problems", partial(answer_problems)),
        make("healthz", partial(answer_health)),
        make("oembed", partial(answer_oembed, prefix=prefix)),
        make("figure.svg", partial(answer_figure, prefix=prefix, answers=Answers(most_bytes=MOST_BYTES))),
        make("api", partial(refuse_path)),
        make("api/{path:path}", partial(refuse_path)),
    ]


def answer_resource(request: Request, *, resource: Resource, answers: Answers, prefix: str) -> Response:
    """What a resource has for a request; raises ProblemError where it has nothing."""
    catalogue = load_for_serving()
    asked = read_request(request, resource, catalogue, prefix=prefix)
    query = [part for pair in asked.query.items() if pair[0] != "format" for part in pair]
    who = (catalogue.release.id, PROGRAM, asked.base_url, resource.path, asked.record_id or "")
    key = make_key([*who, asked.form, *query])

    def find_body() -> Body:
        use_language(asked.language)
        found = resource.find(asked, catalogue)
        path = resource.path.replace("{id}", asked.record_id or "")
        return make_body(*write_answer(resource, asked, found, url=f"{asked.base_url}{ROOT}{path}"))

    return send_body(
        request,
        key,
        lambda: answers.get(key, find_body),
        media_type=MEDIA_TYPES[asked.form],
        cache_control=KEEP if RELEASE in asked.values else REVALIDATE,
    )


def answer_openapi(request: Request, *, prefix: str) -> Response:
    """The description of the API for this release."""
    base_url = find_base_url(request, prefix)
    key = make_key([load_catalogue().release.id, PROGRAM, base_url, "openapi"])
    body = cache(lambda: make_body(write_openapi(load_catalogue(), base_url=base_url), ""))
    return send_body(request, key, body, media_type=MEDIA_TYPES[Form.JSON], cache_control=REVALIDATE)


def answer_problems(request: Request) -> Response:
    """Every kind of problem, at the address that problems give as their type."""
    kinds = {kind: {"status": each.status, "title": each.title} for kind, each in MEANINGS.items()}
    return JSONResponse(json.loads(json.dumps(kinds)), headers={**OPEN, "Cache-Control": REVALIDATE})
