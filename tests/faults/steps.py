"""What a commit has moved, as far as sending goes: the steps at which a sender can be cut off."""

from collections.abc import Mapping
from enum import StrEnum

from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Transaction


class Step(StrEnum):
    """A step on a post's way, once it is written down."""

    BEGUN = "begun"
    UPLOADED = "uploaded"
    DRAFTED = "drafted"
    SUBMITTING = "submitting"
    UNSURE = "unsure"
    REPEATING = "repeating"
    TRYING_AGAIN = "trying again"
    ACCEPTED = "accepted"
    FAILED = "failed"
    DONE = "done"


Attempts = Mapping[int, Attempt]
_REACHED = {
    AttemptState.SUBMITTING: Step.SUBMITTING,
    AttemptState.UNSURE: Step.UNSURE,
    AttemptState.ACCEPTED: Step.ACCEPTED,
    AttemptState.FAILED: Step.FAILED,
    AttemptState.DONE: Step.DONE,
}


def unfinished(tx: Transaction) -> Attempts:
    return {each.id: each for each in tx.attempts.unfinished()}


def taken(tx: Transaction, before: Attempts) -> frozenset[Step]:
    """The steps that have been taken since ``before``."""
    after = dict(unfinished(tx))
    for each in before:
        if each not in after:
            try:
                after[each] = tx.attempts.get(each)
            except WxdeskError:
                continue
    steps = (_step(before.get(each.id), each) for each in after.values())
    return frozenset(step for step in steps if step is not None)


def _step(was: Attempt | None, now: Attempt) -> Step | None:
    if was is None:
        return Step.BEGUN
    if was.state is not now.state:
        if now.state is AttemptState.DRAFTED:
            return Step.DRAFTED if was.state is AttemptState.INTENT else Step.TRYING_AGAIN
        return _REACHED.get(now.state)
    if was.repeated != now.repeated:
        return Step.REPEATING
    return Step.UPLOADED if was.uploaded != now.uploaded else None
