"""Looking after accounts: what is left of each, saving, connecting, deleting with a way back."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from wxdesk.domain.accounts import Account, Kind, problems
from wxdesk.domain.attempts import Attempt
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import FIRST_FOLLOWER, Follower
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import Quota, Slot, next_opening, quota_at
from wxdesk.domain.reach import TagSend
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.services.ports import Connection, MemberQuery, Ports, PostCount, Transaction

SECRET = "app_secret"
PROXY = "proxy"
"""The vault's field for a proxy's ``user:password``."""


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account with what a list says of it. ``opens_at`` is set when it is full: then the next slot opens.

    ``members`` and ``waiting`` count people of an enterprise account; ``unsure``, ``missed`` and ``approval`` count
    posts in these states.
    """

    account: Account
    quota: Quota | None = None
    next_send: datetime | None = None
    opens_at: datetime | None = None
    drafts: int = 0
    scheduled: int = 0
    sent: int = 0
    members: int = 0
    waiting: int = 0
    unsure: int = 0
    missed: int = 0
    approval: int = 0


@dataclass(frozen=True, slots=True)
class Hanging:
    """What would go with an account if it were deleted."""

    drafts: int = 0
    scheduled: int = 0
    sent: int = 0
    members: int = 0

    def __bool__(self) -> bool:
        return bool(self.drafts or self.scheduled or self.sent or self.members)


