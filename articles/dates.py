"""Calendar days as the files write them: ISO 8601, checked, never in the future."""

from __future__ import annotations

import re
from datetime import date

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_iso_day(text: str) -> date:
    """The day written as ``YYYY-MM-DD``.

    Raises
    ------
    ValueError
        If the text is anything else; the message says what came and what was wanted.
    """
    if _ISO_DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError as cause:
            raise ValueError(f"{text!r} is not a day of the calendar ({cause}); write YYYY-MM-DD") from cause
    raise ValueError(f"{text!r} is not a date; write YYYY-MM-DD")


def check_not_future(day: date, *, today: date) -> date:
    """The same day, if it is not after ``today``, the latest day that it is anywhere on earth.

    Raises
    ------
    ValueError
        If it lies in the future.
    """
    if day > today:
        latest = f"it is {today.isoformat()} at the latest anywhere on earth"
        raise ValueError(f"{day.isoformat()} is in the future: {latest}; correct the date")
    return day
