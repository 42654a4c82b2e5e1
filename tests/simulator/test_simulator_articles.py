"""Picture posts, covers, cards, publishing to its end, and what is left of an article's HTML line by line."""

from datetime import timedelta

import pytest

from tests.simulator.caller import errcode
from wxdesk.simulator.content import kept_content, plain_text
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.records import Profile
from wxdesk.simulator.styles import kept_style

OWN = "https://mmbiz.qpic.cn/mmbiz_png/abc/0?wx_fmt=png"


def add(service, **fields):
    return service.post("draft/add", {"articles": [service.article(**fields)]})


def read(service, media_id):
    return service.post("draft/get", {"media_id": media_id})["news_item"][0]


def newspic(*pictures, **fields):
    images = [{"image_media_id": each} for each in pictures]
    body = {"article_type": "newspic", "title": "贴图", "content": "文字", "image_info": {"image_list": images}}
    return body | fields


def test_a_picture_post_has_one_to_twenty_pictures_and_the_first_is_its_cover(service):
    first, second = service.cover(), service.cover()
    draft = service.draft(newspic(first, second))
    item = read(service, draft)
    assert (item["article_type"], item["thumb_media_id"]) == ("newspic", first)
    assert [each["image_media_id"] for each in item["image_info"]["image_list"]] == [first, second]
    assert service.draft(newspic(*[first] * 20))


@pytest.mark.parametrize("count", [0, 21])
def test_a_picture_post_of_none_or_too_many(service, count):
    assert errcode(service.post("draft/add", {"articles": [newspic(*[service.cover()] * count)]})) == 40215


def test_a_picture_posts_pictures_are_permanent_and_its_text_short_and_plain(server, service):
    temporary = service.upload("media/upload", b"\x89PNG\r\n\x1a\n" + bytes(30), type="image")["media_id"]
    for pictures in ((temporary,), ("made-up",)):
        assert errcode(service.post("draft/add", {"articles": [newspic(*pictures)]})) == 40007
    cover = service.cover()
    assert errcode(service.post("draft/add", {"articles": [newspic(cover, content="长" * 1_001)]})) == 45166
    assert service.draft(newspic(cover, content="长" * 1_000))
    card = f'<mp-miniprogram data-miniprogram-appid="wx1" data-miniprogram-imageurl="{OWN}"></mp-miniprogram>'
    assert errcode(service.post("draft/add", {"articles": [newspic(cover, content="a" + card)]})) == 45166


def test_an_unknown_type_of_article(service):
    assert errcode(add(service, article_type="video")) == 40008


def crop(ratio, *corners):
    names = ("x1", "y1", "x2", "y2")
    return {"cover_info": {"crop_percent_list": [{"ratio": ratio} | dict(zip(names, corners, strict=False))]}}


def test_crops_come_back_as_they_were(service):
    draft = add(service, pic_crop_235_1="0_0.1_1_0.945454", pic_crop_1_1="0.25_0_0.75_1")["media_id"]
    listed = read(service, draft)["cover_info"]["crop_percent_list"]
    assert listed == [
        {"ratio": "2.35_1", "x1": "0", "y1": "0.1", "x2": "1", "y2": "0.945454"},
        {"ratio": "1_1", "x1": "0.25", "y1": "0", "x2": "0.75", "y2": "1"},
    ]
    again = add(service, **crop("2.35_1", "0.1", "0.2", "0.9", "0.8"))["media_id"]
    assert read(service, again)["cover_info"]["crop_percent_list"][0]["x1"] == "0.1"


@pytest.mark.parametrize(
    "fields",
    [
        {"pic_crop_235_1": "0_0_1"},
        {"pic_crop_235_1": "0_0_1_1.5"},
        {"pic_crop_1_1": "0.1234567_0_1_1"},
        {"pic_crop_1_1": "0.5_0_0.5_1"},
        {"pic_crop_1_1": "a_b_c_d"},
        crop("16_9", "0", "0", "1", "1"),
        crop("made_up", "0", "0", "1", "1"),
        crop("1_1", "0", "0", "1"),
        crop("1_1", "0", "1", "1", "0"),
    ],
)
def test_crops_that_fail(service, fields):
    assert errcode(add(service, **fields)) == 53402


