"""What is typed between two saves is on the disk at once, and read again as far as it goes."""

import errno
import os
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.store.test_values import ARTICLES
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Crop, Picture, Post
from wxdesk.store.journal import FOLDER, FileJournal

POST = Post(1, (Article("Lead", body="The fire 炉火"), Article("Second")), id=7)
TEXT = st.text(st.sampled_from("ab 冬天\n😀"), max_size=12)
ARTICLE = st.builds(
    Article,
    title=TEXT,
    body=TEXT,
    cover=st.sampled_from(["", "a.png"]),
    pictures=st.sampled_from([(), (Picture("a.png", "aa" * 32, 4, 3, 9, "image/png"),)]),
    wide=st.sampled_from([None, Crop(0.1, 0.2, 0.9, 0.8)]),
    text_size=st.sampled_from([0, 17]),
)


@pytest.fixture
def journal(tmp_path):
    made = FileJournal(tmp_path)
    made.begin(POST)
    yield made
    made.close()


def typed(post, body, at=0):
    articles = list(post.articles)
    articles[at] = replace(articles[at], body=body)
    return replace(post, articles=tuple(articles))


def files(folder):
    return list((folder / FOLDER).glob("*.jsonl"))


def left(folder):
    """What the next program finds."""
    after = FileJournal(folder)
    try:
        return list(after.left())
    finally:
        after.close()


def die(journal):
    """The process is gone: its locks with it, its files as they are."""
    for lock in journal._locks.values():
        lock.release()
    journal._locks.clear()


def test_each_key_is_on_the_disk_when_it_has_been_pressed(journal, tmp_path):
    for body in ("The fire 炉火!", "The fire is 炉火!", "The 炉火"):
        journal.follow(typed(POST, body))
    die(journal)
    (found,) = left(tmp_path)
    assert (found.post_id, found.account_id, found.base) == (7, 1, POST.articles)
    assert found.articles == typed(POST, "The 炉火").articles


@given(st.lists(st.lists(ARTICLE, min_size=1, max_size=3), min_size=1, max_size=8))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_made_of_a_post_is_read_again(tmp_path, steps):
    made = FileJournal(tmp_path)
    made.begin(POST)
    for articles in steps:
        made.follow(replace(POST, articles=tuple(articles)))
    die(made)
    (found,) = left(tmp_path)
    assert found.articles == tuple(steps[-1])
    for each in left(tmp_path):
        made.drop(each)


def test_moving_and_removing_articles_writes_no_text_again(journal, tmp_path):
    long = replace(POST, articles=(Article("Lead", body="x" * 50_000), Article("Second")))
    journal.begin(long)
    moved = typed(long, "x" * 50_001)
    journal.follow(moved)
    before = files(tmp_path)[0].stat().st_size
    journal.follow(replace(moved, articles=moved.articles[::-1]))
    assert files(tmp_path)[0].stat().st_size - before < 100


def test_a_save_takes_it_away_but_for_what_was_typed_meanwhile(journal, tmp_path):
    saved, later = typed(POST, "saved"), typed(POST, "saved and more")
    journal.follow(saved)
    journal.settle(saved, saved)
    assert files(tmp_path) == []
    journal.follow(later)
    journal.settle(saved, later)
    die(journal)
    (found,) = left(tmp_path)
    assert (found.base, found.articles) == (saved.articles, later.articles)


def test_what_was_left_behind_stays_while_this_desk_types_and_goes_when_taken_care_of(journal, tmp_path):
    journal.follow(typed(POST, "lost"))
    die(journal)
    second = FileJournal(tmp_path)
    second.begin(POST)
    second.follow(typed(POST, "other"))
    (found,) = second.left()
    assert found.articles == typed(POST, "lost").articles
    second.drop(found)
    assert second.left() == []
    assert len(files(tmp_path)) == 1
    second.close()


def test_two_desks_on_one_folder_keep_out_of_each_others_way(journal, tmp_path):
    journal.follow(typed(POST, "first"))
    second = FileJournal(tmp_path)
    assert second.left() == []
    second.begin(replace(POST, id=8))
    second.follow(typed(replace(POST, id=8), "second"))
    die(journal)
    die(second)
    assert {(each.post_id, each.articles[0].body) for each in left(tmp_path)} == {(7, "first"), (8, "second")}


