"""What became of a post, and what can be done about it, in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import QUOTA_GONE, SKEW_HELD, Attempt, AttemptState
from wxdesk.domain.errors import unpacked
from wxdesk.domain.posts import Act, Post, PostState
from wxdesk.ui.composer.quota_words import clock, when
from wxdesk.ui.words import in_a_row, sentence

ADMIN_HAS = timedelta(minutes=30)
"""How long the account's administrator may take to confirm a send (reference official-account-api §4.3)."""
SAYS_IT_ITSELF = {
    QUOTA_GONE,
    "platform_did_not_send",
    "resolved_not_sent",
    "admin_declined",
    "admin_timed_out",
    "admin_did_not_answer",
    "not_allowed_in_time",
}
"""Failures whose sentence tells what became of the slot."""
ICONS = {
    PostState.DRAFT: ("edit", "ink3"),
    PostState.SCHEDULED: ("calendar", "info"),
    PostState.SENDING: ("send", "info"),
    PostState.APPROVAL: ("user", "warn"),
    PostState.UNSURE: ("question", "warn"),
    PostState.SENT: ("check", "accent_strong"),
    PostState.FAILED: ("warning", "bad"),
    PostState.MISSED: ("clock", "warn"),
}


@dataclass(frozen=True, slots=True)
class StateWords:
    """A banner: ``actions`` are pairs of a key and its words, at most three; ``icon`` is a name and a colour.

    ``address`` is where a published post lies; then the actions stand beside it, below the words.
    """

    headline: str
    detail: str = ""
    tone: str = "info"
    actions: tuple[tuple[str, str], ...] = ()
    icon: tuple[str, str] = ("info", "info")
    address: str = ""


def state_icon(post: Post) -> tuple[str, str]:
    """Return the icon and the colour by which a post's state is known in lists and banners."""
    if post.state is PostState.SENT:
        if post.failure:
            return "warning", "warn"
        return ("link", "accent_strong") if post.act is Act.PUBLISH else ("check", "accent_strong")
    return ICONS[post.state]


def state_words(
    post: Post, account: Account, attempt: Attempt | None = None, skew: timedelta | None = None
) -> StateWords | None:
    """Say where ``post`` stands and what happens next; None for a draft, which needs no words.

    ``skew`` is by how much this computer's clock is ahead of the platform's, where that is known.
    """
    told = _TOLD.get(post.state)
    if told is None:
        return None
    words = told(post, account, attempt)
    if post.state is PostState.SENDING and skew is not None and abs(skew) > SKEW_HELD:
        words = _held(skew)
    return replace(words, icon=state_icon(post))


def short_state(post: Post) -> str:
    """Return the state of ``post`` in a word or two, for a list; nothing where its shelf says it already."""
    if post.state is PostState.SENT:
        return _sent_as(post)
    words = {
        PostState.APPROVAL: QCoreApplication.translate("PostState", "Waits for approval"),
        PostState.UNSURE: QCoreApplication.translate("PostState", "Unsure: decide"),
        PostState.FAILED: QCoreApplication.translate("PostState", "Not published")
        if post.act is Act.PUBLISH
        else QCoreApplication.translate("PostState", "Not sent"),
        PostState.MISSED: QCoreApplication.translate("PostState", "Not sent in time"),
    }
    return words.get(post.state, "")


def _sent_as(post: Post) -> str:
    if post.act is Act.PUBLISH:
        return QCoreApplication.translate("PostState", "Published")
    if post.act is Act.BY_HAND:
        return QCoreApplication.translate("PostState", "Sent by hand")
    return QCoreApplication.translate("PostState", "Tag {0}").format(post.audience.tag) if post.audience.tag else ""


def _new() -> tuple[str, str]:
    return "new_post", QCoreApplication.translate("PostState", "New post")


def _use_again() -> tuple[str, str]:
    return "copy", QCoreApplication.translate("PostState", "Use again")


