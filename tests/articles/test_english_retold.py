"""Sentences that retell reports in freer words: presuppositions, coordinated aims, denials, refusals, measured gains."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Ukraine was left with less than 1% of Luhansk and with about a quarter of the Donetsk and "
                "Zaporizhzhia regions."
            ),
            "UA controls Luhansk Oblast 1%; UA controls Donetsk Oblast, Zaporizhzhia Oblast 25%",
        ),
        ("Russian troops captured Bakhmut over the weekend and Siversk on Monday.", "RU captured Bakhmut, Siversk"),
        ("Russian forces captured Bakhmut, a rail hub in the north, and Siversk.", "RU captured Bakhmut, Siversk"),
        ("It is not true that Russia has captured Siversk, an army spokesman said.", "!RU captured Siversk"),
        (
            "The army said Russian forces were continuing offensive operations in the Siversk area.",
            "- contested Siversk area",
        ),
        ("Russian forces conducted offensive operations near Siversk but did not advance.", "!RU advanced Siversk"),
        ("Russian forces unsuccessfully attacked near Kupiansk.", "UA repelled Kupiansk"),
        ("Both assaults near Siversk failed.", "UA repelled Siversk"),
        ("Russian forces failed to capture Siversk.", "!RU captured Siversk"),
        ('"We have units in combat in Siversk," the commander said.', "- contested Siversk"),
        ("Kupiansk is free, the mayor said.", "UA captured Kupiansk"),
        ("Kupiansk is not free, the mayor said.", ""),
        ("Kherson is free of mines, and Melitopol is free to trade.", ""),
        ("Ukraine is a free country, he said.", ""),
        ("Syrskyi said he had decided to withdraw his troops from Avdiivka.", "RU withdrew Avdiivka"),
        (
            ("Makiivka was lost, and Moscow has had no bigger success this year than the capture of Avdiivka."),
            "RU captured Avdiivka",
        ),
        ("Russia makes no formal claim to Dnipropetrovsk region.", "!RU annexed Dnipropetrovsk Oblast"),
        ("Donetsk and Luhansk voted to join Russia in 2022.", "RU annexed Donetsk Oblast, Luhansk Oblast"),
        ("Kherson became part of Russia in 2022.", "RU annexed Kherson Oblast"),
        ("Officials described control of the city of Kherson as disputed.", "- contested Kherson"),
        ("Control of Kupiansk is disputed.", "- contested Kupiansk"),
        ('"About 60 percent of Vovchansk is under our control," Syrskyi said.', "UA controls Vovchansk 60% @UA"),
    ],
)
def test_what_was_taken_and_is_held(text: str, told: str) -> None:
    """What a sentence asserts or takes for granted is told; what it only supposes or wishes is not."""
    assert tell(text, told) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Russian forces must leave not just the land occupied since the invasion but also those areas "
                "they invaded and annexed eight years ago, such as Crimea in the south and parts of Donbas."
            ),
            ("UA demands_withdrawal Crimea; RU annexed Crimea; UA demands_withdrawal Donbas; RU annexed Donbas"),
        ),
    ],
)
def test_what_is_asked_refused_and_meant(text: str, told: str) -> None:
    """Demands, refusals, aims and forecasts are told with who would hold the place."""
    assert tell(text, told) == told
