"""Sentences in the ordinary prose of agencies, each with all that it claims."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ukrainian battlefield monitoring site DeepState said Russian forces had occupied Sukhetske.",
            "RU captured Sukhetske",
        ),
        (
            "The monitoring project DeepState reported that the Russian army had occupied Novoolenivka.",
            "RU captured Novoolenivka",
        ),
        ("Kyiv's troops still hold some 40% of the Donetsk region.", "UA controls Donetsk Oblast"),
        (
            "Kyiv's troops still hold the city of Zaporizhzhia, home to more than 700,000 people.",
            "UA controls Zaporizhzhia",
        ),
        (
            "Ukrainian soldiers hoisted their flag over the city council in Kupiansk on Saturday.",
            "UA captured Kupiansk",
        ),
        ("The city of Zaporizhzhia has never been in Russian hands.", "!RU controls Zaporizhzhia"),
        (
            (
                "Russia's Defence Ministry said its troops had taken control of the village of Oleksiivka in "
                "Ukraine's northern Sumy region."
            ),
            "RU captured Oleksiivka",
        ),
        ("Moscow's troops stormed Selydove and took it within a week.", "RU captured Selydove"),
        ("Avdiivka had been seized by Moscow in February after months of fighting.", "RU captured Avdiivka"),
        ("Russian troops have established full control over Siversk, Gerasimov told Putin.", "RU captured Siversk"),
        ("Ukraine won back Kherson in November 2022.", "UA captured Kherson"),
        ("Mariupol has been under Russian occupation since May 2022.", "RU controls Mariupol"),
        ("Crimea, occupied by Russia since 2014, was hit by drones.", "RU controls Crimea"),
        ("Kyiv controls the city of Kherson and the right bank.", "UA controls Kherson"),
        ("About a fifth of Ukrainian territory is occupied by Russia.", "RU controls Ukraine"),
        ("Russia does not control all of the Donetsk region.", "!RU controls Donetsk Oblast"),
        ("Ukraine denied that Kupiansk had fallen.", "!RU captured Kupiansk"),
        ("Reports that Pokrovsk has been taken are untrue, the General Staff said.", "!RU captured Pokrovsk"),
        ("Ukraine's military dismissed claims that Chasiv Yar had been captured.", "!RU captured Chasiv Yar"),
        (
            (
                "Kyiv's troops still hold the city of Zaporizhzhia, home to more than 700,000 people, as well "
                "as some 40% of the Donetsk region."
            ),
            "UA controls Zaporizhzhia; UA controls Donetsk Oblast",
        ),
        ("On Thursday fighting for Bakhmut continued, officials said.", "- contested Bakhmut"),
        ('"Yunakivka is ours," the Ukrainian commander said.', "UA controls Yunakivka"),
        (
            '"Donetsk and Luhansk regions are ours," Zelensky said.',
            "UA rejects_concession Donetsk Oblast, Luhansk Oblast",
        ),
        ("Robotyne is now a grey zone, a Ukrainian officer said.", "- contested Robotyne"),
        ('"We will de-occupy Crimea," Zelensky said.', "UA threatens_force Crimea"),
        ("He had come from Toretsk, where street fighting continues.", "- contested Toretsk"),
        ("He was born in Melitopol, a city that Russia has occupied since 2022.", "RU controls Melitopol"),
        ("She left Mariupol, which is now under Russian occupation.", "RU controls Mariupol"),
        ('The Ukrainian officer said the village of Yampil was "not fully under our control".', "!UA controls Yampil"),
        ("Russian forces have taken most of Toretsk, the Institute for the Study of War said.", "RU captured Toretsk"),
        ("Most of Toretsk is now in Russian hands.", "RU controls Toretsk"),
        ("Moscow occupies around 19 percent of Ukraine's internationally recognised territory.", "RU controls Ukraine"),
        ("Russian troops hold some 80 percent of Donetsk, a region Putin wants whole.", "RU controls Donetsk Oblast"),
        ("That leaves about 20 percent of Donetsk region in Ukrainian hands.", "UA controls Donetsk Oblast"),
        ("Ukrainian forces had cleared nine settlements near Dobropillia, Syrskyi said.", "UA captured Dobropillia"),
        ("Russia has occupied Crimea since 2014.", "RU controls Crimea"),
        ("The peninsula of Crimea was annexed by Moscow in 2014.", "RU annexed Crimea"),
        ("Nearly all of Luhansk is Russian-controlled.", "RU controls Luhansk Oblast"),
        ("Berdiansk, a port on the Azov Sea, is Russian-occupied.", "RU controls Berdiansk"),
        ("Ukrainian soldiers are holding the northern part of Pokrovsk.", "UA controls Pokrovsk"),
        (
            ("Russian forces have captured the strategic Ukrainian city of Pokrovsk, the Kremlin said late on Monday."),
            "RU captured Pokrovsk",
        ),
        (
            (
                "Russia's chief of the general staff, Valery Gerasimov, reported to Putin that Siversk had been "
                "liberated."
            ),
            "RU captured Siversk",
        ),
        (
            "Ukrainian forces control most of Kupiansk after a counterattack, the military said on Friday.",
            "UA controls Kupiansk",
        ),
        (
            (
                "The Russian defence ministry said on Thursday its forces had taken the villages of Uspenivka "
                "and Novomykolaivka."
            ),
            "RU captured Uspenivka, Novomykolaivka",
        ),
        ("Russia controls around 80% of Donetsk region, which it claims as its own.", "RU controls Donetsk Oblast"),
        ("Russian forces currently occupy about one-fifth of Ukraine.", "RU controls Ukraine"),
        (
            "Putin has said Russia will take all of the Donbas by force unless Kyiv withdraws.",
            "RU threatens_force Donbas",
        ),
        ("Kyiv has ruled out giving up the Donbas.", "UA rejects_concession Donbas"),
        ("Zelensky has repeatedly said Ukraine will not cede territory to Russia.", "UA rejects_concession Ukraine"),
        ("Russia annexed Crimea from Ukraine in 2014.", "RU annexed Crimea"),
        (
            "Russia claimed to have annexed Donetsk, Luhansk, Kherson and Zaporizhzhia regions in September 2022.",
            "RU annexed Donetsk Oblast, Luhansk Oblast, Kherson Oblast, Zaporizhzhia Oblast",
        ),
        (
            ("Russia claims the Donetsk, Luhansk, Kherson and Zaporizhzhia regions but does not fully control them."),
            "!RU controls Donetsk Oblast, Luhansk Oblast, Kherson Oblast, Zaporizhzhia Oblast",
        ),
        ("Russia says its troops have surrounded Ukrainian units in Pokrovsk.", "UA encircled Pokrovsk"),
        ("Ukraine's top commander said Ukrainian troops in Pokrovsk were not surrounded.", "!UA encircled Pokrovsk"),
        ("Fierce fighting is raging in and around Pokrovsk.", "- contested Pokrovsk"),
        ("Battles continued in the neighbouring town of Myrnohrad.", "- contested Myrnohrad"),
        ("Ukraine retook the city of Kherson in November 2022 after Russian troops withdrew.", "UA captured Kherson"),
        (
            "Ukraine recaptured large parts of the Kharkiv region in a surprise offensive in September 2022.",
            "UA captured Kharkiv Oblast",
        ),
        ("Russia's capture of Avdiivka in February 2024 was its biggest gain in nine months.", "RU captured Avdiivka"),
        ("Bakhmut fell to Russia in May 2023 after one of the bloodiest battles of the war.", "RU captured Bakhmut"),
        (
            "Russian forces seized the port city of Mariupol in May 2022 following a devastating siege.",
            "RU captured Mariupol",
        ),
        ("Analysts say Pokrovsk could fall within weeks.", "RU forecast Pokrovsk"),
        (
            "Western officials doubt that Russia can seize the rest of Donetsk region this year.",
            "!RU forecast Donetsk Oblast",
        ),
        ("Ukraine still controls the cities of Kramatorsk and Sloviansk.", "UA controls Kramatorsk, Sloviansk"),
        (
            "The Russian Ministry of Defence claimed on November 20 that Russian forces seized Makarivka.",
            "RU captured Makarivka",
        ),
        ("Crimea has been under Russian control since 2014.", "RU controls Crimea"),
        (
            "The Russian army completed the capture of Toretsk, TASS reported, citing the ministry.",
            "RU captured Toretsk",
        ),
        (
            (
                "Units of the Vostok group of forces liberated the settlement of Novoselivka in the "
                "Dnipropetrovsk region."
            ),
            "RU captured Novoselivka",
        ),
        (
            ("As a result of active operations, units of the Zapad battlegroup liberated Ridkodub, the ministry said."),
            "RU captured Ridkodub",
        ),
        (
            (
                "The Kremlin-installed head of Luhansk, Leonid Pasechnik, said the region was now fully under "
                "Russian control."
            ),
            "RU controls Luhansk Oblast",
        ),
        ("Pasechnik said the Luhansk region had been fully liberated.", "RU captured Luhansk Oblast"),
        (
            "Putin told Trump that Ukraine must give up the whole of Donetsk region.",
            "RU demands_withdrawal Donetsk Oblast",
        ),
        (
            "Under the plan, Ukraine would cede the Donetsk and Luhansk regions to Russia.",
            "RU demands_withdrawal Donetsk Oblast, Luhansk Oblast",
        ),
        (
            (
                "Putin demanded in June 2024 that Kyiv pull its troops out of the Donetsk, Luhansk, Kherson and "
                "Zaporizhzhia regions."
            ),
            "RU demands_withdrawal Donetsk Oblast, Luhansk Oblast, Kherson Oblast, Zaporizhzhia Oblast",
        ),
        ("Ukraine will never recognise Crimea as Russian, Zelensky said.", "UA rejects_concession Crimea"),
        ('"We will not leave Donetsk," Zelensky told reporters.', "UA rejects_concession Donetsk Oblast"),
        ("Ukraine has vowed to liberate Crimea.", "UA threatens_force Crimea"),
        (
            ("Moscow's aim is to seize the whole of the Zaporizhzhia region, a Ukrainian intelligence official said."),
            "RU threatens_force Zaporizhzhia Oblast",
        ),
        ("Ukraine's military denied the report, saying its forces still held Siversk.", "UA controls Siversk"),
        ("Russia already controls nearly all of Luhansk.", "RU controls Luhansk Oblast"),
        (
            "Russian forces hold roughly three-quarters of the Zaporizhzhia and Kherson regions.",
            "RU controls Zaporizhzhia Oblast, Kherson Oblast",
        ),
        (
            (
                "The Russian defence ministry said its forces took control of the settlement of Dachne in the "
                "Dnipropetrovsk region, the first captured there."
            ),
            "RU captured Dachne",
        ),
        ("Kyiv rejected Moscow's claim that it had captured Chasiv Yar.", "!RU captured Chasiv Yar"),
        (
            "Ukrainian forces liberated the village of Andriivka in the Sumy region, the General Staff announced.",
            "UA captured Andriivka",
        ),
        ("Kindrativka in Sumy Oblast has been liberated.", "UA captured Kindrativka"),
        ("Zelensky visited Kupiansk and said the city was under Ukrainian control.", "UA controls Kupiansk"),
        ("The city of Kupiansk is not under Russian control, the Ukrainian army said.", "!RU controls Kupiansk"),
        ("Russia captured more Ukrainian territory in 2025 than in any year since 2022.", "RU captured Ukraine"),
        (
            "Russian forces now control 81 percent of the Donetsk region, up from 62 percent a year earlier.",
            "RU controls Donetsk Oblast",
        ),
        ("Russia took Kurakhove in January after a three-month battle.", "RU captured Kurakhove"),
        ("Russia, which has controlled Crimea since 2014, calls the peninsula its territory.", "RU controls Crimea"),
        ("The regional capital, Zaporizhzhia, remains under Ukrainian control.", "UA controls Zaporizhzhia"),
        (
            "Russia controls Melitopol and Berdiansk, the second- and third-largest cities of the region.",
            "RU controls Melitopol, Berdiansk",
        ),
        ("Wagner chief Yevgeny Prigozhin claimed his fighters had seized Soledar.", "RU captured Soledar"),
        ("Ukrainian soldiers have retaken Vysokopillia in the south.", "UA captured Vysokopillia"),
    ],
)
def test_what_agencies_tell(text: str, told: str) -> None:
    """Who holds, takes, asks for or refuses what."""
    assert tell(text, told) == told
