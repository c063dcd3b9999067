"""The pages and the way between them: the script that Streamlit runs for each reader."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.export.links import Page
from dashboard.language import mark, say
from dashboard.ui.articles_page import show_articles_page
from dashboard.ui.check_page import show_check_page
from dashboard.ui.claims_page import show_claims_page
from dashboard.ui.embed_page import (
    show_embedded_article,
    show_embedded_comparison,
    show_embedded_ledger,
    show_embedded_map,
)
from dashboard.ui.export_page import show_export_page
from dashboard.ui.language import show_languages, start_language
from dashboard.ui.loading import run_page
from dashboard.ui.map_page import show_map_page
from dashboard.ui.method_page import show_method_page
from dashboard.ui.timeline_page import show_timeline_page
from dashboard.ui.versus_page import show_versus_page

MAP, ARTICLES, VERSUS = mark("Map"), mark("Articles"), mark("Claims versus control")
ICON = Path(__file__).parents[1] / "assets" / "icon.svg"

st.set_page_config(page_title="Claimline", page_icon=str(ICON), layout="wide")
start_language()
# Each page links to the other, so both exist before either runs.
map_page: StreamlitPage = st.Page(
    lambda: show_map_page(articles_page), title=say(MAP), default=True, icon=":material/map:"
)
articles_page: StreamlitPage = st.Page(
    lambda: show_articles_page(map_page), title=say(ARTICLES), url_path="articles", icon=":material/article:"
)
claims_page = st.Page(
    lambda: show_claims_page(map_page, articles_page),
    title=say("Claims"),
    url_path="claims",
    icon=":material/format_quote:",
)
timeline_page = st.Page(
    lambda: show_timeline_page(claims_page), title=say("Timeline"), url_path="timeline", icon=":material/timeline:"
)
check_page = st.Page(show_check_page, title=say("Check an article"), url_path="check", icon=":material/fact_check:")
versus_page = st.Page(show_versus_page, title=say(VERSUS), url_path="versus", icon=":material/balance:")
export_page = st.Page(show_export_page, title=say("Embed and export"), url_path="export", icon=":material/ios_share:")
method_page = st.Page(show_method_page, title=say("Sources and method"), url_path="method", icon=":material/menu_book:")
# Pages for frames: nobody goes to them from here.
embed_pages = [
    st.Page(show, title=say(title), url_path=page.value, visibility="hidden")
    for page, title, show in (
        (Page.EMBED_MAP, MAP, show_embedded_map),
        (Page.EMBED_COMPARE, VERSUS, show_embedded_comparison),
        (Page.EMBED_LEDGER, VERSUS, show_embedded_ledger),
        (Page.EMBED_ARTICLE, ARTICLES, show_embedded_article),
    )
]
pages = [map_page, timeline_page, claims_page, articles_page, versus_page, check_page, export_page, method_page]
is_framed = st.context.is_embedded
chosen_page = st.navigation([*pages, *embed_pages], position="hidden" if is_framed else "top")
if not is_framed:
    show_languages()
run_page(chosen_page)
