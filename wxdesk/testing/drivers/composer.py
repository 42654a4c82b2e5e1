"""Drives the Compose page: articles, fields, the meter, sending."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QImage, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from wxdesk.domain.posts import Post
from wxdesk.testing.drivers.checks import ChecksDriver
from wxdesk.testing.drivers.phone import PhoneScreen
from wxdesk.ui.composer.act_cards import Way
from wxdesk.ui.composer.audience_choice import AudienceChoice
from wxdesk.ui.composer.copy_dialog import CopyDialog
from wxdesk.ui.composer.copy_to_dialog import CopyToDialog
from wxdesk.ui.composer.decide_dialog import DecideDialog
from wxdesk.ui.composer.mark_dialog import MarkDialog
from wxdesk.ui.composer.name_dialog import NameDialog
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.composer.picture_row import PictureRow
from wxdesk.ui.composer.preview_dialog import PreviewDialog
from wxdesk.ui.composer.schedule_dialog import ScheduleDialog
from wxdesk.ui.composer.send_dialog import SendDialog
from wxdesk.ui.composer.snippets_dialog import SnippetsDialog
from wxdesk.ui.composer.spelling import Speller
from wxdesk.ui.composer.templates_dialog import TemplatesDialog
from wxdesk.ui.composer.versions_dialog import VersionsDialog
from wxdesk.ui.kit import Counter, Dialog, QuotaMeter, Slots

D = TypeVar("D", bound=Dialog)


class ComposerDriver(ChecksDriver):
    """A post being written, in the words of its author."""

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

    # Writing.

    def new_post(self) -> None:
        """Begin another post for the chosen account, with the keyboard."""
        self.world.desk.window.activateWindow()
        self.world.desk.window.post_wanted.emit()
        self.world.settle()

    def write_title(self, text: str) -> None:
        self.write("title", text)

    def write_author(self, text: str) -> None:
        self.write("author", text)

    def write_digest(self, text: str) -> None:
        self.write("digest", text)

    def write_body(self, text: str) -> None:
        self.write("body", text)

    def choose_article(self, number: int) -> None:
        """Open an article of the stack; the lead is number 1."""
        self._page.model.choose(number - 1)
        self.world.settle()

    def paste(self, html: str = "", text: str = "", picture: QImage | None = None) -> None:
        """Copy something elsewhere, and press Ctrl V in the view of the body that is in front."""
        data = QMimeData()
        if html:
            data.setHtml(html)
        if text:
            data.setText(text)
        if picture is not None:
            data.setImageData(picture)
        QApplication.clipboard().setMimeData(data)
        self._activate()
        self._page._editor.writing.front.setFocus()
        self.press("Ctrl+V")

    def look_at_pictures(self) -> None:
        """Open the pictures of the article, as from the menu of the picture button."""
        self._page._pictures.open()
        self.world.settle()

    def picture_facts(self) -> dict[str, tuple[str, str]]:
        """What the list of pictures says: where each one stands, and its size and what becomes of it."""
        rows = [row for row in self.front.findChildren(PictureRow) if row.isVisible()]
        return {row._name.toolTip() or row._name.text(): (row._standing.text(), row._facts.text()) for row in rows}

    def choose_for_picture(self, number: int, act: str) -> None:
        """Choose ``cover``, ``replace`` or ``remove`` in the menu of a picture, counted from 1."""
        menu = self.find(f"pictures_rows_{number}", PictureRow).menu()
        action = next(each for each in menu.actions() if each.objectName() == f"picture_{act}")
        if not action.isEnabled():
            raise AssertionError(f"{action.text()!r} cannot be chosen")
        action.trigger()
        menu.deleteLater()
        self.world.settle()

    @property
    def written(self) -> str:
        """What is written in the body of the open article."""
        return self._page.model.article.body

    def drop_files(self, files: Sequence[Path], on: str = "stack", meanwhile: Callable[[], None] | None = None) -> None:
        """Drop files on the stack of articles, on ``body``, on ``cover``, or on the whole ``page``.

        ``meanwhile`` is what the author does before they have been read.
        """
        target = self._page if on == "page" else self.find(on, QWidget)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        inner = getattr(target, "viewport", lambda: target)()
        middle, copy = target.rect().center(), Qt.DropAction.CopyAction
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(inner, QDragEnterEvent(middle, copy, data, left, plain))
        QApplication.sendEvent(inner, QDropEvent(QPointF(middle), copy, data, left, plain))
        if meanwhile is not None:
            meanwhile()
        self.world.settle()

    # The editor's own means.

    @property
    def body(self) -> str:
        """The text of the body, with a bar where the caret stands, or brackets around the selection."""
        editor = self._page._editor.body
        start, end = editor.selection
        chosen = f"⟦{editor.text[start:end]}⟧" if start != end else "⟦⟧"
        return editor.text[:start] + chosen + editor.text[end:]

    def select_body(self, start: int, end: int | None = None) -> None:
        """Put the caret into the body, or select from one code point to another, and give it the keyboard."""
        self.focus("body")
        self._page._editor.body.select(start, start if end is None else end)
        self.world.settle()

    def compose_characters(self, preedit: str, commit: str = "") -> None:
        """Let an input method show ``preedit``, or commit characters."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self._page._editor.body, event)
        self.world.settle()

    @property
    def slash(self) -> list[str]:
        """What the slash menu offers; nothing where it is closed."""
        return self._page._editor.writing.slash.titles

    @property
    def slash_chosen(self) -> str:
        """What Return would take from the slash menu."""
        chosen = self._page._editor.writing.slash.chosen
        return chosen.title if chosen else ""

    @property
    def view(self) -> str:
        """Which view of the text is in front: ``markdown`` or ``rich``."""
        writing = self._page._editor.writing
        return "rich" if writing.rich.isVisible() else "markdown"

    def choose_view(self, key: str) -> None:
        """Choose *Markdown* or *Rich* below the body."""
        self.click(f"view_{key}")

    @property
    def rich(self) -> str:
        """The words of the rich view as they are shown."""
        return self._page._editor.writing.rich.text

    def select_rich(self, words: str, behind: bool = False) -> None:
        """Select words in the rich view, or put the caret behind them. Raises ValueError where they are not shown."""
        editor = self._page._editor.writing.rich
        at = editor.text.index(words)
        end = at + len(words)
        editor.setFocus()
        editor.select(end if behind else at, end)
        self.world.settle()

    def click_rich(self, words: str) -> None:
        """Click before words in the rich view, with the mouse. Raises ValueError where they are not shown."""
        editor = self._page._editor.writing.rich
        at = editor.text.index(words)
        place = editor.cursorRect(editor._written.cursor(at, at)).center()
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.world.settle()

    @property
    def misspelt(self) -> list[str]:
        """The words with a red wave below them, in the view that is in front."""
        waves = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        marked = self._page._editor.writing.front.extraSelections()
        return [each.cursor.selectedText() for each in marked if each.format.underlineStyle() == waves]

    def use_speller(self, speller: Speller | None) -> None:
        """Let the spell check find ``speller`` on this computer."""
        check = self._page._spelling
        check._find, check._asked = lambda: speller, False
        check.recall()
        self.world.settle()

    def context_menu(self, word: str) -> dict[str, QAction]:
        """The entries of the menu over ``word`` that the spell check adds, by their words."""
        view = self._page._editor.writing.front
        menu = view.context_menu(view.text.index(word) + 1)
        self.world.settle()
        return {each.text(): each for each in menu.actions() if each.objectName().startswith("spelling")}

    @property
    def found(self) -> str:
        """What the find bar says; nothing where it is closed."""
        bar = self._page._editor.writing.finding
        return bar.said if bar.isVisible() else ""

    @property
    def marked(self) -> list[str]:
        """The stretches of the body that are marked as found."""
        waves = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        marked = self._page._editor.writing.front.extraSelections()
        return [each.cursor.selectedText() for each in marked if each.format.underlineStyle() != waves]

    def find_in(self, scope: str) -> None:
        """Look in ``this`` article or in ``all``."""
        choice = self._page._editor.writing.finding._scope
        choice.choose(scope)
        choice.chosen.emit(scope)
        self.world.settle()

    @property
    def format_menu(self) -> list[str]:
        """The names of what the menu of the tool bar offers now."""
        menu = self._page._editor.format.menu()
        names = [each.objectName().removeprefix("format_") for each in menu.actions() if each.objectName()]
        menu.deleteLater()
        return names

    def format(self, name: str) -> None:
        """Choose a format in the bar or, where it is not there, in its menu. Raises LookupError."""
        bar = self._page._editor.format
        if name in bar._buttons and not bar._buttons[name].isHidden():
            self.click(name)
            return
        menu = bar.menu()
        action = next((each for each in menu.actions() if each.objectName() == f"format_{name}"), None)
        if action is None:
            raise LookupError(f"no format {name!r}; the menu has: {', '.join(self.format_menu)}")
        action.trigger()
        menu.deleteLater()
        self.world.settle()

    # What the window says.

    @property
    def meter(self) -> str:
        """The sentence beside the quota meter."""
        return self.find("meter", QuotaMeter).sentence

    @property
    def slots(self) -> Slots | None:
        """The meter's segments."""
        return self.find("meter", QuotaMeter).slots

    @property
    def banner(self) -> str:
        """What stands over the editor: a refusal, a note, or how sending goes."""
        parts = [
            name for name in ("banner_headline", "banner_detail", "state_headline", "state_detail") if self.has(name)
        ]
        return " ".join(self.text(name) for name in parts)

    def counter(self, field: str) -> tuple[str, str]:
        """The counter of ``title``, ``author``, ``digest`` or ``body``: what it says, and its tone (``bad`` is red)."""
        counter = self.find(f"{field}_counter", Counter)
        return counter.text(), str(counter.property("tone") or "")

    def checks(self, state: str) -> list[str]:
        """The lines of *Before you send* in ``state``: ok, info, warn or bad."""
        return [line.words for line in self._page._checks.lines if line.state == state]

    @property
    def can_send(self) -> bool:
        return self.enabled("send_now") and self.text("send_now").startswith("Send")

    @property
    def clock_warning(self) -> str:
        """What the window says of this computer's clock, or nothing."""
        return self.text("clock_headline") if self.has("clock_headline") else ""

    @property
    def phone(self) -> PhoneScreen:
        """The phone beside the editor."""
        return PhoneScreen(self.world, self._page._phone.phone)

    @property
    def phone_fact(self) -> str:
        """The line below the phone."""
        return self._page._phone.fact

    # Sending.

    def ask_to_send(self) -> str:
        """Press *Send…*; returns what the question says it will use. Nothing has happened yet."""
        self.click("send_now")
        if not self.has("words"):
            raise AssertionError(
                f"nothing was asked; the button says {self.text('send_now')!r}, the banner {self.banner!r}"
            )
        return self.text("words")

    def ask_other_ways(self) -> str:
        """Choose *Save as draft, publish or send…* in the menu of the top bar; returns what the question says."""
        self._more("ways")
        return self.text("words")

    def choose_way(self, way: str) -> str:
        """Choose ``draft``, ``publish`` or ``send`` in the question; returns what it then says."""
        self.click(f"cards_{way}")
        return self.text("words")

    @property
    def ways(self) -> dict[str, str]:
        """The cards of the question: all that stands on each."""
        return {way.value: self._asked(SendDialog)._cards.card(way).said for way in Way}

    def why_not(self, way: str) -> str:
        """Why ``draft``, ``publish`` or ``send`` cannot be chosen, or nothing."""
        return self._asked(SendDialog)._cards.card(Way(way)).reason

    def choose_audience(self, tag: str = "") -> None:
        """Choose a tag of the platform in the question, or everybody. Raises LookupError with the tags there are."""
        choice = self._audience
        choice._who._options["tag" if tag else "all"].click()
        self.world.settle()
        if not tag:
            return
        known = {each.name: str(each.id) for each in choice.tags}
        if tag not in known:
            raise LookupError(f"no tag {tag!r}; there are: {', '.join(known)}; it says {choice.reason!r}")
        choice._tags.choose(known[tag])
        choice._tags.chosen.emit(known[tag])
        self.world.settle()

    @property
    def audience(self) -> str:
        """What the question says of the audience: the tag with its count, or why there is none."""
        choice = self._audience
        return choice._tags.currentText() if choice._tags.isVisible() else choice.reason

    @property
    def asked_meter(self) -> str:
        """The sentence beside the meter in the question; nothing where it shows none."""
        found = [each.sentence for each in self.front.findChildren(QuotaMeter) if each.isVisible()]
        return found[0] if found else ""

    def begin_sending(self) -> None:
        """Press *Send…* and agree; the post is on its way."""
        self.ask_to_send()
        self.click("accept")

    def send(self) -> None:
        """Press *Send…*, agree, and wait until the post has arrived, or what became of it is known."""
        self.begin_sending()
        self.world.deliver()

    def send_to(self, tag: str) -> None:
        """Press *Send…*, choose a tag, agree, and wait until what became of it is known."""
        self.ask_to_send()
        self.choose_audience(tag)
        self.click("accept")
        self.world.deliver()

    def publish(self) -> None:
        """Publish without notifying, and wait until what became of it is known."""
        self.ask_other_ways()
        self.choose_way("publish")
        self.click("accept")
        self.world.deliver()

    def save_as_draft(self) -> None:
        """Put the post into the platform's drafts box."""
        self.ask_other_ways()
        self.choose_way("draft")
        self.click("accept")

    def ask_to_schedule(self, at: datetime) -> str:
        """Press *Schedule…* and choose a time; returns what the dialog says it will use. Nothing has happened yet."""
        self.click("schedule")
        self._asked(ScheduleDialog).show_moment(at)
        self.world.settle()
        return self.asked

    @property
    def asked(self) -> str:
        """All that the dialog in front says."""
        front = self.front
        said = [label.text() for label in front.findChildren(QLabel) if label.isVisible()]
        meters = [meter.sentence for meter in front.findChildren(QuotaMeter) if meter.isVisible()]
        return " ".join(filter(None, [*said, *meters]))

    def schedule(self, at: datetime, tag: str = "", *, publish: bool = False) -> None:
        """Press *Schedule…*, choose a time (and a tag, or that it is only published), agree."""
        self.ask_to_schedule(at)
        if publish:
            self._asked(ScheduleDialog)._way._options["publish"].click()
            self.world.settle()
        if tag:
            self.choose_audience(tag)
        self.click("accept")

    @property
    def late_minutes(self) -> int:
        """How late a post may still be sent by itself, as the dialog *Schedule* says."""
        return self._asked(ScheduleDialog)._late._minutes.value()

    def write_late_minutes(self, minutes: int) -> None:
        self._asked(ScheduleDialog)._late._minutes.setValue(minutes)

    @property
    def choices(self) -> list[str]:
        """The things to do that the banner over the editor offers."""
        return list(self._page._state.choices)

    @property
    def state_icon(self) -> str:
        """The icon in the banner over the editor."""
        return self._page._state.icon

    def cancel_schedule(self) -> None:
        """Take the open post back from the schedule."""
        self.click("state_cancel")

    def open_post(self, post_id: int) -> None:
        """Open any post, as from the list of posts."""
        self._page.open_post(post_id)
        self.world.settle()

    @property
    def listed(self) -> dict[str, str]:
        """The list of posts, dropped down: what stands below each title."""
        self.click("posts_button")
        rows = {row.text(): row._moment for row in self._page._popover._rows.values()}
        self._page._popover.hide()
        return rows

    # What is settled by hand.

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

    @property
    def clipboard(self) -> str:
        """The plain text on the clipboard."""
        return QApplication.clipboard().text()

    def find_tip(self, name: str) -> str:
        """The tool tip of a part: why a button cannot be pressed."""
        return self.find(name, QWidget).toolTip()

    # What helps with writing.

    def open_history(self) -> VersionsDialog:
        """Choose *History…* in the menu of the top bar; the dialog stays."""
        self._more("history")
        return self._asked(VersionsDialog)

    @property
    def versions(self) -> list[str]:
        """The versions that *History* shows, the newest first: time, what changed, why it was kept."""
        return self._asked(VersionsDialog).entries

    def choose_version(self, number: int) -> str:
        """Choose a version, the newest being 1; returns the difference, marked ``[-gone-]`` and ``[+new+]``."""
        self._asked(VersionsDialog).choose(number)
        self.world.settle()
        return self.difference

    @property
    def difference(self) -> str:
        """The difference that *History* shows, or what it says instead."""
        dialog = self._asked(VersionsDialog)
        return dialog.telling or dialog.view.marked

    def compare_with(self, key: str) -> str:
        """Compare the version with ``now`` or with the one ``before`` it; returns the difference."""
        self._asked(VersionsDialog)._since._options[key].click()
        self.world.settle()
        return self.difference

    def look_at_article(self, number: int) -> str:
        """Choose an article in *History*; returns its difference."""
        select = self._asked(VersionsDialog)._article
        select.choose(str(number - 1))
        select.chosen.emit(str(number - 1))
        self.world.settle()
        return self.difference

    def restore(self) -> None:
        """Restore the whole post as it was in the chosen version."""
        self.click("accept")

    def restore_article(self) -> None:
        """Restore the article that *History* shows."""
        self.click("one")

    def new_from_template(self) -> list[str]:
        """Choose *New post from a template…*; returns what is said of each. Nothing has begun yet."""
        self._more("template")
        return self.templates

    @property
    def templates(self) -> list[str]:
        """The templates that are shown, a line each."""
        return [row.said for row in self._asked(TemplatesDialog).rows]

    def act_on_template(self, name: str, act: str) -> None:
        """Press ``use``, ``rename`` or ``delete`` of a template. Raises LookupError."""
        for row in self._asked(TemplatesDialog).rows:
            if row.said.startswith(f"{name}:"):
                self.click(f"{row.objectName()}_{act}")
                return
        raise LookupError(f"no template {name!r}; there are: {', '.join(self.templates)}")

    def rename_template(self, name: str, new: str) -> None:
        """Press *Rename* of a template, write another name and agree."""
        self.act_on_template(name, "rename")
        self.write("name", new)
        self._asked(NameDialog)._accept.click()
        self.world.settle()

    def save_as_template(self, name: str) -> None:
        """Choose *Save as template…* and give it a name."""
        self._more("save_template")
        self.write("name", name)
        self.click("accept")

    def write_snippets(self) -> SnippetsDialog:
        """Choose *Write snippets…*; the dialog stays."""
        self._more("snippets")
        return self._asked(SnippetsDialog)

    def write_snippet(self, name: str, text: str, spot: str = "caret", account: str = "") -> None:
        """Write another snippet in the dialog *Snippets*, for all accounts or for one."""
        dialog = self._asked(SnippetsDialog)
        self.click("new")
        self.write("name", name)
        self.write("text", text)
        whose = dialog._whose.input
        whose.setCurrentIndex(max(0, whose.findText(account)) if account else 0)
        dialog._spot.input._options[spot].click()
        self.world.settle()

    def insert_snippet(self, name: str) -> None:
        """Choose a snippet in the menu of the top bar."""
        known = {snippet.name: snippet.id for snippet in self._page.model.snippets}
        self._more(f"snippet:{known[name]}")

    @property
    def snippets_in_bar(self) -> list[str]:
        """The snippets that the menu of the tool bar offers."""
        menu = self._page._editor.format.menu()
        names = [each.text() for each in menu.findChildren(QAction) if each.objectName().startswith("more_snippet:")]
        menu.deleteLater()
        return names

    def copy_to(self, *accounts: str) -> dict[str, list[str]]:
        """Choose *Copy to account…* and accounts; returns what is said of each copy. Nothing has been made yet."""
        self._more("copy_to")
        dialog = self._asked(CopyToDialog)
        for row in dialog.rows:
            if row.account.name in accounts:
                self.click(f"rows_{row.account.id}_box")
        return {row.account.name: row.said for row in dialog.rows if row.wanted or row.said}

    def choose_theme_for(self, account: str, theme: str) -> None:
        """Choose the theme of a copy, by its key."""
        row = next(row for row in self._asked(CopyToDialog).rows if row.account.name == account)
        row._theme.choose(theme)
        row._theme.chosen.emit(theme)
        self.world.settle()

    def close_dialog(self) -> None:
        """Close the dialog in front without doing anything."""
        self.front.reject()
        self.world.settle()

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
    def _audience(self) -> AudienceChoice:
        return self.front.findChildren(AudienceChoice)[0]

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
