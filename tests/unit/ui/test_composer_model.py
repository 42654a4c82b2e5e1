import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.ui.composer_desk import NOON, open_desk, picture_bytes
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.services import holding, posts
from wxdesk.services.ports import Topic
from wxdesk.services.reading import read_article
from wxdesk.ui.composer.landing import among
from wxdesk.ui.composer.model import ComposerModel

READY = "# Winter\n\nFire is lit on the 32nd floor."


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    with open_desk(qtbot, tmp_path / "workspace", monkeypatch) as made:
        yield made


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


def stored(desk, model):
    return desk.run(posts.get(desk.ports, model.post.id))


def make_ready(desk, model, title="Winter"):
    picture = desk.run(posts.add_picture(desk.ports, picture_bytes(), "hearth.png"))
    model.edit(title=title, body=READY, pictures=(picture,), cover=picture.name)
    desk.run(model.flush())


def test_typing_is_saved_by_itself(desk, model, qtbot):
    with qtbot.waitSignal(model.saved, check_params_cb=lambda kept: kept):
        model.edit(title="Winter")
    assert stored(desk, model).lead.title == "Winter"
    assert not model.unsaved


def test_what_is_typed_while_a_save_is_under_way_is_saved_too(desk, model):
    model.edit(title="W")
    task = desk.tasks.start(model.flush())
    model.edit(title="Winter")
    desk.settle()
    assert task.done()
    assert stored(desk, model).lead.title == "Winter"


def test_a_failed_save_keeps_the_text_and_the_next_one_makes_up_for_it(desk, model, qtbot):
    desk.store.refusal = WxdeskError("disk_full")
    model.edit(title="Winter")
    with qtbot.waitSignal(model.save_failed) as failed:
        assert desk.run(model.flush()) is False
    assert failed.args[0].code == "disk_full"
    assert (model.article.title, model.unsaved) == ("Winter", True)
    desk.store.refusal = None
    assert desk.run(model.flush()) is True
    assert stored(desk, model).lead.title == "Winter"


def test_a_post_that_cannot_be_saved_is_not_left(desk, model, account):
    other = desk.write(lambda tx: tx.posts.save(Post(account.id, (Article("Other"),))))
    model.edit(title="Winter")
    desk.store.refusal = WxdeskError("disk_full")
    desk.run(model.open_post(account, other.id))
    assert model.article.title == "Winter"
    desk.store.refusal = None
    desk.run(model.open_post(account, other.id))
    assert model.article.title == "Other"


def test_switching_saves_at_once(desk, model, account):
    model.edit(title="Winter")
    first = model.post.id
    desk.run(model.new_post())
    assert model.post.id != first
    assert desk.run(posts.get(desk.ports, first)).lead.title == "Winter"


def test_the_newest_draft_is_gone_on_with(desk, model, account):
    model.edit(title="Winter")
    desk.run(model.flush())
    again = ComposerModel(desk.ports, desk.tasks)
    desk.run(again.open_account(account))
    assert again.article.title == "Winter"
    desk.run(again.close())


def test_undo_reaches_past_a_save(desk, model):
    model.edit(title="Winter")
    desk.run(model.flush())
    model.undo()
    desk.run(model.flush())
    assert stored(desk, model).lead.title == ""


def test_the_forecast_says_what_sending_would_use(desk, model, account):
    assert (model.forecast.number, model.forecast.quota.free) == (1, 4)
    late = desk.write(lambda tx: tx.posts.save(Post(account.id, (Article("Late"),))))
    desk.write(lambda tx: holding.hold_slot(tx, account, late.id, NOON))
    model.refresh(frozenset({Topic.QUOTA}))
    desk.settle()
    assert (model.forecast.number, model.forecast.quota.reserved) == (2, 1)


def test_findings_follow_what_is_typed(desk, model, qtbot):
    model.check()
    desk.settle()
    assert "title_missing" in {finding.code for _, finding in model.findings}
    with qtbot.waitSignal(model.findings_changed):
        model.edit(title="Winter")
    assert "title_missing" not in {finding.code for _, finding in model.findings}


def test_the_windows_thread_never_checks(desk, model, monkeypatch):
    asked: list[bool] = []
    window = threading.get_ident()
    for name in ("findings", "digest_of"):
        work = getattr(posts, name)

        def noted(*given, work=work):
            asked.append(threading.get_ident() == window)
            return work(*given)

        monkeypatch.setattr(posts, name, noted)
    model.edit(title="Winter", body=READY)
    model.check()
    desk.settle()
    assert asked
    assert not any(asked)
    assert model.digest_hint.startswith("Fire is lit")


