"""Drives what is settled or done by hand: posts in doubt, marks, copies, previews, exports."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from wxdesk.testing.drivers.compose_page import ComposePage
from wxdesk.ui.composer.copy_dialog import CopyDialog
from wxdesk.ui.composer.decide_dialog import DecideDialog
from wxdesk.ui.composer.mark_dialog import MarkDialog
from wxdesk.ui.composer.preview_dialog import PreviewDialog


class SettlingDriver(ComposePage):
    """What the user decides or carries out."""

    def look_at_evidence(self) -> list[str]:
        """Press *Decide…* of an unsure post; returns what is known of it, a line each."""
        self.click("state_decide")
        return self._asked(DecideDialog).facts

    def ask_again(self) -> list[str]:
        """Let the platform be asked once more; returns what is known then."""
        self.click("again")
        return self._asked(DecideDialog).facts

    def settle_as(self, choice: str) -> None:
        """Say ``was_sent`` or ``not_sent`` of the unsure post whose evidence is shown."""
        self.click(f"cards_{choice}")
        self.click("accept")

    def ask_to_mark(self, at: datetime | None = None) -> str:
        """Choose *Mark as sent…*, and a time before now; returns what the dialog says. Nothing has happened yet."""
        self._more("mark")
        if at is not None:
            self._asked(MarkDialog).show_moment(at)
            self.world.settle()
        return self.asked

    def mark_sent(self, at: datetime | None = None) -> None:
        """Keep the post as sent by hand."""
        self.ask_to_mark(at)
        self.click("accept")

    def copy_for_wechat(self, number: int = 1) -> QMimeData:
        """Choose *Copy for WeChat…* and copy an article; returns what lies on the clipboard. The dialog stays."""
        if not any(isinstance(each, CopyDialog) and each.isVisible() for each in QApplication.topLevelWidgets()):
            self._more("copy")
        self.click(f"rows_{number}_copy")
        return QApplication.clipboard().mimeData()

    def save_cover(self, path: Path, number: int = 1) -> str:
        """In *Copy for WeChat…*, save the cover of an article; returns what is said of it."""
        self._asked(CopyDialog)._rows[str(number)].save_cover(str(path))
        self.world.settle()
        return self.text(f"rows_{number}_told")

    def ask_to_preview(self) -> None:
        """Choose *Send preview…*; the dialog stays."""
        self._more("preview")

    def send_preview(self, *people: str) -> list[str]:
        """Show the post to people; returns what is said of each. The dialog stays."""
        if not any(isinstance(each, PreviewDialog) and each.isVisible() for each in QApplication.topLevelWidgets()):
            self.ask_to_preview()
        self.write("people", " ".join(people))
        self.click("accept")
        return [row.words for row in self._asked(PreviewDialog)._rows.values()]

    @property
    def preview_budget(self) -> str:
        """What the preview's dialog says of today's previews."""
        return self.text("budget")

    @property
    def preview_people(self) -> list[str]:
        """Whom the preview's dialog offers, the last first."""
        return list(self._asked(PreviewDialog)._offered)

    def ask_to_export(self, kind: str) -> None:
        """Choose an export (html, pdf, long_pdf, png); the dialog stays."""
        self._more(f"export_{kind}")

    def export(self, path: Path) -> None:
        """Write what the export's dialog asks about to ``path``."""
        from wxdesk.ui.composer.export_dialog import ExportDialog

        self._asked(ExportDialog).save_as(str(path))
        self.world.settle()

    def show_article_on_phone(self) -> None:
        """Look at the article on the phone."""
        self._page._phone._show_screen("article")
        self.world.settle()
