"""How data go to a component of ours: one object in a list, which the component takes out again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def pack(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The data as a component sends them; its script takes ``data[0]``.

    In every value of a mapping Streamlit looks for a data frame, and loads pandas and pyarrow for that: 65 MB of a
    server that has no use for them. In a list it looks for none.
    """
    return [dict(data)]
