"""A post for other accounts: each copy wears its account's theme, footer and author, and is checked by its limits."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wxdesk.article.checks import Finding, Severity, check, render_article
from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.writing import Snippet
from wxdesk.services import snippets
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.wearing import Worn, worn_by

THEME = "theme_of_account_{}"
"""The setting that keeps an account's theme."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A post as it would be for ``account``; ``findings`` come with their article's index.

    ``refusal`` is why it cannot be made at all.
    """

    account: Account
    post: Post
    findings: tuple[tuple[int, Finding], ...] = ()
    refusal: WxdeskError | None = None


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is needed of an account to make a copy for it."""

    account: Account
    author: str
    theme: str
    own: Sequence[Snippet]
    wears: Worn


async def plan(
    ports: Ports, post_id: int, account_ids: Sequence[int], themes: Mapping[int, str] | None = None
) -> tuple[Copy, ...]:
    """Return what copies for these accounts would be like, without making them; ``themes`` replace the accounts' own.

    Raises ``post_unknown``, ``account_unknown``.
    """

    def work(tx: Transaction) -> tuple[Post, Sequence[Snippet], list[_Ground]]:
        post = tx.posts.get(post_id)
        return post, tx.snippets.of(post.account_id), [_ground(tx, each, themes or {}) for each in account_ids]

    post, old, grounds = await ports.store.read(work)
    return tuple(await asyncio.to_thread(lambda: [_copy(post, old, ground) for ground in grounds]))


async def copy_to(
    ports: Ports, post_id: int, account_ids: Sequence[int], themes: Mapping[int, str] | None = None
) -> tuple[Copy, ...]:
    """Make a draft for each of these accounts, all or none; the theme of each is its account's from now on.

    Raises ``copy_to_itself``, ``too_many_articles`` and what ``plan`` raises.
    """
    copies = await plan(ports, post_id, account_ids, themes)
    for copy in copies:
        if copy.refusal is not None:
            raise copy.refusal
    now = ports.clock.now()

    def work(tx: Transaction) -> tuple[Copy, ...]:
        for account_id, theme in (themes or {}).items():
            tx.settings.set(THEME.format(account_id), theme or None)
        return tuple(replace(copy, post=tx.posts.save(replace(copy.post, updated_at=now))) for copy in copies)

    return await ports.store.run(work)


async def take_back(ports: Ports, copies: Sequence[Copy]) -> None:
    """Delete the drafts that ``copy_to`` made, unless they were written in since."""

    def work(tx: Transaction) -> None:
        for copy in copies:
            if tx.posts.get(copy.post.id) == copy.post:
                tx.posts.delete(copy.post.id)

    await ports.store.run(work)


def theme_of(tx: Transaction, account_id: int) -> str:
    """Return the theme of an account: the one chosen for it, else the one that it wore last; "" is the usual one."""
    chosen = tx.settings.get(THEME.format(account_id))
    if chosen is not None:
        return chosen
    written = (post for post in tx.posts.find(account_id, limit=20) if any(not each.empty for each in post.articles))
    return next((post.lead.theme for post in written), "")


def _ground(tx: Transaction, account_id: int, themes: Mapping[int, str]) -> _Ground:
    account = tx.accounts.get(account_id)
    wears = worn_by(tx, account_id)
    sent = (post.lead.author for post in tx.posts.find(account_id, (PostState.SENT,), limit=1))
    return _Ground(
        account,
        next(filter(None, sent), account.shown_name[:16]),
        wears.shelf.key(themes[account_id] if account_id in themes else theme_of(tx, account_id)),
        tx.snippets.of(account_id),
        wears,
    )


def _copy(post: Post, old: Sequence[Snippet], ground: _Ground) -> Copy:
    account = ground.account
    articles: list[Article] = []
    findings: list[tuple[int, Finding]] = []
    for index, article in enumerate(post.articles):
        changed, left = snippets.swapped(article, old, ground.own)
        made = _dressed(changed, article, ground)
        articles.append(made)
        told = [Finding(Severity.WARNING, "snippet_left", 0, {"name": each.name}) for each in left]
        findings += [(index, each) for each in (*_checked(made, ground), *told)]
    order = list(Severity)
    found = tuple(sorted(findings, key=lambda each: order.index(each[1].severity)))
    return Copy(account, Post(account.id, tuple(articles)), found, _refusal(post, account))


def _dressed(changed: Article, original: Article, ground: _Ground) -> Article:
    """The account's own look; a signed article gets its author, one without a name stays without."""
    return replace(
        changed,
        author=ground.author if original.author else "",
        theme=ground.theme,
        accent="",
        text_size=0,
    )


def _checked(article: Article, ground: _Ground) -> Sequence[Finding]:
    """Check by the limits of the account's kind, with its own cards: those that it lacks are found."""
    try:
        rendered = render_article(article, ground.wears.shelf, ground.wears.cards)
    except WxdeskError as refusal:
        return (Finding(Severity.ERROR, refusal.code, 0, dict(refusal.details)),)
    return check(article, ground.account.kind, rendered=rendered)


def _refusal(post: Post, account: Account) -> WxdeskError | None:
    if account.id == post.account_id:
        return WxdeskError("copy_to_itself", name=account.name)
    if len(post.articles) > account.max_articles:
        return WxdeskError("too_many_articles", found=len(post.articles), limit=account.max_articles)
    return None
