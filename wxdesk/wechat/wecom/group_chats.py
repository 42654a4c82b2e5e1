"""Group chats of an app (reference: wecom-api §6). The app must be visible to the root; only its own chats count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wxdesk.domain.limits import Unit
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_longer, no_more, refused
from wxdesk.wechat.wecom.contents import Content
from wxdesk.wechat.wire import text_of

LEAST, MOST = 2, 2_000
NAME = 50
_TYPES = ("text", "image", "voice", "video", "file", "textcard", "news", "mpnews", "markdown")


class GroupChat(Part):
    chatid: str
    name: str = ""
    owner: str = ""
    userlist: tuple[str, ...] = ()
    chat_type: int = 0


class _One(Part):
    chat_info: GroupChat


@dataclass(frozen=True, slots=True)
class GroupChats:
    """Calls raise ``PlatformError``; limits are ``field_refused`` before. No call dissolves a chat."""

    session: Session

    async def create(
        self, users: Sequence[str], name: str | None = None, owner: str | None = None, chat_id: str | None = None
    ) -> str:
        """Return its id. Members may see it only once there is a message. Errors: 86006 number, 86215 id taken."""
        no_more("userlist", users, MOST, least=LEAST)
        _check_name(name)
        _check_id(chat_id)
        # told apart as the platform does it: without regard to case
        if owner is not None and owner.casefold() not in {user.casefold() for user in users}:
            raise refused("owner", "not_a_member")
        body = {"name": name, "owner": owner, "userlist": list(users), "chatid": chat_id}
        return text_of(await self.session.post("/cgi-bin/appchat/create", _given(body)), "chatid")

    async def update(
        self,
        chat_id: str,
        *,
        name: str | None = None,
        owner: str | None = None,
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
    ) -> None:
        """Change what is given; an owner who is removed needs a new ``owner``. Errors: 86003, 86207."""
        _check_name(name)
        body = {
            "chatid": chat_id,
            "name": name,
            "owner": owner,
            "add_user_list": list(add) or None,
            "del_user_list": list(remove) or None,
        }
        await self.session.post("/cgi-bin/appchat/update", _given(body), effect=Effect.REPEATABLE)

    async def get(self, chat_id: str) -> GroupChat:
        """Errors: 86003 unknown, 86008 not of this app."""
        return _One.of(await self.session.get("/cgi-bin/appchat/get", {"chatid": chat_id})).chat_info

    async def send(self, chat_id: str, content: Content, *, safe: int = 0) -> None:
        """Send once. Over 200 a minute, a member's are dropped without a word."""
        if content.msgtype not in _TYPES:
            raise refused("msgtype", "unknown")
        content.check()
        if safe and not content.safe:
            raise refused("safe", "unknown")
        body: dict[str, object] = {
            "chatid": chat_id,
            "msgtype": content.msgtype,
            content.msgtype: content.wire(),
        }
        if content.safe:
            body["safe"] = safe
        await self.session.send("/cgi-bin/appchat/send", body)


def _check_name(name: str | None) -> None:
    """A longer name would be cut silently."""
    no_longer("name", name or "", NAME, Unit.CHARACTERS)


def _check_id(chat_id: str | None) -> None:
    if chat_id is not None:
        no_longer("chatid", chat_id, 32, least=1)
        if not (chat_id.isascii() and chat_id.isalnum()):
            raise refused("chatid", "characters")


def _given(body: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in body.items() if value is not None}
