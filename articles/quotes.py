"""Quotes as exact spans: taken from an article, checked against it, trimmed to what is worth showing."""

from __future__ import annotations

from articles.errors import QuoteMismatchError
from articles.records import Article, Quote

MAX_QUOTE_CHARS = 320  # a quote is the smallest clause that stands alone, never a paragraph
_TRAILING = " \t\r\n\u00a0,;:.-–—"
_LEADING = " \t\r\n\u00a0,;:.-–—•*"
_PAIRS = {"“": "”", "«": "»", "(": ")", "[": "]"}
_CLOSERS_AHEAD = 3  # a closing mark stands at most this many characters after the last word: comma, stop, mark


def take_quote(article: Article, start: int, end: int) -> Quote:
    """The quote of characters ``[start, end)`` of an article's original text.

    Raises
    ------
    QuoteMismatchError
        If no passage at hand holds the span, or the span is empty.
    """
    return Quote(article.id, start, end, article.text_at(start, end))


def check_quote(article: Article, quote: Quote) -> None:
    """Raise QuoteMismatchError unless the quote is the article's words at its offsets."""
    if quote.article_id != article.id:
        raise QuoteMismatchError(f"quote at {quote.start} is of {quote.article_id}, not of {article.id}")
    words = article.text_at(quote.start, quote.end)
    if words != quote.text:
        raise QuoteMismatchError(
            f"{article.id}: quote at {quote.start} to {quote.end} is {quote.text!r}, but the text there reads {words!r}"
        )


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow ``[start, end)`` of ``text`` to its words, keeping quotation marks and brackets in pairs.

    A mark that closes just behind the span is taken in (``declared “annexed,”``); one that has no partner
    at either edge is left out.
    """
    while start < end and text[start] in _LEADING:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    start, end = _drop_lone_edges(text, start, end)
    closer = _find_missing(text[start:end])
    if closer is not None:
        ahead = text[end : end + _CLOSERS_AHEAD].find(closer)
        if ahead >= 0:
            end += ahead + 1
    return start, end


def _find_missing(text: str) -> str | None:
    """The closing mark that ``text`` lacks, if any."""
    for mark, partner in _PAIRS.items():
        if text.count(mark) > text.count(partner):
            return partner
    return '"' if text.count('"') % 2 else None


def _drop_lone_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out an opening mark before, or a closing mark behind, words that it does not pair with."""
    for opener, closer in (*_PAIRS.items(), ('"', '"')):
        span = text[start:end]
        lone = span.count(opener) % 2 == 1 if opener == closer else span.count(opener) != span.count(closer)
        if not lone:
            continue
        if span.startswith(opener):
            start += 1
        elif span.endswith(closer):
            end -= 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end
