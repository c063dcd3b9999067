"""English words that say how much of a place is meant, and number words."""

from __future__ import annotations

from articles.lexicon.records import ExtentPhrase
from articles.records import Extent

_PHRASES = {
    Extent.ALL: (
        "all of",
        "the whole of",
        "whole of",
        "the entire",
        "entire",
        "the entirety of",
        "entirety of",
        "the rest of",
        "the remainder of",
        "all",
        "the whole",
    ),
    Extent.MOST: (
        "most of",
        "nearly all of",
        "almost all of",
        "nearly all",
        "almost all",
        "the bulk of",
        "the majority of",
        "the vast majority of",
        "most",
    ),
    Extent.PART: (
        "part of",
        "parts of",
        "large parts of",
        "much of",
        "swathes of",
        "huge swathes of",
        "large swathes of",
        "swaths of",
        "large swaths of",
        "chunks of",
        "big chunks of",
        "some of",
        "pockets of",
        "areas of",
        "portions of",
        "a portion of",
        "a part of",
        "significant parts of",
        "large areas of",
        *(
            f"{adjective}{noun} of"
            for adjective in ("", "a ", "small ", "some ", "certain ", "a small ", "tiny ")
            for noun in (
                "sliver",
                "slivers",
                "section",
                "sections",
                "pocket",
                "slice",
                "patches",
                "districts",
                "stretches",
            )
        ),
        "small pockets of",
        "small parts of",
        "several parts of",
        "some parts of",
        "certain parts of",
        "big parts of",
        "vast swathes of",
        "vast areas of",
        "a large part of",
        "a big part of",
        "a significant part of",
    ),
}

EXTENTS = (
    *(
        ExtentPhrase(phrase, extent, f"Russia controls {phrase} Luhansk.")
        for extent, phrases in _PHRASES.items()
        for phrase in phrases
    ),
    ExtentPhrase("half of", Extent.PART, "Russia controls half of Luhansk.", 50.0),
    ExtentPhrase("half", Extent.PART, "Russia controls half the Luhansk region.", 50.0),
    ExtentPhrase("none of", Extent.NONE, "Russia controls none of Luhansk."),
)

_COUNTS: dict[str, float] = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "both": 2,
}
_PARTS: dict[str, float] = {
    "half": 1 / 2,
    "halves": 1 / 2,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
    "fourth": 1 / 4,
    "fourths": 1 / 4,
    "fifth": 1 / 5,
    "fifths": 1 / 5,
    "sixth": 1 / 6,
    "sixths": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "eighths": 1 / 8,
    "ninth": 1 / 9,
    "tenth": 1 / 10,
    "tenths": 1 / 10,
}

NUMBERS = {**_COUNTS, **_PARTS}