def test_a_picture_post_may_be_cut_wide(service):
    draft = service.draft(newspic(service.cover(), **crop("16_9", "0", "0", "1", "1")))
    assert read(service, draft)["cover_info"]["crop_percent_list"][0]["ratio"] == "16_9"


def test_products(service):
    product = {"product_info": {"footer_product_info": {"product_key": "key"}}}
    draft = add(service, **product)["media_id"]
    assert read(service, draft)["product_info"] == product["product_info"]
    assert "product_info" not in read(service, service.draft())
    assert errcode(add(service, product_info={})) == 53405
    many = newspic(service.cover(), content="<mp-common-product></mp-common-product>" * 51 + "a")
    assert errcode(service.post("draft/add", {"articles": [many]})) == 53405


@pytest.mark.parametrize("tag", ["mp-miniprogram", "mp-common-miniprogram"])
@pytest.mark.parametrize(
    ("appid", "picture", "taken"),
    [("wx1", OWN, True), ("", OWN, False), ("wx1", "https://example.com/a.png", False), ("wx1", "", False)],
)
def test_a_programs_card_needs_its_program_and_a_picture_of_the_platforms(service, tag, appid, picture, taken):
    card = f'<{tag} data-miniprogram-appid="{appid}" data-miniprogram-imageurl="{picture}"></{tag}>'
    answer = add(service, content=f"<p>a</p>{card}")
    assert ("media_id" in answer) is taken
    if not taken:
        assert errcode(answer) == 45166


@pytest.mark.parametrize(
    ("profile", "fields", "code"),
    [
        (Profile(title_bytes=64), {"title": "标" * 22}, 45003),
        (Profile(title_bytes=64), {"title": "标" * 21}, None),
        (Profile(digest_chars=128), {"digest": "摘" * 128}, None),
        (Profile(digest_chars=128), {"digest": "摘" * 129}, 45004),
    ],
)
def test_limits_that_sources_dispute(server, service, profile, fields, code):
    server.state.profile = profile
    answer = add(service, **fields)
    assert answer.get("errcode") == code


def test_the_draft_box_is_on(service):
    assert service.post("draft/switch", {})["is_open"] == 1


# -- publishing --------------------------------------------------------------------------------------------------------


def publish(service, draft):
    return service.post("freepublish/submit", {"media_id": draft})


def status(service, publish_id):
    return service.post("freepublish/get", {"publish_id": publish_id})


@pytest.mark.parametrize(("outcome", "failed"), [(2, [1, 2]), (3, []), (4, [1, 2])])
def test_what_fails_in_the_end_comes_back_into_the_box(server, service, clock, outcome, failed):
    server.state.profile = Profile(publish_seconds=3)
    draft = service.draft(service.article(), service.article())
    server.faults.add(Fault(Mishap.FAIL, "freepublish/submit", errmsg=str(outcome)))
    publish_id = publish(service, draft)["publish_id"]
    assert status(service, publish_id)["publish_status"] == 1
    assert errcode(service.post("draft/get", {"media_id": draft})) == 40007
    clock.set(clock.now() + timedelta(seconds=3))
    told = status(service, publish_id)
    assert (told["publish_status"], told["fail_idx"]) == (outcome, failed)
    assert "article_id" not in told
    assert len(service.post("draft/get", {"media_id": draft})["news_item"]) == 2
    assert service.post("freepublish/batchget", {"offset": 0, "count": 1})["total_count"] == 0


def test_a_published_draft_is_gone_and_has_an_address_for_each_article(service):
    draft = service.draft(service.article(), service.article(title="第二"))
    answer = publish(service, draft)
    assert answer["publish_id"].isdecimal()
    assert errcode(publish(service, draft)) == 40007
    told = status(service, answer["publish_id"])
    items = told["article_detail"]["item"]
    assert (told["article_detail"]["count"], [each["idx"] for each in items]) == (2, [1, 2])
    assert all(f"mid={answer['msg_data_id']}&" in each["article_url"] for each in items)
    article = {"article_id": told["article_id"]}
    assert service.post("freepublish/delete", article | {"index": 1})["errcode"] == 0
    gone = service.post("freepublish/getarticle", article)["news_item"]
    assert [each["is_deleted"] for each in gone] == [True, False]
    assert status(service, answer["publish_id"])["publish_status"] == 0
    assert errcode(service.post("freepublish/delete", article | {"index": 3})) == 40114
    assert service.post("freepublish/delete", article | {"index": 2})["errcode"] == 0
    assert status(service, answer["publish_id"])["publish_status"] == 5
    assert errcode(service.post("freepublish/delete", article)) == 53600


