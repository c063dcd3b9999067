"""Sentences of agencies, institutes, ministries and map explainers: clauses that are parted, lists and troops."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Russia said on Saturday its troops had taken control of the village of Yablunivka in Ukraine's "
                "eastern Donetsk region."
            ),
            "RU captured Yablunivka @RU",
        ),
        (
            "Moscow now holds roughly a fifth of Ukraine, including Crimea and most of the Donbas.",
            "RU controls Ukraine 20%; RU controls Crimea; RU controls Donbas",
        ),
        (
            (
                "Russia controls 19.2% of Ukraine, including all of Crimea, nearly all of Luhansk, and about 80%"
                " of Donetsk, according to open-source maps."
            ),
            (
                "RU controls Ukraine 19.2%; RU controls Crimea; RU controls Luhansk Oblast; RU controls Donetsk "
                "Oblast 80%"
            ),
        ),
        (
            ("Ukrainian forces are still holding out in the northern part of Pokrovsk, the General Staff said."),
            "UA controls Pokrovsk @UA",
        ),
        ("Zelenskiy dismissed Russian claims that Kupiansk had fallen.", "!RU captured Kupiansk @UA"),
        (
            ("Russian infantry has infiltrated Huliaipole but does not control it, analysts at DeepState wrote."),
            "RU advanced Huliaipole @UA; !RU controls Huliaipole @UA",
        ),
        (
            "Russian troops are now 5 km from the centre of Kostiantynivka, DeepState said.",
            "RU advanced Kostiantynivka @UA",
        ),
        ("Russian forces are within 10 miles of Zaporizhzhia city.", "RU advanced Zaporizhzhia"),
        (
            (
                "Geolocated footage published on November 20 indicates that Russian forces recently advanced in "
                "eastern Siversk."
            ),
            "RU advanced Siversk",
        ),
        ("Ukrainian forces maintain positions in northern Vovchansk.", "UA controls Vovchansk"),
        ("Ukrainian forces recently liberated Kindrashivka.", "UA captured Kindrashivka"),
        (
            "A Russian milblogger claimed that Russian forces have entered Lyman from the south.",
            "RU advanced Lyman @RU",
        ),
        ("Elements of the Russian 144th Motorized Rifle Division reportedly seized Yampil.", "RU captured Yampil"),
        (
            "Russian forces currently occupy roughly 6,600 square kilometers of Donetsk Oblast.",
            "RU controls Donetsk Oblast 6600km",
        ),
        (
            ("Russia gained 505 square kilometres of Ukrainian territory in November, twice as much as in September."),
            "RU captured Ukraine 505km",
        ),
        ("Russian forces seized about 267 sq km in October, the lowest figure since May.", "RU captured Ukraine 267km"),
        ("Russian forces are closing in on Huliaipole from three sides.", "RU advanced Huliaipole"),
        ("Ukrainian troops pulled back from Siversk to save soldiers' lives.", "RU withdrew Siversk"),
        ("Ukraine abandoned Avdiivka in February 2024.", "RU withdrew Avdiivka (historical)"),
        ("Ukraine lost Bakhmut in May 2023.", "RU lost Bakhmut (historical)"),
        ("Russia was driven out of Kherson city in November 2022.", "UA lost Kherson (historical)"),
        ("The fall of Avdiivka opened the way to Pokrovsk.", "RU captured Avdiivka"),
        (
            "Ukraine's counter-offensive recaptured much of the Kharkiv region in September 2022.",
            "UA captured Kharkiv Oblast (historical)",
        ),
        (
            (
                "The Zaporizhzhia nuclear power plant, Europe's largest, has been under Russian control since "
                "March 2022."
            ),
            "RU controls Zaporizhzhia nuclear power plant",
        ),
        ("The Luhansk region is almost completely under Russian control.", "RU controls Luhansk Oblast"),
        ("Luhansk is 99.8 percent ours, Pasechnik said.", "RU controls Luhansk Oblast 99.8% @RU"),
        ("Only about 15 percent of the Donetsk region is still in Ukrainian hands.", "UA controls Donetsk Oblast 15%"),
        ("Ukraine retains around 6,000 sq km of Donetsk.", "UA controls Donetsk Oblast 6000km"),
        (
            (
                "Battlegroup Center units advanced deep into enemy defences and liberated the community of "
                "Rodynske in the Donetsk People's Republic."
            ),
            "RU captured Rodynske",
        ),
        ("The EU will never recognise Russia's annexation of Crimea, Kallas said.", "RU annexed Crimea"),
        ("Crimea, annexed by Moscow in 2014, is home to Russia's Black Sea fleet.", "RU annexed Crimea (historical)"),
        ("Russia has occupied Crimea since 2014.", "RU controls Crimea"),
        ("Ukrainian troops regained control of two villages in the Sumy region.", "UA captured Sumy Oblast"),
        ("Both Kherson and Zaporizhzhia would be frozen along the current front line.", ""),
        ("Russian troops were unable to seize Vuhledar for two years.", "!RU captured Vuhledar"),
        ("The Russians have entrenched themselves in the southern part of Pokrovsk.", "RU controls Pokrovsk"),
        ("Both Bakhmut and Avdiivka are in Russian hands.", "RU controls Bakhmut, Avdiivka"),
        ("Giving the Donbas to Putin would be a catastrophe, the commander said.", ""),
        ("Russian troops are only 3 km from Kostiantynivka, the mayor said.", "RU advanced Kostiantynivka"),
        (
            ("There are Russian soldiers in Pokrovsk, but the city is not captured, a battalion commander said."),
            "!RU captured Pokrovsk",
        ),
        ("Canada does not recognise Russia's annexation of Crimea.", "RU annexed Crimea"),
        ("Russia has seized more than 100 settlements since January.", "RU captured Ukraine"),
        ("Russian troops are in Bakhmut's western districts.", "RU advanced Bakhmut"),
        ("Ukrainian troops remain in Chasiv Yar, an army spokesman said.", "UA controls Chasiv Yar"),
        (
            "The Zaporizhzhia Nuclear Power Plant, seized by Russia in March 2022, sits on the front line.",
            "RU captured Zaporizhzhia nuclear power plant (historical)",
        ),
        ("1 October 2022: Ukrainian troops retake Lyman.", "UA captured Lyman (historical)"),
    ],
)
def test_what_is_held_and_taken(text: str, told: str) -> None:
    """Every place of a sentence is told with its holder, over relative clauses, lists and sentences before."""
    assert tell(text, told) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            ("Ukraine's military said its troops had pushed Russian forces back from the outskirts of Kostiantynivka."),
            "UA repelled outskirts of Kostiantynivka @UA",
        ),
        (
            (
                "Under the 28-point plan, Ukraine would pull its troops out of the part of Donetsk that it still"
                " controls."
            ),
            "RU demands_withdrawal Donetsk Oblast; UA controls Donetsk Oblast",
        ),
        (
            "Putin has demanded that Ukraine give up the entire Donbas as a condition for ending the war.",
            "RU demands_withdrawal Donbas @RU",
        ),
        (
            "Russia's demands include Ukraine ceding the whole of Donetsk and Luhansk.",
            "RU demands_withdrawal Donetsk Oblast, Luhansk Oblast",
        ),
        ("Kyiv has repeatedly ruled out ceding the Donbas.", "UA rejects_concession Donbas"),
        ('"We will not give Donbas away," Zelenskyy told reporters.', "UA rejects_concession Donbas @UA"),
        (
            "Trump said that Ukraine would have to give up some territory, such as Donetsk.",
            "RU demands_withdrawal Donetsk Oblast @other",
        ),
        (
            ("Putin said Russia would take the rest of Donbas by military means if Ukrainian troops did not leave."),
            "RU threatens_force Donbas (conditional) @RU",
        ),
        (
            "Peskov reiterated that Ukraine must withdraw from the Donbas for the fighting to stop.",
            "RU demands_withdrawal Donbas @RU",
        ),
        (
            "ISW assessed that Russian forces are unlikely to seize Sloviansk in the near term.",
            "!RU forecast Sloviansk @independent",
        ),
        ("Street fighting is under way in Pokrovsk.", "- contested Pokrovsk"),
        (
            "Clashes continued in the southern districts of Kostiantynivka, Ukraine's military said.",
            "- contested Kostiantynivka @UA",
        ),
        ("Pokrovsk remains contested, with neither side in full control.", "- contested Pokrovsk"),
        (
            ("Russian troops have encircled around 5,000 Ukrainian soldiers in the Kupiansk area, Putin said."),
            "UA encircled Kupiansk area @RU",
        ),
        ("Syrskyi denied that Ukrainian troops in Pokrovsk were surrounded.", "!UA encircled Pokrovsk @UA"),
        ("Ukrainian marines foiled a Russian landing on the islands near Kherson.", "UA repelled Kherson"),
        ("The Russian offensive on Kharkiv has stalled.", "UA repelled Kharkiv"),
        ("Defence forces halted the enemy's advance towards Dobropillia.", "UA repelled Dobropillia"),
        (
            "Krasnoarmeysk is completely encircled, the head of the DPR Denis Pushilin said.",
            "UA encircled Pokrovsk @RU",
        ),
        ("The Kiev regime must withdraw its troops from Donbass, Ushakov said.", "RU demands_withdrawal Donbas @RU"),
        (
            "It is a realistic possibility that Russia will control all of Pokrovsk within weeks.",
            "RU forecast Pokrovsk",
        ),
        (
            "Experts say it would take Russia years to capture the whole of Donetsk.",
            "RU forecast Donetsk Oblast @independent",
        ),
        (
            "Analysts believe that Russia could take Pokrovsk by the end of the year.",
            "RU forecast Pokrovsk @independent",
        ),
        ("Moscow's goal is to capture the whole of the Donetsk region by spring.", "RU threatens_force Donetsk Oblast"),
        ("Zelenskyy vowed that Ukraine would take back Crimea.", "UA threatens_force Crimea @UA"),
        ("Kyiv says that Russia must leave all occupied land, including Crimea.", "UA demands_withdrawal Crimea @UA"),
        (
            "Kramatorsk, which Russia wants to capture, is still controlled by Ukraine.",
            "RU threatens_force Kramatorsk; UA controls Kramatorsk",
        ),
        ("Zelenskyy said he would never hand Donetsk to Russia.", "UA rejects_concession Donetsk Oblast @UA"),
        ("The offensive on Sumy has ground to a halt, the General Staff said.", "UA repelled Sumy @UA"),
        ("Ukraine's counteroffensive towards Melitopol stalled in autumn 2023.", "RU repelled Melitopol (historical)"),
        (
            "Russia's summer offensive against Dobropillia was stopped by Ukrainian paratroopers.",
            "UA repelled Dobropillia",
        ),
        ("Russian forces threaten to encircle Kostiantynivka.", "UA encircled Kostiantynivka (forecast)"),
        (
            "The United States is pressing Ukraine to cede land such as Donetsk and Luhansk.",
            "RU demands_withdrawal Donetsk Oblast, Luhansk Oblast",
        ),
        ("A new Russian push near Siversk was beaten back. The attackers lost six vehicles.", "UA repelled Siversk"),
        (
            "In July, Russian forces broke through near Dobropillia. Their advance was halted within days.",
            "RU advanced Dobropillia; UA repelled Dobropillia",
        ),
    ],
)
def test_what_is_fought_for_and_demanded(text: str, told: str) -> None:
    """Attacks that were stopped, rings, threats, demands and refusals are told with who would hold the place."""
    assert tell(text, told) == told
