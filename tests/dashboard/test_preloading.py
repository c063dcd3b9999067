"""Parts of the front end that come with a page, and addresses under which the browser keeps our own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.export.links import make_prefix
from dashboard.store import ASSETS_FOLDER
from dashboard.ui.preloading import ELEMENTS, Preloading, list_parts
from dashboard.ui.server import name_version
from dashboard.ui.store import read_front_end

IMPORTED = re.compile(r'^(?:import|export)[^"\n;]*?"(\.[^"]+)"', re.MULTILINE)


def list_imports(module: Path) -> list[Path]:
    return [(module.parent / path).resolve() for path in IMPORTED.findall(module.read_text(encoding="utf-8"))]


def test_every_element_is_found_with_what_it_imports() -> None:
    """In the Streamlit that is installed; nothing is named twice or missing."""
    index, scripts = read_front_end()
    parts = list_parts(index, scripts)
    for name in ELEMENTS:
        assert any(part.startswith(f"{name}.") for part in parts)
    assert len(set(parts)) == len(parts)
    assert set(parts) <= set(scripts)
    assert not any(part in index for part in parts)


def test_another_layout_of_streamlit_is_no_fault(tmp_path: Path) -> None:
    """Pages then name nothing."""
    assert list_parts(*read_front_end(tmp_path)) == ()


@pytest.mark.parametrize("base_path", ["", "maps"])
def test_pages_name_the_parts(base_path: str) -> None:
    """Each as a module, below the path of the dashboard; data and the frames of components name none."""
    frame = f"{make_prefix(base_path)}/component/streamlit_folium.st_folium/index.html"
    routes = [
        Route("/page", lambda _: HTMLResponse("<!doctype html>")),
        Route(frame, lambda _: HTMLResponse("<!doctype html>")),
        Route("/data", lambda _: PlainTextResponse("{}")),
    ]
    app = Starlette(routes=routes, middleware=[Middleware(Preloading, base_path=base_path)])
    client = TestClient(app)
    wanted = ", ".join(
        f"<{make_prefix(base_path)}/static/js/{part}>; rel=modulepreload" for part in list_parts(*read_front_end())
    )
    assert client.get("/page").headers["link"] == wanted
    assert "link" not in client.get(frame).headers
    assert "link" not in client.get("/data").headers


def test_what_the_parts_import_is_followed() -> None:
    """Over every level, each once, rings too."""
    scripts = {
        "Html.1.js": 'import"./a.js"',
        "a.js": 'import{x}from"./b.js";import"./Html.1.js"',
        "b.js": "",
        "c.js": "",
    }
    assert list_parts("", scripts) == ("Html.1.js", "a.js", "b.js")
    assert list_parts("<script src=./static/js/b.js>", scripts) == ("Html.1.js", "a.js")


def test_the_map_asks_for_all_its_modules_at_once() -> None:
    """What a module of the map imports is named by the first one too, so that no level waits for another."""
    first = ASSETS_FOLDER / "map" / "component.js"
    named = set(list_imports(first))
    needed = {path for module in named if "vendor" not in module.parts for path in list_imports(module)}
    assert needed <= named


def test_a_version_is_named_by_every_file() -> None:
    """By its path and its bytes; the order in which files are read makes no difference."""
    files = {"a.js": b"1", "b.js": b"2"}
    assert name_version(files) == name_version(dict(reversed(files.items())))
    others = [{"a.js": b"1"}, {"a.js": b"2", "b.js": b"1"}, {"c.js": b"1", "b.js": b"2"}, {"a.js": b"1b", "b.js": b"2"}]
    assert len({name_version(each) for each in (files, *others)}) == 5
