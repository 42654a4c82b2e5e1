"""The account's other posts: drafts, scheduled, sent; to open, delete, or take back from the schedule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.writing import Snippet
from wxdesk.services.snippets import untouched
from wxdesk.ui.composer.quota_words import when
from wxdesk.ui.composer.state_words import short_state, state_icon
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.kit import Button, Column, IconButton, Text, discard
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.theme import TextRole, font, metrics, tokens
from wxdesk.ui.words import beside

DRAFTS = (PostState.DRAFT, PostState.FAILED, PostState.MISSED)
MOST_SENT = 30


@dataclass(frozen=True, slots=True)
class Shelf:
    """An account's posts by where they stand; empty drafts other than the open one are not shown."""

    drafts: tuple[Post, ...] = ()
    scheduled: tuple[Post, ...] = ()
    under_way: tuple[Post, ...] = ()
    sent: tuple[Post, ...] = ()


def shelf(posts: Sequence[Post], open_id: int, snippets: Sequence[Snippet] = ()) -> Shelf:
    """Sort ``posts`` (newest first) onto their shelves; what is scheduled comes in the order in which it goes out.

    A draft with nothing but ``snippets`` in it is as good as empty.
    """
    written = [
        post
        for post in posts
        if post.id == open_id or not all(untouched(article, snippets) for article in post.articles)
    ]
    scheduled = [post for post in posts if post.state is PostState.SCHEDULED and post.scheduled_at is not None]
    return Shelf(
        tuple(post for post in written if post.state in DRAFTS),
        tuple(sorted(scheduled, key=lambda post: (post.scheduled_at is None, post.scheduled_at))),
        tuple(post for post in posts if post.state.under_way),
        tuple(post for post in posts if post.state is PostState.SENT),
    )


