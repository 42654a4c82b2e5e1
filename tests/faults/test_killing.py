"""The short form of ``make faults``: a sender killed now and then, on each kind of store."""

import asyncio
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.faults.figures import Figures
from tests.faults.killing import Run
from tests.faults.ways import EVERY, PLACES, Death, Place, Plan, Standing
from tests.postgres import fresh_database
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.domain.posts import Act, Audience, Post, PostState
from wxdesk.simulator.faults import Mishap

POSTS, KILLS = 3, 5


@pytest.mark.parametrize("team", [False, True], ids=["sqlite", "postgresql"])
def test_each_post_arrives_exactly_once_however_often_its_sender_is_killed(tmp_path, team):
    figures = asyncio.run(Run(tmp_path, POSTS, KILLS, fresh_database() if team else "").go())
    assert figures.good, figures
    assert figures.arrived == POSTS
    assert figures.killed


def test_what_is_not_as_it_should_be_is_told():
    assert Figures().good
    wrong = (
        Figures(twice=["A"]),
        Figures(never=["A"]),
        Figures(not_settled=["A"]),
        Figures(slots_lost=1),
        Figures(not_listed={"/cgi-bin/new"}),
    )
    assert not any(each.good for each in wrong)
    figures = Figures(posts=2, overspent=1)
    figures.kills.update([EVERY[0].kind, "before /cgi-bin/draft/add"])
    assert not figures.good
    assert figures.lines()[2] == "kills 2: inside calls 1, at commits 1"


def place(name: str) -> Place:
    return next(each for each in PLACES if each.name == name)


def stands(kind: Kind, state: AttemptState | None, **more: Any) -> Standing:
    post = Post(1, state=PostState.SENDING if state else PostState.SCHEDULED, **more)
    tried = Attempt(1, "key", datetime(2026, 11, 22, tzinfo=UTC), state) if state else None
    return Standing(post, Account("A", kind), tried, frozenset({"body", "cover"}))


def test_a_way_that_nothing_has_met_comes_before_all_others():
    sent = stands(Kind.SERVICE, AttemptState.ACCEPTED)
    plan = Plan()
    first = plan.next([sent], Counter())
    assert first is not None
    plan.met[first.kind] += 1
    second = plan.next([sent], Counter())
    assert second is not None
    assert second.kind != first.kind
    assert len({each.place.name for each in (first, second)} & {"/cgi-bin/stable_token"}) == 1
    plan.met.update(each.kind for each in EVERY)
    assert plan.next([sent], Counter(), only_unmet=True) is None


def test_what_was_tried_in_vain_gives_way():
    sent = stands(Kind.ENTERPRISE, AttemptState.ACCEPTED)
    plan, in_vain = Plan(), Counter({"before commit done": 2, "after commit done": 2})
    assert plan.next([sent], in_vain) is None
    assert plan.next([sent], Counter()) is not None


def test_a_call_is_come_to_by_those_who_make_it():
    drafts = place("/cgi-bin/draft/update")
    assert drafts.awaits(stands(Kind.SERVICE, AttemptState.INTENT, box_id="box"))
    assert not drafts.awaits(stands(Kind.SERVICE, AttemptState.INTENT))
    assert not drafts.awaits(stands(Kind.ENTERPRISE, AttemptState.INTENT, box_id="box"))
    tags = place("/cgi-bin/user/tag/get")
    assert tags.awaits(stands(Kind.SERVICE, None, audience=Audience(100, "A")))
    assert not tags.awaits(stands(Kind.SERVICE, None))


def test_a_call_that_another_post_makes_for_another_reason_is_let_pass():
    looked_for = Death("before", place("/cgi-bin/draft/get (looked for)"))
    publication = stands(Kind.SERVICE, AttemptState.DRAFTED, act=Act.PUBLISH)
    boxed = stands(Kind.SERVICE, AttemptState.INTENT, box_id="box")
    assert [each.skip for each in looked_for.orders(7, [publication]) if each.pid] == [0]
    assert [each.skip for each in looked_for.orders(7, [publication, boxed, boxed]) if each.pid] == [2]


def test_a_mishap_meets_every_first_call_so_that_the_next_is_a_repetition():
    again = Death("after", place("/cgi-bin/message/mass/sendall (again)"))
    two = [stands(Kind.SERVICE, AttemptState.DRAFTED), stands(Kind.SERVICE, AttemptState.INTENT)]
    first, then = again.orders(7, [*two, stands(Kind.SERVICE, AttemptState.UNSURE)])
    assert (first.mishap, first.times, first.path) == (Mishap.DROP, 2, then.path)
    assert (then.mishap, then.pid) == (Mishap.LATE_KILL, 7)
    assert len(list(again.orders(7, [stands(Kind.SERVICE, AttemptState.UNSURE)]))) == 1
