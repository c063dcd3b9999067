"""Which phrases no single verb makes, and what drafts their claims."""

from __future__ import annotations

from articles.battles import draft_changed_hands, draft_held_in_ring, draft_in_pocket, draft_seen_fighting
from articles.states import (
    draft_by_force,
    draft_free,
    draft_held,
    draft_ours,
    draft_part,
    draft_risk,
    draft_scene,
    draft_siege,
    draft_state,
)

PHRASES = {
    "under_control": draft_state,
    "under_occupation": draft_state,
    "russian_held": draft_held,
    "ukrainian_held": draft_held,
    "ours": draft_ours,
    "is_free": draft_free,
    "scene_of": draft_scene,
    "risk_of_ring": draft_risk,
    "under_siege": draft_siege,
    "contested_place": draft_siege,
    "about_to_fall": draft_siege,
    "part_of_ukraine": draft_part,
    "part_of_russia": draft_part,
    "by_force": draft_by_force,
    "changed_hands": draft_changed_hands,
    "seen_fighting": draft_seen_fighting,
    "have_surrounded": draft_held_in_ring,
    "in_pocket": draft_in_pocket,
}
