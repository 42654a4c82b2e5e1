"""What is shown for a bug: a report that can be copied; nothing of it leaves the machine by itself."""

import platform
import traceback

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wxdesk.ui.kit import Button, Dialog
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import metrics


def crash_report(bug: Exception) -> str:
    """Return what a developer needs: versions and the trace back."""
    from importlib.metadata import version

    head = f"wxdesk {version('wxdesk')}, Python {platform.python_version()}, {platform.platform()}"
    return head + "\n\n" + "".join(traceback.format_exception(bug))


class CrashDialog(Dialog):
    """Says that something went wrong inside wxdesk, with the report."""

    def __init__(self, bug: Exception, parent: QWidget | None = None) -> None:
        super().__init__(
            "", "", accept_text="", width=620, parent=parent
        )  # the words are set below, once tr() has a context
        self._title.setText(self.tr("Something went wrong inside wxdesk"))
        self._words.setText(self.tr("Your work is saved. This report helps to repair it; it has no secrets in it."))
        self._words.show()
        self._accept.setText(self.tr("Close"))
        self._cancel.hide()
        self._report = QPlainTextEdit(crash_report(bug))
        self._report.setReadOnly(True)
        self._report.setProperty("mono", "true")
        self._report.setAccessibleName(self.tr("Crash report"))
        self._report.setMinimumHeight(metrics().px(220))
        self._copy = Button(self.tr("Copy report"), icon="copy")
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report.toPlainText()))
        self.body.addWidget(self._report)
        self.foot.insertWidget(0, self._copy)
        self.setWindowTitle(self._title.text())
        name_parts(self)
