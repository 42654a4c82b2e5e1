"""WeCom's interface, path by path (reference: wecom-api)."""

import secrets

from wxdesk.simulator.faults import Faults
from wxdesk.simulator.gate import Gate
from wxdesk.simulator.interface import Dialect
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom import afterwards as wecom_afterwards
from wxdesk.simulator.wecom import big_files as wecom_big_files
from wxdesk.simulator.wecom import bookings as wecom_bookings
from wxdesk.simulator.wecom import chats as wecom_chats
from wxdesk.simulator.wecom import department_lists as wecom_department_lists
from wxdesk.simulator.wecom import departments as wecom_departments
from wxdesk.simulator.wecom import directory as wecom_directory
from wxdesk.simulator.wecom import exports as wecom_exports
from wxdesk.simulator.wecom import file_moves as wecom_file_moves
from wxdesk.simulator.wecom import file_sharing as wecom_file_sharing
from wxdesk.simulator.wecom import files as wecom_files
from wxdesk.simulator.wecom import jobs as wecom_jobs
from wxdesk.simulator.wecom import joining as wecom_joining
from wxdesk.simulator.wecom import media as wecom_media
from wxdesk.simulator.wecom import meeting_info as wecom_meeting_info
from wxdesk.simulator.wecom import meetings as wecom_meetings
from wxdesk.simulator.wecom import members as wecom_members
from wxdesk.simulator.wecom import messages as wecom_messages
from wxdesk.simulator.wecom import rooms as wecom_rooms
from wxdesk.simulator.wecom import spaces as wecom_spaces
from wxdesk.simulator.wecom import tags as wecom_tags
from wxdesk.simulator.wecom import tokens as wecom_tokens
from wxdesk.simulator.wecom import vips as wecom_vips
from wxdesk.simulator.wecom.literals import WECOM

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
