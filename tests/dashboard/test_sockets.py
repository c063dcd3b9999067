"""Answers leave at once: Nagle's algorithm is off for what the server accepts."""

from __future__ import annotations

import socket

from dashboard.ui.sockets import send_at_once


def test_what_a_listening_socket_accepts_sends_at_once() -> None:
    """A socket bound without naming TCP, as Streamlit's is, hands the setting on to its connections."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        assert send_at_once() >= 1
        with socket.create_connection(server.getsockname()) as client:
            accepted, _ = server.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            assert not client.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_other_descriptors_are_left_alone() -> None:
    """Files, pipes and sockets that do not listen stay open and as they were."""
    with socket.socket() as other:
        send_at_once()
        assert not other.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert other.fileno() > 0