def test_of_two_checks_the_newest_is_told(desk, model, qtbot, monkeypatch):
    """The first one takes until the title has been typed."""
    desk.settle()
    begun, typed, work, told = threading.Event(), threading.Event(), posts.findings, []

    def slow(*given):
        begun.set()
        found = work(*given)
        typed.wait(10)
        return found

    monkeypatch.setattr(posts, "findings", slow)
    model.findings_changed.connect(lambda: told.append({finding.code for _, finding in model.findings}))
    model.check()
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(model.findings_changed):
        model.edit(title="Winter")
        typed.set()
    desk.settle()
    assert told
    assert not any("title_missing" in codes for codes in told)


def test_a_check_of_another_article_is_done_again(desk, model, qtbot, monkeypatch):
    model.edit(title="Winter", body=READY)
    model.add(Article("Two", body="Another one."))
    desk.settle()
    begun, chosen, work = threading.Event(), threading.Event(), posts.findings

    def slow(*given):
        begun.set()
        chosen.wait(10)
        return work(*given)

    monkeypatch.setattr(posts, "findings", slow)
    model.check()
    qtbot.waitUntil(begun.is_set)
    model.choose(0)
    chosen.set()
    desk.settle()
    assert model.digest_hint.startswith("Fire is lit")


def test_sending_saves_first_and_makes_the_post_read_only(desk, model, qtbot):
    make_ready(desk, model)
    model.edit(title="Winter, at last")
    with qtbot.waitSignal(model.state_changed):
        desk.run(model.send())
    kept = stored(desk, model)
    assert (kept.state, kept.lead.title) == (PostState.SENDING, "Winter, at last")
    assert len(desk.courier.carried) == 1
    assert model.read_only
    assert model.forecast.quota.reserved == 0  # its own slot is not counted against it


def test_what_cannot_be_sent_stays_a_draft(desk, model):
    model.edit(title="Winter")
    with pytest.raises(WxdeskError) as refused:
        desk.run(model.send())
    assert refused.value.code == "post_incomplete"
    assert stored(desk, model).state is PostState.DRAFT
    assert not model.read_only


def test_nothing_is_sent_that_could_not_be_saved(desk, model):
    make_ready(desk, model)
    model.edit(title="Newer")
    desk.store.refusal = WxdeskError("disk_full")
    desk.run(model.send())
    assert desk.courier.carried == []
    assert model.article.title == "Newer"


def test_schedule_and_cancel(desk, model):
    make_ready(desk, model)
    at = NOON + timedelta(days=1)
    desk.run(model.schedule(at))
    assert (model.post.state, model.post.scheduled_at) == (PostState.SCHEDULED, at)
    assert model.read_only
    desk.run(model.cancel())
    assert model.post.state is PostState.DRAFT
    model.edit(title="Changed again")
    desk.run(model.flush())
    assert stored(desk, model).lead.title == "Changed again"


def test_a_full_month_says_when_the_next_slot_opens(desk, model, account):
    for number in range(4):
        other = desk.write(lambda tx: tx.posts.save(Post(account.id)))
        desk.write(lambda tx, post=other: holding.hold_slot(tx, account, post.id, NOON))
        assert number < 4
    desk.run(model.foresee())
    assert model.forecast.number is None
    assert model.forecast.opens_at == datetime(2026, 11, 30, 16, tzinfo=UTC)


def test_the_state_follows_what_the_courier_wrote(desk, model):
    make_ready(desk, model)
    desk.run(model.send())
    sent = replace(stored(desk, model), state=PostState.SENT, sent_at=NOON)
    desk.write(lambda tx: tx.posts.save(sent))
    model.refresh(frozenset({Topic.POSTS}))
    desk.settle()
    assert (model.post.state, model.post.sent_at) == (PostState.SENT, NOON)


def test_a_change_made_elsewhere_is_shown_unless_something_is_being_typed(desk, model):
    model.edit(title="Mine")
    desk.run(model.flush())
    theirs = replace(stored(desk, model), articles=(Article("Theirs"),))
    desk.write(lambda tx: tx.posts.save(theirs))
    model.edit(title="Mine, newer")
    model.refresh(frozenset({Topic.POSTS}))
    desk.settle()
    assert model.article.title == "Mine, newer"
    desk.run(model.flush())
    desk.write(lambda tx: tx.posts.save(theirs))
    model.refresh(frozenset({Topic.POSTS}))
    desk.settle()
    assert model.article.title == "Theirs"


