"""The pages and the way between them: the script that Streamlit runs for each reader."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.language import say
from dashboard.ui.articles_page import show_articles_page
from dashboard.ui.check_page import show_check_page
from dashboard.ui.claims_page import show_claims_page
from dashboard.ui.language import show_languages, start_language
from dashboard.ui.loading import run_page
from dashboard.ui.map_page import show_map_page
from dashboard.ui.method_page import show_method_page
from dashboard.ui.timeline_page import show_timeline_page
from dashboard.ui.versus_page import show_versus_page

ICON = Path(__file__).parents[1] / "assets" / "icon.svg"

st.set_page_config(page_title="Claimline", page_icon=str(ICON), layout="wide")
start_language()
# Each page links to the other, so both exist before either runs.
map_page: StreamlitPage = st.Page(
    lambda: show_map_page(articles_page), title=say("Map"), default=True, icon=":material/map:"
)
articles_page: StreamlitPage = st.Page(
    lambda: show_articles_page(map_page), title=say("Articles"), url_path="articles", icon=":material/article:"
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
versus_page = st.Page(
    show_versus_page, title=say("Claims versus control"), url_path="versus", icon=":material/balance:"
)
method_page = st.Page(show_method_page, title=say("Sources and method"), url_path="method", icon=":material/menu_book:")
pages = [map_page, timeline_page, claims_page, articles_page, versus_page, check_page, method_page]
chosen_page = st.navigation(pages, position="top")
show_languages()
run_page(chosen_page)
