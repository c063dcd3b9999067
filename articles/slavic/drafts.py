"""Claims before their words are cut: a frame, its places, who acts, and the mood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.amounts import Amount
from articles.records import Predicate
from articles.slavic.clauses import Clause
from articles.slavic.groups import Group, find_groups
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import Frame, SlavicLexicon, Way
from articles.slavic.moods import Mood, find_form, read_mood
from articles.slavic.morphology import Analysis, Part
from articles.slavic.roles import find_agent, find_hands, is_carried

_TRIGGERING = (Part.FINITE, Part.SHORT, Part.INFINITIVE, Part.GERUND, Part.PARTICIPLE, Part.ADJECTIVE, Part.OTHER)
_REACH_NOUN = 6  # items between an event noun and its place: who acts may stand between
_LINKING = frozenset({"быть", "оставаться", "остаться", "бути", "залишатися", "лишатися", "считаться", "вважатися"})
_LOCAL = frozenset({"в", "во", "на", "у", "по"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its words are cut; ``places`` are items, ``agent`` who acts, None where nobody is named.

    ``carried`` says that the agent is moved or enclosed and does not act; ``pronoun`` is the word that means a
    place named before, where no name stands.
    """

    frame: Frame
    clause: Clause
    trigger: int
    mood: Mood
    places: tuple[int, ...]
    edge: bool
    amount: Amount | None
    agent: int | None
    carried: bool = False
    pronoun: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as items and clauses, with the groups of places of each clause."""

    items: Sequence[Item]
    clauses: Sequence[Clause]
    lexicon: SlavicLexicon

    def groups_of(self, clause: Clause) -> list[Group]:
        """The groups of places in a clause."""
        return find_groups(self.items, clause.first, clause.last, self.lexicon)


class Drafter:
    """Finds the frames of a sentence; built once from a lexicon."""

    def __init__(self, lexicon: SlavicLexicon) -> None:
        self._lexicon = lexicon
        self._frames: dict[str, list[Frame]] = {}
        for frame in lexicon.frames:
            for lemma in frame.lemmas | frame.nouns:
                self._frames.setdefault(lemma, []).append(frame)
        self.lemmas = frozenset(self._frames)

    def draft(self, scene: Scene) -> Iterator[Draft]:
        """The drafts of a sentence in the order of its triggers."""
        for clause in scene.clauses:
            groups = scene.groups_of(clause)
            for at in range(clause.first, clause.last):
                item = scene.items[at]
                if item.kind is Kind.WORD and not item.lemmas.isdisjoint(self.lemmas):
                    draft = self._try_frames(scene, clause, groups, at) or self._try_state(scene, clause, groups, at)
                    if draft is not None:
                        yield draft

    def _try_frames(self, scene: Scene, clause: Clause, groups: Sequence[Group], at: int) -> Draft | None:
        item = scene.items[at]
        frames = {frame.name: frame for lemma in item.lemmas for frame in self._frames.get(lemma, ())}
        order = {frame.name: index for index, frame in enumerate(self._lexicon.frames)}
        for frame in sorted(frames.values(), key=lambda one: (not one.needs, order[one.name])):
            if self._applies(scene, clause, frame, at):
                draft = self._fill(scene, clause, groups, frame, at)
                if draft is not None:
                    return draft
        return None

    def _try_state(self, scene: Scene, clause: Clause, groups: Sequence[Group], at: int) -> Draft | None:
        """``Лисичанськ під контролем України``: a clause without a verb says in whose hands a place is."""
        items = scene.items
        if not items[at].has({"контроль"}) or not _lacks_verb(items, clause):
            return None
        under = any(item.low in {"под", "під"} for item in items[max(clause.first, at - 3) : at])
        frame = next(one for one in self._lexicon.frames if one.name == "under_control")
        return self._fill(scene, clause, groups, frame, at) if under else None

    @staticmethod
    def _applies(scene: Scene, clause: Clause, frame: Frame, at: int) -> bool:
        others = [
            item for index, item in enumerate(scene.items[clause.first : clause.last], clause.first) if index != at
        ]
        if frame.bars and any(item.has(frame.bars) for item in others):
            return False
        if frame.needs and not any(item.has(frame.needs) for item in others):
            return False
        form = find_form(scene.items[at])
        if form.part is Part.PARTICIPLE and frame.carries and "nomn" not in form.cases:
            behind = at + 1
            return behind < clause.last and scene.items[behind].kind is Kind.ACTOR
        return form.part is Part.NOUN if form.lemma in frame.nouns else form.part in _TRIGGERING

    def _fill(self, scene: Scene, clause: Clause, groups: Sequence[Group], frame: Frame, at: int) -> Draft | None:
        mood = read_mood(scene.items, clause, at, frame.predicate, self._lexicon)
        if mood is None:
            return None
        form = find_form(scene.items[at])
        found = find_places(scene, clause, groups, frame, at, form)
        if found is None:
            return None
        places, edge, amount, pronoun = found
        if (
            frame.passive is not None
            and form.part in (Part.SHORT, Part.PARTICIPLE)
            and mood.predicate is frame.predicate
        ):
            mood = replace(mood, predicate=frame.passive)
        agent = find_agent(scene.items, scene.clauses, clause, frame, at, form, places, self._lexicon)
        amount = amount or find_amount(scene, clause, at, places)
        if frame.extent is not None:
            amount = Amount(frame.extent)
        return Draft(frame, clause, at, mood, places, edge, amount, agent, is_carried(frame, form), pronoun)


Places = tuple[tuple[int, ...], bool, Amount | None, int | None]


def find_places(
    scene: Scene, clause: Clause, groups: Sequence[Group], frame: Frame, at: int, form: Analysis
) -> Places | None:
    """The places that a frame is said of, whether their outskirts are meant, and their amount; None without any."""
    if form.part is Part.NOUN and form.lemma in frame.nouns:
        return _find_behind_noun(scene, groups, frame, at)
    if frame.way is Way.BEHIND:
        return _gather(scene, [group for group in groups if group.preposition in frame.behind])
    wanted = _wanted_cases(frame, form)
    held = _find_held(scene, clause, frame)
    direct = [g for g in groups if not g.preposition and _suits(g, wanted) and not held & set(g.places)]
    if form.part is Part.PARTICIPLE and direct and direct[0].start > at and not _is_predicative(scene, clause, form):
        return None  # a bare attribute: "захваченный Бахмут"
    behind = [group for group in groups if group.preposition and group.preposition in frame.behind]
    if frame.needs and frame.behind and behind:
        return _gather(scene, behind)
    area = _find_area(scene, clause, at)
    if area is not None and frame.way is Way.SUBJECT and not behind and not direct:
        local = [group for group in groups if group.preposition in _LOCAL]
        return (local[0].places if local else (), False, scene.items[area].amount, None)
    if area is not None and not frame.needs and _is_object(scene, area, at, direct):
        local = [group for group in groups if group.preposition in _LOCAL]
        return (local[0].places if local else (), False, scene.items[area].amount, None)
    if direct:
        nearest = min(direct, key=lambda group: (abs(group.first - at), group.first))
        return nearest.places, nearest.edge, nearest.amount, None
    if behind:
        return _gather(scene, behind)
    return _find_meant(scene, clause, at, frame)


def _is_predicative(scene: Scene, clause: Clause, form: Analysis) -> bool:
    """``оккупированными остаются Токмак и Бердянск``: a participle that says in what state they are."""
    linked = any(item.has(_LINKING) for item in scene.items[clause.first : clause.last])
    return linked and "ablt" in form.cases


def _find_held(scene: Scene, clause: Clause, frame: Frame) -> set[int]:
    """In whose hands a place is, is no place itself: ``під контролем України``."""
    hands = find_hands(scene.items, clause, frame) if frame.way is Way.SUBJECT else None
    return set() if hands is None else {hands}


def _wanted_cases(frame: Frame, form: Analysis) -> frozenset[str]:
    if frame.way is Way.SUBJECT:
        return frozenset({"nomn"}) | (frame.cases - {"accs"})
    if form.lemma.endswith(("ся", "сь")):
        return frozenset({"nomn"})
    if form.part in (Part.SHORT, Part.PARTICIPLE):
        return frozenset({"nomn", "accs"})
    return frame.cases | ({"gent"} if frame.cases & {"accs"} else frozenset())


def _suits(group: Group, wanted: frozenset[str]) -> bool:
    return bool(group.cases & wanted)


def _gather(scene: Scene, groups: Sequence[Group]) -> Places | None:
    """All groups of one kind: towns are meant before the region or front they lie in."""
    local = [group for group in groups if group.is_local(scene.items)]
    chosen = local or list(groups)
    if not chosen:
        return None
    places = tuple(at for group in chosen for at in group.places)
    return places, chosen[0].edge, next((group.amount for group in chosen if group.amount), None), None


def _find_behind_noun(scene: Scene, groups: Sequence[Group], frame: Frame, at: int) -> Places | None:
    """``взятие Бахмута``, ``выход из Авдеевки``, ``его взятие``."""
    for group in groups:
        near = at < group.start <= at + _REACH_NOUN
        genitive = not group.preposition and "gent" in group.cases and frame.way is not Way.BEHIND
        if near and (genitive or (group.preposition and group.preposition in frame.behind)):
            return group.places, group.edge, group.amount, None
    owner = at - 1
    if owner >= 0 and scene.items[owner].low in {"его", "ее", "їх", "його", "її", "их"}:
        return (), False, None, owner
    return None


def _find_area(scene: Scene, clause: Clause, at: int) -> int | None:
    """The amount of land that is the object itself: ``заняли 84 кв. км``."""
    near = (index for index in range(clause.first, clause.last) if scene.items[index].kind is Kind.AMOUNT)
    found = [index for index in near if (amount := scene.items[index].amount) and _is_figure(amount)]
    return min(found, key=lambda index: abs(index - at), default=None)


def _is_figure(amount: Amount) -> bool:
    return amount.area_km2 is not None or amount.share_pct is not None


def find_amount(scene: Scene, clause: Clause, at: int, places: Sequence[int]) -> Amount | None:
    """``освобождена на 99 процентов``, ``повністю захопити``: the amount said of the verb."""
    figure = _find_area(scene, clause, at)
    if figure is not None and (len(scene.groups_of(clause)) == 1 or figure > at):
        return scene.items[figure].amount
    near = (scene.items[index] for index in range(max(clause.first, at - 3), min(clause.last, at + 3)))
    words = (item.amount for item in near if item.amount is not None and item.amount.share_pct is None)
    return next(words, None) if places else None


def _find_meant(scene: Scene, clause: Clause, at: int, frame: Frame) -> Places | None:
    """A pronoun in the place of a name, or the name before a relative clause."""
    items, words = scene.items, scene.lexicon.words
    if frame.way is Way.BEHIND:
        return None
    for index in range(clause.first, clause.last):
        item = items[index]
        cases = {case for one in item.analyses if one.part is Part.PRONOUN for case in one.cases}
        wanted = {"nomn"} if frame.way is Way.SUBJECT else {"accs"}
        if (
            index != at
            and item.kind is Kind.WORD
            and item.has(words["it"])
            and cases & wanted
            and item.low not in words["they"]
        ):
            prepositional = index > clause.first and items[index - 1].is_part(Part.PREPOSITION)
            if not prepositional:
                return (), False, None, index
    if clause.opener == "(" and clause.first > 1 and items[clause.first - 2].name is not None:
        return (clause.first - 2,), False, None, None  # "(было также занято)" is said of the name before it
    if clause.relative and clause.first > 1:
        before = [index for index in range(max(0, clause.first - 4), clause.first) if items[index].kind is Kind.PLACE]
        if before and items[before[-1]].name is not None:
            return (before[-1],), False, None, None
    return None


def _lacks_verb(items: Sequence[Item], clause: Clause) -> bool:
    verbs = (Part.FINITE, Part.SHORT, Part.INFINITIVE)
    return not any(item.kind is Kind.WORD and item.is_part(*verbs) for item in items[clause.first : clause.last])


def _is_object(scene: Scene, area: int, at: int, direct: Sequence[Group]) -> bool:
    """Whether land told in square kilometres, or a share without a name behind it, is what a verb is said of."""
    amount = scene.items[area].amount
    if amount is None or any(group.amount is amount for group in direct):
        return False
    nearer = all(abs(area - at) < abs(group.first - at) for group in direct)
    return nearer if amount.area_km2 is not None else not direct


def is_held(predicate: Predicate) -> bool:
    """Whether a predicate says that somebody holds or took land, so that a list of shares may follow it."""
    return predicate in (Predicate.CONTROLS, Predicate.CAPTURED)
