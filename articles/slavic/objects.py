"""What a Slavic claim is said of: the places of a clause that fit a frame, by case and preposition, and how much."""

from __future__ import annotations

from collections.abc import Sequence

from articles.amounts import Amount
from articles.records import Extent, Predicate
from articles.slavic.clauses import Clause
from articles.slavic.elsewhere import LOCAL, THERE, Places, find_before, find_left, find_there, find_where, gather
from articles.slavic.groups import Group
from articles.slavic.items import Kind, find_next
from articles.slavic.lexicon.records import Frame, Way
from articles.slavic.morphology import Analysis, Part
from articles.slavic.roles import find_hands
from articles.slavic.scenes import Scene

_LINKING = frozenset({"быть", "оставаться", "остаться", "бути", "залишатися", "лишатися", "считаться", "вважатися"})
_AMONG = frozenset({"среди", "числе", "частности", "именно", "серед", "зокрема", "числі", "саме"})
_SAYING = (Part.SHORT, Part.FINITE, Part.PARTICIPLE)
_REACH_BACK = 4  # items before a name that may lead it: "в том числе"
_REACH_NOUN = 6  # items between an event noun and its place: who acts may stand between


def find_places(
    scene: Scene, clause: Clause, groups: Sequence[Group], frame: Frame, at: int, form: Analysis
) -> Places | None:
    """The places that a frame is said of, whether their outskirts are meant, and their amount; None without any."""
    if form.part is Part.NOUN and not scene.items[at].lemmas.isdisjoint(frame.nouns):
        return _find_behind_noun(scene, groups, frame, at)
    told = _find_told(scene, clause, groups, frame, at)
    if told is not None or frame.way is Way.BEHIND:
        return told or _find_led(scene, clause, groups, frame, form)
    direct, named = _find_direct(scene, clause, groups, frame, at, form)
    described = form.part in (Part.PARTICIPLE, Part.ADJECTIVE)
    if described and direct and direct[0].start > at and not _is_predicative(scene, clause, form):
        return None  # a bare attribute: "захваченный Бахмут"
    behind = [group for group in groups if group.preposition and group.preposition in frame.behind]
    if behind and (frame.needs or not named):
        return gather(scene, behind)
    area = _find_area(scene, clause, at)
    if area is not None and frame.way is Way.SUBJECT and not behind and not direct:
        local = [group for group in groups if group.preposition in LOCAL]
        return (local[0].places if local else (), "", scene.items[area].amount, None)
    if area is not None and not frame.needs and _is_object(scene, area, at, direct):
        local = [group for group in groups if group.preposition in LOCAL]
        there = None if local else find_next(scene.items, clause.first, clause.last, THERE)
        return (local[0].places if local else (), "", scene.items[area].amount, there)
    if direct:
        nearest = min(direct, key=lambda group: (abs(group.first - at), group.first))
        return nearest.places, nearest.edge, nearest.amount, None
    if frame.way is Way.OBJECT and _counts_settlements(scene, clause, at):
        local = [group for group in groups if group.preposition in LOCAL]
        return (local[0].places, "", Amount(Extent.PART), None) if local else None
    if behind:
        return gather(scene, behind)
    return _find_meant(scene, clause, at, frame)


def _find_direct(
    scene: Scene, clause: Clause, groups: Sequence[Group], frame: Frame, at: int, form: Analysis
) -> tuple[list[Group], bool]:
    """The groups without a preposition in a case that the frame asks for, and whether they name places alone."""
    wanted = _wanted_cases(frame, form)
    held = _find_held(scene, clause, frame)
    direct = [g for g in groups if not g.preposition and _suits(g, wanted) and not held & set(g.places)]
    direct = [group for group in direct if not _acts(scene, clause, group, frame)]
    named = [group for group in direct if scene.items[group.first].kind is Kind.PLACE or group.amount is not None]
    if named:
        return named, True
    land = scene.lexicon.words["land"]
    ceded = (
        frame.predicate is Predicate.REJECTS_CONCESSION and find_next(scene.items, at, clause.last, land) is not None
    )
    if ceded or _find_area(scene, clause, at) is not None:
        direct = [group for group in direct if not _may_act(scene, group)]  # "Киев контролирует четверть территории"
    return direct, False  # who is asked to leave a region is no place: "закликав Україну залишити Донбас"


def _find_told(scene: Scene, clause: Clause, groups: Sequence[Group], frame: Frame, at: int) -> Places | None:
    """``отошли из пяти сел, среди них А и Б``: the names behind "among them" tell the settlements counted."""
    items = scene.items
    colon = clause.last < len(items) and items[clause.last].low == ":"
    led = colon or any(items[index].low in _AMONG for index in range(clause.first, clause.last))
    if not led or not _counts_settlements(scene, clause, at):
        return None
    counted = next(i for i in range(clause.first, clause.last) if "settlement_noun" in items[i].keys)
    lead = max(clause.first, counted - _REACH_BACK)
    if frame.way is Way.BEHIND and not any(item.low in frame.behind for item in items[lead:counted]):
        return None
    later = [one for one in scene.clauses if colon and one.first > clause.last][:1]
    for group in (group for one in later for group in scene.groups_of(one)):
        if group.first <= clause.last + 2 and group.is_local(items):
            return group.places, "", None, None
    for group in groups:
        leads = {item.low for item in items[max(counted, group.first - _REACH_BACK) : group.first]}
        if group.is_local(items) and not leads.isdisjoint(_AMONG):
            return group.places, "", None, None
    return None


