"""Rebuild what ships: an article's passages and claims from its full text, the digests, and the measured accuracy."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from articles.accuracy import Accuracy, CorpusAccuracy, write_accuracy
from articles.corpus import Corpus
from articles.digests import make_digest, read_digest_claims
from articles.encoding import BOUND_KEY, Sidecar, claim_from_json, claim_to_json, write_sidecar
from articles.errors import ArticleFileError
from articles.extract import EXTRACTOR_VERSION, Extractor
from articles.extractors import ClaimExtractor
from articles.frontmatter import FrontMatter, read_front_matter, split_front_matter, write_front_matter
from articles.parse import MAX_TEXT_BYTES, decode_text, digest_text, parse_jsonl
from articles.passages import write_passages
from articles.protocols import PlaceSpellings
from articles.records import Article, Claim, Passage, PublishedDate, Review
from articles.scoring import Difference, Score, list_differences, score_claims
from articles.sentences import Sentence, split_sentences
from articles.store import SIDECAR_SUFFIX, read_bytes

REVIEW_REASON = "equal in every field to the reference annotation (one expert, two passes)"
ANNOTATION = "annotation"  # in place of the extractor's version, where a person found the claims
_MAX_GOLD_BYTES = 100 * MAX_TEXT_BYTES
_LAST_DAY = date.max  # annotated corpora may be of any day


def build_article(
    article_file: Path, text_file: Path, *, spellings: PlaceSpellings, today: date, reference: Path | None = None
) -> tuple[str, str]:
    """The Markdown and the sidecar of an article, from the front matter of its file and its full text.

    Only the sentences that hold claims are kept, list items with the line that leads the list. A claim that
    the ``reference`` annotation (JSON lines) of the same text has too, in every field of the annotation, is
    marked reviewed; a field that it lacks, such as ``bound``, stays the extractor's.
    """
    name = str(article_file)
    source = decode_text(read_bytes(article_file, limit=MAX_TEXT_BYTES), name=name)
    matter_source, _ = split_front_matter(source, name=name)
    if matter_source is None:
        raise ArticleFileError(f"{name}: no front matter; begin the file with a line --- and the article's keys")
    text = decode_text(read_bytes(text_file, limit=MAX_TEXT_BYTES), name=str(text_file))
    matter = replace(
        read_front_matter(matter_source, name=name, today=today), sha256=digest_text(text), length=len(text)
    )
    article = _make_article(matter, text, name=name)
    known = [] if reference is None else _read_reference(reference, text)
    claims = tuple(_review(claim, known) for claim in Extractor(spellings).extract(article).claims)
    passages = choose_passages(text, claims)
    sidecar = Sidecar(article.id, article.sha256, EXTRACTOR_VERSION, claims)
    return write_front_matter(matter) + write_passages(passages), write_sidecar(sidecar)


def build_digests(path: Path) -> dict[str, tuple[str, str]]:
    """The Markdown and the sidecar of each digest of an annotated file (JSON lines), by the article's id.

    Raises
    ------
    ArticlesError
        If the file cannot be read, a record is no digest, or an annotated quote is not the text's words.
    """
    built: dict[str, tuple[str, str]] = {}
    for record in _read_lines(path):
        article = make_digest(record)
        corpus = Corpus((article,), read_digest_claims(article, record))
        matter = FrontMatter(
            id=article.id,
            publisher=article.publisher,
            title=article.title,
            published=article.published,
            language=article.language,
            url=article.url,
            text_kind=article.text_kind,
            sha256=article.sha256,
            length=article.passages[0].end,
        )
        sidecar = Sidecar(article.id, article.sha256, ANNOTATION, corpus.claims)
        built[article.id] = (write_front_matter(matter) + write_passages(article.passages), write_sidecar(sidecar))
    return built


def write_article(article_file: Path, markdown: str, sidecar: str) -> None:
    """Put both files in place, each whole or not at all."""
    write_whole(article_file, markdown)
    write_whole(article_file.with_name(article_file.stem + SIDECAR_SUFFIX), sidecar)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old or the new one, never a half."""
    draft = path.with_name(path.name + ".new")
    draft.write_bytes(text.encode("utf-8"))
    os.replace(draft, path)  # noqa: PTH105 - atomic within one folder


def choose_passages(text: str, claims: Iterable[Claim]) -> tuple[Passage, ...]:
    """The sentences of ``text`` that hold a claim, in order; items of one list together with their lead."""
    sentences = split_sentences(text)
    chosen: set[int] = set()
    for claim in claims:
        for index, sentence in enumerate(sentences):
            if sentence.start < claim.quote.end and claim.quote.start < sentence.end:
                chosen.update((index,) if sentence.lead is None else range(sentence.lead, index + 1))
    spans: list[tuple[int, int]] = []
    previous: int | None = None
    for index in sorted(chosen):
        sentence = sentences[index]
        if previous == index - 1 and _continues(sentences, index):
            spans[-1] = spans[-1][0], sentence.end
        else:
            spans.append((sentence.start, sentence.end))
        previous = index
    return tuple(Passage(start, text[start:end]) for start, end in spans)


