"""The words of Ukrainian and Russian that carry claims."""

from __future__ import annotations

from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.lexicon.ru import RUSSIAN
from articles.slavic.lexicon.uk import UKRAINIAN

SLAVIC: dict[str, SlavicLexicon] = {"ru": RUSSIAN, "uk": UKRAINIAN}
