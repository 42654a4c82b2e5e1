"""Pictures, drafts and what the platform leaves of an article."""

import re
from datetime import timedelta

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulator.caller import JPEG, PIXEL, PNG, errcode
from wxdesk.simulator.content import kept_content
from wxdesk.simulator.records import App, Profile


def read(service, media_id):
    return service.post("draft/get", {"media_id": media_id})["news_item"]


def test_a_body_picture_gets_the_platforms_address_and_its_path_serves_the_bytes(service):
    url = httpx.URL(str(service.upload("media/uploadimg", PNG)["url"]))
    assert url.host == "mmbiz.qpic.cn"
    served = service.http.get(url.raw_path.decode())
    assert (served.content, served.headers["content-type"]) == (PNG, "image/png")


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"GIF89a......", "a.png", 40005),
        (b"<html>", "a.jpg", 40005),
        (b"", "a.png", 44001),
        (PNG.ljust(1 << 20, b"0"), "a.png", 40009),
    ],
)
def test_body_pictures_are_jpg_or_png_under_a_megabyte_by_their_bytes(service, data, name, code):
    assert errcode(service.upload("media/uploadimg", data, name)) == code


def test_a_body_picture_of_one_byte_less_is_taken(service):
    assert "url" in service.upload("media/uploadimg", PNG.ljust((1 << 20) - 1, b"0"), "a.txt")


def test_an_upload_that_is_no_form(service):
    assert errcode(service.post_raw("media/uploadimg", PNG)) == 41005
    params = {"access_token": service.token}
    answer = service.http.post("/cgi-bin/media/uploadimg", params=params, files={"picture": PNG}).json()
    assert answer["errcode"] == 41005


def test_permanent_material_comes_back_byte_for_byte_and_is_listed_newest_first(service):
    ids = [service.upload("material/add_material", data, "封面.png", type="image")["media_id"] for data in (PNG, JPEG)]
    params = {"access_token": service.token}
    for media_id, data in zip(ids, (PNG, JPEG), strict=True):
        got = service.http.post("/cgi-bin/material/get_material", params=params, json={"media_id": media_id})
        assert got.content == data
    page = service.post("material/batchget_material", {"type": "image", "offset": 0, "count": 1})
    assert (page["total_count"], page["item_count"]) == (2, 1)
    assert page["item"][0]["media_id"] == ids[1]
    assert page["item"][0]["name"] == "封面.png"
    assert service.get("material/get_materialcount")["image_count"] == 2
    assert service.post("material/del_material", {"media_id": ids[0]})["errcode"] == 0
    assert errcode(service.post("material/get_material", {"media_id": ids[0]})) == 40007


@pytest.mark.parametrize(
    ("data", "use", "code"),
    [
        (PNG, "thumb", 40113),
        (JPEG.ljust((64 << 10) + 1, b"0"), "thumb", 40012),
        (PNG.ljust((10 << 20) + 1, b"0"), "image", 40009),
        (b"ftypheic", "image", 40113),
        (PNG, "video", 40113),
        (PNG, "voice", 40113),
        (PNG, "film", 40004),
    ],
)
def test_material_that_is_refused(service, data, use, code):
    assert errcode(service.upload("material/add_material", data, type=use)) == code


def test_a_thumb_up_to_64_kb_is_taken(service):
    assert "media_id" in service.upload("material/add_material", JPEG.ljust(64 << 10, b"0"), type="thumb")


LIMITS = [
    ({"title": "标" * 33}, 45003),
    ({"title": "😀" * 400}, 45003),
    ({"title": ""}, 44003),
    ({"author": "作" * 17}, 45110),
    ({"digest": "摘" * 121}, 45004),
    ({"content": ""}, 44004),
    ({"content": "文" * 20_000}, 45002),
    ({"content_source_url": "https://example.com/" + "a" * 1_005}, 45005),
    ({"content_source_url": "javascript:alert(1)"}, 41039),
    ({"thumb_media_id": ""}, 40007),
    ({"thumb_media_id": "made-up"}, 40007),
]


@pytest.mark.parametrize(("fields", "code"), LIMITS)
def test_what_a_draft_may_not_hold(service, fields, code):
    assert errcode(service.post("draft/add", {"articles": [service.article(**fields)]})) == code
    assert service.get("draft/count") == {"total_count": 0}


def test_a_draft_at_every_limit_is_taken(service):
    article = service.article(
        title="标" * 32,
        author="作" * 16,
        digest="摘" * 120,
        content="文" * 19_999,
        content_source_url="https://example.com/" + "a" * 1_004,
    )
    draft = service.draft(*[article] * 8)
    assert read(service, draft)[7]["title"] == "标" * 32
    assert errcode(service.post("draft/add", {"articles": [article] * 9})) == 45008


@pytest.mark.parametrize("articles", [None, [], {}, ["text"]])
def test_articles_are_a_list_of_objects(service, articles):
    assert errcode(service.post("draft/add", {"articles": articles})) == 44003


def test_the_lenient_profile_takes_long_bodies_up_to_a_megabyte(server, service):
    server.state.profile = Profile(content_chars=1 << 30)
    assert service.draft(service.article(content="a" * 40_000))
    assert errcode(service.post("draft/add", {"articles": [service.article(content="文" * 349_526)]})) == 45002


def test_a_cover_is_the_accounts_own_permanent_material(service, subscription):
    temporary = service.upload("media/upload", PNG, type="image")["media_id"]
    foreign = subscription.cover()
    for cover in (temporary, foreign):
        assert errcode(service.post("draft/add", {"articles": [service.article(thumb_media_id=cover)]})) == 40007


