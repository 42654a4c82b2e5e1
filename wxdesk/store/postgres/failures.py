"""PostgreSQL's failures as codes that people can act upon."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from wxdesk.domain.errors import WxdeskError
from wxdesk.store.postgres.address import DatabaseAddress

_CODES = {
    "08": "database_unreachable",  # the connection broke
    "25006": "database_forbids",  # a standby, or set to read only
    "25P03": "database_unreachable",  # this session was idle inside a transaction for too long
    "25P04": "database_unreachable",
    "28": "database_unreachable",  # who are you
    "3D000": "database_unreachable",  # there is no such database
    "3F000": "database_forbids",
    "40001": "workspace_locked",
    "40P01": "workspace_locked",
    "42501": "database_forbids",
    "53100": "disk_full",
    "53": "database_unreachable",  # too many connections, out of memory
    "55P03": "workspace_locked",
    "57014": "workspace_locked",  # took too long
    "57P": "database_unreachable",  # shut down, starting up, killed by its administrator
    "58030": "disk_full",
    "XX001": "workspace_corrupt",
    "XX002": "workspace_corrupt",
}
"""By SQLSTATE or how it begins, the longest first match counting.

Source: postgresql.org/docs/current/errcodes-appendix.html
"""


def told(error: BaseException, address: DatabaseAddress) -> WxdeskError | None:
    """Return what ``error`` means to the user; None where it is a bug."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(origin, psycopg.Error):
        return None
    code = _code(origin)
    if code is None:
        return None
    reason = str(origin).strip().partition("\n")[0]
    if code == "workspace_corrupt":
        return WxdeskError(code, path=address.shown, backup="", reason=reason)
    return WxdeskError(code, path=address.shown, reason=reason)


def _code(origin: psycopg.Error) -> str | None:
    state = origin.sqlstate
    if state is None:
        # Without a SQLSTATE the server has not answered at all.
        lost = isinstance(origin, psycopg.OperationalError) or "connection" in str(origin)
        return "database_unreachable" if lost else None
    return _CODES.get(state) or _CODES.get(state[:3]) or _CODES.get(state[:2])


@contextmanager
def failures_told(address: DatabaseAddress) -> Iterator[None]:
    """Raise ``WxdeskError`` for the failures of the database at ``address`` that are not bugs.

    ``database_unreachable``, ``database_forbids``, ``workspace_locked``, ``workspace_corrupt``, ``disk_full``; all with
    the details path and reason.
    """
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        refusal = told(error, address)
        if refusal is None:
            raise
        raise refusal from error
