"""History: every version of a post, what changed between them, and the way back."""

import asyncio
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.article.comparing import Comparison, Pair, compared, paired
from wxdesk.article.differences import Change
from wxdesk.article.summing import Summary, beginning, summary
from wxdesk.domain.posts import Article, Post
from wxdesk.domain.writing import Version
from wxdesk.services import versions
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.difference_view import DifferenceView
from wxdesk.ui.composer.versions_list import VersionsList, VersionsModel
from wxdesk.ui.kit import Button, Dialog, EmptyState, Segmented, Select, Switch, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics

WIDE, TALL, LIST = 1020, 640, 290
"""Design pixels of the window and of the list in it."""
AT_ONCE = 8
"""Versions that are summed up in one go: the list fills while it can be read."""
NOTHING = Article()
Found = tuple[tuple[Pair, ...], tuple[Comparison, ...]]


class VersionsDialog(Dialog):
    """Shows the versions of ``post`` as it stands in the window.

    Accepted when all is to be as it was in ``chosen``, or with ``index`` set only that article of it.
    """

    compared_with = Signal(str)

    def __init__(self, ports: Ports, tasks: Tasks, post: Post, index: int, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("History"),
            self.tr("Every version of “{0}” is kept as you write. Going back is a step that you can undo.").format(
                post.lead.title.strip() or self.tr("Untitled")
            ),
            accept_text=self.tr("Restore the whole post"),
            width=WIDE,
            parent=parent,
        )
        self._ports, self._tasks, self._post, self._open = ports, tasks, post, index
        self._found: Sequence[Version] = ()
        self.chosen: Version | None = None
        self.index: int | None = None
        self._pairs: tuple[Pair, ...] = ()
        self._comparisons: tuple[Comparison, ...] = ()
        self._model = VersionsModel(ports.clock.now(), self)
        self._list = VersionsList(self._model)
        self._since = Segmented([("now", self.tr("Since then")), ("before", self.tr("What it changed"))])
        self._article = Select()
        self._whole = Switch(self.tr("Whole text"))
        self._view = DifferenceView()
        self._empty = EmptyState("clock", "")
        self._legend = Text("", TextRole.HINT)
        self._one = Button(self.tr("Restore this article"))
        self._cancel.setText(self.tr("Close"))
        self._accept.setDefault(False)  # Return in the list must not bring anything back
        self._accept.setAutoDefault(False)
        self._lay_out()
        self._follow()
        name_parts(self)
        self._allow()
        tasks.start(versions.listed(ports, post.id), self._show)

    @property
    def view(self) -> DifferenceView:
        return self._view

    @property
    def entries(self) -> list[str]:
        """The versions that the list shows, a line each."""
        return [entry.said for entry in self._model.entries if entry.version is not None]

    @property
    def telling(self) -> str:
        """What stands in place of the difference, or nothing."""
        return self._empty._title.text() if self._stack.currentWidget() is self._empty else ""

    def choose(self, number: int) -> None:
        """Choose a version; the newest is number 1."""
        rows = [row for row, entry in enumerate(self._model.entries) if entry.version is not None]
        self._list.choose(rows[number - 1])

    def _lay_out(self) -> None:
        m = metrics()
        self._list.setFixedWidth(m.px(LIST))
        self._article.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._article.hide()
        head = QHBoxLayout()
        head.setSpacing(m.gap)
        head.addWidget(self._since)
        head.addWidget(self._article, 3)
        head.addStretch(1)
        head.addWidget(self._whole)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        right = QVBoxLayout()
        right.setSpacing(m.gap)
        right.addLayout(head)
        right.addLayout(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(m.grid(4))
        row.addWidget(self._list)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        if isinstance(box := self.layout(), QVBoxLayout):
            box.setStretchFactor(self.body, 1)
        self.foot.insertWidget(0, self._legend)
        self.foot.insertWidget(self.foot.count() - 1, self._one)
        self.resize(m.px(WIDE), m.px(TALL))

    def _follow(self) -> None:
        self._list.chosen.connect(self._choose)
        self._since.chosen.connect(lambda _: self._compare())
        self._article.chosen.connect(lambda _: self._show_article())
        self._whole.toggled.connect(self._view.show_whole)
        self._one.clicked.connect(self._accept_one)

    def _show(self, found: Sequence[Version]) -> None:
        if not isValid(self):
            return
        self._found = found
        current = next((each.id for each in found if each.articles == self._post.articles), 0)
        self._model.show_versions(found, {}, current)
        if found:
            self._list.choose(1)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tasks.start(self._sum_up())
        else:
            self._tell(self.tr("Nothing has changed yet"), self.tr("What you write is kept here from now on."))

    async def _sum_up(self) -> None:
        """Say what changed with each version, the newest first, off the GUI thread."""
        for start in range(0, len(self._found), AT_ONCE):
            chunk = self._found[start : start + AT_ONCE + 1]
            summed = await asyncio.to_thread(_summed, chunk, start + AT_ONCE >= len(self._found))
            if not isValid(self):
                return
            self._model.add_summaries(summed)

    def _choose(self, version: Version) -> None:
        self.chosen = version
        self._compare()

    def _compare(self) -> None:
        version = self.chosen
        if version is None:
            return
        old, new = version.articles, self._post.articles
        if self._since.key == "before":
            before = next((each for each in self._found if each.id < version.id), None)
            old, new = before.articles if before else (), version.articles
        asked = version.id, self._since.key
        self._tasks.start(asyncio.to_thread(_found, old, new), lambda found: self._show_found(asked, found))

    def _show_found(self, asked: tuple[int, str], found: Found) -> None:
        if not isValid(self) or self.chosen is None or asked != (self.chosen.id, self._since.key):
            return
        self._pairs, self._comparisons = found
        self._offer_articles()
        self._show_article()

    def _offer_articles(self) -> None:
        """Let one of several articles be chosen; those that changed say so, and the open one comes first."""
        options = []
        for number, (pair, comparison) in enumerate(zip(self._pairs, self._comparisons, strict=True)):
            options.append((str(number), self._article_words(pair, comparison)))
        self._article.show_options(options)
        changed = [number for number, each in enumerate(self._comparisons) if not each.same or self._only(number)]
        here = next((at for at, pair in enumerate(self._pairs) if pair.new == self._open), 0)
        if here not in changed and changed:
            here = changed[0]
        self._article.choose(str(here))
        self._article.setVisible(len(options) > 1)

    def _article_words(self, pair: Pair, comparison: Comparison) -> str:
        place = pair.new if pair.new is not None else pair.old or 0
        title = self._title_of(pair)
        if pair.old is None:
            return self.tr("{0}. {1} (added)").format(place + 1, title)
        if pair.new is None:
            return self.tr("{0}. {1} (removed)").format(place + 1, title)
        words = self.tr("{0}. {1} (same)") if comparison.same else self.tr("{0}. {1}")
        return words.format(place + 1, title)

    def _title_of(self, pair: Pair) -> str:
        if self.chosen is None:
            return ""
        newer = self._post.articles if self._since.key == "now" else self.chosen.articles
        older = self.chosen.articles
        article = (
            newer[pair.new]
            if pair.new is not None
            else older[pair.old or 0]
            if pair.old is not None and pair.old < len(older)
            else NOTHING
        )
        return article.title.strip() or self.tr("Untitled")

    def _only(self, number: int) -> Change:
        pair = self._pairs[number]
        return Change.NEW if pair.old is None else Change.GONE if pair.new is None else Change.SAME

    @staticmethod
    def _is_alone(pair: Pair) -> bool:
        return pair.old is None or pair.new is None

    def _show_article(self) -> None:
        number = int(self._article.key or 0)
        self._allow()
        if not self._comparisons:
            return
        comparison = self._comparisons[number]
        if comparison.same and self._only(number) is Change.SAME:
            self._tell_same()
            return
        self._stack.setCurrentWidget(self._view)
        self._whole.setEnabled(True)
        self._legend.show_text(self._legend_words())
        self._view.show_comparison(comparison, self._only(number))

    def _legend_words(self) -> str:
        if self._since.key == "now":
            return self.tr("Green came since then; red was there then.")
        return self.tr("Green came with this version; red went.")

    def _tell_same(self) -> None:
        others = any(not each.same for each in self._comparisons) or any(map(self._is_alone, self._pairs))
        if others:
            self._tell(self.tr("This article is the same"), self.tr("Another article of the post has changed."))
        elif self._since.key == "now":
            self._tell(self.tr("This is how the post stands now"))
        else:
            self._tell(self.tr("Nothing that can be read has changed"))

    def _tell(self, title: str, words: str = "") -> None:
        self._empty.show_state(title, words)
        self._stack.setCurrentWidget(self._empty)
        self._whole.setEnabled(False)
        self._legend.show_text("")

    def _allow(self) -> None:
        """What can be restored, and where not, why."""
        reason = ""
        if not self._post.state.editable:
            reason = self.tr("The post has left the desk: it can only be looked at")
        elif self.chosen is None:
            reason = self.tr("Choose a version first")
        elif self.chosen.articles == self._post.articles:
            reason = self.tr("The post stands like this now")
        self.allow_accept(reason)
        several = self.chosen is not None and len(self.chosen.articles) > 1
        self._one.setVisible(several)
        target = self._target()
        self._one.setEnabled(not reason and target is not None)
        self._one.setToolTip(reason or ("" if target is not None else self.tr("This article was not there then")))

    def _target(self) -> int | None:
        """The place, in the chosen version, of the article that is shown."""
        number = int(self._article.key or 0)
        if self.chosen is None or number >= len(self._pairs):
            return None
        pair = self._pairs[number]
        return pair.old if self._since.key == "now" else pair.new

    def _accept_one(self) -> None:
        self.index = self._target()
        self.accept()


def restored(now: Sequence[Article], version: Version, index: int | None) -> tuple[Article, ...]:
    """Return the articles of a post after its ``version`` came back, or only the article ``index`` of it."""
    if index is None:
        return version.articles
    pair = next((each for each in paired(version.articles, now) if each.old == index), None)
    article = version.articles[index]
    if pair is None or pair.new is None:
        return (*now, article)
    return (*now[: pair.new], article, *now[pair.new + 1 :])


def _found(old: Sequence[Article], new: Sequence[Article]) -> Found:
    pairs = paired(old, new)
    return pairs, tuple(
        compared(old[pair.old] if pair.old is not None else NOTHING, new[pair.new] if pair.new is not None else NOTHING)
        for pair in pairs
    )


def _summed(found: Sequence[Version], last: bool) -> dict[int, Summary]:
    """Sum up each of ``found`` against the one after it in the list, which is older; the ``last`` against nothing."""
    summed = {newer.id: summary(older.articles, newer.articles) for newer, older in pairwise(found)}
    if last and found:
        summed[found[-1].id] = beginning(found[-1].articles)
    return summed
