"""oEmbed: a link to a page becomes a frame of its view, and no other link does."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from dashboard.store import load_catalogue

from .asking import Answer, ask_path

OWN = "https://maps.example.org"


class Frames(HTMLParser):
    """The attributes of every frame in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "iframe":
            self.found.append(dict(attrs))


def ask(url: str, more: str = "") -> Answer:
    return ask_path("/oembed", f"url={quote(url, safe='')}{more}")


def read_frame(answer: Answer) -> dict[str, str | None]:
    frames = Frames()
    frames.feed(answer.json["html"])
    (frame,) = frames.found
    return frame


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("", "/embed-map"),
        ("/", "/embed-map"),
        ("/?place=UA-14&day=2025-11-27", "/embed-map"),
        ("/versus", "/embed-compare"),
        ("/versus?place=UA-14", "/embed-ledger"),
        ("/timeline?place=UA-14", "/embed-ledger"),
        ("/articles?article=digest-h01", "/embed-article"),
        ("/embed-article?embed=true&embed_options=light_theme&article=digest-h01", "/embed-article"),
    ],
)
def test_a_link_becomes_a_frame(link: str, path: str) -> None:
    """The frame is of the same view with the same choices, the release and ``embed=true``."""
    answer = ask(f"{OWN}{link}")
    assert (answer.status, answer.json["type"], answer.json["version"]) == (200, "rich", "1.0")
    frame = read_frame(answer)
    address = urlsplit(frame["src"] or "")
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{OWN}{path}"
    given, found = parse_qs(urlsplit(link).query), parse_qs(address.query)
    given.pop("embed_options", None)
    assert {name: found[name] for name in given} == given
    assert found["embed"] == ["true"]
    assert found["release"] == [load_catalogue().release.id]
    assert frame["title"] == answer.json["title"]


def test_no_larger_than_asked() -> None:
    """The frame is no wider and no higher than the page that asks has room for."""
    found = ask(f"{OWN}/", "&maxwidth=320&maxheight=200&format=json&dnt=1").json
    assert (found["width"], found["height"]) == (320, 200)
    assert "max-width: 320px" in found["html"]
    assert 'height="200"' in found["html"]
    wide = ask(f"{OWN}/", "&maxwidth=9999&maxheight=9999").json
    assert (wide["width"], wide["height"]) == (800, 920)


@pytest.mark.parametrize(
    "link",
    ["http://maps.example.org/", "https://other.example.org/", f"{OWN}/claims", f"{OWN}/method", f"{OWN}/api/v1/claims",
     f"{OWN}/none", f"{OWN}.evil.example/", "https://[", "javascript:alert(1)"],
)  # fmt: skip
def test_no_other_link_is_framed(link: str) -> None:
    """A link to another site, or to what is no view, is a problem."""
    answer = ask(link)
    assert (answer.status, answer.headers["content-type"]) == (404, "application/problem+json")


def test_what_oembed_itself_says() -> None:
    """No link is a fault of the request; the format that is not written has a status of its own."""
    assert ask_path("/oembed").status == 400
    assert ask(f"{OWN}/", "&format=xml").status == 501
    assert ask(f"{OWN}/", "&format=yaml").status == 400
    assert ask(f"{OWN}/", "&maxwidth=0").status == 400


def test_words_of_a_link_stay_text() -> None:
    """Nothing in a link can leave its attribute."""
    frame = read_frame(ask(f"{OWN}/claims/../?q=%22%3E%3Cscript%3E".replace("/claims/..", "")))
    assert '"><script>' in parse_qs(urlsplit(frame["src"] or "").query)["q"]
