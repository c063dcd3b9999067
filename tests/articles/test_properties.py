"""What holds for any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.quotes import MAX_QUOTE_CHARS, trim_span
from articles.sentences import MAX_SENTENCE_TOKENS, split_sentences
from articles.speech import find_quotation, find_quoted
from articles.tokens import tokenize
from tests.articles.reading import read

ANY_TEXT = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
    .filter(str.strip)
    .filter(lambda text: "\0" not in text)
)
PIECES = st.sampled_from(
    [
        "Russia", "Ukraine", "Moscow", "Kyiv", "Russian forces", "Ukrainian troops", "Putin", "Zelensky", "he",
        "it", "they", "we", "them", "said", "added", "denied", "insisted", "that", "controls", "captured",
        "withdraw", "from", "seize", "by force", "annexed", "declared", "most of", "20%", "of",
        "all four regions", "Luhansk", "Donetsk", "Kherson", "Bakhmut", "the city", "territories Russia claims",
        "the areas they occupy", "if", "when", "will", "must", "not", "does", "and", "or", "but", "which", ",",
        ".", ":", ";", "?", "“", "”", "\"", "—", "(", ")", "\n", "\n- ", "in", "near", "the", "gains",
        "capture of", "under", "control", "was", "to", "wants", "2014", "November 9", "ago", "\u200f", "<b>",
        "$x$", ":red[x]", "about", "nearly", "over", "half of", "9,000 square km",
    ]
)  # fmt: skip
JUMBLE = st.lists(PIECES, min_size=1, max_size=60).map(" ".join).filter(lambda text: bool(text.strip()))


@settings(max_examples=300, deadline=None)
@given(JUMBLE | ANY_TEXT)
def test_any_text_gives_verbatim_quotes_or_none(text: str) -> None:
    """No text raises; every quote is the words at its offsets, short, and names its places; ids differ."""
    claims = read(text).claims
    for claim in claims:
        quote = claim.quote
        assert text[quote.start : quote.end] == quote.text
        assert 0 < len(quote.text) <= MAX_QUOTE_CHARS
        assert claim.places
        assert all(place.mention in quote.text for place in claim.places)
        assert claim.rules
        assert claim.bound is None or claim.share_pct is not None or claim.area_km2 is not None
    assert len({claim.id for claim in claims}) == len(claims)


@settings(max_examples=100, deadline=None)
@given(JUMBLE)
def test_reading_twice_gives_the_same(text: str) -> None:
    """An extractor keeps nothing of what it has read."""
    assert read(text) == read(text)


@given(ANY_TEXT | JUMBLE, st.integers(0, 1000))
def test_sentences_keep_every_token_in_place(text: str, offset: int) -> None:
    """Offsets point at the tokens, sentences follow each other, none is over the limit."""
    end = offset
    for sentence in split_sentences(text, offset=offset):
        assert end <= sentence.start < sentence.end
        end = sentence.end
        assert len(sentence.tokens) <= MAX_SENTENCE_TOKENS
        for token in sentence.tokens:
            assert text[token.start - offset : token.end - offset] == token.text


@given(JUMBLE)
def test_quoted_stretches_do_not_overlap(text: str) -> None:
    """However marks nest or stay open, stretches are in order, and look-up finds the one that holds."""
    quoted = find_quoted(tokenize(text))
    assert all(a.end <= b.start for a, b in pairwise(quoted))
    for one in quoted:
        if one.end > one.start:
            assert find_quotation(quoted, one.start, one.end) == one


@given(JUMBLE, st.data())
def test_trimming_stays_near_its_span(text: str, data: st.DataObject) -> None:
    """A span only shrinks, except for the mark that closes it."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    trimmed = trim_span(text, start, end)
    assert start <= trimmed[0] <= trimmed[1] <= min(len(text), end + 3)
