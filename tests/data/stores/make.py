"""Make the workspace that a release is remembered by: ``python -m tests.data.stores.make 0.1.0``, once per release."""

import asyncio
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.domain.phone import Arrival, Follower, Sender, SenderKind
from wxdesk.domain.posts import Article, Picture, Post, PostState
from wxdesk.domain.quota import Slot, SlotState
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.store import open_store
from wxdesk.store.backup import backup
from wxdesk.store.transaction import StoreTransaction

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


def fill(tx: StoreTransaction) -> None:
    """Put one of everything into the workspace."""
    subscription, service, enterprise = (tx.accounts.save(Account(f"{kind}号", kind, practice=False)) for kind in Kind)
    data = b"\x89PNG\r\n\x1a\n of an example"
    picture = Picture("图.png", tx.pictures.put(data), 900, 383, len(data), "image/png")
    articles = (
        Article("春茶上市", "编辑部", "摘要", "", "# 正文", "图.png", "", (picture,)),
        Article("第二篇", body="正文"),
    )
    sent = tx.posts.save(Post(service.id, articles, PostState.SENT, sent_at=NOON, updated_at=NOON))
    tx.slots.take(Slot(service.id, "2026-11", 1, sent.id, SlotState.SENT))
    tx.attempts.save(Attempt(sent.id, "0" * 32, NOON, AttemptState.DONE, "draft", "1000000001", NOON))
    tx.pictures.remember_upload(service.id, picture.sha256, "body", "http://example.com/1")
    waiting = tx.posts.save(Post(subscription.id, articles[1:], PostState.DRAFT))
    tx.slots.take(Slot(subscription.id, "2026-11-23", 1, waiting.id))
    sender = tx.followers.save_sender(Sender("妈妈", SenderKind.FRIEND))
    tx.followers.add_arrival(Arrival(sender, NOON, text="吃了吗"))
    opened = {(0, 0): NOON}
    follower = tx.followers.save(Follower("林晓", frozenset({service.id}), frozenset({sender.id}), opened))
    department = tx.roster.save_department(Department(enterprise.id, "门店"))
    active = {"status": MemberStatus.ACTIVE, "verified_at": NOON}
    tx.roster.save(Member(enterprise.id, "王小红", "+8613900139000", "xiaohong", department.id, **active))  # type: ignore[arg-type]
    tx.roster.save_waiting(Waiting(enterprise.id, follower.id, "林晓", NOON))
    tx.settings.set("workspace_name", "0.1.0")


async def make(version: str) -> None:
    """Write ``<version>.sqlite`` beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(Path(folder))
        await store.run(fill)
        await backup(store, Path(__file__).with_name(f"{version}.sqlite"))
        await store.close()


if __name__ == "__main__":
    asyncio.run(make(sys.argv[1]))
