"""The few pieces of HTML that pages show; every word from outside goes through the one escaping function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articles.records import Article, TextKind
from dashboard.language import Words, mark, say
from dashboard.model.release import Release
from dashboard.views.quoted import find_other_language
from dashboard.views.text import (
    LINK,
    UNKNOWN_LINK,
    escape_html,
    format_day,
    format_published,
    is_verbatim,
    is_web_link,
    name_publisher,
)

STYLE = """<style>
.stMainBlockContainer { padding-top: 4.25rem; padding-bottom: 3rem; }
.claimline-kicker { margin: 0 0 0.25rem; font-size: 0.8125rem; letter-spacing: 0.02em; opacity: 0.85; }
.claimline-headline { font-family: "Source Serif", Georgia, serif; font-size: 1.625rem; line-height: 1.25;
  font-weight: 600; margin: 0; padding: 0; max-width: 62rem; text-wrap: pretty; }
.claimline-section { font-size: 1rem; line-height: 1.4; font-weight: 600; margin: 1rem 0 0; padding: 0;
  max-width: 62rem; text-wrap: pretty; }
.claimline-source { font-size: 0.8125rem; line-height: 1.5; margin: 0 0 0.5rem; max-width: 60rem; opacity: 0.85; }
.claimline-notice { font-size: 0.875rem; margin: 0; padding: 0.5rem 0.75rem; border-left: 3px solid #b8860b;
  background: var(--st-secondary-background-color); max-width: 60rem; }
.claimline-facts { padding: 0 !important; margin: 0; display: grid; grid-template-columns: max-content 1fr;
  gap: 0.15rem 1rem; font-size: 0.875rem; }
.claimline-facts dt { opacity: 0.8; } .claimline-facts dd { margin: 0; overflow-wrap: anywhere; }
.claimline-foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start;
  gap: 0.25rem 1.5rem; font-size: 0.8125rem; line-height: 1.5; }
.claimline-foot p { max-width: 60rem; margin: 0.25rem 0; } .claimline-foot summary { cursor: pointer; }
.claimline-scroll { overflow-x: auto; }
.claimline-table { border-collapse: collapse; width: 100%; min-width: 44rem; font-size: 0.8125rem; line-height: 1.4;
  margin: 0 0 1rem; }
.claimline-table caption { text-align: left; font-weight: 600; padding: 0 0 0.25rem; }
.claimline-table th, .claimline-table td { text-align: left; vertical-align: top; font-weight: 400;
  padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--st-border-color, currentColor); }
.claimline-table thead th { font-weight: 600; }
.claimline-table tr[aria-current] > * { background: var(--st-secondary-background-color); font-weight: 600; }
.claimline-table tbody th { unicode-bidi: isolate; white-space: pre-line; }
.st-key-figures { min-height: 9rem; } .st-key-map { min-height: clamp(22rem, 52vw, 44rem); }
.st-key-quotes { min-height: 20rem; }
@media print { header, [data-testid="stHeader"] { display: none; }
  .claimline-table a::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; } }
@media (max-width: 640px) { .claimline-headline { font-size: 1.25rem; } }
</style>"""

# In a frame there is no bar above the view.
FRAMED_STYLE = "<style>.stMainBlockContainer { padding-top: 0.75rem !important; padding-bottom: 0.75rem; }</style>"

KICKER = mark("Who says they hold what in Ukraine, and in which words")
_TEXT_KINDS = Words(
    {
        TextKind.VERBATIM: mark("passages as published"),
        TextKind.DIGEST: mark("our digest in our own words"),
        TextKind.STATEMENT: mark("a statement in our own words"),
    }
)


def make_headline(words: str) -> str:
    """The sentence that opens a view, as the page's first heading, under the name of the whole."""
    kicker = f'<p class="claimline-kicker"><b>Claimline</b> {escape_html(say(KICKER))}</p>'
    return f'{STYLE}{kicker}<h1 class="claimline-headline">{escape_html(words)}</h1>'


def make_section(words: str) -> str:
    """The sentence that opens a part of a view, as a heading below the first."""
    return f'{STYLE}<h2 class="claimline-section">{escape_html(words)}</h2>'


def make_notice(words: str) -> str:
    """One sentence that the reader should see before the page."""
    return f'{STYLE}<p class="claimline-notice" role="status">{escape_html(words)}</p>'