class PostsButton(QAbstractButton):
    """Says how many posts there are besides the open one, and drops them down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_shelf(Shelf())

    def show_shelf(self, shelf: Shelf) -> None:
        """Count what is on the shelves."""
        told = (
            (self.tr("Drafts {0}"), shelf.drafts),
            (self.tr("On its way {0}"), shelf.under_way),
            (self.tr("Scheduled {0}"), shelf.scheduled),
            (self.tr("Sent {0}"), shelf.sent),
        )
        words = [text.format(len(posts)) for text, posts in told if posts]
        self.setText(" · ".join(words) or self.tr("Posts"))
        self.setToolTip(self.text())
        self.setAccessibleName(self.tr("Posts of this account: {0}").format(self.text()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(120), metrics().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(t.color("mark") if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(t.color("neutral_soft" if self.underMouse() else "line_soft"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, m.px(7), m.px(7))
        painter.setFont(font(TextRole.HINT, tabular=True))
        painter.setPen(t.color("ink2"))
        room = box.adjusted(m.grid(2), 0, -m.px(22), 0)
        parts = self.text().split(" · ")
        while len(parts) > 1 and painter.fontMetrics().horizontalAdvance(" · ".join(parts)) > room.width():
            parts.pop()
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, " · ".join(parts))
        side = m.px(14)
        arrow = QRectF(box.right() - side - m.px(6), box.center().y() - side / 2, side, side)
        paint_icon(painter, "chevron_down", arrow, t.color("ink2"))


class PostRow(QAbstractButton, Part):
    """One post: its title, when, and one thing to do with it."""

    acted = Signal()

    def __init__(self, post: Post, moment: str, action: tuple[str, str] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = moment
        self._icon, self._tone = state_icon(post)
        self.setText(post.lead.title.strip() or self.tr("Untitled"))
        self.setAccessibleName(beside(self.text(), moment))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(True)
        self._act = IconButton(action[0], action[1], parent=self) if action else None
        if self._act is not None:
            self._act.clicked.connect(self.acted)
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, metrics().grid(1), 0)
            row.addStretch(1)
            row.addWidget(self._act)

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(280), metrics().row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setBrush(t.color("selection" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), m.px(6), m.px(6))
        side = m.px(16)
        place = QRectF(m.grid(2), (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, place, t.color(self._tone))
        left = m.grid(4) + side
        room = QRectF(self.rect()).adjusted(left, m.px(4), -m.px(38) if self._act else -m.grid(2), -m.px(4))
        painter.setFont(font(TextRole.STRONG))
        painter.setPen(t.color("ink"))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, words)
        painter.setFont(font(TextRole.HINT))
        painter.setPen(t.color(self._tone if self._tone in ("warn", "bad") else "ink3"))
        told = painter.fontMetrics().elidedText(self._moment, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, told)


class PostsPopover(QFrame):
    """Lists the shelves under their names."""

    chosen = Signal(int)
    delete_asked = Signal(int)
    cancel_asked = Signal(int)
    new_asked = Signal()
    pictures_asked = Signal()
    template_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        m = metrics()
        self._page = page
        self.setObjectName("posts")
        self._rows: dict[int, PostRow] = {}
        self._before: QWidget | None = None
        self._new = Button(self.tr("New post"), "normal", "plus")
        self._new_pictures = Button(self.tr("New picture post"), "normal", "image")
        self._template = Button(self.tr("From a template…"), "normal", "copy")
        self._column = Column(margins=False)
        self._column.body.setSpacing(m.px(2))
        box = QVBoxLayout(self)
        box.setContentsMargins(m.grid(3), m.grid(3), m.grid(3), m.grid(3))
        begin = QHBoxLayout()
        begin.setSpacing(m.grid(2))
        begin.addWidget(self._new)
        begin.addWidget(self._template)
        box.addLayout(begin)
        box.addWidget(self._new_pictures)
        box.addWidget(self._column, 1)
        self._new.clicked.connect(lambda: self._begin(self.new_asked))
        self._template.clicked.connect(lambda: self._begin(self.template_asked))
        self._new_pictures.clicked.connect(lambda: self._begin(self.pictures_asked))
        name_parts(self, "posts_")
        self.hide()

    def show_shelf(self, shelf: Shelf, open_id: int) -> None:
        """Fill it."""
        while (item := self._column.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        self._rows = {}
        delete, cancel = ("trash", self.tr("Delete this draft")), ("undo", self.tr("Cancel schedule"))
        self._section(self.tr("Drafts"), shelf.drafts, open_id, delete, self.delete_asked.emit)
        self._section(self.tr("On its way"), shelf.under_way, open_id)
        self._section(self.tr("Scheduled"), shelf.scheduled, open_id, cancel, self.cancel_asked.emit)
        self._section(self.tr("Sent"), shelf.sent[:MOST_SENT], open_id)
        self._column.body.addStretch(1)

    def open_at(self, place: QPoint) -> None:
        """Drop down at ``place`` of the page; a click beside it, or Escape, closes it."""
        m = metrics()
        tall = min(m.px(460), m.px(168) + len(self._rows) * (m.row + m.px(8)), self._page.height() - place.y() - m.gap)
        self.setGeometry(place.x(), place.y(), m.px(340), tall)
        self.show()
        self.raise_()
        self._new.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = QApplication.focusWidget()
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        inside = QApplication.focusWidget()
        if self._before is not None and (inside is None or self.isAncestorOf(inside) or not inside.isVisible()):
            self._before.setFocus()  # or the keyboard would go to the first thing in the window
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at a click beside it."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside:
                self.hide()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens().color("line"))
        painter.setBrush(tokens().color("raised"))
        radius = metrics().radius_card
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _section(
        self,
        title: str,
        posts: Sequence[Post],
        open_id: int,
        action: tuple[str, str] | None = None,
        ask: Callable[[int], None] | None = None,
    ) -> None:
        if not posts:
            return
        self._column.body.addSpacing(metrics().grid(1))
        self._column.body.addWidget(Text(f"{title}  {len(posts)}", TextRole.SECTION))
        for post in posts:
            self._rows[post.id] = row = PostRow(post, moment(post), action)
            row.setObjectName(f"posts_rows_{post.id}")
            name_parts(row, f"posts_rows_{post.id}_")
            row.setChecked(post.id == open_id)
            row.clicked.connect(lambda _=False, post_id=post.id: self._close_with(self.chosen.emit, post_id))
            if ask is not None:
                row.acted.connect(lambda post_id=post.id, ask=ask: self._close_with(ask, post_id))
            self._column.body.addWidget(row)

    def _close_with(self, tell: Callable[[int], None], post_id: int) -> None:
        self.hide()
        tell(post_id)

    def _begin(self, asked: SignalInstance) -> None:
        self.hide()
        asked.emit()


def moment(post: Post) -> str:
    """Say what became of a post and when it went out, will go out, or was written on last; China time."""
    at = post.sent_at or post.scheduled_at or post.updated_at
    return " · ".join(filter(None, (short_state(post), when(at) if at is not None else "")))
