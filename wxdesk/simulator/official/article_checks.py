"""What an article may hold when it is written to the draft box (reference: official-account-api §2)."""

import math
import re
import secrets
from urllib.parse import urlsplit

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.content import card_pictures, kept_content, plain_text
from wxdesk.simulator.fields import Body, is_list, is_object, number, part, text
from wxdesk.simulator.images import is_single_pixel
from wxdesk.simulator.media import found
from wxdesk.simulator.records import App, Article, Material
from wxdesk.simulator.rights import Right, may
from wxdesk.simulator.state import State

TITLE_CHARS, AUTHOR_CHARS = 32, 16
CONTENT_BYTES = 1 << 20
URL_BYTES = 1_024
PICTURES = 20
PRODUCTS = 50
_DIGEST_FROM_BODY = 54
_PRODUCT = re.compile(r"<mp-common-product\b", re.IGNORECASE)
_SHARE = re.compile(r"(?:0|1|0?\.\d{1,6}|[01]\.\d{1,6})")
_RATIOS = {"news": ("2.35_1", "1_1"), "newspic": ("1_1", "16_9", "2.35_1")}


def read_article(state: State, app: App, row: Body) -> Article:
    """One row of ``articles``, checked in the order in which it is written there."""
    kind = text(row, "article_type") or "news"
    if kind not in _RATIOS:
        raise Refusal(40008)
    _check_words(state, row)
    _check_content(state, row, kind)
    _check_source(text(row, "content_source_url"))
    if number(row, "need_open_comment") and not may(app, Right.COMMENTS):
        raise Refusal(88000)
    return _kept(state, app, row, kind)


def _kept(state: State, app: App, row: Body, kind: str) -> Article:
    content = text(row, "content")
    images = _pictures(state, app, row) if kind == "newspic" else ()
    cover = _cover(state, app, text(row, "thumb_media_id")) if kind == "news" else found(state, app, images[0])
    return Article(
        title=text(row, "title"),
        content=kept_content(content, rgb=state.profile.rgb_colours, leaves=state.profile.leaf_spans),
        author=text(row, "author"),
        digest=text(row, "digest") or plain_text(content)[:_DIGEST_FROM_BODY],
        content_source_url=text(row, "content_source_url"),
        thumb_media_id=cover.media_id,
        thumb_url=cover.url,
        need_open_comment=number(row, "need_open_comment"),
        only_fans_can_comment=number(row, "only_fans_can_comment"),
        url=f"http://mp.weixin.qq.com/s?__biz=&tempkey={secrets.token_urlsafe(24)}#rd",
        kind=kind,
        show_cover_pic=number(row, "show_cover_pic"),
        images=images,
        crops=_crops(row, kind),
        product_key=_product(row),
    )


def _check_words(state: State, row: Body) -> None:
    title = text(row, "title")
    if not title.strip():
        raise Refusal(44003)
    limit = state.profile.title_bytes
    if len(title) > TITLE_CHARS or (limit and len(title.encode()) > limit):
        raise Refusal(45003)
    if len(text(row, "author")) > AUTHOR_CHARS:
        raise Refusal(45110)
    if len(text(row, "digest")) > state.profile.digest_chars:
        raise Refusal(45004)


def _check_content(state: State, row: Body, kind: str) -> None:
    content = text(row, "content")
    if not content.strip():
        raise Refusal(44004)
    if len(content) >= state.profile.content_chars or len(content.encode()) >= CONTENT_BYTES:
        raise Refusal(45002)
    if kind == "newspic" and len(plain_text(content)) > state.profile.newspic_chars:
        raise Refusal(45166)
    if len(_PRODUCT.findall(content)) > PRODUCTS:
        raise Refusal(53405)
    cards = card_pictures(content)
    if cards and (kind == "newspic" or not all(cards)):
        raise Refusal(45166)  # no card in a picture post, and a card's picture lies with the platform


def _check_source(url: str) -> None:
    if len(url.encode()) > URL_BYTES:
        raise Refusal(45005)
    if url and urlsplit(url).scheme not in ("http", "https"):
        raise Refusal(41039)


def _pictures(state: State, app: App, row: Body) -> tuple[str, ...]:
    rows = part(row, "image_info").get("image_list")
    if not is_list(rows) or not 1 <= len(rows) <= PICTURES:
        raise Refusal(40215)
    ids = [text(each, "image_media_id") if is_object(each) else "" for each in rows]
    for media_id in ids:
        if found(state, app, media_id).use != "image":
            raise Refusal(40007)
    return tuple(ids)


def _cover(state: State, app: App, media_id: str) -> Material:
    """Only the app's own permanent material may be a cover."""
    material = found(state, app, media_id)
    if material.use not in ("image", "thumb"):
        raise Refusal(40007)
    if is_single_pixel(state.files.get(material.path) or b""):
        raise Refusal(53402)
    return material


def _crops(row: Body, kind: str) -> tuple[tuple[str, ...], ...]:
    crops = [
        _crop(ratio, text(row, name).split("_"))
        for ratio, name in (("2.35_1", "pic_crop_235_1"), ("1_1", "pic_crop_1_1"))
        if text(row, name)
    ]
    rows = part(row, "cover_info").get("crop_percent_list")
    for each in rows if is_list(rows) else ():
        if not is_object(each) or text(each, "ratio") not in _RATIOS[kind]:
            raise Refusal(53402)
        crops.append(_crop(text(each, "ratio"), [str(each.get(name, "")) for name in ("x1", "y1", "x2", "y2")]))
    return tuple(crops)


def _crop(ratio: str, corners: list[str]) -> tuple[str, ...]:
    """Shares of the picture's width and height, at most six decimals, the first corner before the second."""
    if len(corners) != 4 or not all(_SHARE.fullmatch(each) for each in corners):
        raise Refusal(53402)
    x1, y1, x2, y2 = (float(each) for each in corners)
    if not (0 <= x1 < x2 <= 1 and 0 <= y1 < y2 <= 1) or math.isclose(x1, x2):
        raise Refusal(53402)
    return ratio, "_".join(corners)


def _product(row: Body) -> str:
    if "product_info" not in row:
        return ""
    key = text(part(part(row, "product_info"), "footer_product_info"), "product_key")
    if not key:
        raise Refusal(53405)
    return key
