"""Where a reading stands: one sentence, what is quoted and said in it, and the memory of the text before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.attribution import Voice, choose_voice, identify
from articles.chunks import Kind
from articles.discourse import Discourse, Person
from articles.records import Article
from articles.reference import Referents
from articles.roles import Scene, can_act
from articles.speech import Quoted, find_quotation


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything that the claims of one sentence are written from.

    ``voices`` are those of the sentence, ``spoken`` those of its whole paragraph, ``narrator`` the article itself.
    """

    article: Article
    scene: Scene
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
        for index in range(first, end):
            chunk = self.scene.chunks[index]
            if chunk.kind is Kind.ACTOR and chunk.is_actor and not chunk.possessive and can_act(self.scene, index):
                self.discourse.note_actor(identify(chunk, self.discourse, self.article.text_at, self.scene.lexicon))

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
        if marks.end - marks.start < self.scene.chunks[-1].end - self.scene.chunks[0].start:
            return None  # a few words in marks within the narrator's sentence
        if self.spoken:
            return min(
                self.spoken, key=lambda voice: min(abs(voice.head - marks.end), abs(marks.start - voice.verb_end))
            )
        speaker = self.discourse.speaker
        return (
            None if speaker is None else Voice(marks.start, marks.end, speaker, marks.start, marks.start, behind=True)
        )
