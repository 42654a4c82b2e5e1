"""WeDrive's permissions, capacity and paid seats (reference: wecom-api §9); the fields of answers are not told."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_more

BATCH = 100


class Told(Part):
    """An answer whose fields are in ``model_extra``."""


@dataclass(frozen=True, slots=True)
class DriveAdmin:
    """Calls raise ``PlatformError``."""

    session: Session

    async def permission(self, file_id: str) -> Told:
        return await self._ask("get_file_permission", {"fileid": file_id})

    async def set_watermark(self, file_id: str, watermark: dict[str, object]) -> None:
        body = {"fileid": file_id, "watermark": watermark}
        await self.session.post("/cgi-bin/wedrive/file_secure_setting", body, effect=Effect.REPEATABLE)

    async def version(self) -> Told:
        return await self._ask("mng_pro_info", {})

    async def capacity(self) -> Told:
        return await self._ask("mng_capacity", {})

    async def give_seats(self, userids: Sequence[str]) -> Told:
        """At most 100 members."""
        no_more("userid_list", userids, BATCH, least=1)
        return await self._ask("vip/batch_add", {"userid_list": [*userids]})

    async def take_seats(self, userids: Sequence[str]) -> Told:
        """At most 100 members."""
        no_more("userid_list", userids, BATCH, least=1)
        return await self._ask("vip/batch_del", {"userid_list": [*userids]})

    async def seats(self, cursor: str = "", limit: int = BATCH) -> Told:
        return await self._ask("vip/list", {"cursor": cursor, "limit": limit})

    async def _ask(self, name: str, body: dict[str, object]) -> Told:
        return Told.of(await self.session.post(f"/cgi-bin/wedrive/{name}", body, effect=Effect.REPEATABLE))
