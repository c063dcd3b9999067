"""Sentences as agencies, ministries and institutes write them: who holds and who took."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russia now controls 19.3% of Ukraine, DeepState maps show.", "RU controls Ukraine 19.3% @UA"),
        (
            "Russia controls about 116,000 square kilometres, or 19% of Ukraine.",
            "RU controls Ukraine 19% 116000km @media",
        ),
        (
            "Russian forces occupy nearly all of Luhansk and more than 75% of Donetsk.",
            "RU controls Luhansk Oblast; RU controls Donetsk Oblast 75% @media",
        ),
        (
            "Ukraine still holds about 23% of Donetsk region, Syrskyi told reporters.",
            "UA controls Donetsk Oblast 23% @UA",
        ),
        (
            "Roughly 25% of the Zaporizhzhia region remains under Ukrainian control.",
            "UA controls Zaporizhzhia Oblast 25% @media",
        ),
        (
            "Some 6,600 square kilometres of Donetsk region are still under Kyiv’s control.",
            "UA controls Donetsk Oblast 6600km @media",
        ),
        (
            "Russia holds 99.6% of the Luhansk region, 79% of Donetsk and 75% of Zaporizhzhia.",
            ("RU controls Luhansk Oblast 99.6%; RU controls Donetsk Oblast 79%; RU controls Zaporizhzhia Oblast 75%"),
        ),
        (
            "Russia, which controls most of Donetsk and nearly all of Luhansk, wants the rest.",
            "RU controls Donetsk Oblast; RU controls Luhansk Oblast",
        ),
        (
            "The Donetsk region, about 80% of which is controlled by Russia, has seen the heaviest fighting.",
            "RU controls Donetsk Oblast 80%",
        ),
        ("Luhansk region is almost entirely under Russian control.", "RU controls Luhansk Oblast"),
        ("Almost the whole of Luhansk is in Russian hands.", "RU controls Luhansk Oblast"),
        (
            "Russia occupies around 20% of Ukraine, including Crimea, which it annexed in 2014.",
            "RU controls Ukraine 20%; RU controls Crimea; RU annexed Crimea (historical)",
        ),
        (
            "Kostiantynivka remains under the control of Ukrainian forces, the regional governor said.",
            "UA controls Kostiantynivka @UA",
        ),
        (
            ("The southern part of Chasiv Yar is under Ukrainian control, military spokesman Viktor Trehubov said."),
            "UA controls Chasiv Yar @UA",
        ),
        ("“We are holding Pokrovsk,” Syrskyi wrote on Telegram.", "UA controls Pokrovsk @UA"),
        ("Zelenskyy insisted Kupiansk was under Ukrainian control.", "UA controls Kupiansk @UA"),
        (
            (
                "Russian forces do not control the whole of Vovchansk, said Dmytro Lykhoviy, a spokesman for "
                "Ukraine’s southern command."
            ),
            "!RU controls Vovchansk @UA",
        ),
        ("Sevastopol, home of the fleet, has been controlled by Russia since 2014.", "RU controls Sevastopol"),
        ("Melitopol, Berdiansk and Mariupol are currently occupied.", "RU controls Melitopol, Berdiansk, Mariupol"),
        ("Melitopol has been under occupation since March 2022.", "RU controls Melitopol"),
        ("The village of Vovche is now in the hands of the Russian army, Rybar said.", "RU controls Vovche @RU"),
        ("Donetsk city has been held by Russian proxies since 2014.", "RU controls Donetsk"),
        ("Part of Kharkiv region is also occupied by Russian forces.", "RU controls Kharkiv Oblast"),
        ("Of the four regions, only Luhansk is fully controlled by Russia.", "RU controls Luhansk Oblast"),
        (
            "Russian forces now control all of Luhansk Oblast except for a small area near the border.",
            "RU controls Luhansk Oblast",
        ),
        (
            "Ukrainian forces maintain positions in northern Pokrovsk, a Ukrainian brigade reported.",
            "UA controls Pokrovsk @UA",
        ),
        (
            "Russian forces have held about 75 percent of Zaporizhzhia Oblast since 2022.",
            "RU controls Zaporizhzhia Oblast 75%",
        ),
        (
            "By the end of 2025, Russia occupied 19.2 percent of Ukraine, up from 18.6 percent a year earlier.",
            "RU controls Ukraine 19.2%",
        ),
        ("At its peak in March 2022, Russia held around 27% of Ukraine.", "RU controls Ukraine 27%"),
        ("The map shows Russian forces in control of most of Chasiv Yar.", "RU controls Chasiv Yar"),
        ("Russia is in control of nearly all of Luhansk.", "RU controls Luhansk Oblast"),
        (
            "Russia has full control over Luhansk and partial control over Donetsk, Kherson and Zaporizhzhia.",
            "RU controls Luhansk Oblast; RU controls Donetsk Oblast, Kherson Oblast, Zaporizhzhia Oblast",
        ),
        ("Ukraine retains control of the cities of Kramatorsk and Sloviansk.", "UA controls Kramatorsk, Sloviansk"),
        (
            "Kramatorsk and Sloviansk, still held by Kyiv, form the core of its defences.",
            "UA controls Kramatorsk, Sloviansk",
        ),
        (
            (
                "Kyiv’s forces still hold the so-called fortress belt cities of Kramatorsk, Sloviansk and "
                "Kostiantynivka."
            ),
            "UA controls Kramatorsk, Sloviansk, Kostiantynivka",
        ),
        ("Russian forces have gained a foothold in the eastern part of Kostiantynivka.", "RU controls Kostiantynivka"),
        ("Since 2014 Russia has controlled Crimea.", "RU controls Crimea"),
        (
            "The Zaporizhzhia nuclear power plant has been occupied by Russian forces since March 2022.",
            "RU controls Zaporizhzhia nuclear power plant",
        ),
        ("Ukrainian troops control 90 percent of Kupiansk, Zelenskyy said.", "UA controls Kupiansk 90% @UA"),
        (
            "Russia has occupied more than 70 percent of Donetsk region, according to Ukrainian officials.",
            "RU controls Donetsk Oblast 70% @UA",
        ),
        (
            "Russian units control roughly 60% of Pokrovsk, an officer of the 68th Brigade told Reuters.",
            "RU controls Pokrovsk 60% @UA",
        ),
        ("Moscow now controls, in whole or in part, 19 percent of Ukraine’s territory.", "RU controls Ukraine 19%"),
        ("In total, Russian forces occupy 115,500 square kilometres of Ukraine.", "RU controls Ukraine 115500km"),
        ("Some 81% of the Donetsk region is now occupied.", "RU controls Donetsk Oblast 81%"),
        ("Less than 1% of Luhansk region remains in Ukrainian hands.", "UA controls Luhansk Oblast 1%"),
        ("Ukraine controls only about 22% of Donetsk, down from 40% in early 2024.", "UA controls Donetsk Oblast 22%"),
        (
            "Russian forces do not have full control of Luhansk, Ukraine’s military said.",
            "!RU controls Luhansk Oblast @UA",
        ),
        (
            "The governor of Kharkiv region, Oleh Syniehubov, said Ukrainian troops were holding Kupiansk.",
            "UA controls Kupiansk @UA",
        ),
        (
            "Vadym Filashkin, governor of Donetsk region, said Siversk was still under Ukrainian control.",
            "UA controls Siversk @UA",
        ),
        (
            "Our units control the northern part of Pokrovsk, said the 7th Corps of the Air Assault Forces.",
            "UA controls Pokrovsk @UA",
        ),
        ("Russia has occupied more than two-thirds of Donetsk Oblast.", "RU controls Donetsk Oblast 67%"),
        ("Crimea has been under Russian occupation since 2014.", "RU controls Crimea"),
        ("Both Bakhmut and Avdiivka are now in Russian hands.", "RU controls Bakhmut, Avdiivka"),
        ("Russian forces now hold positions inside Kostiantynivka.", "RU controls Kostiantynivka"),
        ("Ukrainian forces no longer hold Siversk.", "!UA controls Siversk"),
        ("Siversk is no longer under Ukrainian control, DeepState said.", "!UA controls Siversk @UA"),
        (
            "Russia said it controlled three quarters of Pokrovsk; Ukraine said it still held the north.",
            "RU controls Pokrovsk 75% @RU",
        ),
        ("Kyiv says its forces control the northern part of the city of Pokrovsk.", "UA controls Pokrovsk @UA"),
        ("Moscow claims full control of Luhansk region.", "RU controls Luhansk Oblast @RU"),
        ("Moscow claims to control the whole of the Luhansk region.", "RU controls Luhansk Oblast @RU"),
    ],
)
def test_who_holds(text: str, told: str) -> None:
    """Who holds a place, how much of it, and on whose word."""
    assert tell(text, told) == told