def test_a_cover_of_one_pixel_cannot_be_cropped(service):
    cover = service.upload("material/add_material", PIXEL, type="image")["media_id"]
    assert errcode(service.post("draft/add", {"articles": [service.article(thumb_media_id=cover)]})) == 53402


def test_comments_need_a_verified_account(caller):
    plain = caller(App("wxplain", "s", verified=False))
    assert errcode(plain.post("draft/add", {"articles": [plain.article(need_open_comment=1)]})) == 88000


def test_the_digest_is_taken_from_the_body(service):
    draft = service.draft(service.article(content=f"<p>{'一' * 30}</p><script>x</script><p>{'二' * 30}</p>"))
    assert read(service, draft)[0]["digest"] == "一" * 30 + "二" * 24


def test_drafts_are_changed_counted_listed_and_deleted(service, subscription, clock):
    first = service.draft(service.article(), service.article(title="第二"))
    clock.set(clock.now() + timedelta(seconds=5))
    second = service.draft()
    subscription.draft()
    assert service.get("draft/count") == {"total_count": 2}
    new = service.article(title="新")
    assert service.post("draft/update", {"media_id": first, "index": 1, "articles": new})["errcode"] == 0
    assert [item["title"] for item in read(service, first)] == ["标题", "新"]
    assert errcode(service.post("draft/update", {"media_id": first, "index": 2, "articles": new})) == 40114
    assert errcode(service.post("draft/update", {"media_id": first, "index": 0, "articles": [new]})) == 47001
    page = service.post("draft/batchget", {"offset": 0, "count": 20, "no_content": 1})
    assert [item["media_id"] for item in page["item"]] == [second, first]
    assert page["item"][0]["content"]["news_item"][0]["content"] == ""
    assert errcode(service.post("draft/batchget", {"offset": 0, "count": 21})) == 40035
    assert errcode(subscription.post("draft/get", {"media_id": first})) == 40007
    assert service.post("draft/delete", {"media_id": first})["errcode"] == 0
    assert errcode(service.post("draft/delete", {"media_id": first})) == 40007
    assert service.get("draft/count") == {"total_count": 1}


OWN = "https://mmbiz.qpic.cn/mmbiz_png/abc/0?wx_fmt=png"
CONTENT = [
    (f'<p><img src="{OWN}" alt="a" width="3"></p>', f'<p><img alt="a" width="3" data-src="{OWN}"></p>'),
    (f'<img data-src="{OWN}">', f'<img data-src="{OWN}">'),
    ('<p>a<img src="https://example.com/a.png">b</p>', "<p>ab</p>"),
    ('<img src="https://mmbiz.qpic.cn.example.com/a.png">', ""),
    ('<img src="data:image/png;base64,AAAA">', ""),
    ("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
    ("<style>p{}</style><title>t</title><p>a</p><!-- c -->", "<p>a</p>"),
    ('<p id="a" class="b" data-c="d" onclick="e()">x</p>', '<p class="b" data-c="d">x</p>'),
    ('<a href="https://example.com">link</a>', "link"),
    ('<a href="https://mp.weixin.qq.com/s/x">link</a>', '<a href="https://mp.weixin.qq.com/s/x">link</a>'),
    ('<p style="color:red; position:absolute;margin:0">x</p>', '<p style="color:red; margin:0">x</p>'),
    ('<p style="position:static">x</p>', '<p style="position:static">x</p>'),
    ('<p style="font-family:&quot;PingFang&quot;;color:red">x</p>', "<p>x</p>"),
    ('<div style="color:red">a<b>b</b></div>', '<div style="color:red">a<b>b</b></div>'),
    ('<div style="color:red"><p>a</p></div>', "<p>a</p>"),
    ("<label>a<input value=1></label><unknown>b</unknown>", "ab"),
    ("<p>1 &lt; 2 &amp; 3&#39;</p>", "<p>1 &lt; 2 &amp; 3&#39;</p>"),
    ('<svg viewBox="0 0 1 1" id="a"><path d="M0 0"/></svg>', '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>'),
    ('<iframe src="https://example.com" data-src="x"></iframe>', '<iframe data-src="x"></iframe>'),
    ('<p title="a&quot;b">x</p>', '<p title="a&quot;b">x</p>'),
    ("<p>a</b></p>", "<p>a</p>"),
]


@pytest.mark.parametrize(("sent", "kept"), CONTENT)
def test_what_is_left_of_the_html(sent, kept):
    assert kept_content(sent) == kept


def test_a_draft_is_read_back_as_the_platform_keeps_it(service):
    url = str(service.upload("media/uploadimg", PNG)["url"])
    draft = service.draft(service.article(content=f'<section id="a"><img src="{url}"></section>'))
    assert read(service, draft)[0]["content"] == f'<section><img data-src="{url}"></section>'


PIECES = """
<p>|</p>|<div style='a:b'>|</div>|<script>|</script>|<img src='http://[x'>|<img|>|&|&#39;|<!--|-->|<br/>|</a>|"|'|文|\0
<a href=x onclick=y id=z>|<svg viewBox='0 0 1 1'/>|<style>|<section style="position:fixed">|<?x?>|<![CDATA[|#39;|amp
<img src="https://mmbiz.qpic.cn/a">
"""


@given(st.lists(st.sampled_from(re.split(r"[|\n]", PIECES)), max_size=12).map("".join))
@settings(max_examples=300, deadline=None)
def test_whatever_comes_nothing_harmful_is_left_and_cleaning_again_changes_nothing(html):
    kept = kept_content(html)
    for tag in re.findall(r"<[a-z][^<>]*>", kept):
        assert not re.search(r"<(script|style)|\s(id|onclick|src|href)=|position", tag), (html, kept)
    assert kept_content(kept) == kept
