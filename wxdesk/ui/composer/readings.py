"""The open article as the phone, and what is exported of it, shows it."""

from datetime import datetime

from wxdesk.article.checks import render_article
from wxdesk.article.typist import Typist
from wxdesk.domain.accounts import Account
from wxdesk.domain.posts import Article, ArticleKind
from wxdesk.services.phone import sender_of
from wxdesk.services.wearing import Worn
from wxdesk.ui.composer.quota_words import day
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.words import furniture


def reading_of(
    account: Account,
    article: Article,
    at: datetime | None,
    *,
    key: str = "",
    worn: Worn | None = None,
    lines: bool = False,
    typist: Typist | None = None,
    hurried: bool = False,
) -> Reading:
    """Return ``article`` as followers of ``account`` would read it, in what is worn. Raises as ``render_article``."""
    worn = worn or Worn()
    rendered = render_article(article, worn.shelf, worn.cards, lines=lines, typist=typist, hurried=hurried)
    return Reading(
        rendered,
        article.title,
        article.author,
        account.shown_name,
        day(at) if at else "",
        key,
        article.source_url.strip(),
        furniture(),
        article if article.kind is ArticleKind.PICTURES else None,
        sender_of(account),
    )
