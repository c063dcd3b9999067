"""On which side an article speaks in its own voice."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from articles.lexicon.en.actors import ACTORS
from articles.lexicon.records import ActorKind
from articles.records import Side
from articles.slavic.lexicon import SLAVIC
from articles.tokens import fold_word

_WORD = re.compile(r"[\w'’-]+")
# A news outlet is media whoever owns it; an official body's own channel speaks for its side.
_OWN_VOICES = (
    (Side.INDEPENDENT, ("institute for the study of war", "isw", "understandingwar", "інститут вивчення війни",
                       "институт изучения войны")),
    (
        Side.UA,
        ("general staff", "генеральний штаб", "генштаб", "stratcom", "стратком", "deepstate", "гур мо",
         "defence intelligence of ukraine", "ministry of defence of ukraine", "міністерство оборони україни",
         "центр стратегічних комунікацій", "міноборони україни", "збройні сили україни", "офіс президента",
         "сили оборони півдня", "оперативне командування", "министерство обороны украины", "генеральный штаб",
         "ова", "військова адміністрація", "військової адміністрації", "военная администрация", "зсу",
         "military administration", "armed forces of ukraine", "office of the president", "president of ukraine",
         "president.gov.ua", "ministry of defense of ukraine", "ukrainian defence ministry"),
    ),
    (Side.RU, ("kremlin.ru", "кремль", "президент россии", "минобороны россии", "минобороны рф",
                "министерство обороны", "міноборони рф", "мид россии",
                "ministry of defence of russia", "russian ministry of defence", "russian ministry of defense",
                "russian defence ministry", "russian mod", "kremlin")),
    (Side.RU, ("рыбарь", "rybar", "два майора", "two majors", "wargonzo", "colonelcassad", "военкор", "милблогер")),
    (Side.OTHER, ("uk ministry of defence", "british ministry of defence", "ministry of defence (uk)", "uk mod")),
)  # fmt: skip


def article_side(publisher: str | None) -> Side:
    """The side of a claim that an article makes in its own voice; ``media`` unless its publisher is a party."""
    words = f" {fold_word(publisher or '')} "
    for side, names in _OWN_VOICES:
        if any(name in words for name in names if len(name) > 3) or any(f" {name} " in words for name in names):
            return side
    officials = _load_officials()
    return next((officials[word] for word in _WORD.findall(words) if word in officials), Side.MEDIA)


@cache
def _load_officials() -> dict[str, Side]:
    """The surnames of officials of both sides, whose own channels speak for them: ``Денис Пушилин (Telegram)``."""
    found: dict[str, Side] = {}
    english = ((actor.forms, actor.kind, actor.side) for actor in ACTORS)
    slavic = ((actor.phrases, actor.kind, actor.side) for lexicon in SLAVIC.values() for actor in lexicon.actors)
    for words, kind, side in chain(english, slavic):
        if kind is ActorKind.PERSON and side in (Side.RU, Side.UA):
            found.update((fold_word(word).split()[-1], side) for word in words)
    return found
