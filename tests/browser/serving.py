"""A running dashboard on loopback and a Chromium that can reach nothing else."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
START_SECONDS = 60.0
POLL_SECONDS = 0.2
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Names other than loopback do not resolve: the network is cut, whatever the machine has.
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
)
WIDE, PHONE = {"width": 1400, "height": 900}, {"width": 390, "height": 844}


def find_chromium() -> str | None:
    """The path of the system's Chromium, by the names that ``scripts/install-browser`` accepts."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


@contextmanager
def run_dashboard(home: Path | None = None, *, settings: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve the dashboard as ``make run`` does, on a free port; yields its address and stops it by its pid.

    ``home`` is the user's folder with maps of their own, None for the machine's; ``settings`` are variables beside it.
    """
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    options = [f"--server.port={port}", f"--server.address={HOST}", "--server.headless=true"]
    environment = {**os.environ, "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none", **(settings or {})}
    if home is not None:
        environment["CLAIMLINE_HOME"] = str(home)
    with subprocess.Popen(
        command + options, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as server:
        try:
            address = f"http://{HOST}:{port}"
            _wait_until_healthy(address, server)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait_until_healthy(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            output = server.stdout.read().decode(errors="replace") if server.stdout else ""
            raise RuntimeError(f"the dashboard stopped at its start:\n{output}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(POLL_SECONDS)
    raise RuntimeError(f"the dashboard did not answer within {START_SECONDS:g} s")


@contextmanager
def run_chromium(path: str) -> Iterator[Browser]:
    """A headless Chromium of the system, cut off from the network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


class Watch:
    """What a page did that it must not: console errors, uncaught exceptions, requests off this machine."""

    def __init__(self, page: Page) -> None:
        self.faults: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.faults.append(f"uncaught: {error}"))
        page.on("requestfailed", self._note_failed)
        page.route(lambda url: not _is_local(url), self._refuse)

    def _note(self, message: ConsoleMessage) -> None:
        # On a page other than the first Streamlit's front end looks for its server below that page before it looks at
        # the root; the browser notes the two missing answers, which no page of ours can prevent.
        if message.type == "error" and "/_stcore/" not in message.location.get("url", ""):
            self.faults.append(f"console: {message.text} ({message.location.get('url')})")

    def _note_failed(self, request: Request) -> None:
        # A page that is left takes its open requests with it.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _refuse(self, route: Route) -> None:
        self.faults.append(f"off this machine: {route.request.url}")
        route.abort()


def _is_local(url: str) -> bool:
    return url.startswith((f"http://{HOST}:", f"ws://{HOST}:", "data:", "blob:", "about:"))
