"""A first look at a workspace in plain SQL, for the time in which SQLAlchemy is still being imported."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.domain.quota import Slot, SlotState
from wxdesk.services.ports import PostCount
from wxdesk.store.locking import DeskLock
from wxdesk.store.newest import NEWEST


@dataclass(frozen=True, slots=True)
class Glance:
    """What an overview is made of. ``members`` and ``waiting`` count people by account."""

    name: str
    accounts: tuple[Account, ...]
    slots: tuple[Slot, ...]
    posts: tuple[PostCount, ...]
    members: dict[int, int]
    waiting: dict[int, int]


def glance(folder: Path) -> Glance | None:
    """Read the overview of the workspace in ``folder`` and change nothing.

    None where it is not plain sailing (new, older, damaged, in use by another desk): opening it will say why.
    """
    database, lock = folder / "workspace.sqlite", folder / "desk.lock"
    try:
        if not (database.exists() and lock.exists() and (folder / "workspace.id").exists()):
            return None
        DeskLock(lock).release()
        connection = dbapi2.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)
        try:
            return _read(connection)
        finally:
            connection.close()
    except (dbapi2.Error, OSError, ValueError, WxdeskError):
        return None


def _read(connection: dbapi2.Connection) -> Glance | None:
    ask = connection.execute
    ask("BEGIN")  # one moment of the workspace
    if ask("SELECT version_num FROM alembic_version").fetchone() != (NEWEST,):
        return None
    named = ask("SELECT value FROM setting WHERE name = 'workspace_name'").fetchone()
    return Glance(
        str(named[0]) if named else "",
        tuple(_account(row) for row in ask(f"SELECT {_COLUMNS} FROM account ORDER BY id")),  # noqa: S608 - our own names
        tuple(
            Slot(account, period, number, post or 0, SlotState(state))
            for account, period, number, post, state in ask(
                "SELECT account_id, period, number, post_id, state FROM slot ORDER BY account_id, period, number"
            )
        ),
        tuple(
            PostCount(account, PostState(state), count, datetime.fromisoformat(first) if first else None)
            for account, state, count, first in ask(
                "SELECT account_id, state, count(*), min(scheduled_at) FROM post GROUP BY account_id, state"
            )
        ),
        dict(ask("SELECT account_id, count(*) FROM member WHERE status = 'active' GROUP BY account_id").fetchall()),
        dict(ask("SELECT account_id, count(*) FROM waiting GROUP BY account_id").fetchall()),
    )


_COLUMNS = (
    "name, kind, owner, verified, licence, display_name, wechat_id, "
    "app_id, agent_id, practice, max_articles, colour, id"
)


def _account(row: tuple[str | int, ...]) -> Account:
    name, kind, owner, verified, licence, display, wechat_id, app_id, agent_id, practice, most, colour, number = row
    return Account(
        name=str(name),
        kind=Kind(str(kind)),
        owner=Owner(str(owner)),
        verified=bool(verified),
        licence=str(licence),
        display_name=str(display),
        wechat_id=str(wechat_id),
        app_id=str(app_id),
        agent_id=str(agent_id),
        practice=bool(practice),
        max_articles=int(most),
        colour=str(colour),
        id=int(number),
    )
