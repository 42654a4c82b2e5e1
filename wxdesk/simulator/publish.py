"""Publishing without a push (reference: official-account-api §3)."""

import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.drafts import found_draft, news
from wxdesk.simulator.fields import number, text
from wxdesk.simulator.gate import Call
from wxdesk.simulator.records import App, Publication
from wxdesk.simulator.state import State


def submit(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/submit: 0 means only that the task was accepted. The draft leaves the box."""
    draft = found_draft(state, app, text(call.body, "media_id"))
    publish_id = str(2_247_483_000 + len(state.records.publications))
    articles = tuple(
        replace(article, url=f"http://mp.weixin.qq.com/s/{secrets.token_urlsafe(16)}") for article in draft.articles
    )
    state.records.publications[publish_id] = Publication(
        publish_id, app.id, secrets.token_urlsafe(32), articles, state.now
    )
    del state.records.drafts[draft.media_id]
    return ok(publish_id=publish_id, msg_data_id=int(publish_id))


def _status(state: State, publication: Publication) -> int:
    if state.now - publication.at < state.profile.publish_seconds:
        return 1
    return 5 if publication.deleted else publication.outcome


def get(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/get: 0 done, 1 in progress, 2 to 4 failed, 5 deleted since."""
    publication = state.records.publications.get(str(call.body.get("publish_id", "")))
    if publication is None or publication.app_id != app.id:
        raise Refusal(53502)
    status = _status(state, publication)
    answer: JsonObject = {"publish_id": publication.publish_id, "publish_status": status, "fail_idx": []}
    if status != 0:
        return answer
    items: list[Json] = [
        {"idx": index, "article_url": article.url} for index, article in enumerate(publication.articles, 1)
    ]
    return answer | {"article_id": publication.article_id, "article_detail": {"count": len(items), "item": items}}


def _published(state: State, app: App) -> list[Publication]:
    return [
        each
        for each in reversed(state.records.publications.values())
        if each.app_id == app.id and _status(state, each) == 0
    ]


def _found(state: State, app: App, call: Call) -> Publication:
    for each in _published(state, app):
        if each.article_id == text(call.body, "article_id"):
            return each
    raise Refusal(53600)


def batchget(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/batchget: newest first, 1 to 20 at a time; mass sends are not among them."""
    offset, size = number(call.body, "offset"), number(call.body, "count")
    if not 1 <= size <= 20 or offset < 0:
        raise Refusal(40035)
    published = _published(state, app)
    bare = number(call.body, "no_content") == 1
    items: list[Json] = [
        {
            "article_id": each.article_id,
            "content": {"news_item": news(each.articles, bare, is_deleted=False)},
            "update_time": each.at,
        }
        for each in published[offset : offset + size]
    ]
    return {"item": items, "total_count": len(published), "item_count": len(items)}


def get_article(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/getarticle."""
    return {"news_item": news(_found(state, app, call).articles, is_deleted=False)}


def delete(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/delete: ``index`` counts from 1; 0 or none takes the whole post away."""
    publication = _found(state, app, call)
    index = number(call.body, "index")
    if not 0 <= index <= len(publication.articles):
        raise Refusal(40114)
    left = tuple(a for at, a in enumerate(publication.articles, 1) if index and at != index)
    state.records.publications[publication.publish_id] = replace(publication, articles=left, deleted=not left)
    return ok()
