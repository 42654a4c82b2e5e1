"""Products of the WeChat shop, as an article shows them (reference: official-account-api §2.1)."""

from enum import IntEnum

from pydantic import Field as Named

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value


class CardType(IntEnum):
    """How a product is shown. An article takes BIG, SMALL and TEXT; a picture post SMALL, TEXT and BAR."""

    BIG = 0
    SMALL = 1
    TEXT = 2
    BAR = 3


class ProductCard(Value):
    """What shows a product: ``element`` where it stands in the text, ``product_key`` where it stands at the end."""

    product_key: str = ""
    element: str = Named(default="", alias="DOM")


async def card(
    session: Session, product_id: str, article_type: str = "news", card_type: CardType = CardType.BIG
) -> ProductCard:
    """Ask for the card of a product, for an article (``news``) or a picture post (``newspic``).

    Errors: 10170001 (product unknown), 10170002 (article type), 10170003 (card type). Source: §2.1, getcardinfo;
    developers.weixin.qq.com/doc/service/api/draftbox/shop/api_ecsgetproductcardinfo.
    """
    body = {"product_id": product_id, "article_type": article_type, "card_type": int(card_type)}
    answer = await session.post("/channels/ec/service/product/getcardinfo", body, effect=Effect.REPEATABLE)
    return ProductCard.of(answer)
