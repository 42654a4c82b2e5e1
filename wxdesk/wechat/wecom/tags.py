"""Tags of a corp's members (reference: wecom-api §2.7). Only the app that made a tag may change it (60011, 81011)."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.domain.limits import Unit
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, Piped, no_longer, no_more, refused

USERS, PARTIES = 1_000, 100
NAME = 32


class Tag(Part):
    tagid: int
    tagname: str = ""


class TaggedMember(Part):
    userid: str
    name: str = ""


class TagMembers(Part):
    """Who carries a tag, as far as the token sees."""

    tagname: str = ""
    userlist: tuple[TaggedMember, ...] = ()
    partylist: tuple[int, ...] = ()


class TagChange(Part):
    """What of a change was not made: the rest was."""

    invalidlist: Piped[str] = ()
    invalidparty: Piped[int] = ()

    @property
    def complete(self) -> bool:
        return not self.invalidlist and not self.invalidparty


class _Made(Part):
    tagid: int


class _Listed(Part):
    taglist: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Tags:
    """Calls raise ``PlatformError``."""

    session: Session

    async def create(self, name: str, tag_id: int | None = None) -> int:
        """Return its id. Error: 40071 the name is taken."""
        no_longer("tagname", name, NAME, Unit.CHARACTERS, least=1)
        body = {"tagname": name} | ({} if tag_id is None else {"tagid": tag_id})
        return _Made.of(await self.session.post("/cgi-bin/tag/create", body)).tagid

    async def rename(self, tag_id: int, name: str) -> None:
        no_longer("tagname", name, NAME, Unit.CHARACTERS, least=1)
        body = {"tagid": tag_id, "tagname": name}
        await self.session.post("/cgi-bin/tag/update", body, effect=Effect.REPEATABLE)

    async def delete(self, tag_id: int) -> None:
        """Made once: a repetition would be told 40068 of a deletion that went well."""
        await self.session.get("/cgi-bin/tag/delete", {"tagid": str(tag_id)}, effect=Effect.ONCE)

    async def members(self, tag_id: int) -> TagMembers:
        return TagMembers.of(await self.session.get("/cgi-bin/tag/get", {"tagid": str(tag_id)}))

    async def add(self, tag_id: int, users: Sequence[str] = (), parties: Sequence[int] = ()) -> TagChange:
        """Error: 40070 not one of them is valid."""
        return await self._change("/cgi-bin/tag/addtagusers", tag_id, users, parties)

    async def remove(self, tag_id: int, users: Sequence[str] = (), parties: Sequence[int] = ()) -> TagChange:
        """Error: 40031 not one of them is valid."""
        return await self._change("/cgi-bin/tag/deltagusers", tag_id, users, parties)

    async def all(self) -> tuple[Tag, ...]:
        return _Listed.of(await self.session.get("/cgi-bin/tag/list")).taglist

    async def _change(self, path: str, tag_id: int, users: Sequence[str], parties: Sequence[int]) -> TagChange:
        if not users and not parties:
            raise refused("userlist", "missing")
        no_more("userlist", users, USERS)
        no_more("partylist", parties, PARTIES)
        body = {"tagid": tag_id, "userlist": list(users), "partylist": list(parties)}
        return TagChange.of(await self.session.post(path, body, effect=Effect.REPEATABLE))
