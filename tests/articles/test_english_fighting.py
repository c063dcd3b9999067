"""Sentences as agencies, ministries and institutes write them: advances, defence and rings."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Russia has captured about 4,300 square kilometres of Ukrainian territory this year, Putin said.",
            "RU captured Ukraine 4300km @RU",
        ),
        (
            "Russian forces gained 505 square kilometres in November, according to ISW data.",
            "RU captured Ukraine 505km @independent",
        ),
        ("Russia seized 267 sq km of Ukrainian land in October, DeepState said.", "RU captured Ukraine 267km @UA"),
        (
            "Russian forces occupied 4,336 square kilometers of Ukraine in 2025, DeepState analysts said.",
            "RU captured Ukraine 4336km @UA",
        ),
        (
            ("Since the start of the year, Moscow’s army has captured 668 square kilometres in the Donetsk region."),
            "RU captured Donetsk Oblast 668km @media",
        ),
        (
            (
                "Geolocated footage published on November 12 indicates that Russian forces recently advanced in "
                "central Kupiansk."
            ),
            "RU advanced Kupiansk",
        ),
        (
            "Russian forces recently advanced in the Pokrovsk direction, ISW said.",
            "RU advanced Pokrovsk direction @independent",
        ),
        (
            "Russian forces recently made confirmed advances near Siversk and Kostiantynivka.",
            "RU advanced Siversk, Kostiantynivka",
        ),
        ("Russian forces marginally advanced southwest of Vovchansk.", "RU advanced Vovchansk"),
        (
            "Ukrainian forces recently advanced in northern Vovchansk and near Dobropillia.",
            "UA advanced Vovchansk, Dobropillia",
        ),
        ("A Russian milblogger claimed that Russian forces advanced east of Huliaipole.", "RU advanced Huliaipole @RU"),
        ("Russian forces attacked near Siversk but did not advance.", "!RU advanced Siversk"),
        (
            (
                "Russian forces conducted offensive operations in the Kupiansk direction on November 11 but did "
                "not make confirmed advances."
            ),
            "!RU advanced Kupiansk direction",
        ),
        (
            "Russian soldiers entered Kostiantynivka from the east and captured several streets.",
            "RU advanced Kostiantynivka",
        ),
        ("Russian forces have pushed to within 15 kilometres of Kramatorsk.", "RU advanced Kramatorsk"),
        ("Russian troops are closing in on Pokrovsk.", "RU advanced Pokrovsk"),
        ("Russian units crossed the border into Sumy region and seized four villages.", "RU advanced Sumy Oblast"),
        ("Russian forces broke through Ukrainian defences near Dobropillia.", "RU advanced Dobropillia"),
        ("Russia’s army is inching forward in Donetsk region.", "RU advanced Donetsk Oblast"),
        (
            "The enemy advanced near Vovche, Siversk and in Toretsk, DeepState reported.",
            "RU advanced Vovche, Siversk, Toretsk @UA",
        ),
        (
            "Ukraine has regained control of 430 square kilometres around Dobropillia, Syrskyi said.",
            "UA captured Dobropillia 430km @UA",
        ),
        (
            (
                "Geolocated footage published on November 20 shows that Ukrainian forces recently advanced in "
                "eastern Kupiansk."
            ),
            "UA advanced Kupiansk",
        ),
        ("The enemy had no success near Orikhiv.", "!RU advanced Orikhiv"),
        ("Russian infantry has infiltrated Pokrovsk.", "RU advanced Pokrovsk"),
        ("Around 200 Russian soldiers have infiltrated Pokrovsk, the General Staff said.", "RU advanced Pokrovsk @UA"),
        ("Russian sabotage groups entered the centre of Pokrovsk.", "RU advanced Pokrovsk"),
        ("Moscow’s army has been grinding forward towards Pokrovsk for more than a year.", "RU advanced Pokrovsk"),
        ("Russia made its biggest gains in Donetsk region since 2022.", "RU advanced Donetsk Oblast"),
        ("Russian advances in Zaporizhzhia region accelerated in November.", "RU advanced Zaporizhzhia Oblast"),
        (
            (
                "Russia's army pressed deeper into eastern Ukraine on Monday, capturing the town of Siversk and "
                "two nearby villages."
            ),
            "RU advanced eastern Ukraine; RU captured Siversk",
        ),
        ("Russia took roughly 4,000 sq km (1,544 sq miles) of Ukrainian land in 2024.", "RU captured Ukraine 4000km"),
        (
            (
                "The Russian army took 701 square kilometres in November, the second-biggest monthly advance of "
                "the year, according to AFP analysis of ISW data."
            ),
            "RU captured Ukraine 701km",
        ),
        (
            "Military analyst Kostiantyn Mashovets wrote that Russian troops had entered Huliaipole.",
            "RU advanced Huliaipole",
        ),
        (
            "The Ukrainians have liberated more than 180 square kilometres near Dobropillia since 21 August.",
            "UA captured Dobropillia 180km",
        ),
        (
            "According to DeepState, a Ukrainian monitoring group, Russia seized 442 sq km in October.",
            "RU captured Ukraine 442km @UA",
        ),
        ("The invaders failed to break through near Orikhiv.", "!RU advanced Orikhiv"),
        (
            "Russia’s military pushed into Dnipropetrovsk region for the first time.",
            "RU advanced Dnipropetrovsk Oblast",
        ),
        (
            "Russian soldiers have crossed into the Dnipropetrovsk region, Ukraine admitted.",
            "RU advanced Dnipropetrovsk Oblast @UA",
        ),
        ("Russian troops advanced 3 km near Huliaipole in a day.", "RU advanced Huliaipole"),
        (
            "Russian forces made gains in the Huliaipole direction and took the village of Solodke.",
            "RU advanced Huliaipole direction; RU captured Solodke",
        ),
        ("Over the past week, Russia made its largest advances near Huliaipole.", "RU advanced Huliaipole"),
        ("Russian troops have been advancing on Huliaipole from the east.", "RU advanced Huliaipole"),
        (
            "“The enemy is pressing towards Huliaipole,” military spokesman Vladyslav Voloshyn said.",
            "RU advanced Huliaipole @UA",
        ),
        ("Russia has not made any significant advances near Kharkiv this year.", "!RU advanced Kharkiv"),
        (
            "Vladimir Rogov, a Russian-installed official, claimed Russian forces had entered Orikhiv.",
            "RU advanced Orikhiv @RU",
        ),
        ("Russia keeps gaining ground, slowly and at great cost, in eastern Ukraine.", "RU advanced eastern Ukraine"),
        ("Soldiers of the 47th Brigade entered Orikhiv.", "UA advanced Orikhiv"),
    ],
)
def test_who_advanced(text: str, told: str) -> None:
    """Ground gained, in words or square kilometres."""
    assert tell(text, told) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "The defence forces repelled 12 assaults near Toretsk and Chasiv Yar over the past day, the "
                "General Staff said."
            ),
            "UA repelled Toretsk, Chasiv Yar @UA",
        ),
        (
            "Ukrainian troops stopped 46 Russian assault actions in the Pokrovsk direction.",
            "UA repelled Pokrovsk direction",
        ),
        ("In the Pokrovsk sector, Ukrainian defenders repelled 38 attacks.", "UA repelled Pokrovsk sector"),
        (
            "Russian attempts to break into Kostiantynivka were repelled, Syrskyi said.",
            "UA repelled Kostiantynivka @UA",
        ),
        (
            "Ukrainian forces have halted the Russian advance towards Dobropillia, Zelensky said.",
            "UA repelled Dobropillia @UA",
        ),
        (
            "Russia’s defence ministry said its forces had repelled a Ukrainian counterattack near Kupiansk.",
            "RU repelled Kupiansk @RU",
        ),
        ("The Defense Forces pushed the enemy back near Kupiansk.", "UA repelled Kupiansk"),
        (
            "Russian forces were pushed back from the outskirts of Kharkiv in May 2022.",
            "UA repelled outskirts of Kharkiv (historical)",
        ),
        ("Ukrainian forces thwarted a Russian attempt to cross into Sumy region.", "UA repelled Sumy Oblast"),
        ("Ukrainian soldiers repelled all Russian attacks on Chasiv Yar.", "UA repelled Chasiv Yar"),
        (
            (
                "Ukraine’s top commander Oleksandr Syrskyi said his troops had stopped a Russian push towards "
                "Dobropillia."
            ),
            "UA repelled Dobropillia @UA",
        ),
        ("In the Kramatorsk sector, three enemy attacks were repelled near Chasiv Yar.", "UA repelled Chasiv Yar"),
        ("Fierce street battles are raging in Pokrovsk.", "- contested Pokrovsk"),
        ("Fighting continues for the control of Toretsk.", "- contested Toretsk"),
        ("Fighting was under way inside Vovchansk on Monday, Ukrainian officials said.", "- contested Vovchansk @UA"),
        ("Russian and Ukrainian troops are fighting for control of Chasiv Yar.", "- contested Chasiv Yar"),
        ("Ukrainian forces are battling to hold Pokrovsk.", "- contested Pokrovsk"),
        ("Pokrovsk remains contested, with Russian infiltration groups active in the city.", "- contested Pokrovsk"),
        ("Most of Pokrovsk is a grey zone, DeepState said.", "- contested Pokrovsk @UA"),
        ("The battle for Pokrovsk rages on.", "- contested Pokrovsk"),
        ("Heavy fighting was reported around Toretsk and Chasiv Yar.", "- contested Toretsk, Chasiv Yar"),
        ("Urban combat is ongoing in Kostiantynivka.", "- contested Kostiantynivka"),
        ("Ukrainian forces are defending Siversk.", "- contested Siversk"),
        (
            "“The defence of Pokrovsk continues,” the General Staff said in its evening report.",
            "- contested Pokrovsk @UA",
        ),
        ("Ukrainian soldiers said they were still fighting in Pokrovsk.", "- contested Pokrovsk"),
        (
            "Ukrainian units have been encircled in Kupiansk, according to the Russian Defence Ministry.",
            "UA encircled Kupiansk @RU",
        ),
        (
            "Russian troops have completed the encirclement of Kupiansk, Gerasimov reported.",
            "UA encircled Kupiansk @RU",
        ),
        ("“There is no encirclement of Pokrovsk,” Syrskyi said.", "!UA encircled Pokrovsk @UA"),
        ("Mariupol has been besieged by Russian forces for weeks.", "UA encircled Mariupol"),
        (
            "Russian President Vladimir Putin claimed on November 27 that Russian forces encircled Pokrovsk.",
            "UA encircled Pokrovsk @RU",
        ),
        ("Ukrainian defenders of Mariupol were encircled for almost three months.", "UA encircled Mariupol"),
        ("Some 5,000 Ukrainian soldiers are trapped in Kupiansk, Putin claimed.", "UA encircled Kupiansk @RU"),
        ("Russian troops have surrounded Pokrovsk on three sides.", "UA encircled Pokrovsk"),
        ("Ukraine says it has surrounded Russian troops in Kupiansk.", "RU encircled Kupiansk @UA"),
    ],
)
def test_who_stopped_whom(text: str, told: str) -> None:
    """Attacks stopped, fights without an outcome, and rings."""
    assert tell(text, told) == told
