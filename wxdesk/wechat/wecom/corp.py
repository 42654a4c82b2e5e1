"""All that WeCom can be asked, noun by noun."""

from dataclasses import dataclass

from wxdesk.domain.clock import Clock
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.wecom.addresses import Addresses
from wxdesk.wechat.wecom.batch import Batch
from wxdesk.wechat.wecom.departments import Departments
from wxdesk.wechat.wecom.drive_admin import DriveAdmin
from wxdesk.wechat.wecom.drive_files import DriveFiles
from wxdesk.wechat.wecom.drive_spaces import DriveSpaces
from wxdesk.wechat.wecom.drive_uploads import DriveUploads
from wxdesk.wechat.wecom.exports import Exports
from wxdesk.wechat.wecom.group_chats import GroupChats
from wxdesk.wechat.wecom.invitations import Invitations
from wxdesk.wechat.wecom.media import MediaFiles
from wxdesk.wechat.wecom.meeting_rooms import MeetingRooms
from wxdesk.wechat.wecom.meetings import Meetings
from wxdesk.wechat.wecom.member_lookups import MemberLookups
from wxdesk.wechat.wecom.members import Members
from wxdesk.wechat.wecom.messages import Messages
from wxdesk.wechat.wecom.room_bookings import RoomBookings
from wxdesk.wechat.wecom.tags import Tags
from wxdesk.wechat.wecom.token import session_of
from wxdesk.wechat.wire import Wire


@dataclass(frozen=True, slots=True)
class Corp:
    """A corp as one app of it sees it, or its contact sync (``agent_id`` 0, which sends nothing)."""

    session: Session
    agent_id: int

    @classmethod
    def at(cls, wire: Wire, corp_id: str, agent_id: int, secret: Secret, clock: Clock) -> "Corp":
        return cls(session_of(wire, corp_id, secret, clock), agent_id)

    @property
    def departments(self) -> Departments:
        return Departments(self.session)

    @property
    def members(self) -> Members:
        return Members(self.session)

    @property
    def lookups(self) -> MemberLookups:
        return MemberLookups(self.session)

    @property
    def exports(self) -> Exports:
        return Exports(self.session)

    @property
    def tags(self) -> Tags:
        return Tags(self.session)

    @property
    def invitations(self) -> Invitations:
        return Invitations(self.session)

    @property
    def batch(self) -> Batch:
        return Batch(self.session)

    @property
    def messages(self) -> Messages:
        return Messages(self.session, self.agent_id)

    @property
    def group_chats(self) -> GroupChats:
        return GroupChats(self.session)

    @property
    def meetings(self) -> Meetings:
        return Meetings(self.session)

    @property
    def meeting_rooms(self) -> MeetingRooms:
        return MeetingRooms(self.session)

    @property
    def room_bookings(self) -> RoomBookings:
        return RoomBookings(self.session)

    @property
    def drive_spaces(self) -> DriveSpaces:
        return DriveSpaces(self.session)

    @property
    def drive_files(self) -> DriveFiles:
        return DriveFiles(self.session)

    @property
    def drive_uploads(self) -> DriveUploads:
        return DriveUploads(self.session)

    @property
    def drive_admin(self) -> DriveAdmin:
        return DriveAdmin(self.session)

    @property
    def media(self) -> MediaFiles:
        return MediaFiles(self.session)

    @property
    def addresses(self) -> Addresses:
        return Addresses(self.session)
