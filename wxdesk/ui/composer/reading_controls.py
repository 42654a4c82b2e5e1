"""Under the phone while it shows the article: how wide the phone is, how large its letters, dark or light."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from wxdesk.domain.phone import Follower
from wxdesk.ui.kit import Button, IconButton
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.phone.form import form_of
from wxdesk.ui.phone.style import DEVICES, TEXT_SIZES, M, measures_of, percent_of
from wxdesk.ui.theme import metrics


class ReadingControls(QWidget, Part):
    """Three quiet buttons; each change is told at once."""

    device_chosen = Signal(int)
    text_chosen = Signal(int)
    dark_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._points, self._percent = round(M.width), 100
        self._device = self._button(self.tr("Width of the phone, in points"))
        self._text = self._button(self.tr("Size of text on the phone"))
        self._dark = IconButton("moon", self.tr("A phone in dark mode"), checkable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.grid(2))
        for part in (self._device, self._text, self._dark):
            part.setMaximumHeight(m.px(24))
            row.addWidget(part)
        self._device.clicked.connect(self._offer_devices)
        self._text.clicked.connect(self._offer_sizes)
        self._dark.toggled.connect(self.dark_chosen)
        name_parts(self, "reading_")
        self._show()

    def choose_device(self, points: int) -> None:
        """Look at articles on a phone that is ``points`` wide."""
        self._points = points
        self._show()
        self.device_chosen.emit(points)

    def choose_text(self, percent: int) -> None:
        """Look at articles with letters of ``percent`` of the usual size."""
        self._percent = percent
        self._show()
        self.text_chosen.emit(percent)

    def show_follower(self, follower: Follower) -> None:
        """Look at articles on a phone like that of ``follower``."""
        form = form_of(follower)
        self.choose_device(round(measures_of(form).width))
        self.choose_text(percent_of(form.text_step))
        self._dark.setChecked(follower.dark)

    def _button(self, meaning: str) -> Button:
        button = Button("", "quiet", "chevron_down")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands at the right
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        return button

    def _show(self) -> None:
        self._device.setText(self.tr("{0} points").format(self._points))
        self._text.setText(self.tr("Text {0} %").format(self._percent))

    def _offer_devices(self) -> None:
        words = {
            360: self.tr("smaller Android"),
            375: self.tr("iPhone SE, mini"),
            390: self.tr("iPhone 12 to 14"),
            393: self.tr("iPhone 15, 16, Pixel"),
            412: self.tr("larger Android"),
            430: self.tr("iPhone Plus, Pro Max"),
        }
        menu = self._menu("device_menu")
        for points in DEVICES:
            action = menu.addAction(f"{points} · {words[points]}")
            action.setCheckable(True)
            action.setChecked(points == self._points)
            action.triggered.connect(lambda _=False, points=points: self.choose_device(points))
        menu.popup(self._device.mapToGlobal(self._device.rect().bottomLeft()))

    def _offer_sizes(self) -> None:
        menu = self._menu("text_menu")
        for percent in TEXT_SIZES:
            words = self.tr("{0} %, the usual").format(percent) if percent == 100 else f"{percent} %"
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(percent == self._percent)
            action.triggered.connect(lambda _=False, percent=percent: self.choose_text(percent))
        menu.popup(self._text.mapToGlobal(self._text.rect().bottomLeft()))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName(name)
        return menu
