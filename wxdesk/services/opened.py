"""An article of the desk's own, opened on a phone: as it is rendered for those who read it."""

import asyncio
from dataclasses import dataclass

from wxdesk.article.rendered import Rendered
from wxdesk.domain.posts import Article
from wxdesk.services import posts
from wxdesk.services.ports import Ports
from wxdesk.services.wearing import worn


@dataclass(frozen=True, slots=True)
class Opened:
    """The ``index``-th article, from 0, of a post, in its account's theme and with its cards."""

    article: Article
    rendered: Rendered
    post_id: int
    account_id: int
    index: int = 0


async def opened(ports: Ports, post_id: int, index: int = 0) -> Opened | None:
    """Return an article to be read, None where the post does not have so many. Raises ``post_unknown``."""
    from wxdesk.article.checks import render_article

    post = await posts.get(ports, post_id)
    if not 0 <= index < len(post.articles):
        return None
    wears = await worn(ports, post.account_id)
    article = post.articles[index]
    rendered = await asyncio.to_thread(render_article, article, wears.shelf, wears.cards)
    return Opened(article, rendered, post.id, post.account_id, index)
