"""Sentences as agencies, ministries and institutes write them: what changed hands."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Russian troops have taken the town of Toretsk after months of fighting, the Defence Ministry in"
                " Moscow said on Friday."
            ),
            "RU captured Toretsk @RU",
        ),
        (
            (
                "Moscow’s forces seized the settlements of Lozuvatske and Vovche in the Donetsk region over the "
                "past day, TASS quoted the defence ministry as saying."
            ),
            "RU captured Lozuvatske, Vovche @RU",
        ),
        (
            (
                "Units of the Center group of forces completed the liberation of Avdiivka, the Russian Defense "
                "Ministry reported."
            ),
            "RU captured Avdiivka @RU",
        ),
        (
            "Kyiv’s troops regained control over the village of Vovche, the 3rd Assault Brigade said.",
            "UA captured Vovche @UA",
        ),
        (
            "Bakhmut was captured by Russia’s Wagner mercenary group in May 2023.",
            "RU captured Bakhmut (historical) @media",
        ),
        (
            "Bakhmut, captured by Russia in May 2023 after a ten-month battle, lies in ruins.",
            "RU captured Bakhmut (historical) @media",
        ),
        ("The city of Mariupol fell to Russian forces in May 2022.", "RU captured Mariupol (historical) @media"),
        ("Pokrovsk has not been captured, said Volodymyr Zelenskyy.", "!RU captured Pokrovsk @UA"),
        ("Ukraine’s General Staff denied that Russian troops had captured Siversk.", "!RU captured Siversk @UA"),
        ("The Ukrainian army said reports of the capture of Siversk were untrue.", "!RU captured Siversk @UA"),
        (
            ("Russian milbloggers claimed that Russian forces seized Vovche and advanced to the outskirts of Orikhiv."),
            "RU captured Vovche @RU; RU advanced outskirts of Orikhiv @RU",
        ),
        (
            "The Russian Ministry of Defense (MoD) claimed on November 20 that Russian forces seized Kupiansk.",
            "RU captured Kupiansk @RU",
        ),
        (
            (
                "Chief of the Russian General Staff Army General Valery Gerasimov claimed that Russian forces "
                "had taken control of Kupiansk."
            ),
            "RU captured Kupiansk @RU",
        ),
        (
            (
                "Ukrainian forces liberated the village of Vovche in Donetsk Oblast, Commander-in-Chief "
                "Oleksandr Syrskyi said."
            ),
            "UA captured Vovche @UA",
        ),
        ("Russia took Lozuvatske on Monday and Vovche on Tuesday.", "RU captured Lozuvatske, Vovche"),
        (
            "“The enemy has occupied Vovche and advanced near Siversk,” DeepState wrote.",
            "RU captured Vovche @UA; RU advanced Siversk @UA",
        ),
        ("Kherson was liberated in November 2022.", "UA captured Kherson (historical)"),
        ("After the liberation of Kherson in November 2022, the front stabilised.", "UA captured Kherson (historical)"),
        ("Following Russia’s capture of Avdiivka, its troops moved west.", "RU captured Avdiivka"),
        (
            "The loss of Pokrovsk would be the biggest since Avdiivka, which fell in February 2024.",
            "RU captured Avdiivka (historical)",
        ),
        ("Russia has yet to take full control of Donetsk.", "!RU captured Donetsk Oblast"),
        ("Russia has failed to capture Kramatorsk.", "!RU captured Kramatorsk"),
        ("Russia’s claims to have taken Kupiansk were rejected by Kyiv.", "RU captured Kupiansk @RU"),
        ("Russia claimed it had captured Kupiansk, which Ukraine denied.", "RU captured Kupiansk @RU"),
        ("Russian forces likely seized Siversk as of December 10.", "RU captured Siversk"),
        ("Ukrainian forces liberated several settlements in the Dobropillia area.", "UA captured Dobropillia area"),
        (
            (
                "A Kremlin-affiliated milblogger claimed that Russian forces seized Huliaipole and advanced "
                "northwest of Orikhiv."
            ),
            "RU captured Huliaipole @RU; RU advanced Orikhiv @RU",
        ),
        (
            "The Russian MoD claimed that the Russian 5th Combined Arms Army seized Huliaipole.",
            "RU captured Huliaipole @RU",
        ),
        (
            "Ukraine regained large parts of Kharkiv region in a lightning counteroffensive in September 2022.",
            "UA captured Kharkiv Oblast (historical)",
        ),
        ("Ukrainian forces have since retaken Kherson city.", "UA captured Kherson"),
        (
            "The city of Kherson, which Ukraine recaptured in November 2022, is shelled daily.",
            "UA captured Kherson (historical)",
        ),
        ("Zelenskyy denied Russian claims that Pokrovsk had fallen.", "!RU captured Pokrovsk @UA"),
        ("Gerasimov told Putin that Siversk had been liberated.", "RU captured Siversk @RU"),
        (
            "Russian troops have liberated Toretsk, Russian defense minister Andrei Belousov said.",
            "RU captured Toretsk @RU",
        ),
        ("“We have taken Toretsk under our control,” the Russian ministry said.", "RU captured Toretsk @RU"),
        (
            ("The Vostok battlegroup took Huliaipole under control, the Russian Defense Ministry said in a statement."),
            "RU captured Huliaipole @RU",
        ),
        (
            "Russian forces seized the Zaporizhzhia nuclear plant in March 2022.",
            "RU captured Zaporizhzhia nuclear plant (historical)",
        ),
        (
            "Two villages in the Kharkiv region, Lozuvatske and Zaporizke, have come under Russian control.",
            "RU captured Lozuvatske, Zaporizke",
        ),
        ("Lozuvatske came under full control of the Russian army.", "RU captured Lozuvatske"),
        ("The village of Zaporizke has passed into Ukrainian hands.", "UA captured Zaporizke"),
        ("About 95% of Toretsk has been seized by the enemy, a soldier said.", "RU captured Toretsk 95%"),
        (
            (
                "KYIV, Nov 3 (Reuters) - Ukrainian troops have cleared part of the eastern city of Kupiansk, "
                "President Volodymyr Zelenskiy said on Monday."
            ),
            "UA captured Kupiansk @UA",
        ),
        (
            (
                "The Russian Defence Ministry said on Sunday that its troops had taken control of the village of"
                " Zaporizke in Ukraine’s Dnipropetrovsk region."
            ),
            "RU captured Zaporizke @RU",
        ),
        (
            (
                "Leonid Pasechnik, the Russian-installed governor of Luhansk, said the region had been "
                "completely liberated."
            ),
            "RU captured Luhansk Oblast @RU",
        ),
        (
            "Ukraine’s forces retook the villages of Robotyne and Urozhaine in August 2023.",
            "UA captured Robotyne, Urozhaine (historical)",
        ),
        (
            "Ukrainian troops have taken back most of Kupiansk, open-source analysts said.",
            "UA captured Kupiansk @independent",
        ),
        (
            (
                "The DeepState mapping project said Russian troops had occupied Siversk and advanced near "
                "Kostiantynivka."
            ),
            "RU captured Siversk @UA; RU advanced Kostiantynivka @UA",
        ),
        (
            (
                "The Kremlin’s forces have captured at least 20 settlements in the Zaporizhzhia region since "
                "September, military analyst Ivan Stupak told the Kyiv Independent."
            ),
            "RU captured Zaporizhzhia Oblast",
        ),
        ("Kherson was the only regional capital Russia captured during the full-scale war.", "RU captured Kherson"),
        ("It took Russia 15 months to capture Pokrovsk.", "RU captured Pokrovsk"),
        ("Russian forces took 10 months to seize Bakhmut.", "RU captured Bakhmut"),
        ("After months of heavy fighting, Russia finally captured Toretsk.", "RU captured Toretsk"),
        ("Toretsk has fallen, Russian officials say.", "RU captured Toretsk @RU"),
        ("Russia’s seizure of Crimea in 2014 triggered sanctions.", "RU captured Crimea (historical)"),
        ("Since seizing Avdiivka, Russian troops have advanced about 40 km to the west.", "RU captured Avdiivka"),
        (
            "Zelenskyy published a video from Kupiansk, refuting Russian claims that the city was captured.",
            "!RU captured Kupiansk @UA",
        ),
        (
            "Ukraine’s president denied that the city of Kupiansk had been taken by Russian troops.",
            "!RU captured Kupiansk @UA",
        ),
        ("Russia claims to have captured Siversk.", "RU captured Siversk @RU"),
        ("The Russian army says it has captured the village of Zaporizke.", "RU captured Zaporizke @RU"),
        ("Russian forces allegedly captured Lozuvatske.", "RU captured Lozuvatske"),
        ("Russian forces are reported to have captured Lozuvatske.", "RU captured Lozuvatske"),
        ("Russian state media reported the capture of Lozuvatske.", "RU captured Lozuvatske @RU"),
        ("Putin congratulated the troops on the liberation of Toretsk.", "RU captured Toretsk"),
        ("Elements of the Russian 76th Division seized Orikhiv.", "RU captured Orikhiv"),
        ("Ukraine’s military said it had pushed Russian troops out of Kupiansk.", "UA lost Kupiansk @UA"),
        ("Ukraine lost the town of Vuhledar in October 2024.", "RU lost Vuhledar (historical)"),
        ("The Ukrainian army drove Russian troops from Vovchansk.", "UA lost Vovchansk"),
        ("Russian forces were driven out of Kupiansk by Ukrainian troops.", "UA lost Kupiansk"),
        ("Serhii Sternenko, a Ukrainian activist, wrote that the army had lost Siversk.", "RU lost Siversk @UA"),
        ("Russian forces lost about 60 sq km around Kupiansk in December.", "UA lost Kupiansk 60km"),
        ("Ukrainian officials acknowledged the loss of Toretsk.", "RU lost Toretsk @UA"),
        (
            "Ukrainian forces withdrew from Siversk to save the lives of soldiers, the General Staff said.",
            "RU withdrew Siversk @UA",
        ),
        ("Ukraine pulled its troops back from Avdiivka in February 2024.", "RU withdrew Avdiivka (historical)"),
        ("Russian troops retreated from Kherson in November 2022.", "UA withdrew Kherson (historical)"),
        ("After the Russian withdrawal from Kherson, residents celebrated.", "UA withdrew Kherson"),
        ("Ukrainian troops were forced to abandon Siversk, an army spokesperson said.", "RU withdrew Siversk @UA"),
        ("Ukraine’s military acknowledged that its forces had pulled out of Siversk.", "RU withdrew Siversk @UA"),
        ("Ukraine confirmed on Tuesday that its troops had left Siversk.", "RU withdrew Siversk @UA"),
        ("Kyiv pulled its remaining troops out of Siversk this week.", "RU withdrew Siversk"),
        ("Facing encirclement, Ukrainian soldiers retreated from Avdiivka.", "RU withdrew Avdiivka"),
        (
            "Russia withdrew its troops from the Kyiv, Chernihiv and Sumy regions in spring 2022.",
            "UA withdrew Kyiv Oblast, Chernihiv Oblast, Sumy Oblast (historical)",
        ),
    ],
)
def test_who_took(text: str, told: str) -> None:
    """A place changed hands, by whoever tells it, also where nobody is said to have taken it."""
    assert tell(text, told) == told
