"""From drafts to claims: speaker, holder, places, dates and the exact words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.amounts import Amount
from articles.attribution import Voice
from articles.clauses import RELATIVE
from articles.dating import date_claim
from articles.discourse import Person
from articles.drafting import GAINED
from articles.drafts import Draft
from articles.encoding import make_claim_id
from articles.holders import find_holder, find_side
from articles.lexicon.records import ActorKind, Role
from articles.listing import ListLead, Stance
from articles.moment import Moment
from articles.quotes import take_quote
from articles.records import Claim, Holder, MentionKind, Modality, PlaceMention, Polarity, Predicate, Side, TextKind
from articles.reference import CLAIMED_LAND, HELD_LAND
from articles.roles import Objects
from articles.spans import find_span, fit_span
from articles.speakers import identify
from articles.speech import find_quotation

_OPPOSED = {Side.RU: Side.UA, Side.UA: Side.RU}
_BARGAINS = frozenset({Predicate.REJECTS_CONCESSION, Predicate.DEMANDS_WITHDRAWAL})
_COUNTED = "land.counted"
COUNTRY = "Ukraine"


@dataclass(frozen=True, slots=True)
class Meant:
    """A place that a claim is about, and the words that mean it where it is not named."""

    place: PlaceMention
    words: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What is claimed by whom of which places, before it has its quote.

    ``span`` and ``bare`` are characters: of the clauses wanted and of the least that will do; ``clause`` is
    the chunks in which a date counts; ``land`` the words for land that is not named.
    """

    stance: Stance
    speaker: Person
    places: tuple[Meant, ...]
    amount: Amount | None
    rules: tuple[str, ...]
    span: tuple[int, int]
    bare: tuple[int, int]
    clause: tuple[int, int]
    land: tuple[int, int] = (0, 0)


def write_claims(moment: Moment, drafts: Iterable[Draft]) -> tuple[list[Claim], ListLead | None]:
    """The claims of a sentence's drafts, and what the items of a list below it will be said to be.

    A draft whose holder, place or words cannot be told gives no claim. A second place under the same
    trigger ("and some 99% of Luhansk") is quoted by itself.
    """
    claims: list[Claim] = []
    triggers: set[int] = set()
    lead: ListLead | None = None
    for draft in drafts:
        moment.note_until(draft.trigger)
        statement = _make_statement(moment, draft, gapped=draft.trigger in triggers)
        if statement is None:
            continue
        triggers.add(draft.trigger)
        lead = ListLead(statement.stance, statement.speaker, statement.rules)
        claim = _build(moment, statement)
        if claim is not None:
            claims.append(claim)
    return claims, lead


def write_item(moment: Moment, lead: ListLead, items: Sequence[Objects]) -> list[Claim]:
    """The claims of a list item: what its lead says, of the item's own places and amounts."""
    claims: list[Claim] = []
    for item in items:
        moment.note_until(item.first)
        span = moment.scene.chunks[item.first].start, moment.scene.chunks[item.last - 1].end
        rules = (*lead.rules, "list.item")
        clause = (item.first, item.last)
        places = _read_objects(moment, item)
        claim = _build(moment, Statement(lead.stance, lead.speaker, places, item.amount, rules, span, span, clause))
        if claim is not None:
            claims.append(claim)
    return claims


