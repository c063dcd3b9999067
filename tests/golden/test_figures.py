"""Figures as pictures, small and with a tolerance: one that broke is seen, another pixel of a letter is not.

The pictures are made anew by ``make golden`` and looked at before they are committed.
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from dashboard.export.figures import caption, plans
from dashboard.export.figures.make import make_figure
from dashboard.export.figures.records import DOUBLE_MM, SINGLE_MM, Form, Kind
from dashboard.language import use_language
from dashboard.store import load_catalogue

from ..dashboard.export.figures_made import BASE_URL, choose

FOLDER = Path(__file__).with_name("figures")
REMAKE = "CLAIMLINE_GOLDEN"  # set to write the pictures instead of comparing
SCALE = 3  # a picture's pixel is so many of the figure's, each way
MOST_MEAN = 4.0  # of 255, over the whole picture
FAR, MOST_FAR_PCT = 60, 2.0  # how many pixels may be far off
RELEASE = "0" * 12  # its letters stand in the address at the foot, and another release's may break the line elsewhere
LOOKS = {"column": ("en", SINGLE_MM), "page": ("uk", DOUBLE_MM)}


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


@pytest.fixture(autouse=True)
def one_release(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same address in every picture, whatever changed in texts or tables."""
    catalogue = load_catalogue()
    pinned = replace(catalogue, release=replace(catalogue.release, id=RELEASE))
    for module in (caption, plans):
        monkeypatch.setattr(module, "load_catalogue", lambda: pinned)


def shrink(picture: Image.Image) -> Image.Image:
    """In colour, on white, and small."""
    return picture.convert("RGB").resize((picture.width // SCALE, picture.height // SCALE), Image.Resampling.BOX)


def measure(shown: Image.Image, golden: Image.Image) -> tuple[float, float]:
    """How far two pictures are apart: on average, of 255, and the percentage of pixels that are far off."""
    off = np.abs(np.asarray(shown, dtype=float) - np.asarray(golden.convert("RGB"), dtype=float)).max(axis=2)
    return float(off.mean()), float(100 * (off > FAR).mean())


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", Kind)
def test_a_figure_looks_as_it_did(kind: Kind, look: str) -> None:
    """In one column in English and over two in Ukrainian."""
    language, width_mm = LOOKS[look]
    path = FOLDER / f"{kind}-{look}.png"
    options = choose(kind, language=language, width_mm=width_mm)
    with Image.open(io.BytesIO(make_figure(kind, options, Form.PNG, base_url=BASE_URL))) as picture:
        shown = shrink(picture)
    if os.environ.get(REMAKE):
        FOLDER.mkdir(exist_ok=True)
        shown.save(path, optimize=True)
        return
    with Image.open(path) as golden:
        assert shown.size == golden.size
        mean, far = measure(shown, golden)
    assert mean <= MOST_MEAN
    assert far <= MOST_FAR_PCT


@pytest.mark.parametrize("kind", Kind)
def test_a_pdf_looks_like_its_picture(kind: Kind) -> None:
    """What is printed is what was looked at."""
    png, pdf = (make_figure(kind, choose(kind), form, base_url=BASE_URL) for form in (Form.PNG, Form.PDF))
    with Image.open(io.BytesIO(png)) as picture:
        drawn = shrink(picture)
    page = pypdfium2.PdfDocument(pdf)[0]
    printed = shrink(page.render(scale=192 / 72).to_pil()).resize(drawn.size)
    mean, far = measure(printed, drawn)
    assert mean <= 2 * MOST_MEAN
    assert far <= 2 * MOST_FAR_PCT


def test_another_figure_would_be_seen() -> None:
    """The tolerance tells every two figures of one look apart."""
    for look in LOOKS:
        pictures = {kind: Image.open(FOLDER / f"{kind}-{look}.png") for kind in Kind}
        for first, second in combinations(pictures, 2):
            size = pictures[first].size
            mean, far = measure(pictures[second].resize(size), pictures[first])
            assert mean > MOST_MEAN or far > MOST_FAR_PCT, (look, first, second)
