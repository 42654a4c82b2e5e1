"""Online meetings of an app (reference: wecom-api §7). An app sees its own meetings only."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_more, refused
from wxdesk.wechat.wecom.meeting_values import Invitee, MadeMeeting, Meeting, MeetingFields, check

LONGEST_SPAN = 180 * 24 * 3_600
"""Seconds that one listing may cover."""
BASIC_TITLE, ADVANCED_TITLE = 40, 255


class Invitees(Part):
    """A page; ``has_more`` means that ``next_cursor`` leads on."""

    has_more: bool = False
    next_cursor: str = ""
    invitees: tuple[Invitee, ...] = ()


class MeetingIds(Part):
    """A page; ``next_cursor`` is empty at the end."""

    next_cursor: str = ""
    meetingid_list: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meetings:
    """``advanced`` and ``invitees`` follow the corp's licence: 100 per call, 300 in paid corps.

    Calls raise ``PlatformError``; limits are ``field_refused`` before.
    """

    session: Session
    advanced: bool = False
    invitees: int = 100

    async def create(self, admin_userid: str, fields: MeetingFields) -> MadeMeeting:
        """Make a meeting. Errors: 400021 somebody invited is unknown, 400222 it lies in the past, 400301 the same is
        being made, 400302 it was made within five minutes.
        """
        for name in ("title", "meeting_start", "meeting_duration"):
            if getattr(fields, name) in (None, ""):
                raise refused(name, "missing")
        self._check(fields)
        body = {"admin_userid": admin_userid, **fields.wire()}
        return MadeMeeting.of(await self.session.post("/cgi-bin/meeting/create", body))

    async def update(self, meeting_id: str, fields: MeetingFields) -> tuple[str, ...]:
        """Change one that has not begun (400221); returns who may not come. Start and duration go together."""
        if (fields.meeting_start is None) is not (fields.meeting_duration is None):
            raise refused("meeting_start" if fields.meeting_start is None else "meeting_duration", "missing")
        self._check(fields)
        body = {"meetingid": meeting_id, **fields.wire()}
        answer = await self.session.post("/cgi-bin/meeting/update", body, effect=Effect.REPEATABLE)
        return MadeMeeting.of(answer).excess_users

    async def cancel(self, meeting_id: str, sub_meeting_id: str | None = None) -> None:
        """Errors: 400224 it runs or is over, 400041 cancelled already (so it is asked once), 400045."""
        await self.session.post("/cgi-bin/meeting/cancel", _named(meeting_id, sub_meeting_id))

    async def set_invitees(self, meeting_id: str, userids: Sequence[str]) -> None:
        """Make these, 2000 at most, all who are invited."""
        no_more("invitees", userids, 2_000)
        body = {"meetingid": meeting_id, "invitees": [{"userid": userid} for userid in userids]}
        await self.session.post("/cgi-bin/meeting/set_invitees", body, effect=Effect.REPEATABLE)

    async def get_invitees(self, meeting_id: str, cursor: str = "") -> Invitees:
        body = {"meetingid": meeting_id} | ({"cursor": cursor} if cursor else {})
        answer = await self.session.post("/cgi-bin/meeting/get_invitees", body, effect=Effect.REPEATABLE)
        return Invitees.of(answer)

    async def get(self, meeting_id: str = "", *, meeting_code: str = "", sub_meeting_id: str | None = None) -> Meeting:
        """By id, or by code."""
        if bool(meeting_id) is bool(meeting_code):
            raise refused("meetingid", "missing")
        body = _named(meeting_id, sub_meeting_id) if meeting_id else {"meeting_code": meeting_code}
        return Meeting.of(await self.session.post("/cgi-bin/meeting/get_info", body, effect=Effect.REPEATABLE))

    async def ids_of(self, userid: str, begin: int, end: int, *, cursor: str = "0", limit: int = 100) -> MeetingIds:
        """Ids of a member's meetings between two Unix times, at most 180 days apart."""
        if not 0 <= end - begin <= LONGEST_SPAN:
            raise refused("end_time", "range", LONGEST_SPAN, end - begin)
        body = {"userid": userid, "cursor": cursor, "begin_time": begin, "end_time": end, "limit": limit}
        answer = await self.session.post("/cgi-bin/meeting/get_user_meetingid", body, effect=Effect.REPEATABLE)
        return MeetingIds.of(answer)

    def _check(self, fields: MeetingFields) -> None:
        check(fields, ADVANCED_TITLE if self.advanced else BASIC_TITLE, self.invitees)


def _named(meeting_id: str, sub_meeting_id: str | None) -> dict[str, str]:
    return {"meetingid": meeting_id} | ({"sub_meetingid": sub_meeting_id} if sub_meeting_id else {})