def drop_repeated(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of the text, those that say the same of the same words once, each with its own id."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.quote.start, claim.quote.end)):
        if not any(_repeats(claim, other) for other in kept[-12:]):
            kept.append(claim)
    seen: dict[str, int] = {}
    numbered: list[Claim] = []
    for claim in kept:
        seen[claim.id] = seen.get(claim.id, 0) + 1
        numbered.append(claim if seen[claim.id] == 1 else replace(claim, id=f"{claim.id}.{seen[claim.id]}"))
    return tuple(numbered)


def _repeats(claim: Claim, other: Claim) -> bool:
    same = (claim.predicate, claim.holder, claim.polarity) == (other.predicate, other.holder, other.polarity)
    overlaps = min(claim.quote.end, other.quote.end) > max(claim.quote.start, other.quote.start)
    return same and overlaps and {p.name for p in claim.places} <= {p.name for p in other.places}


def _make_statement(moment: Moment, draft: Draft, *, gapped: bool) -> Statement | None:
    voice = moment.find_voice(draft.trigger)
    if voice is not None and not _is_spoken(moment, draft, voice):
        voice = None
    speaker = voice.speaker if voice is not None else _find_own_speaker(moment, draft) or moment.narrator
    # Whole regions were declared annexed, so a name that a region and a city share means the region.
    regional = draft.mood.predicate is Predicate.ANNEXED
    # Troops leave towns: who "abandoned Kherson" left the city, where no region is said.
    urban = draft.mood.predicate is Predicate.WITHDREW
    places = () if draft.objects is None else _read_objects(moment, draft.objects, regional=regional, urban=urban)
    side = find_side(moment, draft, speaker)
    if side is None and voice is not None and voice.denies:
        side = _OPPOSED.get(speaker.side)  # what a party denies is what the other side would have gained
    holder = find_holder(moment, draft, side, tuple(meant.place for meant in places), speaker)
    ring = draft.mood.predicate is Predicate.ENCIRCLED and "mood.noun" not in draft.mood.rules
    if holder is None and draft.role is not Role.NOBODY and not ring:
        return None  # a ring round a place is told also where nobody says who is inside
    stance = _take_stance(draft, holder, voice, speaker)
    if GAINED in draft.rules and moment.article.text_kind is not TextKind.DIGEST:
        stance = replace(stance, predicate=Predicate.CAPTURED)  # by its verb; a digest tells of ground gained
    places = tuple(replace(meant, place=_name_land(meant.place, stance)) for meant in places)
    chunks = moment.scene.chunks
    first, last = draft.arguments
    if gapped and draft.objects is not None:
        first, last = draft.objects.first, draft.objects.last
    bare = chunks[first].start, chunks[last - 1].end
    span = bare
    if not gapped:
        span = find_span(moment.scene, draft.clauses, arguments=(first, last), quoted=moment.quoted, voice=voice)
    rules = (*draft.rules, f"holder.{draft.role}", "voice.article" if speaker is moment.narrator else "voice.speaker")
    if draft.objects is not None and not draft.objects.places:
        rules = (*rules, _COUNTED)  # "189 settlements", "200 sq km": land by its number
    clause = moment.scene.clauses[draft.clause]
    land = _find_land(moment, draft)
    return Statement(stance, speaker, places, draft.amount, rules, span, bare, (clause.first, clause.last), land)


def _is_spoken(moment: Moment, draft: Draft, voice: Voice) -> bool:
    """Whether a speaker says it: what a relative clause in indirect speech tells of a place is the narrator's."""
    told = moment.scene.clauses[draft.clause]
    by_the_way = "relative.reduced" in draft.rules or (told.connector == RELATIVE and not voice.behind)
    if not by_the_way:
        return True
    chunk = moment.scene.chunks[draft.trigger]
    return find_quotation(moment.quoted, chunk.start, chunk.end) is not None


def _find_own_speaker(moment: Moment, draft: Draft) -> Person | None:
    """Who rejects or aims, where the narrator only reports it: the act itself is the statement."""
    if draft.subject is None or draft.mood.predicate not in (Predicate.REJECTS_CONCESSION, Predicate.THREATENS_FORCE):
        return None
    chunk = moment.scene.chunks[draft.subject]
    own = chunk.actor_kind is ActorKind.PERSON or draft.mood.predicate is Predicate.REJECTS_CONCESSION
    if not own or not chunk.is_actor or chunk.side is None:
        return None
    return identify(chunk, moment.discourse, moment.article.text_at, moment.scene.lexicon)


def _take_stance(draft: Draft, holder: Holder | None, voice: Voice | None, speaker: Person) -> Stance:
    """Who speaks decides what "will take" is: a threat by a party, a forecast by anybody else who is quoted."""
    mood = draft.mood
    polarity, predicate, modality = mood.polarity, mood.predicate, mood.modality
    if voice is not None and voice.denies and predicate not in _BARGAINS:
        polarity = Polarity.AFFIRMED if polarity is Polarity.DENIED else Polarity.DENIED
    is_party = speaker.side in (Side.RU, Side.UA)
    if predicate is Predicate.THREATENS_FORCE and "mood.will" in mood.rules and voice is not None and not is_party:
        predicate, modality = Predicate.FORECAST, Modality.FORECAST
    return Stance(predicate, holder, polarity, modality)


def _read_objects(
    moment: Moment, objects: Objects, *, regional: bool = False, urban: bool = False
) -> tuple[Meant, ...]:
    found: list[Meant] = []
    for index in objects.places:
        moment.referents.advance(index)
        chunk = moment.scene.chunks[index]
        words = moment.article.text_at(chunk.start, chunk.end)
        read = moment.referents.read(index, with_amount=regional or objects.amount is not None, urban=urban)
        found.extend(Meant(place, words) for place in read)
    return tuple({meant.place.name: meant for meant in reversed(found)}.values())[::-1]


def _build(moment: Moment, statement: Statement) -> Claim | None:
    """The claim with its quote; None where no quote is short enough or no place is in it."""
    start = moment.scene.chunks[0].start
    text = moment.article.text_at(start, moment.scene.chunks[-1].end)
    fitted = fit_span(text, statement.span, statement.bare, offset=start)
    if fitted is None:
        return None
    quote = take_quote(moment.article, *fitted)
    stance, speaker, amount = statement.stance, statement.speaker, statement.amount or Amount(None)
    places = tuple(_mention_in(quote.text, meant) for meant in statement.places)
    if not places and (stance.predicate in _BARGAINS or amount.area_km2 is not None or _COUNTED in statement.rules):
        places = _name_country(moment, statement, quote.text)
    if not places or any(place.mention not in quote.text for place in places):
        return None
    moment.discourse.note_places(places)
    if stance.holder is not None and stance.polarity is Polarity.AFFIRMED:
        moment.discourse.holders.update((place.name, stance.holder) for place in places)
    dated = date_claim(moment, stance.predicate, statement.clause, gained=amount.area_km2 is not None)
    if dated is None:
        return None
    return Claim(
        id=make_claim_id(moment.article.id, start=quote.start, end=quote.end, predicate=stance.predicate),
        quote=quote,
        places=places,
        predicate=stance.predicate,
        holder=stance.holder,
        extent=amount.extent,
        share_pct=amount.share_pct,
        area_km2=amount.area_km2,
        bound=amount.bound,
        claimant=speaker.name,
        claimant_side=speaker.side,
        polarity=stance.polarity,
        modality=Modality.HISTORICAL if dated.past and stance.modality is Modality.ACTUAL else stance.modality,
        event_date=dated.day,
        since=dated.since,
        direct_speech=find_quotation(moment.quoted, quote.start, quote.end) is not None,
        rules=statement.rules,
    )


def _find_land(moment: Moment, draft: Draft) -> tuple[int, int]:
    """Characters of the words for land that is not named: "any territory", "any territorial concessions"."""
    scene, first = moment.scene, draft.trigger
    if draft.objects is not None and not draft.objects.places:
        return scene.chunks[draft.objects.first].start, scene.chunks[draft.objects.last - 1].end
    last = next((i for i in range(first, min(first + 5, len(scene.chunks))) if scene.is_word(i, "land_word")), first)
    if last > first:
        first = last
    while first > 0 and scene.is_word(first - 1, "determiner", "place_adjective"):
        first -= 1
    return scene.chunks[first].start, scene.chunks[last].end


def _name_land(place: PlaceMention, stance: Stance) -> PlaceMention:
    """What Ukraine holds and Russia asks for, or means to take, is land that Russia claims."""
    asked = stance.predicate in (Predicate.DEMANDS_WITHDRAWAL, Predicate.THREATENS_FORCE) and stance.holder is Holder.RU
    return replace(place, name=CLAIMED_LAND) if asked and place.name == HELD_LAND else place


def _mention_in(quote: str, meant: Meant) -> PlaceMention:
    """The name where it stands in the quote, else the pronoun that means it."""
    return meant.place if meant.place.mention in quote else replace(meant.place, mention=meant.words)


def _name_country(moment: Moment, statement: Statement, quote: str) -> tuple[PlaceMention, ...]:
    """Land that is not named is the country's: its name where the quote has it, else the words for the land."""
    chunks = moment.scene.chunks
    for chunk in chunks:
        for name in chunk.names:
            for reading in name.readings:
                words = moment.article.text_at(name.start, name.end)
                if reading.kind is MentionKind.COUNTRY and words in quote:
                    return (PlaceMention(words, reading.name, MentionKind.COUNTRY, None),)
    words = moment.article.text_at(statement.land[0], statement.land[1])
    return (PlaceMention(words, COUNTRY, MentionKind.COUNTRY, None),)