@pytest.mark.parametrize("cut", [1, 5, 20])
def test_a_line_that_was_cut_off_costs_only_itself(journal, tmp_path, cut):
    journal.follow(typed(POST, "one"))
    journal.follow(typed(POST, "one two three four"))
    die(journal)
    file = files(tmp_path)[0]
    file.write_bytes(file.read_bytes()[:-cut])
    (found,) = left(tmp_path)
    assert found.articles == typed(POST, "one").articles


@pytest.mark.parametrize(
    "garbage", [b"", b"\0" * 4096, b"{}\n", b'{"post":1}\n', b"\xff\n", b'{"base":3,"at":"x"}\n[]\n']
)
def test_a_file_without_sense_is_no_journal(tmp_path, garbage):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "post-7-x.jsonl").write_bytes(garbage)
    assert left(tmp_path) == []


def test_half_of_an_emoji_is_kept_as_well(journal, tmp_path):
    journal.follow(typed(POST, "a\ud83d"))
    journal.follow(typed(POST, "a😀"))
    die(journal)
    assert left(tmp_path)[0].articles[0].body == "a😀"


def test_a_folder_that_cannot_be_written_is_told_once_and_typing_goes_on(tmp_path):
    (tmp_path / FOLDER).write_text("in the way")
    for number in range(2, 10):
        (tmp_path / f"{FOLDER}-{number}").write_text("in the way")
    made = FileJournal(tmp_path)
    made.begin(POST)
    with pytest.raises(WxdeskError) as refused:
        made.follow(typed(POST, "a"))
    assert refused.value.code == "journal_unwritable"
    made.follow(typed(POST, "ab"))
    made.settle(typed(POST, "ab"), typed(POST, "abc"))
    made.follow(typed(POST, "abcd"))
    made.close()


def test_a_full_disk_is_told_once_and_after_a_save_it_is_tried_again(journal, tmp_path, monkeypatch):
    def full(descriptor, data):
        raise OSError(errno.ENOSPC, "No space left on device")

    journal.follow(typed(POST, "a"))
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        with pytest.raises(WxdeskError, match="No space left"):
            journal.follow(typed(POST, "ab"))
        journal.follow(typed(POST, "abc"))
    saved = typed(POST, "abc")
    journal.settle(saved, saved)
    journal.follow(typed(POST, "abcd"))
    die(journal)
    (found,) = left(tmp_path)
    assert found.articles == typed(POST, "abcd").articles


def test_the_old_file_stays_where_a_new_one_cannot_be_begun(journal, tmp_path, monkeypatch):
    """What is typed while a save is under way is in no other place."""

    def full(descriptor, data):
        raise OSError(errno.ENOSPC, "No space left on device")

    saved, later = typed(POST, "saved"), typed(POST, "saved and more")
    journal.follow(saved)
    journal.follow(later)
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        with pytest.raises(WxdeskError):
            journal.settle(saved, later)
    assert [each.read_bytes().count(b"\n") for each in files(tmp_path) if each.stat().st_size] == [3]
    journal.settle(later, later)
    assert files(tmp_path) == []


def test_nobody_else_may_read_it(journal, tmp_path):
    journal.follow(typed(POST, "unpublished"))
    assert files(tmp_path)[0].stat().st_mode & 0o077 == 0
    assert (tmp_path / FOLDER).stat().st_mode & 0o077 == 0


def test_what_is_written_reaches_the_disk_by_itself(journal, monkeypatch):
    synced = []
    real = os.fsync

    def sync(descriptor):
        real(descriptor)
        synced.append(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    journal.follow(typed(POST, "a"))
    writing = journal._writing
    journal.close()
    writing._thread.join(10)
    assert synced


def test_a_key_in_a_long_article_takes_no_time(tmp_path):
    """Far under a millisecond; the middle of many, as other programs use this machine too."""
    text = "冬天的海边" * 4000
    post = Post(1, (Article("T", body=text), *ARTICLES), id=7)
    made = FileJournal(tmp_path)
    made.begin(post)
    spent = []
    for number in range(200):
        post = typed(post, f"{text[:9000]}{'x' * number}{text[9000:]}")
        begun = time.thread_time()
        made.follow(post)
        spent.append(time.thread_time() - begun)
    made.close()
    assert sorted(spent)[100] < 0.001
