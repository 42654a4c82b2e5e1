"""What internal accounts lead their members to: from the roster, and from what is known."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from tests.unit.services.conftest import NOON, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.inside import Inside, Meeting, Room, Said, SharedFile
from wxdesk.domain.phone import Follower
from wxdesk.domain.roster import Department, Member, MemberStatus
from wxdesk.services import insides, surroundings
from wxdesk.services.insides import EVERYBODY, Known, save_known

HOUR = timedelta(hours=1)
TALK, OTHER_TALK = Said(NOON - HOUR, "Wen: 收到"), Said(NOON, "Li: 主厨房")
STAND_UP = Meeting("Stand-up", NOON + HOUR, 15, "Lobby", "Tom", NOON - HOUR)
TASTING = Meeting("试菜", NOON + HOUR, 90)
BOOK, MENU = SharedFile("a.pdf", 1000, NOON - HOUR, "HR"), SharedFile("b.pdf", 1000, NOON - HOUR)


def filled(tx, account_id):
    """A company with two departments, one of them with another below it; Mei is in the one below."""
    front = tx.roster.save_department(Department(account_id, "Front")).id
    desk = tx.roster.save_department(Department(account_id, "Desk", front)).id
    kitchen = tx.roster.save_department(Department(account_id, "Kitchen")).id
    mei, bo = tx.followers.save(Follower("Mei")).id, tx.followers.save(Follower("Bo")).id
    seen = Member(account_id, "", status=MemberStatus.ACTIVE, verified_at=NOON)
    members = [(desk, mei, seen), (desk, 0, seen), (front, 0, seen), (kitchen, 0, seen)]
    members += [(kitchen, bo, replace(seen, status=MemberStatus.UNVERIFIED, verified_at=None))]
    for number, (department, follower, member) in enumerate(members):
        tx.roster.save(replace(member, name=f"M{number}", department_id=department, follower_id=follower))
    return front, desk, kitchen, mei, bo


def led(run, tmp_path, known):
    async def work():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE, "Group")

            def fill(tx):
                front, desk, kitchen, mei, bo = filled(tx, account.id)
                save_known(tx, account.id, known(front, desk, kitchen))
                return mei, bo

            mei, bo = await bench.store.run(fill)
            found = await surroundings.surroundings(bench.ports)
            return found, account.id, mei, bo

    return run(work())


def test_rooms_are_those_of_all_and_of_the_departments_above_with_those_who_are_in_them(run, tmp_path):
    found, account, mei, _ = led(run, tmp_path, lambda *_: Known())
    rooms = (Room("", 4), Room("Front", 3), Room("Desk", 2))
    assert found.insides == {(account, mei): Inside(rooms)}


def test_one_meets_with_what_is_for_all_and_for_the_departments_above_and_with_nothing_else(run, tmp_path):
    def known(front, desk, kitchen):
        return Known(
            ((EVERYBODY, TALK), (kitchen, OTHER_TALK)),
            ((front, STAND_UP), (kitchen, TASTING)),
            ((EVERYBODY, BOOK), (desk, MENU), (kitchen, replace(MENU, name="c.pdf"))),
        )

    found, account, mei, bo = led(run, tmp_path, known)
    here = found.of({account}, mei).inside_of(account)
    assert [room.said for room in here.rooms] == [(TALK,), (), ()]
    assert here.meetings == (STAND_UP,)
    assert here.files == (BOOK, MENU)
    assert found.of({account}, bo).inside_of(account) == Inside()  # nobody has confirmed them
    assert found.of({99}, mei).inside_of(account) == Inside()


def test_a_phone_shows_what_is_there_at_its_moment():
    here = Inside(
        (Room("Front", 3, (TALK, OTHER_TALK)),),
        (STAND_UP, replace(TASTING, at=NOON - 3 * HOUR), replace(TASTING, title="Tomorrow", at=NOON + 24 * HOUR)),
        (BOOK, replace(MENU, at=NOON + HOUR)),
    )
    (room,) = here.rooms
    assert (room.last(NOON - 2 * HOUR), room.last(NOON - HOUR), room.last(NOON)) == (None, TALK, OTHER_TALK)
    assert [each.title for each in here.coming(NOON)] == ["Stand-up", "Tomorrow"]
    assert [each.title for each in here.over(NOON)] == ["试菜"]
    assert [each.title for each in here.coming(NOON - 2 * HOUR)] == ["试菜", "Tomorrow"]  # nobody was told of the other
    assert here.shared(NOON) == (BOOK,)
    assert [each.name for each in here.shared(NOON + HOUR)] == ["b.pdf", "a.pdf"]


def keep(account_id, text, tx):
    tx.settings.set(f"inside_{account_id}", text)


def test_what_was_kept_and_cannot_be_read_is_not_known(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE, "Group")
            for text in ("nonsense", "[]", '{"said": [[1]]}', '{"files": [[0, "2026-11-22T12:00", 1, "a", "b"]]}', "3"):
                await bench.store.run(partial(keep, account.id, text))
                assert await bench.store.read(lambda tx: insides.known_of(tx, account.id)) == Known()

    run(work())
