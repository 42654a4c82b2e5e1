"""Putting a post into the platform's drafts box, to be looked at, or sent, there."""

from dataclasses import replace

from wxdesk.domain.accounts import Account
from wxdesk.domain.capabilities import Answer, Capability, verdict
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.sending import demand_ready


async def put_into_drafts(ports: Ports, post_id: int) -> str:
    """Put a post into the platform's drafts box, or bring the draft that lies there up to date; returns its media_id.

    Nothing reaches a follower, no quota is used, and the post stays as it is. Source: reference official-account-api
    §2.1. Raises ``sending_refused``, ``post_incomplete``, ``too_many_articles`` and what ``prepare`` raises.
    """

    def work(tx: Transaction) -> tuple[Account, Post]:
        post = tx.posts.get(post_id)
        account = tx.accounts.get(post.account_id)
        ruling = verdict(account, Capability.DRAFTS_BY_API)
        if ruling.answer is Answer.NO:
            raise WxdeskError("sending_refused", name=account.name, reason=ruling.reason)
        demand_ready(tx, account, post)
        return account, post

    account, post = await ports.store.read(work)
    from wxdesk.services.preparing import prepare

    handle = await prepare(ports, await ports.platforms.of(account), account, post)
    await ports.store.run(lambda tx: tx.posts.save(replace(tx.posts.get(post_id), box_id=handle)))
    return handle
