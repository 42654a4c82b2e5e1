"""Products of the shop on the wire, and as the simulator answers (reference: official-account-api §2.1)."""

import pytest

from tests.unit.wechat.official.cases import Case, Refused, check, check_refused, refusals, tabled
from wxdesk.domain.attempts import PlatformError
from wxdesk.services.ports import DraftArticle
from wxdesk.wechat.official import drafts, material, products
from wxdesk.wechat.official.media import MediaType
from wxdesk.wechat.official.products import CardType

pytestmark = pytest.mark.anyio

PATH = "/channels/ec/service/product/getcardinfo"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40
CASES = (
    Case(
        "a large card in an article",
        lambda session: products.card(session, "10000123"),
        PATH,
        {"product_id": "10000123", "article_type": "news", "card_type": 0},
        answer={"errcode": 0, "errmsg": "ok", "DOM": "<mp-common-product></mp-common-product>"},
        expected={"element": "<mp-common-product></mp-common-product>", "product_key": ""},
    ),
    Case(
        "a bar below a picture post",
        lambda session: products.card(session, "10000123", "newspic", CardType.BAR),
        PATH,
        {"product_id": "10000123", "article_type": "newspic", "card_type": 3},
        answer={"errcode": 0, "errmsg": "ok", "product_key": "KEY", "DOM": None},
        expected={"element": "", "product_key": "KEY"},
    ),
)


@tabled(CASES)
async def test_each_call_asks_and_reads_as_documented(case, session, platform):
    await check(case, session, platform)


@refusals(
    [
        Refused(
            lambda session: products.card(session, "1"),
            {10170001: "product_not_in_shop", 10170002: "product_card_refused", 10170003: "product_card_refused"},
        )
    ]
)
async def test_refusals_are_told_by_their_reason(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


@pytest.mark.parametrize(
    ("product", "kind", "shown_as", "errcode"),
    [
        ("tea", "news", 0, 10170001),
        ("1", "story", 0, 10170002),
        ("1", "news", 3, 10170003),
        ("1", "newspic", 0, 10170003),
    ],
)
async def test_the_simulator_refuses_as_documented(official, product, kind, shown_as, errcode):
    with pytest.raises(PlatformError) as caught:
        await products.card(official.session, product, kind, CardType(shown_as))
    assert caught.value.errcode == errcode


async def test_a_product_goes_out_by_the_element_that_the_simulator_gave(official):
    element = await official.product_card("10000123")
    assert (await products.card(official.session, "1", "newspic", CardType.BAR)).product_key
    cover = (await material.add(official.session, MediaType.IMAGE, PNG, "cover.png")).media_id
    handle = await official.add_draft([DraftArticle("Tea", "", "", f"<section>{element}</section>", "", cover)])
    [stored] = await drafts.get(official.session, handle)
    assert 'data-windowproduct="10000123"' in element
    assert element in stored.content
