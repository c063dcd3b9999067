"""A figure as bytes: the same input always gives the same, with nothing of the day or the machine in them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from threading import Lock
from typing import Any
from xml.sax.saxutils import escape

import matplotlib
from matplotlib.figure import Figure

from dashboard.export.figures.records import Form

PNG_DPI = 192  # twice what a screen's 96 dots show: a pixel of CSS is two of the picture's
CREATOR = "Claimline"
SETTINGS: Any = {
    "pdf.fonttype": 42,  # TrueType as it is: words can be searched and copied
    "pdf.compression": 9,
    # Words as outlines: Illustrator, Inkscape and librsvg leave fonts inside an SVG unread and set another one, so that
    # lines would no longer fit. The words stand in the title and the description as well.
    "svg.fonttype": "path",
    "svg.hashsalt": CREATOR,  # else ids would be by chance
    "text.hinting": "none",
    "path.simplify": False,
    "axes.unicode_minus": True,
}
# These settings are the process's, not a figure's; two figures at once would take them from each other.
LOCK = Lock()


@dataclass(frozen=True, slots=True)
class About:
    """What goes with a figure where its format has room: title, description for who cannot see it, and address."""

    title: str
    alt: str
    url: str
    language: str


def write_figure(figure: Figure, form: Form, about: About) -> bytes:
    """The bytes of a figure in a format."""
    out = io.BytesIO()
    with matplotlib.rc_context(SETTINGS):
        figure.savefig(out, format=form.value, dpi=PNG_DPI if form is Form.PNG else 72, metadata=_WRITERS[form](about))
    return _add_roles(out.getvalue(), about) if form is Form.SVG else out.getvalue()


def _make_png(about: About) -> dict[str, Any]:
    # Other letters than Latin ones go into iTXt chunks, which Pillow makes of them by itself.
    return {"Title": about.title, "Description": about.alt, "Source": about.url, "Software": CREATOR}


def _make_pdf(about: About) -> dict[str, Any]:
    return {"Title": about.title, "Subject": about.alt, "Keywords": about.url, "Creator": CREATOR, "Producer": CREATOR,
            "CreationDate": None}  # fmt: skip


def _make_svg(about: About) -> dict[str, Any]:
    return {"Title": about.title, "Description": about.alt, "Source": about.url, "Language": about.language,
            "Creator": CREATOR, "Date": None}  # fmt: skip


def _add_roles(content: bytes, about: About) -> bytes:
    """What a browser reads aloud, as elements of the picture; and no document type, whose address lies elsewhere."""
    _, opening, rest = content.decode().partition("<svg ")
    attributes, end, body = rest.partition(">")
    body = body.replace(f"<title>{escape(about.title)}</title>", "", 1)
    words = f'<title id="title">{escape(about.title)}</title>\n <desc id="desc">{escape(about.alt)}</desc>'
    language = f'xml:lang="{about.language}" lang="{about.language}"'
    head = f'<?xml version="1.0" encoding="utf-8"?>\n{opening}role="img" aria-labelledby="title desc" {language} '
    return f"{head}{attributes}{end}\n {words}{body}".encode()


_WRITERS = {Form.PNG: _make_png, Form.PDF: _make_pdf, Form.SVG: _make_svg}