def _acts(scene: Scene, clause: Clause, group: Group, frame: Frame) -> bool:
    """``которую контролирует Киев``: a capital behind "which" acts, and is not what is held."""
    return clause.relative and frame.way is Way.OBJECT and _may_act(scene, group)


def _may_act(scene: Scene, group: Group) -> bool:
    """Whether a capital or a state stands here as who acts."""
    item = scene.items[group.first]
    return item.kind is Kind.ACTOR and "nomn" in item.cases


def _find_led(scene: Scene, clause: Clause, groups: Sequence[Group], frame: Frame, form: Analysis) -> Places | None:
    """The places behind the prepositions of a frame, or those that its clause is said of without naming them."""
    behind = [group for group in groups if group.preposition in frame.behind]
    behind = [group for group in behind if not _is_asked(scene, group)] or _find_attacked(scene, groups, frame)
    found = gather(scene, behind)
    before = find_before(scene, clause, frame) if form.part in _SAYING else None
    found = found or before or find_left(scene, clause, frame) or find_where(scene, clause, frame)
    if not found and not groups and frame.predicate is Predicate.ADVANCED:
        area = _find_area(scene, clause, clause.first)
        amount = None if area is None else scene.items[area].amount
        if amount is not None and amount.area_km2 is not None:
            return (), "", amount, None  # "за месяц продвинулись на 461 кв. км"
    return found or (None if groups else find_there(scene, clause, frame))


def _is_asked(scene: Scene, group: Group) -> bool:
    """``вимагає від Києва вивести``: of whom it is asked, and no place that is left."""
    asked = any("demand" in item.keys for item in scene.items[: group.first])
    return asked and group.preposition in {"от", "від"} and scene.items[group.first].kind is Kind.ACTOR


def _find_attacked(scene: Scene, groups: Sequence[Group], frame: Frame) -> list[Group]:
    """``відбили штурм Покровська``: what was attacked stands right behind the attack."""
    if frame.predicate is not Predicate.REPELLED:
        return []
    items = scene.items
    near = (one for one in groups if not one.preposition and "gent" in one.cases and one.start > 0)
    return [one for one in near if items[one.start - 1].has(frame.needs)]


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
    if form.lemma.endswith(("ся", "сь")) and not frame.cases & {"ablt", "gent"}:
        return frozenset({"nomn"})
    if form.part in (Part.SHORT, Part.PARTICIPLE):
        return frozenset({"nomn", "accs"})
    return frame.cases | ({"gent"} if frame.cases & {"accs"} else frozenset())


def _suits(group: Group, wanted: frozenset[str]) -> bool:
    return bool(group.cases & wanted)


def _find_behind_noun(scene: Scene, groups: Sequence[Group], frame: Frame, at: int) -> Places | None:
    """``взятие Бахмута``, ``выход из Авдеевки``, ``его взятие``."""
    for group in groups:
        near = at < group.start <= at + _REACH_NOUN
        genitive = not group.preposition and "gent" in group.cases and frame.way is not Way.BEHIND
        if near and (genitive or (group.preposition and group.preposition in frame.behind)):
            return group.places, group.edge, group.amount, None
    owner = at - 1
    if owner >= 0 and scene.items[owner].low in {"его", "ее", "їх", "його", "її", "их"}:
        return (), "", None, owner
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
    if frame.predicate is Predicate.REJECTS_CONCESSION:  # "не имеет права уступать территории"
        land = (index for index in range(at + 1, clause.last) if items[index].has(words["land"]))
        return next((((), "", None, index) for index in land), None)
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
                return (), "", None, index
    if clause.opener == "(" and clause.first > 1 and items[clause.first - 2].name is not None:
        return (clause.first - 2,), "", None, None  # "(было также занято)" is said of the name before it
    if clause.relative and clause.first > 1:
        before = [index for index in range(max(0, clause.first - 4), clause.first) if items[index].kind is Kind.PLACE]
        if before and items[before[-1]].name is not None:
            return (before[-1],), "", None, None
    return None


def _counts_settlements(scene: Scene, clause: Clause, at: int) -> bool:
    """``звільнили понад 20 населених пунктів``: a number of settlements is a part of their region."""
    items = scene.items
    for index in range(clause.first, clause.last - 1):
        number = items[index].low[:1].isdigit() or items[index].is_part(Part.NUMERAL)
        near = any("settlement_noun" in item.keys for item in items[index + 1 : index + 3])
        if number and near and abs(index - at) < _REACH_NOUN:
            return True
        if at < index < at + _REACH_NOUN and items[index].has(scene.lexicon.words["quarter"]):
            return True  # "удерживает несколько кварталов в"
    return False


def _is_object(scene: Scene, area: int, at: int, direct: Sequence[Group]) -> bool:
    """Whether land told in square kilometres, or a share without a name behind it, is what a verb is said of."""
    amount = scene.items[area].amount
    if amount is None or any(group.amount is amount for group in direct):
        return False
    nearer = all(abs(area - at) < abs(group.first - at) for group in direct)
    return nearer if amount.area_km2 is not None else not direct
