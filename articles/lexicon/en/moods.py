"""English operators before a trigger: aims, demands, refusals, doubts and the like."""

from __future__ import annotations

from articles.lexicon.records import Mood, split_words

_ALL = (
    Mood(
        "aim",
        split_words(
            "aim aims aimed aiming goal goals objective objectives plan plans planned planning want wants "
            "wanted wanting intend intends intended intention seek seeks sought seeking vow vows vowed pledge "
            "pledges pledged order orders ordered task tasks tasked threaten threatens threatened prepare "
            "prepares preparing promise promised promises determined love wish wishes"
        ),
        "Putin ordered the army to capture Bakhmut.",
    ),
    Mood(
        "need",
        split_words("need needs needed necessary must"),
        "Zelensky said Ukraine needs to liberate Crimea.",
    ),
    Mood(
        "underway",
        split_words(
            "fight fights fought fighting offensive counteroffensive counter-offensive offensives operation "
            "campaign drive efforts concentrating"
        ),
        "Ukraine launched an offensive to retake Kherson.",
    ),
    Mood(
        "attempt",
        split_words("try tries tried trying attempt attempts attempted attempting struggle struggling hope hopes"),
        "Russian forces are trying to capture Bakhmut.",
    ),
    Mood(
        "fail",
        split_words("fail fails failed failing unable"),
        "Russian forces failed to capture Bakhmut.",
    ),
    Mood(
        "achieve",
        split_words(
            "manage manages managed forced continue continues continued able succeed succeeded claim claims "
            "claimed appear appears seem seems"
        ),
        "Russian forces managed to capture Bakhmut.",
    ),
    Mood(
        "finish",
        split_words("finish finishes finished complete completes completed succeed succeeded"),
        "Russian forces have finished capturing Bakhmut.",
    ),
    Mood(
        "doubt",
        split_words("unlikely doubtful doubt doubts improbable impossible"),
        "Analysts say Russia is unlikely to capture Kherson.",
    ),
    Mood(
        "expect",
        split_words(
            "likely expected expects expect poised set could may might would imminent impending inevitable "
            "verge brink cusp chance chances predict predicts predicted forecast forecasts forecasted soon"
        ),
        "Analysts say Russia is likely to capture Kherson.",
    ),
    Mood(
        "point",
        split_words(
            "indicate indicates indicated suggest suggests suggested presage signal signals mean means "
            "indication sign signs foreshadow portend"
        ),
        "ISW noted that the pace does not indicate an imminent Russian capture of Kherson.",
    ),
    Mood(
        "demand",
        split_words(
            "demand demands demanded demanding call calls called calling urge urges urged urging pressure "
            "press pressed pressing pressuring pressured "
            "require requires required ask asks asked insist insists insisted must should "
            "condition conditions ultimatum insisting terms requirement requirements "
            "oblige obliges obliged obliging compel"
        ),
        "Putin demanded that Ukrainian troops withdraw from Donetsk region.",
    ),
    Mood(
        "refuse",
        split_words(
            "forbids forbid forbade forbidden prohibits prohibit bars barred "
            "refuse refuses refused refusing reject rejects rejected rejecting rule ruled rules oppose opposes refusal "
            "opposed against without"
        ),
        "Zelensky refused to cede Donetsk region.",
    ),
    Mood(
        "will",
        split_words("will shall 'll won't shan't going"),
        "Putin said Russia will seize Kherson.",
    ),
    Mood(
        "end",
        split_words(
            "stop stops stopped end ends ended cease ceases halt halts finish finishes conclude ceasefire peace"
        ),
        "Putin said the war will end when Ukrainian troops leave Donetsk region.",
    ),
    Mood(
        "negative",
        split_words(
            "not never no n't nor neither don't doesn't didn't won't can't cannot couldn't wouldn't isn't "
            "aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't longer yet"
        ),
        "Russia does not control Kherson.",
    ),
)

MOODS = {mood.name: mood for mood in _ALL}
