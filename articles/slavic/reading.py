"""One reading of a Ukrainian or Russian article: from its sentences to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from articles.amounts import Amount
from articles.lexicon.records import ActorKind
from articles.publishers import article_side
from articles.records import (
    Article,
    Claim,
    Holder,
    MentionKind,
    Modality,
    PlaceMention,
    Polarity,
    Predicate,
    Side,
    TextKind,
)
from articles.slavic.clauses import Clause
from articles.slavic.denials import find_denial, is_untrue
from articles.slavic.drafts import Draft, Drafter
from articles.slavic.hearing import Heard, Hearing, find_speaker
from articles.slavic.holders import find_holder, find_home, find_side
from articles.slavic.itemizer import Itemizer
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import HOME
from articles.slavic.lists import Lists, read_included, read_rows
from articles.slavic.morphology import Part
from articles.slavic.referents import Referents
from articles.slavic.scenes import Scene
from articles.slavic.voices import Speaker, Voice, Voices
from articles.slavic.writing import Stance, Statement, Writer, name_country, name_edge
from articles.speech import Quoted, find_quoted

NARRATOR = "article"
_COUNTRY = frozenset({"держава", "країна", "страна", "государство"})
_GIVING = frozenset({"здати", "здавати", "сдать", "сдавать"})
_FLIPPED = {Polarity.AFFIRMED: Polarity.DENIED, Polarity.DENIED: Polarity.AFFIRMED}
_DASHES = frozenset({"–", "—", "-"})
_OCCUPATION = frozenset({"оккупация", "окупація"})
_ACTING = (ActorKind.FORCE, ActorKind.STATE)
_ENDING = frozenset({".", "!", "?", ":", ";", "…", "»"})


class SlavicReading:
    """Reads one article from its first sentence to its last."""

    def __init__(self, article: Article, itemizer: Itemizer, drafter: Drafter) -> None:
        self._article, self._lexicon = article, itemizer.lexicon
        side = article_side(article.publisher)
        self._home = find_home(article, self._lexicon, side)
        self._narrator = Speaker(NARRATOR, side)
        voices = Voices(self._lexicon, self._home, article.text_at)
        self._hearing = Hearing(article, itemizer, drafter, voices, self._home)
        self._referents = Referents(article, self._lexicon)
        self._writer = Writer(article, self._lexicon)
        self._lists = Lists(self._lexicon)
        self._acted: Side | None = None  # who acted last, whom "they" means

    def read(self) -> list[Claim]:
        """Every claim of the article; those of a heading only where the body does not say the same."""
        headed: list[Claim] = []
        found: list[Claim] = []
        for heard in self._hearing.hear():
            quoted = find_quoted([token for one in heard for token in one.sentence.tokens])
            heading = len(heard) == 1 and heard[0].sentence.tokens[-1].text not in _ENDING
            said = headed if heading and not found else found
            recent = 0  # claims of the sentence before
            for at in range(len(heard)):
                back = _find_back(heard[at])
                if back is not None and recent:
                    said[-recent:] = [_hand_over(claim, back) for claim in said[-recent:]]
                claims = self._read_sentence(heard, at, quoted, found)
                recent = len(claims)
                said.extend(claims)
        told = {name for claim in found for name in _sum_up(claim, areas=False)}
        return [claim for claim in headed if told.isdisjoint(_sum_up(claim, areas=True))] + found

    def _read_sentence(
        self, heard: Sequence[Heard], at: int, quoted: Sequence[Quoted], said: Sequence[Claim]
    ) -> list[Claim]:
        one = heard[at]
        claims: list[Claim] = []
        stances: dict[int, Stance] = {}
        for draft in one.drafts:
            self._note_places(one.items[: draft.trigger])
            speaker, denies = find_speaker(heard, at, draft, quoted, self._narrator)
            stance = self._take_stance(one.scene, draft, speaker, denies)
            if stance is None:
                continue
            stances[draft.clause.first] = stance
            claim = self._write(one.scene, quoted, draft, stance)
            if claim is not None:
                claims.append(claim)
                self._referents.note(claim.places)
        if not one.quiet:
            claims.extend(self._read_gapped(one, quoted, stances))
            claims.extend(self._read_denials(one.scene, one.voices, claims, said))
        self._note_actor(one.items)
        self._lists.note(one.scene, stances, one.last or one.turn or self._narrator)
        if not claims:
            self._note_places(one.items)
        return claims

    def _take_stance(self, scene: Scene, draft: Draft, speaker: Speaker, denies: bool) -> Stance | None:
        items, mood = scene.items, draft.mood
        agent = None if draft.agent is None else items[draft.agent]
        side = find_side(agent, speaker, self._home, self._acted)
        if side in (Side.RU, Side.UA) and agent is not None and agent.kind is Kind.ACTOR:
            self._acted = side
        travels = draft.frame.travels and mood.predicate is draft.frame.predicate  # who refuses it need not travel
        travels = travels and not items[draft.trigger].is_part(Part.NOUN)  # who orders a retreat is no traveller
        if (
            travels
            and agent is not None
            and agent.actor_kind is ActorKind.PERSON
            and not self._is_ordered(scene, draft)
        ):
            return None
        holder = find_holder(draft, side, speaker, self._home)
        if holder is None and draft.agent is None and not _OCCUPATION.isdisjoint(draft.frame.needs):
            holder = Holder.RU if _is_under(items, draft.clause, _OCCUPATION) else None  # "находится в оккупации"
        if denies and agent is None and draft.frame.usual == HOME and holder is not None:
            holder = Holder.RU if holder is Holder.UA else Holder.UA  # what is denied is what the other side said
        if holder is None and draft.frame.predicate is not Predicate.CONTESTED:
            return None
        predicate = mood.predicate
        own = side is speaker.side if side is not None else str(holder) == str(speaker.side)
        if predicate is Predicate.FORECAST and mood.rule == "future" and own:
            predicate = Predicate.THREATENS_FORCE
        inside = scene.items[draft.clause.first : draft.clause.last]
        untrue = is_untrue(inside, self._lexicon) or self._is_called_false(scene, draft.clause)
        flipped = denies is not untrue
        if mood.polarity is Polarity.DENIED and _is_kept(draft, items) and (own or speaker.side is not Side.RU):
            refusal = Stance(Predicate.REJECTS_CONCESSION, Holder.UA, Polarity.AFFIRMED, Modality.ACTUAL, speaker)
            return refusal if holder is Holder.RU else None  # "мы не оставим Донбасс"
        polarity = (
            _FLIPPED[mood.polarity] if flipped and predicate is not Predicate.REJECTS_CONCESSION else mood.polarity
        )
        return Stance(predicate, holder, polarity, mood.modality, speaker)

    def _is_ordered(self, scene: Scene, draft: Draft) -> bool:
        """``Шойгу приказал войскам отойти``: who orders it does not travel."""
        before = scene.items[draft.clause.first : draft.trigger]
        return any("order" in item.keys for item in before) and scene.items[draft.trigger].is_part(Part.INFINITIVE)

    def _is_called_false(self, scene: Scene, clause: Clause) -> bool:
        """``Фейк: українські військові залишають місто``: the label in front denies what follows."""
        false, items = self._lexicon.words["false"], scene.items
        behind = items[clause.last : clause.last + 4]  # "чутки про відхід — брехня"
        if behind and behind[0].low in _DASHES and any(item.has(false) for item in behind):
            return True
        return clause.opener == ":" and any(item.has(false) for item in items[: clause.first])

    def _write(self, scene: Scene, quoted: Sequence[Quoted], draft: Draft, stance: Stance) -> Claim | None:
        items, clause = scene.items, draft.clause
        places = self._find_places(items, draft)
        if draft.edge:
            places = name_edge(places, draft.edge)
        stance = _name_gain(stance, draft.amount) if self._article.text_kind is TextKind.DIGEST else stance
        arguments = [draft.trigger, *draft.places, *([draft.pronoun] if draft.pronoun is not None else [])]
        bare = min(arguments), max(arguments) + 1
        first = min(clause.first, bare[0])
        if clause.opener in {"чтобы", "щоб"}:
            first = next((one.first for one in scene.clauses if one.last >= clause.first - 2), first)
        span = first, max(clause.last, bare[1])
        rules = (f"trigger.{draft.frame.name}", f"mood.{draft.mood.rule}", f"holder.{draft.frame.role}")
        voice = "voice.article" if stance.speaker is self._narrator else "voice.speaker"
        return self._writer.write(items, quoted, Statement(stance, places, draft.amount, span, bare, (*rules, voice)))

    def _find_places(self, items: Sequence[Item], draft: Draft) -> tuple[PlaceMention, ...]:
        if draft.pronoun is not None and items[draft.pronoun].has(self._lexicon.words["land"]):
            return (name_country(self._article.text_at(items[draft.pronoun].start, items[draft.pronoun].end)),)
        if draft.pronoun is not None:
            meant = self._referents.read_pronoun(items[draft.pronoun])
            towns = tuple(place for place in meant if place.kind is MentionKind.CITY)
            return towns or meant
        places = self._referents.read(items, draft.places, with_amount=draft.amount is not None)
        area = draft.amount is not None and draft.amount.area_km2 is not None
        figure = area or (draft.amount is not None and draft.amount.share_pct is not None)
        if places or not figure:
            return places
        at = next(i for i, item in enumerate(items) if item.amount == draft.amount)
        if not area:
            whole = any(item.has(_COUNTRY) for item in items[at + 1 : at + 3])
            if whole:
                return (name_country(self._article.text_at(items[at].start, items[at].end)),)
            return self._referents.read_figure(items[at])
        return (name_country(self._article.text_at(items[at].start, items[at].end)),)

    def _read_gapped(self, one: Heard, quoted: Sequence[Quoted], stances: dict[int, Stance]) -> Iterator[Claim]:
        drafted = {at for draft in one.drafts for at in draft.places}
        for places, amount, span in chain(read_rows(one.scene), read_included(one.scene)):
            stance = self._lists.find_stance(stances, span[0])
            if stance is None or not drafted.isdisjoint(places):
                continue
            mentions = self._referents.read(one.items, places, with_amount=True)
            statement = Statement(stance, mentions, amount, span, span, ("list.gapped",))
            claim = self._writer.write(one.items, quoted, statement)
            if claim is not None:
                yield claim

    def _read_denials(
        self, scene: Scene, voices: Sequence[Voice], own: Sequence[Claim], before: Sequence[Claim]
    ) -> Iterator[Claim]:
        for clause in scene.clauses:
            if any(clause_holds(scene, clause, claim) for claim in own):
                continue
            start = scene.items[clause.first].start
            said = chain((claim for claim in reversed(own) if claim.quote.end <= start), reversed(before))
            found = find_denial(self._article, scene.items, clause, said, voices, self._narrator, self._lexicon)
            if found is not None:
                yield found

    def _note_actor(self, items: Sequence[Item]) -> None:
        """Remember whose forces a sentence is about: a later "they" means them."""
        acting = (item for item in items if item.actor_kind in _ACTING and "nomn" in item.cases)
        side = next((item.side for item in acting if item.side in (Side.RU, Side.UA)), None)
        self._acted = side or self._acted

    def _note_places(self, items: Sequence[Item]) -> None:
        named = [at for at, item in enumerate(items) if item.name is not None and item.kind is Kind.PLACE]
        if named:
            self._referents.note(self._referents.read(items, named, with_amount=False))


def _name_gain(stance: Stance, amount: Amount | None) -> Stance:
    """Land gained, told in square kilometres, is an advance in a digest, which tells of periods and not of places."""
    if amount is not None and amount.area_km2 is not None and stance.predicate is Predicate.CAPTURED:
        return replace(stance, predicate=Predicate.ADVANCED)
    return stance


def _is_under(items: Sequence[Item], clause: Clause, words: frozenset[str]) -> bool:
    """Whether one of the words stands behind a preposition, with an adjective between at the most."""
    found = (at for at in range(clause.first + 1, clause.last) if items[at].has(words))
    return any(one.is_part(Part.PREPOSITION) for at in found for one in items[max(0, at - 2) : at])


def _is_kept(draft: Draft, items: Sequence[Item]) -> bool:
    """``не піде з Донбасу``, ``не здасть Краматорськ``: what will not be left or given up."""
    left = draft.mood.predicate is Predicate.WITHDREW and draft.mood.rule == "future"
    return left or (draft.mood.rule == "loss" and items[draft.trigger].has(_GIVING))


def _find_back(one: Heard) -> Speaker | None:
    """``Об этом сообщили в Минобороны``: who is only now said to have said the sentence before."""
    items = one.items
    back = len(items) > 1 and items[0].low in {"об", "про"} and items[1].low in {"этом", "це"}
    return one.voices[0].speaker if back and one.voices else None


def clause_holds(scene: Scene, clause: Clause, claim: Claim) -> bool:
    """Whether a claim's words begin in a clause, which then denies nothing else."""
    return scene.items[clause.first].start <= claim.quote.start < scene.items[clause.last - 1].end


def _hand_over(claim: Claim, speaker: Speaker) -> Claim:
    """``Об этом сообщили в Минобороны``: what the narrator has just told is that speaker's."""
    if claim.claimant != NARRATOR:
        return claim
    return replace(claim, claimant=speaker.name, claimant_side=speaker.side)


def _sum_up(claim: Claim, *, areas: bool) -> Iterator[tuple[Holder | None, Polarity, Predicate, str]]:
    """What a claim says of each of its places; a heading with one of these restates the body."""
    for place in claim.places:
        if areas or place.kind is not MentionKind.AREA:
            yield claim.holder, claim.polarity, claim.predicate, place.name
