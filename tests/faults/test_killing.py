"""The short form of ``make faults``: a sender killed now and then, on each kind of store."""

import asyncio

import pytest

from tests.faults.killing import Death, Figures, Run, ways
from tests.postgres import fresh_database

POSTS, KILLS = 3, 5


@pytest.mark.parametrize("team", [False, True], ids=["sqlite", "postgresql"])
def test_each_post_arrives_exactly_once_however_often_its_sender_is_killed(tmp_path, team):
    figures = asyncio.run(Run(tmp_path, POSTS, KILLS, fresh_database() if team else "").go())
    assert figures.good, figures
    assert figures.arrived == POSTS
    assert figures.killed


def test_what_is_not_as_it_should_be_is_told():
    assert Figures().good
    for wrong in (Figures(twice=["A"]), Figures(never=["A"]), Figures(not_settled=["A"]), Figures(slots_lost=1)):
        assert not wrong.good
    figures = Figures(posts=2, overspent=1)
    figures.kills.update([Death("before", "/cgi-bin/draft/add").kind, Death("after", write=3).kind])
    assert not figures.good
    assert figures.lines()[1] == "kills 2: inside calls 1, at commits 1; 2 kinds"


def test_calls_and_commits_are_died_in_by_turns():
    met = [death for death, _ in zip(ways(["/a"], 2), range(4), strict=False)]
    assert [death.kind for death in met] == ["before /a", "before commit", "after /a", "after commit"]