def _continues(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence is an item of the list that the sentence before it leads or belongs to."""
    sentence, before = sentences[index], sentences[index - 1]
    return sentence.lead is not None and sentence.lead in (index - 1, before.lead)


@dataclass(frozen=True, slots=True)
class Gold:
    """A named file of annotated articles; ``held_out`` when the rules were written without seeing it."""

    name: str
    path: Path
    held_out: bool


def build_accuracy(golds: Sequence[Gold], *, optional: Path | None, spellings: PlaceSpellings) -> str:
    """The JSON of the extractor's accuracy on each annotated file (JSON lines with ``claims``)."""
    extractor = Extractor(spellings)
    neutral = {} if optional is None else {row["id"]: row["claims"] for row in _read_lines(optional)}
    entries = tuple(_measure(gold, extractor, neutral=neutral) for gold in golds)
    return write_accuracy(Accuracy(EXTRACTOR_VERSION, entries))


def _measure(gold: Gold, extractor: Extractor, *, neutral: Mapping[str, Sequence[Mapping[str, Any]]]) -> CorpusAccuracy:
    data = read_bytes(gold.path, limit=_MAX_GOLD_BYTES)
    score = _evaluate(gold.path, extractor, neutral=neutral).score
    return CorpusAccuracy(gold.name, gold.held_out, hashlib.sha256(data).hexdigest(), score)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How the extractor did on a file, claim by claim; ``broken_quotes`` counts those that are not verbatim."""

    score: Score
    differences: tuple[Difference, ...]
    broken_quotes: int


def evaluate_file(path: Path, *, optional: Path | None, extractor: ClaimExtractor) -> Evaluation:
    """Run an extractor over annotated articles (JSON lines with ``claims``) and compare.

    Raises
    ------
    ArticlesError
        If a file cannot be read, a line is no annotated article, or an extractor from outside fails.
    """
    neutral = {} if optional is None else {row["id"]: row["claims"] for row in _read_lines(optional)}
    return _evaluate(path, extractor, neutral=neutral)


def _evaluate(
    path: Path, extractor: ClaimExtractor, *, neutral: Mapping[str, Sequence[Mapping[str, Any]]]
) -> Evaluation:
    gold = _read_lines(path)
    articles = parse_jsonl(read_bytes(path, limit=_MAX_GOLD_BYTES), name=str(path), today=_LAST_DAY)
    found = {one.id: extractor.extract(one).claims for one in articles}
    predicted = {article_id: [claim_to_json(claim) for claim in claims] for article_id, claims in found.items()}
    score = score_claims(gold, predicted, neutral=neutral)
    broken = sum(
        one.text_at(claim.quote.start, claim.quote.end) != claim.quote.text
        for one in articles
        for claim in found[one.id]
    )
    return Evaluation(score, tuple(list_differences(gold, predicted, neutral=neutral)), broken)


def _read_lines(path: Path) -> list[dict[str, Any]]:
    """The annotated articles of a file; raises ArticleFileError naming the line that is none."""
    text = decode_text(read_bytes(path, limit=_MAX_GOLD_BYTES), name=str(path))
    records: list[dict[str, Any]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as cause:
            raise ArticleFileError(f"{path}: line {number}: not JSON ({cause})") from cause
        if not isinstance(record, dict) or not isinstance(record.get("claims"), list) or "id" not in record:
            raise ArticleFileError(f"{path}: line {number}: wanted an object with id and claims")
        records.append(record)
    return records


def _read_reference(path: Path, text: str) -> list[dict[str, Any]]:
    """The annotated claims of the article of the same text, compared by their values alone."""
    same = [record for record in _read_lines(path) if record.get("text") == text]
    if not same:
        raise ArticleFileError(f"{path}: text: no annotated article has the text given; check the reference")
    return [_read_known(data, article_id=record["id"]) for record in same for data in record["claims"]]


def _read_known(data: Mapping[str, Any], *, article_id: str) -> dict[str, Any]:
    """The values of an annotated claim, without the bound where the annotation has none."""
    record = _comparable(claim_from_json(data, article_id=article_id))
    return {key: value for key, value in record.items() if key != BOUND_KEY or key in data}


def _review(claim: Claim, known: Sequence[Mapping[str, Any]]) -> Claim:
    record = _comparable(claim)
    if not any(all(record[key] == value for key, value in one.items()) for one in known):
        return claim
    return replace(claim, review=Review.REVIEWED, review_reason=REVIEW_REASON)


def _comparable(claim: Claim) -> dict[str, Any]:
    """A claim's values; the order of its places means nothing."""
    record = claim_to_json(claim)
    return {**record, "places": sorted(record["places"], key=lambda place: json.dumps(place, sort_keys=True))}


def _make_article(matter: FrontMatter, text: str, *, name: str) -> Article:
    if matter.id is None or matter.language is None:
        raise ArticleFileError(f"{name}: {'id' if matter.id is None else 'language'} is missing from the front matter")
    return Article(
        id=matter.id,
        publisher=matter.publisher,
        title=matter.title,
        published=matter.published or PublishedDate(None, reason="no date is given with the text"),
        language=matter.language,
        url=matter.url,
        text_kind=matter.text_kind,
        sha256=digest_text(text),
        passages=(Passage(0, text),),
    )
