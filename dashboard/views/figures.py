"""The figures above the map: where their data are, and whose and which places they are of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dashboard.language.languages import read_language
from dashboard.language.words import say
from dashboard.views.maps import LOCALES, STRONG_REGIONS
from dashboard.views.palette import THEMES
from dashboard.views.said_elsewhere import make_claimant_words
from dashboard.views.timeline_words import FIGURE_WORDS
from geodata.assessments import Coverage


def make_figures_payload(
    control: Mapping[str, Any], *, coverage: Mapping[str, Coverage], selected: str | None
) -> dict[str, Any]:
    """What the browser needs to show the figures and to follow the timeline by itself, as plain JSON.

    Parameters
    ----------
    control : from :func:`dashboard.views.shares.make_control_payload`.
    selected : id of the chosen place; a first-level unit beyond the four gets a figure of its own.
    """
    names = control["names"]
    is_other = selected is not None and selected.startswith("UA-") and selected in names
    places = dict.fromkeys((*STRONG_REGIONS, *([selected] if is_other and selected else [])))
    return {
        **{name: control[name] for name in ("url", "measures", "claims")},
        "locale": LOCALES[read_language()],
        "places": list(places),
        "selected": selected,
        "assessors": [each.assessor.name for each in coverage.values()],
        "names": {place: names[place] for place in places},
        "words": {**{name: say(words) for name, words in FIGURE_WORDS.items()}, **make_claimant_words()},
        "themes": {theme.value: asdict(colours) for theme, colours in THEMES.items()},
    }
