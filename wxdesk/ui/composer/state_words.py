"""What became of a post, and what can be done about it, in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.delivery import QUOTA_GONE, Attempt, AttemptState
from wxdesk.domain.errors import unpacked
from wxdesk.domain.posts import Post, PostState
from wxdesk.ui.composer.quota_words import when
from wxdesk.ui.words import in_a_row, sentence

SAYS_IT_ITSELF = {QUOTA_GONE, "platform_did_not_send", "resolved_not_sent"}
"""Failures whose sentence tells what became of the slot."""


@dataclass(frozen=True, slots=True)
class StateWords:
    """A banner: ``actions`` are pairs of a key and its words, at most two."""

    headline: str
    detail: str = ""
    tone: str = "info"
    actions: tuple[tuple[str, str], ...] = ()


def state_words(post: Post, account: Account, attempt: Attempt | None = None) -> StateWords | None:
    """Say where ``post`` stands; None for a draft, which needs no words."""
    new = ("new_post", QCoreApplication.translate("PostState", "New post"))
    match post.state:
        case PostState.SCHEDULED if post.scheduled_at is not None:
            headline = QCoreApplication.translate("PostState", "Goes out {0} China time").format(
                when(post.scheduled_at)
            )
            detail = QCoreApplication.translate(
                "PostState", "It holds its place in the quota. To change it, cancel the schedule first."
            )
            return StateWords(
                headline, detail, "info", (("cancel", QCoreApplication.translate("PostState", "Cancel schedule")), new)
            )
        case PostState.SENDING:
            return StateWords(
                _progress(attempt),
                QCoreApplication.translate("PostState", "You can close the window: it goes on."),
                "info",
                (new,),
            )
        case PostState.SENT:
            at = when(post.sent_at) if post.sent_at is not None else ""
            return StateWords(
                QCoreApplication.translate("PostState", "Sent {0} China time").format(at),
                _arrival(account),
                "good",
                (("copy", QCoreApplication.translate("PostState", "Use again")), new),
            )
        case PostState.UNSURE:
            headline = QCoreApplication.translate(
                "PostState", "The platform did not answer: it may or may not have been sent"
            )
            detail = QCoreApplication.translate(
                "PostState",
                "Nothing is sent twice by itself. Look at the account on the platform, then say what you saw.",
            )
            choices = (
                ("was_sent", QCoreApplication.translate("PostState", "It was sent")),
                ("not_sent", QCoreApplication.translate("PostState", "It was not sent")),
            )
            return StateWords(headline, detail, "warn", choices)
        case PostState.FAILED:
            freed = QCoreApplication.translate("PostState", "Its slot is free again.")
            failure = unpacked(post.failure)
            reason = sentence(failure) if post.failure else ""
            told = reason if failure.code in SAYS_IT_ITSELF else in_a_row((reason, freed))
            return StateWords(QCoreApplication.translate("PostState", "Not sent"), told, "bad")
        case PostState.MISSED:
            nobody = QCoreApplication.translate("PostState", "Nothing could send it at its time.")
            remedy = QCoreApplication.translate("PostState", "Send it now or choose another time.")
            told = in_a_row((sentence(unpacked(post.failure)) if post.failure else nobody, remedy))
            return StateWords(QCoreApplication.translate("PostState", "Its time went by"), told, "warn")
    return None


def _progress(attempt: Attempt | None) -> str:
    if attempt is None or attempt.state is AttemptState.INTENT:
        if attempt is not None and attempt.uploads:
            done = min(attempt.uploaded + 1, attempt.uploads)
            return QCoreApplication.translate("PostState", "Uploading {0} of {1} pictures…").format(
                done, attempt.uploads
            )
        return QCoreApplication.translate("PostState", "Preparing…")
    if attempt.state in (AttemptState.DRAFTED, AttemptState.SUBMITTING):
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
