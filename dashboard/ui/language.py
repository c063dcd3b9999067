"""The language of the pages: the link's, else the session's, else the browser's; chosen at the top of every page."""

from __future__ import annotations

import streamlit as st

from dashboard.language import ENGLISH, LANGUAGES, find_language, read_language, use_language
from dashboard.model.selection import LANGUAGE
from dashboard.ui.bootstrap import locate
from dashboard.ui.packing import pack
from dashboard.ui.state import save_language

_SPOKEN = "claimline_language"
_MOUNT = f"""
const loading = import({locate("language/switch.js")});
export default async function ({{ data: [data], parentElement, setTriggerValue }}) {{
  (await loading).mountSwitch(parentElement, data, (code) => setTriggerValue("chosen", code));
}}
"""
# Quiet words, not a control: whoever reads the language that the page is in needs no more.
_STYLE = """
div[role=group] { display: flex; justify-content: flex-end; gap: 1rem; font: inherit; font-size: 0.875rem; }
@media (min-width: 60rem) { /* beside the name of the whole, which leaves room there */
  div[role=group] { position: relative; z-index: 1; margin-bottom: -3rem; pointer-events: none; }
  button { pointer-events: auto; }
}
button {
  padding: 0.25rem 0; border: 0; background: none; color: var(--st-text-color); font: inherit; cursor: pointer;
  border-bottom: 2px solid transparent;
}
button[aria-pressed=true] { font-weight: 600; border-bottom-color: currentColor; }
button:hover { border-bottom-color: currentColor; }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
@media (pointer: coarse) { button { min-height: 2.75rem; } }
@media print { div[role=group] { display: none; } }
"""
_mount = st.components.v2.component("claimline_language", js=_MOUNT, css=_STYLE)


def start_language() -> None:
    """Speak the reader's language in this run, and name it in the address where it is not the browser's English.

    To be called before anything else of a run, and by a callback that has something to say.
    """
    browsers = find_language(st.context.locale) or ENGLISH
    asked = st.query_params.get(LANGUAGE)
    spoken = asked if asked is not None and asked in LANGUAGES else str(st.session_state.get(_SPOKEN, browsers))
    st.session_state[_SPOKEN] = spoken
    use_language(spoken)
    if asked is None and (spoken, browsers) != (ENGLISH, ENGLISH):
        st.query_params[LANGUAGE] = spoken


def show_languages() -> None:
    """Show every language by its own name; the choice is in the address before the page runs again."""
    languages = [{"code": code, "name": name} for code, name in LANGUAGES.items()]

    def choose() -> None:
        code = st.session_state["language"].get("chosen")
        if code in LANGUAGES:
            save_language(code)

    data = {"label": "Language, мова", "chosen": read_language(), "languages": languages}
    _mount(key="language", data=pack(data), on_chosen_change=choose)
