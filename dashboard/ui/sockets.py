"""The server's own socket: answers leave at once, without waiting for the reader's acknowledgement."""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

MOST_DESCRIPTORS = 256  # a process that only starts has few files open


@asynccontextmanager
async def start_at_once(_: object) -> AsyncIterator[None]:
    """For the application's ``lifespan``: by its start the socket listens, and nobody is connected."""
    send_at_once()
    yield


def send_at_once() -> int:
    """Switch Nagle's algorithm off for what listening sockets of this process will accept; how many there are.

    Streamlit binds its socket without naming TCP, and asyncio only switches it off where TCP is named. Head and body of
    an answer are two writes: with the algorithm the second waits up to 40 ms on a connection that is kept open.
    """
    return sum(_set_nodelay(descriptor) for descriptor in range(MOST_DESCRIPTORS))


def _set_nodelay(descriptor: int) -> bool:
    """Whether the descriptor is a socket that listens for TCP; then what it accepts sends at once."""
    try:
        copy = os.dup(descriptor)
    except OSError:
        return False
    try:
        own = socket.socket(fileno=copy)
    except OSError:  # a file or a pipe
        os.close(copy)
        return False
    with own:
        is_tcp = own.family in {socket.AF_INET, socket.AF_INET6} and own.type == socket.SOCK_STREAM
        if not is_tcp or not own.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            return False
        own.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return True
