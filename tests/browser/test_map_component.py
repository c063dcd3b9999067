"""The map in a real Chromium: it stays while its data change, and works by pointer, keyboard and touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .serving import PHONE

pytestmark = pytest.mark.browser

FOCUS = """() => {
  let found = document.activeElement;
  while (found?.shadowRoot) found = found.shadowRoot.activeElement;
  return found?.getAttribute("data-place");
}"""


def open_map(open_page: OpenPage, path: str = "/", **options: object) -> Page:
    page = open_page(path, **options)
    expect(page.locator(".name-strong").first).to_be_visible(timeout=30_000)
    return page


def region(page: Page, place: str):  # type: ignore[no-untyped-def]
    return page.locator(f'path[data-place="{place}"]')


def test_choice_goes_both_ways(open_page: OpenPage) -> None:
    """A click on a region chooses it and is mirrored in the URL; a second click lets go of it."""
    page = open_map(open_page)
    region(page, "UA-09").click()
    expect(page).to_have_url(re.compile("place=UA-09"))
    expect(region(page, "UA-09")).to_have_attribute("aria-pressed", "true")
    region(page, "UA-09").click()
    expect(page).not_to_have_url(re.compile("place="))
    expect(region(page, "UA-09")).to_have_attribute("aria-pressed", "false")


def test_country_is_chosen_beside_the_map(open_page: OpenPage) -> None:
    """Claims about the whole country have a button, as they have no point on the map."""
    page = open_map(open_page)
    page.locator('button[data-place="UA"]').click()
    expect(page).to_have_url(re.compile("place=UA(&|$)"))
    expect(page.locator('button[data-place="UA"]')).to_have_attribute("aria-pressed", "true")


def test_zoom_and_outlines_stay(open_page: OpenPage) -> None:
    """The outlines are fetched once, and a choice changes neither the zoom nor the shapes that are drawn."""
    asked: list[str] = []
    page = open_map(open_page)
    page.on("request", lambda request: asked.append(request.url))
    start = region(page, "UA-23").get_attribute("d")
    page.get_by_role("button", name="Zoom in").click()
    expect(region(page, "UA-23")).not_to_have_attribute("d", start or "")
    page.wait_for_timeout(500)  # the zoom's own animation
    shape = region(page, "UA-23").get_attribute("d")
    region(page, "UA-12").click()
    expect(page).to_have_url(re.compile("place=UA-12"))
    expect(region(page, "UA-12")).to_have_attribute("aria-pressed", "true")
    assert region(page, "UA-23").get_attribute("d") == shape
    assert [url for url in asked if "map.json" in url] == []


def test_keyboard(open_page: OpenPage) -> None:
    """One tab stop enters the map at a place with quotes; arrows move, Enter chooses, Escape lets go, focus stays."""
    page = open_map(open_page)
    page.locator(".frame").focus()
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUS)
    assert first == "UA-09"
    page.keyboard.press("ArrowDown")
    second = page.evaluate(FOCUS)
    assert second not in (None, first)
    expect(page.locator(".focus-line")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"place={second}"))
    assert page.evaluate(FOCUS) == second
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("place="))


def test_focus_beyond_the_edge_moves_the_map(open_page: OpenPage) -> None:
    """A place out of view that gets the focus by keyboard is brought into view; the frame itself never scrolls."""
    page = open_map(open_page)
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
        page.wait_for_timeout(400)  # the zoom's own animation
    page.locator(".frame").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == "UA-09"
    page.wait_for_timeout(600)  # the pan's own animation
    frame = page.locator(".frame").bounding_box()
    name = page.locator(".name-strong:not(.is-hidden)", has_text="Luhansk Oblast").bounding_box()
    assert frame is not None
    assert name is not None
    assert frame["x"] < name["x"] < frame["x"] + frame["width"]
    assert page.locator(".frame").evaluate("frame => [frame.scrollLeft, frame.scrollTop]") == [0, 0]


def test_every_place_has_a_spoken_name(open_page: OpenPage) -> None:
    """Each of the 27 regions is a named button that says its marks and its number of quotes or claims."""
    page = open_map(open_page)
    names = page.locator("path[data-place]").evaluate_all("all => all.map((one) => one.getAttribute('aria-label'))")
    assert len(names) == 27
    assert all(re.search(r"\b(?:quote|claim)s?$", name) for name in names)
    label = region(page, "UA-09").get_attribute("aria-label") or ""
    assert label.startswith("Luhansk Oblast, Russian-held, most of it")


def test_pointer_shows_one_tooltip(open_page: OpenPage) -> None:
    """The pointer names the place below it, in text, and only that one."""
    page = open_map(open_page)
    region(page, "UA-53").hover()
    expect(page.locator(".tip")).to_have_count(1)
    expect(page.locator(".tip")).to_contain_text("Poltava Oblast")
    page.mouse.move(2, 2)
    expect(page.locator(".tip")).to_have_count(0)


def test_theme_changes_without_a_new_map(open_page: OpenPage) -> None:
    """When the reader's system turns dark, the map takes the dark colours and stays the same map."""
    page = open_map(open_page)
    page.locator(".frame").evaluate("frame => { frame.dataset.kept = 'yes'; }")
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".view")).to_have_attribute("data-theme", "dark")
    expect(page.locator(".frame")).to_have_attribute("data-kept", "yes")


