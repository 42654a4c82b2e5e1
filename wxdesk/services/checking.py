"""Advice on a post before it is sent, by the workspace's own list of words and by what went out before."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence

from wxdesk.article.checks import check
from wxdesk.article.findings import Finding, mended
from wxdesk.article.likeness import Earlier, sketch
from wxdesk.article.review import review, with_advice
from wxdesk.article.wording import own_words
from wxdesk.domain.accounts import Account
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.wearing import Worn, worn, worn_by

FORBIDDEN_WORDS = "forbidden_words"
"""The setting that holds the workspace's own list, as it was typed."""
EARLIER_POSTS = 200
_REMEMBERED = 32

Found = tuple[tuple[int, Finding], ...]
"""Findings, each with its article's index from 0."""


async def forbidden_words(ports: Ports) -> str:
    """Return the workspace's own list of words, as it was typed."""
    return await ports.store.read(lambda tx: tx.settings.get(FORBIDDEN_WORDS)) or ""


async def keep_forbidden_words(ports: Ports, text: str) -> None:
    """Keep the workspace's own list of words."""
    kept = text.strip()
    await ports.store.run(lambda tx: tx.settings.set(FORBIDDEN_WORDS, kept or None))


class Reviews:
    """Reviews articles off the GUI thread; one that has not changed is not looked at again."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._earlier: dict[tuple[int, int], tuple[tuple[int, Earlier], ...]] = {}
        self._known: OrderedDict[tuple[object, ...], tuple[Finding, ...]] = OrderedDict()

    async def advice(self, account: Account, post: Post) -> Found:
        """Return the advice on each article of ``post``."""
        typed, sent, wears = await self._ports.store.read(
            lambda tx: (tx.settings.get(FORBIDDEN_WORDS), _sent(tx, account), worn_by(tx, account.id))
        )
        words = own_words(typed or "")
        others = tuple(each for post_id, each in await self._sent_before(account, sent) if post_id != post.id)
        found: list[tuple[int, Finding]] = []
        for index, article in enumerate(post.articles):
            key = (article, words, account.id, sent, post.id, wears)
            if key not in self._known:
                self._known[key] = await asyncio.to_thread(_reviewed, article, words, others, wears)
            self._known.move_to_end(key)
            found += [(index, each) for each in self._known[key]]
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return tuple(found)

    async def mend(self, account: Account, post: Post, index: int, code: str) -> Article:
        """Return the article ``index`` with everything mended that ``code`` names and that has a fix."""
        advice = await self.advice(account, post)
        article = post.articles[index]
        said = [finding for number, finding in advice if number == index]
        wears = await worn(self._ports, account.id)
        checked = await asyncio.to_thread(check, article, account.kind, shelf=wears.shelf, cards=wears.cards)
        found = with_advice(checked, said)
        return mended(article, [each.fix for each in found if each.code == code and each.fix is not None])

    async def _sent_before(self, account: Account, count: int) -> tuple[tuple[int, Earlier], ...]:
        """Return what the account has sent; it is read again when there is more of it."""
        key = (account.id, count)
        if key not in self._earlier:
            self._earlier = {key: await _read_sent(self._ports, account)}
        return self._earlier[key]


def _reviewed(article: Article, words: Sequence[str], earlier: Sequence[Earlier], wears: Worn) -> tuple[Finding, ...]:
    return review(article, words=words, earlier=earlier, shelf=wears.shelf, cards=wears.cards)


def _sent(tx: Transaction, account: Account) -> int:
    return sum(
        each.count for each in tx.posts.counts() if (each.account_id, each.state) == (account.id, PostState.SENT)
    )


async def sent_before(ports: Ports, account: Account) -> tuple[Earlier, ...]:
    """Return the last articles that ``account`` has sent, to compare others with."""
    return tuple(each for _, each in await _read_sent(ports, account))


async def _read_sent(ports: Ports, account: Account) -> tuple[tuple[int, Earlier], ...]:
    sent = await ports.store.read(lambda tx: tx.posts.find(account.id, (PostState.SENT,), limit=EARLIER_POSTS))
    return await asyncio.to_thread(_sketched, sent)


def _sketched(sent: Sequence[Post]) -> tuple[tuple[int, Earlier], ...]:
    return tuple((post.id, Earlier(each.title, sketch(each.body))) for post in sent for each in post.articles)


def joined(found: Found, advice: Found) -> Found:
    """Join what is refused or dropped with the advice, article by article."""
    indices = sorted({index for index, _ in (*found, *advice)})
    return tuple(
        (index, finding)
        for index in indices
        for finding in with_advice(
            [each for number, each in found if number == index], [each for number, each in advice if number == index]
        )
    )