def _scheduled(post: Post, account: Account, attempt: Attempt | None) -> StateWords:  # noqa: ARG001
    at = when(post.scheduled_at) if post.scheduled_at is not None else ""
    cancel = ("cancel", QCoreApplication.translate("PostState", "Cancel schedule"))
    if post.act is Act.PUBLISH:
        headline = QCoreApplication.translate("PostState", "Will be published {0} China time").format(at)
        detail = QCoreApplication.translate(
            "PostState", "Nobody is notified and no quota is used. To change it, cancel the schedule first."
        )
        return StateWords(headline, detail, "info", (cancel, _new()))
    headline = QCoreApplication.translate("PostState", "Goes out {0} China time").format(at)
    if post.audience.tag:
        headline = QCoreApplication.translate("PostState", "Goes out {0} China time, to the tag {1}").format(
            at, post.audience.tag
        )
    detail = QCoreApplication.translate(
        "PostState", "It holds its place in the quota. To change it, cancel the schedule first."
    )
    return StateWords(headline, detail, "info", (cancel, _new()))


def _sending(post: Post, account: Account, attempt: Attempt | None) -> StateWords:  # noqa: ARG001
    if attempt is not None and attempt.error and attempt.state in (AttemptState.INTENT, AttemptState.DRAFTED):
        return StateWords(_progress(post, attempt), sentence(unpacked(attempt.error)), "warn", (_new(),))
    return StateWords(
        _progress(post, attempt),
        QCoreApplication.translate("PostState", "You can close the window: it goes on."),
        "info",
        (_new(),),
    )


def _held(skew: timedelta) -> StateWords:
    return StateWords(
        QCoreApplication.translate("PostState", "Held: this computer’s clock is wrong"),
        QCoreApplication.translate(
            "PostState",
            "It differs from the platform’s by %n minutes, so the post could count in the wrong day. Let the system "
            "set the clock by itself; the post then goes on.",
            "",
            round(abs(skew.total_seconds()) / 60),
        ),
        "warn",
    )


def _approval(post: Post, account: Account, attempt: Attempt | None) -> StateWords:  # noqa: ARG001
    since = (attempt.submitted_at or attempt.started_at) if attempt is not None else None
    headline = QCoreApplication.translate("PostState", "Waits for the platform’s administrator")
    if since is not None:
        headline = QCoreApplication.translate("PostState", "Waits for the platform’s administrator, until {0}").format(
            clock(since + ADMIN_HAS)
        )
    detail = QCoreApplication.translate(
        "PostState",
        "They confirm it in WeChat, and it goes out by itself. If they decline or do nothing, it is not sent and its "
        "slot is free again.",
    )
    perhaps = sentence("perhaps_admin_must_confirm") if post.failure.startswith("perhaps") else ""
    return StateWords(headline, in_a_row((perhaps, detail)), "warn", (_new(),))


def _unsure(post: Post, account: Account, attempt: Attempt | None) -> StateWords:  # noqa: ARG001
    headline = QCoreApplication.translate("PostState", "The platform did not answer: it may or may not have been sent")
    if post.act is Act.PUBLISH:
        headline = QCoreApplication.translate(
            "PostState", "The platform did not answer: it may or may not have been published"
        )
    detail = QCoreApplication.translate(
        "PostState",
        "Its slot stays taken. wxdesk asks the platform, and never sends it a second time by itself.",
    )
    return StateWords(headline, detail, "warn", (("decide", QCoreApplication.translate("PostState", "Decide…")),))


def _sent(post: Post, account: Account, attempt: Attempt | None) -> StateWords:
    at = when(post.sent_at) if post.sent_at is not None else ""
    if post.act is Act.PUBLISH:
        return _published(post, account, attempt, at)
    if post.act is Act.BY_HAND:
        headline = QCoreApplication.translate("PostState", "Marked as sent by hand {0} China time").format(at)
        detail = QCoreApplication.translate("PostState", "It counts in the quota like a post sent from here.")
    elif post.audience.tag:
        headline = QCoreApplication.translate("PostState", "Sent {0} China time, to the tag {1}").format(
            at, post.audience.tag
        )
        detail = _arrival(account)
    else:
        headline = QCoreApplication.translate("PostState", "Sent {0} China time").format(at)
        detail = _arrival(account)
    if post.failure:
        return StateWords(headline, sentence(unpacked(post.failure)), "warn", (_use_again(), _new()))
    return StateWords(headline, detail, "good", (_use_again(), _new()))


