"""The side bar: workspace, search, pages, accounts with a ring each, one line of status."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.ui.icons import paint_icon
from wxdesk.ui.kit import AvatarLabel, Chip, Column, CountBadge, ElidedLabel, KeyHint, QuotaRing, Skeleton, Slots, Text
from wxdesk.ui.shell.page import PageSpec
from wxdesk.ui.theme import TextRole, font, metrics, tokens


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account in the side bar; ``slots`` is None where there is no quota, then ``tag`` stands there."""

    id: int
    name: str
    kind: str
    glyph: str
    colour: str
    slots: Slots | None = None
    words: str = ""
    tag: str = ""


class WorkspaceMark(QWidget):
    """The sign of wxdesk: a green square with its two letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = metrics().px(26)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("accent"))
        radius = self.width() * 0.3
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        letters = font(TextRole.SECTION)
        letters.setWeight(QFont.Weight.Bold)
        painter.setFont(letters)
        painter.setPen(t.color("on_accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "wx")


class NavButton(QPushButton):
    """A page in the navigation, with a count of what waits there."""

    def __init__(self, spec: PageSpec, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(spec.title, parent)
        m = metrics()
        self.setObjectName(f"nav_{spec.name}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFont(font(TextRole.STRONG))
        self.setToolTip(shortcut)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = spec.icon
        self._badge = CountBadge()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, m.px(10), 0)
        row.addStretch(1)
        row.addWidget(self._badge)

    def show_count(self, count: int) -> None:
        self._badge.show_count(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        m = metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(m.px(9), (self.height() - m.icon) / 2, m.icon, m.icon)
        paint_icon(painter, self._icon, place, tokens().color("accent_strong" if self.isChecked() else "ink2"))


class SearchButton(QAbstractButton):
    """Looks like a field and opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.setText(self.tr("Search or jump to…"))
        self.setAccessibleName(self.text())
        self.setFixedHeight(m.control)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, m.grid(2), 0)
        row.addStretch(1)
        row.addWidget(KeyHint(self.tr("Ctrl K")), 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(200), metrics().control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(t.color("line"))
        painter.setBrush(t.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.radius_control, m.radius_control)
        painter.setPen(t.color("ink3"))
        painter.setFont(font())
        words = self.rect().adjusted(m.px(10), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class AccountRow(QAbstractButton):
    """One account: avatar, name, kind, and its ring or tag."""

    def __init__(self, line: AccountLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.setCheckable(True)
        self.setFixedHeight(m.px(42))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._avatar = AvatarLabel(side=28)
        self._name = ElidedLabel("", TextRole.STRONG)
        self._kind = ElidedLabel("", TextRole.HINT)
        self._ring = QuotaRing()
        self._tag = Chip()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.setContentsMargins(0, m.px(2), 0, m.px(2))
        names.addWidget(self._name)
        names.addWidget(self._kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.grid(2), 0, m.px(6), 0)
        row.setSpacing(m.grid(2))
        row.addWidget(self._avatar)
        row.addLayout(names, 1)
        row.addWidget(self._ring)
        row.addWidget(self._tag)
        for part in (self._name, self._kind, self._tag):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line = line
        self.show_line(line)

    def show_line(self, line: AccountLine) -> None:
        self.line = line
        self.setObjectName(f"account_{line.id}")
        self._avatar.show_avatar(line.glyph, line.colour)
        self._name.setText(line.name)
        self._kind.setText(line.kind)
        self._ring.setVisible(line.slots is not None)
        self._ring.show_slots(line.slots or Slots(), line.words)
        self._tag.show_chip(line.tag)
        self.setText(line.name)
        self.setAccessibleName(f"{line.name}, {line.kind}. {line.words}")
        self.setToolTip(line.words)

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(200), metrics().px(42))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        if not (self.isChecked() or self.underMouse()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("selection" if self.isChecked() else "neutral_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), m.radius_control, m.radius_control)


class StatusLine(QWidget):
    """One sentence at the foot of the side bar, with a dot in its tone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._tone = "ink3"
        self._words = Text("", TextRole.HINT, wrap=True, tabular=True)
        self._words.setObjectName("sidebar_status")
        self._words.setMinimumHeight(m.px(36))
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.px(22), 0, 0, 0)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_status(self, words: str, tone: str) -> None:
        self._tone = {"good": "mark", "warn": "warn", "bad": "bad"}.get(tone, "ink3")
        self._words.setText(words)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A side bar that scrolls takes room from its foot, unless that is told how much it needs."""
        needed = self._words.heightForWidth(self.width() - metrics().px(22))
        self._words.setMinimumHeight(max(metrics().px(36), needed))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._words.text():
            return
        m = metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().color(self._tone))
        painter.drawEllipse(QRectF(m.px(8), m.px(4), m.px(8), m.px(8)))


class AddAccountButton(QAbstractButton):
    """A quiet line below the accounts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Add account"))
        self.setAccessibleName(self.text())
        self.setFixedHeight(metrics().control)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(200), metrics().control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = t.color("ink" if self.underMouse() else "ink2")
        side = m.px(16)
        place = QRectF(m.grid(2) + m.px(6), (self.height() - side) / 2, side, side)
        paint_icon(painter, "plus", place, ink)
        painter.setPen(ink)
        painter.setFont(font())
        words = self.rect().adjusted(m.grid(2) + m.px(38), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class Sidebar(QFrame):
    """Signals carry what the user chose; showing changes nothing by itself."""

    page_chosen = Signal(str)
    account_chosen = Signal(int)
    search_wanted = Signal()
    account_wanted = Signal()

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.setFixedWidth(m.sidebar)
        self._nav: dict[str, NavButton] = {}
        self._rows: list[AccountRow] = []
        self._workspace = ElidedLabel("", TextRole.HEADING)
        self._workspace.setObjectName("workspace")
        self._search = SearchButton()
        self._search.setObjectName("search")
        self._search.clicked.connect(self.search_wanted)
        self._heading = Text(self.tr("ACCOUNTS"), TextRole.SECTION)
        self._skeleton = Skeleton(5, 42)
        self._add = AddAccountButton()
        self._add.setObjectName("add_account")
        self._add.clicked.connect(self.account_wanted)
        self._add.hide()
        self._status = StatusLine()
        self._lay_out(specs)

    def show_workspace(self, name: str) -> None:
        self._workspace.setText(name)

    def show_page(self, name: str) -> None:
        self._nav[name].setChecked(True)

    def show_badge(self, page: str, count: int) -> None:
        self._nav[page].show_count(count)

    def show_status(self, words: str, tone: str) -> None:
        self._status.show_status(words, tone)

    def show_accounts(self, lines: Sequence[AccountLine], chosen: int) -> None:
        """Show these accounts instead of the skeleton; rows that are there already are kept."""
        self._skeleton.hide()
        self._add.show()
        while len(self._rows) > len(lines):
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        for number, line in enumerate(lines):
            if number == len(self._rows):
                self._rows.append(self._make_row(line))
                self._accounts.insertWidget(number, self._rows[-1])
            self._rows[number].show_line(line)
        self.show_account(chosen)

    def show_account(self, account_id: int) -> None:
        for row in self._rows:
            row.setChecked(row.line.id == account_id)

    def _make_row(self, line: AccountLine) -> AccountRow:
        row = AccountRow(line)
        row.clicked.connect(lambda: self._choose(row))
        return row

    def _choose(self, row: AccountRow) -> None:
        self.show_account(row.line.id)
        self.account_chosen.emit(row.line.id)

    def _lay_out(self, specs: Sequence[PageSpec]) -> None:
        m = metrics()
        box = QVBoxLayout(self)
        box.setContentsMargins(m.px(10), m.px(18), m.px(10), m.grid(2))
        box.setSpacing(m.px(2))
        head = QHBoxLayout()
        head.setContentsMargins(m.grid(2), 0, m.grid(2), 0)
        head.setSpacing(m.px(10))
        head.addWidget(WorkspaceMark())
        head.addWidget(self._workspace, 1)
        box.addLayout(head)
        box.addSpacing(m.grid(2))
        box.addWidget(self._search)
        box.addSpacing(m.grid(2))
        for number, spec in enumerate(specs, 1):
            button = NavButton(spec, self.tr("Ctrl {0}").format(number))
            button.clicked.connect(lambda _=False, name=spec.name: self.page_chosen.emit(name))
            self._nav[spec.name] = button
            box.addWidget(button)
        box.addSpacing(m.grid(4))
        heading = QHBoxLayout()
        heading.setContentsMargins(m.px(10), 0, 0, m.grid(1))
        heading.addWidget(self._heading)
        box.addLayout(heading)
        column = Column(margins=False)
        self._accounts = column.body
        self._accounts.setSpacing(0)
        self._accounts.addWidget(self._skeleton)
        self._accounts.addWidget(self._add)
        self._accounts.addStretch(1)
        box.addWidget(column, 1)
        box.addSpacing(m.grid(2))
        box.addWidget(self._status)
