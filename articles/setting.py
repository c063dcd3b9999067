"""The grammar right around a trigger: its auxiliaries, its voice, and the operators that govern it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from articles.chunks import Kind
from articles.clauses import COMPLEMENT, PARTICIPLE, Clause
from articles.lexicon.records import Form, Trigger
from articles.roles import Scene

_HAVE = ("has", "have")
_MAYBE = frozenset({"may", "might", "could"})  # have to leave
_TO_BE = 8  # chunks between participles that share an auxiliary
_GOING = frozenset({"go", "goes", "went", "going", "gone"})  # on resisting
_FALSE = frozenset({"untrue", "false", "wrong", "incorrect", "fake", "unfounded", "baseless", "premature", "nonsense"})
_LISTING = frozenset({",", "and", "or"})
_TO_SHARED = 24  # chunks between an infinitive and one that shares its "to"
_FACTIVE = frozenset({"since", "after", "before", "by"})
# Scare quotes and emphasis do not part a verb from its auxiliaries: Ukraine “could not” leave.
_MARKS = frozenset({"“", "”", '"', "‘", "’", "*", "_"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A trigger in its clause.

    Attributes
    ----------
    chain : the auxiliaries and adverbs right before the trigger, nearest first, folded.
    head : index of the chunk before the chain.
    moods : names of the operators that stand before the trigger, in its clause and in those it completes.
    shared : the "to" or modal verb that a bare verb goes on from, "" for none.
    """

    scene: Scene
    clause_index: int
    at: int
    trigger: Trigger
    form: Form
    chain: tuple[str, ...]
    head: int
    moods: frozenset[str]
    shared: str = ""

    @property
    def clause(self) -> Clause:
        """The clause of the trigger."""
        return self.scene.clauses[self.clause_index]

    @property
    def modal(self) -> str | None:
        """The modal verb of the chain, "will" for "going to"."""
        words = self.scene.lexicon.words["modal"]
        if self.shared in words:
            return self.shared
        if self.had_to:
            return None
        if any(pair == ("to", have) for pair in pairwise(self.chain) for have in _HAVE):
            return None if _MAYBE & set(self.chain) else "must"  # "has to leave"
        return next((low for low in self.chain if low in words), "will" if "going" in self.chain else None)

    @property
    def had_to(self) -> bool:
        """``had to leave``: what one was made to do was done."""
        return self.form is Form.BASE and any(pair == ("to", "had") for pair in pairwise(self.chain))

    @property
    def denied(self) -> bool:
        """Whether the chain negates the trigger."""
        scene, at = self.scene, self.at
        if scene.low(at + 1) in {"no", "nothing"} or " no " in scene.chunks[at].low:
            return True  # "controls no part of", "gained nothing in", "lays no claim to"
        if scene.low(at + 2) == "no" and scene.chunks[at + 1].is_actor:
            return True  # "give Russia no territory"
        negative = self.scene.lexicon.moods["negative"].words
        return any(low in negative for low in self.chain) != self._is_called_untrue()

    def _is_called_untrue(self) -> bool:
        """``It is not true that``, ``Reports that it fell are untrue``: what is said of the whole clause."""
        if self.scene.is_word(self.clause.first - 2, "claim_noun"):
            behind = range(self.at + 1, self.clause.last)
            called = (i for i in behind if self.scene.low(i) in _FALSE and self.scene.is_word(i - 1, "be", "adverb"))
            untrue = (i for i in behind if self.scene.low(i) == "true" and self.scene.low(i - 1) in {"not", "n't"})
            return next(called, None) is not None or next(untrue, None) is not None
        if self.clause.connector != COMPLEMENT or self.clause.first < 3:
            return False
        said = self.scene.low(self.clause.first - 2)
        negated = self.scene.low(self.clause.first - 3) in self.scene.lexicon.moods["negative"].words
        return said in {"untrue", "false"} or (said == "true" and negated)

    @property
    def infinitive(self) -> bool:
        """Whether it is a "to" infinitive."""
        return self.form is Form.BASE and "to" in self.chain

    @property
    def unsaid(self) -> bool:
        """Whether it is a base form that no subject or auxiliary makes finite."""
        if self.form is not Form.BASE or self._has("do"):
            return False
        head = self.head
        if head < 0:
            return True
        chunk = self.scene.chunks[head]
        subject = (chunk.is_actor and not chunk.possessive) or self.scene.is_word(head, "they", "we", "relative")
        return not subject

    @property
    def governed(self) -> bool:
        """Whether another word decides its mood: an infinitive, or a gerund that states no fact by itself."""
        if self.form is Form.BASE:
            return self.infinitive or bool(self.shared)
        if self.form in (Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE):
            return self.chain[:1] == ("being",) and len(self.chain) == 1  # "to avoid being surrounded"
        if self.form is not Form.ING or self._has("be"):
            return False
        return self.clause.connector != PARTICIPLE and not self._is_factive() and not self._shares_be()

    def _shares_be(self) -> bool:
        """``are attacking hard, and gaining ground``: the auxiliary of a participle before "and" is its own."""
        if self.scene.low(self.at - 1) != "and":
            return False
        near = range(self.at - 2, max(self.clause.first, self.at - _TO_BE), -1)
        return any(self.scene.is_word(i - 1, "be") and self.scene.low(i).endswith("ing") for i in near)

    @property
    def passive(self) -> bool:
        """Whether what is held or taken stands before it: was captured, captured by, Kherson, captured in 2022."""
        if self.form not in (Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE):
            return False
        if self._has("be") or (self._has("remain") and not self._still_acts()):
            return True
        behind_place = (
            self.scene.low(self.at - 1) == "," and self.at >= 2 and self.scene.chunks[self.at - 2].names_place
        )
        bare = self.scene.low(self.at + 1) == "by" or self.form is Form.PARTICIPLE
        joined = self.scene.low(self.at + 1) == "and" and self.scene.low(self.at + 3) in {"by", "in"} and behind_place
        bare = bare or (joined and bool(self.scene.chunks[self.at + 2].triggers))  # "seized and annexed by"
        return not self._has("have") and (bare or (behind_place and self.scene.is_word(self.at + 1, "preposition")))

    def _still_acts(self) -> bool:
        """``Ukraine still held the town``, unlike ``the town, still held by Ukraine``."""
        words = self.scene.lexicon.words["remain"] - {"still"}
        if self.head < 0 or any(low in words for low in self.chain) or self.scene.low(self.at + 1) == "by":
            return False
        return self.scene.chunks[self.head].is_actor or self.scene.is_word(self.head, "they", "it", "he", "we")

    @property
    def attributive(self) -> bool:
        """Whether it only describes the noun behind it (the captured town, in occupied Crimea) and asserts nothing."""
        if self.form not in (Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE) or self.chain:
            return False
        before = self.at > 0 and self.scene.chunks[self.at - 1].kind is Kind.AMOUNT  # "all occupied land"
        whole = before and self.scene.is_word(self.at + 1, "land_word", "land_noun")
        described = whole or self.scene.is_word(self.at - 1, "determiner", "preposition", "ordinal")
        return described and self.scene.low(self.at + 1) != "by"

    @property
    def is_verb(self) -> bool:
        """Whether a word that can be a noun or a verb is the verb here: behind its subject, an auxiliary or "to"."""
        forms = {form for _, form in self.scene.chunks[self.at].triggers}
        had = self._has("have") and not forms & {Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE}
        if self.scene.low(self.at - 1) == "no" or forms == {Form.NOUN} or (had and self.modal is None):
            return False  # "has control": only a participle makes a verb with "has"
        before = self.scene.chunks[self.at - 1] if self.at else None
        acted = before is not None and (before.kind is Kind.PRONOUN or (before.is_actor and not before.possessive))
        return acted or bool(self.chain)

    def _has(self, key: str) -> bool:
        words = self.scene.lexicon.words[key]
        return any(low in words for low in self.chain)

    def _is_factive(self) -> bool:
        """``since capturing``, ``after withdrawing``."""
        opens = self.clause.connector in _FACTIVE and self.at == self.clause.first
        reported = self.at > 0 and self.scene.chunks[self.at - 1].speech is not None  # "reported taking"
        treaty = self.trigger.name == "annex" and self.scene.chunks[self.at - 1].kind is Kind.WORD
        kept = self.scene.is_word(self.at - 1, "keep_verb")  # "keeps gaining ground"
        kept = kept or (self.scene.low(self.at - 1) == "on" and self.scene.low(self.at - 2) in _GOING)
        regretted = self.moods == {"negative"} and self.scene.is_word(self.at - 1, "preposition")  # "no regrets about"
        return (
            opens
            or reported
            or kept
            or (treaty and (not self.moods or regretted))
            or self.scene.low(self.at - 1) in _FACTIVE
        )


