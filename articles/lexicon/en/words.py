"""English extents, moods, verbs of speech and function words."""

from __future__ import annotations

from articles.lexicon.records import ExtentPhrase, Mood, SpeechVerb
from articles.records import Extent


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ALL = "all of|the whole of|whole of|the entire|entire|the entirety of|entirety of|the rest of|the remainder of|all|the whole"
_MOST = (
    "most of|nearly all of|almost all of|nearly all|almost all|the bulk of|the majority of|the vast majority of|most"
)
_PART = (
    "part of|parts of|large parts of|much of|swathes of|huge swathes of|large swathes of|swaths of|large swaths of|"
    "chunks of|big chunks of|some of|pockets of|areas of|portions of|a portion of|a part of|significant parts of|large areas of"
)

EXTENTS = (
    *(ExtentPhrase(phrase, Extent.ALL, f"Russia controls {phrase} Luhansk.") for phrase in _ALL.split("|")),
    *(ExtentPhrase(phrase, Extent.MOST, f"Russia controls {phrase} Luhansk.") for phrase in _MOST.split("|")),
    *(ExtentPhrase(phrase, Extent.PART, f"Russia controls {phrase} Luhansk.") for phrase in _PART.split("|")),
    ExtentPhrase("half of", Extent.PART, "Russia controls half of Luhansk.", 50.0),
    ExtentPhrase("half", Extent.PART, "Russia controls about half Luhansk.", 50.0),
    ExtentPhrase("none of", Extent.NONE, "Russia controls none of Luhansk."),
)

MOODS = {
    mood.name: mood
    for mood in (
        Mood(
            "aim",
            _words(
                "aim aims aimed aiming goal goals objective objectives plan plans planned planning want wants wanted wanting "
                "intend intends intended intention seek seeks sought seeking vow vows vowed pledge pledges pledged order orders "
                "ordered task tasks tasked threaten threatens threatened prepare prepares preparing promise promised promises "
                "determined love wish wishes"
            ),
            "Putin ordered the army to capture Bakhmut.",
        ),
        Mood("need", _words("need needs needed necessary must"), "Zelensky said Ukraine needs to liberate Crimea."),
        Mood(
            "underway",
            _words(
                "fight fights fought fighting offensive counteroffensive counter-offensive offensives operation campaign "
                "drive efforts concentrating"
            ),
            "Ukraine launched an offensive to retake Kherson.",
        ),
        Mood("attempt", _words("try tries tried trying attempt attempts attempted attempting struggle struggling hope hopes"),
             "Russian forces are trying to capture Bakhmut."),
        Mood("fail", _words("fail fails failed failing unable"), "Russian forces failed to capture Bakhmut."),
        Mood("achieve", _words("manage manages managed forced continue continues continued able succeed succeeded claim claims claimed appear appears seem seems"),
             "Russian forces managed to capture Bakhmut."),
        Mood("doubt", _words("unlikely doubtful doubt doubts improbable impossible"),
             "Analysts say Russia is unlikely to capture Kherson."),
        Mood("expect", _words("likely expected expects expect poised set could may might would imminent impending inevitable "
                              "predict predicts predicted forecast forecasts forecasted soon"),
             "Analysts say Russia is likely to capture Kherson."),
        Mood("point", _words("indicate indicates indicated suggest suggests suggested presage signal signals mean means "
                             "indication sign signs foreshadow portend"),
             "ISW noted that the pace does not indicate an imminent Russian capture of Kherson."),
        Mood("demand", _words("demand demands demanded demanding call calls called calling urge urges urged urging pressure "
                              "press pressed require requires required ask asks asked insist insists insisted must should "
                              "condition conditions ultimatum"),
             "Putin demanded that Ukrainian troops withdraw from Donetsk region."),
        Mood("refuse", _words("refuse refuses refused refusing reject rejects rejected rejecting rule ruled rules oppose "
                              "opposes opposed against without"),
             "Zelensky refused to cede Donetsk region."),
        Mood("will", _words("will shall 'll won't shan't going"), "Putin said Russia will seize Kherson."),
        Mood("end", _words("stop stops stopped end ends ended cease ceases halt halts finish finishes conclude ceasefire peace"),
             "Putin said the war will end when Ukrainian troops leave Donetsk region."),
        Mood("negative", _words("not never no n't nor neither don't doesn't didn't won't can't cannot couldn't wouldn't isn't "
                                "aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't longer"),
             "Russia does not control Kherson."),
    )
}  # fmt: skip

