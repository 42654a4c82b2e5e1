"""Opening an article on a phone: what a card that was tapped leads to, and what is said where it leads nowhere."""

import asyncio
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account
from wxdesk.domain.posts import ArticleKind
from wxdesk.services import posts
from wxdesk.services.phone import sender_of
from wxdesk.services.ports import Ports
from wxdesk.services.wearing import worn
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import Target
from wxdesk.ui.phone.words import furniture, stamp


async def load_reading(ports: Ports, target: Target, account: Account | None, now: datetime) -> Reading | None:
    """Return what the card ``target`` of a stored post of ``account`` leads to, read at ``now``, a phone's time.

    None where the post has no such article any more. Raises ``post_unknown``.
    """
    from wxdesk.article.checks import render_article

    post = await posts.get(ports, target.post_id)
    wears = await worn(ports, post.account_id)
    if not 0 <= target.index < len(post.articles):
        return None
    article = post.articles[target.index]
    rendered = await asyncio.to_thread(render_article, article, wears.shelf, wears.cards)
    name = account.shown_name if account else ""
    key = f"{post.id}/{target.index}"
    date, link = stamp(target.at or now, now), article.source_url.strip()
    swiped = article if article.kind is ArticleKind.PICTURES else None
    sender = sender_of(account) if account else None
    return Reading(rendered, article.title, article.author, name, date, key, link, furniture(), swiped, sender)


def missing_words(target: Target) -> tuple[str, str]:
    """Say why the card of somebody else leads nowhere: what, and the reason."""
    name = target.sender.name if target.sender else ""
    return (
        QCoreApplication.translate("PhonePage", "{0} is not one of your accounts.").format(name),
        QCoreApplication.translate("PhonePage", "The desk knows the headlines of its posts, not their text."),
    )
