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
from dashboard.language import format_day as format_day
from dashboard.language import format_figure, format_number
from dashboard.language import join_words as join_words
from dashboard.model.records import PlacedClaim
from geodata.records import Place

LINK, UNKNOWN_LINK = "Link", "none known"  # the column of a table that leads to the originals, and a cell without one
ARTICLE_VOICE = "article"  # the claimant of what an article says in its own voice

SIDE_WORDS = {
    Side.RU: "Russian side",
    Side.UA: "Ukrainian side",
    Side.INDEPENDENT: "independent",
    Side.MEDIA: "media",
    Side.OTHER: "other",
}
EXTENT_WORDS = {Extent.ALL: "all", Extent.MOST: "most", Extent.PART: "part", Extent.NONE: "none"}
BOUND_WORDS = {None: "", Bound.ABOUT: "about ", Bound.OVER: "more than ", Bound.UNDER: "at most "}
MODALITY_WORDS = {
    Modality.ACTUAL: "stated as fact",
    Modality.CONDITIONAL: "on a condition",
    Modality.FORECAST: "forecast",
    Modality.DEMAND: "demand",
    Modality.HISTORICAL: "looking back",
}
PREDICATE_WORDS = {
    Predicate.CONTROLS: "controls",
    Predicate.CAPTURED: "captured",
    Predicate.LOST: "lost",
    Predicate.WITHDREW: "withdrew",
    Predicate.ADVANCED: "advanced",
    Predicate.REPELLED: "repelled",
    Predicate.CONTESTED: "contested",
    Predicate.ENCIRCLED: "encircled",
    Predicate.ANNEXED: "declared annexed",
    Predicate.DEMANDS_WITHDRAWAL: "demands withdrawal",
    Predicate.THREATENS_FORCE: "threatens force",
    Predicate.REJECTS_CONCESSION: "rejects concession",
    Predicate.FORECAST: "forecast",
}
REVIEW_WORDS = {Review.MACHINE: "Machine-extracted", Review.REVIEWED: "Reviewed"}
UNREVIEWED = "Taken out of the text by the extractor; nobody has checked it."

