"""Whether a short Cyrillic text is Ukrainian or Russian, told by which dictionary knows its words."""

from __future__ import annotations

from collections.abc import Sequence

from articles.slavic.morphology import load_morphology

LANGUAGES = ("uk", "ru")
_LEAST_KNOWN = 3 / 4  # of the words that are no names; Belarusian and Bulgarian share only some
_STRANGE = frozenset("ўјђћњљџѓќѕѝ")  # letters that neither language has


def tell_slavic(words: Sequence[str]) -> str | None:
    """``uk`` or ``ru`` for the words of a text as written, None where neither dictionary knows most of them.

    Names are left out, since both dictionaries hold them; a text that both know equally well is told by nothing.
    """
    plain = [word for word in words if word.islower()] or [word.casefold() for word in words]
    if any(not _STRANGE.isdisjoint(word.casefold()) for word in words):
        return None
    known = {code: sum(load_morphology(code).knows(word) for word in plain) for code in LANGUAGES}
    best = max(LANGUAGES, key=lambda code: known[code])
    other = next(code for code in LANGUAGES if code != best)
    clear = known[best] > known[other] and known[best] >= _LEAST_KNOWN * len(plain)
    return best if clear else None
