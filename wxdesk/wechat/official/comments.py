"""Comments below an article that was sent or published (reference: official-account-api §13)."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import IntEnum

from wxdesk.wechat.official import checks
from wxdesk.wechat.official.mass import number_of
from wxdesk.wechat.official.shapes import Flag, Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value

LARGEST_PAGE = 49
"""The page says that ``count`` must be under 50."""


class Which(IntEnum):
    ALL = 0
    NORMAL = 1
    ELECTED = 2


@dataclass(frozen=True, slots=True)
class Below:
    """The article: ``msg_data_id`` of the send or publication, ``index`` (from 0) within it."""

    msg_data_id: str
    index: int = 0

    def request(self) -> dict[str, object]:
        """The part of a request that says below which article."""
        return {"msg_data_id": number_of(self.msg_data_id), "index": self.index}


class Reply(Value):
    content: str = ""
    create_time: int = 0


class Comment(Value):
    """A comment, with one reply at most. ``comment_type`` is True where it is elected; times are in Unix seconds."""

    user_comment_id: str
    openid: str = ""
    create_time: int = 0
    content: str = ""
    comment_type: Flag = False
    reply: Many[Reply] = ()


class CommentPage(Value):
    total: int = 0
    comment: Many[Comment] = ()


async def open_(session: Session, below: Below) -> None:
    """Let followers comment. Errors: 88000 (no comment function), 88001. Source: §13, comment/open."""
    await _post(session, "open", below)


async def close(session: Session, below: Below) -> None:
    """No more comments. Source: §13, comment/close."""
    await _post(session, "close", below)


async def page(session: Session, below: Below, begin: int = 0, which: Which = Which.ALL) -> CommentPage:
    """Up to 49 comments from ``begin``. Errors: 88000, 88001, 88010. Source: §13, comment/list."""
    body = {**below.request(), "begin": begin, "count": LARGEST_PAGE, "type": which.value}
    return CommentPage.of(await session.post("/cgi-bin/comment/list", body, effect=Effect.REPEATABLE))


async def every(session: Session, below: Below, which: Which = Which.ALL) -> AsyncIterator[Comment]:
    """Every comment, with a call for each 49."""
    begin = 0
    while found := (await page(session, below, begin, which)).comment:
        for comment in found:
            yield comment
        if len(found) < LARGEST_PAGE:
            return
        begin += len(found)


async def elect(session: Session, below: Below, comment_id: str) -> None:
    """Show it to all. Errors: 88003 (too many), 88004, 88008. Source: §13, comment/markelect."""
    await _post(session, "markelect", below, comment_id)


async def unelect(session: Session, below: Below, comment_id: str) -> None:
    """Source: §13, comment/unmarkelect."""
    await _post(session, "unmarkelect", below, comment_id)


async def delete(session: Session, below: Below, comment_id: str) -> None:
    """Source: §13, comment/delete."""
    await _post(session, "delete", below, comment_id)


async def reply(session: Session, below: Below, comment_id: str, content: str) -> None:
    """Answer, once. Errors: 88005 (answered already), 88007 (empty or too long), 88008. Source: §13, reply/add."""
    if not content.strip():
        raise checks.refusal("reply_length_refused", length=0, least=1)
    body = {**below.request(), "user_comment_id": number_of(comment_id), "content": content}
    await session.send("/cgi-bin/comment/reply/add", body)


async def delete_reply(session: Session, below: Below, comment_id: str) -> None:
    """88009: there is none. Source: §13, reply/delete."""
    await _post(session, "reply/delete", below, comment_id)


async def _post(session: Session, verb: str, below: Below, comment_id: str = "") -> None:
    which = {"user_comment_id": number_of(comment_id)} if comment_id else {}
    await session.post(f"/cgi-bin/comment/{verb}", {**below.request(), **which}, effect=Effect.REPEATABLE)
