"""What a restored workspace must not believe: that nothing was sent since its backup was made."""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from wxdesk.domain.accounts import Kind
from wxdesk.domain.delivery import RESTORED
from wxdesk.domain.quota import RULES
from wxdesk.store.workspace import WORKSPACE_ID

Used = tuple[int, str, int, int | None]
"""A used slot: account, period, number, post."""


def used_since(current: Path, restored: Path) -> Sequence[Used] | None:
    """Return the slots that the workspace at ``current`` knows as used; None where it cannot tell.

    It cannot where it is missing, damaged, or another workspace than the one that ``restored`` was a copy of.
    """
    if not current.is_file():
        return None
    try:
        with closing(_reading(current)) as now, closing(_reading(restored)) as then:
            named = "SELECT value FROM setting WHERE name = ?"
            if now.execute(named, (WORKSPACE_ID,)).fetchone() != then.execute(named, (WORKSPACE_ID,)).fetchone():
                return None
            rows = now.execute("SELECT account_id, period, number, post_id FROM slot WHERE state = 'sent'")
            return [(int(account), str(period), int(number), post) for account, period, number, post in rows]
    except dbapi2.Error:
        return None


def distrust(restored: Path, used: Sequence[Used] | None, now: datetime) -> None:
    """Within the database ``restored``: what may have been sent since is in doubt, and nothing goes out by itself.

    Attempts that had no receipt are UNSURE and never repeated; scheduled posts are MISSED. ``used`` slots stay used;
    where they are not known, a scheduled post whose time has come leaves its slot used, as it may have gone out.
    """
    with closing(dbapi2.connect(str(restored), isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("BEGIN IMMEDIATE")
        _doubt_attempts(connection)
        _miss_scheduled(connection, None if used is not None else now)
        for slot in used or ():
            _keep_used(connection, slot)
        connection.execute("COMMIT")


def _reading(file: Path) -> dbapi2.Connection:
    return dbapi2.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)


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
    if unknown_until is not None:
        connection.execute(
            "UPDATE slot SET state = 'sent', post_id = NULL WHERE post_id IN "
            "(SELECT id FROM post WHERE state = 'scheduled' AND scheduled_at <= ?)",
            (unknown_until.astimezone(UTC).isoformat(timespec="microseconds"),),
        )
    connection.execute("DELETE FROM slot WHERE post_id IN (SELECT id FROM post WHERE state = 'scheduled')")
    connection.execute("UPDATE post SET state = 'missed', failure = ? WHERE state = 'scheduled'", (RESTORED,))


def _keep_used(connection: dbapi2.Connection, slot: Used) -> None:
    """Count a used slot unless it is counted already: by its own row, or by that of the same post in doubt."""
    account, period, number, post = slot
    kind = connection.execute("SELECT kind FROM account WHERE id = ?", (account,)).fetchone()
    if kind is None or Kind(kind[0]) not in RULES:
        return
    taken: dict[int, tuple[int | None, str]] = {
        row[0]: (row[1], row[2])
        for row in connection.execute(
            "SELECT number, post_id, state FROM slot WHERE account_id = ? AND period = ?", (account, period)
        )
    }
    if taken.get(number, (None, ""))[1] == "sent" or (post and any(holder == post for holder, _ in taken.values())):
        return
    free = [each for each in (number, *range(1, RULES[Kind(kind[0])][1] + 1)) if each not in taken]
    if free:
        connection.execute("INSERT INTO slot VALUES (?, ?, ?, NULL, 'sent')", (account, period, free[0]))
