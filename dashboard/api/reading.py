"""Requests, read: which resource, which parameters, which format, and where the dashboard is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from starlette.requests import Request

from dashboard.api.parameter_table import COMMON, FORMAT, FORMATS, Form
from dashboard.api.parameters import Choice, Parameter, read_parameters
from dashboard.api.problems import Kind, ProblemError
from dashboard.api.records import Asked, Resource
from dashboard.export.links import LOCAL_URL
from dashboard.language import ENGLISH
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import LANGUAGE, RELEASE
from dashboard.settings import read_base_url

HOST = re.compile(r"[\w.-]+(:\d{1,5})?|\[[0-9A-Fa-f:.]+\](:\d{1,5})?", re.ASCII)
ACCEPTED = {
    "application/json": Form.JSON,
    "application/geo+json": Form.GEOJSON,
    "text/csv": Form.CSV,
    "application/*": Form.JSON,
    "text/*": Form.CSV,
    "*/*": Form.JSON,
}


def find_base_url(request: Request, prefix: str) -> str:
    """Where the dashboard is, with ``/`` at its end: as whoever runs it says, else as the request came."""
    named = read_base_url()
    if named:
        return named.rstrip("/") + "/"
    host = request.headers.get("host", "")
    # A host that could not stand in a link is none.
    return f"{request.url.scheme}://{host}{prefix}/" if HOST.fullmatch(host) else LOCAL_URL


def list_parameters(resource: Resource) -> tuple[Parameter, ...]:
    """What a resource takes, the format among them."""
    own = Parameter(FORMAT, FORMATS.description, Choice(lambda _: list(resource.forms)))
    return (*resource.parameters, *COMMON, own)


def read_request(request: Request, resource: Resource, catalogue: Catalogue, *, prefix: str) -> Asked:
    """What is asked of a resource.

    Raises
    ------
    ProblemError
        At the first thing that it cannot be asked.
    """
    pairs = request.query_params.multi_items()
    form = _choose_form(pairs, request.headers.get("accept", "*/*"), resource)
    values = read_parameters(pairs, list_parameters(resource), catalogue)
    asked = values.get(RELEASE)
    if asked is not None and asked != catalogue.release.id:
        raise ProblemError(
            Kind.OTHER_RELEASE,
            f"release: got “{asked[:40]}”, but release {catalogue.release.id} is served here; quotes and figures may "
            "have changed since, so leave the release out or name the one that is served.",
            parameter=RELEASE,
        )
    given = dict(pairs)
    return Asked(
        values={name: value for name, value in values.items() if name != FORMAT},
        query={name: given[name] for name in values},
        record_id=request.path_params.get("id"),
        form=form,
        base_url=find_base_url(request, prefix),
        language=values.get(LANGUAGE, ENGLISH),
    )


def _choose_form(pairs: Sequence[tuple[str, str]], accept: str, resource: Resource) -> Form:
    """The format that the address names, else the one of the header that is liked best."""
    wanted = ", ".join(resource.forms)
    named = dict(pairs).get(FORMAT)
    if named is not None:
        if named not in resource.forms:
            detail = f"format: got “{named[:40]}”, wanted one of {wanted}."
            raise ProblemError(Kind.UNKNOWN_FORMAT, detail, parameter=FORMAT)
        return Form(named)
    for media_type in _sort_accepted(accept):
        if ACCEPTED.get(media_type) in resource.forms:
            return ACCEPTED[media_type]
    detail = f"Accept: got “{accept[:80]}”, but this resource is written as {wanted}; name one with format=."
    raise ProblemError(Kind.NOT_ACCEPTABLE, detail)


def _sort_accepted(accept: str) -> list[str]:
    """The media types of a header, the one with the greatest weight first, without those that are refused."""
    weighted = []
    for part in accept.lower().split(","):
        media_type, *options = (piece.strip() for piece in part.split(";"))
        weights = [option.removeprefix("q=") for option in options if option.startswith("q=")]
        try:
            weight = float(weights[0]) if weights else 1.0
        except ValueError:
            weight = 0.0
        if weight > 0:
            weighted.append((weight, media_type))
    return [media_type for _, media_type in sorted(weighted, key=lambda pair: -pair[0])]
