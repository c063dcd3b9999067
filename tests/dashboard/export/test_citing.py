"""A view as a reference that bibliographies and reference managers read."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.citing import Citation, write_bibtex, write_csl_json, write_reference, write_ris

SEEN = date(2026, 8, 23)
VIEW = Citation("27 November 2025: 20 % of Ukraine.", "https://e.org/?day=2025-11-27", "5f9bc77dc9", SEEN, SEEN)
TITLES = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\\{}&%$#_~^\n"), max_size=60)


@given(title=TITLES, as_of=st.none() | st.dates())
def test_no_title_breaks_a_reference(title: str, as_of: date | None) -> None:
    """Whatever stands in the title, each reference has its parts, and BibTeX its braces in pairs."""
    view = Citation(title, VIEW.url, VIEW.release, as_of, SEEN)
    entry = write_bibtex(view)
    depth = 0
    for sign in re.sub(r"\\[{}\\]", "", entry):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0
    assert re.findall(r"^  (\w+) =", entry, flags=re.MULTILINE) == [
        "author", "title", *(["year"] if as_of else []), "version", "url", "urldate",
    ]  # fmt: skip
    item = json.loads(write_csl_json(view))[0]
    assert item["URL"] == VIEW.url
    assert ("issued" in item) == (as_of is not None)
    tags = [line[:6] for line in write_ris(view).split("\r\n")]
    wanted = ["TY  - ", "AU  - ", "TI  - ", *(["PY  - ", "DA  - "] if as_of else []), "ET  - ", "UR  - ", "Y2  - "]
    assert tags == [*wanted, "ER  - ", ""]


@pytest.mark.parametrize("write", [write_reference, write_bibtex, write_csl_json, write_ris])
def test_a_reference_says_what_was_seen_and_when(write: object) -> None:
    """The permalink, the release and the day of access are in every form."""
    words = write(VIEW)  # type: ignore[operator]
    assert VIEW.url in words
    assert VIEW.release in words
    assert re.search(r"2026(-08-23|/08/23|,\s+8,\s+23)", words)


def test_signs_of_bibtex_are_written_out() -> None:
    """A percent sign would hide the rest of the title."""
    assert r"20 \% of Ukraine." in write_bibtex(VIEW)


def test_two_views_of_a_release_have_two_keys() -> None:
    """A bibliography may hold both."""
    other = Citation(VIEW.title, VIEW.url + "&place=UA-14", VIEW.release, SEEN, SEEN)
    keys = [write_bibtex(view).partition(",")[0] for view in (VIEW, other)]
    assert keys[0] != keys[1]
