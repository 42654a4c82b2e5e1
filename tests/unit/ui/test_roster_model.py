"""The model of the Roster page with a real store and no widgets."""

from datetime import timedelta

import pytest

from tests.unit.ui.composer_desk import NOON, open_desk
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.services.ports import Topic
from wxdesk.services.roster import Removed
from wxdesk.ui.roster import RosterModel
from wxdesk.ui.roster.members import DEPARTMENT, MEMBER, NAME, PAGE, PHONE, PLACEHOLDER, STATUS


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("wxdesk.ui.roster.model.PAUSE_S", 0.01)
    with open_desk(qtbot, tmp_path, monkeypatch) as opened:
        yield opened


@pytest.fixture
def account(desk):
    return desk.add_account("Harbour Group", Kind.ENTERPRISE)


@pytest.fixture
def model(desk, account, qtbot):
    model = RosterModel(desk.ports, desk.tasks)
    desk.topics = set()

    def hear(topics: frozenset[Topic]) -> None:
        desk.topics |= topics
        model.refresh()

    stop = desk.store.listen(hear)
    model.refresh()
    desk.settle()
    yield model
    stop()


def put(desk, account, name="陈美玲", phone="+8613800138000", wechat_id="meiling_c", **more):
    member = Member(account.id, name, phone, wechat_id, **{"status": MemberStatus.ACTIVE, **more})
    kept = desk.write(lambda tx: tx.roster.save(member))
    desk.settle()
    return kept


def queue(desk, account, nickname="小陈") -> tuple[Follower, Waiting]:
    follower = desk.write(lambda tx: tx.followers.save(Follower(nickname, frozenset({account.id}))))
    waits = Waiting(account.id, follower.id, nickname, NOON - timedelta(days=1))
    kept = desk.write(lambda tx: tx.roster.save_waiting(waits))
    desk.settle()
    return follower, kept


def cell(model, row, column):
    return model.members.index(row, column).data()


def names(model) -> list[str]:
    return [cell(model, row, NAME) for row in range(model.members.rowCount())]


def eventually(qtbot, truth) -> None:
    qtbot.waitUntil(lambda: bool(truth()))


def test_the_table_model_keeps_qts_rules(desk, account, model, qtmodeltester, qtbot):
    put(desk, account)
    eventually(qtbot, lambda: model.members.rowCount() == 1)
    qtmodeltester.check(model.members)


def test_cells_say_what_people_read(desk, account, model, qtbot):
    kitchen = desk.write(lambda tx: tx.roster.save_department(Department(account.id, "Kitchen")))
    pastry = desk.write(lambda tx: tx.roster.save_department(Department(account.id, "Pastry", kitchen.id)))
    put(desk, account, department_id=pastry.id, status=MemberStatus.INVITED, invited_at=NOON - timedelta(days=2))
    eventually(qtbot, lambda: model.members.rowCount() == 1 and cell(model, 0, DEPARTMENT))
    assert [cell(model, 0, column) for column in (NAME, PHONE, DEPARTMENT, STATUS)] == [
        "陈美玲",
        "+86 138 0013 8000",
        "Kitchen / Pastry",
        "Invited 2 d ago",
    ]


def test_pages_are_read_when_they_are_looked_at(desk, account, model, qtbot):
    members = [Member(account.id, f"M{n:04d}", f"+861390000{n:04d}", f"wechat_{n:04d}") for n in range(PAGE * 3)]
    desk.write(lambda tx: tx.roster.save_many(members))
    eventually(qtbot, lambda: model.members.rowCount() == PAGE * 3)
    last = PAGE * 3 - 1
    assert (cell(model, last, NAME), model.members.index(last, 0).data(MEMBER)) == (PLACEHOLDER, None)
    eventually(qtbot, lambda: cell(model, last, NAME) == f"M{last:04d}")


