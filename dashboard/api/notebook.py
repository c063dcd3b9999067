"""A view in a notebook or a script: it shows itself, gives its tables as data frames, and saves itself as files."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from dashboard.errors import UsageError
from dashboard.export import views
from dashboard.export.citing import Citation, write_bibtex
from dashboard.export.embedding import EMBED
from dashboard.export.figures.records import DOUBLE_MM, Form
from dashboard.export.links import LOCAL_URL, Page, make_permalink
from dashboard.export.pictures import choose_figure
from dashboard.export.store import write_output
from dashboard.export.tables import Table, list_tables, make_sheet
from dashboard.export.views import FRAME_PX, SHOWN, ViewKind
from dashboard.language import ENGLISH, speaking
from dashboard.model.selection import read_query
from dashboard.settings import read_base_url
from dashboard.store import load_catalogue
from geodata.crs import GEOGRAPHIC

if TYPE_CHECKING:
    import geopandas
    import pandas


@dataclass(frozen=True, slots=True)
class View:
    """One view of the installed release; on the last line of a cell it shows itself, with nothing from elsewhere.

    Attributes
    ----------
    shown : the kind of view and what is chosen on it, every choice named.
    base_url : where its links lead, with ``CLAIMLINE_URL`` or a dashboard on this machine in its absence.
    notices : what the link that it was made of names and the installed release does not have, a sentence each.
    """

    shown: views.View
    base_url: str
    notices: tuple[str, ...] = ()

    @classmethod
    def from_link(cls, link: str) -> View:
        """The view of a link to any dashboard, out of the data installed here.

        Raises
        ------
        UsageError
            If the page of the link is none that can be shown alone.
        """
        parts = urlsplit(link)
        base, _, name = f"{parts.scheme}://{parts.netloc}{parts.path}".rpartition("/")
        if name not in list(SHOWN):
            known = ", ".join(f"/{page}" for page in SHOWN)
            raise UsageError(f"link: got a page “{name}”, wanted one of {known}")
        query = {key: value for key, value in parse_qsl(parts.query) if not key.startswith(EMBED)}
        selection, notices = read_query(query, load_catalogue().known)
        return cls(views.pin_view(views.find_shown(Page(name), selection)), f"{base}/", notices)

    @classmethod
    def make(cls, kind: str = ViewKind.MAP, **choices: str) -> View:
        """A view of a kind (``map``, ``compare``, ``ledger``, ``article``) with choices named as in links.

        ``View.make("map", place="UA-14", day="2025-11-27", lang="uk")``

        Raises
        ------
        UsageError
            If the kind or a choice is not known; says what was wanted.
        """
        if kind not in list(ViewKind):
            raise UsageError(f"kind: got “{kind}”, wanted one of {', '.join(ViewKind)}")
        selection, notices = read_query(choices, load_catalogue().known)
        if notices:
            raise UsageError(" ".join(notices))
        return cls(views.pin_view(views.View(ViewKind(kind), selection)), read_base_url() or LOCAL_URL)

    @property
    def link(self) -> str:
        """The permalink."""
        return make_permalink(self.shown.page, self.shown.selection, base_url=self.base_url)

    @property
    def title(self) -> str:
        """The sentence that opens it."""
        with self._speaking():
            return views.write_title(self.shown)

    @property
    def bibtex(self) -> str:
        """The view as a reference, with today as the day of access."""
        release = load_catalogue().release
        today = datetime.now().astimezone().date()
        return write_bibtex(Citation(self.title, self.link, release.id, release.as_of, today))

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of its tables, the one that its reader comes for first."""
        return tuple(table.name for table in list_tables(self.shown))

    def table(self, name: str | None = None) -> pandas.DataFrame:
        """One of its tables, the first without a name; each row has the release and the permalink.

        Raises
        ------
        UsageError
            If the view has no such table.
        """
        import pandas

        sheet = make_sheet(self._find_table(name), self.shown, base_url=self.base_url)
        return pandas.DataFrame([dict(row) for row in sheet.rows])

    def shapes(self, name: str | None = None) -> geopandas.GeoDataFrame:
        """The same with the outlines of its places, EPSG:4326, x = longitude; None where a place has no outline.

        Raises
        ------
        UsageError
            If the view has no such table, or the table no places.
        """
        import geopandas

        table = self._find_table(name)
        sheet = make_sheet(table, self.shown, base_url=self.base_url)
        if sheet.shapes is None:
            raise UsageError(f"table: {table.name} has no places to draw; use table()")
        geometry = [sheet.shapes(row) for row in sheet.rows]
        return geopandas.GeoDataFrame([dict(row) for row in sheet.rows], geometry=geometry, crs=GEOGRAPHIC)

    def figure(self, form: str = Form.SVG, *, width_mm: float = DOUBLE_MM) -> bytes:
        """The view as a figure for print: ``svg``, ``png`` or ``pdf``, as wide as a column.

        Raises
        ------
        UsageError
            If no figure shows it, or the form or the width is none that a figure can have.
        """
        from dashboard.export.figures.make import make_figure

        if form not in list(Form):
            raise UsageError(f"form: got “{form}”, wanted one of {', '.join(Form)}")
        with self._speaking():
            chosen = choose_figure(self.shown, width_mm=width_mm)
            if chosen is None:
                raise UsageError(f"no figure shows the view {self.shown.kind} of this choice; use table()")
            return make_figure(*chosen, Form(form), base_url=self.base_url)

    def save(self, path: str | Path) -> None:
        """Write it as one page of HTML that asks nobody for anything.

        Raises
        ------
        StoreError
            If the file cannot be written; what was there before is as it was.
        """
        write_output(self._write_page(), Path(path))

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that a notebook's style and the view's leave each other alone."""
        page = escape(self._write_page().decode())
        told = "".join(f"<p>{escape(notice)}</p>" for notice in self.notices)
        frame = (
            f'<iframe srcdoc="{page}" title="{escape(self.title)}" width="100%" height="{FRAME_PX[self.shown.kind]}"'
        )
        return f'{told}{frame} style="border: 0"></iframe>'

    def _write_page(self) -> bytes:
        from dashboard.export.pages import write_page

        with self._speaking():
            return write_page(self.shown, base_url=self.base_url)

    def _find_table(self, name: str | None) -> Table:
        with self._speaking():
            found = {table.name: table for table in list_tables(self.shown)}
        table = found.get(name) if name else next(iter(found.values()), None)
        if table is None:
            raise UsageError(f"table: got “{name or 'none'}”, wanted one of {', '.join(found) or 'none: it is empty'}")
        return table

    def _speaking(self) -> AbstractContextManager[None]:
        return speaking(self.shown.selection.language or ENGLISH)
