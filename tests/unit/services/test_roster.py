"""The roster: only the owner lets people in, everything can be undone, departments keep their people."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.services.conftest import NOON, Bench, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower, RowKind
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.services import phone, roster
from wxdesk.services.phone_numbers import read_phone, spaced
from wxdesk.services.ports import MemberQuery
from wxdesk.services.practice import fill

DEMO = Path(__file__).parents[3] / "resources" / "demo"


async def waiting_follower(bench: Bench, account_id: int, name: str = "小陈") -> tuple[Follower, Waiting]:
    follower = await bench.store.run(lambda tx: tx.followers.save(Follower(name, frozenset({account_id}))))
    waits = Waiting(account_id, follower.id, name, NOON - timedelta(days=1))
    return follower, await bench.store.run(lambda tx: tx.roster.save_waiting(waits))


async def sees(bench: Bench, follower: Follower) -> frozenset[int]:
    return await bench.store.read(lambda tx: tx.roster.inside(follower.id, bench.clock.now()))


def test_only_admitting_shows_internal_posts_to_a_follower(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            follower, waits = await waiting_follower(bench, account.id)
            assert await sees(bench, follower) == frozenset()

            member = await roster.admit(bench.ports, waits.id, " 陈美玲 ", "138 0013 8000", "meiling_c")

            assert (member.name, member.phone, member.status) == ("陈美玲", "+8613800138000", MemberStatus.ACTIVE)
            assert member.verified_at == NOON
            assert await sees(bench, follower) == {account.id}
            assert await roster.waiting(bench.ports, account.id) == []

    run(story())


def test_the_phone_of_who_is_let_in_shows_internal_posts_from_then_on(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            await fill(bench.ports, DEMO)
            waits = (await roster.waiting(bench.ports))[0]
            follower = await bench.store.read(lambda tx: tx.followers.get(waits.follower_id))
            now = bench.clock.now()

            async def internal(at: datetime) -> int:
                seen = phone.phone(await phone.world(bench.ports), follower, at)
                return sum(row.kind is RowKind.ENTERPRISE for row in seen.chats)

            assert await internal(now) == 0
            await roster.admit(bench.ports, waits.id, "Ben Tan", "13800138000", "ben_tan88")
            assert await internal(now) == 1
            assert await internal(now - timedelta(minutes=1)) == 0

    run(story())


@pytest.mark.parametrize(
    ("name", "number", "wechat_id", "code", "field"),
    [
        ("", "13800138000", "meiling_c", "member_name_missing", "name"),
        ("陈美玲", "", "meiling_c", "member_phone_missing", "phone"),
        ("陈美玲", "13800138000", "", "member_wechat_id_missing", "wechat_id"),
        ("陈美玲", "12", "meiling_c", "phone_not_possible", "phone"),
        ("陈美玲", "1.38E+10", "meiling_c", "phone_rounded", "phone"),
        ("陈美玲", "13800138000", "1abc", "wechat_id_malformed", "wechat_id"),
    ],
)
def test_nobody_is_let_in_without_all_three(run, tmp_path, name, number, wechat_id, code, field):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            follower, waits = await waiting_follower(bench, account.id)
            with pytest.raises(WxdeskError) as refused:
                await roster.admit(bench.ports, waits.id, name, number, wechat_id)
            assert (refused.value.code, refused.value.details["field"]) == (code, field)
            assert await sees(bench, follower) == frozenset()
            assert await roster.waiting(bench.ports, account.id) == [waits]

    run(story())


def test_an_invited_member_is_completed_and_not_doubled(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            kitchen = await roster.save_department(bench.ports, Department(account.id, "Kitchen"))
            invited = await roster.add(
                bench.ports, Member(account.id, "王志强", "13800138000", "zq-wang88", kitchen.id, "Sous-chef")
            )
            assert (invited.status, invited.invited_at) == (MemberStatus.INVITED, NOON)
            follower, waits = await waiting_follower(bench, account.id)

            member = await roster.admit(bench.ports, waits.id, "王志强", "+86 138 0013 8000", "zhiqiang88")

            assert (member.id, member.department_id, member.position) == (invited.id, kitchen.id, "Sous-chef")
            assert (member.wechat_id, member.follower_id) == ("zhiqiang88", follower.id)
            assert await roster.count(bench.ports, MemberQuery(account.id)) == 1

    run(story())


def test_somebody_elses_phone_lets_nobody_in(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            _, first = await waiting_follower(bench, account.id)
            follower, second = await waiting_follower(bench, account.id, "小李")
            await roster.admit(bench.ports, first.id, "陈美玲", "13800138000", "meiling_c")
            with pytest.raises(WxdeskError) as refused:
                await roster.admit(bench.ports, second.id, "李雷", "13800138000", "lilei_01")
            assert (refused.value.code, refused.value.details["taken_by"]) == ("member_phone_taken", "陈美玲")
            assert await sees(bench, follower) == frozenset()

    run(story())


def test_removing_shuts_out_and_undo_brings_back(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            follower, waits = await waiting_follower(bench, account.id)
            member = await roster.admit(bench.ports, waits.id, "陈美玲", "13800138000", "meiling_c")

            for take_away in (roster.remove, roster.not_staff):
                removed = await take_away(bench.ports, member.id)
                assert await sees(bench, follower) == frozenset()
                await roster.restore(bench.ports, removed)
                assert await roster.get(bench.ports, member.id) == member
                assert await sees(bench, follower) == {account.id}

    run(story())


def test_who_had_left_can_be_invited_again_but_sees_nothing(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            follower, waits = await waiting_follower(bench, account.id)
            member = await roster.admit(bench.ports, waits.id, "陈美玲", "13800138000", "meiling_c")
            assert await roster.invite(bench.ports, member.id) == member
            await roster.not_staff(bench.ports, member.id)
            again = await roster.invite(bench.ports, member.id)
            assert (again.status, again.invited_at) == (MemberStatus.INVITED, NOON)
            assert await sees(bench, follower) == frozenset()

    run(story())


def test_rejecting_can_be_undone(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            _, waits = await waiting_follower(bench, account.id)
            rejected = await roster.reject(bench.ports, waits.id)
            assert await roster.waiting(bench.ports) == []
            await roster.restore(bench.ports, rejected)
            assert await roster.waiting(bench.ports) == [waits]

    run(story())


def test_editing_lets_nobody_in(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            member = await roster.add(bench.ports, Member(account.id, "李雷", "13912345678", "lilei_01"))
            typed = replace(member, name="李 雷", status=MemberStatus.ACTIVE, verified_at=NOON, follower_id=1)
            kept = await roster.edit(bench.ports, typed)
            assert kept == replace(member, name="李 雷")
            with pytest.raises(WxdeskError, match="member_not_following"):
                await roster.verify(bench.ports, member.id)

    run(story())


def test_verifying_somebody_who_follows(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            follower, _ = await waiting_follower(bench, account.id)
            unsure = Member(
                account.id,
                "王志强",
                "+8613800138000",
                "zq-wang88",
                status=MemberStatus.UNVERIFIED,
                follower_id=follower.id,
            )
            member = await bench.store.run(lambda tx: tx.roster.save(unsure))
            assert await sees(bench, follower) == frozenset()
            verified = await roster.verify(bench.ports, member.id)
            assert (verified.status, verified.verified_at) == (MemberStatus.ACTIVE, NOON)
            assert await sees(bench, follower) == {account.id}

    run(story())


def test_departments_count_those_below_and_come_back_with_their_people(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            kitchen = await roster.save_department(bench.ports, Department(account.id, "Kitchen"))
            pastry = await roster.save_department(bench.ports, Department(account.id, "Pastry", kitchen.id))
            await roster.add(bench.ports, Member(account.id, "黄小芬", "13755550102", "xiaofen_h", pastry.id))
            await roster.add(bench.ports, Member(account.id, "王志强", "13800138000", "zq-wang88", kitchen.id))
            before = await roster.departments(bench.ports, account.id)
            assert [(b.department.name, b.members, b.below[0].members) for b in before] == [("Kitchen", 2, 1)]

            deleted = await roster.delete_department(bench.ports, account.id, kitchen.id)
            assert [b.department.name for b in await roster.departments(bench.ports, account.id)] == ["Pastry"]
            await roster.restore_department(bench.ports, deleted)
            assert await roster.departments(bench.ports, account.id) == before

    run(story())


@pytest.mark.parametrize(
    ("name", "parent", "code"),
    [
        ("  ", 0, "department_name_missing"),
        ("x" * 65, 0, "department_name_too_long"),
        ("A/B", 0, "department_name_has_separator"),
        ("kitchen", 0, "department_name_taken"),
        ("Pastry", 99, "department_unknown"),
    ],
)
def test_departments_that_cannot_be(run, tmp_path, name, parent, code):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            await roster.save_department(bench.ports, Department(account.id, "Kitchen"))
            with pytest.raises(WxdeskError, match=code):
                await roster.save_department(bench.ports, Department(account.id, name, parent))

    run(story())


def test_a_department_cannot_lie_in_itself(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            kitchen = await roster.save_department(bench.ports, Department(account.id, "Kitchen"))
            pastry = await roster.save_department(bench.ports, Department(account.id, "Pastry", kitchen.id))
            with pytest.raises(WxdeskError, match="department_in_itself"):
                await roster.save_department(bench.ports, replace(kitchen, parent_id=pastry.id))

    run(story())


@pytest.mark.parametrize(
    ("written", "number", "shown"),
    [
        ("13800138000", "+8613800138000", "+86 138 0013 8000"),
        ("+86 138-0013-8000", "+8613800138000", "+86 138 0013 8000"),
        ("13800138000.0", "+8613800138000", "+86 138 0013 8000"),
        ("\u200e\uff0b\uff18\uff16 13800138000", "+8613800138000", "+86 138 0013 8000"),
        ("+852 6123 0045", "+85261230045", "+852 6123 0045"),
        ("0044 7700 900123", None, None),
        ("+44 7700 900123", "+447700900123", "+44 7700 900123"),
        ("021 6329 8888", "+862163298888", "+86 21 6329 8888"),
        ("12345", None, None),
        ("1-800-FLOWERS", None, None),
    ],
)
def test_phones_as_people_write_them(written, number, shown):
    if number is None and not written.startswith("00"):
        with pytest.raises(WxdeskError, match="phone_not_possible"):
            read_phone(written)
    else:
        assert read_phone(written) == (number or "+447700900123")
        assert spaced(read_phone(written)) == (shown or "+44 7700 900123")
