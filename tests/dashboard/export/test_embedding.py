"""The snippets that put a view into another page."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.embedding import Frame, make_frame_url, write_iframe, write_markdown, write_python, write_quarto
from dashboard.export.links import Page
from dashboard.model.selection import Selection

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)


class Tags(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@given(title=WORDS)
def test_a_frame_is_one_tag_whatever_its_title(title: str) -> None:
    """Words of a quote cannot end an attribute and begin another."""
    frame = Frame("https://e.org/embed-map?embed=true&place=UA-14", title, 620)
    [(tag, attributes)] = Tags(write_iframe(frame)).found
    assert tag == "iframe"
    assert attributes["src"] == frame.url
    assert attributes["title"] == title
    assert set(attributes) == {"src", "title", "width", "height", "style", "loading", "sandbox"}


def test_a_frames_address_asks_for_no_bar_and_every_choice() -> None:
    """And names the release that it was made with."""
    url = make_frame_url(Page.EMBED_LEDGER, Selection(release="r1", place="UA-14"), base_url="https://e.org/maps/")
    assert urlsplit(url).path == "/maps/embed-ledger"
    assert dict(parse_qsl(urlsplit(url).query)) == {"embed": "true", "place": "UA-14", "release": "r1"}


@given(title=WORDS)
def test_reports_have_the_frame_and_a_link(title: str) -> None:
    """Where a frame cannot be, in a PDF or a plain text, the link is."""
    frame, link = Frame("https://e.org/embed-map?embed=true", title, 620), "https://e.org/?release=r1"
    for words in (write_markdown(frame, link), write_quarto(frame, link)):
        assert write_iframe(frame) in words
        assert f"]({link})" in words


def test_the_call_is_python() -> None:
    """It can be pasted into a notebook."""
    compile(write_python("https://e.org/?release=r1&q=%27"), "cell", "exec")
