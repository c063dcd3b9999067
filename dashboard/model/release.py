"""The identity of the shipped data: one id that goes into every link and export."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from articles.records import Article

ID_HEX_DIGITS = 10  # 40 bits: a chance of 1 in a million that two of 1,500 releases share an id


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the shipped data.

    Attributes
    ----------
    id : goes into links; changes whenever a byte of the shipped tables or articles does.
    as_of : the newest day an article of the corpus was published, None for a corpus without dates.
    as_of_estimated : True when that day is an estimate.
    """

    id: str
    as_of: date | None
    as_of_estimated: bool


def make_release(digests: Sequence[str], articles: Sequence[Article]) -> Release:
    """Name the data that the digests (hexadecimal sha256), in their order, stand for."""
    digest = hashlib.sha256("".join(f"{part}\n" for part in digests).encode()).hexdigest()
    dated = [(article.published.day, article.published.estimated) for article in articles if article.published.day]
    as_of, estimated = max(dated, default=(None, False), key=lambda pair: pair[0] or date.min)
    return Release(id=digest[:ID_HEX_DIGITS], as_of=as_of, as_of_estimated=estimated)
