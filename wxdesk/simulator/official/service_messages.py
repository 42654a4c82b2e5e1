"""Messages to one follower by customer service (reference: official-account-api §8.3)."""

import re
from collections.abc import Callable

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.chats import follower_of, put_on_phone
from wxdesk.simulator.fields import Body, is_list, is_object, part, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.media import found
from wxdesk.simulator.official.drafts import found_draft
from wxdesk.simulator.official.publish import is_published
from wxdesk.simulator.official.reply_windows import spend, start_typing, stop_typing
from wxdesk.simulator.records import App
from wxdesk.simulator.state import State

TEXT_BYTES, URL_BYTES = 2_048, 1_024
MENU_ITEMS, MENU_ITEM_CHARS = 10, 50
"""Not in the text, which only has the codes 45098 and 45099; what a phone can show."""
_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*["']?([^"'\s>]*)""")

Check = Callable[[State, App, Body], None]


def _text(_state: State, _app: App, body: Body) -> None:
    content = text(body, "content")
    if not content:
        raise Refusal(44004)
    if len(content.encode()) > TEXT_BYTES:
        raise Refusal(45002)
    for tag, words in _LINK.findall(content):
        attributes = {name.lower(): value for name, value in _ATTRIBUTE.findall(tag)}
        if not words.strip():
            raise Refusal(40214)
        appid = attributes.get("data-miniprogram-appid")
        if appid is not None and not appid.startswith("wx"):
            raise Refusal(45086)
        if appid is None and not attributes.get("href"):
            raise Refusal(40213)


def _one_of(*uses: str) -> Check:
    def check(state: State, app: App, body: Body) -> None:
        media_id = text(body, "media_id")
        if not media_id or not found(state, app, media_id).is_a(*uses):
            raise Refusal(40007)

    return check


def _thumb(state: State, app: App, body: Body) -> None:
    media_id = text(body, "thumb_media_id")
    if not media_id or not found(state, app, media_id).is_a("thumb", "image"):
        raise Refusal(40007)


def _video(state: State, app: App, body: Body) -> None:
    _one_of("video")(state, app, body)
    if "thumb_media_id" in body:
        _thumb(state, app, body)


def _news(_state: State, _app: App, body: Body) -> None:
    articles = body.get("articles")
    if not is_list(articles) or not articles or not is_object(articles[0]):
        raise Refusal(44003)
    if len(articles) > 1:
        raise Refusal(45008)
    if not text(articles[0], "title"):
        raise Refusal(44003)
    if len(text(articles[0], "url").encode()) > URL_BYTES:
        raise Refusal(45005)
    if len(text(articles[0], "picurl").encode()) > URL_BYTES:
        raise Refusal(45006)


def _draft(state: State, app: App, body: Body) -> None:
    found_draft(state, app, text(body, "media_id"))


def _published(state: State, app: App, body: Body) -> None:
    if not is_published(state, app, text(body, "article_id")):
        raise Refusal(53600)


def _menu(_state: State, _app: App, body: Body) -> None:
    items = body.get("list")
    if not is_list(items) or not 1 <= len(items) <= MENU_ITEMS:
        raise Refusal(45098)
    for item in items:
        content = text(item, "content") if is_object(item) else ""
        if not content or len(content) > MENU_ITEM_CHARS:
            raise Refusal(45099)


def _card(_state: State, _app: App, body: Body) -> None:
    if not text(body, "card_id"):
        raise Refusal(40097)


def _mini_program(state: State, app: App, body: Body) -> None:
    if not text(body, "appid").startswith("wx"):
        raise Refusal(40166)
    if not text(body, "pagepath"):
        raise Refusal(40165)
    _thumb(state, app, body)


_CHECKS: dict[str, Check] = {
    "text": _text,
    "image": _one_of("image"),
    "voice": _one_of("voice"),
    "video": _video,
    "music": _thumb,
    "news": _news,
    "mpnews": _draft,
    "mpnewsarticle": _published,
    "msgmenu": _menu,
    "wxcard": _card,
    "miniprogrampage": _mini_program,
}


def send(state: State, app: App, call: Call) -> Answer:
    """POST message/custom/send: the receiver first, then the type and its fields, the window last."""
    follower = follower_of(state, app.id, text(call.body, "touser"))
    kind = text(call.body, "msgtype")
    if kind not in _CHECKS:
        raise Refusal(40008)
    payload = part(call.body, kind)
    _CHECKS[kind](state, app, payload)
    kf_account = text(part(call.body, "customservice"), "kf_account")
    if kf_account and f"{app.id} {kf_account}" not in state.records.workers:
        raise Refusal(65401)
    if follower.blacklisted:
        raise Refusal(43019)
    spend(state, app.id, follower.openid)
    put_on_phone(state, app.id, follower.openid, "service", kind, payload, kf_account)
    return ok()


def typing(state: State, app: App, call: Call) -> Answer:
    """POST message/custom/typing: "typing..." for 15 seconds."""
    follower = follower_of(state, app.id, text(call.body, "touser"))
    match text(call.body, "command"):
        case "Typing":
            start_typing(state, app.id, follower.openid)
        case "CancelTyping":
            stop_typing(state, app.id, follower.openid)
        case _:
            raise Refusal(45072)
    return ok()
