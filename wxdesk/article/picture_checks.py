"""What the platform would refuse of a cover and its frames, and of a picture post."""

from wxdesk.article.cards import cards_within
from wxdesk.article.findings import Finding, Severity
from wxdesk.article.lengths import too_long
from wxdesk.domain.cropping import SQUARE, WIDE, middle, pixels
from wxdesk.domain.errors import Detail
from wxdesk.domain.limits import Channel, Field, limit
from wxdesk.domain.posts import Article, Crop, Picture

SHARP = 360
"""Pixels across that a cover needs to look sharp in a list: a phone's own points (reference phone-ui D5)."""
_PLAIN = ("image/jpeg", "image/png")


def cover_findings(article: Article) -> list[Finding]:
    """Check the picture that is the cover: a single pixel cannot be cut (53402, reference §2.4), a small part blurs."""
    cover = article.cover_picture
    if cover is None:
        return []
    if min(cover.width, cover.height) < 2:
        return [Finding(Severity.ERROR, "cover_too_small", 0, {"name": cover.name})]
    width = min(_across(cover, article.wide, WIDE), round(_across(cover, article.square, SQUARE) * WIDE))
    if width < SHARP:
        return [Finding(Severity.WARNING, "cover_blurred", 0, {"name": cover.name, "width": width, "least": SHARP})]
    return []


def _across(cover: Picture, crop: Crop | None, ratio: float) -> int:
    size = cover.width, cover.height
    left, _, right, _ = pixels(crop or middle(size, ratio), size)
    return right - left


def picture_post_findings(article: Article, channel: Channel) -> list[Finding]:
    """Check a picture post by the table of draft/add for newspic (reference §2.1)."""
    if channel is Channel.WECOM:
        return [Finding(Severity.ERROR, "picture_post_not_inside")]
    found = [] if article.title.strip() else [Finding(Severity.ERROR, "title_missing")]
    found += too_long(Field.TITLE, article.title, channel, Severity.ERROR)
    found += too_long(Field.AUTHOR, article.author, channel, Severity.ERROR)
    found += too_long(Field.PICTURE_WORDS, article.body, channel, Severity.ERROR)
    if not article.body.strip():
        found.append(Finding(Severity.ERROR, "picture_words_missing"))
    told = [Finding(Severity.WARNING, "card_in_picture_post", 0, {"text": card}) for card in cards_within(article.body)]
    return found + told + _pictures(article) + cover_findings(article)


def _pictures(article: Article) -> list[Finding]:
    most = limit(Field.PICTURES).maximum
    found = [] if article.pictures else [Finding(Severity.ERROR, "pictures_missing", 0, {"title": article.title})]
    over = len(article.pictures) - most
    if over > 0:
        details: dict[str, Detail] = {"count": len(article.pictures), "limit": most, "over": over}
        found.append(Finding(Severity.ERROR, "pictures_too_many", 0, details))
    largest = limit(Field.COVER).maximum
    for picture in article.pictures:
        if picture.size > largest:
            told: dict[str, Detail] = {"name": picture.name, "size": picture.size, "limit": largest}
            found.append(Finding(Severity.ERROR, "picture_too_large", 0, told))
        elif picture.mime not in _PLAIN:
            converted: dict[str, Detail] = {"name": picture.name, "mime": picture.mime}
            found.append(Finding(Severity.INFO, "picture_converted", 0, converted))
    return found
