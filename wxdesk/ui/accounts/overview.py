"""The list of all accounts: a ring, and words for what is left and what comes next."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.services.accounts import AccountView
from wxdesk.ui.accounts.lines import left_words, needs_user, next_words
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.kit import AvatarLabel, Card, Chip, ElidedLabel, Line, QuotaRing, Skeleton, Slots
from wxdesk.ui.phrases import kind_line, slots_of
from wxdesk.ui.theme import TextRole, metrics, tokens


class OverviewRow(QAbstractButton):
    """One account; pressing it opens the editor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.account_id = 0
        self.setFixedHeight(m.px(60))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._avatar = AvatarLabel(side=36)
        self._name = ElidedLabel("", TextRole.STRONG)
        self._kind = ElidedLabel("", TextRole.HINT)
        self._ring = QuotaRing(side=26)
        self._left = ElidedLabel("", TextRole.BODY)
        self._next = ElidedLabel("", TextRole.HINT)
        self._mode = Chip()
        row = QHBoxLayout(self)
        row.setContentsMargins(m.px(14), 0, m.px(40), 0)
        row.setSpacing(m.gap)
        row.addWidget(self._avatar)
        row.addLayout(_two(self._name, self._kind), 3)
        row.addWidget(self._ring)
        row.addLayout(_two(self._left, self._next), 5)
        row.addWidget(self._mode)
        for part in (self._name, self._kind, self._left, self._next, self._mode):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def words(self) -> str:
        return f"{self._left.text()}. {self._next.text()}"

    def show_view(self, view: AccountView, now: datetime) -> None:
        account = view.account
        self.account_id = account.id
        self.setObjectName(f"overview_{account.id}")
        self._avatar.show_avatar(account.glyph, account.colour)
        self._name.setText(account.name)
        self._kind.setText(kind_line(account))
        self._left.setText(left_words(view, now))
        self._next.show_text(next_words(view, now), "warn" if needs_user(view) else "")
        self._ring.show_slots(slots_of(view.quota) if view.quota else Slots(), self._left.text())
        policy = self._ring.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._ring.setSizePolicy(policy)
        self._ring.setVisible(view.quota is not None)
        self._mode.show_chip(self.tr("practice") if account.practice else self.tr("live"))
        self.setText(account.name)
        self.setAccessibleName(f"{account.name}, {kind_line(account)}. {self.words}")

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(400), metrics().px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), m.radius_control, m.radius_control)
        side = m.px(16)
        place = QRectF(self.width() - side - m.px(14), (self.height() - side) / 2, side, side)
        paint_icon(painter, "chevron_right", place, t.color("ink3"))


def _two(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(metrics().px(2))
    box.addStretch(1)
    box.addWidget(upper)
    box.addWidget(lower)
    box.addStretch(1)
    return box


class Overview(Card):
    """All accounts of the workspace; ``chosen`` carries the account's id."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("All accounts"))
        self.tighten()
        self.body.setSpacing(0)
        self._skeleton = Skeleton(5, 60)
        self.body.addWidget(self._skeleton)
        self._rows: list[OverviewRow] = []
        self._lines: list[Line] = []

    @property
    def rows(self) -> tuple[OverviewRow, ...]:
        return tuple(self._rows)

    def show_views(self, views: Sequence[AccountView], now: datetime) -> None:
        """Show these accounts; rows that are there already are kept."""
        self._skeleton.hide()
        while len(self._rows) > len(views):
            for gone in (self._rows.pop(), self._lines.pop()):
                gone.hide()
                gone.deleteLater()
        for number, view in enumerate(views):
            if number == len(self._rows):
                self._add_row()
            self._rows[number].show_view(view, now)

    def _add_row(self) -> None:
        line, row = Line(soft=True), OverviewRow()
        line.setVisible(bool(self._rows))
        row.clicked.connect(lambda: self.chosen.emit(row.account_id))
        self._rows.append(row)
        self._lines.append(line)
        self.body.addWidget(line)
        self.body.addWidget(row)
