"""Which card to put into the article: the account's cards, to look through, choose, add, change and delete."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.writing import CardKind, LinkedCard
from wxdesk.services import cards
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.card_dialog import CardDialog
from wxdesk.ui.composer.card_words import ICONS, kind_name, said
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.kit import Button, Column, Dialog, EmptyState, IconButton, SearchField, Toast, discard
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, font, metrics, tokens
from wxdesk.ui.words import beside

LEAST_IN_VIEW, IN_VIEW = 3, 6


class CardRow(QAbstractButton, Part):
    """One card; a double click or Return takes it."""

    taken = Signal()

    def __init__(self, card: LinkedCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.card = card
        self.setText(card.name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(beside(card.name, said(card)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._edit = IconButton("edit", self.tr("Change this card"), parent=self)
        self._delete = IconButton("trash", self.tr("Delete this card"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, m.grid(1), 0)
        row.addStretch(1)
        row.addWidget(self._edit)
        row.addWidget(self._delete)

    @property
    def change(self) -> IconButton:
        return self._edit

    @property
    def delete(self) -> IconButton:
        return self._delete

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(300), metrics().row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(t.color("mark") if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setBrush(t.color("selection" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), m.px(6), m.px(6))
        side = m.px(18)
        paint_icon(
            painter, ICONS[self.card.kind], QRectF(m.grid(2), (self.height() - side) / 2, side, side), t.color("ink2")
        )
        room = QRectF(self.rect()).adjusted(m.grid(4) + side, m.px(4), -m.px(70), -m.px(4))
        lines = (
            (self.card.name, TextRole.STRONG, "ink", Qt.AlignmentFlag.AlignTop),
            (said(self.card), TextRole.HINT, "ink3", Qt.AlignmentFlag.AlignBottom),
        )
        for words, role, colour, place in lines:
            painter.setFont(font(role))
            painter.setPen(t.color(colour))
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
            painter.drawText(room, place, cut)


class CardPicker(Dialog):
    """``card`` is the one that was chosen."""

    def __init__(
        self, ports: Ports, tasks: Tasks, account_id: int, known: Sequence[LinkedCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Put in a card"),
            self.tr("It stands on a line of its own, and leads to a Mini-Program, an account or a product."),
            accept_text=self.tr("Put in"),
            width=520,
            parent=parent,
        )
        m = metrics()
        self._ports, self._tasks, self._account_id = ports, tasks, account_id
        self._cards = tuple(known)
        self._rows: dict[int, CardRow] = {}
        self._filter = SearchField(self.tr("Name, AppID or page"))
        self._add = Button(self.tr("Add a card…"), "normal", "plus")
        self._column = Column(margins=False)
        self._column.body.setSpacing(m.px(2))
        self._none = EmptyState(
            "card",
            self.tr("No card yet"),
            self.tr("Add the Mini-Programs, accounts and products that this account’s articles lead to."),
        )
        self._toast = Toast(self)
        head = QHBoxLayout()
        head.setSpacing(m.grid(2))
        head.addWidget(self._filter, 1)
        head.addWidget(self._add)
        self.body.addLayout(head)
        self.body.addWidget(self._none)
        self.body.addWidget(self._column)
        self._filter.textChanged.connect(lambda _: self._show())
        self._add.clicked.connect(lambda: self._edit(LinkedCard(account_id, CardKind.MINI_PROGRAM, "", "")))
        name_parts(self)
        self._show()
        (next(iter(self._rows.values()), None) or self._add).setFocus()

    @property
    def card(self) -> LinkedCard | None:
        return next((row.card for row in self._rows.values() if row.isChecked()), None)

    def _show(self) -> None:
        chosen = self.card.id if self.card else 0
        while (item := self._column.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        wanted = self._filter.text().strip().casefold()
        found = [card for card in self._cards if wanted in _searched(card)]
        self._rows = {card.id: self._row(card) for card in found}
        for row in self._rows.values():
            self._column.body.addWidget(row)
        self._column.body.addStretch(1)
        self._none.setVisible(not self._cards)
        self._column.setVisible(bool(self._cards))
        shown = min(max(len(self._cards), LEAST_IN_VIEW), IN_VIEW)
        self._column.setFixedHeight(shown * (metrics().row + metrics().px(2)))
        self.fit()
        if self._rows:
            self._rows.get(chosen, next(iter(self._rows.values()))).setChecked(True)
        self._follow()

    def _row(self, card: LinkedCard) -> CardRow:
        row = CardRow(card)
        row.setObjectName(f"rows_{card.id}")
        name_parts(row, f"rows_{card.id}_")
        row.toggled.connect(lambda _: self._follow())
        row.taken.connect(self.accept)
        row.change.clicked.connect(lambda: self._edit(card))
        row.delete.clicked.connect(lambda: self._remove(card))
        return row

    def _follow(self) -> None:
        self.allow_accept("" if self.card is not None else self.tr("Choose a card, or add one."))

    def _edit(self, card: LinkedCard) -> None:
        self._tasks.start(self._edited(card))

    async def _edited(self, card: LinkedCard) -> None:
        dialog = CardDialog(self._ports, self._tasks, card, self)
        if await self._tasks.ask(dialog) and isValid(self):
            await self._reload(dialog.card.id)

    def _remove(self, card: LinkedCard) -> None:
        self._tasks.start(self._removed(card))

    async def _removed(self, card: LinkedCard) -> None:
        await cards.delete(self._ports, card)
        if isValid(self):
            await self._reload(0)
            words = self.tr("“{0}” deleted").format(card.name)
            self._toast.show_message(words, lambda: self._undo(card))

    def _undo(self, card: LinkedCard) -> None:
        self._tasks.start(self._bring_back(card))

    async def _bring_back(self, card: LinkedCard) -> None:
        kept = await self._ports.store.run(lambda tx: tx.cards.save(card))
        if isValid(self):
            await self._reload(kept.id)

    async def _reload(self, chosen: int) -> None:
        self._cards = tuple(await cards.of(self._ports, self._account_id))
        if isValid(self):
            self._show()
            if row := self._rows.get(chosen):
                row.setChecked(True)
                row.setFocus()


def _searched(card: LinkedCard) -> str:
    return " ".join((card.name, card.target, card.path, card.detail, kind_name(card.kind))).casefold()
