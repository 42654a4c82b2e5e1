"""What a message says, by its type, within the platform's lengths (reference: wecom-api §5)."""

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.records import Article, Material
from wxdesk.simulator.wecom.cards import CARD_TYPES_WITH_TASK, check_card
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.form import Form

TITLE, DESCRIPTION, URL = 128, 512, 2_048
AUTHOR_BYTES = 64
CONTENT_BYTES = 666 * 1024
TEXT_BYTES = 2_048
ARTICLES = 8


@dataclass(frozen=True, slots=True)
class Content:
    """A message body that has been checked. ``text`` is its JSON; ``words`` what a line of it would say."""

    kind: str
    text: str
    articles: tuple[Article, ...] = ()
    words: str = ""
    task_id: str = ""
    interactive: bool = False


def content(corp: Corp, form: Form, allowed: Collection[str]) -> Content:
    """Check the part named like ``msgtype``. Refuses with 40008 for a type that is not allowed here."""
    kind = form.text("msgtype")
    if kind not in allowed:
        raise Refusal(40008)
    part = form.part(kind)
    match kind:
        case "text":
            return _text(part)
        case "news" | "mpnews":
            return _articles(corp, kind, form, part)
        case "template_card":
            task_id = check_card(corp, part)
            interactive = part.text("card_type") in CARD_TYPES_WITH_TASK
            words = part.part("main_title").text("title")
            return Content(kind, _json(part), words=words, task_id=task_id, interactive=interactive)
    _SIMPLE[kind](corp, part)
    return Content(kind, _json(part), words=part.text("title") or part.text("content"))


def _json(part: Form) -> str:
    return json.dumps(part.fields, ensure_ascii=False)


def _text(part: Form) -> Content:
    words = part.text("content")
    if not words:
        raise Refusal(44004)
    cut = words.encode()[:TEXT_BYTES].decode(errors="ignore")
    return Content("text", json.dumps(dict(part.fields) | {"content": cut}, ensure_ascii=False), words=cut)


def _articles(corp: Corp, kind: str, form: Form, part: Form) -> Content:
    if kind == "news" and form.has("safe"):
        raise Refusal(40074)
    rows = part.parts("articles")
    if not rows:
        raise Refusal(40063)
    if len(rows) > ARTICLES:
        raise Refusal(45008)
    made = tuple((_article if kind == "mpnews" else _link)(corp, row) for row in rows)
    return Content(kind, _json(part), made, made[0].title)


def _article(corp: Corp, row: Form) -> Article:
    title, words = row.at_most("title", TITLE, in_bytes=True), row.text("content")
    digest = row.at_most("digest", DESCRIPTION, in_bytes=True)
    if not title or not words:
        raise Refusal(40063)
    author = row.at_most("author", AUTHOR_BYTES, 45032, in_bytes=True)
    if len(words.encode()) > CONTENT_BYTES:
        raise Refusal(45002)
    cover = media(corp, row.text("thumb_media_id"), "image")
    return Article(
        title=title,
        content=words,
        author=author,
        digest=digest,
        content_source_url=row.text("content_source_url"),
        thumb_media_id=cover.media_id,
        thumb_url=cover.url,
    )


def _link(_: Corp, row: Form) -> Article:
    title = row.at_most("title", TITLE, in_bytes=True)
    if not title:
        raise Refusal(40063)
    digest = row.at_most("description", DESCRIPTION, in_bytes=True)
    if not row.has("appid"):
        _url(row)
    return Article(title=title, content="", digest=digest, url=row.text("url"), thumb_url=row.text("picurl"))


def _url(part: Form) -> None:
    url = part.at_most("url", URL, in_bytes=True)
    if not url.startswith(("http://", "https://")):
        raise Refusal(40058, "invalid url" if url else "missing url")


def media(corp: Corp, media_id: str, kind: str) -> Material:
    """A living file of the corp's apps, of the right kind; anything else is 40007."""
    known = corp.state.records.materials.get(media_id)
    if known is None or known.app_id != corp.id or known.dies <= corp.now or known.use != f"temporary {kind}":
        raise Refusal(40007)
    return known


def _file(kind: str) -> Callable[[Corp, Form], None]:
    def check(corp: Corp, part: Form) -> None:
        media(corp, part.required("media_id", 40007), kind)
        part.at_most("title", TITLE, in_bytes=True)
        part.at_most("description", DESCRIPTION, in_bytes=True)

    return check


def _textcard(_: Corp, part: Form) -> None:
    for name, most in (("title", TITLE), ("description", DESCRIPTION)):
        part.required(name, 40063)
        part.at_most(name, most, in_bytes=True)
    _url(part)
    part.at_most("btntxt", 4)


def _markdown(_: Corp, part: Form) -> None:
    part.required("content", 44004)
    part.at_most("content", TEXT_BYTES, 45002, in_bytes=True)


def _miniprogram(_: Corp, part: Form) -> None:
    part.required("appid", 90200)
    part.at_most("page", 1024, 90201, in_bytes=True)
    title = part.required("title", 90202)
    if not 4 <= len(title) <= 12:
        raise Refusal(90202)
    part.at_most("description", 12, 90204)
    items = part.parts("content_item")
    if len(items) > 10:
        raise Refusal(90203)
    for item in items:
        item.required("key", 90205)
        item.at_most("key", 10, 90205)
        item.required("value", 90206)
        item.at_most("value", 30, 90206)


def _taskcard(_: Corp, part: Form) -> None:
    part.required("title", 40063)
    part.required("task_id", 42014)
    if not 1 <= len(part.parts("btn")) <= 2:
        raise Refusal(40058, "invalid btn")


_SIMPLE: dict[str, Callable[[Corp, Form], None]] = {
    "image": _file("image"),
    "voice": _file("voice"),
    "video": _file("video"),
    "file": _file("file"),
    "textcard": _textcard,
    "markdown": _markdown,
    "miniprogram_notice": _miniprogram,
    "taskcard": _taskcard,
    "interactive_taskcard": _taskcard,
}
