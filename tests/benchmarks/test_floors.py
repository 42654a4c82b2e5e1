"""The measurements themselves run, and measure what they say."""

import asyncio
import sys

import pytest

from tests.benchmarks.language import Words, indexed_quickly
from tests.benchmarks.processes import Program, bare_window, busy_phone, read, window_with_orm
from tests.benchmarks.rendering import CHARACTERS, Rendering, articles
from tests.benchmarks.searching import measured
from wxdesk.domain.search import indexed


def test_the_bare_window_paints(tmp_path):
    assert 0 < bare_window(tmp_path).seconds_to("first_paint") < 30


def test_the_window_with_orm_comes_up_with_its_data(tmp_path):
    floor = window_with_orm(tmp_path)
    assert 0 < floor.seconds_to("ready") < 30
    assert (tmp_path / "floor.sqlite").stat().st_size > 0


def test_a_program_that_fails_is_not_measured(tmp_path):
    program = Program((sys.executable, "-c", "raise SystemExit('no display')"), tmp_path)
    with pytest.raises(AssertionError, match="no display"):
        program.seconds_to("ready")


def test_half_a_line_is_no_mark(tmp_path):
    (tmp_path / "marks").write_text("first_paint 12\nready")
    assert read(tmp_path / "marks") == {"first_paint": 12}


def test_every_article_of_the_set_is_rendered_and_typed_into():
    assert {len(text) for text in articles().values()} == {CHARACTERS}
    found = Rendering("everything", 2)
    assert 0 < found.typed < found.whole * 5
    assert found.floor > 0
    assert found.inlined > 0
    assert found.first > 0


def test_a_busy_phone_is_moved_and_measured():
    found = busy_phone(2000, 40)
    assert 0 < found["median"] <= found["p95"]
    assert found["compared"] > 0
    assert found["loaded"] > 0


def test_a_search_is_measured_and_finds_the_best(tmp_path):
    found = asyncio.run(measured(tmp_path / "workspace", 400, 2))
    assert list(found.kinds) == ["1 character", "2 characters", "3 characters", "a Latin word", "two words"]
    for kind in found.kinds.values():
        assert 0 < kind.wall <= kind.wall_p95
        assert 0 < kind.processor <= kind.processor_p95
        assert (kind.recall, kind.ordered) == (1, 1)
    assert found.size > 0


def test_what_is_said_is_indexed_as_the_desk_does():
    said = Words().said(3000)
    assert indexed_quickly(said) == indexed(said)
    assert Words(1).said(9) != Words(2).said(9)
