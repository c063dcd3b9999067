"""Words of the tables that a reader sees, named here so that translators find them; a test compares them."""

from __future__ import annotations

from dashboard.language import mark

LAGS = (
    mark("drawn daily; a change is drawn when it is confirmed, often days after it happened"),
    mark("redrawn by NZZ every one to ten days from Liveuamap's reports"),
    mark("drawn daily; assessed control only where visual evidence confirms it"),
    mark("a vote of its upstreams and of reported events, recomputed as they come"),
)
LICENCES = (
    mark("© DeepStateMap; only facts measured on its map are shipped"),
    mark("© Liveuamap and NZZ; only facts measured on their map are shipped"),
    mark("© Institute for the Study of War and AEI Critical Threats Project; nothing of it is shipped"),
    mark("ODbL 1.0, Yuri Zhukov; nothing of it is shipped"),
)
OWN_MAP = (mark("as drawn"), mark("imported on this machine, shared with nobody"))
REGION_REASONS = (
    mark("the source draws the border otherwise"),
    mark("the source leaves out limans and bays that the official area counts"),
    mark("the source draws the city about twice its official area"),
    mark("the source draws the city of Kyiv too large, at its cost"),
)
REVIEW_REASONS = (
    mark("entered by hand from the linked source"),
    mark("annotated by hand in the reference corpus"),
    mark("equal in every field to the reference annotation (one expert, two passes)"),
)
DAY_REASONS = (
    mark("no date is given with the text"),
    mark("the source did not show its date"),
    mark("the page shows no date; by the events that it reports"),
    mark("the page shows no date; by the events that it reports it is of 2025"),
    mark("the page shows no date; by the events that it reports it is of November 2025"),
    mark("the text gives no date; it reports the press conference in Bishkek on 2025-11-27"),
)
