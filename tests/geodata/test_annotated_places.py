"""Places named in real articles, as a person read them."""

from __future__ import annotations

import json
from pathlib import Path

from geodata.records import Found, PlaceHint, PlaceKind
from geodata.store import load_gazetteer


def test_places_of_the_annotated_articles_are_never_wrong(shared: Path) -> None:
    """A name from a real article, with the kind that a person read in it, is in the oblast they named or not Found."""
    kinds = {"city": PlaceKind.SETTLEMENT, "village": PlaceKind.SETTLEMENT, "oblast": PlaceKind.OBLAST}
    gazetteer = load_gazetteer()
    named: set[tuple[str, str, str]] = set()
    for file in sorted((shared / "data" / "articles").glob("articles_*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            places = [place for claim in json.loads(line)["claims"] for place in claim["places"]]
            named |= {(p["name"], p["kind"], p["iso"]) for p in places if p["kind"] in kinds and p["iso"]}
    assert named
    right = 0
    for name, kind, iso in sorted(named):
        answer = gazetteer.resolve(name, hint=PlaceHint(kinds[kind]))
        if isinstance(answer, Found):
            assert gazetteer.oblast_of(answer.place.id) == iso, name
            right += 1
    assert right >= 0.6 * len(named)
