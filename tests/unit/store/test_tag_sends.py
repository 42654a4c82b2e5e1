"""Sends to tags as they are kept: what counts, and what is only kept in case that it went out after all."""

from dataclasses import replace

import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import SlotState
from wxdesk.domain.reach import TagSend, members_of

ANNA = members_of(("anna",))


def held(bench, state: SlotState = SlotState.RESERVED) -> TagSend:
    def work(tx) -> TagSend:
        account = tx.accounts.save(Account("A", Kind.SERVICE))
        post = tx.posts.save(Post(account.id))
        send = TagSend(post.id, account.id, "2026-11", 101, ANNA, state)
        tx.tag_sends.hold(send)
        return send

    found: TagSend = bench.run(work)
    return found


@pytest.mark.parametrize("state", PostState)
def test_a_share_counts_while_its_post_is_scheduled_or_on_its_way_and_is_kept_beyond(bench, state):
    send = held(bench)
    bench.run(lambda tx: tx.posts.save(replace(tx.posts.get(send.post_id), state=state)))
    counts = state is PostState.SCHEDULED or state.under_way
    assert bench.read(lambda tx: tx.tag_sends.of(send.account_id)) == ([send] if counts else [])
    assert bench.read(lambda tx: tx.tag_sends.held_by(send.post_id)) == send


def test_a_used_share_counts_whatever_becomes_of_its_post(bench):
    send = held(bench, SlotState.SENT)
    assert bench.read(lambda tx: tx.tag_sends.of(send.account_id)) == [send]
    bench.run(lambda tx: tx.posts.delete(send.post_id))
    assert bench.read(lambda tx: tx.tag_sends.of(send.account_id)) == [replace(send, post_id=0)]
    assert bench.read(lambda tx: tx.tag_sends.held_by(0)) is None


def test_a_share_goes_with_its_post_and_when_it_is_given_back(bench):
    send = held(bench)
    bench.run(lambda tx: tx.tag_sends.give_back(send.post_id))
    assert bench.read(lambda tx: tx.tag_sends.held_by(send.post_id)) is None
    bench.run(lambda tx: tx.tag_sends.hold(send))
    bench.run(lambda tx: tx.posts.delete(send.post_id))
    assert bench.read(lambda tx: tx.tag_sends.held_by(send.post_id)) is None
