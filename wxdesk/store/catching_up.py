"""Writing what the present workspace knows of sends into a restored one, so that nothing is sent or counted twice."""

from sqlcipher3 import dbapi2

from wxdesk.domain.accounts import Kind
from wxdesk.domain.attempts import RESTORED
from wxdesk.domain.posts import PostState
from wxdesk.domain.quota import RULES
from wxdesk.store.knowing import Cell, Cells, Known, rows

_EDITABLE = tuple(state.value for state in PostState if state.editable)
_ABSENT: Cells = {
    "act": "send",
    "tag_id": None,
    "tag": "",
    "box_id": "",
    "data_id": "",
    "urls": "[]",
    "left_to_user": 0,
}
"""What stands for the columns that an older workspace does not have."""


def catch_up(restored: dbapi2.Connection, known: Known) -> None:
    """Within a transaction of ``restored``: posts that were drafts in it stand as they do at present.

    Sent ones are SENT, with their attempts and places; those that are on their way are UNSURE, unless the platform's
    receipt is there to ask with; scheduled ones are MISSED, as nothing goes out by itself. What the backup does not
    have at all stays away, but its place stays used, and its number is not given to anything else.
    """
    for last in known.numbers:
        _skip_numbers(restored, last)
    moved = {post["id"] for post in known.posts if _stand(restored, post)}
    for attempt in known.attempts:
        if attempt["post_id"] in moved:
            _keep_attempt(restored, attempt)
    for slot in known.slots:
        if slot["state"] == "sent" or slot["post_id"] in moved:
            _keep_slot(restored, slot)
    for send in known.tag_sends:
        if send["state"] == "sent" or send["post_id"] in moved:
            _keep_tag_send(restored, send)


def _skip_numbers(restored: dbapi2.Connection, last: Cells) -> None:
    name, number = last["name"], last["seq"]
    if not restored.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, name)).rowcount:
        restored.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, number))


def _stand(restored: dbapi2.Connection, post: Cells) -> bool:
    """Let a post that could be sent once more stand as ``post`` does; whether there is one."""
    there = rows(restored, "SELECT state FROM post WHERE id = ? AND account_id = ?", post["id"], post["account_id"])
    if not there or there[0]["state"] not in _EDITABLE:
        return False
    state = {"sent": "sent", "scheduled": "missed"}.get(str(post["state"]), "unsure")
    told = {**_ABSENT, **post, "state": state, "failure": post["failure"] if state == "sent" else RESTORED}
    columns = ("state", "failure", "sent_at", "scheduled_at", "act", "tag_id", "tag", "box_id")
    changes = ", ".join(f"{column} = ?" for column in columns)
    restored.execute(
        f"UPDATE post SET {changes} WHERE id = ?",  # noqa: S608 - our own names
        (*(told[column] for column in columns), post["id"]),
    )
    return True


def _keep_attempt(restored: dbapi2.Connection, attempt: Cells) -> None:
    """One that the platform has not acknowledged is never repeated by itself: it may have been sent since."""
    restored.execute("DELETE FROM attempt WHERE key = ?", (attempt["key"],))
    columns = [column["name"] for column in rows(restored, "PRAGMA table_info(attempt)")]
    told = {**_ABSENT, **attempt}
    if attempt["state"] not in ("accepted", "done", "failed"):
        told |= {"state": "unsure", "error": RESTORED}
    _insert(restored, "attempt", {str(column): told[str(column)] for column in columns})


def _keep_slot(restored: dbapi2.Connection, slot: Cells) -> None:
    """Count a slot unless it is counted already: by its own row, or by that of the same post in doubt."""
    account, period, number, post = (slot[name] for name in ("account_id", "period", "number", "post_id"))
    kind = restored.execute("SELECT kind FROM account WHERE id = ?", (account,)).fetchone()
    if kind is None or Kind(kind[0]) not in RULES:
        return
    there = rows(restored, "SELECT * FROM slot WHERE account_id = ? AND period = ?", account, period)
    taken = {each["number"]: each for each in there}
    if post and any(each["post_id"] == post for each in there):
        return
    if slot["state"] == taken.get(number, {}).get("state") == "sent":
        return
    free = [each for each in (number, *range(1, RULES[Kind(kind[0])][1] + 1)) if each not in taken]
    if free:
        _insert(restored, "slot", {**slot, "number": free[0], "post_id": _holder(restored, "slot", slot)})


def _keep_tag_send(restored: dbapi2.Connection, send: Cells) -> None:
    """Count a send to a tag, unless it is counted already: its number tells, or its post."""
    if not restored.execute("SELECT 1 FROM account WHERE id = ?", (send["account_id"],)).fetchone():
        return
    same = ("id", "account_id", "period", "tag_id")
    number = "SELECT 1 FROM tag_send WHERE id = ? AND account_id = ? AND period = ? AND tag_id = ?"
    if restored.execute(number, tuple(send[name] for name in same)).fetchone():
        return
    if restored.execute("SELECT 1 FROM tag_send WHERE post_id = ?", (send["post_id"],)).fetchone():
        return
    _insert(restored, "tag_send", {**send, "post_id": _holder(restored, "tag_send", send)})


def _holder(restored: dbapi2.Connection, table: str, place: Cells) -> Cell:
    """Return the post that holds ``place``, where it stands for it in ``restored`` too."""
    found = rows(
        restored,
        f"SELECT state FROM post WHERE id = ? AND account_id = ? AND id NOT IN "  # noqa: S608 - our own names
        f"(SELECT post_id FROM {table} WHERE post_id IS NOT NULL)",
        place["post_id"],
        place["account_id"],
    )
    return place["post_id"] if found and found[0]["state"] not in _EDITABLE else None


def _insert(restored: dbapi2.Connection, table: str, cells: Cells) -> None:
    """Insert a row, with a number of its own where its number has gone to another."""
    told = dict(cells)
    if "id" in told and restored.execute(f"SELECT 1 FROM {table} WHERE id = ?", (told["id"],)).fetchone():  # noqa: S608
        del told["id"]
    names = ", ".join(f'"{name}"' for name in told)
    marks = ", ".join("?" * len(told))
    restored.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(told.values()))  # noqa: S608
