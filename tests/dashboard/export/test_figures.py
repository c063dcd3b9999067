"""Figures for print: each opens, says what it shows, fits its column, and is the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from itertools import combinations
from xml.etree import ElementTree

import matplotlib
import numpy as np
import pypdfium2
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from PIL import Image

from dashboard.export.figures.asking import check_options
from dashboard.export.figures.labels import HALO
from dashboard.export.figures.make import draw_plan, write_alt
from dashboard.export.figures.paper import POINTS_PER_MM
from dashboard.export.figures.plans import make_plan
from dashboard.export.figures.records import LEAST_MM, Form, Kind
from dashboard.export.figures.saving import PNG_DPI, SETTINGS
from dashboard.language import use_language
from dashboard.store import load_catalogue

from .figures_made import BASE_URL, WIDTHS_MM, choose, make

LEAST_PT = 6.0
SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = ("en", "uk")
DIGESTS = """
import hashlib
from dashboard.export.figures.records import LEAST_MM, Form, Kind
from tests.dashboard.export.figures_made import make
for kind in (Kind.MAP, Kind.SERIES):
    for form in Form:
        print(kind, form, hashlib.sha256(make(kind, form)).hexdigest())
"""


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_a_png_is_twice_as_fine_as_a_screen(kind: Kind, language: str) -> None:
    """Its width and its resolution give the column; its text chunks say what it shows."""
    with Image.open(io.BytesIO(make(kind, Form.PNG, language=language))) as picture:
        assert picture.info["dpi"] == pytest.approx((192, 192), abs=0.1)
        assert picture.width / 192 * 25.4 == pytest.approx(85, abs=0.2)
        assert picture.info["Description"] == write_alt(kind, choose(kind, language=language))
        assert picture.info["Source"].startswith(BASE_URL)
        assert np.asarray(picture.convert("L")).std() > 20


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_words_of_a_pdf_can_be_searched(kind: Kind, language: str) -> None:
    """One page of the column's width, its fonts in it, with the release, the address and the title as text."""
    content = make(kind, Form.PDF, language=language)
    assert b"/FontFile2" in content
    assert b"/Type3" not in content
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    words = "".join(document[0].get_textpage().get_text_bounded().split())
    assert load_catalogue().release.id in words
    assert "maps.example.org" in words
    title = document.get_metadata_dict()["Title"]
    assert "".join(title.split())[:40] in words
    assert document.get_metadata_dict()["Subject"] == write_alt(kind, choose(kind, language=language))
    assert document[0].get_width() == pytest.approx(85 * POINTS_PER_MM, abs=0.1)
    assert document[0].render(scale=1).to_pil().convert("L").getextrema() != (255, 255)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_an_svg_is_read_aloud_and_asks_nobody(kind: Kind, language: str) -> None:
    """Title and description are elements of it; nothing in it has to be loaded from anywhere."""
    content = make(kind, Form.SVG, language=language)
    root = ElementTree.fromstring(content)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}desc") == write_alt(kind, choose(kind, language=language))
    assert float(str(root.get("width")).removesuffix("pt")) == pytest.approx(85 * POINTS_PER_MM, abs=0.01)
    assert root.find(f".//{SVG}text") is None
    links = {value for each in root.iter() for name, value in each.attrib.items() if name.endswith("href")}
    assert all(value.startswith("#") for value in links)
    assert b"<!DOCTYPE" not in content


@pytest.mark.parametrize("width_mm", [LEAST_MM, *WIDTHS_MM])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_words_are_large_enough_and_none_is_over_another(kind: Kind, language: str, width_mm: float) -> None:
    """Six points at least; every word inside the figure and clear of every other."""
    use_language(language)
    options = check_options(kind, choose(kind, language=language, width_mm=width_mm))
    figure = draw_plan(make_plan(kind, options, base_url=BASE_URL), width_mm)
    figure.set_dpi(PNG_DPI)
    canvas = FigureCanvasAgg(figure)
    with matplotlib.rc_context(SETTINGS):
        canvas.draw()
        boxes = [(text, text.get_window_extent(canvas.get_renderer())) for text in figure.findobj(Text)]
    pt = PNG_DPI / 72
    shown = [
        (text, box) for text, box in boxes if text.get_visible() and text.get_text().strip() and text.get_gid() != HALO
    ]
    assert min(text.get_fontsize() for text, _ in shown) >= LEAST_PT
    for text, box in shown:
        assert figure.bbox.padded(0.5 * pt).contains(box.x0, box.y0), text
        assert figure.bbox.padded(0.5 * pt).contains(box.x1, box.y1), text
    for (first, a), (second, b) in combinations(shown, 2):
        across = min(a.x1, b.x1) - max(a.x0, b.x0)
        up = min(a.y1, b.y1) - max(a.y0, b.y0)
        # The boxes of letters without strokes above or below reach further than their ink.
        assert across <= pt or up <= 0.3 * LEAST_PT * pt, (first, second)


def test_the_same_figure_is_the_same_bytes() -> None:
    """In two processes with hashes of another seed, a map and a chart in every format."""
    found = []
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", DIGESTS], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        found.append(run.stdout.decode())
    assert found[0] == found[1]
    digest = hashlib.sha256(make(Kind.SERIES, Form.SVG)).hexdigest()
    assert digest in found[0]


def test_a_figure_names_no_day_of_making_nor_machine() -> None:
    """Else two runs of the same release would differ, and a file would tell where it was made."""
    for form in Form:
        content = make(Kind.SERIES, form)
        assert b"CreationDate" not in content
        assert os.fsencode(os.getcwd()) not in content  # noqa: PTH109


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Kind.MAP, ("map of 5 October 2022", "Donetsk 55.2", "Contested", "declared annexed")),
        (Kind.TWO_DAYS, ("1 August 2022", "lost 5,620", "Kherson Oblast")),
        (Kind.SERIES, ("Donetsk Oblast", "differed most", "Russian side")),
        (Kind.DUMBBELL, ("24 claims", "Luhansk Oblast", "DeepState")),
        (Kind.MULTIPLES, ("Kherson Oblast", "Zaporizhzhia Oblast", "claims")),
    ],
)
def test_the_description_says_what_is_drawn(kind: Kind, told: tuple[str, ...]) -> None:
    """The figures and the words of the pages, for who cannot see the picture."""
    words = write_alt(kind, choose(kind)).replace("\u00a0", " ")
    assert [part for part in told if part not in words] == []
