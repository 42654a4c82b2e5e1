"""A workspace in which one follower hears of many accounts, made through the store."""

import asyncio
from datetime import timedelta

from wxdesk.app.opening import open_workspace
from wxdesk.domain.phone import Arrival, Card, Follower, Sender, SenderKind


def crowd(line, accounts, posts):
    """Fill the workspace of ``line``: Mei follows so many others, each with so many posts of the last hours."""

    def fill(tx):
        senders = [
            tx.followers.save_sender(Sender(f"account {number}", SenderKind.SUBSCRIPTION)) for number in range(accounts)
        ]
        for place, sender in enumerate(senders):
            for number in range(posts):
                at = line.clock.now() - timedelta(minutes=10 * place + number)
                tx.followers.add_arrival(Arrival(sender, at, (Card(f"post {place}/{number}"),)))
        tx.followers.save(Follower("Mei", sender_ids=frozenset(each.id for each in senders)))

    async def filling():
        opened = await open_workspace(line.folder, line.clock, desk=False)
        try:
            await opened.store.run(fill)
        finally:
            await opened.close()

    asyncio.run(filling())