def make_table(caption: str, rows: Sequence[Mapping[str, str]], *, chosen: str | None = None) -> str:
    """Rows of one form as a table that wraps, prints and can be read aloud; the first column heads each row.

    Heads of columns are messages, marked where the rows are made and said here. ``chosen`` is the head of the row
    that the reader has chosen, if any.
    """
    if not rows:
        return f'{STYLE}<p class="claimline-source">{escape_html(say("{what}: none.", what=caption))}</p>'
    names = list(rows[0])
    head = "".join(f'<th scope="col">{escape_html(say(name))}</th>' for name in names)
    body = "".join(_make_row(names, row, chosen=chosen) for row in rows)
    return (
        f'{STYLE}<div class="claimline-scroll"><table class="claimline-table"><caption>{escape_html(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _make_row(names: Sequence[str], row: Mapping[str, str], *, chosen: str | None) -> str:
    first, *others = ((_name_language(row[name]), _make_cell(name, row[name])) for name in names)
    current = ' aria-current="true"' if row[names[0]] == chosen else ""
    cells = "".join(f"<td{language}>{cell}</td>" for language, cell in others)
    return f'<tr{current}><th scope="row"{first[0]}>{first[1]}</th>{cells}</tr>'


def _name_language(words: str) -> str:
    language = find_other_language(words)
    return f' lang="{escape_html(language)}"' if language else ""


def _make_cell(name: str, words: str) -> str:
    """A cell's words; in the column of links an address of the web becomes one."""
    safe = escape_html(say(words) if words == UNKNOWN_LINK else words)
    if name != LINK or not is_web_link(words):
        return safe
    return f'<a href="{safe}" target="_blank" rel="noopener noreferrer">{escape_html(say("read the original"))}</a>'


def make_notes(notes: Sequence[str]) -> str:
    """What a reader of the figures above must know, a paragraph each."""
    return STYLE + "".join(f'<p class="claimline-source">{escape_html(note)}</p>' for note in notes)


def make_source_line(release: Release, method: str, *, control: Sequence[str] = ()) -> str:
    """The paragraphs of :func:`list_source_words` below a page."""
    return make_notes(list_source_words(release, method, control=control))


def make_folded_sources(release: Release, method: str, *, control: Sequence[str] = (), link: str, words: str) -> str:
    """The same for a view in a frame: as of when and which release, the rest to unfold, and a link to the whole."""
    as_of = say("As of {day}. Release {release}.", day=_write_as_of(release), release=release.id)
    paragraphs = "".join(f"<p>{escape_html(each)}</p>" for each in list_source_words(release, method, control=control))
    return (
        f'{STYLE}<div class="claimline-foot"><details><summary>Claimline. {escape_html(as_of)} '
        f"{escape_html(say('Sources, terms and accuracy'))}</summary>{paragraphs}</details>"
        f'<a href="{escape_html(link)}" target="_blank" rel="noopener">{escape_html(words)}</a></div>'
    )


def _write_as_of(release: Release) -> str:
    as_of = format_day(release.as_of) if release.as_of else say("day unknown")
    return say("{day} (estimated)", day=as_of) if release.as_of and release.as_of_estimated else as_of


def list_source_words(release: Release, method: str, *, control: Sequence[str] = ()) -> tuple[str, ...]:
    """How the claims were made, where everything comes from, under which licence, as of which day and release.

    ``control`` names each assessor whose control the page shows, with the day of its map and its terms.
    """
    words = say(
        "Boundaries, coast and rivers: Natural Earth, public domain. Settlements: GeoNames, CC BY 4.0, and the "
        "codifier KATOTTG. Quotes: their publishers, as named on each. Digests and statements: our own words. "
        "Claims are those of their claimants, not findings. Borders drawn: internationally recognised, as of 1991 "
        "(UN General Assembly resolutions 68/262 and ES-11/4). As of {day}. Release {release}.",
        day=_write_as_of(release),
        release=release.id,
    )
    held = say("Control: {assessors}.", assessors=". ".join(control)) if control else ""
    return tuple(filter(None, (method, held, words)))


def make_article_facts(article: Article) -> str:
    """Publisher, day, link and state of a text, with what is not known said as such."""
    link = escape_html(article.url) if article.url and is_web_link(article.url) else ""
    no_link = escape_html(say(UNKNOWN_LINK))
    rows = [
        (say("Publisher"), escape_html(name_publisher(article))),
        (
            say("Title") if is_verbatim(article) else say("Our title"),
            escape_html(article.title or say("not given in the text")),
        ),
        (say("Published"), escape_html(format_published(article.published))),
        (say(LINK), f'<a href="{link}" rel="noopener noreferrer">{link}</a>' if link else no_link),
        (say("Text"), escape_html(_TEXT_KINDS[article.text_kind])),
        (say("Language"), escape_html(article.language)),
        (say("sha256 of the text read"), escape_html(article.sha256)),
    ]
    if article.published.reason:
        rows.insert(3, (say("Why this day"), escape_html(say(article.published.reason))))
    items = "".join(f"<dt>{escape_html(name)}</dt><dd>{value}</dd>" for name, value in rows)
    return f'{STYLE}<dl class="claimline-facts">{items}</dl>'
