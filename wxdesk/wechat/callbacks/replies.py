"""What may be answered to a push at once (reference: official-account-api §10.4)."""

from collections.abc import Mapping
from dataclasses import dataclass

from wxdesk.domain.errors import WxdeskError
from wxdesk.wechat.callbacks.envelopes import json_of, xml_of
from wxdesk.wechat.callbacks.official_messages import (
    ImageMessage,
    LocationMessage,
    TextMessage,
    VideoMessage,
    VoiceMessage,
)
from wxdesk.wechat.callbacks.pushes import Push
from wxdesk.wechat.callbacks.reading import Form

SUCCESS = b"success"
"""Nothing to say: the platform stops repeating (reference: §0.6)."""
TEXT_BYTES = 2_048
ARTICLES = 8
_ONE_ARTICLE = (TextMessage, ImageMessage, VoiceMessage, VideoMessage, LocationMessage)


class ReplyError(WxdeskError):
    """A reply that the platform would not take: ``reply_too_long`` (bytes, limit) or ``reply_articles`` (limit)."""


@dataclass(frozen=True, slots=True)
class TextReply:
    content: str

    def fields(self) -> Mapping[str, object]:
        return {"MsgType": "text", "Content": self.content}


@dataclass(frozen=True, slots=True)
class ImageReply:
    media_id: str

    def fields(self) -> Mapping[str, object]:
        return {"MsgType": "image", "Image": {"MediaId": self.media_id}}


@dataclass(frozen=True, slots=True)
class VoiceReply:
    media_id: str

    def fields(self) -> Mapping[str, object]:
        return {"MsgType": "voice", "Voice": {"MediaId": self.media_id}}


@dataclass(frozen=True, slots=True)
class VideoReply:
    media_id: str
    title: str = ""
    description: str = ""

    def fields(self) -> Mapping[str, object]:
        video = {"MediaId": self.media_id, "Title": self.title, "Description": self.description}
        return {"MsgType": "video", "Video": video}


@dataclass(frozen=True, slots=True)
class MusicReply:
    """``hq_music_url`` is played on Wi-Fi."""

    thumb_media_id: str
    title: str = ""
    description: str = ""
    music_url: str = ""
    hq_music_url: str = ""

    def fields(self) -> Mapping[str, object]:
        music = {
            "Title": self.title,
            "Description": self.description,
            "MusicUrl": self.music_url,
            "HQMusicUrl": self.hq_music_url,
            "ThumbMediaId": self.thumb_media_id,
        }
        return {"MsgType": "music", "Music": music}


@dataclass(frozen=True, slots=True)
class NewsItem:
    """``pic_url``: 360 x 200 pixels for the first, 200 x 200 for the others."""

    title: str
    url: str
    description: str = ""
    pic_url: str = ""

    def fields(self) -> Mapping[str, object]:
        return {"Title": self.title, "Description": self.description, "PicUrl": self.pic_url, "Url": self.url}


@dataclass(frozen=True, slots=True)
class NewsReply:
    """One article where a message is answered, up to eight where an event is."""

    articles: tuple[NewsItem, ...]

    def fields(self) -> Mapping[str, object]:
        rows = [article.fields() for article in self.articles]
        return {"MsgType": "news", "ArticleCount": len(rows), "Articles": rows}


@dataclass(frozen=True, slots=True)
class ServiceReply:
    """Hand the conversation to customer service: to ``kf_account``, or to whoever is free."""

    kf_account: str = ""

    def fields(self) -> Mapping[str, object]:
        told = {"TransInfo": {"KfAccount": self.kf_account}} if self.kf_account else {}
        return {"MsgType": "transfer_customer_service", **told}


Reply = TextReply | ImageReply | VoiceReply | VideoReply | MusicReply | NewsReply | ServiceReply


def written(reply: Reply, push: Push, form: Form, now: int) -> bytes:
    """The reply to ``push`` as it is sent back, not sealed; ``now`` is in Unix seconds.

    Raises ``ReplyError`` where it is against a limit, and ``CallbackError`` REPLY for characters that cannot be sent.
    """
    _check(reply, push)
    fields = {"ToUserName": push.from_user_name, "FromUserName": push.to_user_name, "CreateTime": now, **reply.fields()}
    return json_of(fields) if form is Form.JSON else xml_of(fields)


def _check(reply: Reply, push: Push) -> None:
    if isinstance(reply, TextReply):
        length = len(reply.content.encode("utf-8", "surrogatepass"))
        if length > TEXT_BYTES:
            raise ReplyError("reply_too_long", bytes=length, limit=TEXT_BYTES)
    if isinstance(reply, NewsReply):
        limit = 1 if isinstance(push, _ONE_ARTICLE) else ARTICLES
        if not 1 <= len(reply.articles) <= limit:
            raise ReplyError("reply_articles", limit=limit)
