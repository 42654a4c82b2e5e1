"""Customer-service messages: to one follower, who has just been heard of (reference: official-account-api §8.3)."""

from wxdesk.wechat.official import checks
from wxdesk.wechat.official.contents import Content, Links
from wxdesk.wechat.session import Effect, Session


async def send(session: Session, openid: str, content: Content, worker: str = "") -> None:
    """Send to one follower, as ``worker`` (a kf_account) if given: 5 within 48 hours of a message of theirs, 3 within a
    minute of a tap on the menu, a scan or a follow.

    Raises ``PlatformError``, UNSURE where it may have arrived; never repeated by itself. Errors: 45015 (too late),
    45047 (too many), 45008, 45086, 40003, 40007, 43004 (does not follow), 48002 (refuses), 70000. Source: §8.3.
    """
    if isinstance(content, Links):
        checks.no_more("articles", content.articles, 1, code="too_many_articles")
    body: dict[str, object] = {"touser": openid, **content.request()}
    if worker:
        body["customservice"] = {"kf_account": worker}
    await session.send("/cgi-bin/message/custom/send", body)


async def show_typing(session: Session, openid: str, typing: bool = True) -> None:
    """Show that somebody is typing, for 15 s, or stop it; within 30 s of a message.

    Raises ``PlatformError``: 45072, 45080 (too late), 45081 (shown already). Source: §8.3, custom/typing.
    """
    body = {"touser": openid, "command": "Typing" if typing else "CancelTyping"}
    await session.post("/cgi-bin/message/custom/typing", body, effect=Effect.REPEATABLE)
