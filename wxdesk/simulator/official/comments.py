"""What readers write under an article (reference: official-account-api §13)."""

from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import number, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.records import App, Article
from wxdesk.simulator.records_doors import Comment, CommentBox
from wxdesk.simulator.state import State

PAGE = 50
ELECTED, REPLY_CHARS = 100, 600
"""The text has only the codes 88003 and 88007; these are what the web site allows."""


def article_of(state: State, app_id: str, msg_data_id: int, index: int) -> Article | None:
    """The article that was sent or published under these numbers."""
    sends = state.records.by.sends.of(app_id).values()
    articles = next((send.articles for send in sends if send.msg_data_id == str(msg_data_id)), ())
    published = state.records.publications.get(str(msg_data_id))
    if not articles and published and published.app_id == app_id and not published.deleted:
        articles = published.articles
    return articles[index] if 0 <= index < len(articles) else None


def box_of(state: State, app_id: str, msg_data_id: int, index: int) -> CommentBox:
    """Whether the article takes comments. 88001 where there is none, 88011 where it is limited."""
    article = article_of(state, app_id, msg_data_id, index)
    if article is None:
        raise Refusal(88001)
    box = state.records.comment_boxes.get(f"{app_id} {msg_data_id} {index}")
    if box is None:
        box = CommentBox(app_id, msg_data_id, index, open=bool(article.need_open_comment))
    if box.limited:
        raise Refusal(88011)
    return box


def _box(state: State, app: App, call: Call) -> CommentBox:
    return box_of(state, app.id, number(call.body, "msg_data_id"), number(call.body, "index"))


def _put_box(state: State, box: CommentBox) -> None:
    state.records.comment_boxes[f"{box.app_id} {box.msg_data_id} {box.index}"] = box


def open_box(state: State, app: App, call: Call) -> Answer:
    """POST comment/open."""
    _put_box(state, replace(_box(state, app, call), open=True))
    return ok()


def close_box(state: State, app: App, call: Call) -> Answer:
    """POST comment/close: what was written stays."""
    _put_box(state, replace(_box(state, app, call), open=False))
    return ok()


def limit_box(state: State, app_id: str, msg_data_id: int, index: int, limited: bool) -> None:
    """The platform limits an article for safety, or no longer does. Raises ``Refusal`` where there is none."""
    if article_of(state, app_id, msg_data_id, index) is None:
        raise Refusal(88001)
    kept = state.records.comment_boxes.get(f"{app_id} {msg_data_id} {index}")
    _put_box(state, replace(kept or CommentBox(app_id, msg_data_id, index, open=True), limited=limited))


def write(state: State, app_id: str, openid: str, msg_data_id: int, index: int, content: str) -> Comment:
    """A reader comments. Raises ``Refusal`` as the platform would word it, 88000 where comments are closed."""
    if not box_of(state, app_id, msg_data_id, index).open:
        raise Refusal(88000)
    number_ = len(state.records.official.comments.of(f"{app_id} {msg_data_id} {index}")) + 1
    comment = Comment(number_, app_id, msg_data_id, index, openid, content, state.now)
    _put(state, comment)
    return comment


def _put(state: State, comment: Comment) -> None:
    key = f"{comment.app_id} {comment.msg_data_id} {comment.index} {comment.id}"
    state.records.comments[key] = comment


def _comments(state: State, box: CommentBox) -> list[Comment]:
    return list(state.records.official.comments.of(f"{box.app_id} {box.msg_data_id} {box.index}").values())


def _found(state: State, app: App, call: Call) -> Comment:
    box = _box(state, app, call)
    wanted = number(call.body, "user_comment_id")
    comment = next((each for each in _comments(state, box) if each.id == wanted), None)
    if comment is None or comment.gone == "account":
        raise Refusal(88008)
    if comment.gone:
        raise Refusal(88004)
    return comment


def take_back(state: State, app_id: str, msg_data_id: int, index: int, comment_id: int) -> None:
    """The reader deletes what they wrote. Raises ``KeyError``."""
    _put(state, replace(state.records.comments[f"{app_id} {msg_data_id} {index} {comment_id}"], gone="user"))


def listed(state: State, app: App, call: Call) -> Answer:
    """POST comment/list: type 0 all, 1 ordinary, 2 elected."""
    box = _box(state, app, call)
    begin, count, kind = (number(call.body, name) for name in ("begin", "count", "type"))
    if not 0 < count <= PAGE:
        raise Refusal(88010)
    if begin < 0 or kind not in (0, 1, 2):
        raise Refusal(40035)
    wanted = {0: (False, True), 1: (False,), 2: (True,)}[kind]
    living = [each for each in _comments(state, box) if not each.gone and each.elected in wanted]
    rows: list[Json] = [_shown(state, each) for each in living[begin : begin + count]]
    return ok(total=len(living), comment=rows)


def _shown(state: State, comment: Comment) -> JsonObject:
    row: JsonObject = {
        "user_comment_id": comment.id,
        "openid": comment.openid,
        "create_time": comment.at,
        "content": comment.content,
        "comment_type": int(comment.elected),
    }
    if not comment.reply:
        return row
    reply: JsonObject = {"content": comment.reply, "create_time": comment.replied}
    return row | {"reply": [reply] if state.profile.reply_is_list else reply}


def elect(state: State, app: App, call: Call) -> Answer:
    """POST comment/markelect."""
    comment = _found(state, app, call)
    elected = sum(each.elected and not each.gone for each in _comments(state, _box(state, app, call)))
    if not comment.elected and elected >= ELECTED:
        raise Refusal(88003)
    _put(state, replace(comment, elected=True))
    return ok()


def unelect(state: State, app: App, call: Call) -> Answer:
    """POST comment/unmarkelect."""
    _put(state, replace(_found(state, app, call), elected=False))
    return ok()


def delete(state: State, app: App, call: Call) -> Answer:
    """POST comment/delete."""
    _put(state, replace(_found(state, app, call), gone="account"))
    return ok()


def reply(state: State, app: App, call: Call) -> Answer:
    """POST comment/reply/add: one reply to a comment."""
    comment = _found(state, app, call)
    content = text(call.body, "content")
    if not content.strip() or len(content) > REPLY_CHARS:
        raise Refusal(88007)
    if comment.reply:
        raise Refusal(88005)
    _put(state, replace(comment, reply=content, replied=state.now))
    return ok()


def unreply(state: State, app: App, call: Call) -> Answer:
    """POST comment/reply/delete."""
    comment = _found(state, app, call)
    if not comment.reply:
        raise Refusal(88009)
    _put(state, replace(comment, reply="", replied=0))
    return ok()
