"""Send preview: the post on the phones of named people, before it is sent."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post
from wxdesk.services import previewing
from wxdesk.services.ports import ApiBudget, Ports
from wxdesk.services.previewing import Preview
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.kit import Button, CheckRow, Dialog, Flow, LineField, Text, discard
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import headed, sentence


def people_in(text: str) -> list[str]:
    """Return the WeChat IDs in ``text``: blanks, commas and semicolons stand between them, Chinese ones too."""
    for mark in ",;，；、\n\t":
        text = text.replace(mark, " ")
    return list(dict.fromkeys(text.split()))


class PreviewDialog(Dialog):
    """Stays open after it has shown the post, so that it can be shown again; closed with *Close*."""

    def __init__(self, ports: Ports, model: ComposerModel, parent: QWidget | None = None) -> None:
        self._account: Account = model.account
        inside = self._account.kind is Kind.ENTERPRISE
        super().__init__("", accept_text="", width=520, parent=parent)
        self._say(model.post, inside)
        self._ports, self._model, self._tasks = ports, model, model.tasks
        self._people = LineField(
            self.tr("Account names of members") if inside else self.tr("WeChat IDs"),
            placeholder=self.tr("several with blanks between them"),
        )
        self._known = QWidget()
        self._flow = Flow(self._known)
        self._offered: dict[str, Button] = {}
        self._budget = Text("", TextRole.HINT, tabular=True)
        self._results = QVBoxLayout()
        self._results.setSpacing(metrics().grid(1))
        self._rows: dict[str, CheckRow] = {}
        self.body.addWidget(self._people)
        self.body.addWidget(self._known)
        self.body.addLayout(self._results)
        self.body.addWidget(self._budget)
        self._known.hide()
        self._accept.clicked.disconnect()
        self._accept.clicked.connect(self.show_to_people)
        self._people.input.textChanged.connect(lambda _: self._allow())
        name_parts(self)
        self._allow()
        self._people.input.setFocus()
        self._load()
        self.fit()

    def _say(self, post: Post, inside: bool) -> None:
        title = self.tr("Send preview")
        many = len(post.articles) > 1
        words = (
            self.tr("It is shown in WeChat to whom you name, and to nobody else. They have to follow the account.")
            if not inside
            else self.tr("WeCom has no previews: whom you name gets it as a message like any other, and keeps it.")
        )
        if many:
            words += " " + self.tr("The whole post is shown, with all its articles.")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._words.setText(words)
        self._words.show()
        self._accept.setText(self.tr("Send preview"))
        self._cancel.setText(self.tr("Close"))

    def show_to_people(self) -> None:
        """Save the post, put it into the drafts box, and show it."""
        people = people_in(self._people.input.text())
        if not people:
            return
        self._show_rows({person: (self.tr("{0}: on its way…").format(person), "info") for person in people})
        self.allow_accept(self.tr("It is being shown."))
        self._tasks.start(self._model.preview(people), self._show_results, self._refused)

    def _show_results(self, told: Sequence[Preview]) -> None:
        if not isValid(self):
            return
        rows = {}
        for each in told:
            if each.refusal is None:
                rows[each.person] = (self.tr("{0} has it in WeChat.").format(each.person), "ok")
            else:
                rows[each.person] = (self._why_not(each.person, each.refusal), "bad")
        self._show_rows(rows)
        self._allow()
        self._load()

    def _why_not(self, person: str, refusal: WxdeskError) -> str:
        words = sentence(refusal)
        return words if person in words else headed(person, words)

    def _refused(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._show_rows({"": (sentence(refusal), "bad")})
            self._allow()

    def _show_rows(self, rows: dict[str, tuple[str, str]]) -> None:
        for old in self._rows.values():
            discard(old)
        self._rows = {person: CheckRow(words, state, small=True) for person, (words, state) in rows.items()}
        for number, row in enumerate(self._rows.values()):
            row.setObjectName(f"result_{number}")
            self._results.addWidget(row)
        self.fit()

    def _allow(self) -> None:
        empty = not people_in(self._people.input.text())
        self.allow_accept(self.tr("Say whom to show it to.") if empty else "")

    def _load(self) -> None:
        self._tasks.start(previewing.offered(self._ports, self._account), self._offer)
        self._tasks.start(previewing.budget(self._ports, self._account), self._show_budget)

    def _offer(self, people: Sequence[str]) -> None:
        if not isValid(self):
            return
        for person in people:
            if person not in self._offered:
                button = Button(person, "quiet", "plus")
                button.setObjectName(f"known_{person}")
                button.setToolTip(self.tr("Show it to {0} too").format(person))
                button.clicked.connect(lambda _=False, person=person: self._add(person))
                self._offered[person] = button
                self._flow.addWidget(button)
        self._known.setVisible(bool(self._offered))
        self.fit()

    def _add(self, person: str) -> None:
        people = people_in(self._people.input.text())
        if person not in people:
            self._people.input.setText(" ".join([*people, person]))
        self._people.input.setFocus()

    def _show_budget(self, budget: ApiBudget | None) -> None:
        if isValid(self):
            words = ""
            if budget is not None:
                words = self.tr("{0} of {1} previews of today are left. It uses no quota.")
                words = words.format(budget.left, budget.limit)
            self._budget.show_text(words or self.tr("It uses no quota."))
            self.fit()
