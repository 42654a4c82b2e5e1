"""What a restored workspace must not believe: that nothing was sent since its backup was made."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from wxdesk.domain.attempts import RESTORED
from wxdesk.store.catching_up import catch_up
from wxdesk.store.knowing import Known


def distrust(restored: Path, known: Known | None, now: datetime) -> None:
    """Within the database ``restored``: what may have been sent since is in doubt, and nothing goes out by itself.

    Attempts that had no receipt are UNSURE and never repeated; scheduled posts are MISSED. What is ``known`` to have
    been sent stays sent and counted, see ``catching_up``; where nothing is known, a scheduled post whose time has come
    leaves its slot, or its share of a tag's followers, used, as it may have gone out.
    """
    with closing(dbapi2.connect(str(restored), isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("BEGIN IMMEDIATE")
        _doubt_attempts(connection)
        _miss_scheduled(connection, None if known is not None else now)
        if known is not None:
            catch_up(connection, known)
        connection.execute("COMMIT")


def _doubt_attempts(connection: dbapi2.Connection) -> None:
    """An attempt with a receipt is left alone: it is only ever asked about, never sent again."""
    connection.execute(
        "UPDATE post SET state = 'unsure', failure = ? WHERE id IN "
        "(SELECT post_id FROM attempt WHERE state IN ('intent', 'drafted', 'submitting', 'unsure'))",
        (RESTORED,),
    )
    connection.execute(
        "UPDATE attempt SET state = 'unsure', error = ? WHERE state IN ('intent', 'drafted', 'submitting', 'unsure')",
        (RESTORED,),
    )


def _miss_scheduled(connection: dbapi2.Connection, unknown_until: datetime | None) -> None:
    for table in ("slot", "tag_send"):
        if unknown_until is not None:
            connection.execute(
                f"UPDATE {table} SET state = 'sent', post_id = NULL WHERE post_id IN "  # noqa: S608 - our own names
                "(SELECT id FROM post WHERE state = 'scheduled' AND scheduled_at <= ?)",
                (unknown_until.astimezone(UTC).isoformat(timespec="microseconds"),),
            )
        connection.execute(
            f"DELETE FROM {table} WHERE post_id IN (SELECT id FROM post WHERE state = 'scheduled')"  # noqa: S608
        )
    connection.execute("UPDATE post SET state = 'missed', failure = ? WHERE state = 'scheduled'", (RESTORED,))