def test_search_filter_and_order_are_the_stores(desk, account, model, qtbot):
    kitchen = desk.write(lambda tx: tx.roster.save_department(Department(account.id, "Kitchen")))
    put(desk, account, department_id=kitchen.id)
    put(desk, account, "Olivia Brown", "+447700900161", "obrown")
    put(desk, account, "李雷", "+8613912345678", "lilei_01", status=MemberStatus.INVITED)
    eventually(qtbot, lambda: len(names(model)) == 3)
    for ask, found in (
        (lambda: model.search("chenmei"), ["陈美玲"]),
        (lambda: model.search("7700"), ["Olivia Brown"]),
        (lambda: model.search(""), ["陈美玲", "李雷", "Olivia Brown"]),
        (lambda: model.filter_status(MemberStatus.INVITED), ["李雷"]),
        (lambda: model.filter_status(None), ["陈美玲", "李雷", "Olivia Brown"]),
        (lambda: model.sort("name", descending=True), ["Olivia Brown", "李雷", "陈美玲"]),
        (lambda: model.filter_department(kitchen.id), ["陈美玲"]),
    ):
        ask()
        desk.settle()
        assert names(model) == found


def test_what_is_typed_is_saved_when_typing_rests(desk, account, model):
    member = put(desk, account)
    model.open(member)
    for text in ("陈", "陈美", "陈美玉"):
        model.edit(name=text)
    model.edit(phone="139 0000 0001")
    desk.settle()
    kept = desk.read(lambda tx: tx.roster.get(member.id))
    assert (kept.name, kept.phone, kept.status) == ("陈美玉", "+8613900000001", MemberStatus.ACTIVE)


def test_a_wrong_field_is_told_and_not_saved(desk, account, model):
    member = put(desk, account)
    other = put(desk, account, "李雷", "+8613912345678", "lilei_01")
    model.open(member)
    model.edit(wechat_id="1bad")
    desk.settle()
    assert {field: error.code for field, error in model.errors.items()} == {"wechat_id": "wechat_id_malformed"}
    model.edit(wechat_id="LILEI_01")
    desk.settle()
    assert model.errors["wechat_id"].code == "member_wechat_id_taken"
    assert desk.read(lambda tx: tx.roster.get(member.id)) == member

    told = []
    model.left_unsaved.connect(lambda left, refused: told.append((left.wechat_id, refused.code)))
    model.open(other)
    assert told == [("LILEI_01", "member_wechat_id_taken")]


def test_choosing_somebody_else_saves_at_once(desk, account, model, monkeypatch):
    monkeypatch.setattr("wxdesk.ui.roster.model.PAUSE_S", 3600)
    member = put(desk, account)
    other = put(desk, account, "李雷", "+8613912345678", "lilei_01")
    model.open(member)
    model.edit(position="Director")
    model.open(other)
    desk.settle()
    assert desk.read(lambda tx: tx.roster.get(member.id)).position == "Director"
    assert model.member == other


def test_only_admitting_lets_in(desk, account, model, qtbot):
    follower, waits = queue(desk, account)
    eventually(qtbot, lambda: len(model.waiting) == 1)
    refused: list[dict[str, WxdeskError]] = []
    model.admission_refused.connect(refused.append)
    model.admit(waits.id, Member(0, "", "12", ""))
    desk.settle()
    assert {field: error.code for field, error in refused[-1].items()} == {
        "name": "member_name_missing",
        "phone": "phone_not_possible",
        "wechat_id": "member_wechat_id_missing",
    }
    assert desk.read(lambda tx: tx.roster.inside(follower.id, NOON)) == frozenset()

    model.admit(waits.id, Member(0, "陈美玲", "13800138000", "meiling_c"))
    eventually(qtbot, lambda: not model.waiting)
    assert desk.read(lambda tx: tx.roster.inside(follower.id, NOON)) == {account.id}
    assert refused[-1] == {}


def test_not_staff_can_be_taken_back(desk, account, model, qtbot):
    _, waits = queue(desk, account)
    eventually(qtbot, lambda: len(model.waiting) == 1)
    gone: list[Removed] = []
    model.removed.connect(gone.extend)
    model.reject(waits.id)
    eventually(qtbot, lambda: not model.waiting)
    model.restore(gone)
    eventually(qtbot, lambda: list(model.waiting) == [waits])


