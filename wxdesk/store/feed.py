"""The feed of what commits have changed."""

import asyncio
from collections.abc import Callable

from wxdesk.services.ports import Topic

Listener = Callable[[frozenset[Topic]], None]


class Feed:
    """Tells listeners, each on the loop it subscribed from, whichever thread or loop the commit came from."""

    def __init__(self) -> None:
        self._listeners: dict[object, tuple[Listener, asyncio.AbstractEventLoop]] = {}

    def listen(self, listener: Listener, loop: asyncio.AbstractEventLoop) -> Callable[[], None]:
        """Call ``listener`` in ``loop`` from now on; returns what stops it."""
        token = object()
        self._listeners[token] = (listener, loop)

        def stop() -> None:
            self._listeners.pop(token, None)

        return stop

    def publish(self, topics: frozenset[Topic]) -> None:
        """Tell everybody; callable from any thread."""
        for token, (_, loop) in tuple(self._listeners.items()):
            if loop.is_closed():
                self._listeners.pop(token, None)
            else:
                loop.call_soon_threadsafe(self._tell, token, topics)

    def _tell(self, token: object, topics: frozenset[Topic]) -> None:
        # It may have been stopped after the commit.
        if token in self._listeners:
            self._listeners[token][0](topics)
