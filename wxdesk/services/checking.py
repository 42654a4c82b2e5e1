"""Advice on a post before it is sent: the author's own list of words, what went out before, and what is known already."""

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
from wxdesk.services.ports import Ports

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
        self._words: tuple[str, ...] | None = None
        self._earlier: dict[int, tuple[tuple[int, Earlier], ...]] = {}
        self._known: OrderedDict[tuple[object, ...], tuple[Finding, ...]] = OrderedDict()

    def forget(self) -> None:
        """Something was sent, or the list of words has changed."""
        self._words = None
        self._earlier.clear()
        self._known.clear()

    async def advice(self, account: Account, post: Post) -> Found:
        """Return the advice on each article of ``post``."""
        words, earlier = await self._own_words(), await self._sent_before(account)
        others = tuple(each for post_id, each in earlier if post_id != post.id)
        found: list[tuple[int, Finding]] = []
        for index, article in enumerate(post.articles):
            found += [(index, each) for each in await self._reviewed(article, words, others)]
        return tuple(found)

    async def mend(self, account: Account, post: Post, index: int, code: str) -> Article:
        """Return the article ``index`` with everything mended that ``code`` names and that has a fix."""
        advice = await self.advice(account, post)
        article = post.articles[index]
        said = [finding for number, finding in advice if number == index]
        found = with_advice(await asyncio.to_thread(check, article, account.kind), said)
        return mended(article, [each.fix for each in found if each.code == code and each.fix is not None])

    async def _reviewed(
        self, article: Article, words: tuple[str, ...], earlier: tuple[Earlier, ...]
    ) -> tuple[Finding, ...]:
        key = (article, words, len(earlier))
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        found = self._known[key] = await asyncio.to_thread(review, article, words=words, earlier=earlier)
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return found

    async def _own_words(self) -> tuple[str, ...]:
        if self._words is None:
            self._words = own_words(await forbidden_words(self._ports))
        return self._words

    async def _sent_before(self, account: Account) -> tuple[tuple[int, Earlier], ...]:
        if account.id not in self._earlier:
            sent = await self._ports.store.read(
                lambda tx: tx.posts.find(account.id, (PostState.SENT,), limit=EARLIER_POSTS)
            )
            self._earlier[account.id] = await asyncio.to_thread(_sketched, sent)
        return self._earlier[account.id]


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