def test_removing_closes_and_undo_brings_back(desk, account, model, qtbot):
    member = put(desk, account)
    model.open(member)
    gone: list[Removed] = []
    model.removed.connect(gone.extend)
    model.remove([member.id])
    assert model.member is None
    eventually(qtbot, lambda: model.members.rowCount() == 0 and gone)
    model.restore(gone)
    eventually(qtbot, lambda: names(model) == ["陈美玲"])
    assert desk.read(lambda tx: tx.roster.get(member.id)) == member


def test_rows_that_were_never_looked_at_are_removed_too(desk, account, model, qtbot):
    members = [Member(account.id, f"M{n:04d}", f"+861390000{n:04d}", f"wechat_{n:04d}") for n in range(PAGE * 3)]
    desk.write(lambda tx: tx.roster.save_many(members))
    eventually(qtbot, lambda: model.members.rowCount() == PAGE * 3)
    gone: list[Removed] = []
    model.removed.connect(gone.extend)
    model.remove_rows([(1, PAGE * 3 - 1)])
    eventually(qtbot, lambda: names(model) == ["M0000"])
    assert len(gone) == PAGE * 3 - 1
    model.restore(gone)
    eventually(qtbot, lambda: model.members.rowCount() == PAGE * 3)


def test_adding_asks_for_all_three(desk, account, model, qtbot):
    model.start_member()
    model.add()
    assert set(model.errors) == {"name", "phone", "wechat_id"}
    model.edit(name="李雷", phone="13912345678", wechat_id="lilei_01")
    model.add()
    eventually(qtbot, lambda: names(model) == ["李雷"])
    assert model.member is not None
    assert (model.member.id > 0, model.member.status) == (True, MemberStatus.INVITED)


def test_a_new_member_that_is_left_is_not_lost(desk, account, model):
    member = put(desk, account)
    told: list[tuple[Member, WxdeskError]] = []
    model.left_unsaved.connect(lambda left, refused: told.append((left, refused)))
    model.start_member()
    model.open(None)
    assert told == []
    model.start_member()
    model.edit(name="李雷")
    model.open(member)
    ((left, refused),) = told
    assert (left.name, refused.code) == ("李雷", "member_phone_missing")
    model.take_up(left)
    assert model.member == left


def test_who_had_left_is_invited_again(desk, account, model):
    member = put(desk, account, status=MemberStatus.LEFT)
    model.open(member)
    model.invite()
    desk.settle()
    assert model.member is not None
    assert model.member.status is MemberStatus.INVITED


def test_verifying_shows_at_once(desk, account, model, qtbot):
    member = put(desk, account, status=MemberStatus.UNVERIFIED)
    model.open(member)
    model.verify()
    desk.settle()
    assert model.member is not None
    assert (model.member.status, model.member.verified_at) == (MemberStatus.ACTIVE, NOON)


def test_several_enterprise_accounts(desk, account, model, qtbot):
    desk.add_account("Shop", Kind.SERVICE)
    second = desk.add_account("Second Group", Kind.ENTERPRISE)
    put(desk, second, "李雷")
    eventually(qtbot, lambda: model.accounts == (account, second))
    assert names(model) == []
    model.choose_account(second.id)
    eventually(qtbot, lambda: names(model) == ["李雷"])
    assert model.account == second


def test_a_chosen_member_who_is_removed_elsewhere_closes(desk, account, model, qtbot):
    member = put(desk, account)
    model.open(member)
    desk.write(lambda tx: tx.roster.delete(member.id))
    eventually(qtbot, lambda: model.member is None)
    assert desk.refusals == []


def test_a_store_that_refuses_is_told(desk, account, model):
    told: list[WxdeskError] = []
    model.refused.connect(told.append)
    member = put(desk, account)
    model.open(member)
    desk.store.refusal = WxdeskError("workspace_locked")
    model.edit(position="Lead")
    desk.settle()
    assert [refused.code for refused in told] == ["workspace_locked"]
