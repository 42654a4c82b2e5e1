"""Menus, customer service, codes, comments, statistics and tools against the simulator."""

from datetime import timedelta

import httpx
import pytest

from tests.unit.wechat.conftest import APP
from tests.unit.wechat.official.cases import listed
from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.clock import china
from wxdesk.simulator.official import comments as readers
from wxdesk.simulator.official import staff as workers
from wxdesk.simulator.official.reply_windows import open_for_message
from wxdesk.simulator.records_doors import Callback
from wxdesk.wechat.official import (
    analytics,
    comments,
    conversations,
    drafts,
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
from wxdesk.wechat.official.analytics import REPORTS, Period
from wxdesk.wechat.official.articles import Article
from wxdesk.wechat.official.comments import Below, Which
from wxdesk.wechat.official.contents import (
    Choice,
    Choices,
    Image,
    Link,
    Links,
    MassVideo,
    News,
    PublishedArticle,
    Text,
)
from wxdesk.wechat.official.media import MediaType
from wxdesk.wechat.official.menus import Button, ButtonType, MatchRule
from wxdesk.wechat.wire import Download

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(64)
JPG = b"\xff\xd8\xff\xe0" + bytes(64)
KEY = "0123456789abcdef0123456789abcdef"
WORKER = "anna@gh_shop"
BUTTONS = [
    Button(type=ButtonType.CLICK, name="歌", key="SONG"),
    Button(name="更多", sub_button=(Button(type=ButtonType.VIEW, name="看", url="https://example.com/"),)),
]


@pytest.fixture
def line(official):
    """A session with the simulator."""
    return official.session


@pytest.fixture
def follower(server):
    """One follower, who has just written."""
    [openid] = server.state.add_followers(APP.id, 1)
    open_for_message(server.state, APP.id, openid)
    return openid


async def refusal(call) -> PlatformError:
    with pytest.raises(PlatformError) as caught:
        await call
    return caught.value


async def drafted(line, **fields):
    cover = (await material.add(line, MediaType.IMAGE, PNG, "封面.png")).media_id
    return await drafts.add(line, [Article(title="一", content="<p>正文</p>", thumb_media_id=cover, **fields)])


async def test_the_menu_from_first_to_last(server, line):
    assert (await refusal(menus.get(line))).code == "menu_missing"
    await menus.create(line, BUTTONS)
    made = (await menus.get(line)).menu
    assert [(each.name, each.type, each.key) for each in made.buttons] == [
        ("歌", "click", "SONG"),
        ("更多", None, None),
    ]
    assert made.buttons[1].sub_button[0].url == "https://example.com/"
    shown = await menus.current(line)
    assert shown.is_menu_open
    assert [each.name for each in shown.selfmenu_info.buttons[1].sub_button] == ["看"]
    await menus.delete(line)
    assert (await refusal(menus.get(line))).code == "menu_missing"


async def test_a_menu_that_only_some_see(server, line):
    one, other = server.state.add_followers(APP.id, 2)
    tag = await tags.create(line, "客人")
    await tags.add_members(line, tag.id, [one])
    rule = MatchRule(tag_id=str(tag.id))
    assert (await refusal(menus.add_conditional(line, BUTTONS[:1], rule))).code == "menu_missing"
    await menus.create(line, BUTTONS)
    menuid = await menus.add_conditional(line, BUTTONS[:1], rule)
    assert len((await menus.seen_by(line, one)).buttons) == 1
    assert len((await menus.seen_by(line, other)).buttons) == 2
    [conditional] = (await menus.get(line)).conditionalmenu
    assert (conditional.menuid, conditional.matchrule) == (menuid, rule)
    await menus.delete_conditional(line, menuid)
    assert len((await menus.seen_by(line, one)).buttons) == 2
    assert (await refusal(menus.delete_conditional(line, menuid))).code == "conditional_menu_refused"
    assert (await refusal(menus.seen_by(line, "nobody"))).code == "openid_unknown"


async def test_a_service_account_and_its_conversation(server, line, follower):
    await staff.add(line, WORKER, "安娜")
    assert (await refusal(staff.add(line, WORKER, "安娜"))).code == "staff_exists"
    await staff.rename(line, WORKER, "小安")
    await staff.set_picture(line, WORKER, JPG, "安娜.jpg")
    await staff.invite(line, WORKER, "anna_wx")
    [worker] = await staff.every(line)
    assert (worker.kf_account, worker.kf_nick, worker.invite_wx) == (WORKER, "小安", "anna_wx")
    assert worker.invite_status == staff.Invitation.WAITING
    assert (await refusal(conversations.begin(line, WORKER, follower))).code == "staff_needs_wechat"
    workers.answer_invitation(server.state, APP.id, WORKER, accepted=True)
    await conversations.begin(line, WORKER, follower)
    assert (await conversations.of_follower(line, follower)).kf_account == WORKER
    assert [each.openid for each in await conversations.of_worker(line, WORKER)] == [follower]
    [online] = await staff.online(line)
    assert (online.kf_account, online.accepted_case) == (WORKER, 1)
    assert (await conversations.waiting(line)).count == 0
    await conversations.end(line, WORKER, follower)
    assert (await refusal(conversations.end(line, WORKER, follower))).code == "session_missing"
    await staff.delete(line, WORKER)
    assert await staff.every(line) == ()


async def test_messages_of_all_kinds_and_what_was_said(server, line, follower, clock):
    picture = (await media.upload(line, MediaType.IMAGE, PNG, "图.png")).media_id
    submitted = await publishing.submit(line, await drafted(line))
    article_id = (await publishing.progress(line, submitted.publish_id)).article_id
    for content in (
        Text(content="您好"),
        Image(media_id=picture),
        Links(articles=(Link(title="题", url="https://example.com/"),)),
        PublishedArticle(article_id=article_id),
        Choices(head_content="满意吗？", list=(Choice(id="101", content="满意"),)),
    ):
        await messages.send(line, follower, content)
    assert (await refusal(messages.send(line, follower, Text(content="六")))).code == "too_many_replies"
    now = clock.now()
    said = await listed(conversations.every(line, now - timedelta(hours=1), now + timedelta(hours=1)))
    assert [(each.openid, each.opercode) for each in said] == [(follower, conversations.FROM_WORKER)] * 5
    clock.set(now + timedelta(hours=48))
    assert (await refusal(messages.send(line, follower, Text(content="晚")))).code == "reply_window_closed"


async def test_typing_is_shown(server, line, follower, clock):
    await messages.show_typing(line, follower)
    assert (await refusal(messages.show_typing(line, follower))).errcode == 45081
    await messages.show_typing(line, follower, typing=False)
    clock.set(clock.now() + timedelta(seconds=31))
    assert (await refusal(messages.show_typing(line, follower))).code == "reply_window_closed"


async def test_codes_of_all_kinds(server, line):
    assert server.urls
    temporary = await qr.create_temporary(line, 123, 600)
    assert (temporary.expire_seconds, bool(temporary.url)) == (600, True)
    assert (await qr.create_temporary(line, "海报")).expire_seconds == qr.LONGEST
    permanent = await qr.create_permanent(line, 7)
    assert permanent.expire_seconds == 0
    assert (await qr.create_permanent(line, 7)).ticket == permanent.ticket
    assert (await qr.create_permanent(line, "店")).ticket != permanent.ticket
    async with httpx.AsyncClient(trust_env=False, verify=False) as browser:
        picture = await browser.get(permanent.picture.replace("https://mp.weixin.qq.com", server.urls.official))
        missing = await browser.get(f"{server.urls.official}/cgi-bin/showqrcode?ticket=none")
    assert (picture.status_code, picture.content[:3]) == (200, b"\xff\xd8\xff")
    assert missing.status_code == 404


async def test_a_short_key(server, line, clock):
    key = await short_keys.create(line, "很长 “的” 数据", 60)
    kept = await short_keys.get(line, key)
    assert (kept.long_data, kept.expire_seconds, kept.create_time) == (
        "很长 “的” 数据",
        60,
        int(clock.now().timestamp()),
    )
    clock.set(clock.now() + timedelta(seconds=61))
    assert (await refusal(short_keys.get(line, key))).code == "field_refused"


async def test_comments_from_first_to_last(server, line, follower):
    sent = await mass.send_to_all(line, News(media_id=await drafted(line, need_open_comment=True)), KEY)
    below = Below(sent.msg_data_id)
    number = int(sent.msg_data_id)
    for n in range(50):
        readers.write(server.state, APP.id, follower, number, 0, f"评论 {n}")
    found = await listed(comments.every(line, below))
    assert [each.content for each in found] == [f"评论 {n}" for n in range(50)]
    first, second = found[0].user_comment_id, found[1].user_comment_id
    await comments.elect(line, below, first)
    await comments.reply(line, below, first, "谢谢")
    assert (await refusal(comments.reply(line, below, first, "再谢"))).code == "already_replied"
    [elected] = (await comments.page(line, below, which=Which.ELECTED)).comment
    assert (elected.comment_type, [each.content for each in elected.reply]) == (True, ["谢谢"])
    await comments.unelect(line, below, first)
    await comments.delete_reply(line, below, first)
    assert (await refusal(comments.delete_reply(line, below, first))).code == "comment_gone"
    await comments.delete(line, below, second)
    assert (await comments.page(line, below)).total == 49
    await comments.close(line, below)
    await comments.open_(line, below)
    assert (await refusal(comments.page(line, Below("1")))).code == "comment_gone"


async def test_every_report(server, line, clock, follower):
    await mass.send_to_all(line, News(media_id=await drafted(line)), KEY)
    clock.set(clock.now() + timedelta(days=45))
    today = china(clock.now()).date()
    for report in REPORTS:
        end = today - timedelta(days=1)
        if report.period is Period.WEEK:
            end -= timedelta(days=7 + end.weekday())
        if report.period is Period.MONTH:
            end = (end.replace(day=1) - timedelta(days=1)).replace(day=1)
        asked = analytics.fetch(line, report, end - timedelta(days=report.days - 1), end)
        if report.retired:
            assert (await refusal(asked)).code == "api_retired"
        else:
            assert all(isinstance(row, report.row) for row in (await asked).rows)


async def test_followers_counted_by_day(server, line, clock):
    server.state.add_followers(APP.id, 3)
    clock.set(clock.now() + timedelta(days=1))
    yesterday = china(clock.now()).date() - timedelta(days=1)
    [row] = (await analytics.fetch(line, analytics.USER_TOTAL, yesterday, yesterday)).rows
    assert (row.ref_date, row.cumulate_user) == (yesterday.isoformat(), 3)
    [came] = (await analytics.fetch(line, analytics.USER_SUMMARY, yesterday, yesterday)).rows
    assert (came.new_user, came.cancel_user) == (3, 0)


async def test_articles_counted_by_day(server, line, clock):
    server.state.add_followers(APP.id, 500)
    sent = await mass.send_to_all(line, News(media_id=await drafted(line)), KEY)
    day = china(clock.now()).date()
    clock.set(clock.now() + timedelta(days=1))
    [row] = (await analytics.fetch(line, analytics.ARTICLE_TOTAL_DETAIL, day, day)).rows
    assert (row.msgid, row.title, row.publish_type) == (f"{sent.msg_data_id}_1", "一", 0)
    assert row.detail_list[0].read_user > 0
    [read] = (await analytics.fetch(line, analytics.ARTICLE_READ, day, day)).rows
    assert (read.msgid, read.detail.read_user > 0) == (row.msgid, True)


async def test_budgets(server, official, line):
    for _ in range(3):
        await drafts.count(line)
    told = (await quota.get(line, "/cgi-bin/draft/count")).quota
    assert (told.daily_limit, told.used, told.remain) == (1_000, 3, 997)
    await quota.clear(line, "/cgi-bin/draft/count")
    assert (await quota.get(line, "/cgi-bin/draft/count")).quota.used == 0
    await drafts.count(line)
    await quota.clear_all(line, APP.id)
    assert (await quota.get(line, "/cgi-bin/draft/count")).quota.used == 0
    for _ in range(9):
        await quota.clear_all_without_token(official._wire, APP.id, official._secret, official._clock.now())
    assert (await refusal(quota.clear_all(line, APP.id))).code == "clearing_used_up"
    assert (await refusal(quota.get(line, "/nowhere"))).code == "api_unknown"


async def test_a_refused_call_is_looked_up_by_its_rid(server, line):
    error = await refusal(drafts.get(line, "nothing"))
    found = await quota.look_up(line, str(error.details["rid"]))
    assert "/cgi-bin/draft/get" in found.request_url
    assert '"nothing"' in found.request_body
    assert "40007" in found.response_body
    assert (await refusal(quota.look_up(line, "00000000-00000000-00000000"))).code == "rid_unknown"


async def test_addresses(server, line):
    assert await network.api_addresses(line) == await network.callback_addresses(line) == ("127.0.0.1",)
    assert (await refusal(network.check(line))).code == "field_refused"
    server.state.records.callbacks[APP.id] = Callback(APP.id, APP.id, "http://127.0.0.1/", "token")
    found = await network.check(line)
    assert ([each.ip for each in found.dns], [each.package_loss for each in found.ping]) == (["127.0.0.1"], ["0%"])


async def test_the_switch_of_the_draft_box(server, line):
    assert await drafts.switch(line)
    assert await drafts.switch(line, only_look=False)


async def test_temporary_media_come_back_until_they_die(server, line, clock):
    kept = await media.upload(line, MediaType.IMAGE, PNG, "图.png")
    found = await media.get(line, kept.media_id)
    assert isinstance(found, Download)
    assert (found.data, found.name) == (PNG, "图.png")
    clock.set(clock.now() + timedelta(days=3, seconds=1))
    assert (await refusal(media.get(line, kept.media_id))).code == "material_unknown"


async def test_a_film_is_kept_and_sent(server, line, follower):
    kept = await material.add_video(line, MP4, "片.mp4", "标题", "介绍")
    film = await material.get(line, kept.media_id)
    assert isinstance(film, material.Film)
    assert (film.title, film.description, film.vid[:5]) == ("标题", "介绍", "apiv_")
    assert (await material.counts(line)).video_count == 1
    temporary = await media.upload(line, MediaType.VIDEO, MP4, "片.mp4")
    assert isinstance(await media.get(line, temporary.media_id), media.FilmAddress)
    ready = await media.prepare_video(line, temporary.media_id, "题", "述")
    sent = await mass.send_to_all(line, MassVideo(media_id=ready.media_id), KEY)
    assert (await mass.progress(line, sent.msg_id)).state == "SEND_SUCCESS"
    assert len(server.state.phone_of(follower)) == 1


async def test_a_preview_reaches_one_follower_and_uses_no_draft(server, line, follower):
    [other] = server.state.add_followers(APP.id, ["o-somebody-else"])
    draft = await drafted(line)
    await mass.preview(line, News(media_id=draft), openid=follower)
    assert [len(server.state.phone_of(openid)) for openid in (follower, other)] == [1, 0]
    assert (await drafts.get(line, draft))[0].title == "一"
