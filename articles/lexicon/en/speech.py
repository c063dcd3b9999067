"""English verbs of speech, which hand the words around them to their subject."""

from __future__ import annotations

from articles.lexicon.records import SpeechVerb, split_words

SPEECH = (
    SpeechVerb(("say", "says", "said", "saying"), "Putin said Russia controls Bakhmut."),
    SpeechVerb(("show", "shows", "showed"), "DeepState showed Russia controls Bakhmut."),
    SpeechVerb(
        ("maintain", "maintains", "maintained", "maintaining"),
        "Putin maintained that Russia controls Bakhmut.",
        ahead="that",
    ),
    SpeechVerb(
        ("describe", "describes", "described", "describing"),
        "Putin described Bakhmut as controlled by Russia.",
        ahead="as",
    ),
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
    SpeechVerb(
        (
            "admit",
            "admits",
            "admitted",
            "acknowledge",
            "acknowledges",
            "acknowledged",
            "concede",
            "concedes",
            "conceded",
        ),
        "Putin admitted that Ukraine controls Kupiansk.",
    ),
    SpeechVerb(
        (
            "stress",
            "stresses",
            "stressed",
            "emphasise",
            "emphasised",
            "emphasize",
            "emphasized",
            "emphasizes",
            "emphasises",
            "underline",
            "underlined",
        ),
        "Putin stressed that Russia controls Bakhmut.",
    ),
    SpeechVerb(
        ("believe", "believes", "believed", "think", "thinks", "thought", "argue", "argues", "argued"),
        "Analysts believe that Russia controls Bakhmut.",
    ),
    SpeechVerb(
        (
            "assess",
            "assesses",
            "assessed",
            "estimate",
            "estimates",
            "estimated",
            "conclude",
            "concludes",
            "concluded",
            "judge",
            "judges",
            "judged",
        ),
        "ISW assessed that Russia controls Bakhmut.",
    ),
    SpeechVerb(
        ("suggest", "suggests", "suggested", "hint", "hinted", "hints"), "Analysts suggest that Russia holds Bakhmut."
    ),
    SpeechVerb(
        (
            "write",
            "writes",
            "wrote",
            "explain",
            "explains",
            "explained",
            "reply",
            "replied",
            "respond",
            "responded",
            "continue",
            "continued",
            "recall",
            "recalled",
            "remark",
            "remarked",
        ),
        "Putin wrote that Russia holds Bakhmut.",
    ),
    SpeechVerb(
        ("predict", "predicts", "predicted", "forecast", "forecasts"), "Analysts predict that Russia will take Bakhmut."
    ),
    SpeechVerb(
        (
            "vow",
            "vows",
            "vowed",
            "pledge",
            "pledges",
            "pledged",
            "promise",
            "promises",
            "promised",
            "threaten",
            "threatens",
            "threatened",
        ),
        "Putin vowed that Russia will capture Bakhmut.",
    ),
    SpeechVerb(("demand", "demands", "demanded", "demanding"), "Putin demanded that Ukraine leave Kherson."),
    SpeechVerb(
        ("declare", "declares", "declared", "declaring", "proclaim", "proclaims", "proclaimed"),
        "Moscow has declared Kherson as “annexed”.",
    ),
    SpeechVerb(
        ("clear",), "Putin made it clear that Russia controls Bakhmut.", behind=split_words("it made make makes")
    ),
    SpeechVerb(
        ("reiterate", "reiterates", "reiterated", "repeat", "repeats", "repeated", "repeating"),
        "Putin repeated that Russia controls Bakhmut.",
    ),
    SpeechVerb(
        (
            "deny",
            "denies",
            "denied",
            "denying",
            "dispute",
            "disputes",
            "disputed",
            "refute",
            "refutes",
            "refuted",
            "refuting",
            "disputing",
        ),
        "Ukraine denied that Russia controls Bakhmut.",
        denies=True,
    ),
    SpeechVerb(
        ("reject", "rejects", "rejected", "rejecting", "dismiss", "dismisses", "dismissed", "dismissing"),
        "Ukraine rejected the claim that Russia controls Bakhmut.",
        denies=True,
        ahead="claim_noun",
    ),
)
