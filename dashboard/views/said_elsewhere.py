"""Words of the tables that a reader sees, named here so that translators find them; a test compares them."""

from __future__ import annotations

from dashboard.language import mark, say

LAGS = (
    mark("drawn daily; a change is drawn when it is confirmed, often days after it happened"),
    mark("redrawn by NZZ every one to ten days from Liveuamap's reports"),
    mark("drawn daily; assessed control only where visual evidence confirms it"),
    mark("a vote of its upstreams and of reported events, recomputed as they come"),
)
LICENCES = (
    mark("© DeepStateMap; only facts measured on its map are shipped"),
    mark("© Liveuamap and NZZ; only facts measured on their map are shipped"),
    mark("© Institute for the Study of War and AEI Critical Threats Project; nothing of it is shipped"),
    mark("ODbL 1.0, Yuri Zhukov; nothing of it is shipped"),
)
OWN_MAP = (mark("as drawn"), mark("imported on this machine, shared with nobody"))
REGION_REASONS = (
    mark("the source draws the border otherwise"),
    mark("the source leaves out limans and bays that the official area counts"),
    mark("the source draws the city about twice its official area"),
    mark("the source draws the city of Kyiv too large, at its cost"),
)
REVIEW_REASONS = (
    mark("entered by hand from the linked source"),
    mark("annotated by hand in the reference corpus"),
    mark("equal in every field to the reference annotation (one expert, two passes)"),
)
DAY_REASONS = (
    mark("no date is given with the text"),
    mark("the source did not show its date"),
    mark("the page shows no date; by the events that it reports"),
    mark("the page shows no date; by the events that it reports it is of 2025"),
    mark("the page shows no date; by the events that it reports it is of November 2025"),
    mark("the text gives no date; it reports the press conference in Bishkek on 2025-11-27"),
)
# Who is quoted, as the tables spell them.
CLAIMANTS = (
    mark("110th Separate Mechanized Brigade"),
    mark("AFP analysis of ISW data"),
    mark("Andrei Belousov"),
    mark("Andrii Kovalov"),
    mark("Armed Forces of Ukraine"),
    mark("Center for Countering Disinformation"),
    mark("DeepState"),
    mark("DefMon (OSINT)"),
    mark("Denis Pushilin"),
    mark("Dmitry Peskov"),
    mark("Donald Trump"),
    mark("General Staff of the Armed Forces of Ukraine"),
    mark("Guardian analysis of ISW data"),
    mark("Hanna Maliar"),
    mark("Igor Kolykhaev"),
    mark("Ihor Kolykhaiev (mayor)"),
    mark("Institute for the Study of War"),
    mark("Joint Forces Grouping"),
    mark("Kiev"),
    mark("Kiev and its Western supporters"),
    mark("Kremlin"),
    mark("Kyiv"),
    mark("Kyiv Independent"),
    mark("Leonid Pasechnik"),
    mark("Ministry of Defense of Ukraine"),
    mark("Moscow"),
    mark("OSGT Khortytsia"),
    mark("OSINT analysts"),
    mark("Observers"),
    mark("Oleh Hryhorov (governor)"),
    mark("Oleksandr Prokudin"),
    mark("Oleksandr Shtupun"),
    mark("Oleksandr Starukh"),
    mark("Oleksandr Stryuk (mayor)"),
    mark("Oleksandr Syrskyi"),
    mark("Open-source maps (Reuters)"),
    mark("Operation Task Force East"),
    mark("Pentagon official"),
    mark("Reuters"),
    mark("Roman Semenukha"),
    mark("Russia"),
    mark("Russian Defense Ministry"),
    mark("Russian army"),
    mark("Russian estimates"),
    mark("Sergei Gaidai"),
    mark("Sergei Rudskoi"),
    mark("Sergei Shoigu"),
    mark("Serhiy Cherevatyi"),
    mark("Serhiy Haidai"),
    mark("Southern Defense Forces of Ukraine"),
    mark("Ukraine"),
    mark("Ukraine and its European partners"),
    mark("Ukrainian government register of occupied settlements"),
    mark("Ukrainian official"),
    mark("Ukrainian official (via AP)"),
    mark("Ukrainian officials"),
    mark("Valerii Zaluzhnyi"),
    mark("Valery Gerasimov"),
    mark("Viktor Tregubov"),
    mark("Viktor Trehubov"),
    mark("Vladimir Putin"),
    mark("Vladimir Putin / Valery Gerasimov"),
    mark("Vladyslav Voloshyn"),
    mark("Volodymyr Polevyi, 7th Corps"),
    mark("Volodymyr Zelensky"),
    mark("Wagner Group"),
    mark("Yevgeny Prigozhin"),
    mark("Yevhen Balytskyi"),
    mark("Yevhen Sasko, Office of the Commander-in-Chief"),
    mark("Yuriy Povkh"),
    mark("Yuriy Sak, Ukrainian Defense Ministry"),
)
# Areas that claims name and no map has, in our words.
AREAS = (
    mark("Basivka"),
    mark("Eastern and southern Ukraine"),
    mark("Fortress Belt"),
    mark("Novodanylivka"),
    mark("Ocheretuvate"),
    mark("Right-bank Kherson Oblast"),
    mark("Settlements in Dnipropetrovsk Oblast"),
    mark("Unnamed village in Donetsk Oblast"),
    mark("Unspecified front sector"),
    mark("Verkhnokamianka"),
    mark("Zaporizhzhia Nuclear Power Plant"),
    mark("Zaporizke"),
    mark("Zhuravka"),
    mark("territories claimed by Russia"),
)


def make_claimant_words() -> dict[str, str]:
    """For the front end: what the reader's language calls claimants, each by ``claimant.`` and its name in tables."""
    names = {name: say(name) for name in CLAIMANTS}
    return {f"claimant.{name}": words for name, words in names.items() if words != name}
