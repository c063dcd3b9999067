"""The words a reader sees: claims, dates, sides and the sentence that opens each view."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date

from articles.records import (
    Article,
    Bound,
    Claim,
    Extent,
    Holder,
    Modality,
    Polarity,
    Predicate,
    PublishedDate,
    Review,
    Side,
    TextKind,
)
from dashboard.language import NBSP as NBSP
from dashboard.language import (
    Words,
    format_figure,
    format_number,
    mark,
    mark_in,
    name_place,
    say,
    say_count,
)
from dashboard.language import format_day as format_day
from dashboard.language import join_words as join_words
from dashboard.model.records import PlacedClaim

# The column of a table that leads to the originals, and a cell without one; tables say both in the reader's language.
LINK, UNKNOWN_LINK = mark("Link"), mark("none known")
ARTICLE_VOICE = mark("article")  # the claimant of what an article says in its own voice

SIDE_WORDS = Words(
    {
        Side.RU: mark("Russian side"),
        Side.UA: mark("Ukrainian side"),
        Side.INDEPENDENT: mark_in("side", "independent"),
        Side.MEDIA: mark("media"),
        Side.OTHER: mark_in("side", "other"),
    }
)
EXTENT_WORDS = Words(
    {
        Extent.ALL: mark_in("extent", "all"),
        Extent.MOST: mark_in("extent", "most"),
        Extent.PART: mark_in("extent", "part"),
        Extent.NONE: mark_in("extent", "none"),
    }
)
# Templates of a figure with its hedge.
BOUND_WORDS = {
    None: "{figure}",
    Bound.ABOUT: mark("about {figure}"),
    Bound.OVER: mark("more than {figure}"),
    Bound.UNDER: mark("at most {figure}"),
}
MODALITY_WORDS = Words(
    {
        Modality.ACTUAL: mark("stated as fact"),
        Modality.CONDITIONAL: mark("on a condition"),
        Modality.FORECAST: mark("forecast"),
        Modality.DEMAND: mark("demand"),
        Modality.HISTORICAL: mark("looking back"),
    }
)
POLARITY_WORDS = Words({Polarity.AFFIRMED: mark("affirmed"), Polarity.DENIED: mark("denied")})
PREDICATE_WORDS = Words(
    {
        Predicate.CONTROLS: mark("controls"),
        Predicate.CAPTURED: mark("captured"),
        Predicate.LOST: mark("lost"),
        Predicate.WITHDREW: mark("withdrew"),
        Predicate.ADVANCED: mark("advanced"),
        Predicate.REPELLED: mark("repelled"),
        Predicate.CONTESTED: mark_in("predicate", "contested"),
        Predicate.ENCIRCLED: mark("encircled"),
        Predicate.ANNEXED: mark("declared annexed"),
        Predicate.DEMANDS_WITHDRAWAL: mark("demands withdrawal"),
        Predicate.THREATENS_FORCE: mark("threatens force"),
        Predicate.REJECTS_CONCESSION: mark("rejects concession"),
        Predicate.FORECAST: mark("forecast"),
    }
)
REVIEW_WORDS = Words({Review.MACHINE: mark("Machine-extracted"), Review.REVIEWED: mark("Reviewed")})
UNREVIEWED = mark("Taken out of the text by the extractor; nobody has checked it.")

TEXT_KINDS = Words(
    {
        TextKind.VERBATIM: mark("quote"),
        TextKind.DIGEST: mark("our digest"),
        TextKind.STATEMENT: mark("our own words"),
    }
)
_RETOLD = {
    TextKind.VERBATIM: "{publisher}",
    TextKind.DIGEST: mark("our digest of {publisher}"),
    TextKind.STATEMENT: mark("our words after {publisher}"),
}
_HOLDERS = Words({Holder.RU: mark("Russia"), Holder.UA: mark("Ukraine"), None: mark("an unnamed side")})
_TROOPS = Words({Holder.RU: mark("Ukrainian troops"), Holder.UA: mark("Russian troops"), None: mark("the troops")})
_OBLAST = mark_in("end of a name", " Oblast")
# (affirmed, denied); {holder} who holds or would hold, {troops} the other side's, {what} the places.
_GAINED = (mark("{holder} has gained {what}"), mark("{holder} has not gained {what}"))  # an advance with a figure
_SURROUNDED = (
    mark("{what} is surrounded"),
    mark("{what} is not surrounded"),
)  # by whom or with whom inside is not said
_READINGS = {
    Predicate.CONTROLS: (mark("{holder} controls {what}"), mark("{holder} does not control {what}")),
    Predicate.CAPTURED: (mark("{holder} has taken {what}"), mark("{holder} has not taken {what}")),
    Predicate.LOST: (mark("{what} was lost to {holder}"), mark("{what} was not lost to {holder}")),
    Predicate.WITHDREW: (mark("{troops} have left {what}"), mark("{troops} have not left {what}")),
    Predicate.ADVANCED: (mark("{holder} has advanced around {what}"), mark("{holder} has not advanced around {what}")),
    Predicate.REPELLED: (
        mark("{holder} has stopped an attack around {what}"),
        mark("{holder} has not stopped an attack around {what}"),
    ),
    Predicate.CONTESTED: (mark("{what} is being fought over"), mark("{what} is not being fought over")),
    Predicate.ENCIRCLED: (mark("{holder} is surrounded in {what}"), mark("{holder} is not surrounded in {what}")),
    Predicate.ANNEXED: (mark("{holder} has declared {what} annexed"), mark("{holder} has not declared {what} annexed")),
    Predicate.DEMANDS_WITHDRAWAL: (mark("{troops} must leave {what}"), mark("{troops} need not leave {what}")),
    Predicate.THREATENS_FORCE: (
        mark("{holder} would take {what} by force"),
        mark("{holder} would not take {what} by force"),
    ),
    Predicate.REJECTS_CONCESSION: (
        mark("{holder} will not give up territory"),
        mark("{holder} may give up territory"),
    ),
    Predicate.FORECAST: (
        mark("{holder} is expected to hold {what}"),
        mark("{holder} is not expected to hold {what} soon"),
    ),
}
_EXTENTS = {
    Extent.ALL: mark("all of {places}"),
    Extent.MOST: mark("most of {places}"),
    Extent.PART: mark("part of {places}"),
    Extent.NONE: mark("nothing of {places}"),
}


def escape_html(text: str) -> str:
    """Text made safe for HTML text and attribute values: the one place where this is done."""
    return html.escape(text, quote=True)


def is_web_link(url: str) -> bool:
    """Whether an address may become a link: only the web's own schemes, never one that runs something."""
    return url.startswith(("https://", "http://"))


