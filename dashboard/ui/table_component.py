"""A table in the page that the reader sorts by a click or by keyboard, without asking the server."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.language import say
from dashboard.ui.bootstrap import locate
from dashboard.ui.packing import pack

_MOUNT = f"""
const modules = {locate("tables/")};
const loading = import(`${{modules}}tables.js`);
export default async function ({{ data: [data], parentElement }}) {{
  const {{ mountTable }} = await loading;
  mountTable(parentElement, data, modules);
}}
"""
# In the page's own tree, so that the style of its other tables counts and it prints like them.
_show = st.components.v2.component("claimline_table", js=_MOUNT, isolate_styles=False)


def show_table(data: Mapping[str, Any], *, key: str) -> None:
    """Show a table; ``data`` is JSON as in the types of ``assets/tables/tables.js``."""
    _show(data=pack({"link_words": say("read the original"), **data}), key=key)
