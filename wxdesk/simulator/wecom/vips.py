"""Who has a paid account of WeDrive (reference: wecom-api §9)."""

from dataclasses import replace

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.drive import drive
from wxdesk.simulator.wecom.form import Form, listed

AT_ONCE = 100


def _asked(corp: Corp, form: Form) -> tuple[list[str], list[str]]:
    """Members of a request, and names in it that are nobody's."""
    names = form.texts("userid_list")
    if not 1 <= len(names) <= AT_ONCE:
        raise Refusal(640027)
    found = {name: corp.known(name) for name in names}
    return [each.userid for each in found.values() if each], [name for name, each in found.items() if each is None]


def _keep(corp: Corp, vips: tuple[str, ...]) -> None:
    corp.state.records.wecom_corps[corp.id] = replace(corp.settings, drive_vips=vips)


def add(corp: Corp, form: Form) -> Answer:
    """POST vip/batch_add: some wrong names are a success with a list."""
    found, unknown = _asked(corp, form)
    _keep(corp, tuple(dict.fromkeys((*corp.settings.drive_vips, *found))))
    return ok(succ_userid_list=listed(found), fail_userid_list=listed(unknown))


def take(corp: Corp, form: Form) -> Answer:
    """POST vip/batch_del."""
    found, unknown = _asked(corp, form)
    _keep(corp, tuple(each for each in corp.settings.drive_vips if each not in found))
    return ok(succ_userid_list=listed(found), fail_userid_list=listed(unknown))


def every(corp: Corp, form: Form) -> Answer:
    """POST vip/list, page by page."""
    cursor, limit = form.text("cursor") or "0", form.number("limit", AT_ONCE)
    if not cursor.isdecimal() or not 1 <= limit <= AT_ONCE:
        raise Refusal(640027)
    start, vips = int(cursor), corp.settings.drive_vips
    more = start + limit < len(vips)
    page = listed(vips[start : start + limit])
    return ok(has_more=more, next_cursor=str(start + limit) if more else "", userid_list=page)


ENDPOINTS = (
    drive("vip/batch_add", add, succ_userid_list=[], fail_userid_list=[]),
    drive("vip/batch_del", take, succ_userid_list=[], fail_userid_list=[]),
    drive("vip/list", every, userid_list=[]),
)
