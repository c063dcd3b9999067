"""Which of the languages we meet a text is written in, told by its commonest words."""

from __future__ import annotations

import re

from articles.lexicon.records import split_words

UNDETERMINED = "und"  # ISO 639-2 code of a text whose language could not be told
_SAMPLE_CHARS = 20_000  # the opening of a text tells its language
_COMMONEST = {
    "en": split_words("the of and to in that is was for on with as by has have it from said"),
    "uk": split_words("та що на не до з від у є під для як за й про це також було який"),
    "ru": split_words("и что на не до с от в был под для как за о это также было который по"),
}
_LETTERS_OF_ONE = {"uk": "іїєґ", "ru": "ыэёъ"}  # letters that the other two do not have
_LEAST_SHARE = 0.08  # of the words; running prose in any of the three has more than a fifth


def guess_language(text: str) -> str:
    """``en``, ``uk`` or ``ru``, or ``und`` where a text shows none of them clearly."""
    sample = text[:_SAMPLE_CHARS].casefold()
    words = re.findall(r"[^\W\d_]+", sample)
    if not words:
        return UNDETERMINED
    scores = {code: sum(word in common for word in words) / len(words) for code, common in _COMMONEST.items()}
    for code, letters in _LETTERS_OF_ONE.items():
        scores[code] += sum(any(letter in word for letter in letters) for word in words) / len(words)
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= _LEAST_SHARE else UNDETERMINED
