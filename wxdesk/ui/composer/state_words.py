"""What became of a post, and what can be done about it, in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.delivery import Attempt, AttemptState
from wxdesk.domain.posts import Post, PostState
from wxdesk.ui.composer.quota_words import when
from wxdesk.ui.words import sentence


@dataclass(frozen=True, slots=True)
class StateWords:
    """A banner: ``actions`` are pairs of a key and its words, at most two."""

    headline: str
    detail: str = ""
    tone: str = "info"
    actions: tuple[tuple[str, str], ...] = ()


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("PostState", text, "", count)


def state_words(post: Post, account: Account, attempt: Attempt | None = None) -> StateWords | None:
    """Say where ``post`` stands; None for a draft, which needs no words."""
    new = ("new_post", _tr("New post"))
    match post.state:
        case PostState.SCHEDULED if post.scheduled_at is not None:
            headline = _tr("Goes out {0} China time").format(when(post.scheduled_at))
            detail = _tr("It holds its place in the quota. To change it, cancel the schedule first.")
            return StateWords(headline, detail, "info", (("cancel", _tr("Cancel schedule")), new))
        case PostState.SENDING:
            return StateWords(_progress(attempt), _tr("You can close the window: it goes on."), "info", (new,))
        case PostState.SENT:
            at = when(post.sent_at) if post.sent_at is not None else ""
            return StateWords(
                _tr("Sent {0} China time").format(at), _arrival(account), "good", (("copy", _tr("Use again")), new)
            )
        case PostState.UNSURE:
            headline = _tr("The platform did not answer: it may or may not have been sent")
            detail = _tr("Nothing is sent twice by itself. Look at the account on the platform, then say what you saw.")
            choices = (("was_sent", _tr("It was sent")), ("not_sent", _tr("It was not sent")))
            return StateWords(headline, detail, "warn", choices)
        case PostState.FAILED:
            reason = sentence(post.failure) if post.failure else ""
            return StateWords(_tr("Not sent"), f"{reason} {_tr('Its slot is free again.')}".strip(), "bad")
        case PostState.MISSED:
            reason = sentence(post.failure) if post.failure else _tr("Nothing could send it at its time.")
            return StateWords(_tr("Its time went by"), f"{reason} {_tr('Send it now or choose another time.')}", "warn")
    return None


def _progress(attempt: Attempt | None) -> str:
    if attempt is None or attempt.state is AttemptState.INTENT:
        if attempt is not None and attempt.uploads:
            done = min(attempt.uploaded + 1, attempt.uploads)
            return _tr("Uploading {0} of {1} pictures…").format(done, attempt.uploads)
        return _tr("Preparing…")
    if attempt.state in (AttemptState.DRAFTED, AttemptState.SUBMITTING):
        return _tr("Sending…")
    return _tr("Accepted; waiting for the platform's word…")


def _arrival(account: Account) -> str:
    words = {
        Kind.SERVICE: _tr("Followers find it in their chat list, with a push notification."),
        Kind.SUBSCRIPTION: _tr("Followers find it in their Subscriptions folder."),
        Kind.ENTERPRISE: _tr("Verified members find it in their chat list, with a push notification."),
    }
    return words[account.kind]
