"""Parametric codes: a follow or a scan tells which one it came from (reference: official-account-api §9)."""

import base64
import secrets

from wxdesk.simulator.answers import Answer, JsonObject, RawBytes, Refusal
from wxdesk.simulator.fields import number, part, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.qr_picture import jpeg_of
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import QrCode
from wxdesk.simulator.state import State

SECONDS = 2_592_000
PERMANENT_NUMBERS, PERMANENT_CODES = 100_000, 100_000
WORDS = 64
_INT32 = 2**31


def create(state: State, app: App, call: Call) -> Answer:
    """POST qrcode/create. The same permanent scene gives the same code again."""
    action = text(call.body, "action_name")
    scene = part(part(call.body, "action_info"), "scene")
    permanent = "LIMIT" in action
    match action:
        case "QR_SCENE":
            numbered, words = _number(scene, -_INT32, _INT32 - 1), ""
        case "QR_LIMIT_SCENE":
            numbered, words = _number(scene, 1, PERMANENT_NUMBERS), ""
        case "QR_STR_SCENE" | "QR_LIMIT_STR_SCENE":
            numbered, words = 0, _words(scene)
        case _:
            raise Refusal(40053, "invalid action info, please check document")
    if permanent:
        return _shown(state, _permanent(state, app, numbered, words))
    life = number(call.body, "expire_seconds", state.profile.qr_seconds)
    if not 0 < life <= SECONDS:
        raise Refusal(40035)
    return _shown(state, _made(state, app, numbered, words, state.now + life))


def _number(scene: dict[str, object], low: int, high: int) -> int:
    found = number(scene, "scene_id")
    if found == 0 or not low <= found <= high:
        raise Refusal(40053, "invalid action info, please check document")
    return found


def _words(scene: dict[str, object]) -> str:
    found = text(scene, "scene_str")
    if not 1 <= len(found) <= WORDS:
        raise Refusal(40053, "invalid action info, please check document")
    return found


def _permanent(state: State, app: App, numbered: int, words: str) -> QrCode:
    known = [code for code in state.records.official.codes.of(app.id).values() if not code.dies]
    for code in known:
        if (code.number, code.words) == (numbered, words):
            return code
    if len(known) >= PERMANENT_CODES:
        raise Refusal(45029)
    return _made(state, app, numbered, words, 0)


def _made(state: State, app: App, numbered: int, words: str, dies: int) -> QrCode:
    ticket = "gQ" + base64.b64encode(secrets.token_bytes(70)).decode()
    url = f"http://weixin.qq.com/q/{secrets.token_urlsafe(16)}"
    code = QrCode(ticket, app.id, numbered, words, url, state.now, dies)
    state.records.qr_codes[ticket] = code
    return code


def _shown(state: State, code: QrCode) -> JsonObject:
    answer: JsonObject = {"ticket": code.ticket, "url": code.url}
    return answer | ({"expire_seconds": code.dies - state.now} if code.dies else {})


def living_code(state: State, ticket: str) -> QrCode | None:
    """The code of a ticket, unless it has run out."""
    code = state.records.qr_codes.get(ticket)
    return None if code is None or (code.dies and code.dies <= state.now) else code


def picture(state: State, _: App, call: Call) -> Answer:
    """GET showqrcode?ticket=: a picture for anybody; HTTP 404 for a wrong ticket."""
    code = living_code(state, call.query.get("ticket", ""))
    if code is None:
        return RawBytes(b"", "text/html", 404)
    return RawBytes(jpeg_of(code.url), "image/jpg")
