"""Members are found, sorted, paged and kept apart."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.phone import Follower
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.services.ports import MemberQuery, Topic

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PEOPLE = (
    ("王伟", "+8613800138000", "wang_wei01"),
    ("王小红", "+8613900139000", "xiaohong"),
    ("欧阳小红", "+8613700137000", "ouyang88"),
    ("吕布", "+8613600136000", "lvbu_666"),
    ("David Wang", "+447700900123", "david_w"),
    ("100%_done", "+447700900124", "percent_x"),
)


@pytest.fixture
def account(bench):
    def fill(tx):
        account = tx.accounts.save(Account("企业", Kind.ENTERPRISE))
        tx.roster.save_many([Member(account.id, *person) for person in PEOPLE])
        return account

    return bench.run(fill)


def names(bench, query: MemberQuery) -> set[str]:
    found = bench.read(lambda tx: tx.roster.page(query, 0, 100))
    assert len(found) == bench.read(lambda tx: tx.roster.count(query))
    return {member.name for member in found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("红", {"王小红", "欧阳小红"}),
        ("小红", {"王小红", "欧阳小红"}),
        ("王小红", {"王小红"}),
        ("红小", set()),
        ("王 红", {"王小红"}),
        ("wangwei", {"王伟"}),
        ("ww", {"王伟"}),
        ("oyxh", {"欧阳小红"}),
        ("lv", {"吕布"}),
        ("avi", {"David Wang"}),
        ("DAVID", {"David Wang"}),
        ("davidwang", {"David Wang"}),
        ("dw", {"David Wang"}),
        ("138 0013", {"王伟"}),
        ("138-0013-8000", {"王伟"}),
        ("+86139", {"王小红"}),
        ("ng_WEI", {"王伟"}),
        ("88", {"欧阳小红"}),
        ("0%", {"100%_done"}),
        ("%", {"100%_done"}),
        ('"', set()),
        ('小红" OR "王', set()),
        ("王*", set()),
        ("", {name for name, *_ in PEOPLE}),
    ],
)
def test_text_is_looked_for_in_name_pinyin_phone_and_wechat_id(bench, account, text, found):
    assert names(bench, MemberQuery(account.id, text)) == found


def test_other_accounts_members_are_not_found(bench, account):
    other = bench.run(lambda tx: tx.accounts.save(Account("B", Kind.ENTERPRISE)))
    bench.run(lambda tx: tx.roster.save(Member(other.id, *PEOPLE[0])))
    assert len(bench.read(lambda tx: tx.roster.page(MemberQuery(account.id, "王伟"), 0, 9))) == 1


def test_the_index_follows_every_change(bench, account):
    wei = bench.read(lambda tx: tx.roster.page(MemberQuery(account.id, "王伟"), 0, 9))[0]
    renamed = bench.run(lambda tx: tx.roster.save(replace(wei, name="李雷")))
    assert not names(bench, MemberQuery(account.id, "王伟"))
    assert names(bench, MemberQuery(account.id, "李雷")) == {"李雷"}
    bench.run(lambda tx: tx.roster.save_many([replace(renamed, name="韩梅梅")]))
    assert names(bench, MemberQuery(account.id, "hmm")) == {"韩梅梅"}
    bench.run(lambda tx: tx.roster.delete(renamed.id))
    assert not names(bench, MemberQuery(account.id, "梅"))
    bench.run(lambda tx: tx.accounts.delete(account.id))
    assert not names(bench, MemberQuery(account.id, "红"))


def test_names_are_sorted_by_pinyin_and_pages_never_overlap(bench, account):
    query = MemberQuery(account.id)
    pages = [bench.read(lambda tx, at=at: tx.roster.page(query, at, 2)) for at in (0, 2, 4, 6)]
    listed = [member.name for page in pages for member in page]
    assert listed == ["100%_done", "David Wang", "吕布", "欧阳小红", "王伟", "王小红"]
    backwards = bench.read(lambda tx: tx.roster.page(replace(query, descending=True), 0, 9))
    assert [member.name for member in backwards] == listed[::-1]


@pytest.mark.parametrize(
    "order", ["name", "phone", "wechat_id", "department", "position", "status", "invited_at", "verified_at"]
)
def test_every_column_can_be_sorted_by(bench, account, order):
    both = [
        bench.read(lambda tx, d=d: tx.roster.page(MemberQuery(account.id, order=order, descending=d), 0, 9))
        for d in (False, True)
    ]
    assert list(both[0]) == list(both[1])[::-1]
    assert len(both[0]) == len(PEOPLE)


def test_a_department_includes_those_below_it(bench, account):
    def work(tx):
        top = tx.roster.save_department(Department(account.id, "总部"))
        sales = tx.roster.save_department(Department(account.id, "销售", top.id))
        south = tx.roster.save_department(Department(account.id, "华南", sales.id))
        other = tx.roster.save_department(Department(account.id, "其他"))
        for department, name in ((top, "a"), (sales, "b"), (south, "c"), (other, "d")):
            tx.roster.save(Member(account.id, name, department_id=department.id))
        return top, sales, south

    top, sales, south = bench.run(work)
    assert names(bench, MemberQuery(account.id, department_id=top.id)) == {"a", "b", "c"}
    assert names(bench, MemberQuery(account.id, department_id=south.id)) == {"c"}
    bench.run(lambda tx: tx.roster.delete_department(sales.id))
    departments = {each.name: each for each in bench.read(lambda tx: tx.roster.departments(account.id))}
    assert departments["华南"].parent_id == top.id
    moved = bench.read(lambda tx: tx.roster.page(MemberQuery(account.id, "b", top.id), 0, 9))
    assert [member.department_id for member in moved] == [top.id]


def test_two_departments_below_each_other_do_not_go_round_for_ever(bench, account):
    def work(tx):
        first = tx.roster.save_department(Department(account.id, "A"))
        second = tx.roster.save_department(Department(account.id, "B", first.id))
        tx.roster.save_department(replace(first, parent_id=second.id))
        return first

    first = bench.run(work)
    assert names(bench, MemberQuery(account.id, department_id=first.id)) == set()


def test_a_tree_can_be_put_back_in_any_order(bench, account):
    tree = (Department(account.id, "below", 100, 99), Department(account.id, "above", 0, 100))
    bench.run(lambda tx: [tx.roster.save_department(each) for each in tree])
    assert tuple(bench.read(lambda tx: tx.roster.departments(account.id))) == tree


def test_statuses_narrow_the_list(bench, account):
    bench.run(lambda tx: tx.roster.save(Member(account.id, "甲", status=MemberStatus.ACTIVE)))
    bench.run(lambda tx: tx.roster.save(Member(account.id, "乙", status=MemberStatus.LEFT)))
    both = (MemberStatus.ACTIVE, MemberStatus.LEFT)
    assert names(bench, MemberQuery(account.id, statuses=both[:1])) == {"甲"}
    assert names(bench, MemberQuery(account.id, statuses=both)) == {"甲", "乙"}


@pytest.mark.parametrize(
    ("phone", "wechat_id", "code"),
    [
        ("+8613800138000", "another1", "member_phone_taken"),
        ("+8613800138001", "WANG_wei01", "member_wechat_id_taken"),
        ("+8613800138000", "wang_wei01", "member_phone_taken"),
    ],
)
def test_nobody_shares_a_phone_or_a_wechat_id_within_an_account(bench, account, phone, wechat_id, code):
    new = Member(account.id, "新人", phone, wechat_id)
    for refusal in (
        bench.refusal(lambda tx: tx.roster.save(new)),
        bench.refusal(lambda tx: tx.roster.save_many([Member(account.id, "先"), new])),
    ):
        assert (refusal.code, refusal.details["name"], refusal.details["taken_by"]) == (code, "新人", "王伟")
    assert len(bench.read(lambda tx: tx.roster.all(account.id))) == len(PEOPLE)
    other = bench.run(lambda tx: tx.accounts.save(Account("B", Kind.ENTERPRISE)))
    bench.run(lambda tx: tx.roster.save(replace(new, account_id=other.id)))
    holder = bench.read(lambda tx: tx.roster.page(MemberQuery(account.id, "王伟"), 0, 1))[0]
    bench.run(lambda tx: tx.roster.save(replace(holder, status=MemberStatus.LEFT)))
    bench.run(lambda tx: tx.roster.save(new))


def test_two_of_one_import_cannot_share_a_phone_and_nothing_of_it_is_kept(bench, account):
    twins = [Member(account.id, name, "+8613000000000") for name in ("孪生甲", "孪生乙")]
    assert bench.refusal(lambda tx: tx.roster.save_many(twins)).code == "member_phone_taken"
    assert not names(bench, MemberQuery(account.id, "孪"))


def test_thousands_come_in_at_once_and_keep_every_field(bench, account):
    many = [
        Member(account.id, f"员工{number}", f"+86135{number:08}", f"staff_{number:06}", position="店员",
               status=MemberStatus.ACTIVE, invited_at=NOON, verified_at=NOON)
        for number in range(5000)
    ]  # fmt: skip
    heard = bench.topics_of(lambda tx: tx.roster.save_many(many))
    assert heard == [frozenset({Topic.ROSTER})]
    kept = bench.read(lambda tx: tx.roster.all(account.id))[len(PEOPLE) :]
    assert [replace(member, id=0) for member in kept] == many
    assert bench.read(lambda tx: tx.roster.count(MemberQuery(account.id, "员工"))) == len(many)


def test_who_waits_longest_comes_first(bench, account):
    def work(tx):
        kept = []
        for day, name in ((22, "后"), (21, "先")):
            follower = tx.followers.save(Follower(name))
            waiting = Waiting(account.id, follower.id, name, NOON.replace(day=day), "wx_id_1", "+8613000000000")
            kept.append(tx.roster.save_waiting(waiting))
        return kept

    later, earlier = bench.run(work)
    assert bench.read(lambda tx: tx.roster.waiting()) == [earlier, later]
    bench.run(lambda tx: tx.roster.delete_waiting(earlier.id))
    assert bench.read(lambda tx: tx.roster.waiting(account.id)) == [later]


def test_members_are_found_by_their_phones_and_counted_by_department(bench, account):
    def fill(tx):
        front = tx.roster.save_department(Department(account.id, "Front")).id
        mei, bo = tx.followers.save(Follower("Mei")).id, tx.followers.save(Follower("Bo")).id
        other = tx.accounts.save(Account("别家", Kind.ENTERPRISE)).id
        some = list(tx.roster.all(account.id))
        active = MemberStatus.ACTIVE
        tx.roster.save(replace(some[0], department_id=front, follower_id=mei, status=active))
        tx.roster.save(replace(some[1], department_id=front, status=active))
        tx.roster.save(replace(some[2], department_id=front, follower_id=bo))
        tx.roster.save(replace(some[3], status=active))
        tx.roster.save(Member(other, "Mei", follower_id=mei, status=active))
        return front, mei, other

    front, mei, other = bench.run(fill)
    assert bench.read(lambda tx: tx.roster.sizes(account.id)) == {front: 2, 0: 1}
    assert bench.read(lambda tx: tx.roster.sizes(99)) == {}
    assert [each.name for each in bench.read(lambda tx: tx.roster.with_phones(account.id))] == ["王伟", "欧阳小红"]
    found = bench.read(lambda tx: tx.roster.of_follower(mei))
    assert [(each.account_id, each.name) for each in found] == [(account.id, "王伟"), (other, "Mei")]
