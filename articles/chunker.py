"""From tokens to chunks: at each token the longest thing that the lexicon or the gazetteer knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articles.actors import ActorIndex
from articles.amounts import index_extents, index_hedges, match_amount
from articles.chunks import Chunk, Kind, make_word
from articles.grouping import QUANTIFIERS, match_group, match_territory
from articles.lexicon.records import ActorKind, Form, Lexicon, SpeechVerb, Trigger
from articles.mentions import PlaceIndex
from articles.phrases import PhraseIndex
from articles.placing import match_places
from articles.protocols import PlaceSpellings
from articles.tokens import Token

_MARKS = frozenset('.,:;!?()[]"“”„«»…')  # marks with which hardly anything longer begins
_SHORT_FORM = 3  # tokens of a short form with its brackets
_VERB_FORMS = frozenset({Form.BASE, Form.PRESENT, Form.PAST, Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE})
_REACH_AHEAD = 5  # tokens between a denial and the claim that it denies


class _Starting:
    """The folded words with which something longer than a word can begin: most words of a text are not among them.

    ``noun`` are those that need no other word behind them.
    """

    __slots__ = ("amount", "group", "name", "named_of", "noun", "territory")

    def __init__(
        self, lexicon: Lexicon, actors: frozenset[str], extents: frozenset[str], hedges: frozenset[str]
    ) -> None:
        words = lexicon.words
        self.territory = QUANTIFIERS | words["land_noun"]
        nouns = ("country_adjective", "compass", "settlement_noun", "oblast_noun")
        self.name = actors.union(*(words[key] for key in nouns))
        alone = ("land_noun", "own_force", "seated_head", "ordinal", *nouns)
        self.noun = frozenset(lexicon.numbers).union(*(words[key] for key in alone))
        self.named_of = words["settlement_noun"] | words["oblast_noun"]  # "the city of" X
        self.group = QUANTIFIERS | frozenset(lexicon.numbers)
        self.amount = frozenset({"a"}).union(words["before_figure"], lexicon.numbers, extents, hedges)


class Chunker:
    """Everything that a lexicon and a list of spellings can recognise, indexed once."""

    def __init__(self, lexicon: Lexicon, spellings: PlaceSpellings) -> None:
        self.lexicon = lexicon
        self.places = PlaceIndex(spellings, lexicon=lexicon)
        self.actors = ActorIndex(lexicon)
        self._extents = index_extents(lexicon)
        self._hedges = index_hedges(lexicon)
        self._triggers: PhraseIndex[tuple[Trigger, Form]] = PhraseIndex()
        self._speech: dict[str, SpeechVerb] = {}
        self._verbs = lexicon.words["verb_like"]
        self._pronouns = frozenset[str]().union(*(lexicon.words[key] for key in ("he", "it", "they", "we", "this")))
        for trigger in lexicon.triggers:
            for form, grammar in trigger.forms.items():
                self._triggers.add(form, (trigger, grammar))
        for verb in lexicon.speech:
            self._speech.update(dict.fromkeys(verb.forms, verb))
        self._trigger_words = self._triggers.first
        self._starting = _Starting(self.lexicon, self.actors.first, self._extents.first, self._hedges.first)
        # Every word that may be more than a word of its own: what is not among them needs no further look.
        self._telling = frozenset({*self._trigger_words, *self._speech, *self._pronouns, *self._verbs}).union(
            *(getattr(self._starting, name) for name in _Starting.__slots__)
        )
        self._marks = _MARKS - self._telling
        self._leading = self._collect_leading()

    def _collect_leading(self) -> dict[str, frozenset[str]]:
        """Words such as "the" and "in", with which something longer begins only before certain other words.

        By each of them these words: the further words of phrases, and all that may follow a determiner or a hedge.
        """
        words, starting = self.lexicon.words, self._starting
        indexes = (self._triggers, self._extents, self._hedges, self.actors.phrases)
        alone = starting.noun.union(self._speech, *(index.whole for index in indexes))
        grouped = words["group_adjective"] | words["group_noun"] | words["single_noun"]
        common = grouped | starting.territory | starting.named_of | starting.group | starting.amount
        return {word: common.union(*(index.following(word) for index in indexes)) for word in self._telling - alone}

    def chunk(self, tokens: Sequence[Token]) -> list[Chunk]:
        """The chunks of one sentence, in order; only a short form in brackets behind a name, (ISW), is left out."""
        chunks: list[Chunk] = []
        at, marks, telling = 0, self._marks, self._telling
        mark, word = Kind.MARK, Kind.WORD
        while at < len(tokens):
            token = tokens[at]
            low = token.low
            if low == "(" and _is_short_form(tokens, at):
                at += _SHORT_FORM
            elif low in marks:
                chunks.append(make_word(mark, token))
                at += 1
            elif low not in telling and low.isalpha() and not token.capital:
                chunks.append(make_word(word, token))
                at += 1
            elif self._leads_nothing(tokens, at):
                chunks.append(self._make_word(token))
                at += 1
            else:
                at, chunk = self._match(tokens, at)
                chunks.append(chunk)
        return chunks

    def _leads_nothing(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word behind a word such as "the" tells that nothing longer begins with it."""
        followed = None if tokens[at].capital else self._leading.get(tokens[at].low)
        if followed is None or at + 1 == len(tokens):
            return False
        behind = tokens[at + 1].low
        return (behind.isalpha() or behind in self._marks) and behind not in followed

    def _make_word(self, token: Token) -> Chunk:
        if token.low in self._pronouns:
            return make_word(Kind.PRONOUN, token)
        if not token.wordy:
            return make_word(Kind.MARK, token)
        return make_word(Kind.WORD, token, verb=token.low in self._verbs)

    def _match(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk]:
        token = tokens[at]
        low = token.low
        starting = self._starting
        # Numbers and hyphenated words (two-thirds) begin too much to be listed.
        joined = not token.text.isalpha() and (low[0].isdigit() or "-" in low or "'" in low)
        found: tuple[int, Chunk] | None = None
        if low in starting.territory:
            found = match_territory(tokens, at, lexicon=self.lexicon, actors=self.actors)
        if found is None and (token.capital or low in starting.name or joined or self._is_described(tokens, at)):
            found = self._match_name(tokens, at)
        if found is None and low in starting.group:
            found = match_group(tokens, at, lexicon=self.lexicon)
        if found is None and (low in starting.amount or joined):
            found = self._match_phrase(tokens, at) or self._match_amount(tokens, at)
        return found or self._match_words(tokens, at)

    def _is_described(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "the" stands before a noun that a name may follow."""
        return tokens[at].low == "the" and at + 1 < len(tokens) and tokens[at + 1].low in self._starting.named_of

    def _match_name(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """A place or an actor, whichever is longer; a state that is both is an actor that names a place."""
        place = match_places(tokens, at, index=self.places, actors=self.actors, lexicon=self.lexicon)
        actor = self.actors.match(tokens, at)
        if place is None or actor is None:
            return place or actor
        (place_end, place_chunk), (actor_end, actor_chunk) = place, actor
        if len(place_chunk.names) > 1 or place_end > actor_end:
            return place
        if actor_chunk.actor_kind is ActorKind.STATE:
            return actor_end, actor_chunk._replace(names=place_chunk.names)
        return actor

    def _match_phrase(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """A phrase that begins like an amount and says more: "part of Russia"."""
        found = self._triggers.match(tokens, at) if tokens[at].low in self._trigger_words else None
        extent = self._extents.match(tokens, at) if found is not None else None
        longer = found is not None and extent is not None and found[0] > extent[0]
        return self._match_words(tokens, at) if longer else None

    def _match_amount(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        found = match_amount(tokens, at, lexicon=self.lexicon, extents=self._extents, hedges=self._hedges)
        if found is None:
            return None
        end, amount = found
        return end, _span(Kind.AMOUNT, tokens, at, end, amount=amount)

    def _match_words(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk]:
        token = tokens[at]
        found = self._triggers.match(tokens, at) if token.low in self._trigger_words else None
        end, triggers = found if found is not None else (at + 1, ())
        speech = self._speech.get(token.low) if end == at + 1 else None
        if speech is not None and speech.behind and (at == 0 or tokens[at - 1].low not in speech.behind):
            speech = None
        words = self.lexicon.words
        if speech is not None and speech.ahead:
            near = {one.low for one in tokens[at + 1 : at + 1 + _REACH_AHEAD]}
            speech = speech if near & words[speech.ahead] or _stands_alone(tokens, at + 1, words) else None
        if not triggers and speech is None:
            return at + 1, self._make_word(token)
        kind = Kind.PRONOUN if token.low in self._pronouns else Kind.WORD if token.wordy or triggers else Kind.MARK
        low = token.low if end == at + 1 else " ".join(one.low for one in tokens[at:end])
        verb = kind is Kind.WORD and (
            speech is not None or low in words["verb_like"] or any(form in _VERB_FORMS for _, form in triggers)
        )
        return end, Chunk(kind, token.start, tokens[end - 1].end, low, token.capital, verb, triggers, speech)


def _stands_alone(tokens: Sequence[Token], at: int, words: Mapping[str, frozenset[str]]) -> bool:
    """``rejects this``: a pronoun for what was claimed, with no noun behind it."""
    if at >= len(tokens) or tokens[at].low not in {"this", "that", "it"}:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind is None or not behind.wordy or any(behind.low in words[key] for key in ("adverb", "coordinator"))


def _is_short_form(tokens: Sequence[Token], at: int) -> bool:
    """``(MoD)``, ``(ISW)``: one word with two capitals or more in brackets, behind a capitalised word."""
    if at == 0 or at + 2 >= len(tokens) or tokens[at + 2].text != ")" or not tokens[at - 1].capital:
        return False
    return sum(letter.isupper() for letter in tokens[at + 1].text[:8]) > 1


def _span(kind: Kind, tokens: Sequence[Token], at: int, end: int, **values: object) -> Chunk:
    low = " ".join(token.low for token in tokens[at:end])
    return Chunk(kind, tokens[at].start, tokens[end - 1].end, low, **values)  # type: ignore[arg-type]
