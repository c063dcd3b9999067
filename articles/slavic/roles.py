"""Who acts in a clause: by case, not by place in the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from articles.lexicon.records import ActorKind
from articles.records import Predicate, Side
from articles.slavic.clauses import Clause
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import Frame, SlavicLexicon, Way
from articles.slavic.morphology import Analysis, Part

_REACH_NOUN = 5  # items between an event noun and who does it
_HANDS = frozenset({"контроль", "рука", "оккупация", "окупація"})
_TELLERS = (ActorKind.BODY, ActorKind.GROUP)  # who reports on land and holds none
_SHE = frozenset({"она", "вона"})  # Russia, Ukraine, the army
_IMPERSONAL = frozenset(
    {"удаться", "вдатися", "удаваться", "вдаватися", "остаться", "залишитися", "предстоять", "прийтись"}
    | {"приходиться", "прийтися", "довестися", "доводитися"}
)


def find_agent(
    items: Sequence[Item],
    clauses: Sequence[Clause],
    clause: Clause,
    frame: Frame,
    at: int,
    form: Analysis,
    places: Sequence[int],
    lexicon: SlavicLexicon,
) -> int | None:
    """The item of who acts: an actor, a pronoun for one, or an adjective of a side; None where nobody is named."""
    told = find_hands(items, clause, frame) if frame.way is Way.SUBJECT else _find_owner(items, clause, frame)
    if told is None and is_enclosed(frame):
        return _find_actor(items, clause, at, "nomn", places, lexicon)
    if told is not None or frame.way is Way.SUBJECT:
        return told
    if form.part is Part.PARTICIPLE and frame.carries and "nomn" not in form.cases:
        return _find_described(items, clause, at)
    if form.part is Part.NOUN:
        given = frame.predicate is Predicate.REJECTS_CONCESSION
        return (_find_giver if given else _find_doer)(items, clause, at, places, lexicon)
    wanted = frame.agent
    if is_carried(frame, form):
        moved = _find_actor(items, clause, at, "nomn" if form.gender != "neut" else "accs", places, lexicon)
        carried = moved is None and frame.way is Way.BEHIND
        found = _inherit(items, clauses, clause, at, lexicon, carried=True) if carried else moved
        return found if carried else _leave_out_person(items, moved)
    named = form.part in (Part.ADJECTIVE, Part.PARTICIPLE) and "nomn" not in form.cases and "ablt" in form.cases
    if named and any("speech" in item.keys for item in items[clause.first : clause.last]):
        found = _find_actor(items, clause, at, "ablt", places, lexicon)
        return None if found is None or "nomn" in items[found].cases else found  # who calls it so does not hold it
    turned = frame.way is Way.OBJECT and form.lemma.endswith(("йтися", "ваться", "ватися"))  # not "прорваться"
    if form.part in (Part.SHORT, Part.PARTICIPLE) or turned:
        wanted = "ablt"
    if _is_impersonal(items, clause, at, lexicon):
        wanted = "datv"
    own = _find_actor(items, clause, at, wanted, places, lexicon)
    if own is not None or wanted == "ablt":
        return own
    return _inherit(items, clauses, clause, at, lexicon)


def _leave_out_person(items: Sequence[Item], at: int | None) -> int | None:
    """Who says that a town is surrounded is not inside: None for a person."""
    return None if at is None or items[at].actor_kind is ActorKind.PERSON else at


def _find_owner(items: Sequence[Item], clause: Clause, frame: Frame) -> int | None:
    """Whose flag it is: ``український прапор``, ``прапор України``; None for any other frame."""
    for at in range(clause.first, clause.last) if frame.owned else ():
        if items[at].has(frame.needs):
            if at > clause.first and items[at - 1].side is not None:
                return at - 1
            behind = at + 1
            return behind if behind < clause.last and items[behind].side is not None else None
    return None


def _find_doer(
    items: Sequence[Item], clause: Clause, at: int, places: Sequence[int], lexicon: SlavicLexicon
) -> int | None:
    """Who does what an event noun tells; whose troops are moved is told by who orders it: ``отвод войск``."""
    found = _find_by_noun(items, clause, at, places)
    if found is None and items[at].has({"контроль"}):  # "прагне контролю над"
        leader = _find_actor(items, clause, at, "nomn", places, lexicon)
        acting = leader is not None and leader < at and items[leader].actor_kind is not ActorKind.PERSON
        return leader if acting else None
    told = found is not None and (items[found].side is not None or items[found].ours or items[found].enemy)
    leader = None if told or found is None else _find_actor(items, clause, at, "nomn", places, lexicon)
    return found if leader is None else leader


def _find_giver(
    items: Sequence[Item], clause: Clause, at: int, places: Sequence[int], lexicon: SlavicLexicon
) -> int | None:
    """Who hands land over: in the instrumental, else who speaks of it; behind the noun stands who is given it."""
    given = _find_actor(items, clause, at, "ablt", places, lexicon)
    if given is not None and "datv" not in items[given].cases:
        return given
    leader = _find_actor(items, clause, at, "nomn", places, lexicon)
    return leader if leader is not None and leader < at else None


def is_carried(frame: Frame, form: Analysis) -> bool:
    """Whether who stands with the verb is moved or enclosed, and does not act."""
    return is_enclosed(frame) or (frame.carries and form.part in (Part.SHORT, Part.PARTICIPLE, Part.NOUN))


def is_enclosed(frame: Frame) -> bool:
    """``окупанти опинилися в мішку``: the subject is who is inside."""
    return frame.predicate is Predicate.ENCIRCLED and frame.way is Way.SUBJECT


def _find_described(items: Sequence[Item], clause: Clause, at: int) -> int | None:
    """``окруженных формирований ВСУ``: whom a participle describes stands right behind it."""
    behind = at + 1
    return behind if behind < clause.last and items[behind].kind is Kind.ACTOR else None


def find_attacker(items: Sequence[Item], clause: Clause, frame: Frame) -> int | None:
    """Whose attack was stopped, where who stopped it is not said: ``отражены три атаки ВСУ``."""
    for at in range(clause.first, clause.last - 1):
        behind = items[at + 1]
        if items[at].has(frame.needs) and behind.kind is Kind.ACTOR and "gent" in behind.cases:
            return at + 1
    return None


def find_leaver(items: Sequence[Item], clause: Clause, at: int) -> int | None:
    """Who is asked to leave: ``призвал Киев вывести``, ``вимагає від України віддати``, ``Киеву следует уйти``."""
    asked = [
        index
        for index in range(clause.first, at)
        if items[index].kind is Kind.ACTOR and items[index].side is not None and _is_asked(items, clause, index)
    ]
    return asked[-1] if asked else None


def find_needy(items: Sequence[Item], clause: Clause, *, noun: bool = False) -> int | None:
    """``России понадобятся годы, чтобы``, ``у России нет сил``: who needs it, before the clause or beside a noun."""
    within = range(clause.last if noun else clause.first)
    found = (at for at in within if items[at].kind is Kind.ACTOR and _needs(items, at))
    return next((at for at in found if items[at].side in (Side.RU, Side.UA)), None)


def _needs(items: Sequence[Item], at: int) -> bool:
    having = at > 0 and items[at - 1].low in {"у", "в"} and "gent" in items[at].cases
    return having or "datv" in items[at].cases


def find_moved(items: Sequence[Item], clause: Clause) -> int | None:
    """``Росіян вибили``: whom nobody named drove out stands in the accusative."""
    for at in range(clause.first, clause.last):
        if items[at].kind is Kind.ACTOR and "accs" in items[at].cases and "nomn" not in items[at].cases:
            return at
    return None


def _is_asked(items: Sequence[Item], clause: Clause, index: int) -> bool:
    """Whether an actor is no subject: by its case, or since the verb of a demand stands right before it."""
    called = index > clause.first and items[index - 1].is_part(Part.FINITE) and "demand" in items[index - 1].keys
    return "nomn" not in items[index].cases or (called and "accs" in items[index].cases)


def _is_impersonal(items: Sequence[Item], clause: Clause, at: int, lexicon: SlavicLexicon) -> bool:
    """``росіянам не вдалося``, ``армии осталось взять``: who acts stands in the dative."""
    return items[at].is_part(Part.INFINITIVE) and any(
        item.has(_IMPERSONAL) for item in items[clause.first : clause.last]
    )


def _find_actor(
    items: Sequence[Item], clause: Clause, at: int, case: str, places: Sequence[int], lexicon: SlavicLexicon
) -> int | None:
    found = [
        index
        for index in range(clause.first, clause.last)
        if index not in places and is_actor(items, index, case, lexicon, first=clause.first)
    ]
    before = [index for index in found if index < at]
    return before[-1] if before else found[0] if found else None


def is_actor(items: Sequence[Item], index: int, case: str, lexicon: SlavicLexicon, *, first: int) -> bool:
    """Whether an item can act in the given case: no preposition before it, and no noun that it would belong to."""
    item = items[index]
    if item.kind is Kind.WORD:
        pronoun = item.has(lexicon.words["they"] | lexicon.words["we"]) and item.is_part(Part.PRONOUN)
        pronoun = pronoun or (item.low in _SHE and item.may_be(Part.PRONOUN))
        return pronoun and any(case in one.cases for one in item.analyses if one.part is Part.PRONOUN)
    if item.kind is not Kind.ACTOR or case not in item.cases or item.actor_kind in _TELLERS:
        return False
    if index == first:
        return True
    before = items[index - 1]
    if before.is_part(Part.PREPOSITION):
        return False
    owned = before.is_part(Part.NOUN) and "gent" in item.cases and not before.capital and before.kind is Kind.WORD
    return not owned or (case == "nomn" and _is_fixed(item))


def _is_fixed(item: Item) -> bool:
    return len(item.cases) == 6 and item.actor_kind is ActorKind.FORCE


def _find_by_noun(items: Sequence[Item], clause: Clause, at: int, places: Sequence[int]) -> int | None:
    """``взятие Бахмута российскими войсками``, ``виходу українських сил``, ``российский захват``."""
    if at > clause.first and items[at - 1].side is not None and items[at - 1].kind is Kind.WORD:
        return at - 1
    for index in range(at + 1, min(clause.last, at + _REACH_NOUN + 1 + len(places))):
        item = items[index]
        if index in places or item.kind is not Kind.ACTOR:
            continue
        adjacent = index == at + 1 and "gent" in item.cases
        if adjacent or ("ablt" in item.cases and not items[index - 1].is_part(Part.PREPOSITION)):
            return index
    return None


def find_hands(items: Sequence[Item], clause: Clause, frame: Frame) -> int | None:
    """In whose hands: ``под контролем ВСУ``, ``под украинским контролем``, ``за Украиной``, ``окупантам належить``."""
    for index in range(clause.first, clause.last):
        item = items[index]
        if item.has(_HANDS) and not frame.needs.isdisjoint(_HANDS):
            before = items[index - 1] if index > clause.first else None
            if before is not None and before.kind is Kind.WORD and (before.side is not None or before.ours):
                return index - 1
            behind = index + 1
            if behind < clause.last and items[behind].kind is Kind.ACTOR:
                return behind
        if item.low == "за" and "за" in frame.needs and index + 1 < clause.last:
            return index + 1 if items[index + 1].kind is Kind.ACTOR else None
        if frame.name == "belong" and item.kind is Kind.ACTOR and "datv" in item.cases:
            return index
    return None


def _inherit(
    items: Sequence[Item],
    clauses: Sequence[Clause],
    clause: Clause,
    at: int,
    lexicon: SlavicLexicon,
    *,
    carried: bool = False,
) -> int | None:
    """Who acted in the clause before, where this one goes on about them: ``отошли из А и закрепились в Б``."""
    if find_own_person(items[at]) or (items[at].is_part(Part.SHORT) and not carried):
        return None
    earlier = [one for one in clauses if one.last <= clause.first]
    for one in reversed(earlier[-2:]):
        if clause.relative:
            near = [i for i in range(one.first, one.last) if items[i].kind is Kind.ACTOR]
            return near[-1] if near else None
        found = _find_actor(items, one, one.last, "nomn", (), lexicon)
        if found is not None:
            return found
    return None


def find_own_person(item: Item) -> bool:
    """Whether a verb is in the first person: the speaker's own side acts."""
    return any(one.person == "1per" for one in item.analyses if one.part is Part.FINITE)
