"""What stands in the top bar over the Compose page: account, quota, whether it is saved, and the actions."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.writing import Snippet
from wxdesk.ui.composer.account_chip import AccountChip
from wxdesk.ui.composer.aids_menu import add_snippets, aids
from wxdesk.ui.composer.quota_words import Outlook, day
from wxdesk.ui.kit import Button, IconButton, QuotaMeter, Text
from wxdesk.ui.theme import TextRole


class Head(QObject):
    """The widgets of the top bar, and what each of them says when; the page keeps them as its attributes.

    ``asked`` carries what the user wants: send, schedule, preview, copy, mark, draft, publish, words, ``export_`` and a
    kind, or what ``aids`` offers.
    """

    asked = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.account = AccountChip(page)
        self.meter = QuotaMeter(beside=True, parent=page)
        self.meter.hide()
        self.saved = Text("", TextRole.HINT, parent=page)
        self.saved.keep(10)
        self.show_phone = IconButton("phone", self.tr("Show the phone"), checkable=True, parent=page)
        self.more = IconButton("more", self.tr("More ways to bring it to WeChat"), parent=page)
        self.mark = Button(self.tr("Mark as sent…"), parent=page)
        self.mark.hide()
        self.preview = Button(self.tr("Send preview"), parent=page)
        self.preview.hide()
        self.schedule = Button(self.tr("Schedule…"), parent=page)
        self.send_now = Button(self.tr("Send…"), "primary", parent=page)
        for button in (self.mark, self.send_now):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # the meter makes room first
        self._main = "send"
        self._editable = self._previewed = True
        self._room = False
        self.snippets: Sequence[Snippet] = ()
        self.send_now.clicked.connect(lambda: self.asked.emit(self._main))
        self.schedule.clicked.connect(lambda: self.asked.emit("schedule"))
        self.preview.clicked.connect(lambda: self.asked.emit("preview"))
        self.mark.clicked.connect(lambda: self.asked.emit("mark"))
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    @property
    def main(self) -> str:
        """What the main button does: send, schedule (nothing can be sent now), or copy (sending is not allowed)."""
        return self._main

    def show_outlook(self, outlook: Outlook) -> None:
        """Draw and say what sending would use."""
        self.meter.show_quota(outlook.slots, outlook.headline, outlook.detail, outlook.tone, short=outlook.short)
        self.meter.setToolTip(self.meter.sentence)
        self.meter.setVisible(bool(outlook.headline))

    def show_saved(self, saved: bool) -> None:
        """Say whether all that was typed is kept."""
        self.saved.show_text(self.tr("Saved") if saved else self.tr("Saving…"), "")

    def show_not_saved(self) -> None:
        """Say that what was typed is not kept yet."""
        self.saved.show_text(self.tr("Not saved"), "bad")

    def show_room(self, room: bool) -> None:
        """Say whether there is room for *Send preview* in the bar."""
        self._room = room
        self.preview.setVisible(self._previewed and room and self.more.isVisible())

    def show_actions(self, post: Post, outlook: Outlook, error: str) -> None:
        """Let the buttons follow the state, the quota and the first ``error`` of the checks."""
        self._editable = editable = post.state.editable
        full = editable and not outlook.can_send and outlook.opens_at is not None
        by_hand = editable and outlook.drafts_only
        self._main = "schedule" if full else "copy" if by_hand else "send"
        self.send_now.setText(self._words(post, outlook))
        self.schedule.setVisible(editable and self._main == "send")
        self._previewed = (editable or post.state is PostState.SCHEDULED) and not by_hand
        self.preview.setVisible(self._previewed and self._room)
        self.mark.setVisible(by_hand)
        reason = self._why_not(post, outlook, error)
        for button in (self.send_now, self.schedule):
            button.setEnabled(not reason)
            button.setToolTip(reason)

    def _words(self, post: Post, outlook: Outlook) -> str:
        if self._main == "copy":
            return self.tr("Copy for WeChat…")
        if self._main == "schedule" and outlook.opens_at is not None:
            return self.tr("Schedule for {0}…").format(day(outlook.opens_at))
        return self.tr("Send again…") if post.state in (PostState.FAILED, PostState.MISSED) else self.tr("Send…")

    def menu(self) -> QMenu:
        """Return the menu of what else can be done; it goes when it closes."""
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("more_menu")
        for key, words, offered in (
            ("ways", self.tr("Save as draft, publish or send…"), self._editable),
            ("preview", self.tr("Send preview…"), self._previewed),
            ("copy", self.tr("Copy for WeChat…"), True),
            ("mark", self.tr("Mark as sent…"), self._editable),
            ("picture_post", self.tr("New picture post"), True),
            ("words", self.tr("Words to avoid…"), True),
        ):
            self._offer(menu, key, words, offered)
        menu.addSeparator()
        for key, words, offered in aids():
            self._offer(menu, key, words, offered)
        menu.addMenu(self._exports(menu))
        add_snippets(menu, self.snippets, self._editable, self.asked.emit)
        return menu

    def _exports(self, menu: QMenu) -> QMenu:
        export = QMenu(self.tr("Export the article"), menu)
        export.setObjectName("export_menu")
        self._offer(export, "export_html", self.tr("Web page (HTML)…"), True)
        self._offer(export, "export_pdf", self.tr("PDF in pages…"), True)
        self._offer(export, "export_long_pdf", self.tr("PDF, one long page…"), True)
        self._offer(export, "export_png", self.tr("Long picture (PNG)…"), True)
        return export

    def _offer(self, menu: QMenu, key: str, words: str, offered: bool) -> None:
        action = menu.addAction(words)
        action.setObjectName(f"more_{key}")
        action.setEnabled(offered)
        action.triggered.connect(lambda: self.asked.emit(key))

    def _why_not(self, post: Post, outlook: Outlook, error: str) -> str:
        if not post.state.editable:
            return self.tr("It has left the desk already")
        if self._main == "send" and not outlook.can_send:
            return outlook.detail
        return error
