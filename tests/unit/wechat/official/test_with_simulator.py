"""The typed client against the simulator, noun by noun; where they differ, the reference decides."""

from datetime import timedelta

import pytest

from tests.unit.wechat.conftest import APP
from tests.unit.wechat.official.cases import listed
from wxdesk.domain.attempts import Outcome, PlatformError, Report, SendStatus
from wxdesk.services.ports import DraftArticle
from wxdesk.simulator.records import Profile
from wxdesk.wechat.official import blacklist, drafts, followers, mass, material, media, publishing, tags, tokens
from wxdesk.wechat.official.articles import Article, Image, ImageInfo, writable
from wxdesk.wechat.official.contents import News, Text
from wxdesk.wechat.official.media import MediaType
from wxdesk.wechat.official.publishing import Stage

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40
KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def line(official):
    """A session with the simulator."""
    return official.session


async def refusal(call) -> PlatformError:
    with pytest.raises(PlatformError) as caught:
        await call
    return caught.value


async def drafted(line, *titles):
    cover = (await material.add(line, MediaType.IMAGE, PNG, "封面.png")).media_id
    return await drafts.add(
        line, [Article(title=title, content="<p>正文</p>", thumb_media_id=cover) for title in titles]
    )


async def test_tokens_of_both_kinds(server, official):
    stable = await tokens.stable(official._wire, APP.id, official._secret, official._clock.now())
    again = await tokens.stable(official._wire, APP.id, official._secret, official._clock.now())
    forced = await tokens.stable(official._wire, APP.id, official._secret, official._clock.now(), force=True)
    legacy = await tokens.legacy(official._wire, APP.id, official._secret, official._clock.now())
    assert stable.value == again.value
    assert len({stable.value, forced.value, legacy.value}) == 3
    assert stable.seconds == forced.seconds == legacy.seconds == 7_200


async def test_a_draft_from_first_to_last(server, line):
    media_id = await drafted(line, "一", "二")
    assert await drafts.count(line) == 1
    first, second = await drafts.get(line, media_id)
    assert (first.title, second.title, first.content) == ("一", "二", "<p>正文</p>")
    changed = first.model_copy(update={"title": "新", "content": '<p style="color:red">“好”</p>'})
    await drafts.update(line, media_id, 0, writable(changed))
    assert [(each.title, each.content) for each in await drafts.get(line, media_id)] == [
        ("新", '<p style="color:red">“好”</p>'),
        ("二", "<p>正文</p>"),
    ]
    assert (await refusal(drafts.update(line, media_id, 2, changed))).code == "article_unknown"
    await drafts.delete(line, media_id)
    assert (await refusal(drafts.get(line, media_id))).code == "material_unknown"
    assert await drafts.count(line) == 0


async def test_what_was_read_can_be_written_back_as_it_is(server, line):
    media_id = await drafted(line, "一")
    [before] = await drafts.get(line, media_id)
    await drafts.update(line, media_id, 0, writable(before))
    [after] = await drafts.get(line, media_id)
    assert (after.title, after.content, after.thumb_media_id) == (before.title, before.content, before.thumb_media_id)


async def test_an_image_post(server, line):
    pictures = [(await material.add(line, MediaType.IMAGE, PNG, f"{n}.png")).media_id for n in range(2)]
    info = ImageInfo(image_list=tuple(Image(image_media_id=each) for each in pictures))
    media_id = await drafts.add(line, [Article(article_type="newspic", title="图", content="文字", image_info=info)])
    [read] = await drafts.get(line, media_id)
    assert read.article_type == "newspic"
    assert read.image_info is not None
    assert [image.image_media_id for image in read.image_info.image_list] == pictures


async def test_all_drafts_over_several_pages(server, line):
    made = [await drafted(line, f"{n}") for n in range(21)]
    found = await listed(drafts.every(line, bodies=True))
    assert sorted(each.media_id for each in found) == sorted(made)
    assert all(each.content.news_item[0].content for each in found)
    bare = await drafts.page(line, bodies=False)
    assert (bare.total_count, bare.item_count, len(bare.drafts)) == (21, 20, 20)


async def test_a_publication_from_first_to_last(server, line, clock):
    server.state.profile = Profile(publish_seconds=3)
    media_id = await drafted(line, "一", "二")
    submitted = await publishing.submit(line, media_id)
    assert (await publishing.progress(line, submitted.publish_id)).publish_status == Stage.UNDER_WAY
    clock.set(clock.now() + timedelta(seconds=4))
    done = await publishing.progress(line, submitted.publish_id)
    assert (done.publish_status, [each.idx for each in done.article_detail.articles]) == (Stage.DONE, [1, 2])
    assert (await refusal(drafts.get(line, media_id))).code == "material_unknown"
    assert [each.title for each in await publishing.articles(line, done.article_id)] == ["一", "二"]
    [post] = await listed(publishing.every(line))
    assert (post.article_id, [each.title for each in post.content.news_item]) == (done.article_id, ["一", "二"])
    await publishing.delete(line, done.article_id)
    assert (await publishing.progress(line, submitted.publish_id)).publish_status == Stage.WITHDRAWN


async def test_publications_that_do_not_exist(server, line):
    assert (await refusal(publishing.progress(line, "1"))).code == "article_unknown"
    assert (await refusal(publishing.articles(line, "nothing"))).code == "article_unknown"
    assert (await refusal(publishing.submit(line, "nothing"))).code == "material_unknown"


async def test_followers_and_what_is_known_of_them(server, line):
    openids = server.state.add_followers(APP.id, 101)
    assert await listed(followers.every(line)) == openids
    await followers.set_remark(line, openids[0], "老朋友")
    first = await followers.get(line, openids[0])
    assert (first.subscribe, first.remark, first.openid) == (True, "老朋友", openids[0])
    assert [each.openid for each in await listed(followers.get_many(line, openids))] == openids
    assert (await refusal(followers.get(line, "nobody"))).code == "openid_unknown"


