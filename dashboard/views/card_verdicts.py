"""What each assessor showed, on the card of a quote: a sign and a word an assessor, and the reasons to unfold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dashboard.language import name_place, say
from dashboard.model.records import PlacedClaim
from dashboard.model.scorecards import is_conceding
from dashboard.model.verdicts.records import Judgement
from dashboard.views.reasons import VERDICT_WORDS, write_reason
from dashboard.views.text import join_words
from dashboard.views.verdict_rows import CONCEDING, SIGNS
from geodata.assessors import find_assessor

Panel = dict[str, Any]


def add_verdicts(
    panel: Panel, claims: Mapping[str, PlacedClaim], judge: Callable[[PlacedClaim], Sequence[Judgement]]
) -> Panel:
    """The panel with the verdicts on the claim of every card, and with a tag on what concedes."""
    groups = [
        {**group, "cards": [_complete(card, claims.get(card["id"]), judge) for card in group["cards"]]}
        for group in panel["groups"]
    ]
    return {**panel, "groups": groups}


def make_card_verdicts(placed: PlacedClaim, judgements: Sequence[Judgement]) -> list[dict[str, Any]]:
    """A row for each assessor; those that say the same of the same places share one.

    ``answers`` are the signs and words, each with its places where they differ; ``reasons`` the sentences.
    """
    rows: list[dict[str, Any]] = []
    for name in dict.fromkeys(judgement.assessor_id for judgement in judgements):
        own = [judgement for judgement in judgements if judgement.assessor_id == name]
        row: dict[str, Any] = {
            "assessors": [find_assessor(name).name],
            "answers": _list_answers(placed, own),
            "reasons": list(dict.fromkeys(_write_reason(placed, each) for each in own)),
        }
        same = [known for known in rows if known["answers"] == row["answers"]]
        if not same:
            rows.append(row)
            continue
        same[0]["assessors"] += row["assessors"]
        same[0]["reasons"] += [words for words in row["reasons"] if words not in same[0]["reasons"]]
    return [{**row, "assessors": join_words(row["assessors"])} for row in rows]


def _complete(card: Panel, placed: PlacedClaim | None, judge: Callable[[PlacedClaim], Sequence[Judgement]]) -> Panel:
    if placed is None:
        return card
    tags = [*card["tags"], say(CONCEDING)] if is_conceding(placed) else card["tags"]
    return {**card, "tags": tags, "verdicts": make_card_verdicts(placed, judge(placed))}


def _list_answers(placed: PlacedClaim, judgements: Sequence[Judgement]) -> list[dict[str, str]]:
    names = {place.id: name_place(place) for place in (*placed.places, *placed.surrounded)}
    places: dict[str, list[str]] = {}
    for judgement in judgements:
        places.setdefault(judgement.verdict, []).append(names.get(judgement.place_id or "", ""))
    # In the order of the quote's places.
    return [
        {
            "sign": SIGNS[judgement.verdict],
            "words": VERDICT_WORDS[judgement.verdict],
            "places": join_words(places[judgement.verdict]) if len(places) > 1 else "",
        }
        for judgement in {each.verdict: each for each in judgements}.values()
    ]


def _write_reason(placed: PlacedClaim, judgement: Judgement) -> str:
    names = {place.id: name_place(place) for place in (*placed.places, *placed.surrounded)}
    return write_reason(placed.claim, names.get(judgement.place_id or ""), judgement)
