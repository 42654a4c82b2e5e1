"""A phone in a window of its own, which stays on top while one composes."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.domain.phone import Phone
from wxdesk.domain.surroundings import Surroundings
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.form import Form
from wxdesk.ui.phone.look import PictureSource
from wxdesk.ui.phone.screen_words import screen_name
from wxdesk.ui.phone.widget import PhoneWidget
from wxdesk.ui.theme import metrics

WIDE, HIGH = 400, 800


class DetachedPhone(QWidget):
    """``left`` when it was closed. Its title says whose phone it shows, and which screen of it."""

    left = Signal()

    def __init__(self, pictures: PictureSource, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("page")
        self._name = ""
        self.phone = PhoneWidget(pictures, self)
        self.phone.screen_changed.connect(self._show_title)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.phone)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        name_parts(self)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(WIDE), metrics().px(HIGH))

    def show_phone(self, phone: Phone, form: Form, dark: bool, around: Surroundings, name: str) -> None:
        """Show what the page's phone, that of the follower called ``name``, shows, on the screen that is open here."""
        self._name = name
        self.phone.show_form(form)
        self.phone.show_around(around)
        self.phone.show_dark(dark)
        self.phone.show_phone(phone)
        self._show_title()

    def _show_title(self) -> None:
        screen = screen_name(self.phone.place, self.phone.phone)
        self.setWindowTitle(QCoreApplication.translate("PhonePage", "{0} · {1}").format(self._name, screen))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()
