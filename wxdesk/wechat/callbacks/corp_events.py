"""What members do with an app, and how jobs of a corp ended (reference: wecom-api §3, §4.3)."""

from typing import ClassVar

from wxdesk.wechat.callbacks.follower_events import (
    CodeScanned,
    LocationReported,
    MenuClicked,
    MenuViewed,
    MiniProgramViewed,
    PicturesChosen,
    PlaceChosen,
    Subscribed,
    Unsubscribed,
)
from wxdesk.wechat.callbacks.pushes import Event, JobEvent, Pushed, Rows


class AgentEntered(Event):
    """A member opened the app."""

    event_key: str = ""


class SelectedItem(Pushed):
    """What was chosen for one question. The platform also writes ``OpitonIds``, which is read too."""

    misspelt: ClassVar[dict[str, str]] = {"opitonids": "option_ids"}

    question_key: str = ""
    option_ids: Rows[str] = ()


class TemplateCardTapped(Event):
    """``response_code`` updates the card, once, within 72 hours."""

    event_key: str = ""
    task_id: str = ""
    card_type: str = ""
    response_code: str = ""
    selected_items: Rows[SelectedItem] = ()


class MeetingRoomBooked(JobEvent):
    """``booking_id`` was called ``meeting_id`` before; ``booking`` is whichever there is."""

    meeting_room_id: str = ""
    meeting_id: str = ""
    booking_id: str = ""

    @property
    def booking(self) -> str:
        return self.booking_id or self.meeting_id


class MeetingRoomReleased(MeetingRoomBooked):
    pass


class MeetingChanged(JobEvent):
    """``change_type`` is for example ``create_meeting`` or ``modify_meeting``."""

    change_type: str = ""
    meeting_id: str = ""


class MeetingStatistics(JobEvent):
    change_type: str = ""
    meeting_id: str = ""


class DriveFileChanged(JobEvent):
    change_type: str = ""
    file_id: Rows[str] = ()


class DriveSpaceChanged(JobEvent):
    change_type: str = ""
    space_id: Rows[str] = ()


class DriveNearlyFull(JobEvent):
    change_type: str = ""


class BatchJob(Pushed):
    """``job_type``: sync_user, replace_user, invite_user or replace_party."""

    job_id: str = ""
    job_type: str = ""
    err_code: int = 0
    err_msg: str = ""


class BatchJobFinished(JobEvent):
    batch_job: BatchJob


CORP_EVENTS: dict[str, type[Event]] = {
    "subscribe": Subscribed,
    "unsubscribe": Unsubscribed,
    "enter_agent": AgentEntered,
    "LOCATION": LocationReported,
    "click": MenuClicked,
    "view": MenuViewed,
    "view_miniprogram": MiniProgramViewed,
    "scancode_push": CodeScanned,
    "scancode_waitmsg": CodeScanned,
    "pic_sysphoto": PicturesChosen,
    "pic_photo_or_album": PicturesChosen,
    "pic_weixin": PicturesChosen,
    "location_select": PlaceChosen,
    "template_card_event": TemplateCardTapped,
    "book_meeting_room": MeetingRoomBooked,
    "cancel_meeting_room": MeetingRoomReleased,
    "meeting_change": MeetingChanged,
    "meeting_statistics": MeetingStatistics,
    "wedrive_file_change": DriveFileChanged,
    "wedrive_space_change": DriveSpaceChanged,
    "wedrive_insufficient_capacity": DriveNearlyFull,
    "batch_job_result": BatchJobFinished,
}
