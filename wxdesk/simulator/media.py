"""Uploads: pictures for article bodies, permanent material, and files for three days (reference §5)."""

import json
import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, JsonObject, RawBytes, Refusal
from wxdesk.simulator.fields import Body, is_object, text
from wxdesk.simulator.images import FORMATS, format_of
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.sounds import SOUNDS, is_film, seconds_of, sound_of
from wxdesk.simulator.reading import Upload
from wxdesk.simulator.records import App, Material
from wxdesk.simulator.state import State

BODY_BYTES = 1 << 20
IMAGE_BYTES, VOICE_BYTES, VIDEO_BYTES, THUMB_BYTES = 10 << 20, 2 << 20, 10 << 20, 64 << 10
VOICE_SECONDS = 60
TEMPORARY_SECONDS = 3 * 24 * 3600
IMAGE_COUNT, OTHER_COUNT = 100_000, 1_000
TYPES = ("image", "voice", "video", "thumb")
TEMPORARY = "temporary "
OFFICIAL_ADDRESS = "http://mmbiz.qpic.cn/mmbiz_{ending}/{name}/0?wx_fmt={kind}"
WECOM_ADDRESS = "https://wework.qpic.cn/wwpic/{name}/0"
_FILM_ADDRESS = "http://mpvideo.qpic.cn/film/{name}"
_PERMANENT_KINDS = {
    "image": ("bmp", "png", "jpeg", "gif"),
    "thumb": ("jpeg",),
    "voice": ("mp3", "wma", "wav", "amr"),
    "video": ("mp4",),
}
_TEMPORARY_KINDS = _PERMANENT_KINDS | {"image": ("png", "jpeg", "gif"), "voice": ("amr", "mp3", "speex")}
_SIZES = {"voice": (VOICE_BYTES, 40010), "video": (VIDEO_BYTES, 40011), "thumb": (THUMB_BYTES, 40012)}


def _arrived(call: Call) -> Upload:
    if call.upload is None:
        raise Refusal(41005)
    if not call.upload.data:
        raise Refusal(44001)
    return call.upload


def _kind(data: bytes, use: str) -> str:
    """What the bytes are, whatever the file is called."""
    if use == "video":
        return "mp4" if is_film(data) else ""
    return (sound_of(data) if use == "voice" else format_of(data)) or ""


def _check(data: bytes, use: str, kinds: dict[str, tuple[str, ...]], wrong: int, image_bytes: int) -> None:
    if _kind(data, use) not in kinds[use]:
        raise Refusal(wrong)
    limit, code = _SIZES.get(use, (image_bytes, 40009))
    if len(data) > limit:
        raise Refusal(code)
    if use == "voice" and seconds_of(data) > VOICE_SECONDS:
        raise Refusal(45007)


def _content_type(data: bytes) -> str:
    if is_film(data):
        return "video/mp4"
    return FORMATS.get(format_of(data) or "") or SOUNDS.get(sound_of(data) or "") or "application/octet-stream"


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
        content_type=_content_type(upload.data),
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
    """POST material/add_material: ``image``, ``voice``, ``video`` (with a ``description``) or ``thumb``."""
    use = call.query.get("type", "")
    if use not in TYPES:
        raise Refusal(40004)
    upload = _arrived(call)
    _check(upload.data, use, _PERMANENT_KINDS, 40113, IMAGE_BYTES)
    # the text puts it into the form; a widely used client puts it into the query
    told = _description(upload.description or call.query.get("description", "")) if use == "video" else {}
    if len(state.records.by.materials.of(f"{app.id} {use}")) >= (IMAGE_COUNT if use == "image" else OTHER_COUNT):
        raise Refusal(45034)
    if use not in ("image", "thumb"):
        return {"media_id": _store_film_or_sound(state, app, upload, use, told).media_id, "item": []}
    material = store_picture(state, app, upload, use)
    return {"media_id": material.media_id, "url": material.url, "item": []}


def _store_film_or_sound(state: State, app: App, upload: Upload, use: str, told: Body) -> Material:
    material = store_picture(state, app, upload, use, address=_FILM_ADDRESS)
    film = use == "video"
    material = replace(
        material,
        title=text(told, "title"),
        introduction=text(told, "introduction"),
        vid=f"apiv_{secrets.randbelow(10**12)}" if film else "",
        url=material.url if film else "",
    )
    state.records.materials[material.media_id] = material
    return material


def _description(words: str) -> Body:
    try:
        told: object = json.loads(words)
    except ValueError:
        raise Refusal(47001) from None
    if not is_object(told) or not text(told, "title").strip():
        raise Refusal(40035)
    return told


def upload_temporary(state: State, app: App, call: Call) -> Answer:
    """POST media/upload: lives three days, and can never be a draft's cover."""
    use = call.query.get("type", "")
    if use not in TYPES:
        raise Refusal(40004)
    upload = _arrived(call)
    _check(upload.data, use, _TEMPORARY_KINDS, 40005, state.profile.temporary_image_bytes)
    material = store_picture(state, app, upload, TEMPORARY + use, life=TEMPORARY_SECONDS)
    name = "thumb_media_id" if use == "thumb" else "media_id"
    answer: JsonObject = {"type": use, name: material.media_id, "created_at": material.at}
    return answer


def upload_video(state: State, app: App, call: Call) -> Answer:
    """POST media/uploadvideo: a title for an uploaded film, as mass sending wants it."""
    film = found(state, app, text(call.body, "media_id"))
    if not film.is_a("video"):
        raise Refusal(40007)
    named = replace(
        film,
        media_id=secrets.token_urlsafe(48),
        use=TEMPORARY + "video",
        title=text(call.body, "title"),
        introduction=text(call.body, "description"),
        at=state.now,
        dies=state.now + TEMPORARY_SECONDS,
    )
    state.records.materials[named.media_id] = named
    return {"type": "video", "media_id": named.media_id, "created_at": named.at}


def get_temporary(state: State, app: App, call: Call) -> Answer:
    """GET media/get?media_id=: the bytes, for a film only where to fetch it."""
    material = found(state, app, call.query.get("media_id", ""))
    if not material.dies:
        raise Refusal(40007)
    if material.is_a("video"):
        return {"video_url": _FILM_ADDRESS.format(name=material.path)}
    return sent_back(state, material)


def get_js_voice(state: State, app: App, call: Call) -> Answer:
    """GET media/get/jssdk?media_id=: a voice that a page recorded."""
    material = found(state, app, call.query.get("media_id", ""))
    if not material.dies or not material.is_a("voice"):
        raise Refusal(40007)
    return sent_back(state, material)


def sent_back(state: State, material: Material) -> RawBytes:
    """The bytes just as they came, their name as raw UTF-8."""
    data = state.files.get(material.path)
    if data is None or material.use == "body":
        raise Refusal(40007)
    name = material.name.replace('"', "").encode().decode("latin-1")
    return RawBytes(data, material.content_type, headers=(("Content-disposition", f'attachment; filename="{name}"'),))
