"""Places with a figure and no verb: they take over what was said before them, or above their list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from articles.amounts import Amount
from articles.records import Holder, Modality, Polarity, Predicate
from articles.slavic.drafts import is_held
from articles.slavic.groups import find_groups
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Part
from articles.slavic.scenes import Scene
from articles.slavic.voices import Speaker
from articles.slavic.writing import Stance

_DASHES = frozenset({"–", "—", "-", ":"})
_COMPARING = frozenset({"з", "із", "зі", "с", "со"})
_AMONG = frozenset({"среди", "числе", "частности", "именно", "включая", "серед", "зокрема", "числі", "саме", "включно"})
_THIS = frozenset({"это", "це"})
_VERBS = (Part.FINITE, Part.SHORT)
_LEAD = 3  # items between "in particular" and the first name
_JOINING = frozenset({"и", "і", "й", "та"})
Row = tuple[tuple[int, ...], Amount | None, tuple[int, int]]


class Lists:
    """What a list in one article is said to be, as far as it has been read."""

    def __init__(self, lexicon: SlavicLexicon) -> None:
        self._lexicon = lexicon
        self._lead: Stance | None = None  # what the sentence above a list said
        self._before: Stance | None = None  # what the sentence before said

    def find_stance(self, stances: Mapping[int, Stance], start: int) -> Stance | None:
        """What a row that begins at item ``start`` takes over; ``stances`` are its own sentence's, by their clause."""
        before = [first for first in stances if first < start]
        stance = stances[max(before)] if before else self._lead or (None if stances else self._before)
        return stance if stance is not None and is_held(stance.predicate) else None

    def note(self, scene: Scene, stances: Mapping[int, Stance], speaker: Speaker) -> None:
        """Remember a sentence: one that ends in a colon leads the list below it, any other prose ends the list."""
        items = scene.items
        word = Kind.WORD
        parts = {item.analyses[0].part for item in items if item.kind is word and item.analyses}
        if stances or Part.FINITE in parts or Part.SHORT in parts:
            self._before = next(reversed(list(stances.values())), None)
        if items[-1].low == ":":
            self._lead = next(iter(stances.values()), None) or self._read_lead(scene, speaker)
        elif Part.FINITE in parts:
            self._lead = None

    def _read_lead(self, scene: Scene, speaker: Speaker) -> Stance | None:
        """``Скільки окуповано в кожній області:`` says what is held without a place of its own."""
        for item in scene.items:
            if not item.is_part(Part.SHORT, Part.FINITE, Part.PARTICIPLE):
                continue
            frame = next((one for one in self._lexicon.frames if item.lemmas & one.lemmas and one.usual), None)
            if frame is not None and is_held(frame.predicate) and isinstance(frame.usual, Holder):
                return Stance(Predicate.CONTROLS, frame.usual, Polarity.AFFIRMED, Modality.ACTUAL, speaker)
        return None


def read_rows(scene: Scene) -> Iterator[Row]:
    """``Сумська – 1,0%``, ``на Луганщині – 97,9%``, ``и 72% Херсонской``: places, share, and the items of both."""
    items = scene.items
    if not any(item.kind is Kind.AMOUNT for item in items):
        return
    for group in find_groups(items, 0, len(items), scene.lexicon):
        at = group.last
        at += at < len(items) and items[at].low in _DASHES
        first = group.start - 1 if group.preposition else group.start
        amount = items[at].amount if at < len(items) and at > group.last else None
        if group.preposition in _COMPARING:
            continue  # "зіставна з половиною області"
        if amount is not None and amount.share_pct is not None:
            yield group.places, amount, (first, at + 1)
        elif group.amount is not None and (group.amount.share_pct is not None or _is_joined(items, first)):
            yield group.places, group.amount, (first, group.last)


def _is_joined(items: Sequence[Item], first: int) -> bool:
    """``Крим і частину Донбасу``: a part of one place beside another one that was named whole."""
    return first > 1 and items[first - 1].low in _JOINING and items[first - 2].kind is Kind.PLACE


def read_included(scene: Scene) -> Iterator[Row]:
    """``чверть області, зокрема Краматорськ і Дружківка``, ``На Херсонщині це А, Б і В``: names told behind a claim."""
    items = scene.items
    told = [at for at, item in enumerate(items) if item.low in _AMONG or item.low in _THIS]
    if not told:
        return
    plain = not any(item.kind is Kind.WORD and item.is_part(*_VERBS) for item in items)
    for group in find_groups(items, 0, len(items), scene.lexicon):
        lead = next((at for at in told if group.first - _LEAD <= at < group.first), None)
        if lead is None or not group.is_local(items) or group.preposition not in {"", "с", "із", "з"}:
            continue
        if items[lead].low in _AMONG or (plain and len(group.places) > 1):
            yield group.places, None, (lead, group.last)
