"""Whose hands a Slavic claim speaks of, and which side a text is at home with."""

from __future__ import annotations

import re

from articles.lexicon.records import Role
from articles.records import Article, Holder, Predicate, Side
from articles.slavic.drafts import Draft
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import HOME, SlavicLexicon
from articles.slavic.morphology import Part
from articles.slavic.voices import Speaker
from articles.tokens import fold_word

_HOLDER = {Side.RU: Holder.RU, Side.UA: Holder.UA}
_OPPOSED = {Side.RU: Side.UA, Side.UA: Side.RU}
# Words that only one side's press uses of the war; the stems stand for every case.
_TELLING = {
    Side.RU: (
        "днр",
        "лнр",
        "сво",
        "спецопераци",
        "артемовск",
        "красноармейск",
        "димитров",
        "дзержинск",
        "киевск",
        "народн",
    ),
    Side.UA: (
        "оккупант",
        "оккупир",
        "захватчик",
        "вторжени",
        "рашист",
        "россиян",
        "враг",
        "вражеск",
        "сил[аы]? обороны",
    ),
}
_HINTING = {
    Side.RU: ("специальн", "группировк[аиу] войск"),
    Side.UA: ("деоккуп", "защитник"),
}  # asked where the others tell nothing
# Outlets whose "we" is one side's, though they are media: in Russian the enemy is told by who writes.
_PRESS = {
    Side.RU: ("тасс", "риа новости", "интерфакс", "рбк", "коммерсант", "известия", "ведомости", "лента", "lenta",
              "газета.ру", "rt", "российская газета", "комсомольская правда", "взгляд", "царьград", "sputnik"),
    Side.UA: ("украинская правда", "укринформ", "унн", "униан", "цензор", "гордон", "суспильне", "нв", "liga",
              "рбк-украина", "главком", "корреспондент", "обозреватель", "фокус", "бабель", "тсн"),
}  # fmt: skip

_STEMS = [
    {one: re.compile(rf"\b(?:{'|'.join(stems)})") for one, stems in told.items()} for told in (_TELLING, _HINTING)
]


def find_home(article: Article, lexicon: SlavicLexicon, side: Side) -> Side | None:
    """The side whose words for the war a text uses: Ukrainian for Ukrainian texts, told by its terms for Russian ones.

    None for a Russian text that uses neither side's terms, so that "the enemy" in it stays untold.
    """
    if side in _HOLDER:
        return side
    if lexicon.language == "uk":
        return Side.UA
    press = _find_press(article.publisher)
    if press is not None:
        return press
    text = " ".join(passage.text for passage in article.passages).casefold()
    for told in _STEMS:
        ru, ua = (len(told[one].findall(text)) for one in (Side.RU, Side.UA))
        if ru != ua:
            return Side.RU if ru > ua else Side.UA
    return None


def _find_press(publisher: str | None) -> Side | None:
    """The side at home with which an outlet writes; None for any other."""
    name = fold_word(publisher or "").replace("ъ", "")
    for side in (Side.UA, Side.RU):
        if any(re.search(rf"\b{re.escape(one)}\b", name) for one in _PRESS[side]):
            return side
    return None


def find_side(item: Item | None, speaker: Speaker, home: Side | None, last: Side | None) -> Side | None:
    """The side of who acts; the enemy is the other side's to whoever speaks, and "our" forces are the speaker's."""
    own = speaker.side if speaker.side in _HOLDER else home
    if item is None:
        return None
    if item.enemy:
        return None if own is None else _OPPOSED[own]
    if item.ours or item.low in {"мы", "ми", "нами"}:
        return own
    if item.theirs and item.side is None:
        return last
    if item.side is None and last is not None and any(word.startswith(("свої", "свои")) for word in item.low.split()):
        return last  # "вивели всі свої війська": theirs who acted before
    if item.kind is Kind.WORD and item.may_be(Part.PRONOUN):
        return last
    return item.side or own


def _demands(draft: Draft) -> bool:
    """Whether the agent stands before the demand and so makes it; behind the noun stands who is to leave."""
    return draft.agent is not None and draft.agent < draft.trigger


def _read_own_retreat(draft: Draft, speaker: Speaker) -> Side | None:
    """``в ВСУ подтвердили отход из Соледара``: a retreat of nobody named is that of whoever tells of it."""
    told = draft.frame.predicate is Predicate.WITHDREW and draft.mood.rule == "event"
    return speaker.side if told and speaker.side in _OPPOSED else None


def find_holder(draft: Draft, side: Side | None, speaker: Speaker, home: Side | None) -> Holder | None:
    """Who a draft says holds, gains or should hold the place; None where nobody is meant or it cannot be told."""
    predicate, frame = draft.mood.predicate, draft.frame
    own = speaker.side if speaker.side in _HOLDER else home
    if draft.mood.first_person:
        side = own
    if frame.role is Role.NOBODY:
        return None
    if predicate is Predicate.ANNEXED:
        return Holder.RU if side in (Side.RU, None) else None
    if predicate is Predicate.REJECTS_CONCESSION:
        return Holder.UA if (side or own) is Side.UA else None
    if side is None and predicate is Predicate.DEMANDS_WITHDRAWAL:
        if isinstance(frame.usual, Holder) and frame.predicate is Predicate.REJECTS_CONCESSION:
            return frame.usual
        return _HOLDER.get(own) if own is not None else None
    side = side or _read_own_retreat(draft, speaker)
    if side is None:
        usual = own if frame.usual == HOME else frame.usual
        return usual if isinstance(usual, Holder) else _HOLDER.get(usual) if isinstance(usual, Side) else None
    if predicate is Predicate.DEMANDS_WITHDRAWAL and draft.mood.rule == "demand" and _demands(draft):
        return _HOLDER.get(side)  # who demands it, not who is to leave
    opposed = frame.role is Role.OPPONENT or (draft.carried and predicate is not Predicate.ENCIRCLED)
    if draft.carried and predicate is Predicate.ENCIRCLED:
        opposed = False  # who is enclosed is the side inside
    return _HOLDER.get(_OPPOSED.get(side, side) if opposed else side)
