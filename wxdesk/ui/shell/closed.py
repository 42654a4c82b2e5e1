"""What stands in the window while its workspace cannot be opened: what failed, what to do, and the buttons for it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.kit import Button, EmptyState
from wxdesk.ui.naming import name_parts
from wxdesk.ui.shell.page import Page
from wxdesk.ui.words import sentence


class ClosedPage(Page):
    """Signals say what the user wants; ``restore_wanted`` and ``folder_wanted`` carry a path."""

    retry_wanted = Signal()
    restore_wanted = Signal(Path)
    folder_wanted = Signal(Path)
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backup: Path | None = None
        self._state = EmptyState("warning", self.tr("The workspace cannot be opened"))
        self._restore = Button("", "primary")
        self._retry = Button(self.tr("Try again"), "primary")
        self._other = Button(self.tr("Open another folder…"))
        self._quit = Button(self.tr("Quit"))
        for button in (self._restore, self._retry, self._other, self._quit):
            self._state.add_choice(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._state)
        self._restore.clicked.connect(self._want_restore)
        self._retry.clicked.connect(self.retry_wanted)
        self._other.clicked.connect(self._choose_folder)
        self._quit.clicked.connect(self.quit_wanted)
        name_parts(self)

    def title(self) -> str:
        return self.tr("Workspace")

    def first_focus(self) -> QWidget | None:
        return self._restore if self._backup else self._retry

    def show_refusal(self, refusal: WxdeskError) -> None:
        """Say what failed; a refusal that names a ``backup`` offers it."""
        named = str(refusal.details.get("backup") or "")
        self._backup = Path(named) if named and Path(named).is_file() else None
        self._state.show_state(self.tr("The workspace cannot be opened"), sentence(refusal))
        self._restore.setVisible(self._backup is not None)
        if self._backup is not None:
            made = datetime.fromtimestamp(self._backup.stat().st_mtime).astimezone()
            day = QLocale().toString(QDate(made.year, made.month, made.day), self.tr("d MMM yyyy"))
            self._restore.setText(self.tr("Restore the backup of {0}").format(day))
            self._restore.setToolTip(self.tr("What is there now is kept beside it."))
        self._retry.show_kind("normal" if self._backup else "primary")
        self.setEnabled(True)

    def show_trying(self) -> None:
        """An answer was given: no other until its outcome is known."""
        self.setEnabled(False)

    def _want_restore(self) -> None:
        if self._backup is not None:
            self.restore_wanted.emit(self._backup)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self)
        dialog.setObjectName("folder_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.folder_wanted.emit(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
