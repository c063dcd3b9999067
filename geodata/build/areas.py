"""The country and named areas without a boundary of their own, as reviewed rows."""

from __future__ import annotations

from typing import Any

AREAS: tuple[dict[str, Any], ...] = (
    {
        "id": "UA", "kind": "country", "en": "Ukraine", "uk": "Україна", "ru": "Украина", "parent": None, "parts": (),
        "lon": "31.5", "lat": "48.5",
        "aliases": ("України", "Україні", "Україну", "Україною", "Украины", "Украине", "Украину", "Украиной"),
    },
    {
        # Its north lies in Kherson oblast, its south in Crimea.
        "id": "area:arabat-spit", "kind": "area", "en": "Arabat Spit", "uk": "Арабатська Стрілка",
        "ru": "Арабатская Стрелка", "parent": "UA", "parts": (), "lon": "35.02", "lat": "45.72",
        "aliases": ("Arabatska Strilka", "Arabat Arrow", "Arabatskaya Strelka", "Арабатська коса",
                    "Арабатської Стрілки", "Арабатській Стрілці", "Арабатську Стрілку", "Арабатская коса",
                    "Арабатской Стрелки", "Арабатской Стрелке", "Арабатскую Стрелку"),
    },
    {
        "id": "area:crimean-peninsula", "kind": "area", "en": "Crimean Peninsula", "uk": "Кримський півострів",
        "ru": "Крымский полуостров", "parent": "UA", "parts": ("UA-40", "UA-43"), "lon": None, "lat": None,
        "aliases": ("Crimea peninsula", "Кримського півострова", "Кримському півострові", "Крымского полуострова",
                    "Крымском полуострове"),
    },
    {
        "id": "area:donbas", "kind": "area", "en": "Donbas", "uk": "Донбас", "ru": "Донбасс", "parent": "UA",
        "parts": ("UA-09", "UA-14"), "lon": None, "lat": None,
        "aliases": ("Donbass", "Donets Basin", "Донбасу", "Донбасі", "Донбасом", "Донбасса", "Донбассе", "Донбассом",
                    "Донбассу"),
    },
    {
        "id": "area:kinburn-spit", "kind": "area", "en": "Kinburn Spit", "uk": "Кінбурнська коса",
        "ru": "Кинбурнская коса", "parent": "UA-48", "parts": (), "lon": "31.55", "lat": "46.56",
        "aliases": ("Kinburnska Spit", "Kinburn peninsula", "Кінбурнської коси", "Кінбурнській косі",
                    "Кінбурнську косу", "Кинбурнской косы", "Кинбурнской косе", "Кинбурнскую косу"),
    },
    {
        "id": "area:snake-island", "kind": "area", "en": "Zmiinyi Island", "uk": "Острів Зміїний",
        "ru": "Остров Змеиный", "parent": "UA-51", "parts": (), "lon": "30.204", "lat": "45.255",
        "aliases": ("Snake Island", "Zmeiny Island", "Острова Зміїного", "Острові Зміїному", "Змеиного острова",
                    "Острова Змеиный", "Острове Змеином"),
    },
    {
        "id": "area:tendra-spit", "kind": "area", "en": "Tendra Spit", "uk": "Тендрівська коса",
        "ru": "Тендровская коса", "parent": "UA-65", "parts": (), "lon": "31.75", "lat": "46.20",
        "aliases": ("Tendrivska Spit", "Tendra", "Тендра", "Тендрівської коси", "Тендрівській косі", "Тендрівську косу",
                    "Тендровской косы", "Тендровской косе", "Тендровскую косу"),
    },
)  # fmt: skip
