"""From an article to its claims: sentences, chunks, voices, drafts, and the words that carry each claim."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace

from articles.attribution import Voice, find_voices
from articles.chunker import Chunker
from articles.chunks import Chunk
from articles.clauses import split_clauses
from articles.denials import find_denials
from articles.discourse import Discourse, Person, collect_full_names
from articles.drafting import draft_claims
from articles.lexicon import LEXICONS
from articles.lexicon.records import ActorKind
from articles.listing import ListLead, draft_item, draft_total
from articles.moment import Moment, find_subjects, note_subjects
from articles.protocols import PlaceSpellings
from articles.publishers import article_side
from articles.records import Article, Claim, MentionKind, PlaceMention, Predicate
from articles.reference import Referents
from articles.refusals import find_refusals
from articles.roles import Scene
from articles.sentences import Sentence, SentenceKind, split_sentences
from articles.slavic.lexicon import SLAVIC
from articles.slavic.reader import SlavicReader
from articles.smoothing import smooth_article
from articles.speakers import Speaking
from articles.speech import Quoted, find_quoted
from articles.writing import drop_repeated, write_claims, write_item

NARRATOR = "article"  # the claimant of what an article says in its own voice
EXTRACTOR_VERSION = "1.0.0"


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of an article, and what the reader should know about how they were found."""

    claims: tuple[Claim, ...]
    notices: tuple[str, ...] = ()


class Extractor:
    """The pipeline with its indexes, built once from the spellings of places and used for any number of articles."""

    def __init__(self, spellings: PlaceSpellings) -> None:
        self._chunkers = {language: Chunker(lexicon, spellings) for language, lexicon in LEXICONS.items()}
        self._spellings = spellings
        self._slavic: dict[str, SlavicReader] = {}  # built when the first article in their language comes
        self._regions = {
            spelling.iso: PlaceMention(spelling.name, spelling.name, MentionKind.OBLAST, spelling.iso)
            for spelling in spellings.spellings()
            if spelling.kind is MentionKind.OBLAST and spelling.iso is not None
        }

    def extract(self, article: Article) -> Extraction:
        """The claims of an article in the order of its text, each with its exact words and the rules that fired.

        Pure and deterministic. An article in a language without a lexicon gives no claims and a notice.
        """
        smooth = smooth_article(article)
        if article.language in SLAVIC:
            found = self._find_slavic(article.language).read(smooth.article)
            return Extraction(drop_repeated(smooth.restore(found)))
        chunker = self._chunkers.get(article.language)
        if chunker is None:
            known = ", ".join(sorted((*self._chunkers, *SLAVIC)))
            notice = f"{article.id}: no claims are extracted from language {article.language!r}; known are {known}"
            return Extraction((), (notice,))
        reading = Reading(smooth.article, chunker, self._regions)
        return Extraction(drop_repeated(smooth.restore(reading.read())))

    def _find_slavic(self, language: str) -> SlavicReader:
        if language not in self._slavic:
            self._slavic[language] = SlavicReader(language, self._spellings)
        return self._slavic[language]


def extract_claims(article: Article, *, spellings: PlaceSpellings) -> tuple[Claim, ...]:
    """The claims of one article; for many, build one :class:`Extractor`."""
    return Extractor(spellings).extract(article).claims