SPEECH = (
    SpeechVerb(("say", "says", "said", "saying"), "Putin said Russia controls Bakhmut."),
    SpeechVerb(("tell", "tells", "told", "telling"), "Putin told reporters Russia controls Bakhmut."),
    SpeechVerb(("add", "adds", "added", "adding"), "Putin added that Russia controls Bakhmut."),
    SpeechVerb(("note", "notes", "noted", "noting"), "Putin noted that Russia controls Bakhmut."),
    SpeechVerb(("insist", "insists", "insisted", "insisting"), "Putin insisted that Russia controls Bakhmut."),
    SpeechVerb(("claim", "claims", "claimed", "claiming"), "Putin claimed that Russia controls Bakhmut."),
    SpeechVerb(("announce", "announces", "announced", "announcing"), "Putin announced that Russia controls Bakhmut."),
    SpeechVerb(("warn", "warns", "warned", "warning"), "Putin warned that Russia controls Bakhmut."),
    SpeechVerb(("state", "states", "stated", "stating"), "Putin stated that Russia controls Bakhmut."),
    SpeechVerb(("confirm", "confirms", "confirmed", "confirming"), "Putin confirmed that Russia controls Bakhmut."),
    SpeechVerb(("report", "reports", "reported", "reporting"), "Putin reported that Russia controls Bakhmut."),
    SpeechVerb(("admit", "admits", "admitted", "acknowledge", "acknowledges", "acknowledged", "concede", "concedes",
                "conceded"), "Putin admitted that Ukraine controls Kupiansk."),
    SpeechVerb(("stress", "stresses", "stressed", "emphasise", "emphasised", "emphasize", "emphasized", "emphasizes",
                "emphasises", "underline", "underlined"), "Putin stressed that Russia controls Bakhmut."),
    SpeechVerb(("believe", "believes", "believed", "think", "thinks", "thought", "argue", "argues", "argued"),
               "Analysts believe that Russia controls Bakhmut."),
    SpeechVerb(("assess", "assesses", "assessed", "estimate", "estimates", "estimated", "conclude", "concludes", "concluded",
                "judge", "judges", "judged"), "ISW assessed that Russia controls Bakhmut."),
    SpeechVerb(("suggest", "suggests", "suggested", "hint", "hinted", "hints"), "Analysts suggest that Russia holds Bakhmut."),
    SpeechVerb(("write", "writes", "wrote", "explain", "explains", "explained", "reply", "replied", "respond", "responded",
                "continue", "continued", "recall", "recalled", "remark", "remarked"), "Putin wrote that Russia holds Bakhmut."),
    SpeechVerb(("predict", "predicts", "predicted", "forecast", "forecasts"), "Analysts predict that Russia will take Bakhmut."),
    SpeechVerb(("vow", "vows", "vowed", "pledge", "pledges", "pledged", "promise", "promises", "promised", "threaten",
                "threatens", "threatened"), "Putin vowed that Russia will capture Bakhmut."),
    SpeechVerb(("demand", "demands", "demanded", "demanding"), "Putin demanded that Ukraine leave Kherson."),
    SpeechVerb(("declare", "declares", "declared", "declaring", "proclaim", "proclaims", "proclaimed"),
               "Moscow has declared Kherson as “annexed”."),
    SpeechVerb(("clear",), "Putin made it clear that Russia controls Bakhmut.", behind=_words("it made makes make")),
    SpeechVerb(("reiterate", "reiterates", "reiterated", "repeat", "repeats", "repeated", "repeating"),
               "Putin repeated that Russia controls Bakhmut."),
    SpeechVerb(("deny", "denies", "denied", "denying", "dispute", "disputes", "disputed", "refute", "refutes", "refuted"),
               "Ukraine denied that Russia controls Bakhmut.", denies=True),
)  # fmt: skip

