"""What a WeCom corp keeps, as values; nested parts of requests are JSON text (reference: wecom-api §2 to §10)."""

from dataclasses import dataclass, field

from wxdesk.simulator.shelves import Shelf


@dataclass(frozen=True, slots=True)
class Department:
    """``leaving``: an import left it out; it goes as soon as nobody is in it (reference: wecom-api §3)."""

    id: int
    corp_id: str
    name: str
    parentid: int
    order: int = 0
    name_en: str = ""
    leaving: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a corp; ``status`` 1 activated, 2 disabled, 4 not activated, 5 left (reference: wecom-api §2.5).

    ``renamable``: the userid came from the system and may be changed once. ``extattr``, ``external`` and
    ``mail_aliases`` are JSON text. ``opened`` is when the member was activated, in Unix seconds.
    """

    userid: str
    corp_id: str
    name: str
    mobile: str = ""
    email: str = ""
    alias: str = ""
    position: str = ""
    gender: str = ""
    department: tuple[int, ...] = (1,)
    status: int = 4
    order: tuple[int, ...] = ()
    is_leader_in_dept: tuple[int, ...] = ()
    direct_leader: tuple[str, ...] = ()
    main_department: int = 0
    telephone: str = ""
    address: str = ""
    biz_mail: str = ""
    avatar: str = ""
    external_position: str = ""
    nickname: str = ""
    extattr: str = ""
    external: str = ""
    mail_aliases: str = ""
    renamable: bool = False
    openid: str = ""
    opened: int = 0
    invited: int = 0


@dataclass(frozen=True, slots=True)
class CorpSettings:
    """What the administrator set in the console. ``attributes`` are the custom fields that members may have.

    ``seats`` 0 follows the profile. ``mail_domain`` "" means that the corp has no mail of its own.
    """

    corp_id: str
    creator: str = ""
    seats: int = 0
    attributes: tuple[str, ...] = ()
    mail_domain: str = ""
    english_names: bool = False
    banned: bool = False


@dataclass(frozen=True, slots=True)
class AppSettings:
    """One app as the console shows it: whom it sees, from where it may be called, which products it may use.

    ``addresses`` () accepts every caller. ``parties`` (1,) is the whole corp. ``full_events``: its callback address was
    set before August 2022 and is told everything (reference: wecom-api §2.8).
    """

    corp_id: str
    agent: str
    name: str = ""
    parties: tuple[int, ...] = (1,)
    users: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    products: tuple[str, ...] = ("meeting", "rooms", "drive")
    disabled: bool = False
    paid: tuple[str, ...] = ()
    full_events: bool = False


@dataclass(frozen=True, slots=True)
class Ban:
    """Wrong secrets from one address, and until when it is kept from gettoken."""

    address: str
    wrong: int
    since: int
    until: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """``agent`` is the app that made it, the only one that may change it."""

    id: int
    corp_id: str
    name: str
    agent: str
    users: tuple[str, ...] = ()
    parties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TfaCode:
    """A member stands before the second verification, opened with ``code``."""

    code: str
    corp_id: str
    userid: str
    tfa_code: str = field(repr=False)
    at: int
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """An import or export. ``result`` is JSON text; ``callback`` is JSON text of where to tell the end."""

    id: str
    corp_id: str
    kind: str
    at: int
    done: int
    total: int = 0
    result: str = "[]"
    errcode: int = 0
    errmsg: str = "ok"
    callback: str = ""
    told: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class CorpMessage:
    """An app's message. ``receivers`` have it on their phones; ``dropped`` never got it, without a word to the app.

    ``content`` is the JSON text of the part named like ``msgtype``.
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
class Meeting:
    """``fields`` is the JSON text of what the app asked for."""

    id: str
    corp_id: str
    agent: str
    admin: str
    start: int
    duration: int
    fields: str
    invitees: tuple[str, ...]
    code: str
    at: int
    digest: str
    cancelled: bool = False
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """``fields`` is the JSON text of name, place, equipment and range."""

    id: int
    corp_id: str
    name: str
    capacity: int
    city: str = ""
    building: str = ""
    floor: str = ""
    equipment: tuple[int, ...] = ()
    coordinate: str = ""
    users: tuple[str, ...] = ()
    departments: tuple[int, ...] = ()
    need_approval: int = 0


@dataclass(frozen=True, slots=True)
class Booking:
    """``status`` 0 booked, 1 cancelled, 2 applying, 3 approving. Times in Unix seconds."""

    id: str
    corp_id: str
    agent: str
    room_id: int
    schedule_id: str
    subject: str
    start: int
    end: int
    booker: str
    attendees: tuple[str, ...] = ()
    status: int = 0
    meeting_id: str = ""


@dataclass(frozen=True, slots=True)
class Space:
    """``auth`` and ``setting`` are JSON text."""

    id: str
    corp_id: str
    agent: str
    name: str
    auth: str
    setting: str
    at: int


@dataclass(frozen=True, slots=True)
class DriveFile:
    """``kind`` 1 folder, 2 file, 3 document, 4 sheet; ``path`` names the bytes."""

    id: str
    corp_id: str
    space_id: str
    father_id: str
    name: str
    kind: int
    at: int
    changed: int
    size: int = 0
    path: str = ""
    sha: str = ""
    md5: str = ""
    deleted: bool = False
    auth: str = "[]"
    setting: str = "{}"


@dataclass(frozen=True, slots=True)
class PartedUpload:
    """A large file on its way. ``parts`` are the indices that have arrived, ``checked`` how many fit ``block_sha``."""

    key: str
    corp_id: str
    space_id: str
    father_id: str
    name: str
    size: int
    block_sha: tuple[str, ...]
    parts: tuple[int, ...] = ()
    checked: int = 0
    running: str = ""
    finished: bool = False


@dataclass(frozen=True, slots=True)
class DownloadTicket:
    key: str
    file_id: str
    cookie: str = field(repr=False)
    dies: int = 0


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
