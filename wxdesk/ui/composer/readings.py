"""The open article as the phone, and what is exported of it, shows it."""

from datetime import datetime

from wxdesk.article.checks import render_article
from wxdesk.article.typist import Typist
from wxdesk.domain.accounts import Account
from wxdesk.domain.posts import Article
from wxdesk.services.wearing import EMPTY, Wardrobe
from wxdesk.ui.composer.quota_words import day
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.words import furniture


def reading_of(
    account: Account,
    article: Article,
    at: datetime | None,
    *,
    key: str = "",
    lines: bool = False,
    typist: Typist | None = None,
    worn: Wardrobe = EMPTY,
) -> Reading:
    """Return ``article`` as followers of ``account`` would read it at ``at``. Raises what ``render_article`` raises."""
    rendered = render_article(article, worn.shelf, worn.cards, lines=lines, typist=typist)
    return Reading(
        rendered,
        article.title,
        article.author,
        account.shown_name,
        day(at) if at else "",
        key,
        article.source_url.strip(),
        furniture(),
    )
