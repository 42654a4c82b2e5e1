"""Two phones side by side - chat list and subscription folder - or one of them where there is little room."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.phone import Phone
from wxdesk.domain.surroundings import Surroundings
from wxdesk.ui.kit import Segmented, Text
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.form import Form
from wxdesk.ui.phone.look import PictureSource
from wxdesk.ui.phone.scenes import MARGIN, fit
from wxdesk.ui.phone.style import measures_of
from wxdesk.ui.phone.widget import PhoneWidget
from wxdesk.ui.theme import TextRole, metrics

ROOM_FOR_TWO = 900
"""The least width at which both phones stand side by side."""


class Headed(QWidget):
    """A phone under its heading and a fact."""

    def __init__(self, pictures: PictureSource, heading: str, fact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.phone = PhoneWidget(pictures, self)
        self.heading = Text(heading, TextRole.HEADING)
        self.fact = Text(fact, TextRole.HINT, tone="quiet")
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(m.grid(2), 0, m.grid(2), 0)
        row.addWidget(self.heading)
        row.addStretch(1)
        row.addWidget(self.fact)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(1))
        box.addWidget(self._line, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.phone, 1)

    def fit(self, width: int, height: int, headed: bool) -> None:
        """Take no more room than a phone of this height needs, and put the heading, if any, right above it."""
        self._line.setVisible(headed)
        head = self._line.sizeHint().height() + metrics().grid(1) if headed else 0
        form = self.phone.form
        m = measures_of(form)
        body = fit(width, height - head, 1.0, form)
        outline = round((m.width + 2 * m.bezel) * body.scale)
        self.setMaximumWidth(outline + 2 * MARGIN)
        self._line.setFixedWidth(outline)


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two shows, under which heading."""

    phone: Phone
    form: Form
    dark: bool
    around: Surroundings
    heading: str
    fact: str = ""


class PhonePair(QWidget):
    """Shows two phones, or one on two screens."""

    folded_changed = Signal(bool)

    def __init__(self, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.chats = Headed(pictures, self.tr("Chat list"), self.tr("service accounts · push"), self)
        self.folder = Headed(pictures, self.tr("Subscription folder"), "", self)
        self.folder.phone.show_screen(Screen.FOLDER)
        self.switch = Segmented([("chats", self.tr("Chat list")), ("folder", self.tr("Folder"))])
        self.switch.hide()
        self.switch.chosen.connect(lambda _: self._arrange())
        self._folded = self._locked = self._compared = False
        self._heading = self.tr("Chat list")
        self._both = QHBoxLayout()
        self._both.setSpacing(m.grid(3))
        self._both.addStretch(1)
        self._both.addWidget(self.chats, 8)
        self._both.addWidget(self.folder, 8)
        self._both.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(m.margin, m.grid(4), m.margin, m.grid(1))
        box.setSpacing(m.grid(2))
        box.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addLayout(self._both, 1)

    @property
    def phones(self) -> tuple[PhoneWidget, PhoneWidget]:
        return self.chats.phone, self.folder.phone

    @property
    def folded(self) -> bool:
        """Whether only one phone is shown."""
        return self._folded

    def show_phones(self, first: Side, second: Side) -> None:
        """Show the first phone, and beside it its folder or another phone."""
        was = self.folder.phone.shown
        for each, side in ((self.chats, first), (self.folder, second)):
            each.phone.show_form(side.form)
            each.phone.show_around(side.around)
            each.phone.show_dark(side.dark)
            each.phone.show_phone(side.phone)
        if not self._compared and self.folder.phone.shown is Screen.CHATS is not was:
            self._go_home()
        self._heading = first.heading
        self._name_screens()
        self.chats.fact.setText(first.fact)
        self.folder.heading.setText(second.heading)
        self.folder.fact.setText(second.fact)
        self._fit()

    def show_compared(self, compared: bool) -> None:
        """Begin on the second phone with the folder or, where it is another phone, with its chat list."""
        self.folder.phone.show_screen(Screen.CHATS if compared else Screen.FOLDER)
        self._compared = compared
        self._name_screens()

    def _go_home(self) -> None:
        """Let the second phone, whose conversation is gone, stand at its folder, silently: nobody has opened it."""
        blocked = self.folder.phone.blockSignals(True)
        self.folder.phone.show_screen(Screen.FOLDER)
        self.folder.phone.blockSignals(blocked)

    def _name_screens(self) -> None:
        """Say above each phone, and in the switch between them, what it shows."""
        first = self.tr("Lock screen") if self._locked else self.tr("Chat list")
        second = self.tr("Second phone") if self._compared else self.tr("Folder")
        self.switch.name("chats", first)
        self.switch.name("folder", second)
        self.chats.heading.setText(self.tr("Lock screen") if self._locked else self._heading)

    def show_locked(self, locked: bool) -> None:
        """Lock the left phone, or unlock it."""
        self._locked = locked
        self._name_screens()
        lock(self.chats.phone, locked)

    def picture(self) -> QImage:
        """Return the phones that are seen, side by side, at twice their size."""
        shots = [each.phone.picture() for each in (self.chats, self.folder) if not each.isHidden()]
        width = sum(round(shot.width()) for shot in shots)
        image = QImage(width, max(shot.height() for shot in shots), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        x = 0
        for shot in shots:
            painter.drawImage(QRectF(x, 0, shot.width(), shot.height()), shot, QRectF(shot.rect()))
            x += shot.width()
        painter.end()
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        folded = self.width() < metrics().px(ROOM_FOR_TWO)
        if folded != self._folded:
            self._folded = folded
            self._arrange()
            self.folded_changed.emit(folded)
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        m = metrics()
        taken = self.switch.sizeHint().height() + m.grid(2) if self._folded else 0
        height = self.height() - m.grid(4) - m.grid(1) - taken
        width = self.width() - 2 * m.margin
        for each in (self.chats, self.folder):
            each.fit(width if self._folded else width // 2, height, headed=not self._folded)

    def _arrange(self) -> None:
        self.switch.setVisible(self._folded)
        self.chats.setVisible(not self._folded or self.switch.key == "chats")
        self.folder.setVisible(not self._folded or self.switch.key == "folder")


def lock(phone: PhoneWidget, locked: bool) -> None:
    """Lock a phone, or unlock it."""
    if locked and phone.shown is not Screen.LOCK:
        phone.show_screen(Screen.LOCK)
    elif not locked and phone.shown is Screen.LOCK:
        phone.show_screen(Screen.CHATS)
