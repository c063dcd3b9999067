"""Whether this process can answer: the shipped tables were read, checked and joined, and every claim judged."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.api.about import PROGRAM
from dashboard.api.serving import NOT_KEPT, OPEN
from dashboard.store import load_for_serving, load_index

CHECKS = "tables read and joined, claims judged"


def answer_health(_: Request) -> Response:
    """Release and version; where the data cannot be read the endpoint answers with a problem and 500.

    The first answer of a process waits for the data, some seconds; nothing is read again after that.
    """
    catalogue = load_for_serving()
    claims = len(load_index().entries)
    found = {"status": "ok", "release": catalogue.release.id, "version": PROGRAM, "claims": claims}
    return JSONResponse({**found, "checks": CHECKS}, headers={**OPEN, **NOT_KEPT})
