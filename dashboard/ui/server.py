"""The web routes beside the pages: front-end files under ``/assets`` and shipped map data under ``/data``."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard.api.sending import takes_gzip
from dashboard.export.links import make_prefix

# The suffixes that are served, each with its type: the machine's own table is not asked, as it differs between systems.
MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
REVALIDATE = "no-cache"  # kept by the browser, asked for again by ETag: an upgrade shows at once
IMMUTABLE = "public, max-age=31536000, immutable"  # the URL names release or version, so its bytes never change
GZIP_LEVEL = 9  # spent once a process


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Bytes ready to be sent: plain and compressed, with their type and entity tag."""

    plain: bytes
    compressed: bytes
    media_type: str
    etag: str


def store_file(content: bytes, media_type: str) -> StoredFile:
    """Compress the bytes and name them by their sha256; the same bytes always give the same file."""
    digest = hashlib.sha256(content).hexdigest()[:32]
    return StoredFile(content, gzip.compress(content, GZIP_LEVEL, mtime=0), media_type, f'"{digest}"')


def choose_assets(files: Mapping[str, bytes]) -> Mapping[str, StoredFile]:
    """Those of the files that may be served, by their path."""
    return {
        path: store_file(content, MEDIA_TYPES[suffix])
        for path, content in files.items()
        if (suffix := PurePosixPath(path).suffix) in MEDIA_TYPES and PurePosixPath(path).name != "tsconfig.json"
    }


def name_version(files: Mapping[str, bytes]) -> str:
    """A name for these files, together: ten hexadecimal digits of their sha256."""
    digest = hashlib.sha256()
    for path, content in sorted(files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:10]


def make_routes(
    *,
    load_release_id: Callable[[], str],
    load_data: Mapping[str, Callable[[], bytes]],
    load_drawings: Callable[[str], bytes | None],
    load_assets: Callable[[], Mapping[str, bytes]],
    base_path: str = "",
) -> list[Route]:
    """The routes that the application serves beside its pages.

    Assets have two addresses: their own, which browsers ask for again, and one below :func:`name_version`, which they
    keep.

    Parameters
    ----------
    load_release_id, load_assets, load_data : called when first needed, as each reads files; data by the file's name.
    load_drawings : called with an assessor's id from a request; None where there are none of it.
    base_path : Streamlit's ``server.baseUrlPath``, with or without slashes.
    """
    prefix = make_prefix(base_path)
    files = {name: cache(load) for name, load in load_data.items()}
    stored = cache(lambda content: store_file(content, MEDIA_TYPES[".json"]))

    def send_data(request: Request) -> Response:
        content = load_named(request.path_params) if request.path_params["release"] == load_release_id() else None
        return answer_request(request, None if content is None else stored(content), IMMUTABLE)

    def load_named(asked: Mapping[str, str]) -> bytes | None:
        if "assessor" in asked:
            return load_drawings(asked["assessor"])
        return files[asked["name"]]() if asked["name"] in files else None

    return [
        Route(f"{prefix}/assets/{{path:path}}", _make_assets_endpoint(load_assets)),
        Route(f"{prefix}/data/{{release}}/{{name}}", send_data),
        Route(f"{prefix}/data/{{release}}/drawings/{{assessor}}.json", send_data),
        # Without this an unknown path would answer with the index page and 200.
        Route(f"{prefix}/data/{{path:path}}", lambda request: answer_request(request, None, REVALIDATE)),
    ]


def _make_assets_endpoint(load_assets: Callable[[], Mapping[str, bytes]]) -> Callable[[Request], Response]:
    @cache
    def load() -> tuple[str, Mapping[str, StoredFile]]:
        files = load_assets()
        return name_version(files), choose_assets(files)

    def send_asset(request: Request) -> Response:
        version, assets = load()
        path = request.path_params["path"]
        own = path.removeprefix(f"{version}/")
        return answer_request(request, assets.get(own), REVALIDATE if own == path else IMMUTABLE)

    return send_asset


def answer_request(request: Request, stored: StoredFile | None, cache_control: str) -> Response:
    """The file, compressed where the browser takes it; 304 where it has it; 404 where there is none."""
    if stored is None:
        return PlainTextResponse(f"Nothing is at {request.url.path}.\n", 404, {"Cache-Control": "no-store"})
    headers = {"ETag": stored.etag, "Cache-Control": cache_control, "Vary": "Accept-Encoding"}
    known = (tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(","))
    if stored.etag in known:
        return Response(status_code=304, headers=headers)
    if takes_gzip(request.headers.get("accept-encoding", "")):
        headers["Content-Encoding"] = "gzip"
        return Response(stored.compressed, media_type=stored.media_type, headers=headers)
    return Response(stored.plain, media_type=stored.media_type, headers=headers)
