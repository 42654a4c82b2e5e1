"""What a mass send, a preview or a customer-service message carries (reference: official-account-api §4.1, §8.3)."""

from typing import ClassVar

from wxdesk.wechat.official.shapes import Flag, Many
from wxdesk.wechat.values import Value


class Content(Value):
    """Something to send: ``msgtype`` names its kind, ``key`` the field that holds it."""

    msgtype: ClassVar[str]
    key: ClassVar[str]

    def request(self) -> dict[str, object]:
        """The part of a request that says what is sent."""
        return {"msgtype": self.msgtype, self.key: self.wire()}


class Text(Content):
    """Words; a customer-service message may hold ``<a href>``."""

    msgtype = key = "text"
    content: str


class News(Content):
    """A draft, by its media_id."""

    msgtype = key = "mpnews"
    media_id: str


class Voice(Content):
    msgtype = key = "voice"
    media_id: str


class Image(Content):
    """One picture: in previews and customer-service messages."""

    msgtype = key = "image"
    media_id: str


class Images(Content):
    """Pictures of a mass send."""

    msgtype, key = "image", "images"
    media_ids: Many[str]
    recommend: str | None = None
    need_open_comment: Flag | None = None
    only_fans_can_comment: Flag | None = None


class MassVideo(Content):
    """A film; ``media_id`` is what ``media.prepare_video`` returns (in a preview: the film's own)."""

    msgtype = key = "mpvideo"
    media_id: str
    title: str | None = None
    description: str | None = None


class Card(Content):
    """A coupon (卡券)."""

    msgtype = key = "wxcard"
    card_id: str
    card_ext: str | None = None


class Video(Content):
    """A film in a customer-service message."""

    msgtype = key = "video"
    media_id: str
    thumb_media_id: str
    title: str = ""
    description: str = ""


class Music(Content):
    msgtype = key = "music"
    title: str = ""
    description: str = ""
    musicurl: str
    hqmusicurl: str
    thumb_media_id: str


class Link(Value):
    """A card that leads to ``url``; ``picurl`` is its picture's address."""

    title: str
    description: str = ""
    url: str
    picurl: str = ""


class Links(Content):
    """One link card; more are refused with 45008 since 2018."""

    msgtype = key = "news"
    articles: Many[Link]


class PublishedArticle(Content):
    """A published post, by its article_id."""

    msgtype = key = "mpnewsarticle"
    article_id: str


class Choice(Value):
    """What a tap on it sends back: its words as a text, with ``id`` as ``bizmsgmenuid``."""

    id: str
    content: str


class Choices(Content):
    """A menu in a message."""

    msgtype = key = "msgmenu"
    head_content: str = ""
    list: Many[Choice]
    tail_content: str = ""


class MiniProgram(Content):
    """A page of a mini program that is linked to the account."""

    msgtype = key = "miniprogrampage"
    title: str
    appid: str
    pagepath: str
    thumb_media_id: str
