"""What the model writes into the journal: each change until it is saved, and nothing longer than that."""

import asyncio
from dataclasses import replace

import pytest

from tests.unit.ui.composer_desk import open_desk
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article
from wxdesk.services import versions
from wxdesk.store.journal import FileJournal, read
from wxdesk.ui.composer.model import ComposerModel


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    with open_desk(qtbot, tmp_path / "workspace", monkeypatch) as made:
        journal = FileJournal(tmp_path)
        made.ports = replace(made.ports, journal=journal)
        yield made
        journal.close()


@pytest.fixture
def account(desk):
    return desk.add_account()


@pytest.fixture
def model(desk, account):
    made = ComposerModel(desk.ports, desk.tasks)
    desk.run(made.open_account(account))
    yield made
    desk.store.refusal = None
    desk.run(made.close())
    made.deleteLater()


def left(tmp_path):
    """What a program that starts now would find, were this one dead."""
    files = (tmp_path / "journal").glob("*.jsonl")
    return [found.articles for file in files if (found := read(file)) is not None]


def test_each_change_is_there_before_it_is_saved_and_gone_after(desk, model, tmp_path):
    model.edit(title="Winter")
    model.add(Article("Second"))
    assert left(tmp_path) == [model.post.articles]
    desk.run(model.flush())
    assert left(tmp_path) == []
    model.undo()
    assert left(tmp_path) == [model.post.articles]


def test_what_cannot_be_saved_stays_in_the_journal(desk, model, tmp_path):
    desk.store.refusal = WxdeskError("disk_full")
    model.edit(title="Winter")
    desk.run(model.flush())
    model.edit(title="Winter menu")
    assert left(tmp_path) == [model.post.articles]
    desk.store.refusal = None
    desk.run(model.flush())
    assert left(tmp_path) == []


def test_typing_while_a_save_is_under_way_is_kept_too(desk, model, tmp_path):
    model.edit(title="Winter")

    async def save_and_type():
        saving = desk.tasks.start(model.flush())
        await asyncio.sleep(0)
        model.edit(title="Winter menu")
        assert left(tmp_path) == [model.post.articles]
        await saving

    desk.run(save_and_type())
    assert left(tmp_path) == []
    assert desk.read(lambda tx: tx.posts.get(model.post.id)).lead.title == "Winter menu"


def test_opening_another_post_begins_another_journal(desk, model, account, tmp_path):
    model.edit(title="Winter")
    desk.run(model.new_post())
    assert left(tmp_path) == []
    model.edit(title="Spring")
    assert left(tmp_path) == [model.post.articles]


def fail(journal):
    raise OSError(28, "No space left on device")


def test_a_journal_that_fails_is_told_and_saving_goes_on(desk, model, qtbot, monkeypatch):
    told: list[WxdeskError] = []
    model.journal_failed.connect(told.append)
    monkeypatch.setattr(FileJournal, "_open", fail)
    model.edit(title="Winter")
    model.edit(title="Winter menu")
    desk.run(model.flush())
    model.edit(title="Winter menu!")
    desk.run(model.flush())
    assert [refusal.code for refusal in told] == ["journal_unwritable"]
    assert desk.read(lambda tx: tx.posts.get(model.post.id)).lead.title == "Winter menu!"


def test_an_imported_file_is_a_version_that_says_so(desk, model, tmp_path):
    file = tmp_path / "winter.md"
    file.write_text("# Winter\n\nSnow.\n", encoding="utf-8")
    desk.run(model.import_file(file))
    desk.run(model.flush())
    model.edit(body="More snow.")
    desk.run(model.flush())
    found = desk.run(versions.listed(desk.ports, model.post.id))
    assert [each.reason for each in found] == ["typed", "imported"]
