"""Run every measurement, alternating between the two pages, and write docs/performance.md; fails by ratios alone."""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.benchmarks.browser import measuring, sessions
from tests.benchmarks.browser.figures import Row, describe, percentile
from tests.benchmarks.browser.serving import APP, PLAIN, ROOT, Served, serve
from tests.browser.serving import find_chromium, run_chromium

REPORT = ROOT / "docs" / "performance.md"
PAGES = ("", "timeline", "claims", "articles", "versus", "check", "method")
OPENINGS, RERUNS = 5, 20  # of a page
TAB_STEPS = (2_000, 4_000, 4_000)
TIMES_FASTER, LOAD_SHARE, WARM_SHARE, MEMORY_SHARE = 30, 0.85, 0.5, 0.5
STEP_MS, WORK_MS, CLICK_MS, RERUN_MS, OWN_KB, FLAT = 17, 4, 250, 30, 600, 1.1
MANY_MS, EACH_MB, LEFT_MB, PLAIN_REPORTS = 60, 2, 20, 2
METHOD = """## How each figure is taken

* **Both pages in one run**, each from its own server on loopback with Leaflet from this machine, in one Chromium,
  the loads alternating. Both servers are visited once before anything counts. The plain page
  (`tests/benchmarks/browser/plain_page.py`) has a slider and `st_folium`, makes its map anew in every run, and has its
  outlines ready; it draws one assessor and nothing else, where the dashboard has claims, figures and quotes as well.
* **A step**: from the time stamp of the key on the slider to the message that follows the next animation frame. The
  frame comes up to 16.7 ms after the key, whatever a page does. *Own work* is the time in the page's handlers.
* **A plain step**: from the key to new outlines in the map's frame, by the same clock.
* **A load**: from the start of the navigation to painted polygons; bytes are the encoded bodies of `/assets` and
  `/data`.
* **A click**: from the click on a region to other quotes beside the map, painted.
* **Memory of the tab**: `JSHeapUsedSize` after a collection; of a server: resident memory (VmRSS) after the loads.
* **A rerun**: a clock around Streamlit's `ScriptRunner._run_script` inside the server, wall time. It holds Streamlit's
  preparing and cleaning up and any collection that it forces. Each rerun is of another day, asked for over the
  websocket by a reader who has the page open. A session's first run is made by loading the page in a browser, which is
  busy with it on the same processors.
* **Fifty readers**: clients of the websocket without a browser, each of which reports another day every two seconds,
  more or less; from the report to the end of the rerun. The server and the clients share the processors.
* **The collector**: Streamlit forces a collection after every run (`runner.postScriptGC`); it is off in
  `.streamlit/config.toml`, and what is loaded once is frozen (`gc.freeze`), because with it a run took 309 ms at the
  median instead of 21 to 24, and without it memory stays flat, as the last rows show. The plain page has the collector
  as Streamlit comes.

## What is missed, and why

* **Loads.** Until about 1.1 s nothing of ours is asked for: Streamlit loads its scripts, and React fills the empty
  place of an element whose script has to be fetched after 300 ms at the earliest. Both pages go through that; then the
  plain page draws one assessor's outlines, which it has ready, where the dashboard loads the whole history and draws
  regions, cells, names, claims, figures and quotes. A second visit asks for no file of ours again, and still runs all.
* **Memory of the server.** What is left is Streamlit (46 MB), our modules with numpy, shapely and pyproj (43 MB), and
  the gazetteer with claims and control (48 MB): a name in a text is told from its namesakes by every spelling of
  every village.
* **Times faster than the plain page.** The plain page's outlines are ready, so that its step is cheaper than that of a
  page which reads a day's polygons first; the dashboard's step waits for the next frame like every picture.
* **Fifty readers.** The tail is readers who report while others' runs are under way, beside clients that share the two
  processors.
"""


