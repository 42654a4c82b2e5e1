"""The desk's articles as draft/add and draft/update take them (reference: official-account-api §2.1)."""

from wxdesk.domain.cropping import corners
from wxdesk.domain.posts import ArticleKind, Crop
from wxdesk.services.ports import DraftArticle
from wxdesk.wechat.official.articles import Article, ArticleType, CoverInfo, Image, ImageInfo
from wxdesk.wechat.official.articles import Crop as Percents


def draft_article(article: DraftArticle) -> Article:
    """Return an article as it is sent. A frame that was not chosen is not sent: the platform takes the middle."""
    if article.kind is ArticleKind.PICTURES:
        return _picture_post(article)
    return Article(
        title=article.title,
        author=article.author,
        digest=article.digest,
        content=article.html,
        content_source_url=article.source_url,
        thumb_media_id=article.cover_id,
        pic_crop_235_1="_".join(corners(article.wide)) if article.wide else None,
        pic_crop_1_1="_".join(corners(article.square)) if article.square else None,
    )


def material_of(article: DraftArticle) -> list[str]:
    """Return every piece of permanent material that an article names."""
    return [each for each in (article.cover_id, *article.pictures) if each]


def _picture_post(article: DraftArticle) -> Article:
    """A picture post has its cover, and so its frames, in fields of its own; it has no digest and no thumb."""
    crops = [_percents(ratio, crop) for ratio, crop in (("2.35_1", article.wide), ("1_1", article.square)) if crop]
    return Article(
        article_type=ArticleType.NEWSPIC,
        title=article.title,
        author=article.author or None,
        content=article.html,
        image_info=ImageInfo(image_list=tuple(Image(image_media_id=each) for each in article.pictures)),
        cover_info=CoverInfo(crop_percent_list=tuple(crops)) if crops else None,
    )


def _percents(ratio: str, crop: Crop) -> Percents:
    x1, y1, x2, y2 = corners(crop)
    return Percents(ratio=ratio, x1=x1, y1=y1, x2=x2, y2=y2)
