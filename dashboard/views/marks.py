"""What a place bears on the map for the claims about it: at most one hatch and one outline, never a fill."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.records import Claim, Extent, Modality, Polarity, Predicate
from dashboard.language import say
from dashboard.model.records import PlacedClaim
from dashboard.views.palette import GLYPHS, HOLDER_COLOURS, PARTIES, STYLE_WORDS, Unstated
from geodata.records import Place, PlaceKind

HOLDING = frozenset({Predicate.CONTROLS, Predicate.CAPTURED, Predicate.LOST, Predicate.WITHDREW})
MOVING = frozenset({Predicate.ADVANCED, Predicate.REPELLED})
FIGHTING = frozenset({Predicate.CONTESTED, Predicate.ENCIRCLED})
# A stated extent says more than none; the greatest wins.
STRENGTHS: tuple[Extent | Unstated, ...] = (Extent.ALL, Extent.MOST, Extent.PART, Unstated.UNSTATED)


@dataclass(frozen=True, slots=True)
class Mark:
    """The styles of one place, by their names in :mod:`dashboard.views.palette`.

    Attributes
    ----------
    hatch : who is said to hold how much; None when no claim says so for the present.
    is_party : True when only a party to the war says so: its lines are dashed.
    outline : ``annexed`` or ``talk`` (demand, threat, forecast), in ``outline_colour``.
    glyphs : small signs: what is denied (``denied``, ``denied-whole``, ``denied-other``), then who moved or held out
        (``RU-advanced``, ``UA-repelled`` and so on).
    """

    hatch: str | None = None
    is_party: bool = False
    outline: str | None = None
    outline_colour: str | None = None
    glyphs: tuple[str, ...] = ()

    @property
    def styles(self) -> tuple[str, ...]:
        """Every style in use, hatch first."""
        return tuple(filter(None, (self.hatch, self.outline, *self.glyphs)))


def make_mark(claims: Iterable[Claim]) -> Mark:
    """The mark of a place for the claims that name it."""
    claims = tuple(claims)
    hatch, is_party = _choose_hatch(claims)
    outline, colour = _choose_outline(claims)
    return Mark(hatch, is_party, outline, colour, _choose_glyphs(claims))


def claims_on(place: Place, claims: Sequence[PlacedClaim]) -> tuple[Claim, ...]:
    """The claims that are drawn on the place: those that name it, or all of an area that it is part of."""
    return tuple(p.claim for p in claims if any(_covers(found, place, p.claim) for found in p.places))


def _covers(found: Place, place: Place, claim: Claim) -> bool:
    if found.id == place.id:
        return True
    # All of Donbas is all of Luhansk; a part of Donbas, or not all of it, says nothing of either.
    is_whole = claim.extent is Extent.ALL and claim.polarity is Polarity.AFFIRMED
    return found.kind is PlaceKind.AREA and place.id in found.part_ids and is_whole


def describe_mark(mark: Mark) -> str:
    """The mark in the words of the legend; empty for a place without one."""
    words = [STYLE_WORDS[style] for style in mark.styles]
    if words and mark.hatch and mark.is_party:
        words[0] = say("{words} (said by a party)", words=words[0])
    return "; ".join(words)


def _is_plain(claim: Claim) -> bool:
    """Whether the claim is put as a fact of the present."""
    return claim.modality is Modality.ACTUAL


def _choose_hatch(claims: Sequence[Claim]) -> tuple[str | None, bool]:
    plain = [c for c in claims if _is_plain(c) and c.polarity is Polarity.AFFIRMED]
    fights = [c for c in plain if c.predicate in FIGHTING]
    holds = [c for c in plain if c.predicate in HOLDING and c.holder and c.extent is not Extent.NONE]
    holders = {c.holder for c in holds}
    if fights or len(holders) > 1:
        return "both", _are_parties(fights or holds)
    for holder in holders:
        for extent in STRENGTHS:
            said = [c for c in holds if (c.extent or Unstated.UNSTATED) == extent]
            if said:
                return f"{holder}-{extent}", _are_parties(said)
    return None, False


def _are_parties(claims: Iterable[Claim]) -> bool:
    return all(c.claimant_side in PARTIES for c in claims)


def _choose_outline(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    annexations = [c for c in claims if c.predicate is Predicate.ANNEXED and c.polarity is Polarity.AFFIRMED]
    if annexations:
        return "annexed", _colour_of(annexations)
    talk = [c for c in claims if _is_talk(c)]
    return ("talk", _colour_of(talk)) if talk else (None, None)


def _is_talk(claim: Claim) -> bool:
    settled = HOLDING | MOVING | FIGHTING | {Predicate.ANNEXED}
    return claim.predicate not in settled or claim.modality in (
        Modality.CONDITIONAL,
        Modality.FORECAST,
        Modality.DEMAND,
    )


def _colour_of(claims: Sequence[Claim]) -> str:
    holders = {c.holder for c in claims}
    only = next(iter(holders)) if len(holders) == 1 else None
    return HOLDER_COLOURS[only] if only else "neutral"


def _choose_glyphs(claims: Sequence[Claim]) -> tuple[str, ...]:
    plain = [c for c in claims if _is_plain(c)]
    denials = {_name_denial(c) for c in plain if c.polarity is Polarity.DENIED and not _is_talk(c)}
    moves = {f"{c.holder}-{c.predicate}" for c in plain if c.predicate in MOVING and c.polarity is Polarity.AFFIRMED}
    return tuple(style for style in GLYPHS if style in denials | moves)


def _name_denial(claim: Claim) -> str:
    if claim.predicate not in HOLDING:
        return "denied-other"
    # Who does not hold all of a place may well hold most of it.
    return "denied-whole" if claim.extent is Extent.ALL else "denied"