def test_phone(open_page: OpenPage) -> None:
    """On a phone the map is as wide as the page, scrolls with one finger, shows the four names, folds its legend."""
    page = open_map(open_page, viewport=PHONE, touch=True)
    box = page.locator(".frame").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert box["height"] < PHONE["height"] / 2
    assert page.locator(".frame").evaluate("frame => getComputedStyle(frame).touchAction") == "pan-x pan-y"
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    for name in ("Luhansk", "Donetsk", "Zaporizhzhia", "Kherson"):
        expect(page.locator(".name-strong:not(.is-hidden) text", has_text=name).first).to_be_visible()
    expect(page.locator(".legend")).not_to_have_attribute("open", "")
    region(page, "UA-09").tap()
    expect(page).to_have_url(re.compile("place=UA-09"))


def test_map_follows_its_width(open_page: OpenPage) -> None:
    """When the page narrows, the whole country is still in the frame."""
    page = open_map(open_page)
    page.set_viewport_size({"width": 800, "height": 900})
    page.wait_for_timeout(500)  # layout and the observer's turn
    frame = page.locator(".frame").bounding_box()
    east, west = region(page, "UA-09").bounding_box(), region(page, "UA-21").bounding_box()
    assert frame is not None
    assert east is not None
    assert west is not None
    assert west["x"] >= frame["x"] - 1
    assert east["x"] + east["width"] <= frame["x"] + frame["width"] + 1


def test_missing_outlines_are_said(open_page: OpenPage) -> None:
    """Where the outlines cannot be had, the map says so in a sentence, and its legend and buttons still stand."""
    page = open_page("/_stcore/health")
    page.route("**/map.json", lambda route: route.fulfill(status=200, body="not JSON"))
    page.goto(page.url.removesuffix("_stcore/health"))
    expect(page.locator(".failed")).to_contain_text("could not be loaded", timeout=30_000)
    expect(page.locator(".legend .row").first).to_be_visible()
    page.locator('button[data-place="UA"]').click()
    expect(page).to_have_url(re.compile("place=UA(&|$)"))
    expect(page.locator('button[data-place="UA"]')).to_have_attribute("aria-pressed", "true")
    assert page.locator(".view > svg.definitions").count() == 1
    page.locator('button[data-place="UA"]').click()
    expect(page).not_to_have_url(re.compile("place="))


