"""The choice of what the second phone shows."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.domain.phone import Follower, Layout
from wxdesk.ui.kit import MenuButton
from wxdesk.ui.phone.beside import Beside, Compared
from wxdesk.ui.phone.words import stamp
from wxdesk.ui.phrases import follower_name


class SecondButton(MenuButton):
    """``chosen`` carries a ``Beside``."""

    chosen = Signal(object)

    def __init__(self, layouts: Sequence[tuple[Layout, str]], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setAccessibleName(self.tr("What the second phone shows"))
        self._layouts = dict(layouts)
        self._followers: dict[int, str] = {}
        self._at: datetime | None = None
        self._shown: tuple[object, ...] = ()

    def show_choices(self, followers: Sequence[Follower], at: datetime, beside: Beside) -> None:
        """Offer these followers, and the moment ``at`` to be kept; say what is chosen."""
        names = {each.id: follower_name(each) for each in followers}
        self._at = at
        self.setText(self._words(beside, names))
        shown = (tuple(names.items()),)
        if shown != self._shown:
            self._shown, self._followers = shown, names
            self._fill()

    def _words(self, beside: Beside, names: dict[int, str]) -> str:
        match beside.by:
            case Compared.FOLLOWER:
                return self.tr("Beside: {0}").format(names.get(beside.follower_id, ""))
            case Compared.MOMENT if beside.at is not None and self._at is not None:
                return self.tr("Beside: {0}").format(stamp(beside.at, self._at))
            case Compared.LAYOUT:
                return self.tr("Beside: {0}").format(self._layouts[beside.layout])
            case _:
                return self.tr("Beside: the folder")

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        self.add_choice(self.tr("The folder of the same phone"), partial(self.chosen.emit, Beside()))
        self.add_choice(self.tr("The same phone as it is at this moment"), self._keep_moment)
        menu.addSeparator()
        for follower_id, name in self._followers.items():
            chosen = Beside(Compared.FOLLOWER, follower_id=follower_id)
            self.add_choice(self.tr("The phone of {0}").format(name), partial(self.chosen.emit, chosen))
        menu.addSeparator()
        for layout, words in self._layouts.items():
            self.add_choice(words, partial(self.chosen.emit, Beside(Compared.LAYOUT, layout=layout)))

    def _keep_moment(self) -> None:
        self.chosen.emit(Beside(Compared.MOMENT, at=self._at))

    @property
    def choices(self) -> QMenu:
        return self.menu()
