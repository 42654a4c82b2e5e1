"""Workspaces that cannot be opened say why, and lose nothing."""

import asyncio
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from wxdesk.domain.accounts import Account
from wxdesk.store import open_store, schema
from wxdesk.store.backup import backup
from wxdesk.store.connecting import connect
from wxdesk.store.failures import told
from wxdesk.store.locking import DeskLock


@pytest.fixture
def bench(file_bench):
    return file_bench


@pytest.fixture
def folder(bench):
    """A workspace with one account and one backup, that nobody has open."""
    bench.run(lambda tx: tx.accounts.save(Account("A")))
    bench.wait(backup(bench.store, bench.folder / "backups" / "one.sqlite"))
    bench.wait(bench.store.close())
    return bench.folder


def database(folder: Path) -> Path:
    return folder / "workspace.sqlite"


@pytest.mark.parametrize("damage", ["replaced", "torn"])
def test_a_damaged_database_is_left_as_it_is_and_the_backup_named(folder, refused, damage):
    file = database(folder)
    file.write_bytes(b"not a database, but long enough to be one" * 100 if damage == "replaced" else torn(file))
    before = file.read_bytes()
    refusal = refused(folder)
    assert refusal.code == "workspace_corrupt"
    assert refusal.details["path"] == str(file)
    assert refusal.details["backup"] == str(folder / "backups" / "one.sqlite")
    assert file.read_bytes() == before


def torn(file: Path) -> bytes:
    data = bytearray(file.read_bytes())
    data[4096 * 1 : 4096 * 4] = os.urandom(4096 * 3)
    data[100:2000] = b"\xff" * 1900
    return bytes(data)


@pytest.mark.parametrize("state", ["gone", "empty"])
def test_a_database_that_has_gone_is_not_taken_for_a_new_workspace(folder, refused, state):
    if state == "gone":
        database(folder).unlink()
    else:
        database(folder).write_bytes(b"")
    refusal = refused(folder)
    assert refusal.code == "workspace_missing"
    assert refusal.details["backup"] == str(folder / "backups" / "one.sqlite")
    assert not database(folder).exists() or not database(folder).stat().st_size


def test_an_emptied_database_is_missed_too(folder, refused):
    database(folder).unlink()
    connect(database(folder)).close()
    assert refused(folder).code == "workspace_missing"


def test_another_programs_database_is_refused(tmp_path, refused):
    with closing(connect(tmp_path / "workspace.sqlite")) as other:
        other.execute("CREATE TABLE theirs (x)")
    refusal = refused(tmp_path)
    assert (refusal.code, refusal.details["reason"]) == ("workspace_corrupt", "not a workspace")


def test_a_newer_workspace_is_refused_with_both_versions(folder, refused):
    with closing(connect(database(folder))) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    refusal = refused(folder)
    assert refusal.code == "workspace_newer"
    assert (refusal.details["found"], refusal.details["known"]) == ("9999", schema.HEAD)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path, refused):
    (tmp_path / "file").write_text("in the way")
    assert refused(tmp_path / "file" / "workspace").code == "workspace_unwritable"
    (tmp_path / "w" / "workspace.sqlite").mkdir(parents=True)
    assert refused(tmp_path / "w").code == "workspace_unwritable"
    (tmp_path / "v" / "desk.lock").mkdir(parents=True)
    assert refused(tmp_path / "v", exclusive=True).code == "workspace_unwritable"


def test_only_one_desk_at_a_time_but_others_beside_it(folder, refused):
    async def both() -> int:
        desk = await open_store(folder, exclusive=True)
        beside = await open_store(folder)
        await beside.run(lambda tx: tx.accounts.save(Account("B")))
        seen = len(await desk.read(lambda tx: tx.accounts.all()))
        await beside.close()
        await desk.close()
        return seen

    assert asyncio.run(both()) == 2
    lock = DeskLock(folder / "desk.lock")
    assert refused(folder, exclusive=True).code == "workspace_locked"
    lock.release()
    assert asyncio.run(both()) == 3


def test_a_desk_that_was_killed_leaves_no_lock(folder):
    program = f"""
import os, pathlib, signal
from wxdesk.store.locking import DeskLock
lock = DeskLock(pathlib.Path({str(folder)!r}) / "desk.lock")
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode < 0
    DeskLock(folder / "desk.lock").release()


def test_a_writer_that_never_ends_makes_the_workspace_locked(folder):
    with closing(connect(database(folder))) as other, closing(connect(database(folder), busy_seconds=0.05)) as mine:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Exception, match="locked") as caught:
            mine.execute("BEGIN IMMEDIATE")
    refusal = told(caught.value, database(folder))
    assert refusal is not None
    assert refusal.code == "workspace_locked"


def test_a_full_disk_is_told_and_nothing_committed_is_lost(bench):
    bench.run(lambda tx: tx.pictures.put(b"x" * 100_000))
    pages = bench.run(lambda tx: limit_pages(tx, 0))
    bench.run(lambda tx: limit_pages(tx, pages))
    refusal = bench.refusal(lambda tx: tx.pictures.put(os.urandom(1_000_000)))
    assert refusal.code == "disk_full"
    bench.run(lambda tx: limit_pages(tx, 1_000_000))
    sha256 = bench.run(lambda tx: tx.pictures.put(b"y" * 1_000_000))
    assert bench.read(lambda tx: len(tx.pictures.get(sha256))) == 1_000_000


def limit_pages(tx, pages: int) -> int:
    """Let the database grow to ``pages``, which SQLite answers as it answers a full disk; 0 asks how many it has."""
    connection = tx.accounts._session.connection()
    asked = f"PRAGMA max_page_count = {pages}" if pages else "PRAGMA page_count"
    return int(connection.exec_driver_sql(asked).scalar_one())


def test_bugs_are_not_told_as_refusals(tmp_path):
    assert told(ValueError("a bug"), tmp_path) is None
    with closing(connect(tmp_path / "x.sqlite")) as connection, pytest.raises(Exception, match="no such table") as bug:
        connection.execute("SELECT * FROM no_table")
    assert told(bug.value, tmp_path) is None
