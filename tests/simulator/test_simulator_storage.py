"""Records on disk: rows of JSON, one transaction a turn, several processes, kills."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from tests.simulator.conftest import NOW
from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator.people import Follower, members, packed, unpacked
from wxdesk.simulator.records import Article, Draft, Records, Send
from wxdesk.simulator.rows import row_of, value_of
from wxdesk.simulator.shelves import Groups, Shelf
from wxdesk.simulator.state import State
from wxdesk.simulator.storage import Folder

APP = "wxservice"


def opened(folder):
    return State(SetClock(NOW), folder=Folder(folder))


def follower(openid, **fields):
    return Follower(openid, APP, 0, 1, **fields)


# -- rows --------------------------------------------------------------------------------------------------------------


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Everything:
    text: str
    number: int
    share: float = 0.5
    truth: bool = False
    maybe: int | None = None
    colour: Colour = Colour.RED
    several: tuple[int, ...] = ()
    some: frozenset[str] = frozenset()
    named: dict[str, int] | None = None
    inner: tuple[Article, ...] = ()
    anything: object = None


@pytest.mark.parametrize(
    "value",
    [
        Everything("a", 1),
        Everything("标题\\u0000\n", -(2**60), 1.0, True, 0, Colour.RED, (3, 1), frozenset("ba"), {"x": 1}),
        Everything("", 0, inner=(Article("t", "c"), Article("u", "", url="v")), anything={"a": [1, None]}),
    ],
)
def test_a_row_gives_back_the_value(value):
    assert value_of(Everything, row_of(value)) == value


def test_a_row_leaves_out_what_is_as_by_default_and_keeps_its_order():
    assert row_of(Everything("a", 1, some=frozenset("cab"))) == '{"text":"a","number":1,"some":["a","b","c"]}'


@pytest.mark.parametrize(
    "row",
    [
        '{"text":"a"}',
        '{"text":1,"number":1}',
        '{"text":"a","number":"1"}',
        '{"text":"a","number":1,"more":1}',
        '{"text":"a","number":1,"several":3}',
        '{"text":"a","number":1,"colour":"blue"}',
        "[]",
        "null",
        "{",
    ],
)
def test_a_row_of_something_else_is_refused(row):
    with pytest.raises((ValueError, TypeError, KeyError)):
        value_of(Everything, row)


def test_what_has_no_row_is_refused():
    with pytest.raises(TypeError):
        row_of(object())


def test_every_record_type_can_be_stored():
    hints = get_type_hints(Records)
    for each in fields(Records):
        (kind,) = get_args(hints[each.name])
        with pytest.raises((ValueError, TypeError)):
            value_of(kind, "[[]]")


# -- sets of followers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("numbers", [set(), {0}, {7}, {8}, {0, 1, 99_999}, set(range(1000))])
def test_a_set_is_packed_and_unpacked(numbers):
    bits = sum(1 << number for number in numbers)
    assert unpacked(packed(bits)) == bits
    assert members(bits) == sorted(numbers)
    assert members(bits, 2) == sorted(numbers)[:2]


# -- shelves -----------------------------------------------------------------------------------------------------------


def test_a_shelf_notes_every_way_to_change_it():
    shelf = Shelf[int]()
    shelf["a"] = 1
    shelf.update({"b": 2})
    shelf |= {"c": 3}
    assert shelf.setdefault("a", 9) == 1
    assert shelf.setdefault("d", 4) == 4
    assert (set(shelf.changed), shelf.fresh) == (set("abcd"), set("abcd"))
    shelf.settled()
    assert shelf.pop("a") == 1
    assert shelf.pop("a", None) is None
    with pytest.raises(KeyError):
        shelf.pop("a")
    assert shelf.popitem() == ("d", 4)
    shelf["b"] = 5
    assert (set(shelf.changed), shelf.fresh) == (set("adb"), set())
    shelf.clear()
    assert (shelf, set(shelf.changed)) == ({}, set("abcd"))


def test_groups_follow_their_shelf():
    shelf = Shelf[int]()
    shelf["early"] = 2
    groups = Groups(shelf, lambda number: None if number == 0 else "even" if number % 2 == 0 else "odd")
    shelf["one"], shelf["two"], shelf["none"] = 1, 4, 0
    assert groups.of("even") == {"early": 2, "two": 4}
    shelf["two"] = 3
    del shelf["early"]
    assert (groups.of("even"), groups.of("odd")) == ({}, {"one": 1, "two": 3})
    shelf["one"] = 0
    assert groups.of("odd") == {"two": 3}


# -- one file ----------------------------------------------------------------------------------------------------------


def test_a_turn_writes_only_what_it_changed(tmp_path):
    state = opened(tmp_path)
    state.add_followers(APP, 50)
    with state.lock:
        state.records.drafts["d"] = Draft("d", APP, (Article("t", "c"),), 1)
    with closing(sqlite3.connect(tmp_path / "simulator.sqlite")) as line:
        revisions = line.execute("SELECT shelf, revision, count(*) FROM record GROUP BY 1, 2").fetchall()
    assert revisions == [("drafts", 2, 1), ("followers", 1, 50)]
    with state.lock:
        pass
    with closing(sqlite3.connect(tmp_path / "simulator.sqlite")) as line:
        assert line.execute("SELECT revision FROM written").fetchone() == (2,)
    state.close()


def test_the_journal_is_never_a_wal(tmp_path):
    opened(tmp_path).add_followers(APP, 1)
    with closing(sqlite3.connect(tmp_path / "simulator.sqlite")) as line:
        assert line.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert not list(tmp_path.glob("*-wal"))


def test_the_order_of_records_outlives_a_restart(tmp_path):
    state = opened(tmp_path)
    with state.lock:
        for key in "cab":
            state.records.speeds[key] = 1
    with state.lock:
        state.records.speeds["c"] = 2
        del state.records.speeds["a"]
        state.records.speeds["a"] = 3
    state.close()
    assert list(opened(tmp_path).records.speeds.items()) == [("c", 2), ("b", 1), ("a", 3)]


def test_a_turn_inside_a_turn_is_the_same_turn(tmp_path):
    state = opened(tmp_path)
    with state.lock, state.lock:
        state.add_tag(APP, "VIP")
    state.close()
    assert [tag.name for tag in opened(tmp_path).records.tags.values()] == ["VIP"]


def test_what_a_failed_turn_did_is_kept_all_the_same(tmp_path):
    state = opened(tmp_path)

    def work():
        with state.lock:
            state.add_tag(APP, "VIP")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        work()
    state.close()
    assert len(opened(tmp_path).records.tags) == 1


def test_a_turn_that_cannot_be_written_is_written_later(tmp_path):
    state = opened(tmp_path)

    def work():
        with state.lock:
            state.records.speeds["a"] = 1
            state.records.speeds["b"] = object()

    with pytest.raises(TypeError):
        work()
    with state.lock:
        state.records.speeds["b"] = 2
    state.close()
    assert opened(tmp_path).records.speeds == {"a": 1, "b": 2}


# -- several processes -------------------------------------------------------------------------------------------------


def test_a_turn_sees_what_another_process_wrote_and_deleted(tmp_path):
    first, second = opened(tmp_path), opened(tmp_path)
    openids = first.add_followers(APP, 3)
    with second.lock:
        assert list(second.records.followers) == openids
        assert second.records.by.crowds.of(APP).following == 0b111
        del second.records.followers[openids[0]]
        second.records.followers[openids[1]] = replace(second.records.followers[openids[1]], left=5)
    with first.lock:
        assert list(first.records.followers) == openids[1:]
        assert first.records.by.crowds.of(APP).following == 0b100
    first.close()
    second.close()


def test_a_process_that_was_away_for_long_reads_everything_anew(tmp_path):
    first, second = opened(tmp_path), opened(tmp_path)
    first.add_tag(APP, "old")
    with second.lock:
        assert len(second.records.tags) == 1
    with first.lock:
        first.records.tags.clear()
    first.close()
    third = opened(tmp_path)  # sweeps the deleted away
    third.add_tag(APP, "new")
    with second.lock:
        assert [tag.name for tag in second.records.tags.values()] == ["new"]
    second.close()
    third.close()


def test_the_clock_and_the_counts_are_shared(tmp_path):
    first, second = opened(tmp_path), opened(tmp_path)
    with first.lock:
        first.clock.set(NOW.replace(day=1), standing=True)
        first.count(APP, "/cgi-bin/draft/add")
    with second.lock:
        assert second.clock.now() == NOW.replace(day=1)
        assert second.count(APP, "/cgi-bin/draft/add") == 2
    first.close()
    second.close()


_COUNT = """
import sys
from pathlib import Path
from wxdesk.simulator.state import State
from wxdesk.simulator.storage import Folder
state = State(folder=Folder(Path(sys.argv[1])))
for number in range(int(sys.argv[2])):
    with state.lock:
        used = state.records.speeds.get("turns", 0)
        state.records.speeds["turns"] = used + 1
        state.records.speeds[f"{sys.argv[3]} {number}"] = used