class Reading:
    """One reading of one article, from its first sentence to its last."""

    def __init__(self, article: Article, chunker: Chunker, regions: dict[str, PlaceMention]) -> None:
        self._article = article
        self._chunker = chunker
        self._regions = regions
        self._discourse = Discourse()
        self._said: list[Claim] = []  # what has been claimed so far, which a later sentence may deny
        self._measured: ListLead | None = None  # what the sentence before has said of land that it gave a figure of
        self._narrator = Person(NARRATOR, article_side(article.publisher), ActorKind.BODY)

    def read(self) -> list[Claim]:
        """Every claim of the article in the order they were found."""
        sentences = self._split()
        rows = [self._chunker.chunk(sentence.tokens) for sentence in sentences]
        self._discourse.full_names = collect_full_names(rows)
        claims: list[Claim] = []
        leads: dict[int, ListLead] = {}
        at = 0
        while at < len(sentences):
            end = at + 1
            while end < len(sentences) and sentences[end].paragraph == sentences[at].paragraph:
                end += 1
            claims.extend(self._read_paragraph(sentences, rows, range(at, end), leads))
            at = end
        return claims

    def _split(self) -> list[Sentence]:
        sentences: list[Sentence] = []
        for passage in self._article.passages:
            paragraph = sentences[-1].paragraph + 1 if sentences else 0
            found = split_sentences(passage.text, offset=passage.start, first_paragraph=paragraph)
            shift = len(sentences)
            sentences.extend(s if s.lead is None else replace(s, lead=s.lead + shift) for s in found)
        return sentences

    def _read_paragraph(
        self, sentences: list[Sentence], rows: list[list[Chunk]], span: range, leads: dict[int, ListLead]
    ) -> list[Claim]:
        quoted = find_quoted([token for index in span for token in sentences[index].tokens])
        # Who speaks at the end of a paragraph may own the words at its start, so it is heard out first,
        # with a memory of its own: the claims must not know of people who come after them.
        ahead = copy(self._discourse)
        heard = [self._hear(rows[index], quoted, ahead) for index in span]
        spoken = sorted((voice for _, _, voices in heard for voice in voices), key=lambda voice: voice.head)
        claims: list[Claim] = []
        for index, (scene, subjects, voices) in zip(span, heard, strict=True):
            for voice in voices:
                self._discourse.note_speaker(voice.speaker)
            sentence = sentences[index]
            referents = Referents(scene, self._discourse, self._article.text_at, self._regions)
            moment = Moment(
                self._article, scene, subjects, referents, self._discourse, self._narrator, quoted, voices, spoken
            )
            if sentence.is_question or sentence.kind is SentenceKind.HEADING:
                moment.note_until(len(scene.chunks))  # it claims nothing, but "them" may mean what it names
                continue
            lead = leads.get(sentence.lead) if sentence.lead is not None else None
            found, own_lead = self._read_sentence(moment, lead)
            self._said.extend(found)
            denials = find_denials(moment, self._said, found)
            refusals = find_refusals(moment, self._said, found)
            claims.extend((*found, *denials, *refusals))
            if own_lead is not None:
                leads[index] = own_lead
        return claims

    def _hear(
        self, chunks: list[Chunk], quoted: list[Quoted], discourse: Discourse
    ) -> tuple[Scene, list[int], list[Voice]]:
        lexicon = self._chunker.lexicon
        clauses = split_clauses(chunks, words=lexicon.words)
        speaking = Speaking(chunks, clauses, quoted, lexicon, self._article.text_at)
        scene = Scene(chunks, clauses, lexicon)
        voices = find_voices(speaking, discourse)
        subjects = find_subjects(scene)
        note_subjects(scene, subjects, discourse, self._article)
        return scene, subjects, voices

    def _read_sentence(self, moment: Moment, lead: ListLead | None) -> tuple[list[Claim], ListLead | None]:
        drafts = list(draft_claims(moment.scene))
        items = draft_item(moment.scene) if lead is not None else ()
        claims = write_item(moment, lead, items) if lead is not None else []
        told, own_lead = write_claims(moment, drafts)
        if self._measured is not None and not any(claim.predicate is Predicate.CONTROLS for claim in told):
            claims.extend(write_item(moment, self._measured, draft_total(moment.scene)))
        claims.extend(told)
        moment.note_until(len(moment.scene.chunks))
        figures = told and told[-1].predicate is Predicate.CONTROLS and (told[-1].share_pct or told[-1].area_km2)
        self._measured = own_lead if figures else None
        return claims, own_lead if moment.scene.chunks[-1].low == ":" else None
