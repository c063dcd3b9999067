"""Many readers at once, and one for a long time: clients that speak Streamlit's protocol without a browser."""

from __future__ import annotations

import asyncio
import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.benchmarks.browser.serving import Served

READERS, REPORTS, PAUSE_S = 50, 10, 2.0
SOAK = 10_000
LAST = date(2025, 11, 27)
DAYS = 900  # that a reader goes back through
SEED = 7  # pauses differ between readers, not between runs


@dataclass(frozen=True, slots=True)
class Many:
    """Milliseconds from a reported day to the end of its rerun, and the server's memory before and after, MB."""

    answers: list[float]
    before_mb: float
    after_mb: float


def measure_soak(served: Served, count: int = SOAK) -> Many:
    """One reader who reports a day as soon as the one before is answered."""
    return _run(served, readers=1, reports=count, pause=0.0)


def measure_readers(served: Served, reports: int = REPORTS) -> Many:
    """Fifty readers who each report a day every two seconds, more or less."""
    return _run(served, readers=READERS, reports=reports, pause=PAUSE_S)


def rerun_page(served: Served, name: str, count: int) -> None:
    """One reader who opens a page and then reports a day as often as said, each when the one before is answered."""

    async def rerun() -> None:
        async with _connect(served.address) as socket:
            page_hash = ""
            for report in range(count + 1):
                await socket.send(_report(served.address, LAST - timedelta(days=report), name, page_hash))
                page_hash = await _finish(socket) or page_hash

    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(rerun())).result()


def _run(served: Served, *, readers: int, reports: int, pause: float) -> Many:
    before = served.memory_mb
    chance = random.Random(SEED)
    answers: list[float] = []

    async def run_all() -> None:
        await asyncio.gather(
            *(_read(served.address, reports, pause, answers, number, chance) for number in range(readers))
        )

    # In a thread of its own: Playwright keeps an event loop in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(run_all())).result()
    return Many(answers, before, served.memory_mb)


async def _read(
    address: str, reports: int, pause: float, answers: list[float], number: int, chance: random.Random
) -> None:
    async with _connect(address) as socket:
        await asyncio.sleep(chance.uniform(0, pause))
        for report in range(reports + 1):
            start = time.perf_counter()
            await socket.send(_report(address, LAST - timedelta(days=(37 * number + report) % DAYS)))
            await _finish(socket)
            if report:  # the first run is the opening of the page
                answers.append(1000 * (time.perf_counter() - start))
            await asyncio.sleep(chance.uniform(0.5, 1.5) * pause)


def _connect(address: str) -> websockets.connect:
    url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    return websockets.connect(url, subprotocols=["streamlit"], max_size=None, origin=address)  # type: ignore[arg-type, list-item]


async def _finish(socket: websockets.ClientConnection) -> str:
    """Wait for the end of a run; the page that it was of."""
    page_hash = ""
    while True:
        data = await socket.recv()
        message = ForwardMsg()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        kind = message.WhichOneof("type")
        if kind == "navigation":
            page_hash = message.navigation.page_script_hash
        elif kind == "script_finished":
            return page_hash


def _report(address: str, day: date, name: str = "", page_hash: str = "") -> bytes:
    """A rerun for a day of the page that is open, or of the page of a name where none is."""
    message = BackMsg()
    message.rerun_script.query_string = f"day={day.isoformat()}"
    message.rerun_script.page_script_hash = page_hash
    if not page_hash:
        message.rerun_script.page_name = name
    message.rerun_script.context_info.url = f"{address}/{name}"
    message.rerun_script.context_info.locale = "en-GB"
    message.rerun_script.context_info.timezone = "UTC"
    return bytes(message.SerializeToString())
