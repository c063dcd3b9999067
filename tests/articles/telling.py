"""A short way to write what a sentence tells: ``!RU controls Kherson Oblast 20% (historical) @UA``, one for each claim.

``!`` denies; the places follow the predicate; share, area, mood and side are compared where they are given.
"""

from __future__ import annotations

import re

from articles.records import Claim
from tests.articles.reading import claims_of

_SHARE, _AREA, _MOOD, _SIDE = (re.compile(form) for form in (r" [\d.]+%", r" [\d.]+km", r" \(\w+\)", r" @\w+"))


def tell(text: str, wanted: str) -> str:
    """The claims of a text, each as fully as the one ``wanted`` in its stead, and as fully as can be beyond them."""
    asked = wanted.split("; ") if wanted else []
    claims = claims_of(text)
    return "; ".join(_tell_one(claim, asked[i] if i < len(asked) else "") for i, claim in enumerate(claims))


def _tell_one(claim: Claim, asked: str) -> str:
    named = [place.name for place in claim.places]
    order = [name for name in _read_places(asked) if name in named]
    places = ", ".join([*order, *(name for name in named if name not in order)])
    told = f"{'!' if claim.polarity.value == 'denied' else ''}{claim.holder or '-'} {claim.predicate} {places}"
    if _SHARE.search(asked):
        told += f" {claim.share_pct:g}%" if claim.share_pct is not None else " no share"
    if _AREA.search(asked):
        told += f" {claim.area_km2:g}km" if claim.area_km2 is not None else " no area"
    told += f" ({claim.modality})" if _MOOD.search(asked) else ""
    return told + (f" @{claim.claimant_side}" if _SIDE.search(asked) else "")


def _read_places(asked: str) -> list[str]:
    named = " ".join(asked.split(" ")[2:])
    for form in (_SHARE, _AREA, _MOOD, _SIDE):
        named = form.sub("", " " + named).strip()
    return named.split(", ")
