"""Publishing without a push (reference: official-account-api §3)."""

import base64
import hashlib
import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.events import admin_openid, tell_event
from wxdesk.simulator.fields import number, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.drafts import found_draft, news
from wxdesk.simulator.outbox import Element
from wxdesk.simulator.records import App, Article, Draft, Publication
from wxdesk.simulator.state import State

DONE, RUNNING, NOT_ORIGINAL, FAILED, REFUSED, DELETED, BANNED = 0, 1, 2, 3, 4, 5, 6
_OUTCOMES = {"2": NOT_ORIGINAL, "3": FAILED, "4": REFUSED}


def submit(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/submit: 0 means only that the task was accepted. The draft leaves the box at once.

    Where publishing fails in the end (the fault ``FAIL`` with 2, 3 or 4), it comes back into the box.
    """
    draft = found_draft(state, app, text(call.body, "media_id"))
    if any(article.thumb_media_id not in state.records.materials for article in draft.articles):
        raise Refusal(53503)
    publish_id = str(2_247_483_000 + len(state.records.publications))
    articles = tuple(
        replace(article, url=article_url(app.id, publish_id, at)) for at, article in enumerate(draft.articles, 1)
    )
    outcome = _OUTCOMES.get(call.fails, DONE)
    state.records.publications[publish_id] = Publication(
        publish_id,
        app.id,
        secrets.token_urlsafe(32),
        articles,
        state.now,
        outcome,
        fail_idx=tuple(range(1, len(articles) + 1)) if outcome in (NOT_ORIGINAL, REFUSED) else (),
        media_id=draft.media_id,
    )
    del state.records.drafts[draft.media_id]
    settle(state)
    return ok(publish_id=publish_id, msg_data_id=int(publish_id))


def article_url(app_id: str, mid: str, index: int) -> str:
    """Where a published article is read, for good: ``mid`` is its msg_data_id."""
    biz = base64.b64encode(str(int(hashlib.sha256(app_id.encode()).hexdigest()[:8], 16)).encode()).decode()
    sn = hashlib.sha256(f"{app_id} {mid} {index}".encode()).hexdigest()[:32]
    return f"http://mp.weixin.qq.com/s?__biz={biz}&mid={mid}&idx={index}&sn={sn}#rd"


def settle(state: State) -> None:
    """End what has been in progress long enough: tell of it, and give back the drafts that failed."""
    for each in list(state.records.by.running.of("running").values()):
        if state.now - each.at < state.profile.publish_seconds:
            continue
        state.records.publications[each.publish_id] = replace(each, announced=True)
        if each.outcome != DONE:
            articles = tuple(replace(article, url="") for article in each.articles)
            state.records.drafts[each.media_id] = Draft(each.media_id, each.app_id, articles, state.now)
        _announce(state, each)


def _announce(state: State, publication: Publication) -> None:
    fields: dict[str, Element] = {
        "publish_id": publication.publish_id,
        "publish_status": publication.outcome,
    }
    if publication.outcome == DONE:
        items: list[Element] = [{"idx": at, "article_url": a.url} for at, a in enumerate(publication.articles, 1)]
        fields["article_id"] = publication.article_id
        fields["article_detail"] = {"count": len(items), "item": items}
    if publication.fail_idx:
        fields["fail_idx"] = list(publication.fail_idx)
    app_id = publication.app_id
    tell_event(state, app_id, admin_openid(app_id), "PUBLISHJOBFINISH", {"PublishEventInfo": fields})


def _status(publication: Publication) -> int:
    if not publication.announced:
        return RUNNING
    if publication.banned:
        return BANNED
    return DELETED if publication.deleted else publication.outcome


def ban(state: State, publish_id: str) -> None:
    """The platform takes a publication away. Raises ``KeyError`` where there is none, or where it is not public."""
    settle(state)
    publication = state.records.publications[publish_id]
    if _status(publication) != DONE:
        raise KeyError(publish_id)
    articles = tuple(replace(article, deleted=True) for article in publication.articles)
    state.records.publications[publish_id] = replace(publication, articles=articles, banned=True)


def get(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/get: 0 done, 1 in progress, 2 to 4 failed, 5 deleted since, 6 banned since."""
    settle(state)
    publication = state.records.publications.get(str(call.body.get("publish_id", "")))
    if publication is None or publication.app_id != app.id:
        raise Refusal(53502)
    status = _status(publication)
    failed: list[Json] = list(publication.fail_idx) if status in (NOT_ORIGINAL, REFUSED) else []
    answer: JsonObject = {"publish_id": publication.publish_id, "publish_status": status, "fail_idx": failed}
    if status != DONE:
        return answer
    items: list[Json] = [
        {"idx": index, "article_url": article.url} for index, article in enumerate(publication.articles, 1)
    ]
    return answer | {"article_id": publication.article_id, "article_detail": {"count": len(items), "item": items}}


def _published(state: State, app_id: str) -> list[Publication]:
    settle(state)
    mine = state.records.by.publications.of(app_id).values()
    return [each for each in reversed(mine) if _status(each) == DONE]


def is_published(state: State, app: App, article_id: str) -> bool:
    return any(each.article_id == article_id for each in _published(state, app.id))


def _found(state: State, app: App, call: Call) -> Publication:
    for each in _published(state, app.id):
        if each.article_id == text(call.body, "article_id"):
            return each
    raise Refusal(53600)


def batchget(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/batchget: newest first, 1 to 20 at a time; mass sends are not among them."""
    offset, size = number(call.body, "offset"), number(call.body, "count")
    if not 1 <= size <= 20 or offset < 0:
        raise Refusal(40035)
    published = _published(state, app.id)
    bare = number(call.body, "no_content") == 1
    items: list[Json] = [
        {"article_id": each.article_id, "content": {"news_item": _items(each, bare)}, "update_time": each.at}
        for each in published[offset : offset + size]
    ]
    return {"item": items, "total_count": len(published), "item_count": len(items)}


def _items(publication: Publication, bare: bool = False) -> list[Json]:
    items: list[Json] = []
    for article in publication.articles:
        items += news((article,), bare, is_deleted=article.deleted)
    return items


def get_article(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/getarticle."""
    return {"news_item": _items(_found(state, app, call))}


def delete(state: State, app: App, call: Call) -> Answer:
    """POST freepublish/delete: ``index`` counts from 1; 0 or none takes the whole post away."""
    publication = _found(state, app, call)
    index = number(call.body, "index")
    if not 0 <= index <= len(publication.articles):
        raise Refusal(40114)
    articles: tuple[Article, ...] = tuple(
        replace(article, deleted=article.deleted or index in (0, at))
        for at, article in enumerate(publication.articles, 1)
    )
    gone = all(article.deleted for article in articles)
    state.records.publications[publication.publish_id] = replace(publication, articles=articles, deleted=gone)
    return ok()
