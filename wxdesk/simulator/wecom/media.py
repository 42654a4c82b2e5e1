"""Files of a corp: for three days, or for good as a picture's address (reference: wecom-api §10)."""

import hashlib
import secrets
from urllib.parse import quote

from wxdesk.simulator.answers import Answer, RawBytes, Refusal, ok
from wxdesk.simulator.images import FORMATS, format_of
from wxdesk.simulator.reading import Upload
from wxdesk.simulator.records import Material
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import get, upload
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.limits import spend_budget

LIFE = 3 * 24 * 3_600
SMALLEST = 5
BYTES = {"image": 10 << 20, "voice": 2 << 20, "video": 10 << 20, "file": 20 << 20}
AMR = b"#!AMR"
AMR_FRAME_MS = 20
VOICE_SECONDS = 60
PICTURES_A_MONTH, PICTURES_A_DAY = 3_000, 1_000
_ADDRESS = "https://wework.qpic.cn/wwpic/{name}/0"
_AMR_BYTES = (13, 14, 16, 18, 20, 21, 27, 32)


def upload_file(corp: Corp, form: Form, file: Upload) -> Answer:
    """POST media/upload: good for three days, in every app of the corp."""
    kind = form.text("type")
    if kind not in BYTES:
        raise Refusal(40004)
    check(kind, file)
    material = keep(corp, file.name, file.data, f"temporary {kind}", corp.now + LIFE)
    return ok("", type=kind, media_id=material.media_id, created_at=str(material.at))


def check(kind: str, file: Upload) -> None:
    """Refuse what is too small, too large, badly named or of another type than it claims."""
    if len(file.data) <= SMALLEST:
        raise Refusal(44001)
    if file.name.startswith("/") or "\\" in file.name or ":" in file.name:
        raise Refusal(40058, "invalid filename")
    if kind == "image" and format_of(file.data) not in ("jpeg", "png"):
        raise Refusal(40123)
    if kind == "video" and file.data[4:8] != b"ftyp":
        raise Refusal(40005)
    if len(file.data) > BYTES[kind]:
        raise Refusal(301016 if kind == "voice" else 45001)
    if kind == "voice":
        _check_voice(file.data)


def _check_voice(data: bytes) -> None:
    if not data.startswith(AMR):
        raise Refusal(301017)
    frames, at = 0, len(AMR) + 1
    while at < len(data):
        mode = data[at] >> 3 & 0x0F
        at += _AMR_BYTES[mode] if mode < len(_AMR_BYTES) else 1
        frames += 1
    if frames * AMR_FRAME_MS > VOICE_SECONDS * 1_000:
        raise Refusal(45007)


def keep(corp: Corp, name: str, data: bytes, use: str, dies: int) -> Material:
    """Put the bytes away."""
    kind = format_of(data)
    path = secrets.token_urlsafe(48)
    material = Material(
        media_id=secrets.token_urlsafe(48),
        app_id=corp.id,
        use=use,
        name=name,
        path=path,
        content_type=FORMATS[kind] if kind else "application/octet-stream",
        url=_ADDRESS.format(name=path),
        at=corp.now,
        dies=dies,
    )
    corp.state.files.put(path, data)
    corp.state.records.materials[material.media_id] = material
    return material


def upload_picture(corp: Corp, _: Form, file: Upload) -> Answer:
    """POST media/uploadimg: the address is good for ever, in articles and outside."""
    check("image", file)
    spend_budget(corp.state, corp.id, "pictures of a day", 1, PICTURES_A_DAY)
    spend_budget(corp.state, corp.id, "pictures of a month", 1, PICTURES_A_MONTH, per="month")
    return ok("", url=keep(corp, file.name, file.data, "body", 0).url)


def download(corp: Corp, form: Form) -> Answer:
    """GET media/get: the file as it came, with its name."""
    return _sent(corp, form, voice=False)


def download_voice(corp: Corp, form: Form) -> Answer:
    """GET media/get/jssdk: a voice."""
    return _sent(corp, form, voice=True)


def _sent(corp: Corp, form: Form, *, voice: bool) -> Answer:
    if not form.text("media_id"):
        raise Refusal(41006)
    known = corp.state.records.materials.get(form.text("media_id"))
    alive = known and known.app_id == corp.id and known.use.startswith("temporary") and known.dies > corp.now
    data = corp.state.files.get(known.path) if known and alive else None
    if known is None or data is None or (voice and known.use != "temporary voice"):
        raise Refusal(40007)
    name = f"attachment; filename=\"{quote(known.name)}\"; filename*=UTF-8''{quote(known.name)}"
    return RawBytes(data, known.content_type, headers=(("Content-Disposition", name),))


def md5_of(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


ENDPOINTS = (
    upload("media/upload", upload_file),
    upload("media/uploadimg", upload_picture),
    get("media/get", download),
    get("media/get/jssdk", download_voice),
)
