"""A text as sentences with their offsets: paragraphs, list items under their lead, headings left apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from articles.lexicon.records import split_words
from articles.tokens import Token, tokenize

MAX_SENTENCE_TOKENS = 300  # beyond this a text has lost its full stops; it is cut so that work stays linear
_MAX_HEADING_WORDS = 14
# A picture set as a bullet may stand close to its words, a dash or a number may not.
BULLET = re.compile(
    r"[ \t\u00a0]*(?:(?:[-–—•*▪◦‣·∙⁃]|\d{1,2}[.)])[ \t\u00a0]+|\d\u20e3[ \t\u00a0]*"
    "|[•▪▫◦‣●○■□◆◇►▶➤➢✓✔✅❗🔹🔸🔺🔻👉📌\U0001f534\U0001f535]\ufe0f?[ \\t\u00a0]*)"
)
_TERMINAL = frozenset(".!?…")
_CLOSERS = frozenset("”\"’»)]'")
_LAST_CHARS = _TERMINAL | _CLOSERS  # one of these is the last character of every sentence that has not just run on
_PARAGRAPH_ENDS = _TERMINAL | {":", ",", "”", '"'}
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_ABBREVIATIONS = split_words(
    "mr mrs ms dr st gen col lt maj capt sgt adm brig cmdr prof sen rep gov jan feb mar apr jun jul aug sep "
    "sept oct nov dec no vs km sq approx est inc v ft mt u.s u.k u.n"
)


class SentenceKind(StrEnum):
    """Where a sentence stands."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence.

    ``paragraph`` numbers the line it stands on; ``lead`` is, for an item of a list, the index of the
    sentence that introduces the list.
    """

    start: int
    end: int
    kind: SentenceKind
    paragraph: int
    tokens: tuple[Token, ...]
    lead: int | None = None

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark."""
        return "?" in [token.text for token in self.tokens[-2:]]


def split_sentences(text: str, *, offset: int = 0, first_paragraph: int = 0) -> list[Sentence]:
    """The sentences of ``text`` in order; ``offset`` is where it begins in the original text."""
    sentences: list[Sentence] = []
    lead: int | None = None
    position = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not line:
            position += 1
            continue
        bullet = BULLET.match(line)
        body = line[bullet.end() :] if bullet else line
        tokens = tokenize(body, offset=offset + position + (bullet.end() if bullet else 0))
        position += len(line) + 1
        if not tokens:
            continue
        kind = _classify_line(tokens, bulleted=bullet is not None, alone=len(lines) == 1)
        if kind is not SentenceKind.ITEM:
            lead = None
        for run in _split_line(tokens):
            here = lead if kind is SentenceKind.ITEM else None
            sentences.append(Sentence(run[0].start, run[-1].end, kind, first_paragraph + number, tuple(run), here))
        if kind is SentenceKind.PARAGRAPH and tokens[-1].text == ":":
            lead = len(sentences) - 1
    return sentences


def _classify_line(tokens: list[Token], *, bulleted: bool, alone: bool) -> SentenceKind:
    if bulleted:
        return SentenceKind.ITEM
    if alone or len(tokens) > _MAX_HEADING_WORDS or tokens[-1].text in _PARAGRAPH_ENDS:
        return SentenceKind.PARAGRAPH
    long_words = [token for token in tokens if token.wordy and len(token.text) > 3]
    if long_words and all(token.capital for token in long_words):
        return SentenceKind.HEADING
    return SentenceKind.PARAGRAPH


def _split_line(tokens: list[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = []
    first = 0
    for index in range(1, len(tokens)):
        ends = tokens[index - 1].text[-1] in _LAST_CHARS and _ends_before(tokens, index)
        if ends or index - first >= MAX_SENTENCE_TOKENS:
            runs.append(tokens[first:index])
            first = index
    return [*runs, tokens[first:]]


def _ends_before(tokens: list[Token], index: int) -> bool:
    """Whether a sentence ends between ``index - 1`` and ``index``."""
    token, last = tokens[index], index - 1
    if token.text in _CLOSERS and token.start == tokens[last].end:
        return False
    while last > 0 and tokens[last].text in _CLOSERS and tokens[last].start == tokens[last - 1].end:
        last -= 1
    stop = tokens[last]
    if stop.text not in _TERMINAL and ("." not in stop.text or not _INITIALS.fullmatch(stop.text)):
        return False
    opens = token.capital or not token.wordy or token.text[0].isdigit()
    if not opens or (token.start == tokens[index - 1].end and not _is_run_on(tokens, last, index)):
        return False
    return stop.text != "." or not _is_abbreviation(tokens, last)


def _is_run_on(tokens: list[Token], stop: int, index: int) -> bool:
    """``operating.Doctors``: a full stop without a space behind a whole word and before a capital."""
    return stop == index - 1 and stop > 0 and tokens[stop - 1].text[-1:].islower() and tokens[index].capital


def _is_abbreviation(tokens: list[Token], stop: int) -> bool:
    if stop == 0 or tokens[stop - 1].end != tokens[stop].start:
        return False
    before = tokens[stop - 1]
    return before.low in _ABBREVIATIONS or (len(before.text) == 1 and before.capital)