def main() -> int:
    """Measure, write the report, and give 1 where a ratio to the plain page was missed."""
    chromium = find_chromium()
    if chromium is None:
        print("bench: no Chromium on this machine; run scripts/install-browser", file=sys.stderr)
        return 2
    load = os.getloadavg()
    with (
        tempfile.TemporaryDirectory() as folder,
        # With the collector as Streamlit has it: that it is off for the dashboard is part of what is compared.
        serve(PLAIN, Path(folder), STREAMLIT_RUNNER_POST_SCRIPT_GC="true") as plain,
        serve(APP, Path(folder)) as own,
        run_chromium(chromium) as browser,
    ):
        measuring.measure_load(browser, plain, "plain")
        measuring.measure_load(browser, own, "own")
        rows = []
        for part in (measure_loads, measure_inputs, measure_reruns, measure_sessions):
            found = part(browser, own, plain)
            print(*(row.write() for row in found), sep="\n", file=sys.stderr, flush=True)
            rows += found
        report = write_report(rows, browser.version, load)
    REPORT.write_text(report, encoding="utf-8")
    missed = [row.what for row in rows if row.is_ratio and row.is_met is False]
    print(report, *(f"missed: {what}" for what in missed), sep="\n")
    return 1 if missed else 0


def measure_loads(browser: Browser, own: Served, plain: Served) -> list[Row]:
    """First and second loads in turn, bytes, and what the servers hold afterwards."""
    ours, theirs = [], []
    for _ in range(measuring.LOADS):
        theirs.append(measuring.measure_load(browser, plain, "plain"))
        ours.append(measuring.measure_load(browser, own, "own"))
    first, plain_first = [each.first_ms for each in ours], [each.first_ms for each in theirs]
    again = [each.again_ms for each in ours]
    share = statistics.median(first) / statistics.median(plain_first)
    warm = statistics.median(again) / statistics.median(plain_first)
    kilobytes = max(each.own_bytes for each in ours) / 1000
    memory = own.memory_mb / plain.memory_mb
    return [
        Row("First load, plain page", describe(plain_first)),
        Row("First load", describe(first)),
        Row(
            "First load, share of the plain page's", f"{share:.2f}", f"at most {LOAD_SHARE}", share <= LOAD_SHARE, True
        ),
        Row("Second visit, plain page", describe([each.again_ms for each in theirs])),
        Row("Second visit", describe(again)),
        Row("Second visit, share of the plain first", f"{warm:.2f}", f"at most {WARM_SHARE}", warm <= WARM_SHARE, True),
        Row("Bytes beyond Streamlit's own", f"{kilobytes:,.0f} KB", f"at most {OWN_KB} KB", kilobytes <= OWN_KB),
        Row("Server memory after the loads, plain page", f"{plain.memory_mb:,.0f} MB"),
        Row("Server memory after the loads", f"{own.memory_mb:,.0f} MB"),
        Row("Server memory, share", f"{memory:.2f}", f"at most {MEMORY_SHARE}", memory <= MEMORY_SHARE, True),
    ]


def measure_inputs(browser: Browser, own: Served, plain: Served) -> list[Row]:
    """Steps, clicks and what many steps leave in the tab."""
    with measuring.open_context(browser) as context:
        page = context.new_page()
        theirs = measuring.measure_plain_steps(page, plain.address)
        rows = [Row("A step, plain page", describe(theirs))]
        for assessor in measuring.ASSESSORS:
            steps = measuring.measure_steps(page, own.address, assessor)
            faster = statistics.median(theirs) / statistics.median(steps.paints)
            paint, work = percentile(steps.paints), percentile(steps.works)
            rows += [
                Row(f"A step, {assessor}", describe(steps.paints), f"p95 at most {STEP_MS} ms", paint <= STEP_MS),
                Row(
                    f"Own work of a step, {assessor}",
                    describe(steps.works),
                    f"p95 at most {WORK_MS} ms",
                    work <= WORK_MS,
                ),
                Row(
                    f"Faster than the plain page, {assessor}",
                    f"{faster:.0f} times",
                    f"at least {TIMES_FASTER}",
                    faster >= TIMES_FASTER,
                    True,
                ),
                Row(f"Requests while stepping, {assessor}", str(steps.frames), "0", steps.frames == 0),
            ]
        clicks = measuring.measure_clicks(page, own.address)
        rows.append(
            Row(
                "A region click to quotes",
                describe(clicks),
                f"p95 at most {CLICK_MS} ms",
                percentile(clicks) <= CLICK_MS,
            )
        )
    with measuring.open_context(browser) as context:
        tab = measuring.measure_tab(context.new_page(), own.address, TAB_STEPS)
    value = " / ".join(f"{megabytes:.1f}" for megabytes in tab) + " MB"
    return [*rows, Row("Tab after 2,000 / 6,000 / 10,000 steps", value, "flat", tab[-1] <= FLAT * tab[0], True)]