async def test_followers_over_several_pages(server, line):
    openids = server.state.add_followers(APP.id, 10_001)
    assert await listed(followers.every(line)) == openids
    assert server.state.counted(APP.id, "/cgi-bin/user/get") == 2


async def test_tags_and_who_carries_them(server, line):
    openids = server.state.add_followers(APP.id, 51)
    made = await tags.create(line, "客人")
    assert (await refusal(tags.create(line, "客人"))).code == "tag_name_refused"
    await tags.add_members(line, made.id, openids)
    assert [(each.id, each.name, each.count) for each in await tags.every(line)] == [(made.id, "客人", 51)]
    assert await listed(tags.members(line, made.id)) == openids
    assert await tags.of_follower(line, openids[0]) == (made.id,)
    await tags.remove_members(line, made.id, openids[1:])
    assert await listed(tags.members(line, made.id)) == openids[:1]
    await tags.rename(line, made.id, "常客")
    assert (await tags.every(line))[0].name == "常客"
    await tags.delete(line, made.id)
    assert await tags.every(line) == ()
    assert (await refusal(tags.page(line, made.id))).code == "tag_unknown"
    assert (await refusal(tags.rename(line, 2, "星"))).code == "tag_is_the_platforms"


async def test_the_blacklist(server, line):
    openids = server.state.add_followers(APP.id, 25)
    await blacklist.add(line, openids[:21])
    assert await listed(blacklist.every(line)) == openids[:21]
    await blacklist.remove(line, openids[1:21])
    assert await listed(blacklist.every(line)) == openids[:1]


async def test_a_send_to_a_tag(server, official):
    line = official.session
    openids = server.state.add_followers(APP.id, 3)
    tag = await tags.create(line, "客人")
    await tags.add_members(line, tag.id, openids[:2])
    assert await official.followers(tag.id) == openids[:2]
    receipt = await official.send(await drafted(line, "一"), KEY, tag.id)
    assert await official.status(receipt.msg_id) == Report(SendStatus.SENT)
    assert [len(server.state.phone_of(openid)) for openid in openids] == [1, 1, 0]
    again = await official.send("gone", KEY, tag.id)
    assert again.msg_id == receipt.msg_id
    assert [len(server.state.phone_of(openid)) for openid in openids] == [1, 1, 0]


async def test_a_send_to_a_tag_that_does_not_exist_reaches_nobody(server, official):
    openids = server.state.add_followers(APP.id, 2)
    error = await refusal(official.send(await drafted(official.session, "一"), KEY, 999))
    assert (error.code, error.outcome) == ("tag_unknown", Outcome.REFUSED)
    assert [len(server.state.phone_of(openid)) for openid in openids] == [0, 0]


async def test_a_send_to_openids(server, line):
    openids = server.state.add_followers(APP.id, 3)
    sent = await mass.send_to_openids(line, openids[:2], Text(content="早"), KEY)
    assert (await mass.progress(line, sent.msg_id)).state == "SEND_SUCCESS"
    assert [len(server.state.phone_of(openid)) for openid in openids] == [1, 1, 0]


async def test_a_send_is_deleted(server, line):
    server.state.add_followers(APP.id, 1)
    sent = await mass.send_to_all(line, News(media_id=await drafted(line, "一")), KEY)
    await mass.delete(line, sent.msg_id)
    assert (await mass.progress(line, sent.msg_id)).state == "DELETE"
    assert (await refusal(mass.progress(line, "1"))).code == "message_unknown"


async def test_how_fast_sends_go_out(server, line):
    await mass.set_speed(line, 3)
    speed = await mass.speed(line)
    assert (speed.speed, speed.realspeed) == (3, 30)


async def test_material_from_first_to_last(server, line):
    added = await material.add(line, MediaType.IMAGE, PNG, "图.png")
    found = await material.get(line, added.media_id)
    assert getattr(found, "data", None) == PNG
    [listed_one] = await listed(material.every(line, "image"))
    assert (listed_one.media_id, listed_one.name) == (added.media_id, "图.png")
    assert (await material.counts(line)).image_count == 1
    await material.delete(line, added.media_id)
    assert (await refusal(material.get(line, added.media_id))).code == "material_unknown"
    assert (await media.upload_image(line, PNG, "图.png")).startswith("https://mmbiz.qpic.cn/")


async def test_temporary_media_live_for_three_days(server, line, clock):
    kept = await media.upload(line, MediaType.IMAGE, PNG, "图.png")
    assert kept.type == "image"
    assert kept.created_at == int(clock.now().timestamp())


async def test_the_desks_calls(server, official):
    server.state.add_followers(APP.id, 2)
    cover = await official.upload_cover(PNG, "封面.png")
    articles = [DraftArticle(title, "", "", "<p>正文</p>", "", cover) for title in ("一", "二")]
    handle = await official.add_draft(articles)
    assert await official.holds_draft(handle)
    assert await official.update_draft(handle, articles[::-1])
    assert [each.title for each in await drafts.get(official.session, handle)] == ["二", "一"]
    assert not await official.update_draft(handle, articles[:1])
    publish_id = await official.publish(handle)
    report = await official.published(publish_id)
    assert (report.status, len(report.urls)) == (SendStatus.SENT, 2)
    assert not await official.holds_draft(handle)
    assert not await official.update_draft(handle, articles)
    [publication] = await official.publications(5)
    assert publication.titles == ("二", "一")
    assert publication.urls == report.urls
    assert len(await official.followers()) == 2
