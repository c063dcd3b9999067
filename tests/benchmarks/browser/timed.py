"""Streamlit with a clock around every script run: ``python -m tests.benchmarks.browser.timed run SCRIPT ...``.

A line for each run goes to the file that CLAIMLINE_TIMES names: milliseconds of the run with Streamlit's own work
around the script (preparing, cleaning up), milliseconds of the forced collection within it, resident memory in MB.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

from streamlit.runtime.scriptrunner import script_runner
from streamlit.web import cli

spent = threading.local()


def read_memory_mb(pid: int | str = "self") -> float:
    """Resident memory of a process."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def time_runs(file: Path) -> None:
    """Put clocks around Streamlit's script runs and around the collection that it forces after each."""
    run_script, collect = script_runner.ScriptRunner._run_script, gc.collect

    def timed_collect(*args: Any) -> int:
        start = time.perf_counter()
        found = collect(*args)
        spent.collecting = getattr(spent, "collecting", 0.0) + time.perf_counter() - start
        return found

    def timed_run(self: Any, *args: Any) -> None:
        spent.collecting = 0.0
        start = time.perf_counter()
        try:
            run_script(self, *args)
        finally:
            whole = time.perf_counter() - start
            line = f"{1000 * whole:.2f} {1000 * spent.collecting:.2f} {read_memory_mb():.1f}\n"
            with file.open("a", encoding="ascii") as out:
                out.write(line)

    gc.collect = timed_collect  # type: ignore[assignment]
    script_runner.ScriptRunner._run_script = timed_run  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    time_runs(Path(os.environ["CLAIMLINE_TIMES"]))
    sys.exit(cli.main(prog_name="streamlit"))
