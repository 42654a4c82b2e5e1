"""A corp's messages and chats, and the shelves of all that a corp keeps (reference: wecom-api §5, §6)."""

from dataclasses import dataclass, field
from functools import cached_property

from wxdesk.simulator.records_contacts import AppSettings, Ban, CorpSettings, Department, Job, Member, Tag, TfaCode
from wxdesk.simulator.records_drive import DownloadTicket, DriveFile, PartedUpload, Space
from wxdesk.simulator.records_meetings import Booking, Meeting, Room
from wxdesk.simulator.shelves import Groups, Shelf


@dataclass(frozen=True, slots=True)
class CorpMessage:
    """An app's message. ``receivers`` have it on their phones; ``dropped`` never got it, without a word to the app.

    ``content`` is the JSON text of the part named like ``msgtype``. ``reply``: it answered a pushed message.
    """

    msgid: str
    corp_id: str
    agent: str
    msgtype: str
    content: str
    receivers: tuple[str, ...]
    at: int
    dropped: tuple[str, ...] = ()
    chatid: str = ""
    safe: int = 0
    recalled: int = 0
    task_id: str = ""
    response_code: str = field(default="", repr=False)
    response_used: bool = False
    people: int = 0
    reply: bool = False


@dataclass(frozen=True, slots=True)
class Chat:
    id: str
    corp_id: str
    agent: str
    name: str
    owner: str
    users: tuple[str, ...]
    at: int
    visible: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """Calls of one kind within one span of time, the ``name``-th of its length."""

    name: int
    count: int


@dataclass
class WecomRecords:
    """The shelves of a corp's records; those of members and departments among them."""

    departments: Shelf[Department] = field(default_factory=Shelf)
    members: Shelf[Member] = field(default_factory=Shelf)
    wecom_corps: Shelf[CorpSettings] = field(default_factory=Shelf)
    wecom_apps: Shelf[AppSettings] = field(default_factory=Shelf)
    wecom_bans: Shelf[Ban] = field(default_factory=Shelf)
    wecom_tags: Shelf[Tag] = field(default_factory=Shelf)
    wecom_tfa: Shelf[TfaCode] = field(default_factory=Shelf)
    wecom_exports: Shelf[Job] = field(default_factory=Shelf)
    wecom_jobs: Shelf[Job] = field(default_factory=Shelf)
    wecom_messages: Shelf[CorpMessage] = field(default_factory=Shelf)
    wecom_chats: Shelf[Chat] = field(default_factory=Shelf)
    wecom_meetings: Shelf[Meeting] = field(default_factory=Shelf)
    wecom_rooms: Shelf[Room] = field(default_factory=Shelf)
    wecom_bookings: Shelf[Booking] = field(default_factory=Shelf)
    wecom_spaces: Shelf[Space] = field(default_factory=Shelf)
    wecom_files: Shelf[DriveFile] = field(default_factory=Shelf)
    wecom_uploads: Shelf[PartedUpload] = field(default_factory=Shelf)
    wecom_tickets: Shelf[DownloadTicket] = field(default_factory=Shelf)

    @cached_property
    def contacts(self) -> "ContactIndexes":
        """Members by what only one of them may have, made when first asked for."""
        return ContactIndexes(self)


class ContactIndexes:
    """Groupings that follow every change by themselves; names begin with the corp's id."""

    def __init__(self, records: WecomRecords) -> None:
        self.mobiles = Groups(records.members, lambda each: f"{each.corp_id} {each.digits}" if each.mobile else None)
        self.mails = Groups(
            records.members, lambda each: f"{each.corp_id} {each.email.lower()}" if each.email else None
        )
        self.corp_mails = Groups(
            records.members, lambda each: f"{each.corp_id} {each.biz_mail.lower()}" if each.biz_mail else None
        )
