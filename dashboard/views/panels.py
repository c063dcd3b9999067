"""What stands beside the map and in the reader of an article, as data for the quote component."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from articles.records import Article
from dashboard.language import mark, name_place, say, say_count
from dashboard.language.formats import format_number
from dashboard.model.placement import claims_about, claims_without_place
from dashboard.model.records import PlacedClaim
from dashboard.views.cards import make_card
from dashboard.views.text import count_claims, format_day, is_verbatim, name_source
from geodata.records import Place, PlaceKind

WHITE_SPACE = 2  # characters between two passages that can only be a space or a line end, not words left out
ON_MAP = mark("Show on map")
IN_TEXT = mark("Show in the text")
CHOOSE = mark("Choose")
ELSEWHERE_NOTE = mark("This article says nothing about it. In all texts and statements: {claims}; choose them above.")
EMPTY_NOTE = mark("This article says nothing about who controls a place.")
EMPTY_MOMENT = mark(
    "Nothing was claimed in the {days} days up to {day}. Step on by claim in the timeline, or choose all texts above."
)
CUT = mark("The newest {shown} of {all} claims. The page Claims lists and searches all of them.")
UNLOCATED_NOTE = mark("Their words name no single place with known bounds.")


def make_panel(
    claims: Sequence[PlacedClaim],
    place: Place | None,
    *,
    claim_id: str | None,
    elsewhere: Sequence[PlacedClaim] = (),
    empty: str | None = None,
) -> dict[str, Any]:
    """The quotes of the moment: those about the chosen place alone, or all, grouped by what they are about.

    Parameters
    ----------
    elsewhere : the claims of texts that are not shown, to say that there are some.
    empty : what to say where there is no claim at all; None for the words about an article.
    """
    if place is not None:
        here = claims_about(claims, place)
        others = claims_about(elsewhere, place)
        note = say("No article in this release says anything about it. Choose another place on the map.")
        if others:
            note = say(ELSEWHERE_NOTE, claims=say_count("{number} claim", "{number} claims", len(others)))
        note = "" if here else note
        return {"groups": [make_group(name_place(place), here, claim_id, note=note)]}
    unlocated = claims_without_place(claims)
    country = [c for c in claims if any(found.kind is PlaceKind.COUNTRY for found in c.places)]
    local = [c for c in claims if c not in country and c not in unlocated]
    groups = [
        make_group(say("Ukraine as a whole"), country, claim_id),
        make_group(say("Regions and towns"), local, claim_id),
        make_group(say("Not on the map"), unlocated, claim_id, action=CHOOSE, note=say(UNLOCATED_NOTE)),
    ]
    shown = [group for group in groups if group["cards"]]
    return {"groups": shown, "empty": empty or say(EMPTY_NOTE)}


def write_empty_moment(day: date, days: int) -> str:
    """That nothing is known to have been claimed, and where to go on."""
    return say(EMPTY_MOMENT, days=days, day=format_day(day))


def write_cut(shown: int, total: int) -> str:
    """That more claims are known than there are cards, and where they are."""
    return say(CUT, shown=format_number(shown), all=format_number(total))


def make_group(
    title: str, claims: Sequence[PlacedClaim], claim_id: str | None, *, action: str = ON_MAP, note: str = ""
) -> dict[str, Any]:
    """A titled list of cards with their number; the chosen claim's card is marked."""
    cards = [make_card(placed, selected=placed.claim.id == claim_id) for placed in claims]
    return {"title": f"{title}: {count_claims(claims)}", "note": note, "action": say(action), "cards": cards}


def make_claim_list(claims: Sequence[PlacedClaim], *, claim_id: str | None) -> dict[str, Any]:
    """The claims of an article in the order of its text."""
    return {"groups": [make_group(say("Claims"), claims, claim_id, action=IN_TEXT)]}


def make_reader(article: Article, claims: Sequence[PlacedClaim], *, claim_id: str | None) -> dict[str, Any]:
    """The passages of an article with its quotes marked; offsets count code points of the original text."""
    return {
        "language": article.language,
        "source": "" if is_verbatim(article) else name_source(article),
        "url": article.url,
        "passages": [
            {
                "start": passage.start,
                "follows_gap": passage.start - end > WHITE_SPACE,
                "text": passage.text,
                "marks": [
                    {
                        "start": placed.claim.quote.start,
                        "end": placed.claim.quote.end,
                        "id": placed.claim.id,
                        "selected": placed.claim.id == claim_id,
                    }
                    for placed in claims
                    if passage.start <= placed.claim.quote.start and placed.claim.quote.end <= passage.end
                ],
            }
            for passage, end in zip(article.passages, (0, *(p.end for p in article.passages)), strict=False)
        ],
    }
