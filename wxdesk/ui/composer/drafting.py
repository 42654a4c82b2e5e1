"""The post being written: its articles, which of them is open, and every step back."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import TypedDict, Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.domain.accounts import Account
from wxdesk.domain.cropping import recropped
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Crop, Picture, Post
from wxdesk.ui.composer.history import History, Moment, Place
from wxdesk.ui.composer.slots import followed

PAUSE_MS = 1000
"""A pause in typing ends a step of undo."""


class ArticleFields(TypedDict, total=False):
    """What can be edited of an article."""

    title: str
    author: str
    digest: str
    source_url: str
    body: str
    cover: str
    theme: str
    pictures: tuple[Picture, ...]
    kind: ArticleKind
    wide: Crop | None
    square: Crop | None
    accent: str
    text_size: int


class Drafting(QObject):
    """Holds a frozen post and the open article, and changes both at once and undoably.

    ``article_chosen`` comes before the ``post_changed`` that goes with it; ``placed`` tells where undo did something.
    """

    post_changed = Signal(Post)
    article_chosen = Signal(int)
    placed = Signal(Place)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.account = Account("")
        self.post = Post(0)
        self.index = 0
        self.revision = 0
        self.history = History()
        self._histories: dict[int, History] = {}
        self._numbers = count(1)
        self.keys = self._fresh(self.post)
        """What each article is known by while its post is open; no two ever have the same."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.history.seal())

    @property
    def article(self) -> Article:
        """The open article."""
        return self.post.articles[self.index]

    @property
    def key(self) -> int:
        """What the open article is known by, wherever it moves to and whatever number its post gets."""
        return self.keys[self.index]

    def index_of(self, key: int) -> int | None:
        """Where the article known by ``key`` stands now; None where it is gone, or another post is open."""
        return self.keys.index(key) if key in self.keys else None

    @property
    def read_only(self) -> bool:
        """Whether the post is past editing: scheduled, under way, unsure or sent."""
        return not self.post.state.editable

    @property
    def room(self) -> int:
        """How many articles can still be added."""
        return max(0, self.account.max_articles - len(self.post.articles))

    def edit(self, caret: int | None = None, **fields: Unpack[ArticleFields]) -> None:
        """Change fields of the open article; typing in one field makes one step of undo.

        ``caret`` (in code points) says where in that field the typing ended.
        """
        self.edit_at(self.index, caret, **fields)

    def edit_at(self, index: int, caret: int | None = None, **fields: Unpack[ArticleFields]) -> None:
        """Change fields of the article ``index``, open or not; does nothing to a post that is read-only."""
        if self.read_only or index >= len(self.post.articles):
            return
        articles = list(self.post.articles)
        articles[index] = recropped(articles[index], replace(articles[index], **fields))
        typed = next(iter(fields)) if len(fields) == 1 and index == self.index else ""
        self._change(tuple(articles), self.index, typed, caret)

    def rewrite(self, bodies: Sequence[str]) -> None:
        """Change the bodies of all articles, in their order, as one step of undo."""
        if not self.read_only and len(bodies) == len(self.post.articles):
            articles = (replace(each, body=body) for each, body in zip(self.post.articles, bodies, strict=True))
            self._change(tuple(articles), self.index)

    def choose(self, index: int) -> None:
        """Open the article ``index``."""
        if index != self.index and 0 <= index < len(self.post.articles):
            self.history.seal()
            self.index = index
            self.article_chosen.emit(index)

    def add(self, article: Article | None = None, at: int | None = None) -> None:
        """Add an article, at the end unless told otherwise, and open it. Raises ``too_many_articles``."""
        if self.read_only:
            return
        if not self.room:
            limit = self.account.max_articles
            raise WxdeskError("too_many_articles", found=len(self.post.articles) + 1, limit=limit)
        lead = self.post.lead
        new = article if article is not None else self.begun(Article(author=lead.author, theme=lead.theme))
        articles = list(self.post.articles)
        at = len(articles) if at is None else min(at, len(articles))
        articles.insert(at, new)
        self._change(tuple(articles), at)

    def begun(self, article: Article) -> Article:
        """Return a new article as one begins for this account."""
        return article

    def remove(self, index: int) -> Article | None:
        """Take an article away and return it, for ``add`` to bring back; the last one is emptied instead."""
        if self.read_only:
            return None
        articles = list(self.post.articles)
        removed = articles.pop(index)
        open_now = self.index - (index < self.index)
        self._change(tuple(articles) or (Article(),), min(open_now, max(0, len(articles) - 1)))
        return removed

    def move(self, index: int, to: int) -> None:
        """Put the article ``index`` at the place ``to``; the open article stays open."""
        articles = list(self.post.articles)
        if self.read_only or index == to or not (0 <= index < len(articles) and 0 <= to < len(articles)):
            return
        order = list(range(len(articles)))
        order.insert(to, order.pop(index))
        self._change(tuple(articles[each] for each in order), order.index(self.index))

    def put(self, articles: tuple[Article, ...]) -> None:
        """Put ``articles`` in the place of all there are, as one step."""
        if articles and not self.read_only:
            self._change(articles, min(self.index, len(articles) - 1))

    def undo(self) -> None:
        """Take back the last step, wherever in the post it was."""
        if not self.read_only:
            self._step(self.history.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        if not self.read_only:
            self._step(self.history.redo())

    def show(self, account: Account, post: Post) -> None:
        """Open another post, with the steps back that were made in it before, if they still fit."""
        if self.post.id:
            self._histories[self.post.id] = self.history
        self.account = account
        before, self.post = self.post, post if post.articles else replace(post, articles=(Article(),))
        self.keys = self._follow(before.articles) if post.id and post.id == before.id else self._fresh(self.post)
        known = self._histories.pop(post.id, None)
        self.history = known if known is not None and known.leads_to(self.post.articles) else History()
        self.index = 0
        self.article_chosen.emit(0)
        self.post_changed.emit(self.post)

    def _change(self, articles: tuple[Article, ...], index: int, typed: str = "", caret: int | None = None) -> None:
        before, after = Moment(self.post.articles, self.index), Moment(articles, index)
        if articles == before.articles:
            return
        self.history.record(before, after, typed, caret)
        self._pause.start()
        self._put(after)

    def _step(self, step: tuple[Moment, Place] | None) -> None:
        if step is None:
            return
        moment, place = step
        self._put(Moment(moment.articles, min(place.index, len(moment.articles) - 1)))
        self.placed.emit(place)

    def _put(self, moment: Moment) -> None:
        chosen = moment.index != self.index
        before, self.post = self.post, replace(self.post, articles=moment.articles)
        self.keys = self._follow(before.articles)
        self.index = moment.index
        self.revision += 1
        if chosen:
            self.article_chosen.emit(self.index)
        self.post_changed.emit(self.post)

    def _fresh(self, post: Post) -> tuple[int, ...]:
        return tuple(next(self._numbers) for _ in post.articles)

    def _follow(self, before: Sequence[Article]) -> tuple[int, ...]:
        return followed(self.keys, before, self.post.articles, lambda: next(self._numbers))
