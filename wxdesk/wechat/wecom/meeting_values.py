"""What a meeting is made of (reference: wecom-api §7). Times are Unix seconds, durations seconds."""

from enum import IntEnum

from wxdesk.wechat.wecom.checks import Part, no_longer, no_more, refused

SHORTEST, LONGEST = 300, 86_399
REMINDERS = frozenset((0, 300, 900, 3_600, 86_400))
"""Seconds before the start at which a reminder may come."""


class MeetingStatus(IntEnum):
    PENDING = 1
    RUNNING = 2
    ENDED = 3
    CANCELLED = 4
    EXPIRED = 5


class UserIds(Part):
    userid: tuple[str, ...] = ()


class Guest(Part):
    area: str
    phone_number: str
    guest_name: str | None = None


class MeetingSettings(Part):
    """None: the platform's own choice. Some belong to paid corps only (400226)."""

    password: str | None = None
    enable_waiting_room: bool | None = None
    allow_enter_before_host: bool | None = None
    enable_enter_mute: int | None = None
    allow_unmute_self: bool | None = None
    mute_all: bool | None = None
    allow_external_user: bool | None = None
    enable_screen_watermark: bool | None = None
    watermark_type: int | None = None
    auto_record_type: str | None = None
    attendee_join_auto_record: bool | None = None
    enable_host_pause_auto_record: bool | None = None
    enable_interpreter: bool | None = None
    enable_enroll: bool | None = None
    enable_host_key: bool | None = None
    host_key: str | None = None
    hosts: UserIds | None = None
    remind_scope: int | None = None
    ring_users: UserIds | None = None


class Reminders(Part):
    """``repeat_type`` 0 daily, 1 weekly, 2 monthly, 7 on workdays."""

    is_repeat: int | None = None
    repeat_type: int | None = None
    is_custom_repeat: int | None = None
    repeat_until_type: int | None = None
    repeat_until_count: int | None = None
    repeat_until: int | None = None
    repeat_interval: int | None = None
    repeat_day_of_week: tuple[int, ...] | None = None
    repeat_day_of_month: tuple[int, ...] | None = None
    remind_before: tuple[int, ...] | None = None


class MeetingFields(Part):
    """What is written; None is left as it is, or to the platform. ``title``: 40 bytes in the basic form of the call,
    255 in the advanced one.
    """

    title: str | None = None
    meeting_start: int | None = None
    meeting_duration: int | None = None
    description: str | None = None
    location: str | None = None
    agentid: int | None = None
    invitees: UserIds | None = None
    guests: tuple[Guest, ...] | None = None
    cal_id: str | None = None
    settings: MeetingSettings | None = None
    reminders: Reminders | None = None
    skip_duplicate_check: bool | None = None


class Attendee(Part):
    """``status`` 1 joined, 2 did not."""

    userid: str = ""
    tmp_external_userid: str = ""
    status: int | None = None
    first_join_time: int | None = None
    last_quit_time: int | None = None
    total_join_count: int | None = None
    cumulative_time: int | None = None


class Attendees(Part):
    member: tuple[Attendee, ...] = ()
    tmp_external_user: tuple[Attendee, ...] = ()


class Meeting(MeetingFields):
    """What is read."""

    admin_userid: str = ""
    creator_userid: str = ""
    status: int | None = None
    meeting_type: int | None = None
    main_department: int | None = None
    attendees: Attendees = Attendees()
    meeting_code: str = ""
    meeting_link: str = ""


class MadeMeeting(Part):
    """``excess_users`` were invited but may not come: the corp's licence does not cover them."""

    meetingid: str = ""
    excess_users: tuple[str, ...] = ()
    meeting_code: str = ""
    meeting_link: str = ""


class Invitee(Part):
    userid: str


def check(fields: MeetingFields, title_bytes: int, invitees: int) -> None:
    """Raises ``field_refused`` where the platform would refuse it anyway."""
    no_longer("title", fields.title or "", title_bytes)
    no_longer("description", fields.description or "", 500)
    no_longer("location", fields.location or "", 128)
    no_longer("cal_id", fields.cal_id or "", 64)
    if fields.meeting_duration is not None and not SHORTEST <= fields.meeting_duration <= LONGEST:
        raise refused("meeting_duration", "range", LONGEST, fields.meeting_duration)
    invited = fields.invitees.userid if fields.invitees else ()
    no_more("invitees", invited, invitees)
    if fields.settings:
        _check_settings(fields.settings)
    if fields.reminders:
        _check_reminders(fields.reminders)


def _check_settings(settings: MeetingSettings) -> None:
    password = settings.password
    if password and not (4 <= len(password) <= 6 and password.isascii() and password.isdecimal()):
        raise refused("password", "characters")
    if settings.hosts:
        no_more("hosts", settings.hosts.userid, 10)


def _check_reminders(reminders: Reminders) -> None:
    if not set(reminders.remind_before or ()) <= REMINDERS:
        raise refused("remind_before", "unknown")
    if reminders.repeat_interval is not None and reminders.repeat_interval > 2:
        raise refused("repeat_interval", "range", 2, reminders.repeat_interval)
