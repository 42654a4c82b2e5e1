"""Reads departments (reference: wecom-api §2.1)."""

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.records_contacts import Department
from wxdesk.simulator.wecom.corp import Corp, below
from wxdesk.simulator.wecom.door import Who, get
from wxdesk.simulator.wecom.form import Form


def _asked(corp: Corp, form: Form) -> list[Department]:
    """Visible departments, by id: those under ``id``, or all."""
    departments, visible = corp.departments(), corp.visible_departments()
    if form.has("id"):
        top = form.number("id")
        if top not in departments:
            raise Refusal(60003)
        if top not in visible:
            raise Refusal(60011)
        visible &= below(departments, top)
    return [departments[each] for each in sorted(visible)]


def full_list(corp: Corp, form: Form) -> Answer:
    """GET department/list."""
    found: list[Json] = [shown(corp, each) for each in _asked(corp, form)]
    return ok(department=found)


def simple_list(corp: Corp, form: Form) -> Answer:
    """GET department/simplelist."""
    found: list[Json] = [{"id": each.id, "parentid": each.parentid, "order": each.order} for each in _asked(corp, form)]
    return ok(department_id=found)


def show(corp: Corp, form: Form) -> Answer:
    """GET department/get."""
    known = corp.departments().get(form.number("id"))
    if known is None:
        raise Refusal(60003)
    if known.id not in corp.visible_departments():
        raise Refusal(60011)
    return ok(department=shown(corp, known))


def shown(corp: Corp, department: Department) -> JsonObject:
    leaders: list[Json] = [
        member.userid
        for member in corp.members()
        for each, leads in zip(member.department, member.is_leader_in_dept, strict=False)
        if each == department.id and leads
    ]
    shown: JsonObject = {
        "id": department.id,
        "name": department.name,
        "name_en": department.name_en,
        "department_leader": leaders,
        "parentid": department.parentid,
        "order": department.order,
    }
    return shown


ENDPOINTS = (
    get("department/list", full_list, Who.READER, department=[]),
    get("department/simplelist", simple_list, department_id=[]),
    get("department/get", show, Who.READER),
)