WORDS = {
    "be": _words("is are was were be been being am 're get gets got become becomes"),
    "remain": _words("remain remains remained still stay stays stayed"),
    "have": _words("has have had having 've"),
    "do": _words("do does did don't doesn't didn't"),
    "modal": _words(
        "will would can could may might must should shall 'll won't can't cannot couldn't wouldn't shouldn't"
    ),
    "perceive": _words("see sees saw seen seeing watch watched let lets help helped make makes made"),
    "determiner": _words(
        "the a an its their his her our this that these those any some both another every each my your one"
    ),
    "preposition": _words(
        "of in on at from to near around into toward towards by for with over under between across through beyond "
        "outside inside within along about against during since after before until behind via amid among despite like "
        "including especially particularly mainly east west north south northeast northwest southeast southwest"
    ),
    "subordinator": _words(
        "although though because while whereas if unless when once until since after before as whether so"
    ),
    "half_preposition": _words("as since after before until"),
    "stance": _words("clear doubtful sure certain confident possible likely unlikely doubt doubts fact"),
    "verb": _words(
        "accept accepts accepted agree agreed include includes included achieve achieved get give gives gave want wants wanted "
        "launch launched launches begin began begun continue continues continued plan plans planned order orders ordered try "
        "tries tried fail failed fails manage managed manages reject rejects rejected refuse refuses refused intend intends "
        "come comes came go goes went suffer suffered stage bring brings brought"
    ),
    "adverb": _words(
        "now currently still already also just recently again finally eventually once only even soon never not fully largely almost "
        "nearly repeatedly formally officially reportedly allegedly then ever yet steadily slowly quickly both later illegally "
        "successfully unsuccessfully completely entirely partially effectively openly clearly really definitely certainly surely"
    ),
    "keeps_connector": _words("if unless when once until"),
    "coordinator": _words("and but or yet nor"),
    "relative": _words("which who whom where whose that"),
    "adverb_ish": _words(
        "now currently still already also just recently again finally eventually once only even soon never not no longer "
        "fully largely almost nearly currently, both have has had be been being is are was were will would could may might do "
        "does did to n't since repeatedly formally officially reportedly allegedly then ever yet so far"
    ),
    "place_noun": _words(
        "town towns city cities village villages settlement settlements port region regions oblast oblasts province provinces "
        "district districts suburb suburbs outskirts bastion stronghold hub territory territories area areas part parts swathes "
        "hamlet community communities capital peninsula land lands direction directions edge edges centre center border borders "
        "vicinity axis sector neighborhood neighbourhood coast side"
    ),
    "oblast_noun": _words("region regions oblast oblasts province provinces"),
    "raion_noun": _words("raion raions district districts"),
    "settlement_noun": _words(
        "town city village settlement port hamlet towns cities villages settlements ports hamlets suburb capital"
    ),
    "area_noun": _words("area areas direction directions axis sector"),
    "edge_noun": _words("direction directions axis outskirts suburbs suburb vicinity edge edges north south east west"),
    "country_adjective": _words("ukrainian"),
    "land_word": _words("territory territories land lands soil"),
    "compass": _words(
        "north south east west northern southern eastern western northeastern northwestern southeastern southwestern"
    ),
    "place_adjective": _words(
        "eastern western northern southern north south east west central neighbouring neighboring strategic key embattled industrial "
        "small large whole entire nearby coastal southeastern southwestern northeastern northwestern besieged frontline front-line "
        "two three four five several dozens many remaining ukrainian historic regional"
    ),
    "group_noun": _words("regions oblasts provinces territories places"),
    "single_noun": _words(
        "city town village settlement region oblast province area territory peninsula plant country port"
    ),
    "group_adjective": _words(
        "eastern southern ukrainian occupied annexed partially-occupied disputed other said border frontline"
    ),
    "land_noun": _words("territory territories area areas land lands region regions place places positions"),
    "actor_head": _words(
        "forces force troops troop army armies military soldiers soldier units unit marines paratroopers fighters fighter command "
        "staff ministry ministries president leader leaders leadership minister officials official government authorities commander "
        "commanders general colonel spokesman spokeswoman spokesperson envoy ambassador servicemen infantry brigade brigades "
        "defenders defence-ministry side people proxies proxy separatists lawmakers parliament diplomats mayor governor officers "
        "navy delegation media intelligence administration bloggers milbloggers partners allies fleet groups group corps division "
        "regiment experts analysts reports sources source counterpart president's observer analyst expert commander-in-chief chief"
    ),
    "body_head": _words(
        "ministry staff government parliament command authorities leadership media intelligence administration"
    ),
    "plural_force": _words("military infantry police leadership people personnel"),
    "person_head": _words(
        "president leader minister commander general colonel spokesman spokeswoman spokesperson envoy ambassador mayor governor "
        "official chief secretary senator chancellor premier analyst observer expert counterpart officer head commander-in-chief "
        "defence-minister"
    ),
    "not_actor_after": _words(
        "base bases vehicle vehicles equipment position positions losses strike strikes attack attacks assault assaults drone "
        "drones missile missiles advance advances offensive offensives control occupation hands casualties operations operation "
        "actions aid means withdrawal capture"
    ),
    "own_force": _words("its their our his my your"),
    "air": _words("drone drones missile missiles rocket rockets shahed uav uavs air strikes strike ballistic cruise"),
    "take_verb": _words(
        "take takes took taken taking seize seizes seized gain gains gained gaining establish establishes established "
        "establishing regain regains regained assume assumes assumed wrest wrested secure secures secured securing win wins won "
        "expand expands expanding tighten"
    ),
    "hold_verb": _words(
        "retain retains retained maintain maintains maintained keep keeps kept exercise exercises exercised report reports reported "
        "claim claims claimed in hold holds held announced establish established"
    ),
    "lose_verb": _words("lose loses lost losing cede ceded relinquish relinquished"),
    "make_verb": _words(
        "make makes made making gain gains gained gaining achieve achieves achieved achieving continue continues continued "
        "continuing score scored see seen saw"
    ),
    "reject_verb": _words(
        "accept accepts accepted accepting agree agrees agreed agreeing make makes made making recognise recognize recognised "
        "recognized consider considered considers allow allows tolerate"
    ),
    "go_on": _words(
        "continue continues continued continuing ongoing rage rages raged raging underway intense heavy fierce active"
    ),
    "time": _words("monday tuesday wednesday thursday friday saturday sunday today yesterday late earlier"),
    "declare_verb": _words("declare declares declared declaring proclaim proclaims proclaimed announce announced"),
    "claims_verb": _words("claims claim claimed wants want wanted demands demand demanded covets seeks"),
    "holds_verb": _words(
        "occupies occupy occupied controls control controlled holds hold held seized seizes captured annexed has have"
    ),
    "he": _words("he she him her"),
    "it": _words("it"),
    "they": _words("they them"),
    "we": _words("we our ours us i my"),
    "this": _words("this that it these"),
    "fully": _words("fully entirely completely wholly totally full complete total whole entire"),
    "approximately": _words(
        "about around some roughly approximately nearly almost over more less than just under an estimated close to up at least "
        "only as much the remaining a slightly little well"
    ),
    "foreign_place": _words("kursk belgorod bryansk rostov voronezh sudzha kaliningrad transnistria"),
    "warning": _words("warning threat threats demand ultimatum message call vow claim statement position"),
    "publisher_ua": _words("stratcom ukrinform general staff ministry deepstate hur gur armed"),
    "title": _words("mr mrs ms maj gen col lt capt adm brig dr sgt"),
}

NUMBERS: dict[str, float] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "both": 2,
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fourth": 1 / 4,
    "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 1 / 8,
    "eighths": 1 / 8, "ninth": 1 / 9, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
