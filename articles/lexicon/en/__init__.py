"""The English lexicon."""

from __future__ import annotations

from articles.lexicon.en.actors import ACTORS
from articles.lexicon.en.triggers import TRIGGERS
from articles.lexicon.en.words import EXTENTS, MOODS, NUMBERS, SPEECH, WORDS
from articles.lexicon.records import Lexicon, index_moods

ENGLISH = Lexicon(
    language="en",
    triggers=TRIGGERS,
    actors=ACTORS,
    extents=EXTENTS,
    moods=MOODS,
    mood_names=index_moods(MOODS),
    speech=SPEECH,
    words=WORDS,
    numbers=NUMBERS,
)
