"""The shelves of what only official accounts have."""

from dataclasses import dataclass, field
from functools import cached_property

from wxdesk.simulator.records_chat import ChatMessage, Deed, ReplyWindow, ServiceSession, WaitingCase, Worker
from wxdesk.simulator.records_doors import (
    Callback,
    Comment,
    CommentBox,
    Menu,
    PushTally,
    QrCode,
    Remembered,
    ShortKey,
    WebDomain,
    WebGrant,
)
from wxdesk.simulator.shelves import Groups, Shelf


@dataclass
class OfficialRecords:
    """Keys are named where records are written; two of them are ``"APP OPENID"`` (windows, sessions, cases)."""

    menus: Shelf[Menu] = field(default_factory=Shelf)
    workers: Shelf[Worker] = field(default_factory=Shelf)
    service_sessions: Shelf[ServiceSession] = field(default_factory=Shelf)
    waiting_cases: Shelf[WaitingCase] = field(default_factory=Shelf)
    reply_windows: Shelf[ReplyWindow] = field(default_factory=Shelf)
    chats: Shelf[ChatMessage] = field(default_factory=Shelf)
    deeds: Shelf[Deed] = field(default_factory=Shelf)
    qr_codes: Shelf[QrCode] = field(default_factory=Shelf)
    short_keys: Shelf[ShortKey] = field(default_factory=Shelf)
    comment_boxes: Shelf[CommentBox] = field(default_factory=Shelf)
    comments: Shelf[Comment] = field(default_factory=Shelf)
    callbacks: Shelf[Callback] = field(default_factory=Shelf)
    push_tallies: Shelf[PushTally] = field(default_factory=Shelf)
    requests: Shelf[Remembered] = field(default_factory=Shelf)
    web_domains: Shelf[WebDomain] = field(default_factory=Shelf)
    web_grants: Shelf[WebGrant] = field(default_factory=Shelf)

    @cached_property
    def official(self) -> "OfficialIndexes":
        """Groupings of these, made when first asked for."""
        return OfficialIndexes(self)


class OfficialIndexes:
    """Groupings that follow every change by themselves."""

    def __init__(self, records: OfficialRecords) -> None:
        self.chats = Groups(records.chats, lambda each: f"{each.app_id} {each.openid}")
        self.chats_by_app = Groups(records.chats, lambda each: each.app_id)
        self.deeds = Groups(records.deeds, lambda each: each.app_id)
        self.deeds_by_follower = Groups(records.deeds, lambda each: f"{each.app_id} {each.openid}")
        self.menus = Groups(records.menus, lambda each: each.app_id)
        self.workers = Groups(records.workers, lambda each: each.app_id)
        self.sessions = Groups(records.service_sessions, lambda each: each.app_id)
        self.cases = Groups(records.waiting_cases, lambda each: each.app_id)
        self.codes = Groups(records.qr_codes, lambda each: each.app_id)
        self.comments = Groups(records.comments, lambda each: f"{each.app_id} {each.msg_data_id} {each.index}")
        self.tallies = Groups(records.push_tallies, lambda each: each.app_id)
