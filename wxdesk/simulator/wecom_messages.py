"""Internal messages and their files (reference: wecom-api §5, §10)."""

import hashlib
import json

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.fields import Body, is_list, is_object, number, part, text
from wxdesk.simulator.gate import Call
from wxdesk.simulator.images import format_of
from wxdesk.simulator.media import IMAGE_BYTES, TEMPORARY_SECONDS, WECOM_ADDRESS, found, store_picture
from wxdesk.simulator.records import App, Article, Material, Send
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom_corp import below

TITLE_BYTES, AUTHOR_BYTES, DIGEST_BYTES = 128, 64, 512
CONTENT_BYTES = 666 * 1024
TEXT_BYTES = 2_048
ARTICLES = 8
DUPLICATE_SECONDS, DUPLICATE_SECONDS_MAX = 1_800, 14_400


def upload(state: State, app: App, call: Call) -> Answer:
    """POST media/upload: pictures for three days; every file more than 5 bytes."""
    if call.query.get("type") != "image":
        raise Refusal(40004)
    material = _picture(state, app, call, TEMPORARY_SECONDS)
    return ok("", type="image", media_id=material.media_id, created_at=str(material.at))


def upload_image(state: State, app: App, call: Call) -> Answer:
    """POST media/uploadimg: a picture for article bodies, for good."""
    return ok("", url=_picture(state, app, call, 0).url)


def _picture(state: State, app: App, call: Call, life: int) -> Material:
    if call.upload is None:
        raise Refusal(41005)
    if len(call.upload.data) <= 5:
        raise Refusal(44001)
    if format_of(call.upload.data) not in ("jpeg", "png"):
        raise Refusal(40009)
    if len(call.upload.data) > IMAGE_BYTES:
        raise Refusal(45001)
    return store_picture(state, app, call.upload, "temporary" if life else "body", life=life, address=WECOM_ADDRESS)


def send(state: State, app: App, call: Call) -> Answer:
    """POST message/send: a text or articles to members; some wrong receivers are a success with a list of them."""
    if app.scope == "contacts":
        raise Refusal(48002)
    agent = call.body.get("agentid")
    if not isinstance(agent, int):
        raise Refusal(40056)
    if app.agent_id and agent != app.agent_id:
        raise Refusal(301002)
    audience, invalid = _receivers(state, app, call.body)
    articles, words = _message(state, app, call.body)
    key = _digest(call.body)
    sent = _earlier(state, app, call.body, key)
    if sent is None:
        sent = Send(state.new_id(), app.id, key, audience, articles, words, state.now, counts=False, invalid=invalid)
        state.records.sends[sent.msg_id] = sent
    return ok(invaliduser=sent.invalid, invalidparty="", invalidtag="", msgid=sent.msg_id)


def _receivers(state: State, app: App, body: Body) -> tuple[str, str]:
    """Who gets it, joined by ``|`` ("all" for everybody), and who cannot."""
    if text(body, "touser") == "@all":
        return "all", ""
    users = [name for name in text(body, "touser").split("|") if name]
    parties = [name for name in text(body, "toparty").split("|") if name]
    if not users and not parties:
        raise Refusal(82001)
    members = {member.userid.lower(): member for member in state.members_of(app.id)}
    departments = state.departments_of(app.id)
    inside = {
        department
        for party in parties
        if party.isdecimal() and int(party) in departments
        for department in below(departments, int(party))
    }
    reached = {name.lower() for name in users if name.lower() in members}
    reached |= {name for name, member in members.items() if inside & set(member.department)}
    invalid = [name.lower() for name in users if name.lower() not in members]
    if not reached and not inside:
        raise Refusal(81013)
    return "|".join(sorted(members[name].userid for name in reached)), "|".join(invalid)


def _message(state: State, app: App, body: Body) -> tuple[tuple[Article, ...], str]:
    match text(body, "msgtype"):
        case "text":
            words = text(part(body, "text"), "content")
            if not words:
                raise Refusal(44004)
            return (), words.encode()[:TEXT_BYTES].decode(errors="ignore")
        case "mpnews":
            rows = part(body, "mpnews").get("articles")
            if not is_list(rows) or not rows:
                raise Refusal(40063)
            if len(rows) > ARTICLES:
                raise Refusal(45008)
            return tuple(_article(state, app, row if is_object(row) else {}) for row in rows), ""
        case _:
            raise Refusal(40008)


def _article(state: State, app: App, row: Body) -> Article:
    title, content = text(row, "title"), text(row, "content")
    for name, most in (("title", TITLE_BYTES), ("digest", DIGEST_BYTES)):
        if len(text(row, name).encode()) > most:
            raise Refusal(40058, f"{name} exceed max length {most}")
    if not title or not content:
        raise Refusal(40063)
    if len(text(row, "author").encode()) > AUTHOR_BYTES:
        raise Refusal(45032)
    if len(content.encode()) > CONTENT_BYTES:
        raise Refusal(45002)
    cover = found(state, app, text(row, "thumb_media_id"))
    return Article(
        title=title,
        content=content,
        author=text(row, "author"),
        digest=text(row, "digest"),
        content_source_url=text(row, "content_source_url"),
        thumb_media_id=cover.media_id,
        thumb_url=cover.url,
    )


def _digest(body: Body) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _earlier(state: State, app: App, body: Body, key: str) -> Send | None:
    """The same request within the interval: it was sent already, and is not sent again."""
    if number(body, "enable_duplicate_check") != 1:
        return None
    seconds = min(number(body, "duplicate_check_interval", DUPLICATE_SECONDS), DUPLICATE_SECONDS_MAX)
    return next((s for s in state.sends_of(app.id) if s.key == key and state.now - s.at < seconds), None)
