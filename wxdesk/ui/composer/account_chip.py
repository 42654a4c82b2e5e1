"""Which account the post is for, and the others to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from wxdesk.domain.accounts import Account, Kind
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.theme import TextRole, font, metrics, tokens


class AccountChip(QAbstractButton):
    """A pill that says ``Service · Harbour Hotels``, or less in little room, and drops down all accounts."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._name = self._kind = ""
        self.setFont(font(TextRole.LABEL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.offer)

    def show_account(self, account: Account) -> None:
        """Say which account it is."""
        self.setText(f"{self.kind_words(account.kind)} · {account.name}" if account.id else "")
        self._name, self._kind = account.name, self.kind_words(account.kind)
        self.setAccessibleName(self.tr("Account: {0}").format(self.text()))
        self.setToolTip(self.tr("Write for another account"))
        self.setVisible(bool(account.id))
        self.updateGeometry()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer these to choose from."""
        self._accounts = tuple(accounts)

    def offer(self) -> None:
        """Drop down the accounts."""
        menu = QMenu(self)
        menu.setObjectName("account_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for account in self._accounts:
            action = menu.addAction(f"{account.name}  ·  {self.kind_words(account.kind)}")
            action.triggered.connect(lambda _=False, chosen=account.id: self.chosen.emit(chosen))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def kind_words(self, kind: Kind) -> str:
        words = {
            Kind.SERVICE: self.tr("Service"),
            Kind.SUBSCRIPTION: self.tr("Subscription"),
            Kind.ENTERPRISE: self.tr("Enterprise"),
        }
        return words[kind]

    def sizeHint(self) -> QSize:
        m = metrics()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + m.px(36), m.chip)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._kind) + metrics().px(36), metrics().chip)

    @property
    def words(self) -> str:
        """What stands on it: all, else the name, else the kind; the side bar shows which account is chosen."""
        room = self.width() - metrics().px(34) - 1
        fitting = (each for each in (self.text(), self._name) if self.fontMetrics().horizontalAdvance(each) <= room)
        return next(fitting, self._kind)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(t.color("mark") if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(t.color("accent_soft"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(t.color("accent_strong"))
        words = box.adjusted(m.px(10), 0, -m.px(24), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)
        side = m.px(14)
        arrow = QRectF(box.right() - side - m.px(7), box.center().y() - side / 2, side, side)
        paint_icon(painter, "chevron_down", arrow, t.color("accent_strong"))
