"""``python -m dashboard.language``: bring the catalogue of each language up to what the code says, and compile it."""

from __future__ import annotations

from dashboard.language.build import update_words
from dashboard.language.languages import ENGLISH, LANGUAGES
from dashboard.language.store import DATA

for code, name in LANGUAGES.items():
    if code != ENGLISH:
        print(f"{name}: {update_words(code)} messages wait for a translation in {DATA / code}.po")
