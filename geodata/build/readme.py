"""The README of the shipped tables: source, licence, steps and sha256 of each."""

from __future__ import annotations

from collections.abc import Mapping

from geodata.fetch import SOURCES

_HEAD = """# Shipped tables of `geodata`

Written by `python -m geodata build` (`make data`); do not edit, except `aliases.csv`, which is reviewed by hand.
"""


def write_readme(digests: Mapping[str, str]) -> bytes:
    """The README for files with these sha256 digests."""
    lines = [_HEAD, "## Files", "", "| file | sha256 |", "| --- | --- |"]
    lines += [f"| `{name}` | `{digest}` |" for name, digest in digests.items()]
    lines += ["", "## Sources", "", "| package | version | sha256 of the files taken | licence of the data |"]
    lines += ["| --- | --- | --- | --- |"]
    lines += [f"| `{s.package}` | {s.version} | `{s.members_sha256}` | {s.licence} |" for s in SOURCES]
    return ("\n".join(lines) + "\n").encode()
