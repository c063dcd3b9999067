"""Requests that are polite, bounded and checked: pace, timeouts, redirects, and which faults are worth another try."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3

from geodata.errors import FetchError

LOOPBACK = ("127.0.0.1", "::1", "localhost")
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Settings:
    """Bounds of every request; times in seconds."""

    connect_timeout_s: float = 10
    read_timeout_s: float = 30  # without a byte
    file_deadline_s: float = 900  # over all tries of one file
    tries: int = 4
    backoff_s: float = 1  # doubled from try to try
    most_wait_s: float = 120  # a server that asks for a longer pause is left alone
    requests_per_second: float = 4  # to one host, one at a time
    chunk_bytes: int = 65_536


class TransientError(Exception):
    """A fault that may pass: says what went wrong, and how long the server asked to wait."""

    def __init__(self, sentence: str, *, wait_s: float = 0) -> None:
        super().__init__(sentence)
        self.wait_s = wait_s


@dataclass(slots=True)
class Client:
    """Makes requests one at a time; ``clock`` and ``sleep`` count seconds."""

    settings: Settings = field(default_factory=Settings)
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next_at: dict[str, float] = field(default_factory=dict)
    _pools: dict[str, urllib3.PoolManager] = field(default_factory=dict)

    def request(self, url: str, headers: Mapping[str, str], hosts: tuple[str, ...]) -> urllib3.BaseHTTPResponse:
        """Ask once for ``url``, following redirects; the caller reads and closes the answer.

        Raises
        ------
        FetchError
            If an address may not be asked (see :func:`check_address`), there are too many redirects, or the server
            answers with a fault that will not pass.
        TransientError
            If there is no answer, or one that may be better later (429, 500 and above).
        """
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._ask(url, headers, hosts)
            if answer.status not in REDIRECTS:
                check_status(answer, url)
                return answer
            target = answer.headers.get("Location")
            answer.close()
            try:
                url = urljoin(url, target or "")
            except ValueError:
                target = None
            if not target:
                raise FetchError(f"{url}: the server redirects without saying where to")
        raise FetchError(f"{url}: more than {MOST_REDIRECTS} redirects")

    def repeat(self, attempt: Callable[[], Answer], *, until: float) -> Answer:
        """Make tries of ``attempt`` with growing pauses, none later than ``until`` on the clock.

        Raises
        ------
        FetchError
            If no try succeeds, or the server asks for a pause longer than ``most_wait_s``.
        """
        for number in range(self.settings.tries):
            try:
                return attempt()
            except TransientError as fault:
                wait = max(fault.wait_s, self.settings.backoff_s * 2**number)
                if fault.wait_s > self.settings.most_wait_s:
                    raise FetchError(f"{fault}; it asks to wait {fault.wait_s:,.0f} s, so try again then") from fault
                if number + 1 == self.settings.tries:
                    raise FetchError(f"{fault}; {self.settings.tries} tries failed, try again later") from fault
                if self.clock() + wait > until:
                    raise FetchError(f"{fault}; no time is left for another try, try again later") from fault
                self.sleep(min(wait, self.settings.most_wait_s))
        raise AssertionError("unreachable: the last try returns or raises")

    def read_chunks(self, answer: urllib3.BaseHTTPResponse, url: str, *, until: float) -> Iterator[bytes]:
        """The body as it comes; TransientError where it stalls or ends early, FetchError past ``until``."""
        try:
            # read1 returns after every packet, so that a server that drips bytes meets the deadline.
            while chunk := answer.read1(self.settings.chunk_bytes, decode_content=False):
                yield chunk
                if self.clock() > until:
                    raise FetchError(f"{url}: took longer than {self.settings.file_deadline_s:g} s; try again later")
        except urllib3.exceptions.HTTPError as cause:
            raise TransientError(f"{url}: {describe_network_fault(cause)}") from cause
        finally:
            answer.close()

    def _ask(self, url: str, headers: Mapping[str, str], hosts: tuple[str, ...]) -> urllib3.BaseHTTPResponse:
        parts = check_address(url, hosts)
        self._keep_pace(parts.hostname or "")
        timeout = urllib3.Timeout(connect=self.settings.connect_timeout_s, read=self.settings.read_timeout_s)
        sent = {"User-Agent": f"claimline/{version('claimline')} (claimline fetch)", "Accept-Encoding": "identity"}
        try:
            return self._find_pool(parts).request(
                "GET", url, headers={**sent, **headers}, timeout=timeout, retries=False, redirect=False,
                preload_content=False, decode_content=False,
            )  # fmt: skip
        except urllib3.exceptions.HTTPError as cause:
            raise TransientError(f"{url}: {describe_network_fault(cause)}") from cause

    def _keep_pace(self, host: str) -> None:
        wait = self._next_at.get(host, self.clock()) - self.clock()
        if wait > 0:
            self.sleep(wait)
        self._next_at[host] = self.clock() + 1 / self.settings.requests_per_second

    def _find_pool(self, parts: SplitResult) -> urllib3.PoolManager:
        """The connections to a host, through the proxy that the environment names for it."""
        proxy = getproxies().get(parts.scheme)
        route = proxy if proxy and parts.hostname not in LOOPBACK and not proxy_bypass(parts.netloc) else ""
        if route not in self._pools:
            self._pools[route] = urllib3.ProxyManager(route) if route else urllib3.PoolManager()
        return self._pools[route]


def check_address(url: str, hosts: tuple[str, ...]) -> SplitResult:
    """Refuse what is not https (or loopback) at one of the hosts, with FetchError."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise FetchError(f"{url}: is no address") from None
    if parts.scheme != "https" and not (parts.scheme == "http" and host in LOOPBACK):
        raise FetchError(f"{url}: got the scheme “{parts.scheme}”, wanted https; nothing was taken from there")
    if host not in hosts:
        raise FetchError(
            f"{url}: got the host “{host}”, wanted one of {', '.join(hosts)}; nothing was taken from there"
        )
    return parts


