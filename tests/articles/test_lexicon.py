"""Every entry of the English lexicon makes its own example right."""

from __future__ import annotations

import pytest

from articles.lexicon.en import ENGLISH
from articles.lexicon.records import Actor, ExtentPhrase, HedgePhrase, SpeechVerb, Trigger
from articles.records import Polarity, Predicate
from tests.articles.reading import claims_of, the_claim

# What each operator must make of its example; None where it must keep the example from being a claim.
MOODS = {
    "aim": (Predicate.THREATENS_FORCE, Polarity.AFFIRMED, "forecast"),
    "need": (Predicate.THREATENS_FORCE, Polarity.AFFIRMED, "demand"),
    "underway": (Predicate.THREATENS_FORCE, Polarity.AFFIRMED, "actual"),
    "attempt": None,
    "fail": (Predicate.CAPTURED, Polarity.DENIED, "actual"),
    "achieve": (Predicate.CAPTURED, Polarity.AFFIRMED, "actual"),
    "finish": (Predicate.CAPTURED, Polarity.AFFIRMED, "actual"),
    "doubt": (Predicate.FORECAST, Polarity.DENIED, "forecast"),
    "expect": (Predicate.FORECAST, Polarity.AFFIRMED, "forecast"),
    "point": (Predicate.FORECAST, Polarity.DENIED, "forecast"),
    "demand": (Predicate.DEMANDS_WITHDRAWAL, Polarity.AFFIRMED, "demand"),
    "refuse": (Predicate.REJECTS_CONCESSION, Polarity.AFFIRMED, "actual"),
    "will": (Predicate.THREATENS_FORCE, Polarity.AFFIRMED, "forecast"),
    "end": (Predicate.DEMANDS_WITHDRAWAL, Polarity.AFFIRMED, "demand"),
    "negative": (Predicate.CONTROLS, Polarity.DENIED, "actual"),
}


@pytest.mark.parametrize("trigger", ENGLISH.triggers, ids=lambda trigger: trigger.name)
def test_a_trigger_makes_its_example_a_claim(trigger: Trigger) -> None:
    """Predicate, holder, first place and polarity are those of the example, and the trigger is named."""
    example = trigger.example
    claim = the_claim(example.text)
    assert (claim.predicate, claim.holder, claim.places[0].name, claim.polarity) == (
        example.predicate,
        example.holder,
        example.place,
        example.polarity,
    )
    assert f"trigger.{trigger.name}" in claim.rules


@pytest.mark.parametrize("actor", ENGLISH.actors, ids=lambda actor: actor.forms[0])
def test_an_actor_acts_or_speaks_on_its_side(actor: Actor) -> None:
    """Who speaks gives the claim its side; who acts gives it its holder."""
    claim = the_claim(actor.example)
    if " said " in actor.example:
        assert claim.claimant_side == actor.side
    else:
        assert str(claim.holder) == str(actor.side)


@pytest.mark.parametrize("entry", ENGLISH.extents, ids=lambda entry: entry.phrase)
def test_an_extent_is_read_with_its_region(entry: ExtentPhrase) -> None:
    """Words for how much are said of regions, so the name is read as one."""
    claim = the_claim(entry.example)
    assert (claim.extent, claim.share_pct) == (entry.extent, entry.share_pct)
    assert claim.places[0].name == "Luhansk Oblast"


@pytest.mark.parametrize("hedge", ENGLISH.hedges, ids=lambda hedge: hedge.phrase)
def test_a_hedge_is_kept_with_its_figure(hedge: HedgePhrase) -> None:
    """The figure is what was written, the bound says on which side of it the truth lies."""
    claim = the_claim(hedge.example)
    assert (claim.share_pct, claim.bound) == (20, hedge.bound)


@pytest.mark.parametrize("name", ENGLISH.moods)
def test_a_mood_decides_its_example(name: str) -> None:
    """An operator turns the same verb into a threat, a doubt, a demand or nothing."""
    claims = [
        (claim.predicate, claim.polarity, str(claim.modality)) for claim in claims_of(ENGLISH.moods[name].example)
    ]
    wanted = MOODS[name]
    assert claims == ([] if wanted is None else [wanted])


@pytest.mark.parametrize("verb", ENGLISH.speech, ids=lambda verb: verb.forms[0])
def test_a_verb_of_speech_gives_its_words_to_its_subject(verb: SpeechVerb) -> None:
    """The claim is the speaker's, and a denial turns it round."""
    claim = the_claim(verb.example)
    assert claim.claimant != "article"
    assert (claim.polarity is Polarity.DENIED) == verb.denies


def test_no_form_is_given_to_two_speech_verbs() -> None:
    """A form that two entries claim would silently take the last one."""
    forms = [form for verb in ENGLISH.speech for form in verb.forms]
    assert len(forms) == len(set(forms))
