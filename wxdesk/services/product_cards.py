"""Cards of products on their way: what shows a product is the platform's own, and asked for anew with each draft."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.article.cards import product_ids, with_elements
from wxdesk.domain.writing import CardKind, LinkedCard
from wxdesk.services.ports import DraftArticle, Platform


async def with_product_cards(
    platform: Platform, articles: Sequence[DraftArticle], cards: Sequence[LinkedCard]
) -> list[DraftArticle]:
    """Return ``articles`` with the platform's elements in the place of the account's own product cards.

    Raises ``PlatformError``, such as ``product_not_in_shop``. Source: reference official-account-api §2.1, getcardinfo.
    """
    known = {each.target for each in cards if each.kind is CardKind.PRODUCT}
    wanted = dict.fromkeys(product for article in articles for product in product_ids(article.html) if product in known)
    elements = {product: await platform.product_card(product) for product in wanted}
    return [replace(article, html=with_elements(article.html, elements)) for article in articles]