def read_setting(scene: Scene, clause_index: int, at: int, trigger: Trigger, form: Form) -> Setting:
    """The setting of trigger ``at``; a noun heeds only the operators of its own clause."""
    clause = scene.clauses[clause_index]
    chain: list[str] = []
    head = at - 1
    keys = ("adverb_ish", "adverb", "modal", "be", "have", "do", "remain")
    while head >= clause.first:
        low = scene.chunks[head].low
        sooner = low == "sooner" or (low == "or" and scene.low(head - 1) == "sooner")  # "or later"
        all_but = (low == "all" and scene.low(head + 1) == "but") or (
            low == "but" and scene.low(head - 1) == "all"
        )  # "is all but cut off"
        if not (sooner or all_but or low in _MARKS or scene.is_word(head, *keys)):
            break
        chain.append(low)
        head -= 1
    moods = _collect_moods(scene, clause_index, at, own=form is Form.NOUN)
    shared = _find_shared(scene, clause_index, at) if form is Form.BASE and not chain else None
    head = head if head >= clause.first else -1
    if shared is None:
        return Setting(scene, clause_index, at, trigger, form, tuple(chain), head, moods)
    moods |= _collect_moods(scene, shared[0], shared[1], own=False)
    return Setting(scene, clause_index, at, trigger, form, (), head, moods, scene.low(shared[1]))


