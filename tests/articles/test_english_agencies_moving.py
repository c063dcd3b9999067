"""Sentences of agencies about who moves where, each with all that it claims."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ukrainian forces had penetrated up to 70 kilometres behind Russian lines in the Kharkiv region.",
            "UA advanced Kharkiv Oblast",
        ),
        ("Russian forces moved forward near Kostiantynivka.", "RU advanced Kostiantynivka"),
        (
            "By early April Russian forces had gone from the Kyiv, Chernihiv and Sumy regions altogether.",
            "UA withdrew Kyiv Oblast, Chernihiv Oblast, Sumy Oblast",
        ),
        ("Kyiv's forces had turned back 41 Russian attacks near Pokrovsk.", "UA repelled Pokrovsk"),
        (
            "Russian forces abandoned the city of Kherson and crossed to the left bank of the Dnipro.",
            "UA withdrew Kherson",
        ),
        ("Ukrainian troops pulled back from Avdiivka overnight.", "RU withdrew Avdiivka"),
        ("The Russians are inching forward in Toretsk, street by street.", "RU advanced Toretsk"),
        ("Russian paratroopers crossed the canal and entered Chasiv Yar.", "RU advanced Chasiv Yar"),
        ("Russian forces have been grinding forward in the Donetsk region for months.", "RU advanced Donetsk Oblast"),
        ("Russian troops are closing in on Kostiantynivka.", "RU advanced Kostiantynivka"),
        ("Russian soldiers have reached the centre of Pokrovsk.", "RU advanced Pokrovsk"),
        ("Russian infantry pushed into Vovchansk from the north.", "RU advanced Vovchansk"),
        ("An attempt to break into Toretsk was thwarted.", "UA repelled Toretsk"),
        ("The Russian offensive in the Sumy region has been stopped, Syrskyi said.", "UA repelled Sumy Oblast"),
        ("Ukrainian defenders fought off an assault on Siversk.", "UA repelled Siversk"),
        (
            "Ukrainian forces had penetrated up to 70 kilometers behind Russian lines in the Kharkiv region.",
            "UA advanced Kharkiv Oblast",
        ),
        (
            "Russian troops left the Kyiv, Chernihiv and Sumy regions altogether.",
            "UA withdrew Kyiv Oblast, Chernihiv Oblast, Sumy Oblast",
        ),
        (
            "By early April Russian troops had gone from the Kyiv, Chernihiv and Sumy regions.",
            "UA withdrew Kyiv Oblast, Chernihiv Oblast, Sumy Oblast",
        ),
        (
            "The heaviest attacks were in Pokrovsk, where Russian troops have been advancing for weeks.",
            "RU advanced Pokrovsk",
        ),
        (
            (
                "The army said it had beaten back an assault on Kupiansk. Three more attacks on it were "
                "repelled at night."
            ),
            "UA repelled Kupiansk",
        ),
        ("Russian forces seized 498 square kilometres of Ukrainian territory in October.", "RU captured Ukraine"),
        (
            "In November Russia's army took 701 square kilometres, its second biggest gain of the year.",
            "RU captured Ukraine",
        ),
        (
            "Russian forces have made rapid gains in the Zaporizhzhia region in recent weeks.",
            "RU advanced Zaporizhzhia Oblast",
        ),
        (
            "Russia says its troops have crossed into the Dnipropetrovsk region for the first time.",
            "RU advanced Dnipropetrovsk Oblast",
        ),
        (
            "Ukraine denied that Russian troops had entered the Dnipropetrovsk region.",
            "!RU advanced Dnipropetrovsk Oblast",
        ),
        ("Russian sabotage groups have infiltrated Kostiantynivka from three sides.", "RU advanced Kostiantynivka"),
        ("Around 300 Russian soldiers are inside Pokrovsk, Zelensky said.", "RU advanced Pokrovsk"),
        (
            "Russian forces advanced towards the town of Huliaipole in the southeastern Zaporizhzhia region.",
            "RU advanced Huliaipole",
        ),
        (
            "Russian troops have crossed the border into the Sumy region and captured several villages.",
            "RU advanced Sumy Oblast",
        ),
        (
            "Ukrainian forces have halted the Russian advance in the Sumy region, Zelensky said.",
            "UA repelled Sumy Oblast",
        ),
        ("ISW assessed that Russian forces recently made confirmed advances near Vovchansk.", "RU advanced Vovchansk"),
        (
            "Geolocated footage indicates that Ukrainian forces recently advanced in northern Kupiansk.",
            "UA advanced Kupiansk",
        ),
        (
            (
                "In October, Russian forces gained 461 square kilometres in Ukraine, according to AFP analysis "
                "of ISW data."
            ),
            "RU captured Ukraine",
        ),
        ("Ukrainian troops had to pull out of Kurakhove.", "RU withdrew Kurakhove"),
        ("Russian troops made a rapid advance of up to 15 km near Dobropillia in August.", "RU advanced Dobropillia"),
        ("The breakthrough near Dobropillia was contained and pushed back.", "UA repelled Dobropillia"),
    ],
)
def test_who_moves(text: str, told: str) -> None:
    """Who advances, is stopped or leaves."""
    assert tell(text, told) == told