def _published(post: Post, account: Account, attempt: Attempt | None, at: str) -> StateWords:
    headline = QCoreApplication.translate("PostState", "Published {0} China time").format(at)
    detail = QCoreApplication.translate(
        "PostState", "It has an address that you can pass on. Nobody was notified; it stands in nobody’s list."
    )
    if account.practice:
        detail = QCoreApplication.translate(
            "PostState", "In practice its address leads nowhere. Nobody was notified; it stands in nobody’s list."
        )
    if post.failure:
        detail = sentence(unpacked(post.failure))
    urls = attempt.urls if attempt is not None else ()
    if not urls:
        return StateWords(headline, detail, "good", (_use_again(), _new()))
    copy = ("copy_address", QCoreApplication.translate("PostState", "Copy address"))
    opening = ("open_address", QCoreApplication.translate("PostState", "Open"))
    actions = (copy, _use_again()) if account.practice else (copy, opening, _use_again())
    return StateWords(headline, detail, "good", actions, address=urls[0])


def _failed(post: Post, account: Account, attempt: Attempt | None) -> StateWords:  # noqa: ARG001
    failure = unpacked(post.failure)
    reason = sentence(failure) if post.failure else ""
    if post.act is Act.PUBLISH:
        kept = QCoreApplication.translate("PostState", "It is a draft here as before.")
        told = reason if failure.code in SAYS_IT_ITSELF else in_a_row((reason, kept))
        return StateWords(QCoreApplication.translate("PostState", "Not published"), told, "bad")
    freed = QCoreApplication.translate("PostState", "Its slot is free again.")
    told = reason if failure.code in SAYS_IT_ITSELF else in_a_row((reason, freed))
    return StateWords(QCoreApplication.translate("PostState", "Not sent"), told, "bad")


def _missed(post: Post, account: Account, attempt: Attempt | None) -> StateWords:  # noqa: ARG001
    nobody = QCoreApplication.translate("PostState", "Nothing could send it at its time.")
    remedy = QCoreApplication.translate("PostState", "Send it now or choose another time.")
    told = in_a_row((sentence(unpacked(post.failure)) if post.failure else nobody, remedy))
    back = ("cancel", QCoreApplication.translate("PostState", "Back to drafts"))
    return StateWords(QCoreApplication.translate("PostState", "Its time went by"), told, "warn", (back,))


_TOLD: dict[PostState, Callable[[Post, Account, Attempt | None], StateWords]] = {
    PostState.SCHEDULED: _scheduled,
    PostState.SENDING: _sending,
    PostState.APPROVAL: _approval,
    PostState.UNSURE: _unsure,
    PostState.SENT: _sent,
    PostState.FAILED: _failed,
    PostState.MISSED: _missed,
}


def _progress(post: Post, attempt: Attempt | None) -> str:
    if attempt is None or attempt.state is AttemptState.INTENT:
        if attempt is not None and attempt.uploads:
            done = min(attempt.uploaded + 1, attempt.uploads)
            return QCoreApplication.translate("PostState", "Uploading {0} of {1} pictures…").format(
                done, attempt.uploads
            )
        return QCoreApplication.translate("PostState", "Preparing…")
    if attempt.state in (AttemptState.DRAFTED, AttemptState.SUBMITTING):
        if post.act is Act.PUBLISH:
            return QCoreApplication.translate("PostState", "Publishing…")
        return QCoreApplication.translate("PostState", "Sending…")
    return QCoreApplication.translate("PostState", "Accepted; waiting for the platform's word…")


def _arrival(account: Account) -> str:
    words = {
        Kind.SERVICE: QCoreApplication.translate(
            "PostState", "Followers find it in their chat list, with a push notification."
        ),
        Kind.SUBSCRIPTION: QCoreApplication.translate("PostState", "Followers find it in their Subscriptions folder."),
        Kind.ENTERPRISE: QCoreApplication.translate(
            "PostState", "Verified members find it in their chat list, with a push notification."
        ),
    }
    return words[account.kind]
