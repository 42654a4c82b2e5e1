"""What the present workspace knows of posts and sends, and a backup of it cannot know."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from wxdesk.store.workspace import WORKSPACE_ID

Cell = str | int | bytes | None
Cells = Mapping[str, Cell]
"""A row: what stands in each column. An older workspace has fewer of them."""

_GONE_OUT = "state IN ('sending', 'approval', 'unsure', 'sent')"


@dataclass(frozen=True, slots=True)
class Known:
    """``posts`` are those that went out, perhaps went out or are scheduled, ``attempts`` all of theirs.

    ``slots`` and ``tag_sends`` are used, or held by what is on its way. ``numbers`` tells, by table, which was the
    last number given out.
    """

    posts: Sequence[Cells] = ()
    attempts: Sequence[Cells] = ()
    slots: Sequence[Cells] = ()
    tag_sends: Sequence[Cells] = ()
    numbers: Sequence[Cells] = ()


def known_since(current: Path, restored: Path) -> Known | None:
    """Return what the workspace at ``current`` knows; None where it cannot tell.

    It cannot where it is missing, damaged, or another workspace than the one that ``restored`` was a copy of.
    """
    if not current.is_file():
        return None
    try:
        with closing(_reading(current)) as now, closing(_reading(restored)) as then:
            named = "SELECT value FROM setting WHERE name = ?"
            if now.execute(named, (WORKSPACE_ID,)).fetchone() != then.execute(named, (WORKSPACE_ID,)).fetchone():
                return None
            return _known(now)
    except dbapi2.Error:
        return None


def rows(connection: dbapi2.Connection, query: str, *values: Cell) -> Sequence[Cells]:
    """Return what ``query`` finds."""
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, cells, strict=True)) for cells in cursor]


def _reading(file: Path) -> dbapi2.Connection:
    return dbapi2.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _known(now: dbapi2.Connection) -> Known:
    gone_out = f"(SELECT id FROM post WHERE {_GONE_OUT})"  # noqa: S608 - our own words
    taken = f"state = 'sent' OR post_id IN {gone_out}"
    shares = rows(now, "SELECT name FROM sqlite_schema WHERE name = 'tag_send'")
    return Known(
        rows(now, f"SELECT * FROM post WHERE {_GONE_OUT} OR state = 'scheduled'"),  # noqa: S608
        rows(now, f"SELECT * FROM attempt WHERE post_id IN {gone_out} ORDER BY id"),  # noqa: S608
        rows(now, f"SELECT * FROM slot WHERE {taken}"),  # noqa: S608
        rows(now, f"SELECT * FROM tag_send WHERE {taken} ORDER BY id") if shares else (),  # noqa: S608
        rows(now, "SELECT name, seq FROM sqlite_sequence"),
    )
