"""Sentences that retell reports in freer words: what is presupposed, aimed at, denied and refused."""

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
            "RU lost Makiivka; RU captured Avdiivka",
        ),
        ("Russia makes no formal claim to Dnipropetrovsk region.", "!RU annexed Dnipropetrovsk Oblast"),
        ("Donetsk and Luhansk voted to join Russia in 2022.", "RU annexed Donetsk Oblast, Luhansk Oblast"),
        ("Kherson became part of Russia in 2022.", "RU annexed Kherson Oblast"),
        ("Officials described control of the city of Kherson as disputed.", "- contested Kherson"),
        ("Control of Kupiansk is disputed.", "- contested Kupiansk"),
        ('"About 60 percent of Vovchansk is under our control," Syrskyi said.', "UA controls Vovchansk 60% @UA"),
        ("The enemy is trying to break through our lines, reach the canal and capture Chasiv Yar.", ""),
        ("Russia wants to rest its troops, and Ukraine held Kupiansk.", "UA controls Kupiansk"),
        ("Russia gained 84 sq. km of Ukraine in June.", "RU captured Ukraine 84km"),
        (
            "Kherson, one of four regions that Russia claims to have annexed, was liberated in part.",
            "RU captured Kherson; RU annexed Kherson Oblast",
        ),
        ("The Donetsk region is one of the four regions that Russia annexed.", "RU annexed Donetsk Oblast"),
        (
            (
                'Russia\'s defence ministry said its forces had captured Siversk. "That is not true," a Ukrainian'
                " military spokesman said."
            ),
            "RU captured Siversk @RU; !RU captured Siversk @UA",
        ),
        (
            (
                "Moscow says that Pokrovsk has been captured. Kyiv rejects this and says its soldiers hold parts"
                " of the town."
            ),
            "RU captured Pokrovsk; !RU captured Pokrovsk @UA; UA controls Pokrovsk @UA",
        ),
        ("Trump asked for a meeting in Kyiv. Ukraine has refused to do so.", ""),
        ("If Russia holds Siversk, the road is closed.", ""),
        (
            "Russian forces appear to be pushing hard, and gaining ground, near the town of Siversk.",
            "RU advanced Siversk",
        ),
        ("Russia has no regrets about annexing Kherson.", "RU annexed Kherson Oblast"),
        ("Kyiv refuses to accept Siversk brigade commanders.", ""),
        ("Moscow announced an advance into the Dnipropetrovsk region.", "RU advanced Dnipropetrovsk Oblast"),
        (
            "She named Orikhiv and Siversk and said Ukrainian forces were moving forward there.",
            "UA advanced Orikhiv, Siversk",
        ),
        (
            ("Moscow says the whole of Pokrovsk has been captured and that the Ukrainians in Bakhmut are surrounded."),
            "RU captured Pokrovsk @RU; UA encircled Bakhmut @RU",
        ),
        ("Kherson is a region that Putin claims to have annexed.", "RU annexed Kherson Oblast"),
        (
            (
                "Ukraine recaptured the city of Kherson, the only regional capital that Russian forces had taken"
                " in the war."
            ),
            "UA captured Kherson; RU captured Kherson",
        ),
        ("About 40 square kilometres have been liberated around Bakhmut.", "UA captured Bakhmut 40km"),
        ("Nearly 300 sq km were seized in the Donetsk region.", "RU captured Donetsk Oblast 300km"),
        ("A small infantry group broke through Ukraine's defensive lines near Dobropillia.", "RU advanced Dobropillia"),
        ("Russian forces advanced on Monday near Siversk.", "RU advanced Siversk"),
        ("Russia had some success in the second half of June near Siversk.", "RU advanced Siversk"),
        ("Russian troops advanced on November 24 west of Siversk.", "RU advanced Siversk"),
        ("Russia's army gained ground over the past month around Pokrovsk.", "RU advanced Pokrovsk"),
        ("Ukrainian forces withdrew on Friday from Siversk.", "RU withdrew Siversk"),
        ("Russian forces advanced on the road near Siversk.", "RU advanced Siversk"),
        (
            (
                "Russia's ministry said its forces had taken Siversk, but Kyiv dismissed the announcement and "
                "said the battle for the town was still under way."
            ),
            "RU captured Siversk @RU; !RU captured Siversk @UA; - contested Siversk @UA",
        ),
        (
            "Ukrainian soldiers hold parts of Pokrovsk and go on resisting in Bakhmut.",
            "UA controls Pokrovsk; - contested Bakhmut",
        ),
        (
            (
                "Russian troops seized huge swathes of the south, including big chunks of two more oblasts, "
                "Zaporizhzhia and Kherson."
            ),
            "RU captured southern Ukraine; RU captured Zaporizhzhia Oblast, Kherson Oblast",
        ),
        ("As Russia attempts to close in on Mariupol, Ukrainians continue to defend the city.", "- contested Mariupol"),
        ("Zelensky said the decision to move out of Avdiivka was taken in the night.", "RU withdrew Avdiivka @UA"),
        (
            ("Russian troops have entered the eastern outskirts of Kostiantynivka, the mayor said on Tuesday."),
            "RU advanced eastern outskirts of Kostiantynivka",
        ),
        (
            ("Ukraine's top general said on Friday that his forces had pushed Russian troops out of Kupiansk."),
            "UA lost Kupiansk",
        ),
        (
            "Moscow controls all of Luhansk and about three-quarters of Donetsk, Zaporizhzhia and Kherson.",
            ("RU controls Luhansk Oblast; RU controls Donetsk Oblast, Zaporizhzhia Oblast, Kherson Oblast 75%"),
        ),
        (
            (
                "Russian forces captured the settlements of Novoselivka and Hai in the Dnipropetrovsk region "
                "over the past week, the ministry in Moscow said."
            ),
            "RU captured Novoselivka, Hai @RU",
        ),
        ("Ukrainian officials have not confirmed the loss of Pokrovsk.", ""),
        ("Fighting raged in the streets of Pokrovsk on Thursday.", "- contested Pokrovsk"),
        (
            ("Russia has taken about 1% of Ukraine's territory since November 2022, according to the institute."),
            "RU captured Ukraine 1%",
        ),
        (
            "Russian troops control more than 19% of Ukraine, up one point from two years ago.",
            "RU controls Ukraine 19%",
        ),
        ("The enemy has been stopped near Dobropillia, Syrskyi wrote on Telegram.", "UA repelled Dobropillia @UA"),
        ("The Russian army was unable to gain a foothold in Kupiansk.", "!RU controls Kupiansk"),
        (
            "Putin said that Russian forces had completely liberated the Luhansk region.",
            "RU captured Luhansk Oblast @RU",
        ),
        (
            "Kyiv's troops still hold a fortified chain of cities including Sloviansk and Kramatorsk.",
            "UA controls Sloviansk, Kramatorsk",
        ),
        (
            "Since August, Russian forces have pushed into the Dnipropetrovsk region for the first time.",
            "RU advanced Dnipropetrovsk Oblast",
        ),
        ("Both sides claim to be in control of the village of Kolodiazi.", ""),
        (
            ("The General Staff reported that Russian attacks near Toretsk, Lyman and Siversk had been repelled."),
            "UA repelled Toretsk, Lyman, Siversk @UA",
        ),
        ("Russia seized Crimea in 2014 and annexed it.", "RU captured Crimea; RU annexed Crimea"),
        ("Under Trump's plan, Russia would keep Crimea and the Donbas.", ""),
        ("Vance said the Russians want land that they have not conquered.", ""),
        (
            ("A Ukrainian counterattack drove the Russians back from the northern edge of the town of Dobropillia."),
            "UA repelled northern edge of Dobropillia",
        ),
        (
            "Ukraine said it had taken back control of the village of Andriivka in the Sumy region.",
            "UA captured Andriivka @UA",
        ),
        ("Kyiv denied that its forces in Kupiansk were encircled.", "!UA encircled Kupiansk @UA"),
        (
            "Russian assault groups have reached the centre of Huliaipole, according to DeepState.",
            "RU advanced Huliaipole",
        ),
        ("The grey zone around Pokrovsk has widened, analysts said.", ""),
        ("Huliaipole was seized last month after Ukrainian troops withdrew.", "RU captured Huliaipole"),
        ("Ukraine withdrew from Siversk after weeks of heavy fighting, its military said.", "RU withdrew Siversk @UA"),
        ("He also called for recognition of Crimea as Russian.", ""),
        ("The Russian offensive operations near Pokrovsk are planned by the General Staff.", ""),
        ("The talks in Istanbul failed, and a strike on Kharkiv failed.", ""),
        ("Poland joined Russia in a statement on Kherson.", ""),
        ("The mayor said Kherson was the scene of shelling.", ""),
        ("Negotiators discussed Crimea. That is not true, he said.", ""),
        ("Moscow asked for talks on Donbas. Ukraine has rejected that idea.", ""),
        ("Ukraine may accept Crimea as a topic of the talks.", ""),
        ("Zelensky decided to leave Kyiv for Washington.", ""),
        ("Russia wants to hold talks, visit Kherson and open a school.", ""),
        ("Sooner or later the war will end, and Kherson will be rebuilt.", ""),
        ("Russian forces reported on Monday near Siversk that the road was closed.", ""),
        ("The demands include giving up drones in Kherson.", ""),
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
        (
            (
                "The enemy concentrates its efforts to break through our defences near Bakhmut, reach the canal,"
                " capture Chasiv Yar."
            ),
            "RU threatens_force Chasiv Yar",
        ),
        (
            "Putin ordered his army to rest for a day, take Sloviansk and hold the whole of Donetsk region.",
            "RU threatens_force Sloviansk; RU threatens_force Donetsk Oblast",
        ),
        (
            ("Russia's aims are unchanged: toppling the government and securing control over most of Ukraine."),
            "RU threatens_force Ukraine",
        ),
        ("Moscow will not stop until Kyiv's troops leave Donetsk region.", "RU demands_withdrawal Donetsk Oblast"),
        (
            "Experts have long predicted that Russian forces will sooner or later take Siversk.",
            "RU forecast Siversk @independent",
        ),
        (
            (
                "Putin said Russia would take all of the Donbas by force if Ukrainian troops do not pull out. "
                "Ukraine has refused to do so."
            ),
            "RU threatens_force Donbas (conditional); UA rejects_concession Donbas @UA",
        ),
        (
            "Moscow demands that Kyiv withdraw from the Donbas. Kyiv has rejected that demand.",
            "RU demands_withdrawal Donbas; UA rejects_concession Donbas @UA",
        ),
        (
            "Putin demands that Kyiv give up the whole of Donetsk region, which Ukraine has refused.",
            "RU demands_withdrawal Donetsk Oblast; UA rejects_concession Donetsk Oblast @UA",
        ),
        (
            "Putin said he would stop if Kyiv gave up the areas of Donetsk region it still holds.",
            "RU demands_withdrawal Donetsk Oblast; UA controls Donetsk Oblast",
        ),
        (
            (
                "Handing over the part of Donetsk that Russia does not hold, as Moscow has demanded, would not "
                "be accepted by Ukrainians, he said."
            ),
            "UA rejects_concession Donetsk Oblast; !RU controls Donetsk Oblast",
        ),
        (
            "Kyiv is under pressure to make concessions, which could include giving up Crimea.",
            "RU demands_withdrawal Crimea",
        ),
        ("The deal would include ceding Donbas to Russia.", "RU demands_withdrawal Donbas"),
        (
            "Kiev refuses to accept Kherson and Zaporizhzhia as Russian.",
            "UA rejects_concession Kherson Oblast, Zaporizhzhia Oblast",
        ),
        (
            "There can be no peace unless Ukraine's forces pull out of the Donbas region, the Kremlin said.",
            "RU demands_withdrawal Donbas @RU",
        ),
        ('"Ukraine will give Russia no territory," Zelensky said.', "UA rejects_concession Ukraine @UA"),
        ('"They must withdraw their troops from Donbass," Peskov said.', "RU demands_withdrawal Donbas @RU"),
        (
            ("The Kremlin said on Wednesday that Ukraine should withdraw its forces from Donbas before any ceasefire."),
            "RU demands_withdrawal Donbas @RU",
        ),
        ('"We will not leave Donbas," Zelenskyy told reporters in Kyiv.', "UA rejects_concession Donbas @UA"),
        ("Zelenskyy has said that Ukraine's constitution forbids him to cede land.", "UA rejects_concession Ukraine"),
        (
            (
                "The Russian military command intends to seize the rest of Donetsk Oblast by the end of the "
                "year, ISW assessed."
            ),
            "RU threatens_force Donetsk Oblast @independent",
        ),
        (
            "Russia will probably not be able to take Kramatorsk this year, a Western official said.",
            "!RU forecast Kramatorsk @other",
        ),
        (
            "Trump said Ukraine would have to hand over the remaining 20% of Donetsk.",
            "RU demands_withdrawal Donetsk Oblast 20% @other",
        ),
        ("Putin vowed that Russia would reach its goals and take the Donbas.", "RU threatens_force Donbas @RU"),
    ],
)
def test_what_is_asked_refused_and_meant(text: str, told: str) -> None:
    """Demands, refusals, aims and forecasts are told with who would hold the place."""
    assert tell(text, told) == told
