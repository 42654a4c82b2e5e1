from datetime import UTC, datetime

import pytest

from wxdesk.domain import attempts
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


def test_a_sent_post_stays_sent() -> None:
    sent = attempts.succeeded(attempts.begun(Post(1, id=7)), NOW)
    assert (sent.state, sent.sent_at) == (PostState.SENT, NOW)
    for move in (attempts.begun, attempts.cancelled, attempts.missed):
        with pytest.raises(WxdeskError) as refused:
            move(sent)
        assert refused.value.code == "post_state_forbids"
        assert refused.value.details["state"] == "sent"


def test_an_unsure_post_may_turn_out_either_way_but_cannot_be_scheduled() -> None:
    doubtful = attempts.unsure(attempts.begun(Post(1, id=7)), "reply_lost")
    assert attempts.succeeded(doubtful, NOW).state is PostState.SENT
    assert attempts.failed(doubtful, "refused").state is PostState.FAILED
    with pytest.raises(WxdeskError):
        attempts.scheduled(doubtful, NOW)
    assert attempts.unsure(doubtful, "again").failure == "again"


def test_cancelling_makes_a_draft_again() -> None:
    post = attempts.cancelled(attempts.scheduled(Post(1, id=7), NOW))
    assert (post.state, post.scheduled_at) == (PostState.DRAFT, None)


def test_each_attempt_has_a_key_of_32_hexadecimal_digits() -> None:
    keys = {attempts.new_attempt(Post(1), NOW).key for _ in range(100)}
    assert len(keys) == 100
    assert all(len(key) == 32 and int(key, 16) >= 0 for key in keys)
