"""Previews: a post shown to named people on their own phones before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.capabilities import Answer, Capability, verdict
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState
from wxdesk.services import drafts_box
from wxdesk.services.ports import ApiBudget, Platform, Ports, Transaction
from wxdesk.services.sending import demand_ready

API = "/cgi-bin/message/mass/preview"
A_DAY = 100
"""Previews of an official account a day, by WeChat ID. Source: reference official-account-api §4.2."""
REMEMBERED = 12

_PERSONAL = {
    40003: "preview_id_unknown",
    40132: "preview_id_unknown",
    43004: "preview_not_follower",
    43019: "preview_blocked",
}
"""Refusals that say something of one person alone. Source: reference official-account-api §4.2, §16."""
_USED_UP = 45009
_INSIDE = frozenset({"no_member_reached", "member_unknown_there"})


@dataclass(frozen=True, slots=True)
class Preview:
    """What became of one person's preview; ``refusal`` is None where it has arrived."""

    person: str
    refusal: WxdeskError | None = None


async def preview(ports: Ports, post_id: int, people: Sequence[str]) -> tuple[Preview, ...]:
    """Show a post to ``people``: WeChat IDs of followers, or userids of members for an enterprise account.

    It lies in the drafts box first, as ``drafts_box`` puts it there; nobody else receives it, and no quota is used.
    WeCom has no previews: its members get a message like any other, which stays with them. What keeps one person from
    getting it is in the answer; what keeps everybody from it ends it, and is told of each who is left.

    Raises ``preview_to_nobody``, ``sending_refused``, ``post_state_forbids`` and what ``drafts_box`` raises.
    """
    wanted = tuple(dict.fromkeys(person.strip() for person in people if person.strip()))
    if not wanted:
        raise WxdeskError("preview_to_nobody")
    account, post = await _allowed(ports, post_id)
    platform = await ports.platforms.of(account)
    handle = await _draft(ports, platform, account, post)
    told: list[Preview] = []
    for number, person in enumerate(wanted):
        try:
            await platform.preview(handle, person)
        except PlatformError as error:
            if not _personal(error):
                told += [Preview(each, _said(error, each)) for each in wanted[number:]]
                break
            told.append(Preview(person, _said(error, person)))
        else:
            told.append(Preview(person))
    reached = [each.person for each in told if each.refusal is None]
    await ports.store.run(lambda tx: _remember(tx, account.id, reached))
    return tuple(told)


async def budget(ports: Ports, account: Account) -> ApiBudget | None:
    """How many previews of today are used; None for an enterprise account, which has no such number."""
    if account.kind is Kind.ENTERPRISE:
        return None
    calls = await ports.platforms.calls(account)
    return next((each for each in calls if each.api == API), ApiBudget(API, 0, A_DAY))


async def remembered(ports: Ports, account_id: int) -> tuple[str, ...]:
    """Whom previews of an account were shown to, the last first."""
    return await ports.store.read(lambda tx: _remembered(tx, account_id))


async def offered(ports: Ports, account: Account) -> tuple[str, ...]:
    """Whom a preview of an account can be shown to, as far as is known: those of before, the last first.

    The practice platform knows the workspace's followers, so that those who follow the account come behind.
    """

    def work(tx: Transaction) -> tuple[str, ...]:
        people: list[str] = []
        if account.practice and account.kind is not Kind.ENTERPRISE:
            people = [each.wechat_id for each in tx.followers.all() if account.id in each.account_ids]
        return tuple(dict.fromkeys((*_remembered(tx, account.id), *filter(None, people))))[:REMEMBERED]

    return await ports.store.read(work)


async def _allowed(ports: Ports, post_id: int) -> tuple[Account, Post]:
    def work(tx: Transaction) -> tuple[Account, Post]:
        post = tx.posts.get(post_id)
        account = tx.accounts.get(post.account_id)
        if not post.state.editable and post.state is not PostState.SCHEDULED:
            raise WxdeskError("post_state_forbids", state=post.state.value, wanted="previewed", post=post.id)
        ruling = verdict(account, Capability.SEND_BY_API)
        if ruling.answer is Answer.NO:
            raise WxdeskError("sending_refused", name=account.name, reason=ruling.reason)
        demand_ready(tx, account, post)
        return account, post

    return await ports.store.read(work)


async def _draft(ports: Ports, platform: Platform, account: Account, post: Post) -> str:
    """An enterprise account has no drafts box: what is sent is made anew each time."""
    if account.kind is not Kind.ENTERPRISE:
        return await drafts_box.put_into_drafts(ports, post.id)
    from wxdesk.services.preparing import prepare

    return await prepare(ports, platform, account, post)


def _personal(error: PlatformError) -> bool:
    return error.errcode in _PERSONAL or error.code in _INSIDE


def _said(error: PlatformError, person: str) -> WxdeskError:
    if error.code in _INSIDE:
        return WxdeskError("preview_member_unknown", person=person)
    if error.errcode in _PERSONAL:
        return WxdeskError(_PERSONAL[error.errcode], person=person)
    return WxdeskError("previews_used_up", limit=A_DAY) if error.errcode == _USED_UP else error


def _name(account_id: int) -> str:
    return f"preview_people:{account_id}"


def _remembered(tx: Transaction, account_id: int) -> tuple[str, ...]:
    return tuple(filter(None, (tx.settings.get(_name(account_id)) or "").split("\n")))


def _remember(tx: Transaction, account_id: int, people: Sequence[str]) -> None:
    _keep(tx, account_id, list(dict.fromkeys((*people, *_remembered(tx, account_id)))))


def _keep(tx: Transaction, account_id: int, people: Sequence[str]) -> None:
    tx.settings.set(_name(account_id), "\n".join(people[:REMEMBERED]) or None)
