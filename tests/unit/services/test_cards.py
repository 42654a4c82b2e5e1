"""Cards of an account: what is wrong with one is said, and what is put in is read back."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.unit.services.conftest import workspace
from wxdesk.article.card_lines import card_line
from wxdesk.article.cards import product_ids, read_card, with_elements
from wxdesk.article.checks import render_article
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.domain.writing import CardKind, LinkedCard
from wxdesk.services import cards
from wxdesk.services.ports import DraftArticle
from wxdesk.services.preparing import prepare
from wxdesk.services.product_cards import with_product_cards
from wxdesk.services.wearing import worn

ROOMS = LinkedCard(1, CardKind.MINI_PROGRAM, "港湾订房", "wx0123456789abcdef", "pages/room?id=32")
PAPER = LinkedCard(1, CardKind.ACCOUNT, "晨读日报", "MzA3MDk5NzI0MA==")
TEA = LinkedCard(1, CardKind.PRODUCT, "冬茶", "10000123")


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (replace(ROOMS, name=" "), "name_of_card_missing"),
        (replace(ROOMS, name="a{b"), "name_of_card_unfit"),
        (replace(ROOMS, name="订房 /room"), "name_of_card_unfit"),
        (replace(TEA, name="茶" * 61), "name_of_card_unfit"),
        (replace(ROOMS, target="wx123"), "target_not_app_id"),
        (replace(ROOMS, target="gh_0123456789abcdef"), "target_not_app_id"),
        (replace(PAPER, target="https://mp.weixin.qq.com/s?__biz=MzA"), "target_not_biz"),
        (replace(TEA, target="冬茶"), "target_not_product"),
        (replace(ROOMS, path="pages/a b"), "path_of_card_unfit"),
        (replace(ROOMS, image="https://example.com/a.jpg"), "image_not_of_wechat"),
    ],
)
def test_what_is_wrong_with_a_card_is_said(card, code):
    with pytest.raises(WxdeskError) as refusal:
        cards.demand_sound(cards.tidied(card))
    assert refusal.value.code == code


def test_sound_cards_pass_with_blanks_around_what_was_pasted():
    for card in (ROOMS, PAPER, TEA, replace(ROOMS, image="https://mmbiz.qpic.cn/mmbiz_jpg/a/0?wx_fmt=jpeg", path="")):
        cards.demand_sound(cards.tidied(replace(card, target=f" {card.target}\n")))


@given(st.sampled_from([ROOMS, PAPER, TEA]), st.text(max_size=70), st.text(max_size=20))
def test_whatever_passes_is_read_back_from_its_line(card, name, path):
    card = cards.tidied(replace(card, name=name, path=path))
    try:
        cards.demand_sound(card)
    except WxdeskError:
        return
    read = read_card(card_line(card))
    assert read is not None
    assert (read.kind, read.name) == (card.kind, card.name)


def test_an_account_s_cards_are_in_what_it_sends_and_not_in_what_another_sends(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, paper = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION)
            for card in (ROOMS, PAPER, TEA):
                await cards.save(bench.ports, replace(card, account_id=hotel.id))
            with pytest.raises(WxdeskError, match="card_name_taken"):
                await cards.save(bench.ports, replace(TEA, account_id=hotel.id))
            body = "\n\n".join(card_line(each) for each in await cards.of(bench.ports, hotel.id))
            sent = []
            for account in (hotel, paper):
                post = await bench.post(account)
                article = replace(post.lead, body=body)
                platform = await bench.platforms.of(account)
                await prepare(bench.ports, platform, account, Post(account.id, (article,)))
                sent.append(platform.articles[0].html)
            wears = await worn(bench.ports, hotel.id)
            return sent, render_article(Article(body=body), wears.shelf, wears.cards)

    (hotel, paper), rendered = run(send())
    assert 'data-miniprogram-appid="wx0123456789abcdef"' in hotel
    assert 'data-miniprogram-path="pages/room?id=32"' in hotel
    assert "mp-common-profile" in hotel
    assert '<mp-common-product data-key="10000123"></mp-common-product>' in hotel  # the platform's own
    assert "mp-common" not in paper
    assert [note.code for note in rendered.notes] == ["card_picture_missing"]  # there is no cover to lend


def test_a_product_of_another_shop_stays_as_it_was_pasted(run, tmp_path):
    element = '<mp-common-product data-windowproduct="{}" data-cardtype="0"></mp-common-product>'
    draft = DraftArticle("A", "", "", element.format("999") + element.format(TEA.target) * 2, "", "cover")

    async def send():
        async with workspace(tmp_path) as bench:
            platform = await bench.platforms.of(await bench.account(Kind.SERVICE))
            return await with_product_cards(platform, [draft, draft], (TEA, PAPER)), platform.calls

    shown, calls = run(send())
    own = f'<mp-common-product data-key="{TEA.target}"></mp-common-product>'
    assert [each.html for each in shown] == [element.format("999") + own * 2] * 2
    assert calls == ["product_card"]


def test_a_product_s_card_is_found_however_its_attributes_are_ordered():
    html = '<mp-common-product data-cardtype="0" data-windowproduct="7"></mp-common-product>'
    assert product_ids(html) == ("7",)
    assert with_elements(html, {"7": "<p>own</p>"}) == "<p>own</p>"


def test_a_card_s_picture_is_uploaded_once_and_as_jpeg(run, tmp_path, monkeypatch):
    data = io.BytesIO()
    Image.new("RGBA", (300, 240), (10, 200, 90, 0)).save(data, "PNG")

    async def upload():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.SERVICE)
            platform = await bench.platforms.of(account)
            taken = []
            usual = platform.upload_image

            async def upload_image(data: bytes, name: str) -> str:
                taken.append((data, name))
                return await usual(data, name)

            monkeypatch.setattr(platform, "upload_image", upload_image)
            first = await cards.upload_picture(bench.ports, account.id, data.getvalue(), "屋.png")
            return taken, first, await cards.upload_picture(bench.ports, account.id, data.getvalue(), "屋.png")

    taken, first, second = run(upload())
    assert first == second
    [(sent, name)] = taken
    assert name == "屋.jpg"
    with Image.open(io.BytesIO(sent)) as image:
        assert (image.format, image.getpixel((5, 5))) == ("JPEG", (255, 255, 255))
