"""The theme that an article wears, and what it wears instead where that is not to be had."""

from wxdesk.article.notes import Note
from wxdesk.article.themes import Shelf, Theme
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article


def worn_theme(article: Article, shelf: Shelf) -> tuple[Theme | str, tuple[Note, ...]]:
    """Return what ``article`` wears: its own theme, or the first one and a note where that was deleted or is broken.

    "" where the article names none: then its front matter may.
    """
    if not article.theme:
        return "", ()
    try:
        return shelf.theme(article.theme, article.accent, article.text_size), ()
    except WxdeskError as refusal:
        if refusal.code == "accent_unreadable":
            return shelf.theme(article.theme, "", article.text_size), (Note(refusal.code, 0, article.accent),)
        code = "theme_unknown" if refusal.code == "theme_unknown" else "theme_not_worn"
        return shelf.theme("", article.accent, article.text_size), (Note(code, 0, article.theme),)
