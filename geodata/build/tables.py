"""Writing the shipped tables so that the same rows are always the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from geodata.schema import LIST_SEPARATOR


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """A table as UTF-8 CSV with ``\\n`` line ends; None is empty, a tuple is joined by ``|``."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(columns), lineterminator="\n", extrasaction="raise")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _write_cell(row[name]) for name in columns})
    return out.getvalue().encode()


def write_json(value: Any) -> bytes:
    """JSON as UTF-8 without spaces, keys in the order given, one line end."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _write_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple | list):
        return LIST_SEPARATOR.join(value)
    return str(value)
