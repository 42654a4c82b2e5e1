"""Connections to a team's database, all set alike."""

import psycopg
from psycopg import sql
from psycopg.abc import Buffer
from psycopg.types.string import StrDumperUnknown

from wxdesk.store.postgres.address import DatabaseAddress

CONNECT_SECONDS = 10
LOCK_SECONDS = 5
"""How long a writing transaction waits for its turn, as on SQLite."""

STUCK_SECONDS = 60
"""A session that stops inside a transaction, as on a laptop that is put to sleep, lets the others go on after that."""

_UNACKNOWLEDGED = 20_000
"""Milliseconds until what was sent and never acknowledged means a lost connection."""

_SETTINGS = (
    ("client_encoding", "UTF8"),
    ("lock_timeout", f"{LOCK_SECONDS}s"),
    ("idle_in_transaction_session_timeout", f"{STUCK_SECONDS}s"),
    # The server, too, finds out soon that a client has gone: until then it would keep that client's locks.
    ("tcp_keepalives_idle", "10"),
    ("tcp_keepalives_interval", "5"),
    ("tcp_keepalives_count", "3"),
    ("timezone", "UTC"),
)


class _WithoutNul(StrDumperUnknown):
    """PostgreSQL's text cannot hold U+0000, which Markdown takes for U+FFFD.

    Source: spec.commonmark.org/0.31.2/#insecure-characters
    """

    def dump(self, obj: str) -> Buffer | None:
        return super().dump(obj.replace("\x00", "\ufffd"))


def connect(address: DatabaseAddress, *, autocommit: bool = False, purpose: str = "") -> psycopg.Connection:
    """Open a connection. Raises the driver's own errors; ``failures.told`` turns them into codes."""
    connection = psycopg.connect(
        address.url,
        autocommit=True,
        connect_timeout=CONNECT_SECONDS,
        application_name=f"wxdesk {purpose}".strip(),
        keepalives=1,
        keepalives_idle=10,
        keepalives_interval=5,
        keepalives_count=3,
        tcp_user_timeout=_UNACKNOWLEDGED,
    )
    try:
        chosen = [sql.SQL("set_config({}, {}, false)").format(name, value) for name, value in _SETTINGS]
        connection.execute(sql.SQL("SELECT {}").format(sql.SQL(", ").join(chosen)))
        # A forgotten commit could mean a post sent twice; any stricter setting of the server's is kept.
        connection.execute(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
        )
        connection.adapters.register_dumper(str, _WithoutNul)
        connection.autocommit = autocommit
    except psycopg.Error:
        connection.close()
        raise
    return connection
