"""The pipeline of one Slavic language, built once from the spellings of places and used for any number of articles."""

from __future__ import annotations

from articles.protocols import PlaceSpellings
from articles.records import Article, Claim
from articles.slavic.drafts import Drafter
from articles.slavic.itemizer import Itemizer
from articles.slavic.lexicon import SLAVIC
from articles.slavic.morphology import load_morphology
from articles.slavic.reading import SlavicReading


class SlavicReader:
    """Reads articles in ``uk`` or ``ru``; keeps nothing of what it has read."""

    def __init__(self, language: str, spellings: PlaceSpellings) -> None:
        lexicon = SLAVIC[language]
        self._itemizer = Itemizer(lexicon, spellings, load_morphology(language))
        self._drafter = Drafter(lexicon)

    def read(self, article: Article) -> list[Claim]:
        """The claims of an article in the order they were found."""
        return SlavicReading(article, self._itemizer, self._drafter).read()