@dataclass(frozen=True, slots=True)
class Deleted:
    """A deleted account with all that hung on it, for ``restore``; what it must never show is its secret."""

    account: Account
    posts: tuple[Post, ...] = ()
    slots: tuple[Slot, ...] = ()
    departments: tuple[Department, ...] = ()
    members: tuple[Member, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    follower_ids: tuple[int, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    tag_sends: tuple[TagSend, ...] = ()
    secret: str | None = field(default=None, repr=False)
    proxy_password: str | None = field(default=None, repr=False)


async def overview(ports: Ports) -> tuple[AccountView, ...]:
    """Return every account with its quota now, its next send and its counts, in the order of the workspace."""
    now = ports.clock.now()

    def work(tx: Transaction) -> tuple[AccountView, ...]:
        accounts, slots, posts = tx.accounts.all(), tx.slots.all(), tx.posts.counts()
        waiting = Counter(each.account_id for each in tx.roster.waiting())
        members = {
            account.id: tx.roster.count(MemberQuery(account.id, statuses=(MemberStatus.ACTIVE,)))
            for account in accounts
            if account.kind is Kind.ENTERPRISE
        }
        return views(accounts, slots, posts, members, waiting, now)

    return await ports.store.read(work)


def views(
    accounts: Iterable[Account],
    slots: Sequence[Slot],
    posts: Sequence[PostCount],
    members: Mapping[int, int],
    waiting: Mapping[int, int],
    now: datetime,
) -> tuple[AccountView, ...]:
    """Return what a list says of ``accounts`` at ``now``; ``members`` and ``waiting`` count people by account."""
    return tuple(
        _view(
            account,
            [slot for slot in slots if slot.account_id == account.id],
            [count for count in posts if count.account_id == account.id],
            members.get(account.id, 0) if account.kind is Kind.ENTERPRISE else 0,
            waiting.get(account.id, 0),
            now,
        )
        for account in accounts
    )


def _view(
    account: Account, taken: Sequence[Slot], posts: Sequence[PostCount], members: int, waiting: int, now: datetime
) -> AccountView:
    scheduled = [each for each in posts if each.state is PostState.SCHEDULED]
    return AccountView(
        account,
        quota_at(account, taken, now),
        min((each.first for each in scheduled if each.first), default=None),
        next_opening(account, taken, now),
        drafts=sum(each.count for each in posts if each.state.editable),
        scheduled=sum(each.count for each in scheduled),
        sent=_in_state(posts, PostState.SENT),
        members=members,
        waiting=waiting,
        unsure=_in_state(posts, PostState.UNSURE),
        missed=_in_state(posts, PostState.MISSED),
        approval=_in_state(posts, PostState.APPROVAL),
    )


def _in_state(posts: Sequence[PostCount], state: PostState) -> int:
    return sum(each.count for each in posts if each.state is state)


async def save(ports: Ports, account: Account) -> Account:
    """Save ``account``. Raises ``account_name_taken``, ``app_id_taken``, ``kind_has_posts`` or one of its ``problems``.

    Somebody always follows every own account, so that each post can be looked at on a phone; nobody becomes a member.
    """
    found = problems(account)
    if found:
        raise WxdeskError(found[0], name=account.name)

    def work(tx: Transaction) -> Account:
        for other in tx.accounts.all():
            if other.id != account.id and other.name.strip().casefold() == account.name.strip().casefold():
                raise WxdeskError("account_name_taken", name=account.name)
            if other.id != account.id and other.app_key and other.app_key == account.app_key:
                raise WxdeskError("app_id_taken", name=other.name)
        if account.id:
            before = tx.accounts.get(account.id)
            if before.kind is not account.kind and _bound(tx, account.id):
                raise WxdeskError("kind_has_posts", name=account.name)
        saved = tx.accounts.save(account)
        _give_follower(tx, saved, new=not account.id)
        return saved

    return await ports.store.run(work)


def _give_follower(tx: Transaction, account: Account, *, new: bool) -> None:
    """Let the phone's first follower follow a new account; where there is no follower at all, one is made."""
    followers = tx.followers.all()
    if not followers:
        everything = frozenset(each.id for each in tx.accounts.all())
        tx.followers.save(Follower(FIRST_FOLLOWER, everything))
    elif new:
        chosen = tx.settings.get("phone_follower")
        first = next((each for each in followers if str(each.id) == chosen), followers[0])
        tx.followers.save(replace(first, account_ids=first.account_ids | {account.id}))


def _bound(tx: Transaction, account_id: int) -> bool:
    return any(not post.state.editable for post in tx.posts.find(account_id)) or bool(tx.roster.all(account_id))


async def find(ports: Ports, name: str) -> Account:
    """Return the account called ``name`` (either of its names, ignoring case). Raises ``account_not_found``."""
    wanted = name.strip().casefold()
    accounts = await ports.store.read(lambda tx: tx.accounts.all())
    for account in accounts:
        if wanted in (account.name.casefold(), account.display_name.casefold(), account.wechat_id.casefold()):
            return account
    if not accounts:
        raise WxdeskError("account_not_found", name=name)
    raise WxdeskError("account_not_found", name=name, known=", ".join(each.name for each in accounts))


async def set_secret(ports: Ports, account_id: int, secret: str) -> None:
    """Keep the AppSecret of an account, sealed. Raises ``keychain_missing``, ``keychain_locked``."""
    await ports.vault.put(account_id, SECRET, secret.strip())


async def has_secret(ports: Ports, account_id: int) -> bool:
    """Tell whether a secret is kept for an account, without showing it."""
    return await ports.vault.get(account_id, SECRET) is not None


async def test_connection(ports: Ports, account_id: int) -> Connection:
    """Ask the platform for a token. Raises ``PlatformError``, ``app_id_missing`` or ``secret_missing``."""
    account = await ports.store.read(lambda tx: tx.accounts.get(account_id))
    platform = await ports.platforms.of(account)
    return replace(await platform.test(), skew=ports.platforms.skew(account))


async def hanging(ports: Ports, account_id: int) -> Hanging:
    """Count what hangs on an account, for the warning before it is deleted."""

    def work(tx: Transaction) -> Hanging:
        posts = tx.posts.find(account_id, limit=100_000)
        return Hanging(
            sum(post.state.editable for post in posts),
            sum(post.state is PostState.SCHEDULED for post in posts),
            sum(post.state is PostState.SENT for post in posts),
            len(tx.roster.all(account_id)),
        )

    return await ports.store.read(work)


async def delete(ports: Ports, account_id: int) -> Deleted:
    """Delete an account and all that hangs on it; what comes back can be given to ``restore``.

    Raises ``account_is_sending`` while one of its posts is on its way or unsure.
    """
    secret = await _secret_if_readable(ports, account_id, SECRET)
    proxy_password = await _secret_if_readable(ports, account_id, PROXY)

    def work(tx: Transaction) -> Deleted:
        posts = tuple(tx.posts.find(account_id, limit=100_000))
        if any(post.state.under_way for post in posts):
            raise WxdeskError("account_is_sending", name=tx.accounts.get(account_id).name)
        gone = Deleted(
            tx.accounts.get(account_id),
            posts,
            tuple(tx.slots.of(account_id)),
            tuple(tx.roster.departments(account_id)),
            tuple(tx.roster.all(account_id)),
            tuple(tx.roster.waiting(account_id)),
            tuple(each.id for each in tx.followers.all() if account_id in each.account_ids),
            tuple(attempt for post in posts for attempt in tx.attempts.of_post(post.id)),
            tuple(tx.tag_sends.of(account_id)),
            secret,
            proxy_password,
        )
        tx.accounts.delete(account_id)
        return gone

    return await ports.store.run(work)


async def restore(ports: Ports, deleted: Deleted) -> Account:
    """Undo ``delete``: the account and all that hung on it are as they were, with their ids."""

    def work(tx: Transaction) -> Account:
        account = tx.accounts.save(deleted.account)
        for post in deleted.posts:
            tx.posts.save(post)
        for attempt in deleted.attempts:
            tx.attempts.save(attempt)
        for slot in deleted.slots:
            tx.slots.take(slot)
        for send in deleted.tag_sends:
            tx.tag_sends.hold(send)
        _restore_roster(tx, deleted)
        for follower in tx.followers.all():
            if follower.id in deleted.follower_ids:
                tx.followers.save(replace(follower, account_ids=follower.account_ids | {account.id}))
        return account

    account = await ports.store.run(work)
    if deleted.secret is not None:
        await ports.vault.put(account.id, SECRET, deleted.secret)
    if deleted.proxy_password:
        await ports.vault.put(account.id, PROXY, deleted.proxy_password)
    return account


def _restore_roster(tx: Transaction, deleted: Deleted) -> None:
    for department in deleted.departments:
        tx.roster.save_department(department)
    for member in deleted.members:
        tx.roster.save(member)
    for waiting in deleted.waiting:
        tx.roster.save_waiting(waiting)


async def _secret_if_readable(ports: Ports, account_id: int, field: str) -> str | None:
    """A locked keychain must not keep an account from being deleted; then only its secret cannot come back."""
    try:
        return await ports.vault.get(account_id, field)
    except WxdeskError:
        return None
