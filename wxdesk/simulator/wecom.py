"""WeCom's interface, path by path (reference: wecom-api)."""

import secrets

from wxdesk.simulator import tokens, wecom_contacts, wecom_messages
from wxdesk.simulator.faults import Faults
from wxdesk.simulator.gate import Dialect, Endpoint, Gate
from wxdesk.simulator.literals import WECOM
from wxdesk.simulator.state import State

ENDPOINTS = (
    Endpoint("/cgi-bin/gettoken", "GET", tokens.wecom, body="none", open=True),
    Endpoint("/cgi-bin/media/upload", "POST", wecom_messages.upload, body="upload"),
    Endpoint("/cgi-bin/media/uploadimg", "POST", wecom_messages.upload_image, body="upload"),
    Endpoint("/cgi-bin/message/send", "POST", wecom_messages.send),
    Endpoint("/cgi-bin/user/create", "POST", wecom_contacts.create_user),
    Endpoint("/cgi-bin/user/update", "POST", wecom_contacts.update_user),
    Endpoint("/cgi-bin/user/get", "GET", wecom_contacts.get_user, body="none"),
    Endpoint("/cgi-bin/user/delete", "GET", wecom_contacts.delete_user, body="none"),
    Endpoint("/cgi-bin/user/simplelist", "GET", wecom_contacts.simple_list, body="none"),
    Endpoint("/cgi-bin/user/list", "GET", wecom_contacts.full_list, body="none"),
    Endpoint("/cgi-bin/department/create", "POST", wecom_contacts.create_department),
    Endpoint("/cgi-bin/department/update", "POST", wecom_contacts.update_department),
    Endpoint("/cgi-bin/department/delete", "GET", wecom_contacts.delete_department, body="none"),
    Endpoint("/cgi-bin/department/list", "GET", wecom_contacts.list_departments, body="none"),
)


def _suffix(errcode: int) -> str:
    hint = f"{secrets.randbelow(10**22):022d}"
    page = f"https://open.work.weixin.qq.com/devtool/query?e={errcode}"
    return f", hint: [{hint}], from ip: 127.0.0.1, more info at {page}"


DIALECT = Dialect(WECOM, _suffix, unknown_token=40014, methods=frozenset(("wecom",)))


def wecom(state: State, faults: Faults) -> Gate:
    """``https://qyapi.weixin.qq.com`` as an ASGI application."""
    return Gate(state, faults, DIALECT, ENDPOINTS)
