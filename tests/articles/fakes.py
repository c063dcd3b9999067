"""A small gazetteer for the tests of the extractor: regions, their cities, a few towns and areas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.protocols import PlaceSpelling
from articles.records import MentionKind

REGIONS = {
    "UA-09": ("Luhansk", "Lugansk"),
    "UA-14": ("Donetsk",),
    "UA-65": ("Kherson",),
    "UA-23": ("Zaporizhzhia", "Zaporizhia"),
    "UA-63": ("Kharkiv", "Kharkov"),
    "UA-59": ("Sumy",),
    "UA-12": ("Dnipropetrovsk",),
    "UA-48": ("Mykolaiv",),
    "UA-51": ("Odesa", "Odessa"),
    "UA-74": ("Chernihiv",),
    "UA-32": ("Kyiv",),
}
CITIES = {
    "Pokrovsk": ("UA-14", 60_000, ("Krasnoarmeysk",)),
    "Bakhmut": ("UA-14", 71_000, ("Artyomovsk",)),
    "Mariupol": ("UA-14", 430_000, ()),
    "Avdiivka": ("UA-14", 31_000, ()),
    "Siversk": ("UA-14", 11_000, ()),
    "Sloviansk": ("UA-14", 105_000, ("Slovyansk",)),
    "Kramatorsk": ("UA-14", 147_000, ()),
    "Chasiv Yar": ("UA-14", 12_000, ()),
    "Kostiantynivka": ("UA-14", 67_000, ()),
    "Dobropillia": ("UA-14", 28_000, ("Dobropillya",)),
    "Toretsk": ("UA-14", 30_000, ()),
    "Kupiansk": ("UA-63", 26_000, ()),
    "Vovchansk": ("UA-63", 17_000, ()),
    "Huliaipole": ("UA-23", 12_000, ()),
    "Orikhiv": ("UA-23", 13_000, ()),
    "Melitopol": ("UA-23", 150_000, ()),
    "Berdiansk": ("UA-23", 107_000, ("Berdyansk",)),
    "Zaporizke": ("UA-12", 400, ()),
    "Lozuvatske": ("UA-14", 600, ()),
    "Vovche": ("UA-14", 300, ()),
    "Dnipro": ("UA-12", 980_000, ("Dnipropetrovsk",)),
    "Kyiv": ("UA-30", 2_950_000, ("Kiev",)),
    "Sevastopol": ("UA-40", 340_000, ()),
}
NAMED_AFTER_REGION = {"Luhansk": 400_000, "Donetsk": 900_000, "Kherson": 280_000, "Zaporizhzhia": 710_000,
                      "Kharkiv": 1_420_000, "Sumy": 256_000, "Mykolaiv": 470_000, "Odesa": 1_010_000,
                      "Chernihiv": 282_000}  # fmt: skip


class FakeSpellings:
    """The places above in the form that the extractor asks for."""

    def spellings(self) -> Iterable[PlaceSpelling]:
        """Every spelling, oblasts under their bare name too."""
        yield PlaceSpelling("Ukraine", "UA", "Ukraine", MentionKind.COUNTRY, None)
        for text in ("Donbas", "Donbass"):
            yield PlaceSpelling(text, "area:donbas", "Donbas", MentionKind.AREA, None)
        for text in ("Crimea", "the Crimean peninsula", "Crimean peninsula", "Crimean Peninsula"):
            yield PlaceSpelling(text, "UA-43", "Autonomous Republic of Crimea", MentionKind.OBLAST, "UA-43")
        yield from _regions()
        yield from _cities()


def _regions() -> Iterator[PlaceSpelling]:
    for iso, (name, *aliases) in REGIONS.items():
        for text in (name, f"{name} Oblast", *aliases):
            yield PlaceSpelling(text, iso, f"{name} Oblast", MentionKind.OBLAST, iso)


def _cities() -> Iterator[PlaceSpelling]:
    for name, (iso, people, aliases) in CITIES.items():
        for text in (name, *aliases):
            yield PlaceSpelling(text, f"city:{name}", name, MentionKind.CITY, iso, people)
    by_name = {names[0]: iso for iso, names in REGIONS.items()}
    for name, people in NAMED_AFTER_REGION.items():
        for text in (name, *REGIONS[by_name[name]][1:]):
            yield PlaceSpelling(text, f"city:{name}", name, MentionKind.CITY, by_name[name], people)
