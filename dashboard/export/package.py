"""A view's tables in one archive with a Data Package descriptor: what each column is, from where, on which terms."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.errors import UsageError
from dashboard.export.formats import Row, write_csv
from dashboard.export.tables import list_tables, make_sheet
from dashboard.export.views import View
from dashboard.store import load_catalogue

DESCRIPTOR = "datapackage.json"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time that an archive can hold: the same view gives the same bytes
LIST_MARK = ", "
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LICENSES = (
    {
        "name": "CC-BY-4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/",
        "title": "Creative Commons Attribution 4.0: claims and figures, the Claimline authors; settlements, GeoNames",
    },
)


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    title: str
    content: bytes
    rows: Sequence[Row]


def write_package(view: View, *, base_url: str) -> bytes:
    """A ZIP of the view's tables as CSV and their descriptor (Data Package 1.0, tabular); the same bytes every time.

    Raises
    ------
    UsageError
        If nothing in the view is a table.
    """
    sheets = [(table, make_sheet(table, view, base_url=base_url)) for table in list_tables(view)]
    files = [_File(table.name, table.title, write_csv(sheet), sheet.rows) for table, sheet in sheets]
    if not files:
        raise UsageError(f"--view {view.kind}: nothing is known of this choice; choose another place or day")
    descriptor = _describe(view, files, sheets[0][1].about)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(zipfile.ZipInfo(f"{file.name}.csv", EPOCH), file.content, zipfile.ZIP_DEFLATED)
        text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
        archive.writestr(zipfile.ZipInfo(DESCRIPTOR, EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _describe(view: View, files: Sequence[_File], about: Any) -> dict[str, Any]:
    release = load_catalogue().release
    return {
        "profile": "tabular-data-package",
        "name": f"claimline-{view.kind}-{release.id}",
        "title": about["title"],
        "description": about["sources"],
        "version": release.id,
        "homepage": about["permalink"],
        "licenses": list(LICENSES),
        "sources": [{"title": "Claimline", "path": about["permalink"]}],
        **({"created": f"{release.as_of.isoformat()}T00:00:00Z"} if release.as_of else {}),
        "resources": [_describe_file(file) for file in files],
    }


def _describe_file(file: _File) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": file.name,
        "path": f"{file.name}.csv",
        "title": file.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
        "schema": {"fields": [_describe_column(name, file.rows) for name in file.rows[0]], "missingValues": [""]},
    }


def _describe_column(name: str, rows: Sequence[Row]) -> dict[str, str]:
    values = [row[name] for row in rows if row[name] is not None]
    if any(isinstance(value, list) for value in values):
        return {"name": name, "type": "string", "description": f"Several values, with “{LIST_MARK}” between them."}
    if values and all(isinstance(value, bool) for value in values):
        return {"name": name, "type": "boolean"}
    if values and all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        return {"name": name, "type": "integer"}
    if values and all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        return {"name": name, "type": "number"}
    if values and all(isinstance(value, str) and _DAY.fullmatch(value) for value in values):
        return {"name": name, "type": "date"}
    return {"name": name, "type": "string"}
