"""Words that say what kind of place a name is, in English, Ukrainian and Russian."""

from __future__ import annotations

from geodata.records import PlaceKind

_WORDS: dict[PlaceKind, str] = {
    PlaceKind.OBLAST: "oblast region province obl область області обл області областю области областью",
    PlaceKind.RAION: "raion district rayon район району районі районом района районе р н",
    PlaceKind.SETTLEMENT: "city town village settlement hamlet м місто міста місті с село села селі смт селище г город "
    "города городе пос поселок посёлок пгт сел деревня",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_FILLERS = frozenset({"the", "of"})


def split_kind(key: str) -> tuple[str, PlaceKind | None]:
    """Take the words for a kind off the ends of a folded name: ``("bakhmut", SETTLEMENT)`` for "city of bakhmut".

    The kind is None, and the name whole, where no such word stands or nothing else is left.
    """
    words = key.split()
    kind: PlaceKind | None = None
    while len(words) > 1 and (words[0] in _FILLERS or (kind is None and words[0] in _KIND_OF)):
        kind = kind or _KIND_OF.get(words[0])
        words = words[1:]
    while len(words) > 1 and kind is None and words[-1] in _KIND_OF:
        kind = _KIND_OF[words[-1]]
        words = words[:-1]
    return (" ".join(words), kind) if kind else (key, None)


def strip_fillers(key: str) -> str:
    """A folded name without the words "the" and "of" before it: "donbas" for "the donbas"."""
    words = key.split()
    while len(words) > 1 and words[0] in _FILLERS:
        words = words[1:]
    return " ".join(words)
