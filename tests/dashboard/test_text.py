"""What the reader is told about a claim says neither more nor less than the claim."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.records import Bound, Extent, Holder, Modality, Polarity, Predicate, PublishedDate, Review, Side
from dashboard.views import cards, headlines, text
from dashboard.views.terminal import show_controls

from .made import DONBAS, DONETSK, LUHANSK, POKROVSK, UKRAINE, make_placed


@pytest.mark.parametrize(
    ("placed", "words"),
    [
        (
            make_placed(UKRAINE, share_pct=20.0, bound=Bound.ABOUT),
            "Russia controls about 20\u00a0% of Ukraine",
        ),
        (
            make_placed(DONETSK, predicate=Predicate.CAPTURED, area_km2=4700.0, bound=Bound.OVER, extent=None),
            "Russia has taken more than 4,700\u00a0km² of Donetsk Oblast",
        ),
        (
            make_placed(DONETSK, share_pct=99.0, bound=Bound.UNDER),
            "Russia controls at most 99\u00a0% of Donetsk Oblast",
        ),
        (make_placed(LUHANSK), "Russia controls most of Luhansk Oblast"),
        (make_placed(UKRAINE, share_pct=20.0, extent=Extent.PART), "Russia controls 20\u00a0% of Ukraine"),
        (
            make_placed(DONETSK, LUHANSK, extent=Extent.PART),
            "Russia controls part of Donetsk and Luhansk oblasts",
        ),
        (
            make_placed(DONETSK, extent=Extent.ALL, polarity=Polarity.DENIED),
            "Russia does not control all of Donetsk Oblast",
        ),
        (
            make_placed(DONETSK, predicate=Predicate.ANNEXED, extent=None),
            "Russia has declared Donetsk Oblast annexed",
        ),
        (
            make_placed(DONBAS, predicate=Predicate.DEMANDS_WITHDRAWAL, extent=None, modality=Modality.DEMAND),
            "Ukrainian troops must leave Donbas",
        ),
        (
            make_placed(POKROVSK, predicate=Predicate.CONTESTED, holder=None, extent=None),
            "Pokrovsk is being fought over",
        ),
        (
            make_placed(POKROVSK, predicate=Predicate.ADVANCED, area_km2=4714.0, extent=None),
            "Russia has gained 4,714\u00a0km² of Pokrovsk",
        ),
        (
            make_placed(POKROVSK, predicate=Predicate.ADVANCED, extent=None),
            "Russia has advanced around Pokrovsk",
        ),
        (
            make_placed(POKROVSK, predicate=Predicate.ENCIRCLED, holder=None, extent=None),
            "Pokrovsk is surrounded",
        ),
    ],
)
def test_known_readings(placed, words) -> None:  # type: ignore[no-untyped-def]
    """A claim is read back in plain words."""
    assert text.read_claim(placed) == words


def test_every_combination_reads() -> None:
    """Every predicate, holder, extent, polarity and mood has words, a sentence that begins with a capital."""
    for predicate, holder, extent, polarity, modality in itertools.product(
        Predicate, [None, *Holder], [None, *Extent], Polarity, Modality
    ):
        placed = make_placed(
            DONETSK, predicate=predicate, holder=holder, extent=extent, polarity=polarity, modality=modality
        )
        words = text.read_claim(placed)
        assert words[0].isupper()
        assert "None" not in words
        assert cards.make_tags(placed)


def test_words_for_every_member() -> None:
    """No side, predicate, extent, mood or state is without words."""
    for table, members in (
        (text.SIDE_WORDS, Side),
        (text.PREDICATE_WORDS, Predicate),
        (text.EXTENT_WORDS, Extent),
        (text.BOUND_WORDS, {None, *Bound}),
        (text.MODALITY_WORDS, Modality),
        (text.REVIEW_WORDS, Review),
    ):
        assert set(table) == set(members)


def test_estimated_date_is_marked() -> None:
    """An estimate is never shown as a known day, nor a missing day as any."""
    assert (
        text.format_published(PublishedDate(date(2025, 11, 28), True, "why"))
        == "28\u00a0November\u00a02025 (estimated)"
    )
    assert text.format_published(PublishedDate(date(2025, 11, 28))) == "28\u00a0November\u00a02025"
    assert text.format_published(PublishedDate(None, reason="why")) == "date unknown"


def test_headline_prefers_figures() -> None:
    """The opening sentence takes the statement of control with a figure, and counts quotes and places."""
    claims = [
        make_placed(POKROVSK, number=1, predicate=Predicate.ADVANCED, extent=None),
        make_placed(UKRAINE, number=2, share_pct=20.0),
        make_placed(DONETSK, number=3),
    ]
    words = headlines.write_headline(claims, None)
    assert "Russia controls 20\u00a0% of Ukraine" in words
    assert "3\u00a0quotes on 3\u00a0places" in words
    assert "The Daily Test" in words
    assert headlines.write_headline([], LUHANSK) == "No claim about Luhansk Oblast in the texts shown."


HOSTILE = ["<b>x</b>", "$x$ :red[x]", "<img src=x onerror=alert(1)>", "[a](http://b)", "\u202eabc\u202c", "&amp;"]


@pytest.mark.parametrize("words", HOSTILE)
def test_card_keeps_quote_as_written(words: str) -> None:
    """A card carries the quote character for character; whoever shows it shows text."""
    card = cards.make_card(make_placed(LUHANSK, text=words), selected=False)
    assert card["quote"] == words
    assert cards.make_rows([make_placed(LUHANSK, text=words)])[0]["Words"] == words


@given(st.text())
def test_escape_leaves_no_markup(words: str) -> None:
    """Escaped text holds no character that HTML acts on."""
    escaped = text.escape_html(words)
    assert not set("<>\"'") & set(escaped)


@given(st.text())
def test_terminal_obeys_nothing(words: str) -> None:
    """Text shown in a terminal holds no control character but the newline, and plain text stays as it is."""
    shown = show_controls(words)
    assert all(char == "\n" or char.isprintable() or not char.isascii() for char in shown)
    assert show_controls("plain — “text” їґ") == "plain — “text” їґ"
    assert show_controls("a\x1b[2Jb\u202e") == "a\\x1b[2Jb\\u202e"
