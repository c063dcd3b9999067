"""An article made plain for the rules to read, and the way back from their claims to its own words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.encoding import make_claim_id
from articles.plaintext import PlainText, make_plain
from articles.quotes import MAX_QUOTE_CHARS, take_quote
from articles.records import Article, Claim, Passage

MAX_UNSMOOTHED_CHARS = 2 * MAX_QUOTE_CHARS  # words with more marks that nobody sees than letters are no quote to show


@dataclass(frozen=True, slots=True)
class SmoothArticle:
    """An ``article`` with plain passages; ``texts`` lead back to the passages of the ``original``."""

    original: Article
    article: Article
    texts: tuple[PlainText, ...]

    def restore(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims with the original's words and offsets, in the order given.

        Left out are claims whose words are buried among marks that nobody sees.
        """
        if self.article is self.original:
            return list(claims)
        restored = (self._restore_claim(claim) for claim in claims)
        return [claim for claim in restored if len(claim.quote.text) <= MAX_UNSMOOTHED_CHARS]

    def _restore_claim(self, claim: Claim) -> Claim:
        quote = claim.quote
        start, end = self._find_span(quote.start, quote.end)
        places = []
        for place in claim.places:
            at = quote.start + quote.text.index(place.mention)
            words = self.original.text_at(*self._find_span(at, at + len(place.mention)))
            places.append(replace(place, mention=words))
        return replace(
            claim,
            id=make_claim_id(quote.article_id, start=start, end=end, predicate=claim.predicate),
            quote=take_quote(self.original, start, end),
            places=tuple(places),
        )

    def _find_span(self, start: int, end: int) -> tuple[int, int]:
        """Characters of the original article that ``[start, end)`` of the plain one stands for."""
        number = bisect_right(self.article.passages, start, key=lambda passage: passage.start) - 1
        offset, own = self.article.passages[number].start, self.original.passages[number]
        first, last = self.texts[number].find_span(start - offset, end - offset, original=own.text)
        return own.start + first, own.start + last


def smooth_article(article: Article) -> SmoothArticle:
    """The article made plain; the very same one where nothing in it is odd."""
    texts = tuple(make_plain(passage.text) for passage in article.passages)
    if all(plain.text == passage.text for plain, passage in zip(texts, article.passages, strict=True)):
        return SmoothArticle(article, article, texts)
    passages: list[Passage] = []
    for passage, plain in zip(article.passages, texts, strict=True):
        behind = passages[-1].end if passages else 0  # a ligature written out may reach over the next start
        passages.append(Passage(max(passage.start, behind), plain.text))
    return SmoothArticle(article, replace(article, passages=tuple(passages)), texts)
