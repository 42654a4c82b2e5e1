"""Permanent material: read, listed, counted, deleted (reference: official-account-api §5)."""

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import number, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.media import found, sent_back
from wxdesk.simulator.official.drafts import listed_drafts, news
from wxdesk.simulator.records import App, Material
from wxdesk.simulator.state import State


def get_material(state: State, app: App, call: Call) -> Answer:
    """POST material/get_material: bytes; of a film where it is; of articles, which live on as drafts, their text."""
    media_id = text(call.body, "media_id")
    draft = state.records.drafts.get(media_id)
    if draft and draft.app_id == app.id:
        return {"news_item": news(draft.articles), "create_time": draft.at, "update_time": draft.at}
    material = found(state, app, media_id)
    if material.dies:
        raise Refusal(40007)
    if material.use != "video":
        return sent_back(state, material)
    return {
        "title": material.title,
        "description": material.introduction,
        "down_url": material.url,
        "vid": material.vid,
        "cover_url": "",
    }


def _listed(state: State, app: App, use: str) -> list[Material]:
    return list(reversed(state.records.by.materials.of(f"{app.id} {use}").values()))


def batchget_material(state: State, app: App, call: Call) -> Answer:
    """POST material/batchget_material: newest first, 1 to 20 at a time."""
    offset, count = number(call.body, "offset"), number(call.body, "count")
    if not 1 <= count <= 20 or offset < 0:
        raise Refusal(40035)
    use = text(call.body, "type")
    if use not in ("image", "video", "voice", "news"):
        raise Refusal(40004)
    rows = _news_rows(state, app) if use == "news" else [_row(each) for each in _listed(state, app, use)]
    page: list[Json] = list(rows[offset : offset + count])
    return {"item": page, "total_count": len(rows), "item_count": len(page)}


def _news_rows(state: State, app: App) -> list[JsonObject]:
    return [
        {"media_id": each.media_id, "content": {"news_item": news(each.articles)}, "update_time": each.at}
        for each in listed_drafts(state, app)
    ]


def _row(material: Material) -> JsonObject:
    row: JsonObject = {
        "media_id": material.media_id,
        "name": material.title or material.name,
        "update_time": material.at,
    }
    return row | ({"url": material.url} if material.use == "image" else {})


def count_material(state: State, app: App, _: Call) -> Answer:
    """GET material/get_materialcount."""
    counts: JsonObject = {f"{use}_count": len(_listed(state, app, use)) for use in ("voice", "video", "image")}
    return counts | {"news_count": len(listed_drafts(state, app))}


def delete_material(state: State, app: App, call: Call) -> Answer:
    """POST material/del_material: 48005 for what a menu shows."""
    material = found(state, app, text(call.body, "media_id"))
    if material.use == "body" or material.dies:
        raise Refusal(40007)
    if material.media_id in _in_menus(state, app):
        raise Refusal(48005)
    del state.records.materials[material.media_id]
    return ok()


def _in_menus(state: State, app: App) -> set[str]:
    menus = state.records.official.menus.of(app.id).values()
    return {
        each.media_id for menu in menus for button in menu.buttons for each in (button, *button.sub) if each.media_id
    }
