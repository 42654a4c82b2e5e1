"""What every part of the Compose page's driver needs: the page, and the question that stands over it."""

from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from wxdesk.domain.posts import Post
from wxdesk.testing.driver import Driver
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.kit import Dialog, QuotaMeter

D = TypeVar("D", bound=Dialog)


class ComposePage(Driver):
    """The Compose page, and what it asks."""

    @property
    def _page(self) -> ComposerPage:
        if not isinstance(self.root, ComposerPage):
            raise TypeError(type(self.root).__name__)
        return self.root

    @property
    def post(self) -> Post:
        """The open post, as it stands in the window."""
        return self._page.model.post

    @property
    def titles(self) -> list[str]:
        return [article.title for article in self.post.articles]

    @property
    def banner(self) -> str:
        """What stands over the editor: a refusal, a note, or how sending goes."""
        parts = [
            name for name in ("banner_headline", "banner_detail", "state_headline", "state_detail") if self.has(name)
        ]
        return " ".join(self.text(name) for name in parts)

    @property
    def asked(self) -> str:
        """All that the dialog in front says."""
        front = self.front
        said = [label.text() for label in front.findChildren(QLabel) if label.isVisible()]
        meters = [meter.sentence for meter in front.findChildren(QuotaMeter) if meter.isVisible()]
        return " ".join(filter(None, [*said, *meters]))

    def _more(self, key: str) -> None:
        """Choose something in the menu of the top bar."""
        if not self.enabled("more"):
            raise AssertionError("the menu of the top bar cannot be opened")
        menu = self._page._head.menu()
        action = next(each for each in menu.findChildren(QAction) if each.objectName() == f"more_{key}")
        if not action.isEnabled():
            raise AssertionError(f"{action.text()!r} cannot be chosen")
        action.trigger()
        menu.deleteLater()
        self.world.settle()

    @property
    def front(self) -> Dialog:
        """The dialog that stands over the window. Raises LookupError."""
        front = [each for each in QApplication.topLevelWidgets() if isinstance(each, Dialog) and each.isVisible()]
        if not front:
            raise LookupError(f"nothing is asked; the banner says {self.banner!r}")
        return front[-1]

    def _asked(self, kind: type[D]) -> D:
        """Return the question of ``kind`` that stands over the window. Raises LookupError."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, kind) and each.isVisible():
                return each
        raise LookupError(f"no {kind.__name__}; the banner says {self.banner!r}")
