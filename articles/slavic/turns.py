"""Whose turn it is in a transcript, an interview or a paragraph that is headed "direct speech"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.lexicon.records import ActorKind
from articles.records import Side
from articles.slavic.clauses import Clause
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.voices import Speaker, Voices

_REACH = 6  # items between "talked with" and who is named
_MAX_HEAD = 8  # items of "Пряма мова Зеленського" before its colon
_CITED_BY = frozenset({"прямая речь", "пряма мова", "дословно", "дослівно", "цитата"})
_WITH = frozenset({"с", "со", "з", "із", "зі"})
_TALKED = frozenset(
    {"поговорить", "побеседовать", "беседовать", "пообщаться", "поговорити", "поспілкуватися", "розмовляти"}
    | {"говорити", "спілкуватися", "говорить"}
)
_SCHOLARS = frozenset(
    {"историк", "аналитик", "эксперт", "политолог", "исследователь", "обозреватель", "социолог"}
    | {"історик", "аналітик", "експерт", "політолог", "дослідник", "оглядач", "соціолог"}
)


class Turns:
    """Finds who has the turn; tells the voices of the article whom a question names."""

    def __init__(self, voices: Voices, lexicon: SlavicLexicon, home: Side | None) -> None:
        self._voices, self._lexicon, self._home = voices, lexicon, home

    def find_label(self, items: Sequence[Item]) -> Speaker | None:
        """The speaker of a transcript's turn: ``В.Путин:`` or ``Зеленський:`` at the start of a sentence."""
        colon = next((at for at, item in enumerate(items[:6]) if item.low == ":"), None)
        if colon is None or not items[0].capital:
            return None
        head = items[:colon]
        initials = len(head) > 2 and len(head[0].low) == 1 and head[1].low == "."
        person = next((item for item in head if item.actor_kind is ActorKind.PERSON), None)
        if not initials and (person is None or len(head) > 2):
            return None
        side = person.side if person is not None and person.side is not None else self._home or Side.OTHER
        return Speaker(self._voices.words(head[0].start, head[-1].end), side)

    def find_cited(self, items: Sequence[Item]) -> Speaker | None:
        """``Прямая речь: "..."``: whoever is named before the colon, else whoever spoke last."""
        colon = next((at for at, item in enumerate(items[:_MAX_HEAD]) if item.low == ":"), None)
        head = {items[0].low, " ".join(item.low for item in items[:2])}
        if colon is None or head.isdisjoint(_CITED_BY):
            return None
        named = next((one for one in items[:colon] if one.actor_kind is ActorKind.PERSON and one.side), None)
        return self._voices.last if named is None else Speaker(self._voices.title(named), named.side or Side.OTHER)

    def find_interviewed(self, items: Sequence[Item]) -> Speaker | None:
        """``поговорили с историком Романом Денисенко``: with whom somebody talked for the text."""
        talk = next((at for at, item in enumerate(items) if item.has(_TALKED)), None)
        led = None if talk is None else next((i for i in range(talk, len(items)) if items[i].low in _WITH), None)
        if led is None:
            return None
        for at in range(led + 1, min(len(items), led + _REACH)):
            item = items[at]
            if item.actor_kind is ActorKind.PERSON and item.side is not None:
                return Speaker(self._voices.title(item), item.side)
            scholar = item.has(_SCHOLARS)
            if scholar or (item.kind is Kind.WORD and item.has(self._lexicon.words["role_noun"])):
                clause = Clause(0, len(items), "")
                side = Side.INDEPENDENT if scholar else self._voices.side_of(items, clause, at)
                return self._voices.name(items, clause, at, side)
        return None

    def note_asked(self, items: Sequence[Item]) -> None:
        """``– А Зеленский?``: whom a question names is "he" in the answer."""
        named = [one for one in items if one.actor_kind is ActorKind.PERSON and one.side and "nomn" in one.cases]
        if len(named) == 1:
            self._voices.last = Speaker(self._voices.title(named[0]), named[0].side or Side.OTHER)

    def find_guest(self, items: Sequence[Item]) -> Speaker | None:
        """Who is named with an office or by a known name, in any case: ``говоримо з речником Сергієм Череватим``."""
        for at, item in enumerate(items):
            if item.actor_kind is ActorKind.PERSON and item.side is not None:
                return Speaker(self._voices.title(item), item.side)
            if item.kind is Kind.WORD and item.has(self._lexicon.words["role_noun"]):
                clause = Clause(0, len(items), "")
                return self._voices.name(items, clause, at, self._voices.side_of(items, clause, at))
        return None
