"""Members of a corp: created, changed, read, deleted (reference: wecom-api §2.2 to §2.5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_more
from wxdesk.wechat.wecom.member_values import CURRENT, Member, MemberFields, MemberRules, check_changed, check_new

BATCH = 200
PAGE = 10_000


class MadeDepartment(Part):
    id: int
    name: str = ""


class _MadeDepartments(Part):
    department_info: tuple[MadeDepartment, ...] = ()


class _Created(Part):
    created_department_list: _MadeDepartments = _MadeDepartments()


class _Listed(Part):
    userlist: tuple[Member, ...] = ()


class MemberId(Part):
    """One membership: somebody in two departments is there twice."""

    userid: str
    department: int


class MemberIds(Part):
    """A page; ``next_cursor`` is empty at the end."""

    next_cursor: str = ""
    dept_user: tuple[MemberId, ...] = ()


@dataclass(frozen=True, slots=True)
class Members:
    """Calls raise ``PlatformError``; what breaks ``rules`` is ``field_refused`` before any call.

    ``session`` is the contact sync's where members are written: an app's own token may not (48002, §2.0).
    """

    session: Session
    rules: MemberRules = CURRENT

    async def create(self, fields: MemberFields) -> tuple[MadeDepartment, ...]:
        """Return the departments that the platform made of unknown ids.

        Invites by itself unless ``to_invite`` is False. Errors: 60102 userid taken, 60104 mobile taken (``errmsg``
        names whose it is), 60106 email taken, 60123 no such department, 45024 no seat left.
        """
        check_new(fields, self.rules)
        answer = _Created.of(await self.session.post("/cgi-bin/user/create", fields.wire()))
        return answer.created_department_list.department_info

    async def update(self, fields: MemberFields) -> None:
        """Change what is given. The mobile of an activated member stays, without a word (§2.3).

        Error: 301036 ``new_userid`` was used up or never allowed, so a rename is made once only.
        """
        check_changed(fields, self.rules)
        effect = Effect.ONCE if fields.new_userid else Effect.REPEATABLE
        await self.session.post("/cgi-bin/user/update", fields.wire(), effect=effect)

    async def get(self, userid: str) -> Member:
        """Error: 60111 unknown, or not to be seen."""
        return Member.of(await self.session.get("/cgi-bin/user/get", {"userid": userid}))

    async def delete(self, userid: str) -> None:
        """Errors: 60111, 301005 the corp's creator. A bound mailbox goes too. Made once, as for departments."""
        await self.session.get("/cgi-bin/user/delete", {"userid": userid}, effect=Effect.ONCE)

    async def delete_many(self, userids: Sequence[str]) -> None:
        """All of them or, if one is wrong, none (40031, 60111); 200 at most."""
        no_more("useridlist", userids, BATCH, least=1)
        await self.session.post("/cgi-bin/user/batchdelete", {"useridlist": list(userids)})

    async def names(self, department_id: int) -> tuple[Member, ...]:
        """Userids and names of a department's own members."""
        query = {"department_id": str(department_id)}
        return _Listed.of(await self.session.get("/cgi-bin/user/simplelist", query)).userlist

    async def of(self, department_id: int, *, fetch_child: bool = False) -> tuple[Member, ...]:
        """All fields of a department's own members; 45029 where there are too many.

        ``fetch_child`` asks for departments below too: today's page no longer has it, the server may still know it.
        """
        query = {"department_id": str(department_id)} | ({"fetch_child": "1"} if fetch_child else {})
        return _Listed.of(await self.session.get("/cgi-bin/user/list", query)).userlist

    async def ids(self, cursor: str = "", limit: int = PAGE) -> MemberIds:
        """One page of everybody's userids; only for the contact sync."""
        body = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        return MemberIds.of(await self.session.post("/cgi-bin/user/list_id", body, effect=Effect.REPEATABLE))

    async def all_ids(self) -> dict[str, tuple[int, ...]]:
        """Everybody's userid, once, with the departments; asks page by page."""
        found: dict[str, tuple[int, ...]] = {}
        page = await self.ids()
        seen = {""}
        while True:
            for row in page.dept_user:
                found[row.userid] = (*found.get(row.userid, ()), row.department)
            if page.next_cursor in seen:
                return found
            seen.add(page.next_cursor)
            page = await self.ids(page.next_cursor)
