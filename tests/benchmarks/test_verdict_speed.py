"""Verdicts for many claims from the shipped tables, beside asking a day's whole table for each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import read_catalogue
from geodata import store
from geodata.shares import Level, shares

CLAIMS = 10_000
PLAIN_CLAIMS = 10

pytestmark = pytest.mark.benchmark(warmup=False)


def test_verdicts_of_ten_thousand_claims(benchmark: Any, take_time: Callable[[Callable[[], Any]], float]) -> None:
    """Each claim of the corpus again and again, by every assessor for every place."""
    control, own = store.load_control(), read_catalogue().claims
    claims = [own[i % len(own)] for i in range(CLAIMS)]
    found = benchmark.pedantic(lambda: [judge_claim(placed, control) for placed in claims], rounds=1)
    assert len(found) == CLAIMS
    assert all(found)
    day = control.assessments.last
    plain = take_time(lambda: [shares(control, day, Level.OBLAST) for _ in range(PLAIN_CLAIMS)]) / PLAIN_CLAIMS
    ours = take_time(lambda: [judge_claim(placed, control) for placed in claims[:1000]]) / 1000
    benchmark.extra_info.update(plain_a_claim_s=plain, ours_a_claim_s=ours)
    assert ours < plain
