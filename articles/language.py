"""Which of the languages we meet a text is written in, told by its commonest words, else by those of a lexicon."""

from __future__ import annotations

import re
from functools import cache

from articles.lexicon import LEXICONS
from articles.lexicon.records import ActorKind, split_words
from articles.plaintext import make_plain
from articles.slavic.telling import tell_slavic

UNDETERMINED = "und"  # ISO 639-2 code of a text whose language could not be told
_SAMPLE_CHARS = 20_000  # the opening of a text tells its language
_COMMONEST = {
    "en": split_words("the of and to in that is was for on with as by has have it from said"),
    "uk": split_words("та що на не до з від у є під для як за й про це також було який"),
    "ru": split_words("и что на не до с от в был под для как за о это также было который по"),
}
_LETTERS_OF_ONE = {"uk": "іїєґ", "ru": "ыэёъ"}  # letters that the other two do not have
_LEAST_SHARE = 0.08  # of the words; running prose in any of the three has more than a fifth
_LETTERS = {"en": re.compile(r"[A-Za-z]+")}  # the whole alphabet of a language with a lexicon
_WORD = re.compile(r"[^\W\d_]+")
_SHORT_WORDS = 60  # a shorter text may have none of the commonest words
_TELLING_LENGTH = 4  # shorter words, such as "in" and "do", are words of many languages
_LEAST_KNOWN = 3 / 4  # of the words that are no names; German has "fallen" too, and hardly three more beside it


def guess_language(text: str) -> str:
    """``en``, ``uk`` or ``ru``, or ``und`` where a text shows none of them clearly.

    A text too short to have the commonest words ("Russian forces captured Pokrovsk.") is taken for a language
    with a lexicon where it is the only one whose alphabet has every letter of it, where the lexicon has most of
    the words that are not names, and where one of them asserts something about control. Polish or German shares
    names and a stray word with English, even where all its letters are ASCII, and stays ``und``.
    """
    sample = make_plain(text[:_SAMPLE_CHARS]).text
    words = _WORD.findall(sample.casefold())
    if not words:
        return UNDETERMINED
    if len(words) <= _SHORT_WORDS and sum(map(_is_cyrillic, words)) * 2 > len(words):
        told = tell_slavic([word for word in _WORD.findall(sample) if _is_cyrillic(word)])
        if told is not None:
            return told
    scores = {code: sum(word in common for word in words) / len(words) for code, common in _COMMONEST.items()}
    for code, letters in _LETTERS_OF_ONE.items():
        scores[code] += sum(any(letter in word for letter in letters) for word in words) / len(words)
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= _LEAST_SHARE else _guess_by_lexicon(_WORD.findall(sample))


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u04ff"


def _guess_by_lexicon(words: list[str]) -> str:
    """The one language with a lexicon that could have written ``words``, and whose own words they are."""
    able = [code for code in LEXICONS if all(_LETTERS[code].fullmatch(word) for word in words)]
    if len(able) != 1:
        return UNDETERMINED
    asserting, known = _collect_words(able[0])
    own = [word.casefold() for word in words if word.casefold() in known]
    strange = [word for word in words if word.islower() and len(word) > 1 and word not in known]
    tells = any(word in asserting for word in own) and len(own) >= _LEAST_KNOWN * (len(own) + len(strange))
    return able[0] if tells else UNDETERMINED


@cache
def _collect_words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that assert something in a lexicon, and all of its words that are no names."""
    lexicon = LEXICONS[language]
    forms = [_WORD.findall(form.casefold()) for trigger in lexicon.triggers for form in trigger.forms]
    asserting = frozenset(form[0] for form in forms if len(form[0]) >= _TELLING_LENGTH)
    named = (ActorKind.STATE, ActorKind.PERSON)
    actors = [form for actor in lexicon.actors if actor.kind not in named for form in actor.forms]
    names = {form.casefold() for actor in lexicon.actors if actor.kind is ActorKind.STATE for form in actor.forms}
    spoken = [form for verb in lexicon.speech for form in verb.forms]
    phrases = [*actors, *spoken, *(phrase.phrase for phrase in lexicon.extents), *lexicon.numbers]
    known = {word for phrase in phrases for word in _WORD.findall(phrase.casefold())}
    known = known.union(*forms, *lexicon.words.values(), lexicon.mood_names)
    return asserting - names, frozenset(known - names)  # "russia" is a word of "part of Russia", too
