"""Where a reading stands: one sentence, what is quoted and said in it, and the memory of the text before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from articles.attribution import Voice, choose_voice
from articles.chunks import Kind
from articles.discourse import Discourse, Person
from articles.records import Article
from articles.reference import Referents
from articles.roles import Scene, can_act
from articles.speakers import find_apposed, identify
from articles.speech import Quoted, find_quotation


def find_subjects(scene: Scene) -> list[int]:
    """The actors that stand before the verb of their clause: whom a later pronoun may mean."""
    found: list[int] = []
    actor = Kind.ACTOR
    for clause in scene.clauses:
        for index in range(clause.first, clause.last):
            chunk = scene.chunks[index]
            if chunk.verb:
                break
            if chunk.kind is not actor or not chunk.is_actor or chunk.possessive:
                continue
            if can_act(scene, index) and find_apposed(scene.chunks, clause, index) is None:
                found.append(index)
    return found


def note_subjects(
    scene: Scene, subjects: Sequence[int], discourse: Discourse, article: Article, span: range | None = None
) -> None:
    """Remember the subjects of a sentence, or those among the chunks of ``span``."""
    for index in subjects:
        if span is None or index in span:
            discourse.note_actor(identify(scene.chunks[index], discourse, article.text_at, scene.lexicon))


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything that the claims of one sentence are written from.

    ``subjects`` are the chunks that a later pronoun may mean, ``voices`` those of the sentence, ``spoken`` those of
    its whole paragraph, ``narrator`` the article itself.
    """

    article: Article
    scene: Scene
    subjects: Sequence[int]
    referents: Referents
    discourse: Discourse
    narrator: Person
    quoted: Sequence[Quoted]
    voices: Sequence[Voice]
    spoken: Sequence[Voice]

    def note_until(self, end: int) -> None:
        """Remember the places and subjects of the chunks before ``end``; calling it again is harmless."""
        first = self.referents.noted
        self.referents.advance(end)
        note_subjects(self.scene, self.subjects, self.discourse, self.article, range(first, end))

    def find_voice(self, index: int) -> Voice | None:
        """Who says chunk ``index``; None for the narrator.

        Words in quotation marks without a verb of speech in their own sentence belong to whoever speaks
        elsewhere in the same marks, else in the same paragraph, else to the last speaker.
        """
        chunk = self.scene.chunks[index]
        own = choose_voice(self.voices, chunk.start, chunk.end)
        marks = find_quotation(self.quoted, chunk.start, chunk.end)
        if own is not None or marks is None:
            return own
        outside = (one for one in self.scene.chunks if not marks.holds(one.start, one.end))
        if any(one.kind is not Kind.MARK for one in outside):
            return None  # words in marks within the narrator's sentence
        if self.spoken:
            behind = bisect_right(self.spoken, marks.start, key=lambda voice: voice.head)
            near = self.spoken[max(0, behind - 1) : behind + 1]
            return min(near, key=lambda voice: min(abs(voice.head - marks.end), abs(marks.start - voice.verb_end)))
        speaker = self.discourse.speaker
        return (
            None if speaker is None else Voice(marks.start, marks.end, speaker, marks.start, marks.start, behind=True)
        )
