"""Which calls are made again after a lost answer: all that does nothing a second time, and nothing else."""

from datetime import UTC, datetime

import pytest
import stamina

from tests.unit.wechat.official.cases import listed
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.official import (
    analytics,
    blacklist,
    comments,
    conversations,
    drafts,
    followers,
    mass,
    material,
    media,
    menus,
    messages,
    network,
    publishing,
    qr,
    quota,
    short_keys,
    staff,
    tags,
)
from wxdesk.wechat.official.articles import Article
from wxdesk.wechat.official.comments import Below
from wxdesk.wechat.official.contents import News, Text
from wxdesk.wechat.official.media import MediaType
from wxdesk.wechat.official.menus import Button, MatchRule

pytestmark = pytest.mark.anyio

BELOW = Below("1")
BUTTONS = [Button(name="a", type="click", key="k")]
NEWS = News(media_id="M")
DAY = datetime(2026, 11, 18, tzinfo=UTC)
KEY = "k" * 32

ONCE = {
    "add a draft": lambda session: drafts.add(session, [Article(title="a")]),
    "publish": lambda session: publishing.submit(session, "M"),
    "send to all": lambda session: mass.send_to_all(session, NEWS, KEY),
    "send to a tag": lambda session: mass.send_to_tag(session, 2, NEWS, KEY),
    "send to openids": lambda session: mass.send_to_openids(session, ["a", "b"], NEWS, KEY),
    "preview": lambda session: mass.preview(session, NEWS, wechat_id="a"),
    "write to a follower": lambda session: messages.send(session, "o", Text(content="a")),
    "reply to a comment": lambda session: comments.reply(session, BELOW, "1", "a"),
    "make a tag": lambda session: tags.create(session, "a"),
    "make a conditional menu": lambda session: menus.add_conditional(session, BUTTONS, MatchRule(tag_id="2")),
    "make a service account": lambda session: staff.add(session, "a@b", "a"),
    "invite": lambda session: staff.invite(session, "a@b", "c"),
    "make a permanent code": lambda session: qr.create_permanent(session, 1),
    "clear one budget": lambda session: quota.clear(session, "/a"),
    "clear all budgets": lambda session: quota.clear_all(session, "wx"),
}
REPEATABLE = {
    "update a draft": lambda session: drafts.update(session, "M", 0, Article()),
    "read a draft": lambda session: drafts.get(session, "M"),
    "delete a draft": lambda session: drafts.delete(session, "M"),
    "count drafts": drafts.count,
    "list drafts": drafts.page,
    "look at the switch": drafts.switch,
    "how a publication went": lambda session: publishing.progress(session, "1"),
    "delete a publication": lambda session: publishing.delete(session, "A"),
    "read a publication": lambda session: publishing.articles(session, "A"),
    "list publications": publishing.page,
    "how a send went": lambda session: mass.progress(session, "1"),
    "delete a send": lambda session: mass.delete(session, "1"),
    "read the speed": mass.speed,
    "set the speed": lambda session: mass.set_speed(session, 1),
    "upload a body picture": lambda session: media.upload_image(session, b"a", "a"),
    "upload temporary media": lambda session: media.upload(session, MediaType.IMAGE, b"a", "a"),
    "fetch temporary media": lambda session: media.get(session, "M"),
    "fetch a voice": lambda session: media.get_voice(session, "M"),
    "prepare a film": lambda session: media.prepare_video(session, "M"),
    "upload material": lambda session: material.add(session, MediaType.IMAGE, b"a", "a"),
    "upload a film": lambda session: material.add_video(session, b"a", "a", "a", "a"),
    "fetch material": lambda session: material.get(session, "M"),
    "count material": material.counts,
    "delete material": lambda session: material.delete(session, "M"),
    "list material": lambda session: material.page(session, "image"),
    "list followers": followers.page,
    "read a follower": lambda session: followers.get(session, "o"),
    "read followers": lambda session: listed(followers.get_many(session, ["o"])),
    "set a remark": lambda session: followers.set_remark(session, "o", "a"),
    "translate openids": lambda session: followers.migrated(session, "wx", ["o"]),
    "list tags": tags.every,
    "rename a tag": lambda session: tags.rename(session, 100, "a"),
    "delete a tag": lambda session: tags.delete(session, 100),
    "list a tag's members": lambda session: tags.page(session, 100),
    "tag": lambda session: tags.add_members(session, 100, ["o"]),
    "untag": lambda session: tags.remove_members(session, 100, ["o"]),
    "read a follower's tags": lambda session: tags.of_follower(session, "o"),
    "list the blacklist": blacklist.page,
    "shut out": lambda session: blacklist.add(session, ["o"]),
    "let in": lambda session: blacklist.remove(session, ["o"]),
    "set the menu": lambda session: menus.create(session, BUTTONS),
    "read the menu": menus.get,
    "read the current menu": menus.current,
    "delete the menu": menus.delete,
    "delete a conditional menu": lambda session: menus.delete_conditional(session, "1"),
    "try a menu": lambda session: menus.seen_by(session, "o"),
    "rename a service account": lambda session: staff.rename(session, "a@b", "a"),
    "delete a service account": lambda session: staff.delete(session, "a@b"),
    "set its picture": lambda session: staff.set_picture(session, "a@b", b"a", "a"),
    "list service accounts": staff.every,
    "list those at work": staff.online,
    "begin a conversation": lambda session: conversations.begin(session, "a@b", "o"),
    "end a conversation": lambda session: conversations.end(session, "a@b", "o"),
    "read a conversation": lambda session: conversations.of_follower(session, "o"),
    "list conversations": lambda session: conversations.of_worker(session, "a@b"),
    "who waits": conversations.waiting,
    "what was said": lambda session: conversations.page(session, DAY, DAY.replace(hour=1)),
    "show typing": lambda session: messages.show_typing(session, "o"),
    "make a temporary code": lambda session: qr.create_temporary(session, 1),
    "make a short key": lambda session: short_keys.create(session, "a"),
    "read a short key": lambda session: short_keys.get(session, "a"),
    "open comments": lambda session: comments.open_(session, BELOW),
    "close comments": lambda session: comments.close(session, BELOW),
    "list comments": lambda session: comments.page(session, BELOW),
    "elect a comment": lambda session: comments.elect(session, BELOW, "1"),
    "unelect a comment": lambda session: comments.unelect(session, BELOW, "1"),
    "delete a comment": lambda session: comments.delete(session, BELOW, "1"),
    "delete a reply": lambda session: comments.delete_reply(session, BELOW, "1"),
    "read statistics": lambda session: analytics.fetch(session, analytics.USER_TOTAL, DAY.date(), DAY.date()),
    "read a budget": lambda session: quota.get(session, "/a"),
    "look a call up": lambda session: quota.look_up(session, "1"),
    "read addresses": network.api_addresses,
    "read callback addresses": network.callback_addresses,
    "check the callback": network.check,
}


async def requests_after_a_lost_answer(call, session, platform) -> int:
    platform.answer(b"half an ans")
    with stamina.set_testing(True, attempts=3), pytest.raises(PlatformError) as caught:
        await call(session)
    assert (caught.value.code, caught.value.outcome) == ("platform_garbled", Outcome.UNSURE)
    return len(platform.requests)


@pytest.mark.parametrize("call", ONCE.values(), ids=ONCE)
async def test_what_would_happen_a_second_time_is_asked_for_once(call, session, platform):
    assert await requests_after_a_lost_answer(call, session, platform) == 1


@pytest.mark.parametrize("call", REPEATABLE.values(), ids=REPEATABLE)
async def test_what_does_nothing_a_second_time_is_asked_for_again(call, session, platform):
    assert await requests_after_a_lost_answer(call, session, platform) == 3
