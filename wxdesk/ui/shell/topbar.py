"""The bar over a page: title, what it is about, the fact that matters most, the actions."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wxdesk.ui.kit import Text
from wxdesk.ui.shell.page import Page
from wxdesk.ui.theme import TextRole, metrics


class TopBar(QFrame):
    """Shows the widgets of the page in front, which go on belonging to that page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.setFixedHeight(m.topbar)
        self._shown: list[QWidget] = []
        self._owner: QWidget | None = None
        self._title = Text("", TextRole.TITLE)
        self._title.setObjectName("page_title")
        self._title.keep(16)
        self._subtitle = Text("", TextRole.TITLE, tone="quiet")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(m.margin, 0, m.margin, 0)
        self._row.setSpacing(m.gap)

    @property
    def title(self) -> str:
        return self._title.text()

    def show_title(self, title: str) -> None:
        """Show a title alone, before there is a page."""
        self._clear()
        self._title.setText(title)
        self._row.addWidget(self._title)
        self._row.addStretch(1)

    def show_page(self, page: Page) -> None:
        """Show what ``page`` says now."""
        self._clear()
        self._owner = page
        mark = page.top_mark()
        left, right = page.top_left(), page.top_right()
        if mark is not None:
            self._row.addWidget(mark)
        self._title.setText(page.title())
        self._subtitle.setText(page.subtitle())
        self._subtitle.setVisible(bool(page.subtitle()))
        names = QHBoxLayout()
        names.setSpacing(metrics().px(6))
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        self._row.addLayout(names)
        for widget in left:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in right:
            self._row.addWidget(widget)
        self._shown = [*([mark] if mark else []), *left, *right]
        for widget in self._shown:
            widget.setVisible(not widget.property("folded"))

    def _clear(self) -> None:
        for widget in self._shown:
            # Visibility belongs to the page: a chip without words stays hidden when it comes back.
            widget.setProperty("folded", widget.isHidden())
            widget.hide()
            widget.setParent(self._owner)
        self._shown = []
        while (item := self._row.takeAt(0)) is not None:
            if (inner := item.layout()) is not None:
                while inner.takeAt(0) is not None:
                    pass
