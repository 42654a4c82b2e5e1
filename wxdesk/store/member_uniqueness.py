"""No two members who have not left share a phone or a WeChat ID: found out before the database has to refuse."""

from collections.abc import Iterator, Sequence

from sqlalchemy import literal_column, select
from sqlalchemy.orm import Session

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Member, MemberStatus
from wxdesk.store.rows import MemberRow
from wxdesk.store.rows.caseless import caseless, without_case

_AT_ONCE = 500


def refuse_taken(session: Session, members: Sequence[Member]) -> None:
    """Raise ``member_phone_taken`` or ``member_wechat_id_taken`` (details name, taken_by) for the first that clashes.

    Members are compared with those in the workspace and with each other; upper and lower case are the same.
    """
    staying = [member for member in members if member.status is not MemberStatus.LEFT]
    phones: dict[tuple[int, str], Member] = {}
    wechat_ids: dict[tuple[int, str], Member] = {}
    changing = {member.id for member in members if member.id}
    for known in {known.id: known for known in _sharing(session, staying)}.values():
        if known.id not in changing:
            _claim(known, phones, wechat_ids)
    for member in staying:
        _claim(member, phones, wechat_ids)


def _claim(member: Member, phones: dict[tuple[int, str], Member], wechat_ids: dict[tuple[int, str], Member]) -> None:
    for code, taken, text in (
        ("member_phone_taken", phones, member.phone),
        ("member_wechat_id_taken", wechat_ids, member.wechat_id.lower()),
    ):
        if text:
            holder = taken.setdefault((member.account_id, text), member)
            if holder is not member:
                raise WxdeskError(code, name=member.name, taken_by=holder.name, text=text)


def _sharing(session: Session, members: Sequence[Member]) -> Iterator[Member]:
    """Yield who stays and shares a phone or WeChat ID with one of ``members``."""
    phone, wechat_id = MemberRow.phone, MemberRow.wechat_id
    for start in range(0, len(members), _AT_ONCE):
        some = members[start : start + _AT_ONCE]
        # Two questions, each with its index's own condition spelled out: one with OR would read the whole account.
        for same in (
            (phone.in_({member.phone for member in some}), phone != literal_column("''")),
            (
                caseless(wechat_id).in_({without_case(each.wechat_id) for each in some}),
                wechat_id != literal_column("''"),
            ),
        ):
            accounts = MemberRow.account_id.in_({member.account_id for member in some})
            query = select(MemberRow).where(accounts, MemberRow.status != literal_column("'left'"), *same)
            yield from (row.value() for row in session.scalars(query))
