"""What may be found in each article of a post, and replaced there: what is not to be seen is never changed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from wxdesk.article.addresses import names_held
from wxdesk.domain.posts import Article, ArticleKind
from wxdesk.ui.composer.finding import Found, Query, find, replaced, replacement
from wxdesk.ui.composer.rich_model import holds_sign
from wxdesk.ui.composer.rich_view import RichEditor
from wxdesk.ui.kit import discard


def find_shown(query: Query, text: str) -> Found:
    """Find in what the rich view shows; borders of tables and pictures are no words."""
    found = find(query, text)
    return replace(found, matches=tuple(each for each in found.matches if not holds_sign(text[each.start : each.end])))


def find_written(query: Query, article: Article) -> Found:
    """Find in the Markdown; a picture that the article holds goes as a whole or keeps its name."""
    found = find(query, article.body)
    if not found.matches or article.kind is ArticleKind.PICTURES:
        return found
    held = names_held(article.body, {picture.name for picture in article.pictures})
    kept = tuple(each for each in found.matches if not any(name.cut_by(each.start, each.end) for name in held))
    return replace(found, matches=kept)


class ArticleTexts:
    """The texts of all articles as the view in front has them: their Markdown, or with ``shown`` what is seen of it."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._shown: dict[str, str] = {}

    def find(self, query: Query, articles: Sequence[Article], shown: bool) -> list[Found]:
        """Return what is found in each article."""
        if not shown:
            return [find_written(query, each) for each in articles]
        bodies = {each.body for each in articles if _has_views(each)}
        self._shown = {body: self._shown[body] if body in self._shown else self._read(body) for body in bodies}
        return [
            find_shown(query, self._shown[each.body]) if _has_views(each) else find_written(query, each)
            for each in articles
        ]

    def replaced(self, query: Query, article: Article, found: Found, words: str, shown: bool) -> tuple[str, int]:
        """Return the body of ``article`` with what was found replaced, and how many that were."""
        if not found.matches:
            return article.body, 0
        if not (shown and _has_views(article)):
            return replaced(query, article.body, found.matches, words), len(found.matches)
        view = self._view(article.body)
        changes = [(each.start, each.end, replacement(query, each, words)) for each in found.matches]
        count = view.replace(changes)
        body = view.markdown
        discard(view)
        return body, count

    def _read(self, body: str) -> str:
        view = self._view(body)
        text = view.text
        discard(view)
        return text

    def _view(self, body: str) -> RichEditor:
        view = RichEditor(self._parent)
        view.hide()
        view.load(body)
        return view


def _has_views(article: Article) -> bool:
    """The words of a picture post are plain: nothing in them is hidden."""
    return article.kind is not ArticleKind.PICTURES
