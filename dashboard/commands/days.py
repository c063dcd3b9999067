"""The days that arguments name."""

from __future__ import annotations

import re
from datetime import date, datetime

from dashboard.errors import UsageError

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_day(name: str, value: str) -> date:
    """The day of an argument; UsageError, naming it, for anything but ``YYYY-MM-DD``."""
    try:
        # fromisoformat alone also takes 20250101 and week dates.
        return date.fromisoformat(value if DAY.fullmatch(value) else "")
    except ValueError:
        raise UsageError(f"{name}: got “{value}”, wanted a day as YYYY-MM-DD") from None


def find_today() -> date:
    """Today where the user is."""
    return datetime.now().astimezone().date()
