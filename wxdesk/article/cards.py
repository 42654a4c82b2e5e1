"""Cards and videos: a line of its own, ``{mini-program: NAME PATH}``, ``{account: NAME}``, ``{video: VID}``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from wxdesk.article.css import is_wechat_picture
from wxdesk.article.escaping import escape, escape_attribute
from wxdesk.article.themes import Theme
from wxdesk.domain.writing import CardKind, LinkedCard

_CARD = re.compile(
    r"\{(mini-program|小程序|account|公众号|公眾號|product|商品|video|视频|視頻|影片)[:：]([^{}\n]{1,2000})\}"
)
_KINDS = {
    "mini-program": CardKind.MINI_PROGRAM,
    "小程序": CardKind.MINI_PROGRAM,
    "account": CardKind.ACCOUNT,
    "公众号": CardKind.ACCOUNT,
    "公眾號": CardKind.ACCOUNT,
    "product": CardKind.PRODUCT,
    "商品": CardKind.PRODUCT,
}
UNKNOWN = {
    CardKind.MINI_PROGRAM: "mini_program_unknown",
    CardKind.ACCOUNT: "account_card_unknown",
    CardKind.PRODUCT: "product_unknown",
}
_PATH = re.compile(r"(.*?)\s+(/\S*|pages/\S*)\Z")
_PRODUCT_CARD = re.compile(
    r'<mp-common-product(?=\s)[^<>]*?\sdata-windowproduct="([^"]{1,256})"[^<>]*></mp-common-product>'
)
_VIDEO = re.compile(r"([\w\-]{4,80})(?:\s+(\S.*))?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Card:
    """What the author wrote. ``kind`` None is a video: ``name`` is its vid, ``path`` the picture that covers it."""

    kind: CardKind | None
    name: str
    path: str = ""


def read_card(line: str) -> Card | None:
    """Return the card or video that ``line`` asks for, or None."""
    found = _CARD.fullmatch(line.strip())
    if found is None:
        return None
    kind, words = _KINDS.get(found[1]), found[2].strip()
    if kind is None:
        video = _VIDEO.match(words)
        return Card(None, video[1], (video[2] or "").strip()) if video else None
    parts = _PATH.match(words) if kind is CardKind.MINI_PROGRAM else None
    return Card(kind, parts[1], parts[2]) if parts else Card(kind, words)


def cards_within(text: str) -> list[str]:
    """Return what ``text`` holds that would be a card or a video if it stood in a line of its own."""
    return [found.group() for found in _CARD.finditer(text)] if "{" in text else []


def linked_card(card: Card, cards: Sequence[LinkedCard]) -> LinkedCard | None:
    """Return what the account has linked under the card's name."""
    return next((each for each in cards if each.kind is card.kind and each.name == card.name), None)


def card_html(card: Card, theme: Theme, linked: LinkedCard | None) -> str:
    """Return the card as WeChat takes it, or a visible stand-in.

    Sources: reference official-account-api §15 for Mini-Programs; the elements that the platform's own editor writes
    for accounts and products.
    """
    if linked is None:
        path = f"<br><span{theme.attributes['card_detail']}>{escape(card.path)}</span>" if card.path else ""
        name = f"<span{theme.attributes['card_name']}>{escape(card.name)}</span>"
        return f"<section{theme.attributes['card']}>{name}{path}</section>"
    element = {CardKind.MINI_PROGRAM: _mini_program, CardKind.ACCOUNT: _account, CardKind.PRODUCT: _product}
    return f"<section{theme.attributes['figure']}>{element[linked.kind](card, linked)}</section>"


def _mini_program(card: Card, linked: LinkedCard) -> str:
    path = (card.path or linked.path).lstrip("/\\")
    fields = {"appid": linked.target, "path": path, "title": linked.detail or card.name, "imageurl": _picture(linked)}
    return _element("mp-common-miniprogram", "miniprogram-", fields | {"type": "card"})


def _account(card: Card, linked: LinkedCard) -> str:
    fields = {
        "pluginname": "mpprofile",
        "id": linked.target,
        "nickname": card.name,
        "headimg": _picture(linked),
        "signature": linked.detail,
        "from": "0",
    }
    return _element("mp-common-profile", "", fields, ' class="js_uneditable custom_select_card mp_profile_iframe"')


def _product(card: Card, linked: LinkedCard) -> str:
    fields = {"windowproduct": linked.target, "cardtype": "0", "title": linked.detail or card.name, "type": "0"}
    return _element("mp-common-product", "", fields)


def product_ids(html: str) -> tuple[str, ...]:
    """Return the ids of the products whose cards stand in ``html``, each once."""
    return tuple(dict.fromkeys(unescape(found[1]) for found in _PRODUCT_CARD.finditer(html)))


def with_elements(html: str, elements: Mapping[str, str]) -> str:
    """Put the platform's own ``elements``, by product id, in the place of the cards of these products."""
    return _PRODUCT_CARD.sub(lambda found: elements.get(unescape(found[1])) or found[0], html)


def _picture(linked: LinkedCard) -> str:
    return linked.image if is_wechat_picture(linked.image) else ""


def _element(tag: str, prefix: str, fields: dict[str, str], kind: str = "") -> str:
    data = "".join(f' data-{prefix}{key}="{escape_attribute(value)}"' for key, value in fields.items() if value)
    return f"<{tag}{kind}{data}></{tag}>"


def video_html(card: Card, theme: Theme, cover: str) -> str:
    """Return a video of the account's material, in the one form that the platform keeps (reference §17.5)."""
    return f"<section{theme.attributes['video']}>{video_element(card.name, cover)}</section>"


def video_element(vid: str, cover: str) -> str:
    shown = f' data-cover="{escape_attribute(cover)}"' if cover else ""
    address = f"https://mp.weixin.qq.com/mp/readtemplate?t=pages/video_player_tmpl&action=mpvideo&auto=0&vid={vid}"
    return (
        f'<iframe class="video_iframe rich_pages" data-vidtype="2" data-mpvid="{vid}"{shown} '
        f'data-src="{escape_attribute(address)}"></iframe>'
    )
