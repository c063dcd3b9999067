"""Quote cards and passages in the page: the words of an article as text, a click as a choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.ui.bootstrap import locate
from dashboard.ui.packing import pack
from dashboard.views.cards import make_card_words

# Only this much travels with a rerun; the module itself and its style are files that the browser keeps.
_MOUNT = f"""
const modules = {locate("quotes/")};
const loading = import(`${{modules}}quotes.js`);
export default async function ({{ data: [data], parentElement, setTriggerValue }}) {{
  const {{ mountQuotes }} = await loading;
  mountQuotes(parentElement, data, modules, (id) => setTriggerValue("chosen", id));
}}
"""
_show = st.components.v2.component("claimline_quotes", js=_MOUNT)


def show_quotes(data: Mapping[str, Any], *, key: str, on_choose: Callable[[str], None]) -> None:
    """Show groups of cards, or the passages of an article.

    Parameters
    ----------
    data : JSON as in the types of ``assets/quotes/quotes.js``, without the words of the cards.
    on_choose : called with the id of the claim that the reader chose, before the script runs again.
    """

    def report() -> None:
        chosen = st.session_state[key].get("chosen")
        if chosen:
            on_choose(chosen)

    _show(data=pack({**data, "words": make_card_words()}), key=key, on_chosen_change=report)
