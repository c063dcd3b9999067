"""What every figure has in common on paper: colours, sizes in points, fonts, and how wide words are."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from matplotlib import get_data_path
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import LoadFlags

from dashboard.language import NBSP
from dashboard.views.palette import THEMES, Theme

POINTS_PER_MM = 72 / 25.4
# Paper is white; the tint of what is held is darker than on a screen, since a thin one is lost in newsprint, and still
# light enough for the hatches of claims on it.
PRINT = replace(THEMES[Theme.LIGHT], ground="#ffffff", land="#ececea", sea="#e1e5e8", held="#e9b3aa",
                held_edge="#8f3b36", oblast_line="#a9a69f", strong_line="#5d5a53")  # fmt: skip
TITLE_PT, TEXT_PT, SMALL_PT = 8.5, 6.8, 6.2  # nothing is below six
LEADING = 1.28  # from line to line, of the size
_FOLDER = Path(get_data_path()) / "fonts" / "ttf"
# DejaVu comes with matplotlib, has Cyrillic, and is named by file: a figure must not depend on a machine's own fonts.
_FILES = {"regular": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf", "oblique": "DejaVuSans-Oblique.ttf"}
_BREAKS = "/?&=-_,;"  # where an address may be broken


def make_font(size_pt: float, style: str = "regular") -> FontProperties:
    """A font of the figure: ``regular``, ``bold`` or ``oblique``."""
    return FontProperties(fname=str(_FOLDER / _FILES[style]), size=size_pt)


@lru_cache(maxsize=8192)
def measure_width(words: str, size_pt: float, style: str = "regular") -> float:
    """How wide a line of words is, points."""
    font = get_font([str(_FOLDER / _FILES[style])])
    font.set_size(size_pt, 72)
    font.set_text(words, 0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0]) / 64


def wrap_words(words: str, width_pt: float, size_pt: float, style: str = "regular") -> list[str]:
    """Lines of at most that width; an address that is longer than a line is broken behind one of its signs."""
    lines: list[str] = []
    line = ""
    for word in words.split(" "):
        longer = f"{line} {word}" if line else word
        if measure_width(longer, size_pt, style) <= width_pt:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _break_word(word, width_pt, size_pt, style)
        lines += whole
    return [*lines, line] if line else lines


def _break_word(word: str, width_pt: float, size_pt: float, style: str) -> list[str]:
    pieces: list[str] = []
    while measure_width(word, size_pt, style) > width_pt:
        most = next(i for i in range(len(word), 0, -1) if i == 1 or measure_width(word[:i], size_pt, style) <= width_pt)
        signs = _BREAKS if "://" in word or pieces else f"{_BREAKS}{NBSP}"
        ends = [i for i in range(1, most + 1) if word[i - 1] in signs]
        cut = ends[-1] if ends and ends[-1] > most // 2 else most
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]
