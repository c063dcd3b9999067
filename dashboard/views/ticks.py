"""Claims as the timeline of the map has them: their days, sides and words, for the browser to load once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dashboard.model.comparison import compare_claim, is_share
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import find_day
from dashboard.views.text import is_verbatim, name_claimant, name_publisher
from geodata.shares import Control

LONGEST_WORDS = 240  # characters of a quote in a tip; the card beside the map has it whole


def encode_ticks(claims: Iterable[PlacedClaim], control: Control) -> bytes:
    """JSON, UTF-8: a list of claims in the order of their days, those without a day left out.

    Each is ``id``, ``day`` (the day it is about, else that it was published), ``isMeant`` (which of the two), ``side``,
    ``claimant``, ``publisher``, ``words`` and ``language``, ``isVerbatim`` (whether the words are the publisher's),
    ``isCut`` (whether there are more), ``places`` (ids) and ``shares``: by place the percent that the words allow to be
    Russian-held, low and high, for a claim that says so as a fact.
    """
    ticks = [tick for placed in claims if (tick := _make_tick(placed, control)) is not None]
    ticks.sort(key=lambda tick: (tick["day"], tick["id"]))
    return json.dumps(ticks, ensure_ascii=False, separators=(",", ":")).encode()


def _make_tick(placed: PlacedClaim, control: Control) -> dict[str, Any] | None:
    claim, article = placed.claim, placed.article
    day = find_day(placed)
    if day is None:
        return None
    found = compare_claim(placed, control) if is_share(claim) else []
    words = claim.quote.text
    return {
        "id": claim.id,
        "day": day.isoformat(),
        "isMeant": claim.event_date is not None,
        "side": str(claim.claimant_side),
        "claimant": name_claimant(claim, article),
        "publisher": name_publisher(article),
        "words": words[:LONGEST_WORDS].rstrip(),
        "isCut": len(words) > LONGEST_WORDS,
        "isVerbatim": is_verbatim(article),
        "language": article.language,
        "places": list(placed.place_ids),
        "shares": {each.place_id: [each.claimed.low, each.claimed.high] for each in found},
    }
