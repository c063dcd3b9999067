"""How the written forms of English triggers are listed."""

from __future__ import annotations

from articles.lexicon.records import Example, Form
from articles.records import Holder, Predicate


def verb(*paradigms: str) -> dict[str, Form]:
    """The forms of verbs given as ``base present past participle ing``; ``+ particle`` follows each form."""
    forms: dict[str, Form] = {}
    for paradigm in paradigms:
        words, _, particle = paradigm.partition("+")
        base, present, past, participle, ing = words.split()
        tail = f" {particle.strip()}" if particle else ""
        forms[base + tail] = Form.BASE
        forms[present + tail] = Form.PRESENT
        forms[past + tail] = Form.PAST if past != participle else Form.PAST_OR_PARTICIPLE
        forms[participle + tail] = Form.PARTICIPLE if past != participle else Form.PAST_OR_PARTICIPLE
        forms[ing + tail] = Form.ING
    return forms


def noun(*nouns: str) -> dict[str, Form]:
    """Nouns, each in the form given."""
    return dict.fromkeys(nouns, Form.NOUN)


def state(*phrases: str) -> dict[str, Form]:
    """Phrases that say in whose hands or by what means."""
    return dict.fromkeys(phrases, Form.STATE)


def example(text: str, predicate: Predicate, holder: Holder | None, place: str) -> Example:
    """An example that affirms."""
    return Example(text, predicate, holder, place)