print("done", flush=True)
"""


def counting(folder, times, name):
    command = [sys.executable, "-c", _COUNT, str(folder), str(times), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_turns_of_two_processes_never_overlap(tmp_path):
    Folder(tmp_path)
    both = [counting(tmp_path, 150, name) for name in "ab"]
    assert [each.communicate(timeout=60)[0] for each in both] == ["done\n", "done\n"]
    speeds = opened(tmp_path).records.speeds
    assert speeds.pop("turns") == 300
    assert sorted(speeds.values()) == list(range(300))


def test_a_kill_at_any_moment_leaves_whole_turns(tmp_path):
    for attempt in range(8):
        process = counting(tmp_path, 1_000_000, str(attempt))
        file = tmp_path / "simulator.sqlite"
        while not (file.exists() and _turns(file) > 20 * (attempt + 1) + attempt):
            assert process.poll() is None
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=10)
        state = opened(tmp_path)
        turns = state.records.speeds["turns"]
        assert sorted(each for key, each in state.records.speeds.items() if key != "turns") == list(range(turns))
        state.close()


def _turns(file):
    with closing(sqlite3.connect(file, timeout=10)) as line:
        row = line.execute("SELECT row FROM record WHERE shelf = 'speeds' AND key = 'turns'").fetchone()
    return int(row[0]) if row else 0


def test_two_that_open_a_new_folder_at_once_share_one_file(tmp_path):
    for attempt in range(5):
        folder = tmp_path / str(attempt)
        states: list[State] = []
        start = threading.Barrier(4)

        def make(folder=folder, states=states, start=start):
            start.wait()
            states.append(opened(folder))

        threads = [threading.Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        states[0].add_tag(APP, "VIP")
        for state in states:
            with state.lock:
                assert len(state.records.tags) == 1
            state.close()


# -- what does not grow ------------------------------------------------------------------------------------------------


def test_message_ids_grow_and_are_never_given_twice(tmp_path):
    state = opened(tmp_path)
    with state.lock:
        for _ in range(100):
            msg_id = state.new_id()
            state.records.sends[msg_id] = Send(msg_id, APP, "", "all", (), "", state.now)
    ids = [int(each) for each in state.records.sends]
    assert ids == sorted(set(ids))
    state.close()
    again = opened(tmp_path)
    assert int(again.new_id()) > ids[-1]


def test_files_have_plain_names_only(tmp_path):
    folder = Folder(tmp_path)
    folder.put("abc-_1", b"x")
    assert folder.get("abc-_1") == b"x"
    (tmp_path / "secret").write_bytes(b"y")
    for name in ("../secret", "..\\secret", "", ".", ".."):
        assert folder.get(name) is None


# -- what release 0.1 kept ---------------------------------------------------------------------------------------------

EARLIER = Path(__file__).parent.parent / "data" / "simulator" / "0.1.0.json"


def test_what_release_0_1_kept_is_taken_over(tmp_path):
    shutil.copy(EARLIER, tmp_path / "simulator.json")
    for _ in range(2):
        state = opened(tmp_path)
        records = state.records
        [send] = records.sends.values()
        assert (send.key, send.kind, send.state, send.announced) == ("k" * 32, "mpnews", "done", True)
        assert [each.articles[0].title for each in records.drafts.values()] == ["标题"]
        assert sorted(each.use for each in records.materials.values()) == ["image", "temporary image"]
        assert (len(records.publications), len(records.departments)) == (1, 1)
        assert [member.name for member in state.members_of("ww1")] == ["Anna"]
        assert state.counted("wx1", "/cgi-bin/draft/add") == 3
        assert int(state.new_id()) > int(send.msg_id)
        state.close()
    assert (tmp_path / "simulator.json").read_bytes() == EARLIER.read_bytes()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": 99}', '{"version": 1, "drafts": {"a": {"b": 1}}}'])
def test_a_damaged_earlier_state_is_refused_and_left_alone(tmp_path, content):
    file = tmp_path / "simulator.json"
    file.write_text(content)
    with pytest.raises(WxdeskError) as caught:
        opened(tmp_path)
    assert (caught.value.code, caught.value.details) == ("simulator_state_unreadable", {"path": str(file)})
    assert file.read_text() == content
    assert not (tmp_path / "simulator.sqlite").exists()
