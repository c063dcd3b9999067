"""What a claim shows once it is opened: its words in their passage, and a row for every verdict and every lag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from articles.records import Side
from dashboard.language import format_day, mark, name_place, say, say_in
from dashboard.model.claim_index import Entry
from dashboard.model.lag import Lag
from dashboard.model.records import PlacedClaim
from dashboard.model.stories import Story
from dashboard.model.verdicts.judging import find_day
from dashboard.model.verdicts.records import Judgement
from dashboard.views.counts import count_claims, count_days, count_sources
from dashboard.views.panels import make_reader
from dashboard.views.reasons import VERDICT_WORDS, format_assessed, format_range, write_reason
from dashboard.views.text import (
    LINK,
    SIDE_WORDS,
    UNKNOWN_LINK,
    capitalise,
    label_words,
    name_claimant,
    read_claim,
)
from dashboard.views.verdict_rows import SIGNS
from geodata.assessors import find_assessor

NOT_UP_TO = mark("not up to {day}")
NO_PLACE = mark("none located")
THIS_ONE = mark("{claim} (the claim above)")
TOLD_BY = mark("{claims} from {sources}. Said by: {sides}.")
ONLY_DENIED = mark("{claims} from {sources}.")
DENIED_BY = mark("Denied by: {sides}.")
AGREED = mark("{assessor} agreed on {day}, {lag}.")
NEVER = mark("{assessor} had not agreed up to {day}.")
FITTING = mark("{fitting} of its {claims} fit what you ask for.")


def make_passage(placed: PlacedClaim, claims: Sequence[PlacedClaim]) -> dict[str, Any]:
    """The passage that holds the words, with them and its other claims marked, as the reader of an article has it."""
    quote, article = placed.claim.quote, placed.article
    passage = article.passage_at(quote.start, quote.end)
    reader = make_reader(replace(article, passages=(passage,)), claims, claim_id=placed.claim.id)
    # What stands before it is left out because this is one passage, not because the article leaves it out.
    return {**reader, "passages": [{**each, "follows_gap": False} for each in reader["passages"]]}


def has_more_than_words(placed: PlacedClaim) -> bool:
    """Whether the passage says more than the claim's own words, so that it is worth showing."""
    quote = placed.claim.quote
    return len(placed.article.passage_at(quote.start, quote.end).text) > len(quote.text)


def make_story_rows(story: Story, chosen: PlacedClaim) -> list[dict[str, str]]:
    """The claims about one event in the order of their days; the chosen one is marked."""
    rows = []
    for placed in story.claims:
        day = find_day(placed)
        rows.append(
            {
                mark("Day"): format_day(day) if day else say("not known"),
                mark("Claimant"): name_claimant(placed.claim, placed.article),
                mark("Side"): SIDE_WORDS[placed.claim.claimant_side],
                mark("Claim"): say(THIS_ONE, claim=read_claim(placed)) if placed is chosen else read_claim(placed),
                mark("Words"): label_words(placed),
                LINK: placed.article.url or UNKNOWN_LINK,
            }
        )
    return rows


def make_judgement_rows(entry: Entry) -> list[dict[str, str]]:
    """A row for each place and assessor: the verdict as sign and word, both figures, and the reason."""
    placed = entry.placed
    names = {place.id: name_place(place) for place in (*placed.places, *placed.surrounded)}
    rows = []
    for judged in entry.judgements:
        place = names.get(judged.place_id or "")
        why = write_reason(placed.claim, place, judged).removeprefix(f"{find_assessor(judged.assessor_id).name}: ")
        rows.append(
            {
                mark("Assessor"): find_assessor(judged.assessor_id).name,
                mark("Place"): place or say(NO_PLACE),
                mark("Verdict"): _write_verdict(judged),
                mark("Claimed"): format_range(judged.claimed) if judged.claimed else "",
                mark("Assessed"): format_assessed(judged),
                mark("Why"): capitalise(why),
            }
        )
    return rows


def make_lag_rows(entry: Entry) -> list[dict[str, str]]:
    """When each assessor gave the side all of each place."""
    names = {place.id: name_place(place) for place in entry.placed.places}
    return [
        {
            mark("Assessor"): find_assessor(lag.assessor_id).name,
            mark("Place"): names[lag.place_id],
            mark("Agreed on"): format_day(lag.agreed_on) if lag.agreed_on else say(NOT_UP_TO, day=format_day(lag.last)),
            mark("Lag"): write_lag(lag),
            mark("Drawn otherwise again"): ", ".join(format_day(day) for day in lag.reversals) or say("no"),
        }
        for lag in entry.lags
    ]


def write_lag(lag: Lag) -> str:
    """``12 days after the claim``; a lag that is open says so."""
    if lag.days is None:
        return say_in("lag", "open")
    if lag.days == 0:
        return say("on the day of the claim")
    days = count_days(abs(lag.days))
    return say("{days} after the claim", days=days) if lag.days > 0 else say("{days} before the claim", days=days)


def write_story(story: Story, lags: Sequence[Lag], fitting: int) -> list[str]:
    """How many sources and sides tell of an event, when each assessor agreed, and how many of its claims were found.

    Parameters
    ----------
    lags : of the story's first claim that has any.
    """
    claims, sources = count_claims(len(story.claims)), count_sources(len(story.sources))
    told = TOLD_BY if story.sides else ONLY_DENIED
    words = say(told, claims=claims, sources=sources, sides=_name_sides(story.sides))
    if story.denying:
        words += f" {say(DENIED_BY, sides=_name_sides(story.denying))}"
    lines = [words, *(_write_agreement(lag) for lag in lags)]
    if fitting < len(story.claims):
        lines.append(say(FITTING, fitting=fitting, claims=claims))
    return lines


def _name_sides(sides: Sequence[Side]) -> str:
    return ", ".join(SIDE_WORDS[side] for side in sides)


def _write_agreement(lag: Lag) -> str:
    name = find_assessor(lag.assessor_id).name
    if lag.agreed_on is None:
        return say(NEVER, assessor=name, day=format_day(lag.last))
    return say(AGREED, assessor=name, day=format_day(lag.agreed_on), lag=write_lag(lag))


def _write_verdict(judged: Judgement) -> str:
    return f"{SIGNS[judged.verdict]} {VERDICT_WORDS[judged.verdict]}"
