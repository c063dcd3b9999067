"""Sentences as agencies, ministries and institutes write them: claims to land, demands, refusals and aims."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "In September 2022, Russia declared it had annexed the Donetsk, Luhansk, Kherson and "
                "Zaporizhzhia regions."
            ),
            "RU annexed Donetsk Oblast, Luhansk Oblast, Kherson Oblast, Zaporizhzhia Oblast (historical)",
        ),
        ("Moscow illegally annexed Crimea in 2014.", "RU annexed Crimea (historical)"),
        (
            "Russia claims the four regions of Donetsk, Luhansk, Zaporizhzhia and Kherson as its own.",
            "RU annexed Donetsk Oblast, Luhansk Oblast, Zaporizhzhia Oblast, Kherson Oblast",
        ),
        ("Crimea, annexed by Russia in 2014, is home to the Black Sea Fleet.", "RU annexed Crimea (historical)"),
        ("Russia’s 2014 annexation of Crimea was condemned by the United Nations.", "RU annexed Crimea (historical)"),
        ("Russia wants international recognition of its annexation of Crimea.", "RU annexed Crimea"),
        (
            "Putin said he would not give up the four regions Russia annexed in 2022.",
            "RU annexed Luhansk Oblast, Donetsk Oblast, Kherson Oblast, Zaporizhzhia Oblast (historical)",
        ),
        (
            (
                "Russia declared the annexation of Donetsk, Luhansk, Kherson and Zaporizhzhia in 2022, though it"
                " fully controlled none of them."
            ),
            (
                "RU annexed Donetsk Oblast, Luhansk Oblast, Kherson Oblast, Zaporizhzhia Oblast; RU controls "
                "Donetsk Oblast, Luhansk Oblast, Kherson Oblast, Zaporizhzhia Oblast"
            ),
        ),
        (
            "Putin signed treaties annexing Donetsk, Luhansk, Kherson and Zaporizhzhia in September 2022.",
            "RU annexed Donetsk Oblast, Luhansk Oblast, Kherson Oblast, Zaporizhzhia Oblast (historical)",
        ),
        ("The Crimean peninsula was annexed by Russia in 2014.", "RU annexed Crimea (historical)"),
    ],
)
def test_what_is_claimed_for_good(text: str, told: str) -> None:
    """Annexations, and who speaks of them."""
    assert tell(text, told) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Putin has demanded that Ukraine withdraw entirely from the Donbas.", "RU demands_withdrawal Donbas"),
        (
            "Moscow is demanding that Kyiv cede the whole of Donetsk and Luhansk.",
            "RU demands_withdrawal Donetsk Oblast, Luhansk Oblast",
        ),
        ("The Kremlin wants Ukraine to pull its troops out of Donetsk region.", "RU demands_withdrawal Donetsk Oblast"),
        (
            "The plan would require Ukraine to hand over the rest of Donetsk region to Russia.",
            "RU demands_withdrawal Donetsk Oblast",
        ),
        ("Putin’s key demand is the withdrawal of Ukrainian troops from Donbas.", "RU demands_withdrawal Donbas"),
        (
            "“Russian troops must leave all of Ukraine’s territory,” Zelenskyy told the Security Council.",
            "UA demands_withdrawal Ukraine @UA",
        ),
        ("Ukraine demands the withdrawal of Russian forces from Crimea.", "UA demands_withdrawal Crimea"),
        (
            "Hostilities will stop once Ukrainian forces leave the Donbas, Putin said.",
            "RU demands_withdrawal Donbas @RU",
        ),
        (
            "Ukraine would have to withdraw from Donetsk and Luhansk under the 28-point plan.",
            "RU demands_withdrawal Donetsk Oblast, Luhansk Oblast",
        ),
        ("The draft calls for Ukraine to cede the entire Donbas.", "RU demands_withdrawal Donbas"),
        ("Washington is pressing Kyiv to abandon the Donbas.", "RU demands_withdrawal Donbas"),
        ("Trump told Zelenskyy to give up Donetsk or be destroyed.", "RU demands_withdrawal Donetsk Oblast"),
        ("The United States has proposed that Ukraine withdraw from Donbas.", "RU demands_withdrawal Donbas"),
        (
            "The Kremlin says Kyiv must cede all of Donbas, including the parts it still controls.",
            "RU demands_withdrawal Donbas @RU",
        ),
        (
            "The proposal envisages Ukraine giving up the rest of Donetsk region.",
            "RU demands_withdrawal Donetsk Oblast",
        ),
        ("Trump suggested that Kyiv hand over land in exchange for peace.", "RU demands_withdrawal Ukraine @other"),
        ("Moscow’s demand for Kyiv to leave Donetsk was rejected.", "RU demands_withdrawal Donetsk Oblast"),
        ("The US wants Ukraine to leave the Donbas.", "RU demands_withdrawal Donbas"),
        ("Rubio said Ukraine would have to give up some territory.", "RU demands_withdrawal Ukraine @other"),
        (
            "NATO’s secretary general said Russia must withdraw from all of Ukraine.",
            "UA demands_withdrawal Ukraine @other",
        ),
        (
            "Ukraine will never recognise Russia’s annexation of Crimea, Zelenskyy said.",
            "UA rejects_concession Crimea @UA",
        ),
        ("Zelenskyy has ruled out withdrawing from Donbas.", "UA rejects_concession Donbas"),
        ("Ukraine will not cede its land, Yermak said.", "UA rejects_concession Ukraine @UA"),
        ("Zelenskyy said Ukraine could not legally give away land.", "UA rejects_concession Ukraine @UA"),
        ("Kyiv has refused to withdraw from Donbas.", "UA rejects_concession Donbas"),
        (
            "Ukraine has repeatedly rejected Russian demands that it abandon Donetsk region.",
            "UA rejects_concession Donetsk Oblast",
        ),
        ("Handing over Donbas is unacceptable to Kyiv.", "UA rejects_concession Donbas"),
        ("“Ukrainians will not gift their land to the occupier,” Zelenskyy said.", "UA rejects_concession Ukraine @UA"),
        ("“We are not going to leave Donbas,” Zelenskyy told journalists.", "UA rejects_concession Donbas @UA"),
        ("Zelenskyy said Ukraine would not withdraw from Donetsk.", "UA rejects_concession Donetsk Oblast @UA"),
        ("Zelenskyy said Ukrainians would never give up their land.", "UA rejects_concession Ukraine @UA"),
        ("Ukraine’s constitution forbids giving up territory, Zelenskyy said.", "UA rejects_concession Ukraine @UA"),
        ("Kyiv says it will never accept the loss of Crimea.", "UA rejects_concession Crimea @UA"),
        (
            "Zelenskiy has repeatedly said that Ukraine will not recognise Crimea as Russian.",
            "UA rejects_concession Crimea @UA",
        ),
        ("Kyiv has rejected any formal recognition of Russian control over Crimea.", "UA rejects_concession Crimea"),
        (
            "European leaders said Ukraine should not be forced to give up territory.",
            "UA rejects_concession Ukraine @other",
        ),
        ("Ukraine must not cede Donbas, Kallas said.", "UA rejects_concession Donbas @other"),
        ("Zelenskyy again rejected giving up the Donbas.", "UA rejects_concession Donbas"),
        (
            "Kyiv cannot agree to withdraw from Donetsk, Zelenskyy told reporters.",
            "UA rejects_concession Donetsk Oblast @UA",
        ),
        (
            "If Kyiv’s troops do not withdraw, Russia will take Donbas by force, Putin said.",
            "RU threatens_force Donbas (conditional) @RU",
        ),
        ("Putin said Russia would seize the rest of Donbas by military means.", "RU threatens_force Donbas @RU"),
        (
            "Russia plans to capture all of Donetsk region by the end of the year, Budanov said.",
            "RU threatens_force Donetsk Oblast @UA",
        ),
        (
            "Moscow aims to take full control of Donetsk and Luhansk regions.",
            "RU threatens_force Donetsk Oblast, Luhansk Oblast",
        ),
        (
            "The Kremlin’s goal is to occupy the entire Donetsk region, Syrskyi said.",
            "RU threatens_force Donetsk Oblast @UA",
        ),
        ("Russia has set itself the task of seizing Kostiantynivka by December.", "RU threatens_force Kostiantynivka"),
        ("Ukraine has vowed to retake Crimea.", "UA threatens_force Crimea"),
        ("“We will liberate all our land, including Crimea,” Zelenskyy said.", "UA threatens_force Crimea @UA"),
        ("Kyiv launched a counteroffensive to recapture Kherson.", "UA threatens_force Kherson"),
        (
            "Putin has ordered his generals to take Sloviansk, Budanov told reporters.",
            "RU threatens_force Sloviansk @UA",
        ),
        ("Russian forces intend to seize Huliaipole, ISW assessed.", "RU threatens_force Huliaipole @independent"),
        ("Moscow wants to seize Pokrovsk before winter.", "RU threatens_force Pokrovsk"),
        (
            "Russian forces are preparing an offensive to capture Zaporizhzhia, Zelenskyy warned.",
            "RU threatens_force Zaporizhzhia @UA",
        ),
        ("Putin reiterated that Russia would liberate Donbas one way or another.", "RU threatens_force Donbas @RU"),
        (
            "Russia’s objective remains the seizure of all of Donetsk Oblast, ISW assessed.",
            "RU threatens_force Donetsk Oblast @independent",
        ),
        (
            "Putin has said that Russian forces will push on until they control the whole of Donbas.",
            "RU threatens_force Donbas @RU",
        ),
        (
            "Russia will take Donbas by force if Ukraine refuses to withdraw, the Kremlin said.",
            "RU threatens_force Donbas (conditional) @RU",
        ),
        ("Ukraine plans to take back Melitopol, officials said.", "UA threatens_force Melitopol"),
        ("Analysts say Russia could capture Pokrovsk within weeks.", "RU forecast Pokrovsk @independent"),
        (
            "Russian forces are unlikely to seize Kramatorsk this year, ISW assessed.",
            "!RU forecast Kramatorsk @independent",
        ),
        ("The fall of Pokrovsk is only a matter of time, analysts said.", "RU forecast Pokrovsk @independent"),
        ("Trump said Russia would probably take all of Donbas anyway.", "RU forecast Donbas @other"),
        (
            "It could take Russia four years to seize the rest of Donbas, Western officials estimate.",
            "RU forecast Donbas @other",
        ),
        (
            "Russian forces will likely complete the seizure of Pokrovsk soon, ISW assesses.",
            "RU forecast Pokrovsk @independent",
        ),
        ("Ukraine may lose Pokrovsk by winter, a European official warned.", "RU forecast Pokrovsk @other"),
        ("Kyiv could lose control of Huliaipole, DeepState warned.", "RU forecast Huliaipole @UA"),
        ("Russian forces are on the verge of capturing Siversk.", "RU forecast Siversk"),
        ("Russia has no chance of capturing Sloviansk, Syrskyi said.", "!RU forecast Sloviansk @UA"),
        (
            "Russia will not stop until it has captured the whole of Donbas, analysts say.",
            "RU forecast Donbas @independent",
        ),
        (
            (
                "Rob Lee, a senior fellow at the Foreign Policy Research Institute, said Russia could take "
                "Pokrovsk by January."
            ),
            "RU forecast Pokrovsk",
        ),
        (
            "A senior NATO official said Russia is unlikely to take the rest of Donetsk next year.",
            "!RU forecast Donetsk Oblast @other",
        ),
        ("Western intelligence suggests Moscow cannot capture all of Donbas before 2027.", "!RU forecast Donbas"),
        (
            "Russia is expected to capture Huliaipole soon, according to the analysts.",
            "RU forecast Huliaipole @independent",
        ),
        ("Huliaipole could fall within weeks, a Ukrainian officer said.", "RU forecast Huliaipole @UA"),
        (
            ("ISW continues to assess that Russian forces are unlikely to seize the rest of Donetsk Oblast rapidly."),
            "!RU forecast Donetsk Oblast @independent",
        ),
        (
            "At the current pace, Russia would need years to occupy the rest of Donetsk region.",
            "RU forecast Donetsk Oblast",
        ),
    ],
)
def test_what_is_asked_and_refused(text: str, told: str) -> None:
    """Demands, refusals, threats and forecasts."""
    assert tell(text, told) == told
