"""A sentence as items and clauses, with the groups of places of each clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.slavic.clauses import Clause
from articles.slavic.groups import Group, find_groups
from articles.slavic.items import Item
from articles.slavic.lexicon.records import SlavicLexicon


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as items and clauses, with the groups of places of each clause."""

    items: Sequence[Item]
    clauses: Sequence[Clause]
    lexicon: SlavicLexicon

    def groups_of(self, clause: Clause) -> list[Group]:
        """The groups of places in a clause."""
        return find_groups(self.items, clause.first, clause.last, self.lexicon)
