"""The English lexicon."""

from __future__ import annotations

from articles.lexicon.en.actors import ACTORS
from articles.lexicon.en.annexing import ANNEXING
from articles.lexicon.en.extents import EXTENTS, NUMBERS
from articles.lexicon.en.fighting import FIGHTING
from articles.lexicon.en.hedges import HEDGES
from articles.lexicon.en.holding import HOLDING
from articles.lexicon.en.leaving import LEAVING
from articles.lexicon.en.moods import MOODS
from articles.lexicon.en.moving import MOVING
from articles.lexicon.en.ringing import RINGING
from articles.lexicon.en.speech import SPEECH
from articles.lexicon.en.stopping import STOPPING
from articles.lexicon.en.taking import TAKING
from articles.lexicon.en.words import WORDS
from articles.lexicon.en.works import WORKS
from articles.lexicon.records import Lexicon, index_moods

ENGLISH = Lexicon(
    language="en",
    triggers=(*HOLDING, *TAKING, *ANNEXING, *LEAVING, *RINGING, *MOVING, *STOPPING, *FIGHTING),
    actors=ACTORS,
    extents=EXTENTS,
    hedges=HEDGES,
    moods=MOODS,
    mood_names=index_moods(MOODS),
    speech=SPEECH,
    words=WORDS,
    numbers=NUMBERS,
    works=WORKS,
)
