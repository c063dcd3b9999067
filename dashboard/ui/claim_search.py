"""The search on the Claims page: words, choices with their counts, days, order, and what is asked for so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

import streamlit as st

from dashboard.language import key_words, say
from dashboard.model.claim_filter import MOST_WORDS, NO_FILTER, ClaimFilter, DayKind, Order, Part, View
from dashboard.model.claim_index import Answer
from dashboard.model.selection import Selection
from dashboard.ui.state import save_selection
from dashboard.views.claim_choices import (
    ANY_ASSESSOR,
    DAY_WORDS,
    DAYS_NOTE,
    ORDER_WORDS,
    PART_WORDS,
    VIEW_WORDS,
    Names,
    label_choice,
    list_choices,
    write_part,
)
from dashboard.views.text import capitalise
from geodata.assessors import find_assessor

T = TypeVar("T")
SHOWN = (Part.SIDE, Part.VERDICT)  # the choices that readers need at once; the others unfold
FOLDED = (Part.PREDICATE, Part.CLAIMANT)
SMALL = (Part.KIND, Part.LANGUAGE, Part.REVIEW)
FIRST_DAY, LAST_DAY = date(2014, 1, 1), date(2049, 12, 31)  # what a calendar offers
KEY = "claims-{}"


def show_search(selection: Selection, answer: Answer, names: Names, assessors: list[str]) -> None:
    """Every way to narrow the claims; what the reader changes is in the address before the page runs again."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _show_words(selection)
        _show_place(selection, answer, names)
        _show_order(selection)
        _show_view(selection)
    for part, column in zip(SHOWN, st.columns([5, 7], gap="medium"), strict=True):
        with column:
            _show_pills(part, selection, answer)
    with st.expander(say("More to narrow by: what is claimed, claimant, days, kind and language of the text, state")):
        left, right = st.columns(2, gap="medium")
        with left:
            for part in FOLDED:
                _show_list(part, selection, answer)
            _show_assessor(selection, assessors)
        with right:
            for part in SMALL:
                _show_pills(part, selection, answer)
        _show_days(selection)
    _show_asked(selection, answer, names)


def change(selection: Selection, make: Callable[[ClaimFilter], ClaimFilter]) -> None:
    """Ask for something else, from the first page on."""
    save_selection(selection.choose_claims(make(replace(selection.filter, page=1))))


def let_go(selection: Selection, part: Part) -> None:
    """Ask for nothing of a part, place and article included."""
    if part is Part.PLACE:
        save_selection(selection.choose_place(None))
    elif part is Part.ARTICLE:
        save_selection(selection.choose_article(None))
    else:
        change(selection, lambda asked: asked.clear(part))


def let_go_of_all(selection: Selection) -> None:
    """Ask for all claims; order and view stay."""
    kept = replace(NO_FILTER, order=selection.filter.order, view=selection.filter.view)
    save_selection(replace(selection, place=None, article=None, filter=kept))


def _name(words: Mapping[T, str]) -> Callable[[T], str]:
    """The words of choices, said now: whoever asks for them later may speak another language."""
    return words.__getitem__


def _show_words(selection: Selection) -> None:
    key = KEY.format("words")
    st.session_state[key] = selection.filter.words
    st.text_input(
        say("Words in the claim, its places, claimant or publisher"),
        key=key,
        width=420,
        placeholder="Bakhmut, Бахмут, Путін …",
        on_change=lambda: change(
            selection, lambda asked: replace(asked, words=" ".join(st.session_state[key].split())[:MOST_WORDS])
        ),
    )


def _show_place(selection: Selection, answer: Answer, names: Names) -> None:
    counts, key = answer.counts[Part.PLACE], KEY.format("place")
    st.session_state[key] = selection.place
    offered = [place for place in names.places if counts.get(place) or place == selection.place]
    st.selectbox(
        say(PART_WORDS[Part.PLACE]),
        sorted(offered, key=lambda place_id: key_words(names.places[place_id])),
        key=key,
        index=None,
        format_func=_name({place: f"{names.places[place]} · {counts.get(place, 0)}" for place in offered}),
        placeholder=say("All places"),
        width=170,
        on_change=lambda: save_selection(selection.choose_place(st.session_state[key])),
    )


