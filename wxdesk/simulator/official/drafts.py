"""The draft box (reference: official-account-api §2)."""

import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import is_list, is_object, number, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.article_checks import read_article
from wxdesk.simulator.records import App, Article, Draft
from wxdesk.simulator.state import State

ARTICLES = 8


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
    articles = tuple(read_article(state, app, row) for row in rows if is_object(row))
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
    article = read_article(state, app, row)
    articles = (*draft.articles[:index], article, *draft.articles[index + 1 :])
    state.records.drafts[draft.media_id] = replace(draft, articles=articles, at=state.now)
    return ok()


def delete(state: State, app: App, call: Call) -> Answer:
    """POST draft/delete."""
    del state.records.drafts[found_draft(state, app, text(call.body, "media_id")).media_id]
    return ok()


def listed_drafts(state: State, app: App) -> list[Draft]:
    """The account's drafts, the newest first."""
    return list(reversed(state.records.by.drafts.of(app.id).values()))


def switch(_state: State, _app: App, _call: Call) -> Answer:
    """POST draft/switch?checkonly=1: the draft box is on for everybody."""
    return ok(is_open=1)


def count(state: State, app: App, _: Call) -> Answer:
    """GET draft/count."""
    return {"total_count": len(listed_drafts(state, app))}


def batchget(state: State, app: App, call: Call) -> Answer:
    """POST draft/batchget: newest first, 1 to 20 at a time."""
    offset, size = number(call.body, "offset"), number(call.body, "count")
    if not 1 <= size <= 20 or offset < 0:
        raise Refusal(40035)
    drafts = listed_drafts(state, app)
    bare = number(call.body, "no_content") == 1
    items: list[Json] = [
        {"media_id": each.media_id, "content": {"news_item": news(each.articles, bare)}, "update_time": each.at}
        for each in drafts[offset : offset + size]
    ]
    return {"item": items, "total_count": len(drafts), "item_count": len(items)}


def news(articles: tuple[Article, ...], bare: bool = False, **more: Json) -> list[Json]:
    """Articles as every reading call shows them; ``bare`` leaves the content out."""
    return [_shown(article, bare) | more for article in articles]


def _shown(article: Article, bare: bool) -> JsonObject:
    item: JsonObject = {
        "article_type": article.kind,
        "title": article.title,
        "author": article.author,
        "digest": article.digest,
        "content": "" if bare else article.content,
        "content_source_url": article.content_source_url,
        "thumb_media_id": article.thumb_media_id,
        "thumb_url": article.thumb_url,
        "show_cover_pic": article.show_cover_pic,
        "need_open_comment": article.need_open_comment,
        "only_fans_can_comment": article.only_fans_can_comment,
        "url": article.url,
    }
    if article.images:
        pictures: list[Json] = [{"image_media_id": each} for each in article.images]
        item["image_info"] = {"image_list": pictures}
    if article.crops:
        crops: list[Json] = [_crop(ratio, corners) for ratio, corners in article.crops]
        item["cover_info"] = {"crop_percent_list": crops}
    if article.product_key:
        item["product_info"] = {"footer_product_info": {"product_key": article.product_key}}
    return item


def _crop(ratio: str, corners: str) -> JsonObject:
    x1, y1, x2, y2 = corners.split("_")
    return {"ratio": ratio, "x1": x1, "y1": y1, "x2": x2, "y2": y2}
