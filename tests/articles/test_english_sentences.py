"""Sentences in the words of agencies, institutes and ministries, one a line with what it tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.articles.telling import tell

_LINES = Path(__file__).with_name("sentences").joinpath("en.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", _LINES)
def test_a_sentence_tells_its_claims(line: str) -> None:
    """Each claim with its predicate, holder, places and polarity, in the order of the text; none where none is told."""
    text, _, told = line.partition(" |")
    assert tell(text, told.strip()) == told.strip()