def _collect_moods(scene: Scene, clause_index: int, at: int, *, own: bool) -> frozenset[str]:
    found: set[str] = set()
    last = at
    while True:
        clause = scene.clauses[clause_index]
        for index in range(clause.first, last):
            names = scene.lexicon.mood_names.get(scene.low(index))
            if names is not None and not scene.is_name(index):
                found.update(names)
        listed = clause.connector == ":" and scene.low(clause.first).endswith("ing")  # "its aims: seizing all of"
        if own or clause_index == 0 or (clause.connector != COMPLEMENT and not listed):
            return frozenset(found)
        clause_index -= 1
        last = scene.clauses[clause_index].last


def _find_shared(scene: Scene, clause_index: int, at: int) -> tuple[int, int] | None:
    """The clause and chunk of the "to" or modal that a bare verb behind a comma or "and" goes on from."""
    before = at - 1
    if before < 1 or scene.low(before) not in _LISTING:
        return None
    clause = clause_index
    for index in range(before - 1, max(0, before - _TO_SHARED), -1):
        if index < scene.clauses[clause].first:
            clause -= 1
        chunk = scene.chunks[index]
        told = index - 2 if scene.chunks[index - 1].is_actor else index - 1  # "ordered his army to"
        if scene.low(index) == "to" and scene.low(told) in scene.lexicon.mood_names:
            return clause, index
        if scene.is_word(index, "modal") and scene.chunks[index + 1].verb and not scene.is_word(index + 1, "be"):
            return clause, index  # "would reach its goals and take"
        if scene.is_word(index, "relative", "subordinator") or scene.low(index) in {";", ":"}:
            return None
        if chunk.is_actor and not chunk.possessive and scene.chunks[index + 1].verb:
            return None  # a subject with a verb of its own
    return None


def read_ability(setting: Setting) -> bool | None:
    """``will not be able to take``: whether the ability that is foretold is denied; None where it is not foretold."""
    scene, negative = setting.scene, setting.scene.lexicon.moods["negative"].words
    before = range(max(setting.clause.first, setting.head - _TO_BE), setting.head)
    foretold = any(scene.is_word(index, "modal") for index in before)
    return any(scene.low(index) in negative for index in before) if foretold else None
