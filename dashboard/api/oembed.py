"""oEmbed 1.0: a link to a page of this dashboard becomes a frame of the view that it shows."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.about import PROGRAM
from dashboard.api.answers import Body, make_body
from dashboard.api.parameters import Choice, Number, Parameter, Text, read_parameters
from dashboard.api.problems import Kind, ProblemError
from dashboard.api.reading import find_base_url
from dashboard.api.sending import REVALIDATE, make_key, send_body
from dashboard.export.embedding import EMBED, Frame, make_frame_url, write_iframe
from dashboard.export.links import Page
from dashboard.export.views import FRAME_PX, SHOWN, View, find_shown, write_title
from dashboard.language import ENGLISH, use_language
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import Selection, read_query
from dashboard.store import load_catalogue

VERSION = "1.0"
WIDTH_PX = 800
MOST_PX, MOST_URL = 10_000, 4000
PARAMETERS = (
    Parameter("url", "The link: an address of this dashboard with its choices.", Text(MOST_URL), required=True),
    Parameter("maxwidth", "How wide the frame may be, CSS pixels.", Number(1, MOST_PX, WIDTH_PX)),
    Parameter("maxheight", "How high it may be.", Number(1, MOST_PX, MOST_PX)),
    Parameter("format", "The only format that is written.", Choice(lambda _: ["json"])),
)  # fmt: skip


def answer_oembed(request: Request, *, prefix: str) -> Response:
    """The frame for a link; raises ProblemError for a link to anything else.

    What else a request says is passed over, as programs add words of their own (``dnt``).
    """
    catalogue, base_url = load_catalogue(), find_base_url(request, prefix)
    names = {parameter.name for parameter in PARAMETERS}
    pairs = [(name, text) for name, text in request.query_params.multi_items() if name in names]
    if ("format", "xml") in pairs:  # what the specification wants said of the other format that it knows
        raise ProblemError(Kind.NOT_IMPLEMENTED, "format: got “xml”, but only json is written.", parameter="format")
    values = read_parameters(pairs, PARAMETERS, catalogue)
    view = read_link(values["url"], catalogue, base_url=base_url)
    use_language(view.selection.language or ENGLISH)
    limits = {"most_wide": values.get("maxwidth"), "most_high": values.get("maxheight")}
    key = make_key([catalogue.release.id, PROGRAM, base_url, values["url"], *map(str, limits.values())])

    def find_body() -> Body:
        return make_body((json.dumps(make_embed(view, base_url=base_url, **limits)) + "\n").encode(), "")

    return send_body(request, key, find_body, media_type="application/json", cache_control=REVALIDATE)


def read_link(url: str, catalogue: Catalogue, *, base_url: str) -> View:
    """The view of a link; as on the pages, a choice that this release does not have is as if it were not made.

    Raises
    ------
    ProblemError
        If the link is not of this dashboard, or of a page that cannot stand in a frame.
    """
    parts = _split(url)
    own = _split(base_url)
    path = parts.path.rstrip("/") + "/" if parts.path.rstrip("/") == own.path.rstrip("/") else parts.path
    named = path.removeprefix(own.path).rstrip("/")
    if (
        (parts.scheme, parts.netloc) != (own.scheme, own.netloc)
        or not path.startswith(own.path)
        or named not in list(Page)
    ):
        raise ProblemError(Kind.NO_EMBED, f"url: the dashboard at {base_url} has no such page.", parameter="url")
    page = Page(named)
    if page not in SHOWN:
        detail = f"url: the page {page.value} cannot stand in a frame; link to the map, a text or a comparison."
        raise ProblemError(Kind.NO_EMBED, detail, parameter="url")
    query = {name: value for name, value in parse_qsl(parts.query) if not name.startswith(EMBED)}
    selection: Selection = read_query(query, catalogue.known)[0]
    return find_shown(page, selection)


def make_embed(view: View, *, base_url: str, most_wide: int | None, most_high: int | None) -> dict[str, Any]:
    """The answer of type ``rich``: a frame as wide as its place, but no wider nor higher than is asked."""
    width = min(WIDTH_PX, most_wide or WIDTH_PX)
    height = min(FRAME_PX[view.kind], most_high or MOST_PX)
    title = write_title(view)
    frame = Frame(make_frame_url(view.frame, view.selection, base_url=base_url), title, height)
    return {
        "type": "rich",
        "version": VERSION,
        "title": title,
        "provider_name": "Claimline",
        "provider_url": base_url,
        "width": width,
        "height": height,
        "html": f'<div style="max-width: {width}px">{write_iframe(frame)}</div>',
    }


def _split(url: str) -> Any:
    try:
        return urlsplit(url)
    except ValueError:  # such as an address with one bracket
        return urlsplit("")
