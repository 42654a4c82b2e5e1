"""An internal account (企业微信) as the desk's ``Platform``."""

import json
from collections.abc import Sequence

from wxdesk.domain.activity import Activity, Following
from wxdesk.domain.attempts import Outcome, PlatformError, Publication, Receipt, Report, SendStatus, Tag
from wxdesk.domain.clock import Clock
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.services.ports import Connection, DraftArticle
from wxdesk.wechat.errors import WECOM, refusal
from wxdesk.wechat.files import upload_of
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.wecom.corp import Corp
from wxdesk.wechat.wecom.messages import EVERYONE, Receivers, Sent
from wxdesk.wechat.wire import Wire, text_of

LIVE = "https://qyapi.weixin.qq.com"

COVER_SECONDS = 3 * 24 * 3_600
"""How long an uploaded cover lives (reference: wecom-api §10)."""
DUPLICATE_SECONDS = 14_400
"""For how long the same request is not sent twice: four hours, the longest (reference: wecom-api §5)."""


class InternalAccount:
    """Articles to the members of a corp, sent as ``mpnews`` by one of its apps (reference: wecom-api §1, §5, §10).

    WeCom keeps no drafts: the handle *is* the message, so that a repetition is the same request, byte for byte. It
    holds when it was made, as a repetition is known as such for four hours only. A cover's id ends in when it dies.
    """

    def __init__(self, wire: Wire, corp_id: str, agent_id: int, secret: Secret, clock: Clock) -> None:
        self._agent_id = agent_id
        self._clock = clock
        self._corp = Corp.at(wire, corp_id, agent_id, secret, clock)
        self._session = self._corp.session

    @property
    def corp(self) -> Corp:
        """All other calls of the same app, noun by noun."""
        return self._corp

    @property
    def session(self) -> Session:
        """The line that all calls go over."""
        return self._session

    async def test(self) -> Connection:
        """Fetch a token. Raises ``PlatformError``; its ``ip`` is ours if refused."""
        return Connection((await self._session.tokens.ask()).seconds)

    async def upload_image(self, data: bytes, name: str) -> str:
        """Return the address, good for ever. Source: reference §10, media/uploadimg."""
        return text_of(await self._session.upload("/cgi-bin/media/uploadimg", upload_of(data, name)), "url")

    async def upload_moving(self, data: bytes, name: str) -> str | None:  # noqa: ARG002 - the body has JPEG and PNG only
        """Return None: uploadimg takes still pictures only. Source: reference §10."""
        return None

    async def upload_cover(self, data: bytes, name: str) -> str:
        """Return a media_id, a blank, and the Unix second at which it dies. Source: reference §10, media/upload."""
        dies = self._now + COVER_SECONDS
        answer = await self._session.upload("/cgi-bin/media/upload", upload_of(data, name), {"type": "image"})
        return f"{text_of(answer, 'media_id')} {dies}"

    async def product_card(self, product_id: str) -> str:  # noqa: ARG002
        """None: the shop is the official accounts'."""
        return ""

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        """Return the message as text; nothing leaves. Raises ``PlatformError`` with errcode 40007 for an old cover."""
        rows = [
            {
                "title": article.title,
                "thumb_media_id": self._living(article.cover_id),
                "author": article.author,
                "content_source_url": article.source_url,
                "content": article.html,
                "digest": article.digest,
            }
            for article in articles
        ]
        return json.dumps({"made_at": self._now, "articles": rows}, ensure_ascii=False)

    async def update_draft(self, handle: str, articles: Sequence[DraftArticle]) -> bool:  # noqa: ARG002
        """Never: the handle is the message, so another text is another handle."""
        return False

    async def holds_draft(self, handle: str) -> bool:  # noqa: ARG002
        """Refused: nothing lies anywhere, so nothing can show by its absence that it was sent."""
        raise _cannot_tell()

    async def discard_draft(self, handle: str) -> None:
        """Nothing was left anywhere."""

    async def send(self, handle: str, key: str, tag_id: int | None = None, *, party_id: int | None = None) -> Receipt:
        """Send to all members, or to those of a tag or a department; the receipt names whom it did not reach.

        The same handle, key and receivers within four hours is not sent again.
        Source: reference §5, message/send with ``enable_duplicate_check``, which compares whole requests; ``key`` goes
        along as a field of our own, so that a post repeated on purpose is another request. A handle older than four
        hours is refused (``message_too_old``): were it a repetition, it would reach everybody twice.
        """
        receivers = _receivers(tag_id, party_id)
        message = json.loads(handle)
        if self._now - message["made_at"] >= DUPLICATE_SECONDS:
            raise PlatformError("message_too_old", Outcome.REFUSED)
        body = {
            **receivers.fields(),
            "msgtype": "mpnews",
            "agentid": self._agent_id,
            "mpnews": {"articles": message["articles"]},
            "safe": 0,
            "enable_duplicate_check": 1,
            "duplicate_check_interval": DUPLICATE_SECONDS,
            "clientmsgid": key,
        }
        answer = await self._session.send("/cgi-bin/message/send", body)
        return Receipt(text_of(answer, "msgid"), unreached=Sent.of(answer).unreached)

    async def preview(self, handle: str, person: str) -> None:
        """Send it to the member with the userid ``person``: WeCom has no previews, so it is a message like any other.

        Raises ``PlatformError`` ``no_member_reached``. Source: reference §5, message/send with ``touser``.
        """
        body = {
            **Receivers(users=(person,)).fields(),
            "msgtype": "mpnews",
            "agentid": self._agent_id,
            "mpnews": {"articles": json.loads(handle)["articles"]},
            "safe": 0,
        }
        answer = await self._session.send("/cgi-bin/message/send", body)
        if Sent.of(answer).unreached:
            raise PlatformError("no_member_reached", Outcome.REFUSED)

    async def status(self, receipt: str) -> Report:  # noqa: ARG002
        """An accepted message is sent: WeCom has no call that says more."""
        return Report(SendStatus.SENT)

    async def publish(self, handle: str) -> str:  # noqa: ARG002
        """WeCom publishes nothing without sending it: always refused."""
        raise _cannot_tell()

    async def published(self, publish_id: str) -> Report:  # noqa: ARG002
        """Refused, as ``publish`` is."""
        raise _cannot_tell()

    async def publications(self, count: int) -> Sequence[Publication]:  # noqa: ARG002
        """There are none."""
        return ()

    async def tags(self) -> Sequence[Tag]:
        """The tags that the app sees; how many members carry one is not told with them."""
        return [Tag(tag.tagid, tag.tagname) for tag in await self._corp.tags.all()]

    async def followers(self, tag_id: int | None = None) -> Sequence[str]:
        """Userids of all members that the app sees, or of those who carry a tag; a call for each department."""
        if tag_id is None:
            return await self._members_of([each.id for each in await self._corp.departments.tree()])
        tagged = await self._corp.tags.members(tag_id)
        below = [each.id for party in tagged.partylist for each in await self._corp.departments.tree(party)]
        direct = [member.userid for member in tagged.userlist]
        return list(dict.fromkeys((*direct, *await self._members_of(below))))

    async def following(self, openids: Sequence[str]) -> Sequence[Following]:  # noqa: ARG002
        """Refused: members are on a roster, nobody follows."""
        raise _cannot_tell()

    async def activity(self) -> Activity | None:
        """None: WeCom counts nothing by the hour."""
        return None

    async def menu(self) -> Sequence[MenuEntry]:
        """Empty: what an internal account leads to is the same for all of them."""
        return ()

    async def close(self) -> None:
        """Close the line; the object is of no use afterwards."""
        await self._session.close()

    async def _members_of(self, departments: Sequence[int]) -> list[str]:
        found: dict[str, None] = {}
        for department in dict.fromkeys(departments):
            found |= dict.fromkeys(member.userid for member in await self._corp.members.names(department))
        return list(found)

    @property
    def _now(self) -> int:
        return int(self._clock.now().timestamp())

    def _living(self, cover_id: str) -> str:
        """The media_id of a cover that outlives every repetition of the message."""
        media_id, _, dies = cover_id.partition(" ")
        if dies.isdecimal() and self._now + DUPLICATE_SECONDS >= int(dies):
            raise refusal(WECOM, 40007, "", self._clock.now())
        return media_id


def _receivers(tag_id: int | None, party_id: int | None) -> Receivers:
    if tag_id is None and party_id is None:
        return EVERYONE
    return Receivers(
        parties=() if party_id is None else (party_id,),
        tags=() if tag_id is None else (tag_id,),
    )


def _cannot_tell() -> PlatformError:
    return PlatformError("platform_cannot_tell", Outcome.REFUSED)
