"""The extractor's measured accuracy as tables: by language and by kind of claim, each with its sample size."""

from __future__ import annotations

from articles.accuracy import Accuracy, CorpusAccuracy
from articles.scoring import GROUPS, Agreement
from dashboard.views.markup import STYLE, make_notes, make_table
from dashboard.views.text import NBSP, PREDICATE_WORDS, count, join_words

TITLE = "How well claims are found: measured accuracy"
LANGUAGES = {"en": "English", "uk": "Ukrainian", "ru": "Russian"}
_CORPORA = {"articles_dev": "real articles", "digests_dev": "digests in our own words"}
_WORDS = {str(predicate): words for predicate, words in PREDICATE_WORDS.items()}
_MEANING = (
    "A claim over several places counts once per place. It is right when place, holder, polarity and kind of claim "
    "agree with what an expert annotated and the words overlap. Precision: of what was found, how much is right. "
    "Recall: of what was annotated, how much was found. F1: their harmonic mean."
)


def make_accuracy(accuracy: Accuracy) -> str:
    """Two tables a corpus as HTML, with what was measured on which texts."""
    parts = [make_notes([f"Extractor {accuracy.extractor}. {_MEANING}"])]
    for entry in accuracy.corpora:
        parts.append(make_notes([write_sample(entry)]))
        parts.append(make_table("By language", make_language_rows(entry)))
        parts.append(make_table("By kind of claim", make_group_rows(entry)))
    return STYLE + "".join(parts).replace(STYLE, "")  # each part brings the style; once is enough


def write_sample(entry: CorpusAccuracy) -> str:
    """Which texts, how many, and what the figures are worth."""
    name = _CORPORA.get(entry.corpus, entry.corpus)
    rows = count(entry.score.levels["control"].gold, "annotated row")
    worth = (
        "measured on texts that the rules had not seen"
        if entry.held_out
        else "measured on the development corpus: the rules were written with these texts at hand, so texts that they "
        "have not seen will give lower figures"
    )
    return f"{entry.score.articles} {name}, {rows}; {worth}."


def make_language_rows(entry: CorpusAccuracy) -> list[dict[str, str]]:
    """A row a language, and one for all."""
    rows = [
        {"Language": LANGUAGES.get(code, code), **_write_figures(one)} for code, one in entry.score.by_language.items()
    ]
    return [*rows, {"Language": "All", **_write_figures(entry.score.levels["control"])}]


def make_group_rows(entry: CorpusAccuracy) -> list[dict[str, str]]:
    """A row for each group of predicates, with the words the cards have for them."""
    return [
        {"Kind of claim": join_words([_WORDS[name] for name in GROUPS.get(group, ())]) or group, **_write_figures(one)}
        for group, one in entry.score.by_group.items()
    ]


def _write_figures(agreement: Agreement) -> dict[str, str]:
    return {
        "Precision": _write_share(agreement.precision),
        "Recall": _write_share(agreement.recall),
        "F1": f"{agreement.f1:.2f}",
        "Annotated": str(agreement.gold),
        "Found": str(agreement.predicted),
        "Right": str(agreement.hits),
    }


def _write_share(share: float | None) -> str:
    return "nothing to count" if share is None else f"{100 * share:.0f}{NBSP}%"
