"""Actors in a text: states, forces, people and bodies, with their side."""

from __future__ import annotations

from collections.abc import Sequence

from articles.chunks import Chunk, Kind
from articles.lexicon.records import Actor, ActorKind, Lexicon
from articles.phrases import PhraseIndex
from articles.records import Side
from articles.tokens import Token

_MAX_TITLE_WORDS = 7  # "Russia's top military leadership", "Ukraine's 36th Separate Marine Brigade"
_MAX_NAME_WORDS = 3
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_SAID = ("ed", "said", "says", "told", "wrote")


class ActorIndex:
    """The actors of a lexicon, found at a token together with the title or noun that belongs to them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.words
        self._actors: PhraseIndex[Actor] = PhraseIndex()
        self._breaks = frozenset().union(
            *(
                lexicon.words[key]
                for key in ("preposition", "coordinator", "relative", "be", "have", "modal", "subordinator")
            )
        )
        # "Ukrainian monitoring site DeepState said Russian forces": whose forces is told behind the verb of speech.
        self._breaks |= {form for verb in lexicon.speech for form in verb.forms if form.endswith(_SAID)}
        for actor in lexicon.actors:
            for form in actor.forms:
                self._actors.add(form, actor)

    @property
    def first(self) -> frozenset[str]:
        """The folded words with which an actor can begin in small letters."""
        return self._actors.first.union(*(self._words[key] for key in ("own_force", "seated_head", "ordinal")))

    @property
    def phrases(self) -> PhraseIndex[Actor]:
        """The forms of all actors."""
        return self._actors

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """The end (exclusive) and chunk of the actor that begins at token ``at``."""
        if tokens[at].low in self._words["own_force"]:
            return self._match_own_force(tokens, at)
        found = self._actors.match(tokens, at)
        if found is None:
            return self._match_seated(tokens, at) or self._match_unit(tokens, at) or self._match_first_name(tokens, at)
        end, (actor, *_) = found
        if tokens[at].text.islower() and actor.kind in (ActorKind.STATE, ActorKind.PERSON, ActorKind.ADJECTIVE):
            return None  # "us" is not the US
        possessive = end < len(tokens) and tokens[end].low == "'s"
        following = tokens[end].low if end < len(tokens) else ""
        titled = actor.kind is ActorKind.STATE and following in self._words["person_head"]
        if actor.kind is ActorKind.BODY and following in self._words["staff"]:
            end += 1  # "DeepState analysts"
        if tokens[at].low == "enemy" and end == at + 1 and following in self._words["not_actor_after"]:
            return end, self._make(tokens, at, end, actor, kind=ActorKind.ADJECTIVE, possessive=False)  # its attacks
        if actor.kind is ActorKind.ADJECTIVE or possessive or titled:
            head = self._find_head(tokens, end + possessive)
            if head is not None:
                return self._make_titled(tokens, at, head, actor)
        end += possessive
        return end, self._make(tokens, at, end, actor, kind=actor.kind, possessive=possessive)

    def _match_own_force(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """``its forces``, ``our troops``: an actor whose side is its owner's."""
        head = self._find_head(tokens, at + 1)
        if head is None or head - at > 4:
            return None
        low = " ".join(token.low for token in tokens[at:head])
        return head, Chunk(
            Kind.ACTOR,
            tokens[at].start,
            tokens[head - 1].end,
            low,
            actor_kind=ActorKind.FORCE,
            plural=True,
            owner=tokens[at].low,
        )

    def _match_seated(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """``the Defence Ministry in Moscow``, ``officials in Kyiv``: a body on the side of its seat."""
        if tokens[at].low not in self._words["seated_head"]:
            return None
        head = self._find_head(tokens, at)
        if head is not None and tokens[head - 1].low in self._words["bare_body"] and _heads_clause(tokens, at):
            low = " ".join(token.low for token in tokens[at:head])
            if head == len(tokens) or tokens[head].low not in ("in", "'s"):  # "the military": of whom was spoken last
                body = Chunk(Kind.ACTOR, tokens[at].start, tokens[head - 1].end, low, actor_kind=ActorKind.BODY)
                return head, body._replace(owner="its", plural=False)
        if head is None or head + 1 >= len(tokens) or tokens[head].low != "in":
            return None
        seat = self._actors.match(tokens, head + 1)
        if seat is None or seat[1][0].kind is not ActorKind.STATE:
            return None
        return seat[0], self._make(tokens, at, seat[0], seat[1][0], kind=ActorKind.BODY, possessive=False)

    def _match_unit(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """``3rd Assault Brigade``: a unit by its number, Russian where its arm is one that only Russia has."""
        first = at + 1 + (tokens[at].text.isdigit() and at + 1 < len(tokens) and tokens[at + 1].low in _ORDINAL)
        if not tokens[at].text.isdigit() and tokens[at].low not in self._words["ordinal"]:
            return None
        end = first
        while end < len(tokens) and end - first < _MAX_TITLE_WORDS and tokens[end].capital:
            end += 1
            if tokens[end - 1].low in self._words["unit_noun"]:
                break
        if end == first or tokens[end - 1].low not in self._words["unit_noun"]:
            return None
        russian = any(token.low in self._words["russian_arm"] for token in tokens[first:end])
        side = Side.RU if russian else Side.UA
        low = " ".join(token.low for token in tokens[at:end])
        return end, Chunk(Kind.ACTOR, tokens[at].start, tokens[end - 1].end, low, side=side, actor_kind=ActorKind.FORCE)

    def _match_first_name(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """``Vladimir Putin``: a known surname behind one or two capitalised words."""
        for ahead in range(1, _MAX_NAME_WORDS):
            if at + ahead >= len(tokens) or not tokens[at + ahead - 1].capital or not tokens[at + ahead].capital:
                return None
            if tokens[at + ahead - 1].low in self._breaks or tokens[at + ahead - 1].low in self._words["determiner"]:
                return None
            found = self._actors.match(tokens, at + ahead)
            if found is not None and found[1][0].kind is ActorKind.PERSON:
                end, (actor, *_) = found
                possessive = end < len(tokens) and tokens[end].low == "'s"
                chunk = self._make(tokens, at, end + possessive, actor, kind=actor.kind, possessive=possessive)
                return end + possessive, chunk
        return None

    def _find_head(self, tokens: Sequence[Token], at: int) -> int | None:
        """The end of the noun phrase at ``at`` if its last noun can act: forces, ministry, president."""
        head: int | None = None
        for index in range(at, min(at + _MAX_TITLE_WORDS, len(tokens))):
            token = tokens[index]
            if not token.wordy or token.low in self._breaks:
                break
            if token.low in self._words["actor_head"]:
                head = index + 1
            elif token.low in self._words["not_actor_after"] and self._names_unit(tokens, index):
                continue  # the 3rd Assault Brigade
            elif token.low in self._words["not_actor_after"]:
                if head == index and not self._is_verb(tokens, index):
                    return None
                break
            elif head is not None:
                break
        return head

    def _names_unit(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a noun of action is part of a unit's name: capitalised, and before a capitalised unit."""
        following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
        named = (tokens[at].capital and following.capital) or tokens[at].low == "assault"  # "Russian assault groups"
        return named and following.low in self._words["actor_head"]

    def _is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "control" behind a noun is what several do ("Russian forces control"), not what is theirs."""
        plural = tokens[at - 1].low.endswith("s")
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if tokens[at].low == "advance" and plural:
            return following in self._words["preposition"] - {"of", "by"}
        if tokens[at].low == "advances" and not plural:
            return following in self._words["preposition"] - {"of", "by"}
        if tokens[at].low not in {"control", "capture"} or not plural:
            return False
        return at + 1 < len(tokens) and tokens[at + 1].wordy and tokens[at + 1].low != "of"

    def _make_titled(self, tokens: Sequence[Token], at: int, head: int, actor: Actor) -> tuple[int, Chunk]:
        last = tokens[head - 1]
        end = head
        if last.low in self._words["person_head"]:
            while end < len(tokens) and end - head < _MAX_NAME_WORDS and self._is_name(tokens[end]):
                end += 1
        name = " ".join(token.text for token in tokens[head:end]) or None
        kind = ActorKind.PERSON if last.low in self._words["person_head"] else ActorKind.FORCE
        if kind is ActorKind.FORCE and last.low in self._words["body_head"]:
            kind = ActorKind.BODY
        possessive = end < len(tokens) and tokens[end].low == "'s"
        chunk = self._make(tokens, at, end + possessive, actor, kind=kind, possessive=possessive, name=name)
        return end + possessive, chunk

    def _is_name(self, token: Token) -> bool:
        return token.capital and token.low not in self._breaks and token.low not in self._words["determiner"]

    def _make(
        self,
        tokens: Sequence[Token],
        at: int,
        end: int,
        actor: Actor,
        *,
        kind: ActorKind,
        possessive: bool,
        name: str | None = None,
    ) -> Chunk:
        said = tokens[at : end - possessive]
        spelled = " ".join(token.text for token in said) if kind is ActorKind.PERSON else None
        return Chunk(
            Kind.ACTOR,
            tokens[at].start,
            said[-1].end if not possessive else tokens[end - 1].end,
            " ".join(token.low for token in said),
            side=actor.side,
            actor_kind=kind,
            name=name or (actor.name if kind is actor.kind else None) or spelled,
            plural=actor.plural or said[-1].low.endswith("s") or said[-1].low in self._words["plural_force"],
            possessive=possessive,
        )


def _heads_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether the body at token ``at`` opens a sentence or its part: ``The military said``, ``..., the army said``."""
    if at == 0 or tokens[at - 1].low != "the":
        return False
    return at == 1 or not tokens[at - 2].wordy or tokens[at - 2].low in {"said", "but", "and"}
