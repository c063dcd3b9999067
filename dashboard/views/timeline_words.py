"""The words of the map's figures, timeline and notes; the browser puts days, names and figures into the braces."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.language.words import mark

# Above the map.
FIGURE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "notCovered": mark("not covered"),
        "noneDrawn": mark("none drawn"),
        "oneAssessor": mark("Spread: one assessor only"),
        "spread": mark("Spread: {points}\u00a0points"),
        "spreadBelow": mark("Spread: below {points}\u00a0points"),
        "nothingClaimed": mark("No share was claimed in the year before."),
        "claimed": mark("{share} claimed by {claimant}, {day}"),
        "claimedFrom": mark("at least {low}\u00a0%"),
        "claimedUpTo": mark("at most {high}\u00a0%"),
        "claimedBetween": mark("{low} to {high}\u00a0%"),
        "claimedAbout": mark("{low}\u00a0%"),
    }
)

# Below the map.
TIMELINE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "timeline": mark("Timeline: control and claims day by day"),
        "day": mark("Day shown"),
        "since": mark("Day to compare with"),
        "unit": mark("Step"),
        "by_day": mark("by day"),
        "by_week": mark("by week"),
        "by_event": mark("by claim"),
        "back_day": mark("One day back"),
        "onwards_day": mark("One day on"),
        "back_week": mark("One week back"),
        "onwards_week": mark("One week on"),
        "back_event": mark("Back to the last day with a claim"),
        "onwards_event": mark("On to the next day with a claim"),
        "speed": mark("Speed"),
        "perSecond": mark("{number} steps a second"),
        "play": mark("Play"),
        "pause": mark("Pause"),
        "compare": mark("Compare"),
        "compare_none": mark("one map"),
        "compare_change": mark("what changed since"),
        "compare_swipe": mark("swipe against"),
        "compare_beside": mark("beside"),
        "compareWhom": mark("Whose map to compare with"),
        "claimsOnly": mark("claims alone"),
        "swipe": mark("Line between the two maps"),
        "more": mark("More: steps, speed and comparison"),
        "moreClaims": mark("and {number} more on this day"),
        "trackLegend": mark(
            "Claims: Russian side above, Ukrainian side below, others on the line. Drag to compare days."
        ),
        "told": mark("{day}. Russian-held according to {assessor}: {shares}."),
        "controlTitle": mark("Control according to {assessor}, map of {day}"),
        "legend_held": mark("Russian-held"),
        "legend_held-before": mark("occupied before {invasion} (DeepState's line of it)"),
        "legend_contested": mark("contested"),
        "legend_gained": mark("became Russian-held between the two days"),
        "legend_lost": mark("ceased to be Russian-held between the two days"),
        "legend_spread": mark("the assessors differ"),
        "legend_ground": mark("Ukrainian-held"),
        "legend_rest": mark("not drawn as Russian-held by {assessor}"),
        "layers": mark("What the map shows"),
        "layer_control": mark("control"),
        "layer_spread": mark("where the assessors differ"),
        "layer_claims": mark("claims"),
        "layer_raions": mark("raions, approximate"),
        "failedRaions": mark("raions, which could not be loaded; choose them again to retry"),
        "layer_names": mark("names"),
        "tiles": mark("Background"),
        "tilesOwn": mark("outlines of this page, nothing from elsewhere"),
        "tilesNote": mark(
            "Another background comes from another server: {hosts} will see your network address and which part "
            "of the map you look at. Nothing is asked of it before you choose it."
        ),
        "tilesTerms": mark("Terms of {name}"),
        "tilesFailed": mark("{name} did not answer; the outlines of this page are complete without it."),
        "edge": mark("A broken edge is approximate: it follows the surroundings of settlements, not the drawn line."),
        "edgeExact": mark("The edge is the line as drawn, from the maps on this machine."),
        "noMapSince": mark("No map of {assessor} is known since {since}: that of {day} is shown."),
        "lastMap": mark("It is the last before this day."),
        "contestedUnknown": mark(
            "{assessor} does not tell contested ground apart on this day: what it does not draw as "
            "Russian-held may be Ukrainian-held or contested."
        ),
        "changeTitle": mark("Russian-held according to {assessor}: what changed from {from} to {to}, km²"),
        "change_place": mark("Place"),
        "change_gained": mark("Gained"),
        "change_lost": mark("Lost"),
        "change_net": mark("Net"),
        "changeNote": mark(
            "Measured on the assessor's drawing of each day. A loss counts also where it was regained "
            "in the period, so gained and lost may be more than the two maps show."
        ),
        "loading": mark("Control is being loaded …"),
        "failedControl": mark("Control could not be loaded, so none is drawn. The table below is complete."),
        "failedClaims": mark("The claims of the timeline could not be loaded. Map, shares and tables are complete."),
        "failedExact": mark(
            "The lines as drawn could not be loaded; the surroundings of settlements are drawn instead."
        ),
        "retry": mark("Try again"),
    }
)
