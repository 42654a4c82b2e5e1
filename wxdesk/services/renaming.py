"""What follows when one of the user's themes is renamed: whatever wears it goes on wearing it."""

from dataclasses import replace

from wxdesk.domain.posts import Article, PostState
from wxdesk.domain.writing import UserTheme
from wxdesk.services.duplicating import THEME
from wxdesk.services.ports import Transaction
from wxdesk.services.wearing import keep_former_name

_STILL_OURS = tuple(state for state in PostState if not state.under_way and state is not PostState.SENT)


def follow_rename(tx: Transaction, theme: UserTheme, before: str) -> None:
    """Call ``theme`` by its new name in posts that have not gone out, in templates and where it is an account's own.

    What went out, or is on its way, and the versions of posts are records: they keep the name ``before``, under which
    the theme is still found.
    """
    keep_former_name(tx, before, theme.name)
    for post in tx.posts.find(states=_STILL_OURS, limit=100_000):
        articles = _renamed(post.articles, before, theme.name)
        if articles != post.articles:
            tx.posts.save(replace(post, articles=articles))
    for template in tx.templates.all():
        articles = _renamed(template.articles, before, theme.name)
        if articles != template.articles:
            tx.templates.save(replace(template, articles=articles))
    for account in tx.accounts.all():
        setting = THEME.format(account.id)
        if _same(tx.settings.get(setting) or "", before):
            tx.settings.set(setting, theme.name)


def _renamed(articles: tuple[Article, ...], before: str, name: str) -> tuple[Article, ...]:
    return tuple(replace(each, theme=name) if _same(each.theme, before) else each for each in articles)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
