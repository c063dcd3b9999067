"""How every route of the API answers: reading only, in a thread of its own, from any site, problems as RFC 9457."""

from __future__ import annotations

import logging
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dashboard.api.problems import MEDIA_TYPE, Kind, ProblemError, write_problem
from dashboard.api.reading import find_base_url
from dashboard.errors import DashboardError

ROOT = "api/v1"  # below the address of the dashboard
ALLOWED = "GET, HEAD, OPTIONS"
# Any page may read what is public; no cookie is read here, so no site learns of another's readers.
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    **OPEN,
    "Access-Control-Allow-Methods": ALLOWED,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
    "Allow": ALLOWED,
}
NOT_KEPT = {"Cache-Control": "no-store"}

Answer = Callable[[Request], Response]


class Endpoint:
    """An ASGI application that answers the requests of one route."""

    def __init__(self, answer: Answer, *, prefix: str) -> None:
        self._answer = answer
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; the work is done in a thread, so that the pages' event loop never waits for it."""
        request = Request(scope, receive)
        if request.method == "OPTIONS":
            response = Response(status_code=204, headers=PREFLIGHT)
        else:
            response = await run_in_threadpool(self._answer_safely, request)
        if request.method == "HEAD":
            response.body = b""  # the headers, with the length, are those of GET
        await response(scope, receive, send)

    def _answer_safely(self, request: Request) -> Response:
        try:
            if request.method not in {"GET", "HEAD"}:
                detail = f"{request.method}: everything here can only be read; use GET."
                raise ProblemError(Kind.READ_ONLY, detail)
            return self._answer(request)
        except ProblemError as problem:
            return self._tell(request, problem)
        except Exception:  # whatever it is, programs are told in the form that they can read
            logging.getLogger(__name__).exception("a request could not be answered")
            detail = "The answer could not be made; whoever runs this copy finds the reason in the log."
            return self._tell(request, ProblemError(Kind.FAULT, detail))

    def _tell(self, request: Request, problem: ProblemError) -> Response:
        try:
            types_url = f"{find_base_url(request, self._prefix)}{ROOT}/problems"
        except DashboardError:  # the address of the dashboard is what is wrong
            types_url = f"{self._prefix}/{ROOT}/problems"
        body = write_problem(problem, types_url=types_url, instance=request.url.path)
        headers = {**OPEN, **NOT_KEPT, **({"Allow": ALLOWED} if problem.kind is Kind.READ_ONLY else {})}
        return Response(body, problem.status, headers, MEDIA_TYPE)


def refuse_path(request: Request) -> Response:
    """For every path that is none of the API's: without this it would answer with the index page and 200."""
    path = request.url.path[:80]
    raise ProblemError(Kind.NOT_THERE, f"Nothing is at {path}; what there is stands in /{ROOT}/openapi.json.")