def _show_order(selection: Selection) -> None:
    key = KEY.format("order")
    st.session_state[key] = selection.filter.order
    st.selectbox(
        say("Order"),
        list(Order),
        key=key,
        format_func=_name({order: say(words) for order, words in ORDER_WORDS.items()}),
        width=170,
        on_change=lambda: change(selection, lambda asked: replace(asked, order=st.session_state[key])),
    )


def _show_view(selection: Selection) -> None:
    key = KEY.format("view")
    st.session_state[key] = selection.filter.view
    st.segmented_control(
        say("Show"),
        list(View),
        key=key,
        format_func=_name({view: say(words) for view, words in VIEW_WORDS.items()}),
        on_change=lambda: change(selection, lambda asked: replace(asked, view=st.session_state[key] or asked.view)),
    )


def _show_pills(part: Part, selection: Selection, answer: Answer) -> None:
    counts, chosen, key = answer.counts[part], selection.filter.list_values(part), KEY.format(part.value)
    choices = list_choices(part, counts, chosen)
    if not choices:
        return
    st.session_state[key] = list(chosen)
    st.pills(
        say(PART_WORDS[part]),
        choices,
        selection_mode="multi",
        key=key,
        format_func=_name({value: label_choice(part, value, counts) for value in choices}),
        wrap=True,
        on_change=lambda: change(selection, lambda asked: asked.choose(part, st.session_state[key])),
    )


def _show_list(part: Part, selection: Selection, answer: Answer) -> None:
    counts, chosen, key = answer.counts[part], selection.filter.list_values(part), KEY.format(part.value)
    choices = list_choices(part, counts, chosen)
    st.session_state[key] = list(chosen)
    st.multiselect(
        say(PART_WORDS[part]),
        choices,
        key=key,
        format_func=_name({value: label_choice(part, value, counts) for value in choices}),
        placeholder=say("Any"),
        on_change=lambda: change(selection, lambda asked: asked.choose(part, st.session_state[key])),
    )


def _show_assessor(selection: Selection, assessors: list[str]) -> None:
    key = KEY.format("by")
    st.session_state[key] = selection.filter.by
    st.selectbox(
        say("Verdict and gap by"),
        [None, *assessors],
        key=key,
        format_func=_name(
            {None: capitalise(say(ANY_ASSESSOR)), **{name: find_assessor(name).name for name in assessors}}
        ),
        on_change=lambda: change(selection, lambda asked: replace(asked, by=st.session_state[key])),
    )


def _show_days(selection: Selection) -> None:
    asked = selection.filter
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        for name, label in (("since", say("From")), ("until", say("To"))):
            _show_day(selection, name, label, getattr(asked, name))
        key = KEY.format("dates")
        st.session_state[key] = asked.dates
        st.segmented_control(
            say("By"),
            list(DayKind),
            key=key,
            format_func=_name({kind: say(words) for kind, words in DAY_WORDS.items()}),
            on_change=lambda: change(selection, lambda old: replace(old, dates=st.session_state[key] or old.dates)),
        )
    st.caption(say(DAYS_NOTE))


def _show_day(selection: Selection, name: str, label: str, day: date | None) -> None:
    key = KEY.format(name)
    st.session_state[key] = day
    st.date_input(
        label,
        value=None,
        key=key,
        min_value=min(FIRST_DAY, day or FIRST_DAY),
        max_value=max(LAST_DAY, day or LAST_DAY),
        format="YYYY-MM-DD",
        width=150,
        on_change=lambda: change(selection, lambda asked: replace(asked, **{name: st.session_state[key]})),
    )


def _show_asked(selection: Selection, answer: Answer, names: Names) -> None:
    """What is asked for, each part with a way to let go of it."""
    if not answer.without:
        return
    with st.container(horizontal=True, gap="small", key="claims-asked"):
        for part in answer.without:
            st.button(
                f"✕ {write_part(part, selection, names)}",
                key=f"claims-without-{part.value}",
                help=say("Ask for nothing of this"),
                on_click=let_go,
                args=(selection, part),
            )
        if len(answer.without) > 1:
            label = f"✕ {say('Everything')}"
            st.button(label, key="claims-without-all", type="tertiary", on_click=let_go_of_all, args=(selection,))
