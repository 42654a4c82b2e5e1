"""WeDrive's spaces (reference: wecom-api §9). Files belong to the app; its quota is 1000 calls a month for free."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_longer, no_more
from wxdesk.wechat.wire import text_of


class Right(IntEnum):
    """``EDIT`` is of older pages; ``PREVIEW`` belongs to paid corps; ``ADMIN`` is for users only, three at most."""

    DOWNLOAD = 1
    EDIT = 2
    PREVIEW = 4
    ADMIN = 7


class Grant(Part):
    """``type`` 1: the user ``userid``, 2: the department ``departmentid``."""

    type: int
    auth: int | None = None
    userid: str | None = None
    departmentid: int | None = None


def user(userid: str, right: Right | None = Right.DOWNLOAD) -> Grant:
    return Grant(type=1, userid=userid, auth=right)


def department(id: int, right: Right | None = Right.DOWNLOAD) -> Grant:  # noqa: A002 - the platform's own word
    return Grant(type=2, departmentid=id, auth=right)


class Granted(Part):
    auth_info: tuple[Grant, ...] = ()
    quit_userid: tuple[str, ...] = ()


class SpaceSettings(Part):
    """``share_url_no_approve_default_auth`` 1, 2, 4, 5 or 200; ``default_file_scope`` 1 or 2. None is left alone."""

    enable_watermark: bool | None = None
    share_url_no_approve: bool | None = None
    share_url_no_approve_default_auth: int | None = None
    enable_confidential_mode: bool | None = None
    default_file_scope: int | None = None
    ban_share_external: bool | None = None


class Space(Part):
    spaceid: str
    space_name: str = ""
    auth_list: Granted = Granted()
    space_sub_type: int = 0
    secure_setting: SpaceSettings = SpaceSettings()


class _One(Part):
    space_info: Space


@dataclass(frozen=True, slots=True)
class DriveSpaces:
    """Calls raise ``PlatformError``. ``old_info`` reads a space by the older name of the call."""

    session: Session
    old_info: bool = False

    async def create(self, name: str, grants: Sequence[Grant] = ()) -> str:
        """Return the space's id. Error: 640053 more than three admins."""
        no_longer("space_name", name, 255, least=1)
        no_more("auth_info", [each for each in grants if each.auth == Right.ADMIN], 3)
        body = {"space_name": name, "auth_info": [each.wire() for each in grants], "space_sub_type": 0}
        return text_of(await self.session.post("/cgi-bin/wedrive/space_create", body), "spaceid")

    async def rename(self, space_id: str, name: str) -> None:
        no_longer("space_name", name, 255, least=1)
        body = {"spaceid": space_id, "space_name": name}
        await self.session.post("/cgi-bin/wedrive/space_rename", body, effect=Effect.REPEATABLE)

    async def dismiss(self, space_id: str) -> None:
        """Take a space and all its files away."""
        await self.session.post("/cgi-bin/wedrive/space_dismiss", {"spaceid": space_id})

    async def share(self, space_id: str) -> str:
        """An address by which people are invited."""
        body = {"spaceid": space_id}
        answer = await self.session.post("/cgi-bin/wedrive/space_share", body, effect=Effect.REPEATABLE)
        return text_of(answer, "space_share_url")

    async def get(self, space_id: str) -> Space:
        path = "/cgi-bin/wedrive/space_info" if self.old_info else "/cgi-bin/wedrive/new_space_info"
        return _One.of(await self.session.post(path, {"spaceid": space_id}, effect=Effect.REPEATABLE)).space_info

    async def allow(self, space_id: str, grants: Sequence[Grant]) -> None:
        await self._change("/cgi-bin/wedrive/space_acl_add", space_id, grants)

    async def disallow(self, space_id: str, grants: Sequence[Grant]) -> None:
        await self._change("/cgi-bin/wedrive/space_acl_del", space_id, grants)

    async def settings(self, space_id: str, settings: SpaceSettings) -> None:
        body = {"spaceid": space_id, **settings.wire()}
        await self.session.post("/cgi-bin/wedrive/space_setting", body, effect=Effect.REPEATABLE)

    async def _change(self, path: str, space_id: str, grants: Sequence[Grant]) -> None:
        body = {"spaceid": space_id, "auth_info": [each.wire() for each in grants]}
        await self.session.post(path, body, effect=Effect.REPEATABLE)
