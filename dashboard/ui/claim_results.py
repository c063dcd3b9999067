"""The claims that were found: a page of cards, the one that is open with its passage and figures, or what to loosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.language import mark, say
from dashboard.model.claim_filter import View
from dashboard.model.claim_index import Answer, ClaimIndex, Entry
from dashboard.model.claim_order import Page, cut_page, list_stories, sort_entries
from dashboard.model.selection import Selection
from dashboard.ui.claim_opened import Pages, show_opened
from dashboard.ui.claim_search import let_go, let_go_of_all
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.state import save_selection
from dashboard.views.card_verdicts import add_verdicts
from dashboard.views.cards import make_card
from dashboard.views.claim_choices import LOOSEN, NOTHING_WITHOUT, UNDATED, Names, write_loosening
from dashboard.views.claim_details import write_story
from dashboard.views.counts import count_claims
from dashboard.views.markup import make_notes, make_section

ACTION = mark("Open")
CHOSEN_ELSEWHERE = mark("The chosen claim, which is not on this page of the list")


def show_results(index: ClaimIndex, answer: Answer, selection: Selection, names: Names, pages: Pages) -> None:
    """The list of claims or stories, page by page; without any, what to let go of."""
    chosen = index.by_id.get(selection.claim or "")
    if not answer.found:
        _show_loosening(answer, selection, names)
    entries = sort_entries(answer.found, selection.filter)
    page = _cut(index, entries, selection)
    shown = [entry.placed.claim.id for entry, _ in page.items]
    if chosen is not None and chosen.placed.claim.id not in shown:
        st.html(make_section(say(CHOSEN_ELSEWHERE)))
        _show_cards(index, [(chosen, [])], selection, key="claims-chosen")
        show_opened(index, chosen, selection, pages)
    if not answer.found:
        return
    if answer.undated:
        st.html(make_notes([say(UNDATED, claims=count_claims(answer.undated))]))
    at = shown.index(chosen.placed.claim.id) + 1 if chosen is not None and chosen.placed.claim.id in shown else 0
    if at and chosen is not None:
        _show_cards(index, page.items[:at], selection, key="claims-before")
        show_opened(index, chosen, selection, pages)
    _show_cards(index, page.items[at:], selection, key="claims-list")
    _show_pages(page, selection)


Item = tuple[Entry, list[str]]  # a claim, and what is said of its story


def _cut(index: ClaimIndex, entries: Sequence[Entry], selection: Selection) -> Page[Item]:
    """The page of the list; a story is shown by its first claim, one that is told once like any claim."""
    if selection.filter.view is View.CLAIMS:
        page = cut_page(entries, selection.filter.page)
        return Page(tuple((entry, []) for entry in page.items), page.number, page.pages, page.total)
    found = {entry.placed.claim.id for entry in entries}
    stories = cut_page(list_stories(entries, index.stories), selection.filter.page)
    items = []
    for story in stories.items:
        told = [index.by_id[placed.claim.id] for placed in story.claims]
        lags = next((entry.lags for entry in told if entry.lags), ())
        fitting = sum(entry.placed.claim.id in found for entry in told)
        words = write_story(story, [lag for lag in lags if lag.place_id == lags[0].place_id], fitting)
        items.append((told[0], words if len(told) > 1 else []))
    return Page(tuple(items), stories.number, stories.pages, stories.total)


def _show_cards(index: ClaimIndex, items: Sequence[Item], selection: Selection, *, key: str) -> None:
    cards: list[dict[str, Any]] = [
        {**make_card(entry.placed, selected=entry.placed.claim.id == selection.claim), "story": words}
        for entry, words in items
    ]
    panel = {"groups": [{"title": "", "note": "", "action": say(ACTION), "cards": cards}]}
    placed = {entry.placed.claim.id: entry.placed for entry, _ in items}
    panel = add_verdicts(panel, placed, lambda each: index.by_id[each.claim.id].judgements)

    def choose(claim_id: str) -> None:
        # The place stays as it is: it narrows this very list.
        save_selection(replace(selection, claim=None if claim_id == selection.claim else claim_id))

    if cards:
        show_quotes(panel, key=key, on_choose=choose)


def _show_pages(page: Page[Item], selection: Selection) -> None:
    if page.pages == 1:
        return
    with st.container(horizontal=True, horizontal_alignment="center", vertical_alignment="center", gap="medium"):
        for name, label, number in (
            ("back", f"← {say('Back')}", page.number - 1),
            ("on", f"{say('On')} →", page.number + 1),
        ):
            if name == "on":
                st.text(say("Page {number} of {pages}", number=page.number, pages=page.pages), width="content")
            st.button(
                label,
                key=f"claims-page-{name}",
                disabled=not 1 <= number <= page.pages,
                on_click=_turn,
                args=(selection, number),
            )


def _turn(selection: Selection, number: int) -> None:
    save_selection(replace(selection, claim=None, filter=replace(selection.filter, page=number)))


def _show_loosening(answer: Answer, selection: Selection, names: Names) -> None:
    """What each part of what is asked for keeps away, the most first."""
    useful = sorted((part for part, number in answer.without.items() if number), key=lambda part: -answer.without[part])
    st.html(make_notes([say(LOOSEN if useful else NOTHING_WITHOUT)]))
    with st.container(gap="small"):
        for part in useful:
            label = write_loosening(part, answer.without[part], selection, names)
            st.button(label, key=f"claims-loosen-{part.value}", on_click=let_go, args=(selection, part))
        st.button(say("Show all claims"), key="claims-loosen-all", on_click=let_go_of_all, args=(selection,))
