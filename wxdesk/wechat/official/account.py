"""An official account (公众号 or 服务号) as the desk's ``Platform``."""

from collections.abc import Sequence

from wxdesk.domain.clock import Clock
from wxdesk.domain.delivery import PlatformError, Receipt, Report, SendStatus
from wxdesk.services.ports import Connection, DraftArticle
from wxdesk.wechat.errors import OFFICIAL, Meaning, Remedy, refusal
from wxdesk.wechat.files import upload_of
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Json, Wire, errcode_of, text_of

LIVE = "https://api.weixin.qq.com"

_DUPLICATE_KEY = 45065
_UNKNOWN_MATERIAL = 40007
_UNKNOWN_TAG = 40152
_AT_THE_DOOR = OFFICIAL | {40001: Meaning("secret_wrong", Remedy.PERMISSION)}
_STATUS = {
    "SEND_SUCCESS": SendStatus.SENT,
    "SENDING": SendStatus.SENDING,
    "SEND_FAIL": SendStatus.FAILED,
    "DELETE": SendStatus.DELETED,
}


class OfficialAccount:
    """Drafts and mass sends of one account (reference: official-account-api §1 to §5).

    ``app_id`` and ``secret`` belong to the account; ``wire`` leads to ``LIVE`` or to a simulator.
    """

    def __init__(self, wire: Wire, app_id: str, secret: Secret, clock: Clock) -> None:
        self._wire = wire
        self._app_id = app_id
        self._secret = secret
        self._clock = clock
        self._session = Session(wire, TokenSource(self._fetch_token, clock), OFFICIAL, clock)

    async def test(self) -> Connection:
        """Fetch a token and make one harmless call with it. Raises ``PlatformError``; its ``ip`` is ours if refused."""
        token = await self._session.tokens.ask()
        await self._session.get("/cgi-bin/get_api_domain_ip")
        return Connection(token.seconds)

    async def upload_image(self, data: bytes, name: str) -> str:
        """Return the address, always https. Source: reference §5, media/uploadimg."""
        answer = await self._session.upload("/cgi-bin/media/uploadimg", upload_of(data, name))
        address = text_of(answer, "url")
        return "https://" + address.removeprefix("http://") if address.startswith("http://") else address

    async def upload_cover(self, data: bytes, name: str) -> str:
        """Return the media_id of permanent material. Source: reference §5, material/add_material."""
        answer = await self._session.upload("/cgi-bin/material/add_material", upload_of(data, name), {"type": "image"})
        return text_of(answer, "media_id")

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        """Return the draft's media_id. Source: reference §2.1, draft/add."""
        rows = [
            {
                "article_type": "news",
                "title": article.title,
                "author": article.author,
                "digest": article.digest,
                "content": article.html,
                "content_source_url": article.source_url,
                "thumb_media_id": article.cover_id,
            }
            for article in articles
        ]
        return text_of(await self._session.post("/cgi-bin/draft/add", {"articles": rows}), "media_id")

    async def discard_draft(self, handle: str) -> None:
        """Source: reference §2.2, draft/delete; 40007 means that it is gone already."""
        try:
            await self._session.post("/cgi-bin/draft/delete", {"media_id": handle})
        except PlatformError as error:
            if error.errcode != _UNKNOWN_MATERIAL:
                raise

    async def send(self, handle: str, key: str) -> Receipt:
        """Send to all followers; ``key`` (32 bytes at most) is the clientmsgid.

        45065 means that this very key was accepted within the last 24 hours: its receipt is returned, without
        ``msg_data_id`` (and empty where the platform does not name it). Source: reference §4.1, message/mass/sendall.
        """
        try:
            answer = await self._send(handle, key, {"is_to_all": True})
        except PlatformError as error:
            if error.errcode != _UNKNOWN_TAG:
                raise
            # some accounts want a tag_id even for everybody (reference §4.1); the refusal proves nothing was sent
            answer = await self._send(handle, key, {"is_to_all": True, "tag_id": 0})
        if errcode_of(answer) == _DUPLICATE_KEY:
            return Receipt(_optional(answer, "msg_id") or _optional(answer, "msgid"))
        return Receipt(text_of(answer, "msg_id"), _optional(answer, "msg_data_id"))

    async def status(self, receipt: str) -> Report:
        """Source: reference §4.2, message/mass/get. An answer not known counts as still sending."""
        if not receipt:
            return Report(SendStatus.SENT)  # accepted once, and nothing to ask with
        answer = await self._session.post("/cgi-bin/message/mass/get", {"msg_id": receipt})
        told = text_of(answer, "msg_status").upper().replace(" ", "_")
        if told.startswith("ERR"):
            return Report(SendStatus.FAILED)
        return Report(_STATUS.get(told, SendStatus.SENDING))

    async def close(self) -> None:
        """Close the line; the object is of no use afterwards."""
        await self._session.close()

    async def _send(self, handle: str, key: str, audience: Json) -> Json:
        body = {
            "filter": audience,
            "mpnews": {"media_id": handle},
            "msgtype": "mpnews",
            "send_ignore_reprint": 0,
            "clientmsgid": key,
        }
        return await self._session.send("/cgi-bin/message/mass/sendall", body, _DUPLICATE_KEY)

    async def _fetch_token(self, force: bool) -> Token:
        body = {
            "grant_type": "client_credential",
            "appid": self._app_id,
            "secret": self._secret.reveal(),
            "force_refresh": force,
        }
        answer = await self._wire.post("/cgi-bin/stable_token", {}, body)
        if errcode := errcode_of(answer):
            raise refusal(_AT_THE_DOOR, errcode, str(answer.get("errmsg", "")), self._clock.now())
        return Token(text_of(answer, "access_token"), int(text_of(answer, "expires_in")))


def _optional(answer: Json, name: str) -> str:
    return text_of(answer, name) if answer.get(name) else ""
