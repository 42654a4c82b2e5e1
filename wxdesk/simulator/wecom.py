"""WeCom's interface, path by path (reference: wecom-api)."""

import secrets

from wxdesk.simulator import (
    wecom_afterwards,
    wecom_big_files,
    wecom_bookings,
    wecom_chats,
    wecom_department_lists,
    wecom_departments,
    wecom_directory,
    wecom_exports,
    wecom_file_moves,
    wecom_file_sharing,
    wecom_files,
    wecom_jobs,
    wecom_joining,
    wecom_media,
    wecom_meeting_info,
    wecom_meetings,
    wecom_members,
    wecom_messages,
    wecom_rooms,
    wecom_spaces,
    wecom_tags,
    wecom_tokens,
    wecom_vips,
)
from wxdesk.simulator.faults import Faults
from wxdesk.simulator.gate import Gate
from wxdesk.simulator.interface import Dialect
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom_literals import WECOM

ENDPOINTS = (
    *wecom_tokens.ENDPOINTS,
    *wecom_departments.ENDPOINTS,
    *wecom_department_lists.ENDPOINTS,
    *wecom_members.ENDPOINTS,
    *wecom_directory.ENDPOINTS,
    *wecom_joining.ENDPOINTS,
    *wecom_jobs.ENDPOINTS,
    *wecom_exports.ENDPOINTS,
    *wecom_tags.ENDPOINTS,
    *wecom_messages.ENDPOINTS,
    *wecom_afterwards.ENDPOINTS,
    *wecom_chats.ENDPOINTS,
    *wecom_media.ENDPOINTS,
    *wecom_meetings.ENDPOINTS,
    *wecom_meeting_info.ENDPOINTS,
    *wecom_rooms.ENDPOINTS,
    *wecom_bookings.ENDPOINTS,
    *wecom_spaces.ENDPOINTS,
    *wecom_files.ENDPOINTS,
    *wecom_file_moves.ENDPOINTS,
    *wecom_file_sharing.ENDPOINTS,
    *wecom_big_files.ENDPOINTS,
    *wecom_vips.ENDPOINTS,
)


def _suffix(errcode: int) -> str:
    hint = f"{secrets.randbelow(10**22):022d}"
    page = f"https://open.work.weixin.qq.com/devtool/query?e={errcode}"
    return f", hint: [{hint}], from ip: 127.0.0.1, more info at {page}"


DIALECT = Dialect(WECOM, _suffix, unknown_token=40014, methods=frozenset((wecom_tokens.METHOD,)), name="wecom")


def wecom(state: State, faults: Faults) -> Gate:
    """``https://qyapi.weixin.qq.com`` as an ASGI application."""
    return Gate(state, faults, DIALECT, ENDPOINTS)
