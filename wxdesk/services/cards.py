"""The cards that an account's articles can show: Mini-Programs, other accounts, products."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import CardKind, LinkedCard
from wxdesk.services.ports import Ports, Transaction

CARD = "card"
"""The use under which a card's picture is remembered as uploaded."""
_APP_ID = re.compile(r"wx[0-9a-f]{16}")
_BIZ = re.compile(r"[A-Za-z0-9+/]{8,44}={0,2}")
_PRODUCT = re.compile(r"[A-Za-z0-9_\-]{1,64}")
_PATH = re.compile(r"[^\s{}]{0,1024}")
_LONGEST_NAME = 60


async def of(ports: Ports, account_id: int) -> Sequence[LinkedCard]:
    """Return the cards of an account, by kind and name."""
    return await ports.store.read(lambda tx: tx.cards.of(account_id))


async def save(ports: Ports, card: LinkedCard) -> LinkedCard:
    """Keep a card. Raises what ``demand_sound`` raises, and ``card_name_taken`` (name)."""
    sound = tidied(card)
    demand_sound(sound)
    return await ports.store.run(lambda tx: tx.cards.save(sound))


async def delete(ports: Ports, card: LinkedCard) -> None:
    """Delete a card; articles that show it say so."""
    await ports.store.run(lambda tx: tx.cards.delete(card.id))


def tidied(card: LinkedCard) -> LinkedCard:
    """Return a card without the blanks around what was typed or pasted."""
    fields = {name: getattr(card, name).strip() for name in ("name", "target", "path", "image", "detail")}
    return replace(card, **fields)


def demand_sound(card: LinkedCard) -> None:
    """Raise what is wrong with a card; the code begins with the field that it is about.

    Raises WxdeskError ``name_of_card_missing``, ``name_of_card_unfit``, ``target_not_app_id``, ``target_not_biz``,
    ``target_not_product``, ``path_of_card_unfit``, ``image_not_of_wechat``. Sources: reference official-account-api §15
    (attributes, and 45166 for a picture that lies elsewhere).
    """
    from wxdesk.article.card_lines import card_line
    from wxdesk.article.cards import read_card
    from wxdesk.article.css import is_wechat_picture

    if not card.name:
        raise WxdeskError("name_of_card_missing")
    read = read_card(card_line(replace(card, path="")))
    one_line = len(card.name.splitlines()) == 1
    if read is None or read.name != card.name or not one_line or len(card.name) > _LONGEST_NAME:
        raise WxdeskError("name_of_card_unfit", limit=_LONGEST_NAME)
    shapes = {CardKind.MINI_PROGRAM: _APP_ID, CardKind.ACCOUNT: _BIZ, CardKind.PRODUCT: _PRODUCT}
    codes = {
        CardKind.MINI_PROGRAM: "target_not_app_id",
        CardKind.ACCOUNT: "target_not_biz",
        CardKind.PRODUCT: "target_not_product",
    }
    if not shapes[card.kind].fullmatch(card.target):
        raise WxdeskError(codes[card.kind])
    if not _PATH.fullmatch(card.path):
        raise WxdeskError("path_of_card_unfit")
    if card.image and (card.image.startswith("wxasset:") or not is_wechat_picture(card.image)):
        raise WxdeskError("image_not_of_wechat")


async def upload_picture(ports: Ports, account_id: int, data: bytes, name: str) -> str:
    """Upload a card's picture as an article's, once; returns its address on WeChat's own host.

    Raises what ``images.inspect`` and ``Platforms.of`` raise, and ``PlatformError``.
    """
    import asyncio

    from wxdesk.article import images
    from wxdesk.article.card_pictures import as_jpeg

    picture = await asyncio.to_thread(images.inspect, data, name)

    def look(tx: Transaction) -> str | None:
        return tx.pictures.uploaded(account_id, picture.sha256, CARD)

    known = await ports.store.read(look)
    if known is not None:
        return known
    account = await ports.store.read(lambda tx: tx.accounts.get(account_id))
    fitted = await asyncio.to_thread(as_jpeg, images.fit_for_body(data, name))
    address = await (await ports.platforms.of(account)).upload_image(fitted, f"{name.rpartition('.')[0] or name}.jpg")

    def remember(tx: Transaction) -> None:
        tx.pictures.put(data)
        tx.pictures.remember_upload(account_id, picture.sha256, CARD, address)

    await ports.store.run(remember)
    return address
