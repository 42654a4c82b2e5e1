"""Drives what helps with writing: history, templates, snippets, copies for other accounts."""

from PySide6.QtGui import QAction

from wxdesk.testing.drivers.compose_page import ComposePage
from wxdesk.ui.composer.copy_to_dialog import CopyToDialog
from wxdesk.ui.composer.name_dialog import NameDialog
from wxdesk.ui.composer.snippets_dialog import SnippetsDialog
from wxdesk.ui.composer.templates_dialog import TemplatesDialog
from wxdesk.ui.composer.versions_dialog import VersionsDialog


class AidsDriver(ComposePage):
    """History, templates, snippets and copies."""

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