SIGNS_INSIDE = """() => {
  const findAll = (node, selector) => [
    ...node.querySelectorAll(selector),
    ...[...node.querySelectorAll("*")].flatMap((one) => (one.shadowRoot ? findAll(one.shadowRoot, selector) : [])),
  ];
  const signs = findAll(document, "[data-sign]");
  return signs.map((sign) => {
    const place = findAll(document, `path[data-place="${sign.dataset.sign}"]`)[0];
    const { x, y } = sign.getBoundingClientRect();
    const at = new DOMPoint(x, y).matrixTransform(place.getScreenCTM().inverse());
    const isShown = getComputedStyle(sign).visibility === "visible";
    return [sign.dataset.sign, isShown && place.isPointInFill(at)];
  });
}"""


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_signs_stand_in_their_regions(open_page: OpenPage, width: int) -> None:
    """At every width the sign of each of the four regions is shown, and its point lies inside that region."""
    page = open_page("/", viewport={"width": width, "height": 844})
    expect(page.locator("[data-sign]")).to_have_count(4, timeout=30_000)
    page.wait_for_timeout(800)  # the map fits itself to its frame after its first paint
    found = dict(page.evaluate(SIGNS_INSIDE))
    assert found == dict.fromkeys(("UA-09", "UA-14", "UA-23", "UA-65"), True)


def test_town_with_a_ring_has_its_name(open_page: OpenPage) -> None:
    """A town that a quote is about bears its name beside its ring."""
    page = open_map(open_page)
    expect(page.locator(".name-town:not(.is-hidden) text", has_text="Pokrovsk")).to_be_visible()


def test_tip_does_not_cover_what_it_names(open_page: OpenPage) -> None:
    """By pointer and by keyboard the tip stands outside the bounds of the region that it names."""
    page = open_map(open_page)

    def is_apart() -> bool:
        tip = page.locator(".tip").bounding_box()
        shape = region(page, "UA-09").bounding_box()
        assert tip is not None
        assert shape is not None
        beside = tip["x"] >= shape["x"] + shape["width"] or tip["x"] + tip["width"] <= shape["x"]
        return bool(beside or tip["y"] >= shape["y"] + shape["height"] or tip["y"] + tip["height"] <= shape["y"])

    region(page, "UA-09").hover()
    assert is_apart()
    page.mouse.move(2, 2)
    expect(page.locator(".tip")).to_have_count(0)
    page.locator(".frame").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == "UA-09"
    assert is_apart()


REMOVE_LAYER = """async () => {
  await import(new URL("assets/vendor/leaflet/leaflet.js", document.baseURI).href);
  const { ControlTimeline } = await import(new URL("assets/map/control-timeline.js", document.baseURI).href);
  const frame = document.createElement("div");
  const map = L.map(frame, { center: [48, 35], zoom: 5 });
  const none = { type: "FeatureCollection", features: [] };
  const square = { type: "Polygon", coordinates: [[[30, 47], [31, 47], [31, 48], [30, 48], [30, 47]]] };
  const lines = Object.fromEntries(
    ["land", "neighbours", "rivers", "lakes", "oblastLines", "strongLines", "countryLines"].map((n) => [n, none]),
  );
  const outlines = { ...lines, regions: new Map([["made", square]]), labels: { countries: [], seas: [], cities: [] } };
  const count = () => [
    Object.keys(map.getPanes()).length, frame.querySelectorAll("path, .definitions").length, map.listens("click"),
  ];
  const before = count();
  const layer = new ControlTimeline({ outlines, styles: {}, prefix: "made" }).addTo(map);
  const during = count();
  layer.remove();
  return { before, during, after: count() };
}"""


def test_layer_leaves_nothing_behind(open_page: OpenPage) -> None:
    """Taken off a map, the layer takes its ground, its panes and its listener for clicks with it."""
    found = open_map(open_page).evaluate(REMOVE_LAYER)
    assert found["during"] != found["before"]
    assert found["after"] == found["before"]


def test_print_leaves_controls_out(open_page: OpenPage) -> None:
    """On paper there are no zoom buttons and no hints; the map is as narrow as its column, with its legend."""
    page = open_map(open_page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".leaflet-control-container")).to_be_hidden()
    expect(page.locator(".notes")).to_be_hidden()
    expect(page.locator(".legend .row").first).to_be_visible()
    east, frame = region(page, "UA-09").bounding_box(), page.locator(".frame").bounding_box()
    assert east is not None
    assert frame is not None
    assert frame["width"] <= 400
    assert east["x"] + east["width"] <= frame["x"] + frame["width"] + 1
