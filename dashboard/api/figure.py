"""``/figure.svg``: a view as a picture, drawn once for all who ask for it."""

from __future__ import annotations

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.about import PROGRAM
from dashboard.api.answers import Answers, Body, make_body
from dashboard.api.finding import find_place
from dashboard.api.parameter_table import ASSESSORS, COMMON, PLACE_ID
from dashboard.api.parameters import Choice, Day, Number, Parameter, read_parameters
from dashboard.api.problems import Kind as Problem
from dashboard.api.problems import ProblemError
from dashboard.api.reading import find_base_url
from dashboard.api.sending import KEEP, REVALIDATE, make_key, send_body
from dashboard.errors import OutsideDataError, UsageError
from dashboard.export.figures.records import LEAST_MM, MOST_MM, SINGLE_MM, FigureOptions, Form, Kind
from dashboard.language import ENGLISH
from dashboard.model.selection import ASSESSOR, DAY, LANGUAGE, PLACE, RELEASE
from dashboard.store import load_catalogue
from geodata.assessors import DEEPSTATE
from geodata.store import load_gazetteer

KIND, START, END, WIDTH = "kind", "from", "to", "width"
MOST_BYTES = 24 * 1024 * 1024  # some twenty maps or sixty charts
MEDIA_TYPE = "image/svg+xml"
PARAMETERS = (
    Parameter(KIND, "What the figure shows; a map without it.", Choice(lambda _: list(Kind))),
    PLACE_ID,
    Parameter(DAY, "The day of a map; the last that the assessor drew without it.", Day()),
    Parameter(START, "The first of two days, or of the span of a series.", Day()),
    Parameter(END, "The last of two days, or of the span of a series.", Day()),
    Parameter(ASSESSOR, "Whose control a map draws; DeepState's without it.", ASSESSORS),
    Parameter(WIDTH, "The width of the column, millimetres.", Number(LEAST_MM, MOST_MM, SINGLE_MM)),
    *COMMON,
)


def answer_figure(request: Request, *, prefix: str, answers: Answers) -> Response:
    """The figure; raises ProblemError where it cannot be drawn."""
    catalogue, base_url = load_catalogue(), find_base_url(request, prefix)
    values = read_parameters(request.query_params.multi_items(), PARAMETERS, catalogue)
    asked = values.get(RELEASE, catalogue.release.id)
    if asked != catalogue.release.id:
        detail = (
            f"release: got “{asked[:40]}”, but release {catalogue.release.id} is served here; leave the release out."
        )
        raise ProblemError(Problem.OTHER_RELEASE, detail, parameter=RELEASE)
    if PLACE in values:
        values[PLACE] = find_place(values[PLACE], load_gazetteer()).id
    told = [f"{name}={value}" for name, value in values.items() if name != RELEASE]
    key = make_key([catalogue.release.id, PROGRAM, base_url, "figure.svg", *told])
    return send_body(
        request,
        key,
        lambda: answers.get(key, lambda: _draw(values, base_url)),
        media_type=MEDIA_TYPE,
        cache_control=KEEP if RELEASE in values else REVALIDATE,
    )


def _draw(values: dict[str, Any], base_url: str) -> Body:
    # Half a second to load, which a server that draws nothing need not spend.
    from dashboard.export.figures.make import make_figure

    options = FigureOptions(
        place=values.get(PLACE),
        day=values.get(DAY),
        start=values.get(START),
        end=values.get(END),
        assessor=values.get(ASSESSOR, DEEPSTATE.id),
        language=values.get(LANGUAGE, ENGLISH),
        width_mm=values.get(WIDTH, SINGLE_MM),
    )
    try:
        return make_body(make_figure(Kind(values.get(KIND, Kind.MAP)), options, Form.SVG, base_url=base_url), "")
    except UsageError as fault:
        # The sentences are written for a command, whose options have the same names behind two dashes.
        detail = re.sub(r"--(\w+)", r"\1", str(fault))
        kind = Problem.OUTSIDE_DATA if isinstance(fault, OutsideDataError) else Problem.NOT_THERE
        name = detail.split(" ")[0].strip(",:")
        raise ProblemError(kind, f"{detail}.", parameter=name if name in values else None) from None
