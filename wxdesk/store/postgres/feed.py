"""What other desks and workers commit, as the server tells it at once."""

import json
import select
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

import psycopg

from wxdesk.services.ports import Topic
from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.postgres.connecting import connect

CHANNEL = "wxdesk"

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 15.0
"""Seconds between two tries at reaching a server that has gone."""


def told(origin: str, topics: frozenset[Topic]) -> str:
    """Return what a commit says on ``CHANNEL``."""
    return json.dumps([origin, sorted(topics)])


class Listening:
    """A thread that calls ``publish`` with the topics of every commit that did not come from ``origin``.

    While the server cannot be reached nothing is heard; once it can be again, all topics count as changed.
    """

    def __init__(self, address: DatabaseAddress, origin: str, publish: Callable[[frozenset[Topic]], None]) -> None:
        self._address = address
        self._origin = origin
        self._publish = publish
        self._stopped = threading.Event()
        self._waker, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._listen_for_ever, name="store-listener", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread and its connection."""
        self._stopped.set()
        self._waker.send(b".")
        self._thread.join()
        self._waker.close()
        self._woken.close()

    def _listen_for_ever(self) -> None:
        pause, first = _FIRST_PAUSE, True
        while not self._stopped.is_set():
            with suppress(psycopg.Error), connect(self._address, autocommit=True, purpose="listener") as connection:
                connection.execute(f"LISTEN {CHANNEL}")
                if not first:
                    self._publish(frozenset(Topic))
                pause, first = _FIRST_PAUSE, False
                self._listen(connection)
            first = False
            self._stopped.wait(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _listen(self, connection: psycopg.Connection) -> None:
        while not self._stopped.is_set():
            for each in connection.notifies(timeout=0):
                self._heard(each.payload)
            select.select([connection.fileno(), self._woken.fileno()], [], [])

    def _heard(self, payload: str) -> None:
        try:
            origin, topics = json.loads(payload)
            changed = frozenset(Topic(topic) for topic in topics)
        except (ValueError, TypeError):
            origin, changed = "", frozenset(Topic)  # a newer program's words
        if origin != self._origin:
            self._publish(changed)
