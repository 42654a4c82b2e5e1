"""The log of requests to the platforms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came back, as the log keeps it: never a body, a query, a token or a secret.

    ``bytes_out`` and ``bytes_in`` count bodies, ``result`` is ``answered`` or the code of what went wrong on the way,
    ``road`` is ``direct`` or the proxy's host and port. ``status`` is 0 where nothing was answered.
    """

    at: datetime
    account_id: int
    method: str
    address: str
    bytes_out: int
    bytes_in: int
    milliseconds: int
    status: int
    errcode: int
    rid: str
    result: str
    road: str


class Requests(Protocol):
    """The log of requests to the platforms."""

    async def recent(self, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:
        """Return the last ``limit`` requests, of one account or of all, the newest first."""
        ...


class NoRequests:
    """The log of a workspace that talks to nobody."""

    async def recent(self, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:  # noqa: ARG002
        return ()
