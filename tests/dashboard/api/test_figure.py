"""``/figure.svg``: the same picture as the command writes, once for all who ask, and problems as everywhere."""

from __future__ import annotations

from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest

from dashboard.export.figures import make as figures
from dashboard.export.figures.records import FigureOptions, Form, Kind
from dashboard.language import use_language
from dashboard.store import load_catalogue

from .asking import HOST, Answer, ask_path


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def ask_figure(method: str = "GET", headers: dict[str, str] | None = None, **query: object) -> Answer:
    words = urlencode({name.rstrip("_"): str(value) for name, value in query.items()})
    return ask_path("/figure.svg", words, method=method, **(headers or {}))


def test_the_picture_is_that_of_the_command() -> None:
    """Byte for byte, with the address that the request came to."""
    answer = ask_figure(kind="series", place="UA-14", lang="uk", width=120)
    assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")
    options = FigureOptions(place="UA-14", language="uk", width_mm=120)
    assert answer.body == figures.make_figure(Kind.SERIES, options, Form.SVG, base_url=f"https://{HOST}/")
    assert ElementTree.fromstring(answer.body).get("role") == "img"


def test_a_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second who asks has the kept one, whoever has it already is told so, and HEAD has the same headers."""
    first = ask_figure(kind="multiples")
    monkeypatch.setattr(figures, "make_figure", None)
    again = ask_figure(kind="multiples")
    assert (again.body, again.headers["etag"]) == (first.body, first.headers["etag"])
    known = ask_figure(kind="multiples", headers={"if-none-match": first.headers["etag"]})
    assert (known.status, known.body) == (304, b"")
    head = ask_figure("HEAD", kind="multiples")
    assert (head.body, head.headers["content-length"]) == (b"", str(len(first.body)))


def test_a_picture_of_a_named_release_may_be_kept() -> None:
    """Its address names what never changes; any other is asked for again by its tag."""
    release = load_catalogue().release.id
    assert "max-age" in ask_figure(kind="multiples", release=release).headers["cache-control"]
    assert "no-cache" in ask_figure(kind="multiples").headers["cache-control"]


@pytest.mark.parametrize(
    ("query", "status", "told"),
    [
        ({"kind": "pie"}, 400, "kind: got “pie”, wanted one of map, two-days"),
        ({"colour": "red"}, 400, "colour: this resource has no such parameter"),
        ({"place": "Donetsk Oblast"}, 404, "UA-14"),
        ({"day": "2030-01-01"}, 404, "day: 2030-01-01 is outside the data of DeepState, which go from 2022-04-03"),
        ({"width": "1000"}, 400, "width: got “1000”, wanted a whole number from 60 to 420"),
        ({"place": "gn:706483", "kind": "series"}, 404, "place: no share was measured of Kharkiv"),
        ({"from_": "2023-01-01", "to": "2022-06-01", "kind": "two-days"}, 404, "from 2023-01-01 is not before to"),
        ({"from_": "2023-01-01"}, 404, "from, to: a figure of the kind map has no span; give day."),
        ({"release": "old"}, 404, "release: got “old”"),
    ],
)
def test_what_cannot_be_drawn_is_a_problem(query: dict[str, str], status: int, told: str) -> None:
    """One sentence in the form that programs read, with the parameter at fault, never half a picture."""
    answer = ask_figure(**query)
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")
    assert told in answer.json["detail"].replace("\u00a0", " ")
    assert "--" not in answer.json["detail"]
    assert answer.json["parameter"].rstrip("_") == next(iter(query)).rstrip("_")
