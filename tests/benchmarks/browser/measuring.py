"""What a reader waits for, measured in Chromium: steps, first and second loads, clicks and the memory of a tab."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from tests.benchmarks.browser.serving import Served

PROBE = Path(__file__).with_name("probe.js").read_text(encoding="utf-8")
DAY = "2022-09-06"  # as the plain page
ASSESSORS = ("deepstate", "liveuamap")
SPOTS, STEPS_AT_A_SPOT, FAR_STEPS = 30, 10, 50
PLAIN_STEPS, LOADS, CLICKS = 8, 5, 30
REGIONS = ("UA-14", "UA-09", "UA-65", "UA-23")
SETTLED_MS, LONGEST_MS = 1500, 10_000
SLIDER = '[data-testid="stSlider"] [role="slider"], [data-testid="stSlider"] input'
SOAK = """async (count) => {
  const slider = bench.all(".timeline-slider")[0];
  const [first, last] = [Number(slider.min), Number(slider.max)];
  for (let step = 0; step < count; step += 1) {
    slider.value = String(first + (step * 7) % (last - first));
    slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    if (step % 5 === 4) await new Promise((go) => requestAnimationFrame(go));
  }
}"""
SIZES = """() => performance.getEntriesByType("resource").map((e) => [new URL(e.name).pathname, e.encodedBodySize])"""


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps of one assessor: milliseconds to the picture, of the page's handlers, and what went over the wire."""

    paints: list[float]
    works: list[float]
    frames: int


@dataclass(frozen=True, slots=True)
class Load:
    """Milliseconds from the start of a load to the polygons, first and again, and bytes beyond Streamlit's own."""

    first_ms: float
    again_ms: float
    own_bytes: int


@contextmanager
def open_context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who was never here before, with the probe in every page."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    context.add_init_script(PROBE)
    try:
        yield context
    finally:
        context.close()


def wait_for_polygons(page: Page, kind: str) -> float:
    """Milliseconds since the page was asked for, when polygons are painted; ``kind`` is ``own`` or ``plain``."""
    return float(page.evaluate(f"() => bench.until(() => bench.{kind}().includes('L'))"))


def measure_load(browser: Browser, served: Served, kind: str) -> Load:
    """A first visit and a second one with what the browser kept."""
    with open_context(browser) as context:
        page = context.new_page()
        page.goto(f"{served.address}/?day={DAY}", wait_until="commit")
        first = wait_for_polygons(page, kind)
        page.wait_for_timeout(SETTLED_MS)
        sizes = page.evaluate(SIZES)
        page.close()
        page = context.new_page()
        page.goto(f"{served.address}/?day={DAY}", wait_until="commit")
        again = wait_for_polygons(page, kind)
    return Load(
        first, again, sum(size for path, size in dict(sizes).items() if path.startswith(("/assets/", "/data/")))
    )


def measure_steps(page: Page, address: str, assessor: str) -> Steps:
    """Steps by a day at places spread over the history, then by thirty days from its begin to its end."""
    page.goto(f"{address}/?day={DAY}&assessor={assessor}")
    wait_for_polygons(page, "own")
    page.wait_for_timeout(SETTLED_MS)
    traffic: list[str] = []
    answers: list[dict[str, float]] = []
    page.evaluate("() => bench.all('.timeline-slider')[0].focus()")
    first, last = page.evaluate("() => { const s = bench.all('.timeline-slider')[0]; return [+s.min, +s.max]; }")

    def note(request: Any) -> None:
        traffic.append(request.url)

    page.on("request", note)
    for spot in range(SPOTS):
        _jump(page, first + (last - first - STEPS_AT_A_SPOT) * spot // SPOTS)
        answers += [_press(page, "ArrowRight") for _ in range(STEPS_AT_A_SPOT)]
    _jump(page, first)
    answers += [_press(page, "PageUp") for _ in range(FAR_STEPS)]
    page.remove_listener("request", note)
    return Steps([a["paint"] for a in answers], [a["work"] for a in answers], len(traffic))


def _jump(page: Page, day: int) -> None:
    page.evaluate(
        "(day) => { const s = bench.all('.timeline-slider')[0]; s.value = String(day);"
        " s.dispatchEvent(new Event('input', { bubbles: true, composed: true })); }",
        day,
    )


def _press(page: Page, key: str) -> dict[str, float]:
    page.evaluate("() => void bench.expectKey()")
    page.keyboard.press(key)
    answer: dict[str, float] = page.evaluate("() => bench.answer")
    return answer


def measure_plain_steps(page: Page, address: str) -> list[float]:
    """Milliseconds from the key on the plain page's slider to other polygons, painted."""
    page.goto(address)
    wait_for_polygons(page, "plain")
    page.wait_for_timeout(SETTLED_MS)
    slider = page.locator(SLIDER).first
    slider.focus()
    found = []
    for _ in range(PLAIN_STEPS):
        page.evaluate("() => void bench.expect('keydown', bench.plain)")
        page.keyboard.press("ArrowRight")
        found.append(_wait_for_answer(page))
        page.wait_for_timeout(SETTLED_MS)
    return found


def _wait_for_answer(page: Page) -> float:
    """Milliseconds that the probe measured; a step that shows nothing new fails the run, it is no fast step."""
    answer = page.evaluate(f"() => Promise.race([bench.answer, new Promise((go) => setTimeout(go, {LONGEST_MS}, -1))])")
    if answer < 0:
        raise RuntimeError(f"nothing new was painted within {LONGEST_MS} ms of an input at {page.url}")
    return float(answer)


def measure_clicks(page: Page, address: str) -> list[float]:
    """Milliseconds from the press on a region to other quotes beside the map."""
    page.goto(address)  # the first article, which has quotes about each of the four
    wait_for_polygons(page, "own")
    page.wait_for_timeout(SETTLED_MS)
    found = []
    for number in range(CLICKS):
        place = REGIONS[number % len(REGIONS)]
        page.evaluate("() => void bench.expect('click', bench.quotes)")
        page.locator(f'path[data-place="{place}"]').first.click()
        found.append(_wait_for_answer(page))
        page.wait_for_timeout(SETTLED_MS // 3)
    return found


def measure_tab(page: Page, address: str, counts: tuple[int, ...]) -> list[float]:
    """Megabytes of the tab's JavaScript after each number of further steps, garbage collected."""
    page.goto(f"{address}/?day={DAY}")
    wait_for_polygons(page, "own")
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable")
    found = []
    for count in counts:
        page.evaluate(SOAK, count)
        page.wait_for_timeout(SETTLED_MS)
        for _ in range(2):
            tools.send("HeapProfiler.collectGarbage")
        metrics = {m["name"]: m["value"] for m in tools.send("Performance.getMetrics")["metrics"]}
        found.append(metrics["JSHeapUsedSize"] / 1e6)
    return found
