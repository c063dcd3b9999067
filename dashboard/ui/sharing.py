"""Cite, embed and download: what a reader needs to take a view elsewhere, for a page and for a dialog on any page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import streamlit as st

from dashboard.export.citing import Citation, write_bibtex, write_csl_json, write_reference, write_ris
from dashboard.export.embedding import (
    Frame,
    make_frame_url,
    write_iframe,
    write_markdown,
    write_python,
    write_quarto,
    write_shortcode,
)
from dashboard.export.figures.records import Form
from dashboard.export.formats import TEXT_FORMATS, Format, write_sheet
from dashboard.export.links import Page, make_permalink
from dashboard.export.package import write_package
from dashboard.export.pictures import choose_figure
from dashboard.export.tables import Table, list_tables, make_sheet
from dashboard.export.views import FRAME_PX, View, ViewKind, pin_view, write_title
from dashboard.language import mark, read_language, say, speaking
from dashboard.model.selection import Selection
from dashboard.store import load_catalogue
from dashboard.ui.embed_parts import find_base_url
from dashboard.views.markup import make_notes

SHARE = mark("Cite, embed, download")
MEDIA_TYPES = {
    Format.CSV: "text/csv",
    Format.JSON: "application/json",
    Format.JSONL: "application/jsonl",
    Format.GEOJSON: "application/geo+json",
    Format.PARQUET: "application/vnd.apache.parquet",
    Format.GPKG: "application/geopackage+sqlite3",
}
FORM_TYPES = {Form.SVG: "image/svg+xml", Form.PNG: "image/png", Form.PDF: "application/pdf"}


def offer_sharing(kind: ViewKind, selection: Selection, *, own: Page) -> None:
    """A button below a view; it opens all that is needed to take the view elsewhere."""
    if st.button(say(SHARE), key="share", icon=":material/ios_share:", type="tertiary"):
        st.dialog(say(SHARE), width="large")(show_sharing)(View(kind, selection), own=own)


def show_sharing(view: View, *, own: Page) -> None:
    """Three tabs: the view as a reference, as a piece of another page, and as files."""
    base_url, view = find_base_url(own), pin_view(view)
    cite, embed, download = st.tabs([say("Cite"), say("Embed"), say("Download")])
    with cite:
        show_citation(view, base_url)
    with embed:
        show_embedding(view, base_url)
    with download:
        show_downloads(view, base_url)


def show_citation(view: View, base_url: str) -> None:
    """The permalink, and references with today as the day of access."""
    release = load_catalogue().release
    link = make_permalink(view.page, view.selection, base_url=base_url)
    citation = Citation(
        title=write_title(view),
        url=link,
        release=release.id,
        as_of=release.as_of,
        accessed=datetime.now().astimezone().date(),
    )
    _show_code(say("Link to this view, with every choice and the release"), link, None)
    _show_code(say("Reference"), write_reference(citation), None)
    _show_code("BibTeX", write_bibtex(citation), None)
    with st.container(horizontal=True):
        for name, write, ending, media_type in (
            ("BibTeX", write_bibtex, "bib", "application/x-bibtex"),
            ("CSL-JSON", write_csl_json, "json", "application/vnd.citationstyles.csl+json"),
            ("RIS", write_ris, "ris", "application/x-research-info-systems"),
        ):
            _offer(name, f"claimline-{view.kind}-{release.id}.{ending}", media_type, partial(write, citation))


def show_embedding(view: View, base_url: str) -> None:
    """The frame for HTML, Markdown and Quarto, and the call for Python."""
    link = make_permalink(view.page, view.selection, base_url=base_url)
    url = make_frame_url(view.frame, view.selection, base_url=base_url)
    frame = Frame(url, write_title(view), FRAME_PX[view.kind])
    st.html(make_notes([say("The frame shows the newest release and says so where the link names an older one.")]))
    _show_code("HTML", write_iframe(frame), "html")
    _show_code("Markdown", write_markdown(frame, link), "markdown")
    _show_code("Quarto", write_shortcode(frame, link), "markdown")
    st.html(
        make_notes(
            [say("The shortcode needs our extension once in the report's folder; the block below needs nothing.")]
        )
    )
    _show_code("claimline", "claimline export quarto", "sh")
    _show_code(say("Quarto without the extension"), write_quarto(frame, link), "markdown")
    _show_code("Python", write_python(link), "python")


def show_downloads(view: View, base_url: str) -> None:
    """The view as one page, as a figure for print, and as data; each file is made when it is asked for."""
    from dashboard.export.figures.make import make_figure
    from dashboard.export.pages import write_page

    stem = f"claimline-{view.kind}-{load_catalogue().release.id}"
    with st.container(horizontal=True):
        title = say("One page that works without a network")
        _offer(title, f"{stem}.html", "text/html", partial(write_page, view, base_url=base_url))
    figure = choose_figure(view)
    if figure is not None:
        st.html(make_notes([say("Figure for print, two columns wide")]))
        with st.container(horizontal=True):
            for form in Form:
                make = partial(make_figure, *figure, form, base_url=base_url)
                _offer(form.value.upper(), f"{stem}.{form}", FORM_TYPES[form], make)
    tables = list_tables(view)
    if tables:
        package = partial(write_package, view, base_url=base_url)
        _offer(say("All tables as a data package"), f"{stem}.zip", "application/zip", package)
    for table in tables:
        _offer_table(table, view, f"{stem}-{table.name}", base_url)


def _offer_table(table: Table, view: View, stem: str, base_url: str) -> None:
    st.html(make_notes([f"{table.title} ({len(table.rows)})"]))
    with st.container(horizontal=True):
        for form in (*TEXT_FORMATS, Format.PARQUET, Format.GPKG):
            if table.place_column is None and form in (Format.GEOJSON, Format.GPKG):
                continue
            make = partial(_write_table, table, view, form, base_url=base_url)
            _offer(NAMES[form], f"{stem}.{form}", MEDIA_TYPES[form], make)


def _write_table(table: Table, view: View, form: Format, *, base_url: str) -> bytes:
    return write_sheet(make_sheet(table, view, base_url=base_url), form)


def _show_code(title: str, words: str, language: str | None) -> None:
    st.caption(title)
    st.code(words, language=language, wrap_lines=True)


def _offer(label: str, name: str, media_type: str, make: Callable[[], bytes | str]) -> None:
    """A file that is made, in the language of this run, when the reader wants it."""
    language = read_language()

    def write() -> bytes | str:
        with speaking(language):
            return make()

    st.download_button(label, write, file_name=name, mime=media_type, key=f"get-{name}", on_click="ignore")


NAMES = {
    Format.CSV: "CSV",
    Format.JSON: "JSON",
    Format.JSONL: "JSON Lines",
    Format.GEOJSON: "GeoJSON",
    Format.PARQUET: "GeoParquet",
    Format.GPKG: "GeoPackage",
}
