"""Claims before their words are cut: a frame, its places, who acts, and the mood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.amounts import Amount
from articles.lexicon.records import Role
from articles.records import Modality, Polarity, Predicate
from articles.slavic.clauses import Clause
from articles.slavic.groups import Group
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import Frame, SlavicLexicon
from articles.slavic.moods import Mood, read_mood
from articles.slavic.morphology import Part
from articles.slavic.objects import find_amount, find_places
from articles.slavic.owning import Owned, find_owned
from articles.slavic.roles import find_agent, find_attacker, find_leaver, find_moved, find_needy, is_carried
from articles.slavic.scenes import Scene
from articles.slavic.verbs import find_form, is_negated, lacks_verb

_TELLING = frozenset({"frame", "state"})  # uses of words with which a claim may be made
_TRIGGERING = (Part.FINITE, Part.SHORT, Part.INFINITIVE, Part.GERUND, Part.PARTICIPLE, Part.ADJECTIVE, Part.OTHER)


_STATES = frozenset({"under_control", "in_ring", "grey_zone", "join"})  # frames of a state that needs no verb
_INSIDE = frozenset({"под", "під", "в", "у", "во"})
_DASHES = frozenset({"–", "—", "-"})


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
    edge: str
    amount: Amount | None
    agent: int | None
    carried: bool = False
    pronoun: int | None = None


class Drafter:
    """Finds the frames of a sentence; built once from a lexicon."""

    def __init__(self, lexicon: SlavicLexicon) -> None:
        self._lexicon = lexicon
        self._frames: dict[str, list[Frame]] = {}
        for frame in lexicon.frames:
            for lemma in frame.lemmas | frame.nouns:
                self._frames.setdefault(lemma, []).append(frame)
        self._frames_by_name = {frame.name: frame for frame in lexicon.frames}
        self._order = {frame.name: index for index, frame in enumerate(lexicon.frames)}

    def draft(self, scene: Scene) -> Iterator[Draft]:
        """The drafts of a sentence in the order of its triggers."""
        for clause in scene.clauses:
            inside = range(clause.first, clause.last)
            triggers = [
                at
                for at in inside
                if not _TELLING.isdisjoint(scene.items[at].keys) and scene.items[at].kind is Kind.WORD
            ]
            groups = scene.groups_of(clause) if triggers else []
            for at in triggers:
                draft = self._try_frames(scene, clause, groups, at) or self._try_state(scene, clause, groups, at)
                if draft is not None:
                    yield draft
            owned = find_owned(scene, clause)
            if owned is not None:
                yield self._fill_owned(scene, clause, owned)

    def _try_frames(self, scene: Scene, clause: Clause, groups: Sequence[Group], at: int) -> Draft | None:
        item = scene.items[at]
        frames = {frame.name: frame for lemma in item.lemmas for frame in self._frames.get(lemma, ())}
        for frame in sorted(frames.values(), key=lambda one: (not one.negated, not one.needs, self._order[one.name])):
            if self._applies(scene, clause, frame, at):
                draft = self._fill(scene, clause, groups, frame, at)
                if draft is not None:
                    return draft
        return None

    def _try_state(self, scene: Scene, clause: Clause, groups: Sequence[Group], at: int) -> Draft | None:
        """``Лисичанськ під контролем України``: a clause without a verb says in whose hands a place is."""
        items = scene.items
        if "state" not in items[at].keys or not groups or not lacks_verb(items, clause):
            return None
        before = items[max(clause.first, at - 3) : at]
        if not any(item.low in _INSIDE or item.low in _DASHES for item in before):
            return None
        frames = (one for one in self._lexicon.frames if one.name in _STATES and items[at].has(one.needs))
        frame = next(frames, None)
        return None if frame is None else self._fill(scene, clause, groups, frame, at)

    def _fill_owned(self, scene: Scene, clause: Clause, owned: Owned) -> Draft:
        frame = self._frames_by_name[owned.frame]
        denied = is_negated(scene.items, clause.first, owned.trigger, self._lexicon)
        mood = Mood(frame.predicate, Polarity.DENIED if denied else Polarity.AFFIRMED)
        group = owned.group
        amount = group.amount or find_amount(scene, clause, owned.trigger, group.places)
        return Draft(frame, clause, owned.trigger, mood, group.places, group.edge, amount, owned.agent)

    @staticmethod
    def _applies(scene: Scene, clause: Clause, frame: Frame, at: int) -> bool:
        others = [
            item for index, item in enumerate(scene.items[clause.first : clause.last], clause.first) if index != at
        ]
        if frame.bars and any(item.has(frame.bars) for item in others if not _is_subject(item)):
            return False
        if frame.needs and not any(item.has(frame.needs) for item in others):
            return False
        form = find_form(scene.items[at])
        if form.part is Part.PARTICIPLE and frame.carries and "nomn" not in form.cases:
            behind = at + 1
            return behind < clause.last and scene.items[behind].kind is Kind.ACTOR
        if form.part is Part.PARTICIPLE and _describes(scene.items, clause, at):
            return False
        noun = not scene.items[at].lemmas.isdisjoint(frame.nouns)
        return form.part is Part.NOUN if noun else form.part in _TRIGGERING

    def _fill(self, scene: Scene, clause: Clause, groups: Sequence[Group], frame: Frame, at: int) -> Draft | None:
        mood = _fit_mood(frame, read_mood(scene.items, clause, at, frame.predicate, self._lexicon))
        if mood is None:
            return None
        form = find_form(scene.items[at])
        found = find_places(scene, clause, groups, frame, at, form)
        if found is None:
            return None
        places, edge, amount, pronoun = found
        lasting = form.part in (Part.SHORT, Part.PARTICIPLE) or form.tense == "pres"  # "оккупирует четверть области"
        if frame.passive is not None and lasting and mood.predicate is frame.predicate:
            mood = replace(mood, predicate=frame.passive)
        carried = is_carried(frame, form)
        agent = find_agent(scene.items, scene.clauses, clause, frame, at, form, places, self._lexicon)
        asked = mood.predicate is Predicate.DEMANDS_WITHDRAWAL and form.part is Part.INFINITIVE
        if asked and (mood.rule == "demand" or agent is None or scene.items[agent].side is None):
            leaver = find_leaver(scene.items, clause, at)
            agent, mood = (agent, mood) if leaver is None else (leaver, replace(mood, rule="need"))
        if agent is None and frame.carries and frame.role is Role.SUBJECT and form.part is Part.FINITE:
            agent = find_moved(scene.items, clause)  # "росіян вибили": who did it is not said
            carried = carried or agent is not None
        if mood.rule == "time" or (mood.rule == "doubt" and agent is None):
            agent = find_needy(scene.items, clause, noun=form.part is Part.NOUN)
        amount = amount or find_amount(scene, clause, at, places)
        if frame.extent is not None:
            amount, mood = Amount(frame.extent), replace(mood, polarity=Polarity.AFFIRMED)
        if agent is None and frame.predicate is Predicate.REPELLED:
            agent = find_attacker(scene.items, clause, frame)
            carried = agent is not None
        return Draft(frame, clause, at, mood, places, edge, amount, agent, carried, pronoun)


def _describes(items: Sequence[Item], clause: Clause, at: int) -> bool:
    """``со всей оккупированной части области``: a participle before what it describes, behind a preposition."""
    before = next((one for one in reversed(items[clause.first : at]) if not one.is_part(Part.ADJECTIVE)), None)
    before = before if before is None or before.kind is not Kind.AMOUNT else items[max(0, at - 2)]
    led = before is not None and before.is_part(Part.PREPOSITION)
    behind = items[at + 1] if at + 1 < clause.last else None
    return led and behind is not None and behind.kind in (Kind.PLACE, Kind.AMOUNT)


def _is_subject(item: Item) -> bool:
    """Forces that may act: fighters who take a town are no captives."""
    return item.kind is Kind.ACTOR and "nomn" in item.cases


def _fit_mood(frame: Frame, mood: Mood | None) -> Mood | None:
    """The mood as a frame has it: what it asserts by its denial, and a plan, which is not yet acted on."""
    if mood is None or (frame.negated and mood.polarity is not Polarity.DENIED):
        return None
    if frame.negated:
        return replace(mood, polarity=Polarity.AFFIRMED)
    planned = mood.predicate is Predicate.THREATENS_FORCE and mood.rule == "plain"
    return replace(mood, modality=Modality.FORECAST) if planned else mood


def is_held(predicate: Predicate) -> bool:
    """Whether a predicate says that somebody holds or took land, so that a list of shares may follow it."""
    return predicate in (Predicate.CONTROLS, Predicate.CAPTURED)