def format_published(published: PublishedDate) -> str:
    """The day of publication, marked when it is an estimate."""
    if published.day is None:
        return say("date unknown")
    day = format_day(published.day)
    return say("{day} (estimated)", day=day) if published.estimated else day


def format_meant(day: date | None) -> str:
    """The day a claim is about, apart from the day it was published."""
    return say("about {day}", day=format_day(day)) if day else say("day meant not stated")


def format_share(share_pct: float, bound: Bound | None = None) -> str:
    """``about 20 %``: the digits and the hedge that were claimed."""
    return say(BOUND_WORDS[bound], figure=f"{format_figure(share_pct)}{NBSP}%")


def format_area(area_km2: float, bound: Bound | None = None) -> str:
    """``more than 4,700 km²``."""
    return say(BOUND_WORDS[bound], figure=say("{number} km²", number=format_number(area_km2)).replace(" ", NBSP))


def count(number: int, noun: str) -> str:
    """``1 quote``, ``12 quotes``: for the command line, which speaks English; pages count by ``say_count``."""
    return f"{number}{NBSP}{noun}" + ("" if number == 1 else "s")


def count_claims(claims: Sequence[PlacedClaim]) -> str:
    """``12 quotes``; ``12 claims`` where some are told in our own words, which are no quotes."""
    if all(is_verbatim(placed.article) for placed in claims):
        return say_count("{number} quote", "{number} quotes", len(claims))
    return say_count("{number} claim", "{number} claims", len(claims))


def capitalise(words: str) -> str:
    """The words with a capital at their beginning, the rest as it is."""
    return words[:1].upper() + words[1:]


def is_verbatim(article: Article) -> bool:
    """Whether the words are the publisher's, to stand in quotation marks; a digest's and a statement's are ours."""
    return article.text_kind is TextKind.VERBATIM


def name_words(article: Article) -> str:
    """What to call the words of a claim: a quote, or a claim where they are ours."""
    return "quote" if is_verbatim(article) else "claim"


def name_source(article: Article) -> str:
    """``our digest of The Daily Beast``; the publisher alone where the words are its own."""
    return say(_RETOLD[article.text_kind], publisher=name_publisher(article))


def label_words(placed: PlacedClaim) -> str:
    """The words of a claim where text stands alone: in marks where they are the publisher's, else named as ours."""
    words = placed.claim.quote.text
    return say("“{words}”", words=words) if is_verbatim(placed.article) else f"{name_source(placed.article)}: {words}"


def name_article(article: Article) -> str:
    """An article in a list of them: whose it is, and its title or day."""
    return f"{name_source(article)}: {article.title or format_published(article.published)}"


def name_places(placed: PlacedClaim) -> str:
    """The places of a claim by their official names, or as the context reads them where they could not be located."""
    written = (name_place(m.place) if m.place else say(m.mention.name) for m in placed.mentions)
    names, oblast = list(dict.fromkeys(written)), say(_OBLAST)
    if len(names) > 1 and all(name.endswith(oblast) for name in names):
        return say("{names} oblasts", names=join_words([name.removesuffix(oblast) for name in names]))
    return join_words(names)


def name_publisher(article: Article) -> str:
    """The publisher, or that none is known."""
    return article.publisher or say("Unnamed publisher")


def name_claimant(claim: Claim, article: Article) -> str:
    """Who asserts it: the named claimant, or the publisher for the article's own voice."""
    return name_publisher(article) if claim.claimant == ARTICLE_VOICE else say(claim.claimant)


def read_claim(placed: PlacedClaim) -> str:
    """What the quote asserts, in our words, for a reader who skims."""
    claim = placed.claim
    template = _choose_readings(claim)[claim.polarity is Polarity.DENIED]
    parts = {"holder": _HOLDERS[claim.holder], "troops": _TROOPS[claim.holder], "what": _name_what(placed)}
    sentence = say(template, **parts)
    if claim.modality is Modality.CONDITIONAL:
        sentence = say("{claim}, on a condition", claim=sentence)
    return capitalise(sentence)


def _choose_readings(claim: Claim) -> tuple[str, str]:
    if claim.predicate is Predicate.ADVANCED and (claim.area_km2 is not None or claim.share_pct is not None):
        return _GAINED
    return _SURROUNDED if claim.predicate is Predicate.ENCIRCLED and not claim.holder else _READINGS[claim.predicate]


def _name_what(placed: PlacedClaim) -> str:
    claim, places = placed.claim, name_places(placed)
    if claim.area_km2 is not None:
        return say("{figure} of {places}", figure=format_area(claim.area_km2, claim.bound), places=places)
    if claim.share_pct is not None:
        return say("{figure} of {places}", figure=format_share(claim.share_pct, claim.bound), places=places)
    return say(_EXTENTS[claim.extent], places=places) if claim.extent else places
