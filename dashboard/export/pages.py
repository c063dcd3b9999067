"""A view as one file of HTML: everything in it, nothing asked of anybody, from disk or from any server."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.export.links import make_permalink
from dashboard.export.modules import make_data_address
from dashboard.export.pictures import Picture, draw_for_page
from dashboard.export.styles import GROUND, PAGE_STYLE
from dashboard.export.views import View, ViewKind, write_title
from dashboard.language import read_language, say
from dashboard.model.placement import claims_about
from dashboard.model.records import PlacedClaim
from dashboard.store import (
    list_names,
    load_catalogue,
    load_comparison,
    load_index,
    read_assets,
    read_history,
    read_measures,
    read_ticks,
)
from dashboard.views.cards import make_rows
from dashboard.views.dumbbells import NOTES, make_figure_rows
from dashboard.views.lag_rows import make_ledger_table
from dashboard.views.maps import make_map_payload
from dashboard.views.markup import (
    list_source_words,
    make_headline,
    make_notes,
    make_table,
)
from dashboard.views.method import write_method
from dashboard.views.shares import (
    DayShares,
    list_sources,
    make_control_payload,
    make_share_rows,
    read_shares,
    write_share_notes,
)
from dashboard.views.text import escape_html, format_day
from dashboard.views.timeline_rows import list_coverage
from dashboard.views.verdict_rows import make_verdict_table
from geodata.store import load_gazetteer, load_map_bytes

NARROW_PX = 560  # of a window; a chart as wide as two columns would be shrunk below what can be read


def write_page(view: View, *, base_url: str) -> bytes:
    """The whole page in UTF-8, in the language that is spoken; a map has a picture for readers without scripts."""
    picture = draw_for_page(view, base_url=base_url)
    shown = _make_picture(picture) if picture is not None else ""
    body = _BODIES[view.kind](view)
    if view.kind is ViewKind.MAP:
        return _write_map_page(view, body, shown, base_url)
    sources = _list_sources()
    return _assemble(view, "", shown + body + make_notes(sources), base_url).encode()


def _write_map_page(view: View, tables: str, unscripted: str, base_url: str) -> bytes:
    from dashboard.export.timeline import make_timeline_map  # folium, which no other page needs, takes a while to load

    catalogue, selection = load_catalogue(), view.selection
    found = read_shares(catalogue.control, catalogue.find_day(selection))
    chosen = catalogue.claims_by_id.get(selection.claim or "")
    control = make_control_payload(
        found, selection.assessor, selection.release, names=list_names(), against=selection.against
    )
    payload = make_map_payload(
        catalogue.list_claims(selection),
        regions=catalogue.regions,
        selected=selection.place,
        highlighted=chosen.place_ids if chosen else (),
        release=selection.release,
        control=control,
    )
    data = {
        "map.json": load_map_bytes(),
        "control.json": read_history(),
        "measures.json": read_measures(),
        "claims.json": read_ticks(),
    }
    sources = _list_sources(found)
    picture = make_timeline_map(payload, data=data, assets=read_assets(), sources=sources)
    head, _, rest = picture.get_root().render().partition("<body>")
    middle, _, end = rest.partition("</body>")
    own_head = head.partition("<head>")[2].partition("</head>")[0]
    # With scripts the sources stand right below the map.
    body = f"<noscript>{unscripted}</noscript>{middle}{tables}<noscript>{make_notes(sources)}</noscript>"
    return _assemble(view, own_head, body, base_url, end).encode()


def _assemble(view: View, head: str, body: str, base_url: str, end: str = "</html>") -> str:
    title = write_title(view)
    link = escape_html(make_permalink(view.page, view.selection, base_url=base_url))
    return (
        f'<!DOCTYPE html>\n<html lang="{read_language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape_html(title)}</title>\n'
        f'<link rel="canonical" href="{link}">\n<link rel="icon" href="data:,">\n'
        f"{head or GROUND}{PAGE_STYLE}\n</head>\n"
        f'<body>\n<main>{make_headline(title)}{body}\n<p class="claimline-source"><a href="{link}">'
        f"{escape_html(say('Open in Claimline'))}</a></p></main>\n</body>{end}"
    )


def _make_picture(picture: Picture) -> str:
    address = make_data_address(picture.content, picture.media_type)
    image = f'<img class="picture" src="{address}" alt="{escape_html(picture.alt)}">'
    if picture.narrow is None:
        return image
    narrow = make_data_address(picture.narrow, picture.media_type)
    return f'<picture><source media="(max-width: {NARROW_PX}px)" srcset="{narrow}">{image}</picture>'


def _list_sources(found: DayShares | None = None) -> Sequence[str]:
    catalogue = load_catalogue()
    control = list_coverage(catalogue.control) if found is None else list_sources(found)
    method = write_method(catalogue.claims, catalogue.accuracy)
    return list_source_words(catalogue.release, method, control=control)


def _fold(words: str, markup: str) -> str:
    return f"<details><summary>{escape_html(words)}</summary>{markup}</details>"


def _write_map_tables(view: View) -> str:
    catalogue, selection = load_catalogue(), view.selection
    found = read_shares(catalogue.control, catalogue.find_day(selection))
    place = catalogue.places.get(selection.place or "")
    shown: Sequence[PlacedClaim] = catalogue.list_claims(selection)
    claims = claims_about(shown, place) if place else shown
    title = say("Russian-held on {day}, by assessor", day=format_day(found.day))
    shares = make_table(title, make_share_rows(found, list_names())) + make_notes(write_share_notes(found))
    return _fold(title, shares) + _fold(say("Claims"), make_table(say("Claims"), make_rows(claims)))


def _write_comparison(_: View) -> str:
    rows = [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in make_figure_rows(load_comparison(), load_gazetteer())
    ]
    return make_notes([say(note) for note in NOTES]) + make_table(say("Claims versus control"), rows)


def _write_history(view: View) -> str:
    place = view.place
    entries = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    lags = [(own.placed, lag) for own in entries for lag in own.lags if lag.place_id == place.id]
    judged = [(own.placed, each) for own in entries for each in own.judgements if each.place_id == place.id]
    judged.sort(key=lambda pair: (str(pair[1].day or ""), pair[0].claim.id))
    changed = make_table(say("Who said it changed hands, and when each assessor agreed"), make_ledger_table(lags))
    return changed + make_table(say("Claims"), make_verdict_table(judged, load_gazetteer()))


def _write_article(view: View) -> str:
    article = load_catalogue().find_article(view.selection)
    claims = [placed for placed in load_catalogue().claims if placed.article.id == article.id]
    return make_table(say("Claims"), make_rows(claims))


_BODIES = {
    ViewKind.MAP: _write_map_tables,
    ViewKind.COMPARE: _write_comparison,
    ViewKind.LEDGER: _write_history,
    ViewKind.ARTICLE: _write_article,
}
