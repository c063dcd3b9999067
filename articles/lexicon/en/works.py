"""Plants that English texts name without the town they stand in."""

from __future__ import annotations

from articles.protocols import PlaceSpelling
from articles.records import MentionKind

_ZNPP = "Zaporizhzhia nuclear power plant"

WORKS = {
    "azovstal": PlaceSpelling("Azovstal", "area:azovstal", "Azovstal plant (Mariupol)", MentionKind.AREA, "UA-14"),
    "fortress": PlaceSpelling("Fortress Belt", "area:fortress-belt", "Fortress Belt", MentionKind.AREA, "UA-14"),
    "znpp": PlaceSpelling("ZNPP", "area:znpp", _ZNPP, MentionKind.AREA, "UA-23"),
}
