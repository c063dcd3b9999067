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
    url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with websockets.connect(url, subprotocols=["streamlit"], max_size=None, origin=address) as socket:  # type: ignore[arg-type, list-item]
        await asyncio.sleep(chance.uniform(0, pause))
        for report in range(reports + 1):
            start = time.perf_counter()
            await socket.send(_report(address, LAST - timedelta(days=(37 * number + report) % DAYS)))
            while not _is_end(await socket.recv()):
                pass
            if report:  # the first run is the opening of the page
                answers.append(1000 * (time.perf_counter() - start))
            await asyncio.sleep(chance.uniform(0.5, 1.5) * pause)


def _report(address: str, day: date) -> bytes:
    message = BackMsg()
    message.rerun_script.query_string = f"day={day.isoformat()}"
    message.rerun_script.context_info.url = f"{address}/"
    message.rerun_script.context_info.locale = "en-GB"
    message.rerun_script.context_info.timezone = "UTC"
    return bytes(message.SerializeToString())


def _is_end(data: str | bytes) -> bool:
    message = ForwardMsg()
    message.ParseFromString(data if isinstance(data, bytes) else data.encode())
    return bool(message.WhichOneof("type") == "script_finished")
