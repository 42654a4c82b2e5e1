"""Files dropped anywhere on the Compose page, also where no part of it takes them itself."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from wxdesk.ui.composer.body import offered_files


class PageDrops(QObject):
    """``files_offered`` carries what was dropped on ``page``; a single-line field would take its address as text."""

    files_offered = Signal(list)

    def __init__(self, page: QWidget, others: tuple[QWidget, ...] = ()) -> None:
        super().__init__(page)
        for each in (page, *others):
            each.setAcceptDrops(True)
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        ):
            files = offered_files(event.mimeData())
            if files:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                    self.files_offered.emit(files)
                return True
        return super().eventFilter(watched, event)
