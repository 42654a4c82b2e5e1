"""What a mass send or a preview carries, by its msgtype (reference: official-account-api §4.1)."""

import hashlib
from dataclasses import dataclass, replace

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.fields import is_list, part, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.media import found
from wxdesk.simulator.official.drafts import found_draft
from wxdesk.simulator.records import App, Article
from wxdesk.simulator.state import State

TEXT_BYTES = 2_048
IMAGES = 20
_API_VIDEO = 'data-mpvid="apiv_'


@dataclass(frozen=True, slots=True)
class Payload:
    """``kind`` is the msgtype; ``media`` are the media_ids, of a draft for ``mpnews``."""

    kind: str
    articles: tuple[Article, ...] = ()
    text: str = ""
    title: str = ""
    media: tuple[str, ...] = ()


def read_payload(state: State, app: App, call: Call, *, preview: bool = False) -> Payload:
    """The message of ``call``. Pictures come as ``images`` with a list, in a preview as ``image`` with one.

    Raises ``Refusal`` 40007, 40008, 40215, 44004, 45002, 45113 or 48022.
    """
    kind = text(call.body, "msgtype")
    match kind:
        case "mpnews":
            return _articles(state, app, text(part(call.body, "mpnews"), "media_id"))
        case "text":
            return Payload(kind, text=_words(call))
        case "voice":
            return Payload(kind, media=(_material(state, app, text(part(call.body, kind), "media_id"), kind),))
        case "image" if preview:
            return Payload(kind, media=(_material(state, app, text(part(call.body, kind), "media_id"), kind),))
        case "image":
            return _images(state, app, call)
        case "mpvideo":
            return _film(state, app, call)
        case "wxcard":
            raise Refusal(45113)
        case _:
            raise Refusal(40008)


def _articles(state: State, app: App, media_id: str) -> Payload:
    draft = found_draft(state, app, media_id)
    if any(_API_VIDEO in article.content for article in draft.articles):
        raise Refusal(48022)
    return Payload("mpnews", draft.articles, media=(media_id,))


def _words(call: Call) -> str:
    words = text(part(call.body, "text"), "content")
    if not words:
        raise Refusal(44004)
    if len(words.encode()) > TEXT_BYTES:
        raise Refusal(45002)
    return words


def _material(state: State, app: App, media_id: str, use: str) -> str:
    if not found(state, app, media_id).is_a(use):
        raise Refusal(40007)
    return media_id


def _images(state: State, app: App, call: Call) -> Payload:
    body = part(call.body, "images") or part(call.body, "image")
    listed = body.get("media_ids")
    if not is_list(listed) or not 1 <= len(listed) <= IMAGES:
        raise Refusal(40215)
    media = tuple(_material(state, app, str(each), "image") for each in listed)
    return Payload("image", text=text(body, "recommend"), media=media)


def _film(state: State, app: App, call: Call) -> Payload:
    body = part(call.body, "mpvideo")
    media = (_material(state, app, text(body, "media_id"), "video"),)
    return Payload("mpvideo", text=text(body, "description"), title=text(body, "title"), media=media)


def published(app: App, articles: tuple[Article, ...], msg_data_id: str) -> tuple[Article, ...]:
    """``articles`` with the addresses of their pages, in which ``mid`` is ``msg_data_id``."""
    biz = hashlib.sha256(app.id.encode()).hexdigest()[:14]
    return tuple(
        replace(
            article,
            url=f"http://mp.weixin.qq.com/s?__biz={biz}&mid={msg_data_id}&idx={index}"
            f"&sn={hashlib.sha256(article.url.encode()).hexdigest()[:32]}#rd",
        )
        for index, article in enumerate(articles, 1)
    )
