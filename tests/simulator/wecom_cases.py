"""A corp's people and departments for tests, and how a refusal of WeCom looks."""

import re
from dataclasses import replace

from tests.simulator.caller import PNG, Answer, Caller
from wxdesk.simulator.records_contacts import AppSettings, CorpSettings
from wxdesk.simulator.server import SimulatorServer

AGENT = 1000002
TAIL = re.compile(
    r", hint: \[\d{22}\], from ip: 127\.0\.0\.1, more info at https://open\.work\.weixin\.qq\.com/.+e=(-?\d+)$"
)
WARNING = "Warning: wrong json format. "


def errcode(answer: Answer) -> int:
    """The errcode of a refusal, whose errmsg must end as on the wire."""
    found = TAIL.search(str(answer["errmsg"]))
    assert found, answer
    code = answer["errcode"]
    assert isinstance(code, int)
    assert int(found[1]) == code
    return code


def switch(server: SimulatorServer, **fields: object) -> None:
    """Set switches of WeCom's profile."""
    profile = server.state.profile
    server.state.profile = replace(profile, wecom=replace(profile.wecom, **fields))  # type: ignore[arg-type]


def set_corp(server: SimulatorServer, **fields: object) -> None:
    known = CorpSettings("wwcorp")
    server.state.records.wecom_corps["wwcorp"] = replace(known, **fields)  # type: ignore[arg-type]


def set_app(server: SimulatorServer, agent: str = str(AGENT), **fields: object) -> None:
    known = AppSettings("wwcorp", agent)
    server.state.records.wecom_apps[f"wwcorp/{agent}"] = replace(known, **fields)  # type: ignore[arg-type]


def member(userid: str = "anna", **fields: object) -> dict[str, object]:
    return {"userid": userid, "name": "安娜", "mobile": "13800138000", "department": [1]} | fields


def people(corp: Caller, *userids: str, **fields: object) -> None:
    """Create members with mobiles of their own."""
    first = len(corp.get("user/list", department_id="1", fetch_child="1")["userlist"])  # type: ignore[arg-type]
    for number, userid in enumerate(userids, first):
        answer = corp.post("user/create", member(userid, mobile=f"139{number:08}", **fields))
        assert answer["errcode"] == 0, answer


def department(corp: Caller, name: str, parentid: int = 1, **fields: object) -> int:
    answer = corp.post("department/create", {"name": name, "parentid": parentid} | fields)
    number = answer["id"]
    assert isinstance(number, int)
    return number


def text(to: str = "@all", words: str = "早", **fields: object) -> dict[str, object]:
    return {"touser": to, "msgtype": "text", "agentid": AGENT, "text": {"content": words}} | fields


def media(corp: Caller, kind: str = "image", data: bytes = PNG, name: str = "图.png") -> str:
    return str(corp.upload("media/upload", data, name, type=kind)["media_id"])


def control(corp, method, path, **body):
    """A call of the control address. Raises where it was not understood."""
    response = corp.http.request(method, f"/_simulator{path}", json=body or None)
    response.raise_for_status()
    return response.json()


def inbox(corp, userid):
    """Messages on a member's phone, the oldest first."""
    return control(corp, "GET", f"/members/{userid}/phone")["messages"]
