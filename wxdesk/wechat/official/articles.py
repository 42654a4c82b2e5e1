"""Articles as drafts and published posts hold them (reference: official-account-api §2.1)."""

import logging
import re
from collections.abc import Sequence
from enum import StrEnum

from pydantic import AliasChoices
from pydantic import Field as Named

from wxdesk.domain.limits import Field, Unit, length, limit, over
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Flag, Many
from wxdesk.wechat.values import Value

_LOG = logging.getLogger(__name__)
_READ_ONLY = {"url", "thumb_url", "is_deleted", "update_time", "create_time"}
_STYLE = re.compile(r'(\sstyle=")([^"]*)(")')


class ArticleType(StrEnum):
    """NEWS is an article (文章), NEWSPIC an image post (贴图)."""

    NEWS = "news"
    NEWSPIC = "newspic"


class Image(Value):
    """A picture of an image post, permanent material."""

    image_media_id: str


class ImageInfo(Value):
    """1 to 20 pictures; the first is the cover."""

    image_list: Many[Image] = ()


class Crop(Value):
    """What of the cover shows. ``ratio`` is 1_1, 16_9 or 2.35_1; corners are 0 to 1, written as strings."""

    ratio: str
    x1: str
    y1: str
    x2: str
    y2: str


class CoverInfo(Value):
    crop_percent_list: Many[Crop] = ()


class FooterProduct(Value):
    """The key of a shop's product card."""

    product_key: str = ""


class ProductInfo(Value):
    footer_product_info: FooterProduct | None = None


class Article(Value):
    """An article of a draft or a published post. What is None is not sent.

    ``thumb_media_id`` must be permanent material. ``url`` is a preview in a draft, the address in a published post.
    """

    article_type: str = ArticleType.NEWS
    title: str = ""
    author: str | None = None
    digest: str | None = None
    content: str = ""
    content_source_url: str | None = None
    thumb_media_id: str | None = None
    show_cover_pic: Flag | None = None
    need_open_comment: Flag | None = None
    only_fans_can_comment: Flag | None = None
    pic_crop_235_1: str | None = None
    pic_crop_1_1: str | None = None
    image_info: ImageInfo | None = None
    cover_info: CoverInfo | None = None
    product_info: ProductInfo | None = None
    url: str | None = None
    thumb_url: str | None = None
    is_deleted: Flag | None = None


class NewsItems(Value):
    """What a draft, a published post or old material holds."""

    news_item: Many[Article] = Named(default=(), validation_alias=AliasChoices("news_item", "item"))


def request_of(article: Article) -> dict[str, object]:
    """``article`` as the platform takes it: what only answers hold is left out."""
    return {name: value for name, value in article.wire().items() if name not in _READ_ONLY}


def writable(article: Article) -> Article:
    """An article that was read, so that it can be written back.

    The platform encodes quotes, and blanks every style in which it then finds an entity (reference §2.3, §17.2).
    """
    content = _STYLE.sub(lambda found: found[1] + found[2].replace("&quot;", "'") + found[3], article.content)
    return article.model_copy(update={"content": content.replace("&#39;", "'")})


def check(articles: Sequence[Article]) -> None:
    """Check what the platform documents, and log what is disputed (reference §2.1, §2.6).

    Raises ``PlatformError`` (REFUSED, no call made): ``too_many_articles``, ``title_too_long``, ``author_too_long``,
    ``digest_too_long``, ``body_bytes_too_long``, ``source_url_too_long``, ``too_many_pictures``.
    """
    if not 1 <= len(articles) <= limit(Field.ARTICLES).maximum:
        raise checks.refusal("too_many_articles", count=len(articles), limit=limit(Field.ARTICLES).maximum)
    for article in articles:
        checks.fits(Field.TITLE, article.title)
        checks.fits(Field.AUTHOR, article.author or "")
        checks.fits(Field.DIGEST, article.digest or "")
        checks.fits(Field.BODY_BYTES, article.content)
        checks.fits(Field.SOURCE_URL, article.content_source_url or "")
        if article.article_type == ArticleType.NEWSPIC:
            pictures = article.image_info.image_list if article.image_info else ()
            checks.no_more("image_list", pictures, 20, code="too_many_pictures")
        for doubt in doubts(article):
            _LOG.warning("An article may be refused: %s", doubt)


def doubts(article: Article) -> Sequence[str]:
    """Codes of what some accounts have been refused for, against the documented limits (reference §2.6)."""
    found = {
        "title_over_64_bytes": length(article.title, Unit.BYTES) > 64,
        "author_over_8_characters": length(article.author or "", Unit.CHARACTERS) > 8,
        "body_too_long": over(Field.BODY, article.content) > 0,
    }
    return [code for code, so in found.items() if so]
