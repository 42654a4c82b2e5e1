"""Looking after followers, on a real store."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.personas import other
from wxdesk.domain.phone import Follower, SenderKind
from wxdesk.services import followers, removing
from wxdesk.services.ports import Courier, Platforms, Ports, Vault
from wxdesk.store import open_store

NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")


class Desk:
    def __init__(self, folder):
        self.runner = asyncio.Runner()
        self.store = store = self.wait(open_store(folder))
        nobody = cast("object", None)
        parts = (cast("Vault", nobody), cast("Platforms", nobody), cast("Courier", nobody))
        self.ports = Ports(store, *parts, SetClock(NOON))
        self.paper = self.wait(store.run(lambda tx: tx.accounts.save(Account("Paper"))))
        self.staff = self.wait(store.run(lambda tx: tx.accounts.save(Account("Staff", Kind.ENTERPRISE))))

    def wait(self, work):
        async def waited():
            return await work

        return self.runner.run(waited())

    def refusal(self, work):
        with pytest.raises(WxdeskError) as caught:
            self.wait(work)
        return caught.value.code

    @property
    def all(self):
        return self.wait(followers.all_of(self.ports))


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path / "w")
    yield made
    made.wait(made.store.close())
    made.runner.close()


def test_a_made_up_one_has_others_who_write(desk):
    made = desk.wait(followers.make(desk.ports, 3))
    (known,) = desk.all.known
    assert known.follower == made
    assert known.accounts == ("Paper",)
    assert len(known.others) == len(made.sender_ids) == len(desk.all.rhythms) > 6
    assert desk.staff.id not in made.account_ids


def test_one_of_the_same_seed_has_the_same_others(desk):
    first = desk.wait(followers.make(desk.ports, 3, "One"))
    second = desk.wait(followers.make(desk.ports, 3, "Two"))
    assert first.sender_ids == second.sender_ids
    desk.wait(removing.remove(desk.ports, first.id))
    assert len(desk.all.senders) == len(second.sender_ids)
    desk.wait(removing.remove(desk.ports, second.id))
    assert (desk.all.known, desk.all.senders, desk.all.rhythms) == ((), (), ())


def test_copying_and_drawing(desk):
    made = desk.wait(followers.make(desk.ports, 3, "One"))
    copy = desk.wait(followers.copy(desk.ports, made.id, "Two"))
    assert replace(copy, id=made.id, name="One") == made
    drawn = desk.wait(followers.draw(desk.ports, desk.paper.id, 5))
    assert drawn.account_ids == made.account_ids
    assert drawn.name not in {"One", "Two"}
    assert desk.refusal(followers.draw(desk.ports, desk.staff.id, 5)) == "audience_empty"


def test_what_cannot_be_kept_is_refused_and_changes_nothing(desk):
    made = desk.wait(followers.make(desk.ports, 3, "One"))
    assert desk.refusal(followers.copy(desk.ports, made.id, " one ")) == "follower_name_taken"
    assert desk.refusal(followers.save(desk.ports, replace(made, name="  "))) == "follower_nameless"
    assert desk.refusal(followers.save(desk.ports, replace(made, zone="Mars/Base"))) == "zone_unknown"
    assert desk.refusal(followers.save(desk.ports, replace(made, zone="../../etc/passwd"))) == "zone_unknown"
    assert desk.refusal(followers.copy(desk.ports, 99, "x")) == "follower_unknown"
    assert [each.follower for each in desk.all.known] == [made]


def test_others_that_are_entered_write_to_them(desk):
    made = other(SenderKind.GROUP, "登山队", 4)
    kept = desk.wait(followers.save(desk.ports, Follower("Li"), [made]))
    (sender,) = desk.all.senders
    assert kept.sender_ids == {sender.id}
    assert desk.all.rhythms == (replace(made.rhythm, sender_id=sender.id),)


def test_since_holds_only_for_what_is_followed(desk):
    since = {(desk.paper.id, 0): NOON - timedelta(days=3), (desk.staff.id, 0): NOON}
    kept = desk.wait(followers.save(desk.ports, Follower("Li", frozenset({desk.paper.id}), since=since)))
    assert kept.since == {(desk.paper.id, 0): NOON - timedelta(days=3)}


def test_names_and_numbers_find(desk):
    made = desk.wait(followers.make(desk.ports, 3, "One"))
    assert desk.wait(followers.find(desk.ports, "ONE")) == made
    assert desk.wait(followers.find(desk.ports, str(made.id))) == made
    assert desk.refusal(followers.find(desk.ports, "Two")) == "follower_unknown"
