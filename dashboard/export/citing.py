"""A view as a reference: for a text, a bibliography and a reference manager."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date

NAME = "Claimline"
KEY_HEX_DIGITS = 6  # a key of a bibliography that no other view of a release is likely to have
# What BibTeX reads as a command; a backslash and a brace have no sign of their own there.
_BIBTEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\u00a0": "~",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Citation:
    """What a reader must know to find a view again.

    Attributes
    ----------
    title : the sentence that opens the view.
    url : its permalink.
    release : id of the data shown.
    as_of : the newest day of the texts in that release, None where none of them has one.
    accessed : the day on which the view was seen.
    """

    title: str
    url: str
    release: str
    as_of: date | None
    accessed: date


def write_reference(citation: Citation) -> str:
    """One line for a text; every part in the order of a web page's reference."""
    as_of = f", as of {citation.as_of.isoformat()}" if citation.as_of else ""
    title = _flatten(citation.title).rstrip(".")
    return (
        f"{NAME}. “{title}.” Release {citation.release}{as_of}. {citation.url} "
        f"(accessed {citation.accessed.isoformat()})."
    )


def write_bibtex(citation: Citation) -> str:
    """An ``@misc`` entry for BibTeX and BibLaTeX."""
    digest = hashlib.sha256(citation.url.encode()).hexdigest()[:KEY_HEX_DIGITS]
    year = {"year": str(citation.as_of.year)} if citation.as_of else {}
    fields = {
        "author": f"{{{NAME}}}",
        "title": f"{{{_escape(citation.title)}}}",
        **year,
        "version": citation.release,
        # An address is read as it is, but a brace would end the field.
        "url": citation.url.replace("{", "%7B").replace("}", "%7D"),
        "urldate": citation.accessed.isoformat(),
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{claimline-{citation.release}-{digest},\n{body}}}\n"


def write_csl_json(citation: Citation) -> str:
    """A list of one item in the JSON of the Citation Style Language 1.0.2."""
    item = {
        "id": citation.url,
        "type": "webpage",
        "title": _flatten(citation.title),
        "author": [{"literal": NAME}],
        "container-title": NAME,
        "version": citation.release,
        "URL": citation.url,
        "accessed": _make_csl_day(citation.accessed),
        **({"issued": _make_csl_day(citation.as_of)} if citation.as_of else {}),
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def write_ris(citation: Citation) -> str:
    """A record in the format of RIS, type ``ELEC``."""
    as_of = [("PY", str(citation.as_of.year)), ("DA", f"{citation.as_of:%Y/%m/%d}")] if citation.as_of else []
    lines = [
        ("TY", "ELEC"),
        ("AU", NAME),
        ("TI", _flatten(citation.title)),
        *as_of,
        ("ET", citation.release),
        ("UR", citation.url),
        ("Y2", f"{citation.accessed:%Y/%m/%d}"),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines)


def _make_csl_day(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _flatten(words: str) -> str:
    """On one line: a line that begins like a tag would be read as one."""
    return re.sub(r"\s+", " ", words).strip()


def _escape(words: str) -> str:
    return "".join(_BIBTEX.get(sign, sign) for sign in re.sub(r"[^\S\u00a0]+", " ", words).strip())
