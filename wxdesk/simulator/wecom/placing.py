"""Puts a member into departments, which may come into being by that (reference: wecom-api §2.2)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.fields import is_list
from wxdesk.simulator.records_contacts import Department, Member
from wxdesk.simulator.wecom.changes import party_created
from wxdesk.simulator.wecom.corp import ROOT, Corp
from wxdesk.simulator.wecom.departments import NODES, ORDER_MOST
from wxdesk.simulator.wecom.form import Form

UNPLACED = "其他(待设置部门)"


@dataclass(frozen=True, slots=True)
class Placing:
    """The member with departments, and the departments that are still to be made for them."""

    member: Member
    made: tuple[Department, ...] = ()

    def keep(self, corp: Corp) -> None:
        for each in self.made:
            corp.keep_department(each)
            party_created(corp, each)


def placed(corp: Corp, member: Member, form: Form, *, new: bool) -> Placing:
    """Read ``department`` and what goes with it. Nothing is made yet."""
    wanted = _wanted(corp, form)
    made: tuple[Department, ...] = ()
    if wanted is not None or new:
        ids, made = _departments(corp, wanted or ())
        same = ids == member.department and not new
        order, leads = (member.order, member.is_leader_in_dept) if same else ((), ())
        main = member.main_department if member.main_department in ids else ids[0]
        member = replace(member, department=ids, order=order, is_leader_in_dept=leads, main_department=main)
    return Placing(_arranged(corp, member, form), made)


def _wanted(corp: Corp, form: Form) -> tuple[int, ...] | None:
    """The ids asked for; None where none are. A list of the wrong type is what the profile makes of it."""
    if not form.has("department"):
        return None
    if form.is_list("department"):
        return form.numbers("department")
    form.warn()
    match corp.profile.wrong_json:
        case "refuse":
            raise Refusal(40066)
        case "missing":
            raise Refusal(41019)
        case "apply":
            return _parsed(form.text("department"))
    return None


def _parsed(text: str) -> tuple[int, ...] | None:
    try:
        found: object = json.loads(text)
    except ValueError:
        return None
    if isinstance(found, int):
        return (found,)
    return tuple(each for each in found if isinstance(each, int)) if is_list(found) else None


def _departments(corp: Corp, wanted: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[Department, ...]]:
    known = corp.departments()
    if len(wanted) > corp.profile.member_departments:
        raise Refusal(60110)
    if len(set(wanted)) != len(wanted):
        raise Refusal(40066)
    if corp.profile.unknown_department == "refuse":
        return _strictly(known, wanted), ()
    made = dict[int, Department]()
    ids = [each if each in known else _made_for(corp, known, made, each) for each in wanted or (0,)]
    members = corp.members()
    if len(members) >= NODES and any(sum(each in other.department for other in members) >= NODES for each in ids):
        raise Refusal(81001)
    return tuple(ids), tuple(made.values())


def _strictly(known: Mapping[int, Department], wanted: tuple[int, ...]) -> tuple[int, ...]:
    if not wanted:
        raise Refusal(60127)
    if unknown := [each for each in wanted if each not in known]:
        raise Refusal(60123, f"invalid department id: {unknown[0]}")
    return wanted


def _made_for(corp: Corp, known: Mapping[int, Department], made: dict[int, Department], wanted: int) -> int:
    """The department for those without one; for an unknown id one named like it, below that."""

    def named(name: str, parent: int) -> int:
        both = dict(known) | made
        for each in both.values():
            if each.name == name and each.parentid == parent:
                return each.id
        fresh = Department(max(both) + 1, corp.id, name, parent)
        made[fresh.id] = fresh
        return fresh.id

    unplaced = named(UNPLACED, ROOT)
    return named(str(wanted), unplaced) if wanted > 0 else unplaced


def _arranged(corp: Corp, member: Member, form: Form) -> Member:
    """Order, leadership, main department and direct leader, which go by the departments."""
    count = len(member.department)
    order = form.numbers("order") if form.has("order") else member.order
    if order and len(order) != count:
        raise Refusal(40058, "order count not match department")
    if any(not 0 <= each <= ORDER_MOST for each in order):
        raise Refusal(40058, "invalid order")
    leads = form.numbers("is_leader_in_dept") if form.has("is_leader_in_dept") else member.is_leader_in_dept
    if leads and len(leads) != count:
        raise Refusal(60132)
    main = form.number("main_department", member.main_department) or member.department[0]
    if main not in member.department:
        raise Refusal(40058, "main_department not in department")
    return replace(
        member,
        order=order or (0,) * count,
        is_leader_in_dept=tuple(int(bool(each)) for each in leads) or (0,) * count,
        main_department=main,
        direct_leader=_leaders(corp, member, form),
    )


def _leaders(corp: Corp, member: Member, form: Form) -> tuple[str, ...]:
    if not form.has("direct_leader"):
        return member.direct_leader
    names = form.texts("direct_leader")
    most = corp.profile.direct_leaders
    if len(names) > most:
        raise Refusal(40058, f"direct_leader exceed max length {most}")
    return tuple(corp.member(name).userid for name in names)
