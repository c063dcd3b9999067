"""A table in the page that the reader sorts by a click or by keyboard, without asking the server."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.language import say
from dashboard.ui.packing import pack

_MOUNT = """
const modules = new URL("assets/tables/", document.baseURI);
const loading = import(new URL("tables.js", modules).href);
export default async function ({ data: [data], parentElement }) {
  const { mountTable } = await loading;
  mountTable(parentElement, data, modules.href);
}
"""
# In the page's own tree, so that the style of its other tables counts and it prints like them.
_show = st.components.v2.component("claimline_table", js=_MOUNT, isolate_styles=False)


def show_table(data: Mapping[str, Any], *, key: str) -> None:
    """Show a table; ``data`` is JSON as in the types of ``assets/tables/tables.js``."""
    _show(data=pack({"link_words": say("read the original"), **data}), key=key)
