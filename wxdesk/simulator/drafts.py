"""The draft box (reference: official-account-api §2)."""

import secrets
from dataclasses import replace
from urllib.parse import urlsplit

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.content import kept_content, plain_text
from wxdesk.simulator.fields import Body, is_list, is_object, number, text
from wxdesk.simulator.gate import Call
from wxdesk.simulator.images import is_single_pixel
from wxdesk.simulator.media import found
from wxdesk.simulator.records import App, Article, Draft
from wxdesk.simulator.rights import Right, may
from wxdesk.simulator.state import State

TITLE_CHARS, AUTHOR_CHARS, DIGEST_CHARS = 32, 16, 120
CONTENT_BYTES = 1 << 20
URL_BYTES = 1_024
ARTICLES = 8
_DIGEST_FROM_BODY = 54


def _checked(state: State, app: App, row: Body) -> Article:
    title, content, digest = text(row, "title"), text(row, "content"), text(row, "digest")
    if not title.strip():
        raise Refusal(44003)
    if len(title) > TITLE_CHARS:
        raise Refusal(45003)
    if len(text(row, "author")) > AUTHOR_CHARS:
        raise Refusal(45110)
    if len(digest) > DIGEST_CHARS:
        raise Refusal(45004)
    if not content.strip():
        raise Refusal(44004)
    if len(content) >= state.profile.content_chars or len(content.encode()) >= CONTENT_BYTES:
        raise Refusal(45002)
    _check_source(text(row, "content_source_url"))
    if number(row, "need_open_comment") and not may(app, Right.COMMENTS):
        raise Refusal(88000)
    return Article(
        title=title,
        content=kept_content(content),
        author=text(row, "author"),
        digest=digest or plain_text(content)[:_DIGEST_FROM_BODY],
        content_source_url=text(row, "content_source_url"),
        thumb_media_id=text(row, "thumb_media_id"),
        thumb_url=_cover(state, app, text(row, "thumb_media_id")),
        need_open_comment=number(row, "need_open_comment"),
        only_fans_can_comment=number(row, "only_fans_can_comment"),
        url=f"http://mp.weixin.qq.com/s?__biz=&tempkey={secrets.token_urlsafe(24)}#rd",
    )


def _check_source(url: str) -> None:
    if len(url.encode()) > URL_BYTES:
        raise Refusal(45005)
    if url and urlsplit(url).scheme not in ("http", "https"):
        raise Refusal(41039)


def _cover(state: State, app: App, media_id: str) -> str:
    """Only the app's own permanent material may be a cover."""
    material = found(state, app, media_id)
    if material.use not in ("image", "thumb"):
        raise Refusal(40007)
    if is_single_pixel(state.files.get(material.path) or b""):
        raise Refusal(53402)
    return material.url


def found_draft(state: State, app: App, media_id: str) -> Draft:
    """The app's draft; gone, sent and foreign ones are 40007."""
    draft = state.records.drafts.get(media_id)
    if draft is None or draft.app_id != app.id:
        raise Refusal(40007)
    return draft


def add(state: State, app: App, call: Call) -> Answer:
    """POST draft/add."""
    rows = call.body.get("articles")
    if not is_list(rows) or not rows:
        raise Refusal(44003)
    if len(rows) > ARTICLES:
        raise Refusal(45008)
    articles = tuple(_checked(state, app, row) for row in rows if is_object(row))
    if len(articles) != len(rows):
        raise Refusal(44003)
    draft = Draft(secrets.token_urlsafe(48), app.id, articles, state.now)
    state.records.drafts[draft.media_id] = draft
    return {"media_id": draft.media_id, "item": []}


def get(state: State, app: App, call: Call) -> Answer:
    """POST draft/get."""
    draft = found_draft(state, app, text(call.body, "media_id"))
    return {"news_item": news(draft.articles), "create_time": draft.at, "update_time": draft.at}


def update(state: State, app: App, call: Call) -> Answer:
    """POST draft/update: ``articles`` is one object here."""
    draft = found_draft(state, app, text(call.body, "media_id"))
    row = call.body.get("articles")
    if not is_object(row):
        raise Refusal(47001)
    index = number(call.body, "index", -1)
    if not 0 <= index < len(draft.articles):
        raise Refusal(40114)
    article = _checked(state, app, row)
    articles = (*draft.articles[:index], article, *draft.articles[index + 1 :])
    state.records.drafts[draft.media_id] = replace(draft, articles=articles, at=state.now)
    return ok()


def delete(state: State, app: App, call: Call) -> Answer:
    """POST draft/delete."""
    del state.records.drafts[found_draft(state, app, text(call.body, "media_id")).media_id]
    return ok()


def _mine(state: State, app: App) -> list[Draft]:
    return [draft for draft in reversed(state.records.drafts.values()) if draft.app_id == app.id]


def count(state: State, app: App, _: Call) -> Answer:
    """GET draft/count."""
    return {"total_count": len(_mine(state, app))}


def batchget(state: State, app: App, call: Call) -> Answer:
    """POST draft/batchget: newest first, 1 to 20 at a time."""
    offset, size = number(call.body, "offset"), number(call.body, "count")
    if not 1 <= size <= 20 or offset < 0:
        raise Refusal(40035)
    drafts = _mine(state, app)
    bare = number(call.body, "no_content") == 1
    items: list[Json] = [
        {"media_id": each.media_id, "content": {"news_item": news(each.articles, bare)}, "update_time": each.at}
        for each in drafts[offset : offset + size]
    ]
    return {"item": items, "total_count": len(drafts), "item_count": len(items)}


def news(articles: tuple[Article, ...], bare: bool = False, **more: Json) -> list[Json]:
    """Articles as every reading call shows them; ``bare`` leaves the content out."""
    items: list[Json] = []
    for article in articles:
        item: JsonObject = {
            "article_type": "news",
            "title": article.title,
            "author": article.author,
            "digest": article.digest,
            "content": "" if bare else article.content,
            "content_source_url": article.content_source_url,
            "thumb_media_id": article.thumb_media_id,
            "thumb_url": article.thumb_url,
            "show_cover_pic": 0,
            "need_open_comment": article.need_open_comment,
            "only_fans_can_comment": article.only_fans_can_comment,
            "url": article.url,
        }
        items.append(item | more)
    return items
