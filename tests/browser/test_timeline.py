"""The timeline of the map in a real Chromium: days go by without the server, and say what the tables say."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from dashboard.store import load_catalogue
from dashboard.views.maps import STRONG_REGIONS
from dashboard.views.shares import make_share_rows, read_shares
from geodata.shares import Level, changes

from .conftest import OpenPage
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

HELD = "path.control-held"
FIRST, LAST = "2022-04-03", "2026-08-22"  # what DeepState covers
SETTLE_MS = 400
QUIET_MS = 1500  # after which a page that was just opened has found its places
PLAYED_MS = 2500
MOST_SHIFT = 0.01  # of the score that browsers give layout shifts; 0.1 is still called good
SHIFTS = """() => {
  window.shifted = 0;
  const add = (list) => list.getEntries().forEach((entry) => (window.shifted += entry.value));
  new PerformanceObserver(add).observe({ type: "layout-shift" });
}"""


def open_day(open_page: OpenPage, query: str = "day=2025-11-27", **options: object) -> Page:
    page = open_page(f"/?{query}", **options)
    expect(page.locator(HELD)).to_have_attribute("d", re.compile("L"), timeout=30_000)
    expect(page.locator(".tick").first).to_be_attached()
    return page


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_stepping_asks_the_server_for_nothing_until_the_reader_lets_go(open_page: OpenPage) -> None:
    """Twenty days by keyboard: no request and no message; then the address and the tables have the day."""
    page = open_day(open_page)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    slider = page.get_by_role("slider", name="Day shown")
    before = page.locator(HELD).get_attribute("d")
    slider.focus()
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    assert sent == []
    expect(page.locator(HELD)).not_to_have_attribute("d", before or "")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("17.December.2025"))
    assert "day=2025-11-27" in page.url
    expect(page).to_have_url(re.compile("day=2025-12-17"))
    expect(page.get_by_role("table", name=re.compile("^Russian-held on 17.December.2025"))).to_be_visible()
    assert slider.input_value() == page.evaluate("String(Date.parse('2025-12-17') / 86400000)")


@pytest.mark.parametrize("day", ["2022-04-03", "2022-11-12", "2024-08-20", "2026-08-22"])
def test_figures_are_those_of_the_tables(open_page: OpenPage, day: str) -> None:
    """What the browser reads out of its own data is what Python writes: shares, what they may be off, spread."""
    page = open_day(open_page, f"day={day}")
    catalogue = load_catalogue()
    found = read_shares(catalogue.control, date.fromisoformat(day))
    rows = dict(zip(found.held, make_share_rows(found, catalogue.known.place_names), strict=True))
    for place in STRONG_REGIONS:
        figure = page.locator(f'[data-figure="{place}"]')
        wanted = [plain(value).split(",")[0] for name, value in rows[place].items() if name not in ("Place", "Spread")]
        values = figure.locator(".figure-value")
        expect(values.first).not_to_have_text("…")
        assert [plain(words) for words in values.all_text_contents()] == wanted
        assert plain(figure.locator(".figure-note").inner_text()) == f"Spread: {plain(rows[place]['Spread'])}"


def test_changes_are_those_of_the_tables(open_page: OpenPage) -> None:
    """Between two days: gained, lost and net as Python measures them, areas on the map, and no more than that."""
    page = open_day(open_page, "day=2025-09-25")
    page.get_by_label("Compare", exact=True).select_option("change")
    page.get_by_label("Day to compare with").fill("2025-01-01")
    table = page.get_by_role("table", name=re.compile("what changed from 1.January.2025 to 25.September.2025"))
    expect(table).to_be_visible()
    control = load_catalogue().control
    days = (date(2025, 1, 1), date(2025, 9, 25))
    (whole,) = [row for row in changes(control, *days, Level.COUNTRY) if row.assessor_id == "deepstate"]
    shown = plain(table.get_by_role("row", name=re.compile("^Ukraine")).inner_text()).split("\t")
    assert shown[1:] == [f"+{whole.gained_km2:,.0f}", f"−{whole.lost_km2:,.0f}", f"+{whole.net_km2:,.0f}"]
    names = table.locator("tbody th").all_text_contents()
    wanted = {
        row.place_id
        for row in changes(control, *days, Level.OBLAST)
        if row.assessor_id == "deepstate" and max(row.gained_km2, row.lost_km2) >= 0.5
    }
    assert set(names) == {load_catalogue().places[place].names.en for place in wanted} | {"Ukraine"}
    expect(page.locator("path.control-gained")).to_have_attribute("d", re.compile("L"))
    page.get_by_label("Compare", exact=True).select_option("none")
    expect(table).to_be_hidden()
    expect(page.locator("path.control-gained")).not_to_have_attribute("d", re.compile("L"))


def test_a_drag_over_the_strip_compares_two_days(open_page: OpenPage) -> None:
    """From where it began to where it ended; a press alone only goes to its day."""
    page = open_day(open_page)
    box = page.locator(".track-picture").bounding_box()
    assert box
    y = box["y"] + 36
    page.mouse.move(box["x"] + box["width"] * 0.3, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, y, steps=4)
    page.mouse.move(box["x"] + box["width"] * 0.7, y, steps=4)
    page.mouse.up()
    since, shown = page.get_by_label("Day to compare with"), page.get_by_label("Day shown").first
    assert "2023-06" < since.input_value() < "2023-10"
    assert "2025-03" < shown.input_value() < "2025-06"


def test_steps_go_by_claim_and_end_with_the_drawings(open_page: OpenPage) -> None:
    """A step by claim leads to the next day that has one; at either end the button says that there is no further."""
    page = open_day(open_page, f"day={FIRST}")
    back, shown = page.get_by_role("button", name="One day back"), page.get_by_label("Day shown").first
    expect(back).to_have_attribute("aria-disabled", "true")
    back.focus()
    page.keyboard.press("Enter")
    assert shown.input_value() == FIRST
    page.get_by_label("Step", exact=True).select_option("event")
    page.get_by_role("button", name="On to the next day with a claim").click()
    catalogue = load_catalogue()
    days = {placed.claim.event_date or placed.article.published.day for placed in catalogue.everything}
    assert shown.input_value() == min(day for day in days if day and day.isoformat() > FIRST).isoformat()
    page.get_by_role("slider", name="Day shown").press("End")
    assert shown.input_value() == LAST
    expect(page.get_by_role("button", name="On to the next day with a claim")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_playing_goes_on_by_itself_and_says_so(open_page: OpenPage) -> None:
    """Play steps, pause stops; the day and its shares are said to who hears the page, Python learns the last."""
    page = open_day(open_page, "day=2022-08-25")
    shown = page.get_by_label("Day shown").first
    page.get_by_label("Step", exact=True).select_option("week")
    page.get_by_role("button", name="Play").click()
    expect(shown).to_have_value(re.compile("2022-1[0-2]"), timeout=15_000)
    page.get_by_role("button", name="Pause").click()
    stopped = shown.input_value()
    expect(page).to_have_url(re.compile(f"day={stopped}"))
    expect(page.locator(".timeline .unseen")).to_contain_text("Russian-held according to DeepState: Luhansk Oblast")
    page.wait_for_timeout(SETTLE_MS)
    assert shown.input_value() == stopped


def test_a_claim_on_the_strip_is_chosen_with_its_day(open_page: OpenPage) -> None:
    """A press on a tick shows its day, its card and its place."""
    page = open_day(open_page)
    tick = page.locator(".tick-ru").last
    box = tick.bounding_box()
    assert box
    page.mouse.move(box["x"], box["y"] + 6)
    expect(page.locator(".track-tip")).to_contain_text(re.compile("202[56]"))
    page.mouse.click(box["x"], box["y"] + 6)
    expect(page).to_have_url(re.compile("claim="))
    expect(page).to_have_url(re.compile(f"day={page.get_by_label('Day shown').first.input_value()}"))
    expect(page.locator("article.chosen, article[aria-current], article.is-chosen").first).to_be_visible()


def test_steps_made_while_the_page_answers_are_kept(open_page: OpenPage) -> None:
    """A rerun that comes back late does not throw the reader back to the day it was asked with."""
    page = open_day(open_page)
    onwards, shown = page.get_by_role("button", name="One day on"), page.get_by_label("Day shown").first
    frames: list[str] = []
    for _ in range(6):
        onwards.click()
        page.wait_for_timeout(SETTLE_MS)
        frames.append(shown.input_value())
    assert frames == [f"2025-{day}" for day in ("11-28", "11-29", "11-30", "12-01", "12-02", "12-03")]
    expect(page).to_have_url(re.compile("day=2025-12-03"))


def test_on_a_phone_the_timeline_stays_at_the_thumb(open_page: OpenPage) -> None:
    """It is at the bottom of the screen while the map is in view; what is needed less often unfolds."""
    page = open_day(open_page, viewport=PHONE)
    bar = page.locator(".timeline")
    page.locator(".frame").scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box
    assert box["y"] + box["height"] == pytest.approx(PHONE["height"], abs=2)
    assert box["height"] < PHONE["height"] / 4
    expect(page.get_by_label("Step", exact=True)).to_be_hidden()
    page.get_by_role("button", name="More: steps, speed and comparison").click()
    expect(page.get_by_label("Step", exact=True)).to_be_visible()


CLIPS = """() => {
  const parts = {};
  for (const name of ["control", "other-control", "hatch"]) {
    const pane = [...document.querySelectorAll("*")].flatMap((node) => [...(node.shadowRoot?.querySelectorAll(
      `[class*="-${name}-pane"]`) ?? [])]).find((node) => node.className.includes(`map1-${name}-pane`));
    parts[name] = pane ? pane.style.clipPath : null;
  }
  return parts;
}"""


def test_a_swipe_shows_two_days_in_one_frame(open_page: OpenPage) -> None:
    """Each is seen on its side of a line that moves by keyboard; both are named; at the end nothing is cut off."""
    page = open_day(open_page)
    page.get_by_label("Compare", exact=True).select_option("swipe")
    page.get_by_label("Day to compare with").fill("2022-11-01")
    expect(page.locator(".swipe-left")).to_have_text(re.compile("DeepState, 1.November.2022"))
    expect(page.locator(".swipe-right")).to_have_text(re.compile("DeepState, 27.November.2025"))
    expect(page.locator(HELD)).to_have_count(2)
    shapes = [path.get_attribute("d") for path in page.locator(HELD).all()]
    assert shapes[0] != shapes[1]
    before = page.evaluate(CLIPS)
    assert before["control"].startswith("polygon(")
    assert before["other-control"].startswith("polygon(")
    page.get_by_label("Line between the two maps").press("ArrowRight")
    after = page.evaluate(CLIPS)
    assert after["control"] != before["control"]
    page.get_by_label("Whose map to compare with").select_option("claims")
    expect(page.locator(".swipe-left")).to_have_text("claims alone")
    assert page.evaluate(CLIPS)["hatch"].startswith("polygon(")
    page.get_by_label("Compare", exact=True).select_option("none")
    assert set(page.evaluate(CLIPS).values()) == {""}
    expect(page.locator(".swipe-handle")).to_have_count(0)


def test_two_maps_move_together(open_page: OpenPage) -> None:
    """Beside each other: two assessors on their days, one view; a region chosen on either is chosen on both."""
    page = open_day(open_page)
    page.get_by_label("Compare", exact=True).select_option("beside")
    page.get_by_label("Whose map to compare with").select_option("liveuamap")
    expect(page.locator(".frame")).to_have_count(2)
    expect(page.locator(".beside-name").first).to_have_text(re.compile("Liveuamap, by NZZ, 27.November.2025"))
    region = page.locator('path[data-place="UA-23"]')
    expect(region).to_have_count(2)
    assert region.nth(0).get_attribute("d") == region.nth(1).get_attribute("d")
    start = region.nth(0).get_attribute("d")
    page.get_by_role("button", name="Zoom in").nth(1).click()
    expect(region.nth(0)).not_to_have_attribute("d", start or "")
    expect(region.nth(0)).to_have_attribute("d", region.nth(1).get_attribute("d") or "")
    region.nth(0).click()
    expect(page).to_have_url(re.compile("place=UA-23"))
    for each in region.all():
        expect(each).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Compare", exact=True).select_option("none")
    expect(page.locator(".frame")).to_have_count(1)
    expect(region).to_have_attribute("aria-pressed", "true")


def test_layers_are_hidden_and_shown(open_page: OpenPage) -> None:
    """What is not wanted is gone and comes back; where the assessors differ is drawn only on demand, with its key."""
    page = open_day(open_page, "day=2025-11-27&article=all")
    page.get_by_text("What the map shows").click()
    ring = page.locator(".ring-anchor").first
    for name, part in (
        ("control", page.locator(HELD)),
        ("claims", ring),
        ("names", page.locator(".name:not(.is-hidden)").first),
    ):
        expect(part).to_be_visible()
        page.get_by_label(name, exact=True).uncheck()
        expect(part).to_be_hidden()
        page.get_by_label(name, exact=True).check()
        expect(part).to_be_visible()
    expect(page.locator("path.control-spread")).to_have_count(0)
    page.get_by_label("where the assessors differ").check()
    expect(page.locator("path.control-spread")).to_have_attribute("d", re.compile("L"))
    expect(page.locator(".control-legend").get_by_text("the assessors differ")).to_be_visible()
    page.get_by_label("where the assessors differ").uncheck()
    expect(page.locator("path.control-spread")).to_have_count(0)


def test_claims_of_one_side_alone(open_page: OpenPage) -> None:
    """The choice of a side narrows cards and marks, stands in the address, and is let go of again."""
    page = open_day(open_page, "day=2025-11-27")
    cards = page.locator("article")
    expect(cards).to_have_count(4)
    page.get_by_role("button", name="Ukrainian side").click()
    expect(page).to_have_url(re.compile("side=UA"))
    expect(cards).to_have_count(1)
    page.get_by_role("button", name="Ukrainian side").click()
    expect(page).not_to_have_url(re.compile("side="))
    expect(cards).to_have_count(4)


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("language", ["en", "uk"])
def test_nothing_moves_while_days_go_by(open_page: OpenPage, viewport: dict[str, int], language: str) -> None:
    """Playing changes figures, words and shapes where they are: what is read or pressed next stays in its place."""
    page = open_day(open_page, f"day=2022-09-01&lang={language}", viewport=viewport)
    page.wait_for_timeout(QUIET_MS)
    page.evaluate(SHIFTS)
    page.locator(".timeline-button").nth(1).click()
    page.wait_for_timeout(PLAYED_MS)
    assert page.locator(".timeline-date").first.input_value() > "2022-09-05"
    assert page.evaluate("window.shifted") <= MOST_SHIFT
