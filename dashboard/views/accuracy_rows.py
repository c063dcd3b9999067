"""The extractor's measured accuracy as tables: by language and by kind of claim, each with its sample size."""

from __future__ import annotations

from articles.accuracy import Accuracy, CorpusAccuracy
from articles.records import Predicate
from articles.scoring import GROUPS, Agreement
from dashboard.language import Words, format_number, mark, say, say_count
from dashboard.views.markup import STYLE, make_notes, make_table
from dashboard.views.text import NBSP, PREDICATE_WORDS, join_words

TITLE = mark("How well claims are found: measured accuracy")
LANGUAGES = Words({"en": mark("English"), "uk": mark("Ukrainian"), "ru": mark("Russian")})
# The sample of each corpus: how many texts of which kind, and how many rows in them.
_CORPORA = {
    "articles_dev": mark("{texts} real articles, {rows}"),
    "digests_dev": mark("{texts} digests in our own words, {rows}"),
}
_MEANING = mark(
    "A claim over several places counts once per place. It is right when place, holder, polarity and kind of claim "
    "agree with what an expert annotated and the words overlap. Precision: of what was found, how much is right. "
    "Recall: of what was annotated, how much was found. F1: their harmonic mean."
)


def make_accuracy(accuracy: Accuracy) -> str:
    """Two tables a corpus as HTML, with what was measured on which texts."""
    parts = [make_notes([f"{say('Extractor {version}.', version=accuracy.extractor)} {say(_MEANING)}"])]
    for entry in accuracy.corpora:
        parts.append(make_notes([write_sample(entry)]))
        parts.append(make_table(say("By language"), make_language_rows(entry)))
        parts.append(make_table(say("By kind of claim"), make_group_rows(entry)))
    return STYLE + "".join(parts).replace(STYLE, "")  # each part brings the style; once is enough


def write_sample(entry: CorpusAccuracy) -> str:
    """Which texts, how many, and what the figures are worth."""
    rows = say_count("{number} annotated row", "{number} annotated rows", entry.score.levels["control"].gold)
    sample = say(
        _CORPORA.get(entry.corpus, f"{{texts}} {entry.corpus}, {{rows}}"), texts=entry.score.articles, rows=rows
    )
    if entry.held_out:
        return say("{sample}; measured on texts that the rules had not seen.", sample=sample)
    return say(
        "{sample}; measured on the development corpus: the rules were written with these texts at hand, so texts that "
        "they have not seen will give lower figures.",
        sample=sample,
    )


def make_language_rows(entry: CorpusAccuracy) -> list[dict[str, str]]:
    """A row a language, and one for all."""
    rows = [
        {mark("Language"): LANGUAGES.get(code, code), **_write_figures(one)}
        for code, one in entry.score.by_language.items()
    ]
    return [*rows, {"Language": say("All"), **_write_figures(entry.score.levels["control"])}]


def make_group_rows(entry: CorpusAccuracy) -> list[dict[str, str]]:
    """A row for each group of predicates, with the words the cards have for them."""
    return [
        {
            mark("Kind of claim"): join_words([PREDICATE_WORDS[Predicate(name)] for name in GROUPS.get(group, ())])
            or group,
            **_write_figures(one),
        }
        for group, one in entry.score.by_group.items()
    ]


def _write_figures(agreement: Agreement) -> dict[str, str]:
    return {
        mark("Precision"): _write_share(agreement.precision),
        mark("Recall"): _write_share(agreement.recall),
        "F1": format_number(agreement.f1, 2),
        mark("Annotated"): str(agreement.gold),
        mark("Found"): str(agreement.predicted),
        mark("Right"): str(agreement.hits),
    }


def _write_share(share: float | None) -> str:
    return say("nothing to count") if share is None else f"{100 * share:.0f}{NBSP}%"
