"""The texts: publisher, day, link and state of each, with its passages and claims."""

from __future__ import annotations

from collections import Counter
from datetime import date

from articles.records import Article
from dashboard.api.finding import make_selection
from dashboard.api.parameter_table import ARTICLE_PARAMETERS, Form
from dashboard.api.problems import Kind, ProblemError
from dashboard.api.records import Asked, Found, Resource
from dashboard.api.resources.claims import COLUMNS as CLAIM_COLUMNS
from dashboard.api.schemas import make_row_list
from dashboard.export.links import Page
from dashboard.model.catalogue import Catalogue
from dashboard.model.claim_filter import SINCE, UNTIL, Part
from dashboard.model.selection import ALL_ARTICLES
from dashboard.views.claim_rows import make_claim_row
from dashboard.views.record_rows import make_article_row

COLUMNS = (
    "id", "publisher", "title", "published", "published_estimated", "published_reason", "language", "url", "text_kind",
    "sha256", "claims",
)  # fmt: skip
OWN = {"claims": {"type": "integer", "description": "How many claims it holds."}}


def find_articles(asked: Asked, catalogue: Catalogue) -> Found:
    """The texts of some kinds, languages and days."""
    kinds, languages = asked.get(Part.KIND), asked.get(Part.LANGUAGE)
    first, last = asked.get(SINCE), asked.get(UNTIL)
    fitting = [
        article
        for article in catalogue.articles
        if (not kinds or article.text_kind in kinds)
        and (not languages or article.language in languages)
        and _is_within(article.published.day, first, last)
    ]
    counted = Counter(placed.article.id for placed in catalogue.claims)
    return Found(
        items=fitting,
        make_row=lambda article: make_article_row(article, claims=counted[article.id]),
        page=Page.ARTICLES,
        selection=make_selection(asked, catalogue, article=ALL_ARTICLES),
    )


def find_article(asked: Asked, catalogue: Catalogue) -> Found:
    """One text with the passages that are kept of it and the claims in them."""
    article = _get(asked.record_id or "", catalogue)
    claims = [placed for placed in catalogue.claims if placed.article.id == article.id]
    return Found(
        items=[article],
        make_row=lambda article: make_article_row(article, claims=len(claims)),
        page=Page.ARTICLES,
        selection=make_selection(asked, catalogue, article=article.id),
        more={
            "passages": [{"start": passage.start, "text": passage.text} for passage in article.passages],
            "claims": [make_claim_row(placed) for placed in claims],
        },
    )


def _get(article_id: str, catalogue: Catalogue) -> Article:
    for article in catalogue.articles:
        if article.id == article_id:
            return article
    detail = f"This release has no text “{article_id[:80]}”; its texts: /api/v1/articles."
    raise ProblemError(Kind.NOT_IN_RELEASE, detail)


def _is_within(day: date | None, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    return day is not None and (first or date.min) <= day <= (last or date.max)


FORMS = (Form.JSON, Form.CSV)
ARTICLES = Resource(
    "articles", "/articles", "The texts that claims were read in, without those of the ledger.",
    ARTICLE_PARAMETERS, FORMS, COLUMNS, find_articles, own=OWN,
)  # fmt: skip
ARTICLE = Resource(
    "article", "/articles/{id}", "One text with the passages that are kept of it and the claims in them.",
    (), FORMS, COLUMNS, find_article, own=OWN,
    more={
        "passages": {
            "type": "array", "description": "As published, in order; start counts code points of the whole text.",
            "items": {
                "type": "object", "required": ["start", "text"],
                "properties": {"start": {"type": "integer"}, "text": {"type": "string"}},
            },
        },
        "claims": make_row_list(CLAIM_COLUMNS),
    },
)  # fmt: skip