def measure_reruns(browser: Browser, own: Served, _: Served) -> list[Row]:
    """Server time of the first run of each page in a session, and of its reruns."""
    rows = []
    for name in PAGES:
        with measuring.open_context(browser) as context:
            page = context.new_page()
            _open(page, own, name)
            before = len(own.read_times())
            for _number in range(OPENINGS):
                _open(page, own, name)
        rows.append(Row(f"A session's first run of {name or 'map'}", describe(_list_runs(own, before))))
        before = len(own.read_times())
        sessions.rerun_page(own, name, RERUNS)
        runs = _list_runs(own, before + 1)
        is_met = statistics.median(runs) <= RERUN_MS
        rows.append(Row(f"A rerun of {name or 'map'}", describe(runs), f"median at most {RERUN_MS} ms", is_met))
    return rows


def _list_runs(own: Served, before: int) -> list[float]:
    """Milliseconds of the runs since then, with any collection that Streamlit forces within them."""
    return [whole for whole, _, _ in own.read_times()[before:]]


def measure_sessions(_: Browser, own: Served, plain: Served) -> list[Row]:
    """Fifty readers who report days at once, what each leaves behind, and one who does so ten thousand times."""
    theirs = sessions.measure_readers(plain, PLAIN_REPORTS)
    sessions.measure_readers(own, 1)  # as many sessions as are to come, so that only what they do is counted
    many = sessions.measure_readers(own)
    soak = sessions.measure_soak(own)
    each = (many.after_mb - many.before_mb) / sessions.READERS
    late = percentile(many.answers)
    flat = soak.after_mb - soak.before_mb
    return [
        Row("A reported day, fifty readers, plain page", describe(theirs.answers)),
        Row("A reported day, fifty readers", describe(many.answers), f"p95 at most {MANY_MS} ms", late <= MANY_MS),
        Row("Memory per reader", f"{each:.2f} MB", f"at most {EACH_MB} MB", each <= EACH_MB),
        Row("A reported day, one reader, ten thousand times", describe(soak.answers)),
        Row("Memory that ten thousand runs left", f"{flat:.1f} MB", f"at most {LEFT_MB} MB", flat <= LEFT_MB),
    ]


def _open(page: Page, own: Served, name: str) -> None:
    page.goto(f"{own.address}/{name}")
    page.wait_for_timeout(measuring.SETTLED_MS)


def write_report(rows: list[Row], chromium: str, load: tuple[float, float, float]) -> str:
    """The report in Markdown."""
    names = ("streamlit", "streamlit-folium", "folium", "geopandas", "playwright")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    after = os.getloadavg()
    return (
        "# Performance\n\nWritten by `make bench`; not by hand.\n\n"
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; {os.cpu_count()} processors ({platform.machine()}), Python"
        f" {platform.python_version()}, Chromium {chromium} without a screen, {versions}. Load of the machine (1 and 5"
        f" minutes): {load[0]:.1f} and {load[1]:.1f} before, {after[0]:.1f} and {after[1]:.1f} after; above 1 before"
        " the run something else was at work and times are too long, ratios less so.\n\nTimes: median (least to most),"
        " 95th percentile.\n\n| What | Measured | Target | Met |\n|---|---|---|---|\n"
        + "\n".join(row.write() for row in rows)
        + f"\n\n{METHOD}"
    )


if __name__ == "__main__":
    sys.exit(main())
