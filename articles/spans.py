"""The smallest stretch of a sentence that is understandable alone."""

from __future__ import annotations

from collections.abc import Sequence

from articles.attribution import Voice
from articles.clauses import Clause, cuts
from articles.quotes import MAX_QUOTE_CHARS, trim_span
from articles.roles import Scene
from articles.speech import Quoted, find_quotation

_MAX_HEAD_CHARS = 60  # "The Institute for the Study of War noted that" stays with its clause; longer heads do not
_MIN_SPEECH_WORDS = 3  # fewer words in quotation marks are scare quotes, not speech


def find_span(
    scene: Scene,
    clauses: Sequence[int],
    *,
    arguments: tuple[int, int],
    quoted: Sequence[Quoted],
    voice: Voice | None,
) -> tuple[int, int]:
    """Characters of the clauses with the given indexes that hold chunks ``arguments`` (last exclusive).

    The stretch ends at the first comma behind the arguments, keeps the word "if" or "when" that binds it,
    stays inside the quotation marks that hold all arguments, and takes in a short "X said that" before it.
    """
    first_clause, last_clause = scene.clauses[clauses[0]], scene.clauses[clauses[-1]]
    start = _open(scene, first_clause, arguments[0])
    end = _close(scene, last_clause, arguments[1])
    held = _find_holding(scene, arguments, quoted)
    if held is not None:
        return max(start, held.start), min(end, held.end)
    if voice is not None and not voice.behind and _leads(scene, first_clause, start, voice):
        start = voice.head
    return start, end


def fit_span(text: str, span: tuple[int, int], arguments: tuple[int, int], *, offset: int) -> tuple[int, int] | None:
    """The trimmed span if it is short enough, else that of the bare arguments, else None; offsets in the original."""
    for start, end in (span, arguments):
        trimmed = trim_span(text, start - offset, end - offset)
        if 0 < trimmed[1] - trimmed[0] <= MAX_QUOTE_CHARS:
            return trimmed[0] + offset, trimmed[1] + offset
    return None


def _open(scene: Scene, clause: Clause, first_argument: int) -> int:
    first = min(clause.first, first_argument)
    if first == clause.first and clause.connector in scene.lexicon.words["keeps_connector"]:
        first = max(0, first - 1)
    return scene.chunks[first].start


def _close(scene: Scene, clause: Clause, behind_arguments: int) -> int:
    """The first comma, bracket or clause end behind the arguments."""
    last = max(clause.last, behind_arguments)
    for index in range(behind_arguments, last):
        if scene.low(index) == "," or cuts(scene.chunks, index):
            return scene.chunks[index - 1].end
    while last > behind_arguments and scene.is_word(last - 1, "coordinator", "subordinator", "relative"):
        last -= 1
    return scene.chunks[last - 1].end


def _find_holding(scene: Scene, arguments: tuple[int, int], quoted: Sequence[Quoted]) -> Quoted | None:
    first, last = scene.chunks[arguments[0]], scene.chunks[arguments[1] - 1]
    if arguments[1] - arguments[0] < _MIN_SPEECH_WORDS:
        return None
    return find_quotation(quoted, first.start, last.end)


def _leads(scene: Scene, clause: Clause, start: int, voice: Voice) -> bool:
    """Whether "X said (that)" stands right before the clause, within its sentence, and is short."""
    if not voice.head < start or start - voice.head > _MAX_HEAD_CHARS or voice.verb_end > start:
        return False
    between = [chunk for chunk in scene.chunks if voice.verb_end <= chunk.start < start]
    return all(
        chunk.low == "that" or scene.lexicon.words["time"] & {chunk.low} or chunk.low == "on" for chunk in between
    )
