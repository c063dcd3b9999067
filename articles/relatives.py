"""The places that relative clauses describe: where fighting goes on, a city that Russia has occupied."""

from __future__ import annotations

from articles.chunks import Kind
from articles.clauses import COMPLEMENT, RELATIVE
from articles.lands import find_before_noun
from articles.roles import Objects, Scene, is_place, with_amount


def find_where(scene: Scene, clause_index: int) -> list[Objects]:
    """``Pokrovsk, where Russian troops are advancing``, ``Vuhledar, a town where they hold out``; none elsewhere."""
    clause = scene.clauses[clause_index]
    if clause.connector != RELATIVE or scene.low(clause.first - 1) != "where":
        return []
    antecedent = _find_antecedent(scene, clause_index)
    if antecedent is None:
        return []
    if scene.chunks[antecedent].names_place and is_place(scene, antecedent):
        return [with_amount(scene, antecedent)]
    apposed = find_before_noun(scene, antecedent)
    return [] if apposed is None else [apposed]


def find_apposed(scene: Scene, clause_index: int) -> Objects | None:
    """``Melitopol, a city that Russia has occupied``: the place that the noun before the relative clause stands for."""
    if scene.clauses[clause_index].connector != RELATIVE:
        return None
    antecedent = _find_antecedent(scene, clause_index)
    return None if antecedent is None else find_before_noun(scene, antecedent)


def find_said(scene: Scene, clause_index: int) -> list[Objects]:
    """``the four regions Russia says it annexed``: the place before who says it of it; none elsewhere."""
    clause = scene.clauses[clause_index]
    speaker, place = clause.first - 2, clause.first - 3
    if clause.connector != COMPLEMENT or place < 0 or scene.chunks[clause.first - 1].speech is None:
        return []
    place -= scene.is_word(place, "relative")
    said = scene.chunks[speaker].is_actor and place >= 0 and scene.chunks[place].names_place
    return [with_amount(scene, place)] if said and is_place(scene, place) else []


def _find_antecedent(scene: Scene, clause_index: int) -> int | None:
    """The chunk before the word that opens a relative clause, and before a mark between them."""
    at = scene.clauses[clause_index].first - 2
    while at > 0 and scene.chunks[at].kind is Kind.MARK:
        at -= 1
    return at if at >= 0 else None
