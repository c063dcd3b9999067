"""The API under twenty clients, beside the plain way to the same answer: read the tables and make the day anew."""

from __future__ import annotations

import http.client
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from threading import Thread
from urllib.request import urlopen

import pytest

from dashboard.export.formats import Sheet, write_json
from dashboard.views.control_rows import make_share_row
from geodata import store
from geodata.shares import Level, shares

from ..browser.serving import run_dashboard

CLIENTS, EACH = 20, 20
FIRST_DAY = date(2023, 1, 1)
DAYS = [FIRST_DAY + timedelta(days) for days in range(CLIENTS * EACH)]
DAY = date(2025, 11, 27)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with run_dashboard() as address:
        urlopen(f"{address}/healthz").close()  # reads the data
        yield address


def ask_all(address: str, paths: Callable[[int], str]) -> list[float]:
    """The seconds of every request of all clients, in order; each client sends its next when it has the answer."""
    taken: list[float] = []

    def ask_as(client: int) -> None:
        connection = http.client.HTTPConnection(address.removeprefix("http://"))
        for number in range(EACH):
            start = time.perf_counter()
            connection.request("GET", paths(client * EACH + number), headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            taken.append(time.perf_counter() - start)
            assert answer.status == 200
        connection.close()

    threads = [Thread(target=ask_as, args=(client,)) for client in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(taken)


def find_p95(seconds: list[float]) -> float:
    return seconds[int(len(seconds) * 0.95)]


def read_anew() -> float:
    """The seconds that one answer takes without anything at hand: read the tables, measure the day, write the rows."""
    for load in (store.load_gazetteer, store.load_assessments, store.load_control):
        load.cache_clear()
    start = time.perf_counter()
    gazetteer = store.load_gazetteer()
    rows = shares(store.load_control(), DAY, Level.OBLAST)
    write_json(Sheet([make_share_row(row, gazetteer) for row in rows], {}))
    return time.perf_counter() - start


@pytest.mark.parametrize("kind", ["one day", "thirty days", "another day each time"])
def test_an_answer_for_a_day(server: str, kind: str, record_property: Callable[[str, object], None]) -> None:
    """With twenty clients at once an answer takes its share of the server less than a tenth of one made anew."""
    chosen = {"one day": [DAY], "thirty days": DAYS[:30], "another day each time": DAYS}[kind]
    taken = ask_all(server, lambda number: f"/api/v1/assessments?day={chosen[number % len(chosen)]}")
    anew = min(read_anew() for _ in range(2))
    record_property("p50_ms", round(1000 * taken[len(taken) // 2], 1))
    record_property("p95_ms", round(1000 * find_p95(taken), 1))
    record_property("anew_ms", round(1000 * anew, 1))
    assert sum(taken) / len(taken) / CLIENTS < anew / 10
