"""Pictures: inside articles, and as permanent material (reference: official-account-api §5)."""

import secrets

from wxdesk.simulator.answers import Answer, Json, JsonObject, RawBytes, Refusal, ok
from wxdesk.simulator.fields import number, text
from wxdesk.simulator.gate import Call, Upload
from wxdesk.simulator.images import FORMATS, format_of
from wxdesk.simulator.records import App, Material
from wxdesk.simulator.state import State

BODY_BYTES = 1 << 20
IMAGE_BYTES = 10 << 20
THUMB_BYTES = 64 << 10
TEMPORARY_SECONDS = 3 * 24 * 3600
IMAGE_COUNT = 100_000


def _arrived(call: Call) -> Upload:
    if call.upload is None:
        raise Refusal(41005)
    if not call.upload.data:
        raise Refusal(44001)
    return call.upload


OFFICIAL_ADDRESS = "http://mmbiz.qpic.cn/mmbiz_{ending}/{name}/0?wx_fmt={kind}"
WECOM_ADDRESS = "https://wework.qpic.cn/wwpic/{name}/0"


def store_picture(
    state: State, app: App, upload: Upload, use: str, *, life: int = 0, address: str = OFFICIAL_ADDRESS
) -> Material:
    """Keep the bytes. The address has the platform's host; its path is served on our own port too."""
    kind = format_of(upload.data) or "jpeg"
    name = secrets.token_urlsafe(48)
    material = Material(
        media_id=secrets.token_urlsafe(48),
        app_id=app.id,
        use=use,
        name=upload.name,
        path=name,
        content_type=FORMATS[kind],
        url=address.format(ending="jpg" if kind == "jpeg" else kind, name=name, kind=kind),
        at=state.now,
        dies=state.now + life if life else 0,
    )
    state.files.put(name, upload.data)
    state.records.materials[material.media_id] = material
    return material


def found(state: State, app: App, media_id: str) -> Material:
    """The app's own, living material; anything else is 40007."""
    material = state.records.materials.get(media_id)
    if material is None or material.app_id != app.id or (material.dies and material.dies <= state.now):
        raise Refusal(40007)
    return material


def upload_image(state: State, app: App, call: Call) -> Answer:
    """POST media/uploadimg: jpg or png under 1 MB, for article bodies only."""
    upload = _arrived(call)
    if format_of(upload.data) not in ("jpeg", "png"):
        raise Refusal(40005)
    if len(upload.data) >= BODY_BYTES:
        raise Refusal(40009)
    return {"url": store_picture(state, app, upload, "body").url}


def add_material(state: State, app: App, call: Call) -> Answer:
    """POST material/add_material: ``image`` up to 10 MB, ``thumb`` a jpg up to 64 KB."""
    use = call.query.get("type", "")
    if use not in ("image", "thumb"):
        raise Refusal(40004)
    upload = _arrived(call)
    kind = format_of(upload.data)
    if kind is None or (use == "thumb" and kind != "jpeg"):
        raise Refusal(40113)
    if use == "thumb" and len(upload.data) > THUMB_BYTES:
        raise Refusal(40012)
    if len(upload.data) > IMAGE_BYTES:
        raise Refusal(40009)
    if len(_listed(state, app, "image")) >= IMAGE_COUNT:
        raise Refusal(45034)
    material = store_picture(state, app, upload, use)
    return {"media_id": material.media_id, "url": material.url, "item": []}


def get_material(state: State, app: App, call: Call) -> Answer:
    """POST material/get_material: the bytes back, just as they came."""
    material = found(state, app, text(call.body, "media_id"))
    data = state.files.get(material.path)
    if data is None or material.use == "body":
        raise Refusal(40007)
    return RawBytes(data, material.content_type)


def _listed(state: State, app: App, use: str) -> list[Material]:
    mine = [each for each in state.records.materials.values() if each.app_id == app.id and each.use == use]
    return list(reversed(mine))


def batchget_material(state: State, app: App, call: Call) -> Answer:
    """POST material/batchget_material: newest first, 1 to 20 at a time."""
    offset, count = number(call.body, "offset"), number(call.body, "count")
    if not 1 <= count <= 20 or offset < 0:
        raise Refusal(40035)
    use = text(call.body, "type")
    if use not in ("image", "video", "voice", "news"):
        raise Refusal(40004)
    listed = _listed(state, app, use)
    items: list[Json] = [
        {"media_id": each.media_id, "name": each.name, "update_time": each.at, "url": each.url}
        for each in listed[offset : offset + count]
    ]
    return {"item": items, "total_count": len(listed), "item_count": len(items)}


def count_material(state: State, app: App, _: Call) -> Answer:
    """GET material/get_materialcount."""
    return {"voice_count": 0, "video_count": 0, "image_count": len(_listed(state, app, "image")), "news_count": 0}


def delete_material(state: State, app: App, call: Call) -> Answer:
    """POST material/del_material."""
    material = found(state, app, text(call.body, "media_id"))
    if material.use == "body":
        raise Refusal(40007)
    del state.records.materials[material.media_id]
    return ok()


def upload_temporary(state: State, app: App, call: Call) -> Answer:
    """POST media/upload: lives three days, and can never be an official draft's cover."""
    use = call.query.get("type", "")
    if use not in ("image", "thumb"):
        raise Refusal(40004)
    upload = _arrived(call)
    if format_of(upload.data) not in ("jpeg", "png", "gif"):
        raise Refusal(40005)
    if len(upload.data) > IMAGE_BYTES:
        raise Refusal(45001)
    material = store_picture(state, app, upload, "temporary", life=TEMPORARY_SECONDS)
    answer: JsonObject = {"type": use, "media_id": material.media_id, "created_at": material.at}
    return answer
