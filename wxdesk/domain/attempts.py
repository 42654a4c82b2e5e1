"""Attempts at sending a post, what can come of a call to the platform, and what may follow which state."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import uuid4

from wxdesk.domain.errors import Detail, WxdeskError
from wxdesk.domain.posts import Post, PostState

LATE = timedelta(minutes=10)
"""A scheduled post is still sent when it is at most this late; later it is MISSED and the user is asked.

The workspace's setting ``late_minutes`` says otherwise where its user wants it.
"""

SKEW_TOLD, SKEW_HELD = timedelta(seconds=60), timedelta(minutes=5)
"""A clock that differs so much from the platform's is told of; sending is held where it differs by more."""

RETRY_WINDOW = timedelta(hours=23)
"""How long an unsure mass send may be repeated with the same key: the platform keeps ``clientmsgid`` for 24 h.

Source: developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html (clientmsgid).
"""

RETRY_PAUSE = timedelta(seconds=60)
"""The least time between two sends with one key (error 45066)."""

LONGEST_PAUSE = timedelta(hours=1)
MOST_REPETITIONS = 10
"""How often an unsure send is repeated by itself: the platform takes 100 mass sends a day, repetitions included.

Source: reference official-account-api §0.5.
"""

QUOTA_GONE = "platform_quota_used_up"
"""The code with which the platform refuses a send because the period's posts are used up, wherever they were sent."""

RESTORED = "restored"
"""The error of an attempt that a backup brought back: never repeated by itself, its post may have been sent since."""


def pause_before(repetition: int) -> timedelta:
    """Return how long to wait before the repetition with this number, from 1: doubled each time, up to an hour."""
    return min(RETRY_PAUSE * int(2 ** (repetition - 1)), LONGEST_PAUSE)


class Outcome(StrEnum):
    """What is known after a call to the platform has failed."""

    NOT_SENT = "not_sent"
    REFUSED = "refused"
    UNSURE = "unsure"


class PlatformError(WxdeskError):
    """A call to the platform failed; ``outcome`` tells whether it can have had an effect.

    ``errcode`` is the platform's own number, 0 where there was none. ``retry_after`` is set where waiting may help.
    """

    def __init__(
        self, code: str, outcome: Outcome, errcode: int = 0, retry_after: timedelta | None = None, **details: Detail
    ) -> None:
        super().__init__(code, errcode=errcode, **details)
        self.outcome = outcome
        self.errcode = errcode
        self.retry_after = retry_after


