"""The sentences of a paragraph with what is said in each and by whom, before any claim is written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.records import Article, Side
from articles.sentences import Sentence, split_sentences
from articles.slavic.clauses import split_clauses
from articles.slavic.drafts import Draft, Drafter
from articles.slavic.itemizer import Itemizer
from articles.slavic.items import Item, Kind
from articles.slavic.scenes import Scene
from articles.slavic.turns import Turns
from articles.slavic.voices import Speaker, Voice, Voices, choose_voice
from articles.speech import Quoted, find_quotation

_TELLING = frozenset(
    {"frame", "state", "speech", "according", "reported", "denied", "true"}
)  # uses of words that matter
_OWNING = frozenset({"ru_adjective", "ua_adjective", "our_adjective"})  # "Снигиревка снова украинская"
_DASHES = frozenset({"–", "—", "-"})
_CLOSING_CHARS = 4  # a quotation's closing mark, comma and dash before "said"


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as it was heard; ``last`` is who had spoken before it, ``turn`` whose turn it is in a transcript.

    ``quiet`` sentences claim nothing and only name places that later words may mean.
    """

    sentence: Sentence
    scene: Scene
    voices: Sequence[Voice]
    drafts: Sequence[Draft]
    last: Speaker | None
    turn: Speaker | None
    quiet: bool

    @property
    def items(self) -> Sequence[Item]:
        """The items of the sentence."""
        return self.scene.items


class Hearing:
    """Hears one article, paragraph by paragraph."""

    def __init__(
        self, article: Article, itemizer: Itemizer, drafter: Drafter, voices: Voices, home: Side | None
    ) -> None:
        self._article, self._itemizer, self._drafter, self._voices = article, itemizer, drafter, voices
        self._turns = Turns(voices, itemizer.lexicon, home)
        self._turn: Speaker | None = None
        self._named: Speaker | None = None  # who was named first, whom an interview is with
        self._guest: Speaker | None = None  # who answers, once a question was put behind a dash
        self._cited = False  # whether the turn is that of a paragraph headed "direct speech"

    def hear(self) -> Iterator[list[Heard]]:
        """The sentences of each paragraph, in order."""
        for passage in self._article.passages:
            paragraphs: dict[int, list[Sentence]] = {}
            for sentence in split_sentences(passage.text, offset=passage.start):
                paragraphs.setdefault(sentence.paragraph, []).append(sentence)
            for sentences in paragraphs.values():
                self._note_turn(sentences)
                yield [self._hear_sentence(sentence) for sentence in sentences]

    def _note_turn(self, sentences: Sequence[Sentence]) -> None:
        """In an interview, where turns begin with dashes, what follows a question is said by the guest."""
        if self._cited:
            self._turn, self._cited = None, False
        start = sentences[0].tokens[0].start
        if self._article.text_at(max(0, start - 2), start + 1).strip()[:1] not in _DASHES:
            return
        if sentences[-1].is_question:
            self._guest = self._guest or self._voices.last or self._named
            self._turn = None
        else:
            self._turn = self._guest or self._turn

    def _hear_sentence(self, sentence: Sentence) -> Heard:
        lexicon = self._itemizer.lexicon
        row = self._itemizer.make_row(sentence.tokens)
        items = self._itemizer.read(row)
        self._turn = self._turns.find_label(items) or self._turn
        cited = self._turns.find_cited(items)
        if cited is not None:
            self._turn, self._cited = cited, True
        self._guest = self._turns.find_interviewed(items) or self._guest
        if sentence.is_question and self._guest is not None:
            self._turns.note_asked(items)
        if self._named is None:
            self._named = self._turns.find_guest(items)
        last = self._voices.last
        telling = row.is_any(_TELLING) or items[-1].low == ":" or any(item.amount is not None for item in items)
        telling = telling or (row.is_any(_OWNING) and any(item.kind is Kind.PLACE for item in items))
        if not telling:
            return Heard(sentence, Scene(items, (), lexicon), (), (), last, self._turn, quiet=True)
        scene = Scene(items, split_clauses(items, lexicon), lexicon)
        voices = self._voices.find(items, scene.clauses)
        asked = sentence.is_question or items[0].low == "чи"
        drafts = () if asked else tuple(self._drafter.draft(scene))
        return Heard(sentence, scene, voices, drafts, last, self._turn, quiet=False)


def find_speaker(
    heard: Sequence[Heard], at: int, draft: Draft, quoted: Sequence[Quoted], narrator: Speaker
) -> tuple[Speaker, bool]:
    """Who says a draft of sentence ``at`` of a paragraph, and whether they deny it.

    Words in quotation marks without a verb of speech in their sentence belong to whoever speaks where the marks
    close, else to whoever spoke last.
    """
    one = heard[at]
    voice = choose_voice(one.voices, draft.trigger)
    if voice is not None:
        return voice.speaker, voice.denies
    item = one.items[draft.trigger]
    marks = find_quotation(quoted, item.start, item.end)
    outside = [other for other in one.items if marks is None or not marks.holds(other.start, other.end)]
    if marks is not None and all(other.kind is Kind.MARK for other in outside):
        speaker = _find_ahead(heard, at, marks) or one.last
        if speaker is not None:
            return speaker, False
    return one.turn or narrator, False


def _find_ahead(heard: Sequence[Heard], at: int, marks: Quoted) -> Speaker | None:
    """Who is named where a quotation of several sentences closes."""
    closing = bisect_left(heard, marks.end, lo=at + 1, key=lambda one: one.sentence.end)
    for index in range(closing, len(heard)):
        later = heard[index]
        if later.items[0].start > marks.end + _CLOSING_CHARS:
            return None
        behind = [voice for voice in later.voices if later.items[voice.at].start >= marks.end]
        if behind:
            return behind[0].speaker
    return None
