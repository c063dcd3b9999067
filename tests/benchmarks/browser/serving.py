"""The two servers of a run, each with a clock around its script runs."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from tests.benchmarks.browser.timed import read_memory_mb

ROOT = Path(__file__).resolve().parents[3]
HOST = "127.0.0.1"
START_SECONDS = 60.0
APP, PLAIN = "dashboard/app.py", "tests/benchmarks/browser/plain_app.py"


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its address, its process and the file of its script runs."""

    address: str
    pid: int
    times: Path

    def read_times(self) -> list[tuple[float, float, float]]:
        """Of every script run so far: milliseconds, of these the collector's, memory in MB."""
        if not self.times.exists():
            return []
        lines = self.times.read_text(encoding="ascii").splitlines()
        return [(float(a), float(b), float(c)) for a, b, c in (line.split() for line in lines)]

    @property
    def memory_mb(self) -> float:
        """Resident memory."""
        return read_memory_mb(self.pid)


@contextmanager
def serve(script: str, folder: Path, **options: str) -> Iterator[Served]:
    """Serve a script on a free port of loopback and stop it at the end; options are Streamlit's, as environment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    times = folder / f"{Path(script).stem}-{port}.times"
    environment = {
        **os.environ,
        "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none",
        "CLAIMLINE_TIMES": str(times),
        "CLAIMLINE_HOME": str(folder),
        "PYTHONPATH": str(ROOT),
        **options,
    }
    flags = [f"--server.port={port}", f"--server.address={HOST}", "--server.headless=true"]
    command = [sys.executable, "-m", "tests.benchmarks.browser.timed", "run", script, *flags]
    log = folder / f"{port}.log"
    with log.open("wb") as out, subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out) as server:
        try:
            _wait(f"http://{HOST}:{port}", server, log)
            yield Served(f"http://{HOST}:{port}", server.pid, times)
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"{address} stopped at its start:\n{log.read_text(errors='replace')}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"{address} did not answer within {START_SECONDS:g} s")