@pytest.mark.parametrize("code", [53500, 53501, 53503, 53504, 53505])
def test_what_only_the_platform_decides_can_be_ordered(server, service, code):
    draft = service.draft()
    server.faults.refuse(code, "freepublish/submit")
    assert errcode(publish(service, draft)) == code
    assert publish(service, draft)["errcode"] == 0


def test_a_draft_whose_cover_is_gone_fails_the_check(service):
    cover = service.cover()
    draft = service.draft(service.article(thumb_media_id=cover))
    service.post("material/del_material", {"media_id": cover})
    assert errcode(publish(service, draft)) == 53503
    assert "news_item" in service.post("draft/get", {"media_id": draft})


# -- what is left of the HTML ------------------------------------------------------------------------------------------

_WORDS_TAGS = """
section p span h1 h2 h3 h4 h5 h6 strong b em i u s del blockquote ul ol li table thead tbody tr td th figure figcaption
header footer aside article nav main mark small sub sup q abbr center font big pre code
"""
TAGS = _WORDS_TAGS.split()


@pytest.mark.parametrize("tag", TAGS)
def test_tags_that_stay(tag):
    assert kept_content(f'<{tag} class="a" data-b="c" style="color: red">x</{tag}>') == (
        f'<{tag} class="a" data-b="c" style="color: red">x</{tag}>'
    )


@pytest.mark.parametrize("tag", ["form", "label", "button", "made-up"])
def test_tags_that_go_and_leave_their_text(tag):
    assert kept_content(f"<p><{tag}>x</{tag}></p>") == "<p>x</p>"


@pytest.mark.parametrize("tag", ["script", "style", "title", "object"])
def test_tags_that_go_with_what_they_hold(tag):
    assert kept_content(f"<p>a</p><{tag}>x</{tag}>") == "<p>a</p>"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("a<br>b<br/>c", "a<br  />b<br  />c"),
        ("<hr>", "<hr>"),
        ("<meta charset=a><link href=b><input><embed src=c>x", "x"),
        ('<ol start="3"><li>x</li></ol>', '<ol start="3"><li>x</li></ol>'),
        ('<td colspan="2" rowspan="3" align="left" width="9">x</td>',) * 2,
        ('<video src="a" data-src="b"></video>', '<video data-src="b"></video>'),
        ('<a href="#top">x</a>', "x"),
        ('<a href="https://mp.weixin.qq.com/cgi-bin/x">x</a>', "x"),
        ('<a class="c" href="http://mp.weixin.qq.com/s/x" data-linktype="2">x</a>',) * 2,
        ('<a data-miniprogram-appid="wx1" data-miniprogram-path="p" href="">x</a>',) * 2,
        ("<p style=\"font-family: 'A'\">x</p>", '<p style="font-family: &#39;A&#39;">x</p>'),
        ('<p style="font-family: &#39;A&#39;">x</p>', "<p>x</p>"),
        ('<p title="&quot;">x</p>', '<p title="&quot;">x</p>'),
        ("<div><span>a</span></div>",) * 2,
        ('<div style="color: red"><section>a</section></div>', "<section>a</section>"),
    ],
)
def test_tags_and_attributes_line_by_line(sent, kept):
    assert kept_content(sent) == kept


KEPT_STYLES = """
display: block; display: inline-block; display: flex; display: none; flex: 1; align-items: center; gap: 3px;
justify-content: center; float: left; box-sizing: border-box; position: static; margin: 0; padding: 1px; width: 50%;
min-height: 1em; vertical-align: top; z-index: 1; border: 1px solid red; border-radius: 3px; outline: none;
background-color: red; background: linear-gradient(red, blue); background-size: cover; font-size: 17px; color: #333;
box-shadow: 0 0 1px rgba(0, 0, 0, .5); line-height: 1.75; letter-spacing: 1px; text-align: center; text-indent: 2em;
text-decoration: none; word-break: break-all; overflow-wrap: anywhere; white-space: pre-wrap; opacity: .5;
transform: rotate(3deg); cursor: pointer; overflow-x: auto; max-height: 9em; scroll-snap-type: x; table-layout: fixed;
border-collapse: collapse; color: red !important
"""