class AttemptState(StrEnum):
    """Steps of one attempt. INTENT is committed before the first byte leaves, SUBMITTING before the send itself."""

    INTENT = "intent"
    DRAFTED = "drafted"
    SUBMITTING = "submitting"
    ACCEPTED = "accepted"
    DONE = "done"
    FAILED = "failed"
    UNSURE = "unsure"

    @property
    def finished(self) -> bool:
        return self in (AttemptState.DONE, AttemptState.FAILED)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt at sending a post. ``key`` (32 hex digits) is its ``clientmsgid``: the same for every repetition.

    ``handle`` is what was prepared (a draft's media_id, or an internal message), ``receipt`` the platform's msg_id;
    ``data_id`` names its statistics there, and ``urls`` are the articles' addresses, where the platform told them.
    ``uploaded`` of ``uploads`` pictures have arrived. An unsure send was repeated ``repeated`` times, last at
    ``repeated_at``. ``left_to_user``: nothing more can be found out without people.
    """

    post_id: int
    key: str
    started_at: datetime
    state: AttemptState = AttemptState.INTENT
    handle: str = ""
    receipt: str = ""
    submitted_at: datetime | None = None
    error: str = ""
    uploaded: int = 0
    uploads: int = 0
    repeated: int = 0
    repeated_at: datetime | None = None
    id: int = 0
    data_id: str = ""
    urls: tuple[str, ...] = ()
    left_to_user: bool = False


def new_attempt(post: Post, now: datetime) -> Attempt:
    """Begin an attempt with a key of its own."""
    return Attempt(post.id, uuid4().hex, now)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The platform's answer to an accepted send. ``msg_id`` is kept as text: it may exceed 53 bits.

    ``unreached`` names those that it could not reach though the send was accepted (WeCom alone tells).
    """

    msg_id: str
    msg_data_id: str = ""
    unreached: tuple[str, ...] = ()


class SendStatus(StrEnum):
    """What the platform says of an accepted send."""

    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Report:
    """What the platform says of an accepted send or publication.

    ``reason`` is a code where it failed, ``urls`` are the articles' addresses where it tells them.
    """

    status: SendStatus
    reason: str = ""
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """Something that lies published on the platform: its articles' titles and addresses, and when it was published."""

    article_id: str
    titles: tuple[str, ...]
    at: datetime
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that the platform's followers carry; ``count`` is how many do, where it tells."""

    id: int
    name: str
    count: int | None = None


_NEXT: dict[PostState, frozenset[PostState]] = {
    PostState.DRAFT: frozenset({PostState.SCHEDULED, PostState.SENDING, PostState.SENT}),
    PostState.FAILED: frozenset({PostState.SCHEDULED, PostState.SENDING, PostState.SENT}),
    PostState.MISSED: frozenset({PostState.SCHEDULED, PostState.SENDING, PostState.DRAFT, PostState.SENT}),
    PostState.SCHEDULED: frozenset({PostState.DRAFT, PostState.SENDING, PostState.MISSED, PostState.SCHEDULED}),
    PostState.SENDING: frozenset({PostState.SENT, PostState.FAILED, PostState.UNSURE, PostState.APPROVAL}),
    PostState.APPROVAL: frozenset({PostState.SENT, PostState.FAILED, PostState.UNSURE}),
    PostState.UNSURE: frozenset({PostState.SENT, PostState.FAILED, PostState.APPROVAL}),
    PostState.SENT: frozenset(),
}


def _move(post: Post, state: PostState) -> None:
    if state not in _NEXT[post.state]:
        raise WxdeskError("post_state_forbids", state=post.state.value, wanted=state.value, post=post.id)


def scheduled(post: Post, at: datetime) -> Post:
    """Return ``post`` waiting for ``at``. Raises ``post_state_forbids``."""
    _move(post, PostState.SCHEDULED)
    return replace(post, state=PostState.SCHEDULED, scheduled_at=at, failure="")


def cancelled(post: Post) -> Post:
    """Return a scheduled or missed ``post`` as a draft again. Raises ``post_state_forbids``."""
    _move(post, PostState.DRAFT)
    return replace(post, state=PostState.DRAFT, scheduled_at=None, failure="")


def begun(post: Post) -> Post:
    """Return ``post`` on its way. Raises ``post_state_forbids``."""
    _move(post, PostState.SENDING)
    return replace(post, state=PostState.SENDING, failure="")


def succeeded(post: Post, at: datetime) -> Post:
    """Return ``post`` as sent at ``at``."""
    _move(post, PostState.SENT)
    return replace(post, state=PostState.SENT, sent_at=at, failure="")


def failed(post: Post, code: str) -> Post:
    """Return ``post`` as surely not sent."""
    _move(post, PostState.FAILED)
    return replace(post, state=PostState.FAILED, scheduled_at=None, failure=code)


def unsure(post: Post, code: str) -> Post:
    """Return ``post`` as perhaps sent: its slot stays taken until the platform or the user has said which."""
    if post.state is PostState.UNSURE:
        return replace(post, failure=code)
    _move(post, PostState.UNSURE)
    return replace(post, state=PostState.UNSURE, failure=code)


def waiting_for_approval(post: Post, code: str) -> Post:
    """Return ``post`` as taken by the platform, which waits for the account's administrator."""
    if post.state is PostState.APPROVAL:
        return replace(post, failure=code)
    _move(post, PostState.APPROVAL)
    return replace(post, state=PostState.APPROVAL, failure=code)


def missed(post: Post) -> Post:
    """Return a scheduled ``post`` whose time went by."""
    _move(post, PostState.MISSED)
    return replace(post, state=PostState.MISSED)


class Step(StrEnum):
    """What to do next with an attempt: go ON at once, WAIT, or nothing more."""

    ON = "on"
    WAIT = "wait"
    DONE = "done"
