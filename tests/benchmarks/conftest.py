"""Benchmarks run with the tests, few rounds each; no machine's speed decides, only what is faster than what."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def take_time() -> Callable[[Callable[[], Any]], float]:
    """Seconds of processor time that a call takes: of three runs the least."""

    def measure(call: Callable[[], Any]) -> float:
        times: list[float] = []
        for _ in range(3):
            start = time.process_time()
            call()
            times.append(time.process_time() - start)
        return min(times)

    return measure
