"""A first look in plain SQL sees what the store sees, and leaves what is not plain sailing to the opening."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlcipher3 import dbapi2

from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import accounts, practice
from wxdesk.services.ports import Ports
from wxdesk.store.database import SqliteStore
from wxdesk.store.glance import glance
from wxdesk.ui.resources import resource_folder

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)


class Nowhere:
    """No vault, platform or courier is asked while a workspace is filled and looked at."""

    def __getattr__(self, name):
        raise WxdeskError("keychain_missing")


@pytest.fixture
def filled(tmp_path):
    async def fill():
        store = await SqliteStore.open(tmp_path, exclusive=True)
        nowhere = Nowhere()
        ports = Ports(store, nowhere, nowhere, nowhere, SetClock(NOW))
        await practice.fill(ports, resource_folder("demo"))
        seen = await accounts.overview(ports)
        name = await store.read(lambda tx: tx.settings.get("workspace_name"))
        held = glance(tmp_path)
        await store.close()
        return seen, name, held

    return asyncio.run(fill())


def test_it_sees_what_the_overview_sees(filled, tmp_path):
    overview, name, _ = filled
    seen = glance(tmp_path)
    assert seen is not None
    views = accounts.views(seen.accounts, seen.slots, seen.posts, seen.members, seen.waiting, NOW)
    assert views == overview
    assert len(views) == 5
    assert any(view.members for view in views)
    assert any(view.next_send for view in views)
    assert seen.name == name


def test_another_desk_has_it(filled):
    assert filled[2] is None


def test_there_is_no_workspace(tmp_path):
    assert glance(tmp_path) is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", ["no database", "cut short", "another version"])
def test_what_is_not_plain_sailing(filled, tmp_path, damage):
    database = tmp_path / "workspace.sqlite"
    if damage == "no database":
        database.unlink()
    elif damage == "cut short":
        database.write_bytes(database.read_bytes()[:5000])
    else:
        connection = dbapi2.connect(str(database))
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.close()
    assert glance(tmp_path) is None