def check_status(answer: urllib3.BaseHTTPResponse, url: str) -> None:
    """Let 200, 206, 304 and 416 pass; close the answer and raise for every other status."""
    if answer.status in (200, 206, 304, 416):
        return
    answer.close()
    spent = answer.status == 403 and answer.headers.get("X-RateLimit-Remaining") == "0"
    if answer.status == 429 or answer.status >= 500 or spent:
        wait_s = read_wait(answer.headers, now=datetime.now(UTC))
        raise TransientError(f"{url}: the server answered {answer.status}", wait_s=wait_s)
    raise FetchError(f"{url}: the server answered {answer.status}, wanted 200")


def read_wait(headers: Mapping[str, str], *, now: datetime) -> float:
    """Seconds that a server asks to wait: ``Retry-After`` as seconds or a date, else GitHub's hour of reset, else 0."""
    asked = headers.get("Retry-After", "").strip()
    reset = headers.get("X-RateLimit-Reset", "").strip()
    try:
        if asked.isascii() and asked.isdigit():
            return float(asked)
        if asked:
            return max(0.0, (parsedate_to_datetime(asked) - now).total_seconds())
        if reset.isascii() and reset.isdigit() and headers.get("X-RateLimit-Remaining") == "0":
            return max(0.0, float(reset) - now.timestamp())
    except (TypeError, ValueError, OverflowError):
        # A pause that cannot be read is no reason to stop; our own grows from try to try.
        return 0.0
    return 0.0


def describe_network_fault(cause: Exception) -> str:
    """What went wrong on the way, in a few words for a person."""
    # From the narrowest kind to the widest: the first is a kind of the second, the second of the third.
    if isinstance(cause, urllib3.exceptions.NameResolutionError):
        return "the name of the host is not known here; is there a network?"
    if isinstance(cause, urllib3.exceptions.NewConnectionError):
        return "no connection; is there a network?"
    if isinstance(cause, urllib3.exceptions.ConnectTimeoutError | urllib3.exceptions.ReadTimeoutError):
        return "no answer in time"
    if isinstance(cause, urllib3.exceptions.ProxyError):
        return "the proxy that the environment names cannot be used"
    if isinstance(cause, urllib3.exceptions.SSLError):
        return f"the secure connection failed ({cause})"
    return "the connection broke off"