TEXT_KINDS = {
    TextKind.VERBATIM: "quote",
    TextKind.DIGEST: "our digest",
    TextKind.STATEMENT: "our own words",
}
_RETOLD = {TextKind.VERBATIM: "", TextKind.DIGEST: "our digest of ", TextKind.STATEMENT: "our words after "}
_HOLDERS = {Holder.RU: "Russia", Holder.UA: "Ukraine"}
_OPPONENTS = {Holder.RU: "Ukrainian", Holder.UA: "Russian"}
_OBLAST = " Oblast"
_UNNAMED = "an unnamed side"
_GAINED = ("{holder} has gained {what}", "{holder} has not gained {what}")  # an advance with a figure
_SURROUNDED = ("{what} is surrounded", "{what} is not surrounded")  # by whom or with whom inside is not said
# (affirmed, denied); {holder} who holds or would hold, {opponent} the other side's adjective, {what} the places.
_READINGS = {
    Predicate.CONTROLS: ("{holder} controls {what}", "{holder} does not control {what}"),
    Predicate.CAPTURED: ("{holder} has taken {what}", "{holder} has not taken {what}"),
    Predicate.LOST: ("{what} was lost to {holder}", "{what} was not lost to {holder}"),
    Predicate.WITHDREW: ("{opponent} troops have left {what}", "{opponent} troops have not left {what}"),
    Predicate.ADVANCED: ("{holder} has advanced around {what}", "{holder} has not advanced around {what}"),
    Predicate.REPELLED: (
        "{holder} has stopped an attack around {what}",
        "{holder} has not stopped an attack around {what}",
    ),
    Predicate.CONTESTED: ("{what} is being fought over", "{what} is not being fought over"),
    Predicate.ENCIRCLED: ("{holder} is surrounded in {what}", "{holder} is not surrounded in {what}"),
    Predicate.ANNEXED: ("{holder} has declared {what} annexed", "{holder} has not declared {what} annexed"),
    Predicate.DEMANDS_WITHDRAWAL: ("{opponent} troops must leave {what}", "{opponent} troops need not leave {what}"),
    Predicate.THREATENS_FORCE: ("{holder} would take {what} by force", "{holder} would not take {what} by force"),
    Predicate.REJECTS_CONCESSION: ("{holder} will not give up territory", "{holder} may give up territory"),
    Predicate.FORECAST: ("{holder} is expected to hold {what}", "{holder} is not expected to hold {what} soon"),
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
        return "date unknown"
    return format_day(published.day) + (" (estimated)" if published.estimated else "")


def format_meant(day: date | None) -> str:
    """The day a claim is about, apart from the day it was published."""
    return f"about {format_day(day)}" if day else "day meant not stated"


def format_share(share_pct: float, bound: Bound | None = None) -> str:
    """``about 20 %``: the digits and the hedge that were claimed."""
    return f"{BOUND_WORDS[bound]}{format_figure(share_pct)}{NBSP}%"


def format_area(area_km2: float, bound: Bound | None = None) -> str:
    """``more than 4,700 km²``."""
    return f"{BOUND_WORDS[bound]}{format_number(area_km2)}{NBSP}km²"


def count(number: int, noun: str) -> str:
    """``1 quote``, ``12 quotes``."""
    return f"{number}{NBSP}{noun}" + ("" if number == 1 else "s")


def count_claims(claims: Sequence[PlacedClaim]) -> str:
    """``12 quotes``; ``12 claims`` where some are told in our own words, which are no quotes."""
    return count(len(claims), "quote" if all(is_verbatim(placed.article) for placed in claims) else "claim")


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
    return f"{_RETOLD[article.text_kind]}{name_publisher(article)}"


def label_words(placed: PlacedClaim) -> str:
    """The words of a claim where text stands alone: in marks where they are the publisher's, else named as ours."""
    words = placed.claim.quote.text
    return f"“{words}”" if is_verbatim(placed.article) else f"{name_source(placed.article)}: {words}"


def name_article(article: Article) -> str:
    """An article in a list of them: whose it is, and its title or day."""
    return f"{name_source(article)}: {article.title or format_published(article.published)}"


def name_places(placed: PlacedClaim) -> str:
    """The places of a claim by their official names, or as the context reads them where they could not be located."""
    written = (m.place.names.en if m.place else m.mention.name for m in placed.mentions)
    names = list(dict.fromkeys(written))
    if len(names) > 1 and all(name.endswith(_OBLAST) for name in names):
        return join_words([name.removesuffix(_OBLAST) for name in names]) + " oblasts"
    return join_words(names)


def name_publisher(article: Article) -> str:
    """The publisher, or that none is known."""
    return article.publisher or "Unnamed publisher"


def name_claimant(claim: Claim, article: Article) -> str:
    """Who asserts it: the named claimant, or the publisher for the article's own voice."""
    return name_publisher(article) if claim.claimant == ARTICLE_VOICE else claim.claimant


def read_claim(placed: PlacedClaim) -> str:
    """What the quote asserts, in our words, for a reader who skims."""
    claim = placed.claim
    template = _choose_readings(claim)[claim.polarity is Polarity.DENIED]
    sentence = template.format(
        holder=_HOLDERS.get(claim.holder, _UNNAMED) if claim.holder else _UNNAMED,
        opponent=_OPPONENTS.get(claim.holder, "the") if claim.holder else "the",
        what=_name_what(placed),
    )
    if claim.modality is Modality.CONDITIONAL:
        sentence += ", on a condition"
    return capitalise(sentence)


def _choose_readings(claim: Claim) -> tuple[str, str]:
    if claim.predicate is Predicate.ADVANCED and (claim.area_km2 is not None or claim.share_pct is not None):
        return _GAINED
    return _SURROUNDED if claim.predicate is Predicate.ENCIRCLED and not claim.holder else _READINGS[claim.predicate]


def _name_what(placed: PlacedClaim) -> str:
    claim, places = placed.claim, name_places(placed)
    if claim.area_km2 is not None:
        return f"{format_area(claim.area_km2, claim.bound)} of {places}"
    if claim.share_pct is not None:
        return f"{format_share(claim.share_pct, claim.bound)} of {places}"
    if claim.extent is Extent.ALL:
        return f"all of {places}"
    if claim.extent is Extent.MOST:
        return f"most of {places}"
    if claim.extent is Extent.PART:
        return f"part of {places}"
    if claim.extent is Extent.NONE:
        return f"nothing of {places}"
    return places


def write_headline(claims: Sequence[PlacedClaim], place: Place | None) -> str:
    """The sentence that opens the map: what the newest of the articles shown says of the place, or of the country."""
    about = f" about {place.names.en}" if place else ""
    if not claims:
        return f"No claim{about or ' of control'} in the texts shown."
    newest = max(claims, key=_headline_order)
    speaker = name_claimant(newest.claim, newest.article)
    names = {found.id for placed in claims for found in placed.places}
    spread = "" if place else f" on {count(len(names), 'place')}"
    reading = read_claim(newest)
    return (
        f"{capitalise(format_published(newest.article.published))}: {reading}, according to {speaker}. "
        f"{count_claims(claims)}{about}{spread}."
    )


def _headline_order(placed: PlacedClaim) -> tuple[date, bool, bool, int]:
    """The newest article first, in it a statement of control, in it a figure, in it the first of the text."""
    claim = placed.claim
    is_control = claim.predicate in (Predicate.CONTROLS, Predicate.CAPTURED) and claim.polarity is Polarity.AFFIRMED
    has_figure = claim.share_pct is not None or claim.extent is not None
    return (placed.article.published.day or date.min, is_control, has_figure, -claim.quote.start)