@pytest.mark.parametrize("declaration", [each.strip() for each in KEPT_STYLES.split(";")])
def test_declarations_that_stay(declaration):
    assert kept_style(f"margin: 0; {declaration}; padding: 0") == f"margin: 0; {declaration}; padding: 0"


@pytest.mark.parametrize(
    "declaration",
    [
        "position: relative", "position:absolute", "POSITION: fixed", "position: sticky",
        "-webkit-overflow-scrolling: touch", "--main: red", "color: var(--main)",
        "color: color-mix(in srgb, red, blue)",
        "color: oklch(40% 0.2 264)", "color: lab(29% 39 20)", "background: url(https://example.com/a.png)",
        "background: url('http://[x')",
    ],
)  # fmt: skip
def test_declarations_that_go(declaration):
    assert kept_style(f"margin: 0; {declaration}; padding: 0") == "margin: 0; padding: 0"


def test_backgrounds_of_the_platforms_own_stay_also_with_a_semicolon_inside():
    assert kept_style(f"background: url({OWN}); color: red") == f"background: url({OWN}); color: red"
    data = "background: url(data:image/png;base64,AAAA); color: red"
    assert kept_style(data) == "color: red"


def test_colours_may_come_back_as_rgb(server, service):
    assert kept_style("color: #fff; border: 1px solid #1a2B3c", rgb=True) == (
        "color: rgb(255, 255, 255); border: 1px solid rgb(26, 43, 60)"
    )
    server.state.profile = Profile(rgb_colours=True)
    assert read(service, add(service, content='<p style="color:#010203">x</p>')["media_id"])["content"] == (
        '<p style="color:rgb(1, 2, 3)">x</p>'
    )


def test_text_may_come_back_wrapped_with_a_hidden_mark_at_the_end():
    kept = kept_content("<p>a<b>b</b></p><pre>c</pre>", leaves=True)
    assert kept.startswith('<p><span leaf="">a</span><b><span leaf="">b</span></b></p><pre>c</pre>')
    assert kept.endswith('<mp-style-type data-value="3"></mp-style-type></p>')
    assert kept_content(kept, leaves=True) == kept


SVG = '<svg viewBox="0 0 9 9" style="width: 9px">{}</svg>'


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ('<g class="a" id="b"><path d="M0 0"></path></g>', '<g><path d="M0 0"></path></g>'),
        ("<defs><linearGradient id='a'><stop/></linearGradient></defs><rect fill='url(#a)' x='1'/>",
         '<rect x="1"></rect>'),
        ('<use href="#a"></use>', ""),
        ("<style>a{}</style><script>b</script>", ""),
        ('<animate attributeName="x" begin="click" dur="1s"></animate>',) * 2,
        ('<animate attributeName="onclick"></animate>', ""),
        ('<animate attributeName="stroke-dashoffset"></animate>',) * 2,
        ('<set attributeName="visibility" to="hidden"></set>',) * 2,
        ('<set attributeName="href" to="x"></set>', ""),
        ('<animateTransform attributeName="transform" type="rotate"></animateTransform>',) * 2,
        ('<animateTransform attributeName="transform" type="matrix"></animateTransform>', ""),
        ('<animateMotion path="M0 0"></animateMotion>',) * 2,
        ("<animateMotion></animateMotion>", ""),
        ("<foreignObject><section>x</section></foreignObject>",) * 2,
    ],
)  # fmt: skip
def test_drawings(inside, kept):
    assert kept_content(SVG.format(inside)) == SVG.format(kept)


def test_a_film_in_an_article_stays_as_it_is_written():
    frame = (
        '<iframe class="video_iframe rich_pages" data-vidtype="2" data-mpvid="apiv_1" '
        'data-src="https://mp.weixin.qq.com/mp/readtemplate?t=pages/video_player_tmpl&amp;vid=apiv_1"></iframe>'
    )
    assert kept_content(frame) == frame


def test_the_digest_reads_words_only():
    assert plain_text("<style>a</style><p>一 <b>二</b>\n&amp; 三</p>") == "一 二 & 三"
