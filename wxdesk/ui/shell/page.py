"""What a page is to the window around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # the ports bring most of the domain, which the first paint does not need
    from wxdesk.services.ports import Topic


class Page(QWidget):
    """One page; subclasses say what stands in the top bar while they are in front.

    Emit ``top_bar_changed`` when the title or the widgets of the top bar are others now, ``account_wanted`` where the
    next step is to add an account.
    """

    top_bar_changed = Signal()
    account_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def title(self) -> str:
        """What the page is about, in the top bar."""
        return ""

    def subtitle(self) -> str:
        """A second name, lighter, behind the title."""
        return ""

    def top_left(self) -> list[QWidget]:
        """Widgets behind the title: chips, a meter, selects. The page keeps them as attributes."""
        return []

    def top_right(self) -> list[QWidget]:
        """Widgets at the far right: a hint, buttons; the primary one comes last."""
        return []

    def top_mark(self) -> QWidget | None:
        """A widget before the title, an avatar for example."""
        return None

    def show_account(self, account_id: int) -> None:
        """The user chose this account in the side bar, or another page did."""

    def came_to_front(self) -> None:
        """The page is shown from now on."""

    def chosen_again(self) -> None:
        """The user chose the page that is in front already: a page of two levels goes up."""

    def refresh(self, topics: "frozenset[Topic]") -> None:
        """Something was committed, by this process or another: show what is in the workspace now."""

    async def close_page(self) -> bool:
        """Keep everything before the window goes; False where that failed."""
        return True

    def first_focus(self) -> QWidget | None:
        """What has the keyboard when the page is chosen."""
        return None


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page in the navigation; ``make`` is called the first time it is chosen."""

    name: str
    title: str
    icon: str
    make: Callable[[], Page]
