"""One reading of a Ukrainian or Russian article: from its sentences to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.amounts import Amount
from articles.publishers import article_side
from articles.records import Article, Claim, MentionKind, Modality, PlaceMention, Polarity, Predicate, Side
from articles.sentences import Sentence, split_sentences
from articles.slavic.clauses import Clause, split_clauses
from articles.slavic.denials import find_denial, is_untrue
from articles.slavic.drafts import Draft, Drafter, Scene, is_held
from articles.slavic.groups import find_groups
from articles.slavic.holders import find_holder, find_home, find_side
from articles.slavic.itemizer import Itemizer
from articles.slavic.items import Item, Kind
from articles.slavic.morphology import Part
from articles.slavic.referents import Referents
from articles.slavic.voices import Speaker, Voice, Voices, choose_voice
from articles.slavic.writing import Stance, Statement, Writer, name_country, name_edge
from articles.speech import Quoted, find_quotation, find_quoted

NARRATOR = "article"
_DASHES = frozenset({"–", "—", "-", ":"})
_TELLING = frozenset({"frame", "speech", "according", "reported", "denied", "true"})  # uses of words that matter
_FLIPPED = {Polarity.AFFIRMED: Polarity.DENIED, Polarity.DENIED: Polarity.AFFIRMED}


class SlavicReading:
    """Reads one article from its first sentence to its last."""

    def __init__(self, article: Article, itemizer: Itemizer, drafter: Drafter) -> None:
        self._article, self._itemizer, self._drafter = article, itemizer, drafter
        self._lexicon = itemizer.lexicon
        side = article_side(article.publisher)
        self._home = find_home(article, self._lexicon, side)
        self._narrator = Speaker(NARRATOR, side)
        self._voices = Voices(self._lexicon, self._home, article.text_at)
        self._referents = Referents(article, self._lexicon)
        self._writer = Writer(article, self._lexicon)
        self._turn: Speaker | None = None  # who speaks in a transcript
        self._lead: Stance | None = None  # what a list is said to be
        self._before: Stance | None = None  # what the sentence before said in figures
        self._refers_back: Speaker | None = None  # who is only now said to have said the sentence before
        self._recent = 0  # claims of the sentence before
        self._said: list[Claim] = []
        self._acted: Side | None = None  # who acted last, whom "they" means

    def read(self) -> list[Claim]:
        """Every claim of the article; those of a heading only where the body does not say the same."""
        headed: list[Claim] = []
        found: list[Claim] = []
        for sentences in self._split():
            quoted = find_quoted([token for sentence in sentences for token in sentence.tokens])
            heading = len(sentences) == 1 and sentences[0].tokens[-1].text not in {".", "!", "?", ":", ";", "…", "»"}
            for sentence in sentences:
                claims = self._read_sentence(sentence, quoted)
                said = headed if heading and not found else found
                if self._refers_back is not None:
                    said[len(said) - self._recent :] = [_hand_over(c, self._refers_back) for c in said[-self._recent :]]
                said.extend(claims)
                self._recent = len(claims)
                self._said = found
        return [claim for claim in headed if not any(_restates(other, claim) for other in found)] + found

    def _split(self) -> Iterator[list[Sentence]]:
        for passage in self._article.passages:
            paragraphs: dict[int, list[Sentence]] = {}
            for sentence in split_sentences(passage.text, offset=passage.start):
                paragraphs.setdefault(sentence.paragraph, []).append(sentence)
            yield from paragraphs.values()

    def _read_sentence(self, sentence: Sentence, quoted: Sequence[Quoted]) -> list[Claim]:
        row = self._itemizer.make_row(sentence.tokens)
        items = self._itemizer.read(row)
        if not row.is_any(_TELLING) and not any(item.amount is not None for item in items) and items[-1].low != ":":
            self._pass_over(items)
            return []
        label = self._voices.find_label(items)
        if label is not None:
            self._turn = label
        scene = Scene(items, split_clauses(items, self._lexicon), self._lexicon)
        voices = self._voices.find(items, scene.clauses)
        drafts = list(self._drafter.draft(scene))
        claims: list[Claim] = []
        stances: dict[int, Stance] = {}
        for draft in () if sentence.is_question else drafts:
            self._note_places(items[: draft.trigger])
            speaker, denies = self._find_speaker(items, draft, voices, quoted)
            stance = self._take_stance(scene, draft, speaker, denies)
            if stance is None:
                continue
            stances[draft.clause.first] = stance
            claim = self._write(scene, quoted, draft, stance)
            if claim is not None:
                claims.append(claim)
                self._referents.note(claim.places)
        claims.extend(self._read_gapped(scene, quoted, drafts, stances))
        claims.extend(self._read_denials(scene, voices, claims))
        back = items[0].low in {"об", "про"} and len(items) > 1 and items[1].low in {"этом", "це"}
        self._refers_back = voices[0].speaker if back and voices else None
        self._keep_lead(scene, stances)
        if not claims:
            self._note_places(items)
        return claims

    def _pass_over(self, items: Sequence[Item]) -> None:
        """A sentence without a verb of claims or speech only names places that later words may mean."""
        self._refers_back = None
        if any(item.is_part(Part.FINITE, Part.SHORT) for item in items):
            self._before = self._lead = None
        label = self._voices.find_label(items)
        self._turn = label or self._turn
        self._note_places(items)

    def _find_speaker(
        self, items: Sequence[Item], draft: Draft, voices: Sequence[Voice], quoted: Sequence[Quoted]
    ) -> tuple[Speaker, bool]:
        voice = choose_voice(voices, draft.trigger)
        if voice is not None:
            return voice.speaker, voice.denies
        item = items[draft.trigger]
        if find_quotation(quoted, item.start, item.end) is not None and self._voices.last is not None:
            words = [one for one in items if find_quotation(quoted, one.start, one.end) is None]
            if all(one.kind is Kind.MARK for one in words):
                return self._voices.last, False
        return self._turn or self._narrator, False

    def _take_stance(self, scene: Scene, draft: Draft, speaker: Speaker, denies: bool) -> Stance | None:
        items, mood = scene.items, draft.mood
        agent = None if draft.agent is None else items[draft.agent]
        side = find_side(agent, speaker, self._home, self._acted)
        if side in (Side.RU, Side.UA) and agent is not None and agent.kind is Kind.ACTOR:
            self._acted = side
        if draft.frame.travels and agent is not None and agent.actor_kind == "person":
            return None
        holder = find_holder(draft, side, speaker, self._home)
        if holder is None and draft.frame.predicate is not Predicate.CONTESTED:
            return None
        predicate = mood.predicate
        if predicate is Predicate.FORECAST and mood.rule == "future" and side is not None and side is speaker.side:
            predicate = Predicate.THREATENS_FORCE
        inside = scene.items[draft.clause.first : draft.clause.last]
        untrue = is_untrue(inside, self._lexicon) or self._is_called_false(scene, draft.clause)
        flipped = denies is not untrue
        polarity = (
            _FLIPPED[mood.polarity] if flipped and predicate is not Predicate.REJECTS_CONCESSION else mood.polarity
        )
        return Stance(predicate, holder, polarity, mood.modality, speaker)

    def _is_called_false(self, scene: Scene, clause: Clause) -> bool:
        """``Фейк: українські військові залишають місто``: the label in front denies what follows."""
        if clause.opener != ":":
            return False
        return any(item.has(self._lexicon.words["false"]) for item in scene.items[: clause.first])

    def _write(self, scene: Scene, quoted: Sequence[Quoted], draft: Draft, stance: Stance) -> Claim | None:
        items, clause = scene.items, draft.clause
        places = self._find_places(items, draft)
        if draft.edge:
            places = name_edge(places)
        stance = _name_gain(stance, draft.amount)
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
        if draft.pronoun is not None:
            return self._referents.read_pronoun(items[draft.pronoun])
        places = self._referents.read(items, draft.places, with_amount=draft.amount is not None)
        area = draft.amount is not None and draft.amount.area_km2 is not None
        figure = area or (draft.amount is not None and draft.amount.share_pct is not None)
        if places or not figure:
            return places
        at = next(i for i, item in enumerate(items) if item.amount == draft.amount)
        if not area:
            return self._referents.read_figure(items[at])
        return (name_country(self._article.text_at(items[at].start, items[at].end)),)

    def _read_gapped(
        self, scene: Scene, quoted: Sequence[Quoted], drafts: Sequence[Draft], stances: dict[int, Stance]
    ) -> Iterator[Claim]:
        """Places with a figure and no verb: they take over what was said before them, or above their list."""
        drafted = {at for draft in drafts for at in draft.places}
        for places, amount, span in _read_rows(scene):
            before = [first for first in stances if first < span[0]]
            stance = stances[max(before)] if before else self._lead or (None if stances else self._before)
            if stance is None or not is_held(stance.predicate) or not drafted.isdisjoint(places):
                continue
            mentions = self._referents.read(scene.items, places, with_amount=True)
            statement = Statement(stance, mentions, amount, span, span, ("list.gapped",))
            claim = self._writer.write(scene.items, quoted, statement)
            if claim is not None:
                yield claim

    def _read_denials(self, scene: Scene, voices: Sequence[Voice], own: Sequence[Claim]) -> Iterator[Claim]:
        for clause in scene.clauses:
            if any(clause_holds(scene, clause, claim) for claim in own):
                continue
            said = (*self._said, *(c for c in own if c.quote.end <= scene.items[clause.first].start))
            found = find_denial(self._article, scene.items, clause, said, voices, self._narrator, self._lexicon)
            if found is not None:
                yield found

    def _keep_lead(self, scene: Scene, stances: dict[int, Stance]) -> None:
        """A sentence that ends in a colon leads the list below it; any other prose ends the list."""
        items = scene.items
        verbless = not any(item.kind is Kind.WORD and item.is_part(Part.FINITE, Part.SHORT) for item in items)
        if stances or not verbless:
            self._before = next(reversed(stances.values()), None)
        if items[-1].low == ":":
            own = next(iter(stances.values()), None)
            self._lead = own or self._read_lead(scene)
        elif any(item.kind is Kind.WORD and item.is_part(Part.FINITE) for item in items):
            self._lead = None

    def _read_lead(self, scene: Scene) -> Stance | None:
        """``Скільки окуповано в кожній області:`` says what is held without a place of its own."""
        for item in scene.items:
            frame = next((one for one in self._lexicon.frames if item.lemmas & one.lemmas and one.usual), None)
            if (
                frame is not None
                and is_held(frame.predicate)
                and item.is_part(Part.SHORT, Part.FINITE, Part.PARTICIPLE)
            ):
                draft_holder = frame.usual if not isinstance(frame.usual, str) or frame.usual != "home" else None
                if draft_holder is None:
                    return None
                speaker = self._voices.last or self._turn or self._narrator
                return Stance(Predicate.CONTROLS, draft_holder, Polarity.AFFIRMED, Modality.ACTUAL, speaker)  # type: ignore[arg-type]
        return None

    def _note_places(self, items: Sequence[Item]) -> None:
        named = [at for at, item in enumerate(items) if item.kind is Kind.PLACE and item.name is not None]
        if named:
            self._referents.note(self._referents.read(items, named, with_amount=False))


def _read_rows(scene: Scene) -> Iterator[tuple[tuple[int, ...], Amount, tuple[int, int]]]:
    """``Сумська – 1,0%``, ``на Луганщині – 97,9%``, ``и 72% Херсонской``: places, share, and the items of both."""
    items = scene.items
    for group in find_groups(items, 0, len(items), scene.lexicon):
        at = group.last
        at += at < len(items) and items[at].low in _DASHES
        first = group.start - 1 if group.preposition else group.start
        amount = items[at].amount if at < len(items) and at > group.last else None
        if amount is not None and amount.share_pct is not None:
            yield group.places, amount, (first, at + 1)
        elif group.amount is not None and group.amount.share_pct is not None:
            yield group.places, group.amount, (first, group.last)


def _name_gain(stance: Stance, amount: Amount | None) -> Stance:
    """Land gained, told in square kilometres, is an advance and not the capture of a place."""
    if amount is not None and amount.area_km2 is not None and stance.predicate is Predicate.CAPTURED:
        return replace(stance, predicate=Predicate.ADVANCED)
    return stance


def clause_holds(scene: Scene, clause: Clause, claim: Claim) -> bool:
    """Whether a claim's words begin in a clause, which then denies nothing else."""
    return scene.items[clause.first].start <= claim.quote.start < scene.items[clause.last - 1].end


def _hand_over(claim: Claim, speaker: Speaker) -> Claim:
    """``Об этом сообщили в Минобороны``: what the narrator has just told is that speaker's."""
    if claim.claimant != NARRATOR:
        return claim
    return replace(claim, claimant=speaker.name, claimant_side=speaker.side)


def _restates(body: Claim, heading: Claim) -> bool:
    same = (body.holder, body.polarity) == (heading.holder, heading.polarity) and body.predicate is heading.predicate
    names = {place.name for place in body.places if place.kind is not MentionKind.AREA}
    return same and bool(names & {place.name for place in heading.places})
