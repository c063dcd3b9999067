"""A set of articles with their claims that holds together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from articles.errors import CorpusError
from articles.quotes import check_quote
from articles.records import Article, Claim


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles by id and their claims; every quote is checked against its article when it is built.

    Raises
    ------
    CorpusError
        If an id comes twice, or a claim is of no article of the set.
    QuoteMismatchError
        If a quote is not the words at its offsets.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]

    def __post_init__(self) -> None:
        for what, ids in (("article", [a.id for a in self.articles]), ("claim", [c.id for c in self.claims])):
            twice = [one for one, times in Counter(ids).items() if times > 1]
            if twice:
                raise CorpusError(f"{what} id {twice[0]!r} is given twice; each {what} needs its own")
        by_id = {article.id: article for article in self.articles}
        for claim in self.claims:
            article = by_id.get(claim.quote.article_id)
            if article is None:
                raise CorpusError(f"claim {claim.id} is of the article {claim.quote.article_id!r}, which is not here")
            check_quote(article, claim.quote)

    def article(self, article_id: str) -> Article:
        """The article of that id; raises CorpusError with the known ids if there is none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        known = ", ".join(article.id for article in self.articles)
        raise CorpusError(f"no article {article_id!r}; known are {known or 'none'}")
