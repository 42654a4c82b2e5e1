"""Backups are whole, kept for days and weeks, and can be put back."""

import os
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.store.backup import backup, daily, kept, restore
from wxdesk.store.connecting import connect

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def bench(file_bench):
    return file_bench


def names(bench) -> list[str]:
    return [account.name for account in bench.read(lambda tx: tx.accounts.all())]


def put_back(bench, file: Path) -> Path | None:
    bench.wait(bench.store.close())
    try:
        return restore(file, bench.folder)
    finally:
        bench.reopen()


def test_a_backup_holds_the_last_commit_and_can_be_put_back(bench, tmp_path):
    file = tmp_path / "elsewhere" / "backup.sqlite"
    bench.run(lambda tx: tx.accounts.save(Account("A")))
    bench.wait(backup(bench.store, file))
    assert [path.name for path in file.parent.iterdir()] == ["backup.sqlite"]
    bench.run(lambda tx: tx.accounts.save(Account("B")))
    aside = put_back(bench, file)
    assert names(bench) == ["A"]
    assert aside is not None
    with closing(connect(aside)) as connection:
        assert connection.execute("SELECT count(*) FROM account").fetchone()[0] == 2


def test_a_lost_database_is_put_back(bench):
    bench.run(lambda tx: tx.accounts.save(Account("A")))
    file = bench.folder / "backups" / "one.sqlite"
    bench.wait(backup(bench.store, file))
    bench.wait(bench.store.close())
    (bench.folder / "workspace.sqlite").unlink()
    assert restore(file, bench.folder) is None
    bench.reopen()
    assert names(bench) == ["A"]


@pytest.mark.parametrize("what", ["missing", "empty", "text", "torn", "foreign"])
def test_what_is_no_backup_is_refused_and_the_workspace_left_alone(bench, tmp_path, what):
    bench.run(lambda tx: tx.accounts.save(Account("A")))
    file = tmp_path / "backup.sqlite"
    bench.wait(backup(bench.store, file))
    data = file.read_bytes()
    file.unlink()
    if what == "foreign":
        with closing(connect(file)) as other:
            other.execute("CREATE TABLE theirs (x)")
    elif what != "missing":
        torn = data[:8192] + os.urandom(40_000) + data[48_192:]
        file.write_bytes({"empty": b"", "text": b"hello" * 1000, "torn": torn}[what])
    with pytest.raises(WxdeskError) as caught:
        put_back(bench, file)
    assert caught.value.code == "backup_unreadable"
    assert names(bench) == ["A"]
    assert not list(bench.folder.glob("before-restore-*"))


def test_a_workspace_in_use_is_not_replaced(bench, tmp_path, monkeypatch):
    from wxdesk.store.locking import DeskLock

    bench.wait(backup(bench.store, tmp_path / "b.sqlite"))
    lock = DeskLock(bench.folder / "desk.lock")
    with pytest.raises(WxdeskError) as caught:
        restore(tmp_path / "b.sqlite", bench.folder)
    lock.release()
    assert caught.value.code == "workspace_locked"


def test_a_place_that_cannot_be_written_is_told(bench, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WxdeskError) as caught:
        bench.wait(backup(bench.store, tmp_path / "file" / "b.sqlite"))
    assert caught.value.code == "workspace_unwritable"


def test_one_a_day_and_the_old_ones_go(bench):
    assert bench.wait(daily(bench.store, NOON)) is not None
    assert bench.wait(daily(bench.store, NOON + timedelta(hours=3))) is None
    for days in range(1, 60):
        bench.wait(daily(bench.store, NOON + timedelta(days=days)))
    left = sorted(path.name for path in (bench.folder / "backups").iterdir())
    assert len(left) == 10
    assert left[-1] == "daily-2027-01-20.sqlite"


def test_seven_days_and_four_weeks_are_kept():
    days = [date(2026, 11, 1) + timedelta(days=number) for number in range(60)]
    last = days[-1]
    left = sorted(kept(days))
    assert left[-7:] == days[-7:]
    assert all(day.weekday() == 0 for day in left[:-7])
    assert last - left[0] <= timedelta(weeks=4)
    assert kept(days[:5]) == set(days[:5])