def test_a_post_deleted_elsewhere_is_kept_with_the_next_change(desk, model):
    model.edit(title="Winter")
    desk.run(model.flush())
    desk.write(lambda tx: tx.posts.delete(model.post.id))
    model.refresh(frozenset({Topic.POSTS}))
    desk.settle()
    model.edit(body="More")
    desk.run(model.flush())
    assert stored(desk, model).lead == Article("Winter", author=model.article.author, body="More")


def test_two_pictures_of_one_name_are_told_apart(desk, model):
    red, green, again = (
        desk.run(posts.add_picture(desk.ports, picture_bytes(colour), name))
        for colour, name in (("#AA0000", "fire.png"), ("#00AA00", "fire.png"), ("#AA0000", "other.png"))
    )
    kept, named = among(model.article, [red, green])
    assert [picture.name for picture in named] == ["fire.png", "fire-2.png"]
    assert among(replace(model.article, pictures=kept), [again]) == (kept, (kept[0],))


def test_a_file_read_while_another_post_was_opened_changes_neither(desk, model, tmp_path, monkeypatch):
    opened = threading.Event()
    monkeypatch.setattr(
        "wxdesk.services.posts.read_article", lambda path: read_article(path) if opened.wait(20) else None
    )
    model.edit(title="Winter")
    desk.run(model.flush())
    (tmp_path / "menu.md").write_text("# Menu\n\nSoup\n", "utf-8")
    refused: list[WxdeskError] = []
    desk.tasks.start(model.import_file(tmp_path / "menu.md"), failed=refused.append)
    desk.run(model.new_post())
    opened.set()
    desk.settle()
    assert [refusal.code for refusal in refused] == ["paste_too_late"]
    assert [article.title for article in model.post.articles] == [""]


def test_an_article_is_known_by_its_key_wherever_it_goes(desk, model):
    first = model.key
    model.edit(title="First")
    model.add(Article("Second"))
    second = model.key
    model.move(1, 0)
    assert (model.index_of(second), model.index_of(first)) == (0, 1)
    model.edit(body="More")
    desk.run(model.flush())
    assert model.key == second, "the post got its number, the article is the same"
    model.undo()
    model.undo()
    assert (model.index_of(first), model.index_of(second)) == (0, 1)
    gone = model.remove(0)
    assert model.index_of(first) is None
    model.add(gone, 0)
    assert model.key not in (first, second)
    desk.run(model.new_post())
    assert model.index_of(second) is None


def test_markdown_files_become_articles(desk, model, tmp_path):
    (tmp_path / "hearth.png").write_bytes(picture_bytes())
    (tmp_path / "winter.md").write_text("# Winter\n\nText\n\n![fire](hearth.png)\n", "utf-8")
    (tmp_path / "menu.md").write_bytes("# 冬季菜单\n\n羊肉\n".encode("gbk"))
    author = model.article.author
    desk.run(model.import_file(tmp_path / "winter.md"))
    assert (len(model.post.articles), model.article.title, model.article.cover) == (1, "Winter", "hearth.png")
    imported = desk.run(model.import_file(tmp_path / "menu.md"))
    assert [article.title for article in model.post.articles] == ["Winter", "冬季菜单"]
    assert (model.index, model.article.author) == (1, author)
    assert "decoded_as" in {note.code for note in imported.notes}


def test_a_seventh_file_is_refused_and_changes_nothing(desk, model, tmp_path):
    (tmp_path / "one.md").write_text("# One\n\nText\n", "utf-8")
    for _ in range(6):
        desk.run(model.import_file(tmp_path / "one.md"))
    with pytest.raises(WxdeskError) as refused:
        desk.run(model.import_file(tmp_path / "one.md"))
    assert refused.value.code == "too_many_articles"
    assert len(model.post.articles) == 6


def test_an_enterprise_account_has_no_quota(desk, model):
    group = desk.add_account("Harbour Group", Kind.ENTERPRISE)
    desk.run(model.open_account(group))
    assert (model.forecast.quota, model.forecast.number) == (None, None)
