"""An unsure post: what speaks for and against its having been sent, and the user's word on it."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.attempts import Attempt
from wxdesk.domain.errors import unpacked
from wxdesk.domain.posts import Act, Post
from wxdesk.services import settling
from wxdesk.services.ports import Ports
from wxdesk.services.settling import Evidence
from wxdesk.ui.composer.quota_words import when
from wxdesk.ui.kit import Button, CheckRow, ChoiceCard, Dialog, Skeleton, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics, tokens
from wxdesk.ui.words import in_a_row, listed, sentence


class DecideDialog(Dialog):
    """``was_sent`` is what the user says; nothing is chosen for them, and nothing is sent from here."""

    def __init__(self, ports: Ports, tasks: Tasks, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Was it published?") if post.act is Act.PUBLISH else self.tr("Was it sent?"),
            self.tr("wxdesk never sends it a second time by itself. This is what is known of “{0}”:").format(
                post.lead.title.strip() or self.tr("Untitled")
            ),
            accept_text=self.tr("Settle"),
            width=620,
            parent=parent,
        )
        self._ports, self._tasks, self._post = ports, tasks, post
        self._rows: dict[str, CheckRow] = {}
        self._links = QLabel()
        self._links.setOpenExternalLinks(True)
        self._links.setWordWrap(True)
        self._loading = Skeleton(3, 28)
        self._again = Button(self.tr("Ask again"), "normal", "refresh")
        self._again.setToolTip(self.tr("Asks the platform once more; nothing is sent."))
        self._cards = {"was_sent": self._was_sent(), "not_sent": self._not_sent()}
        self._facts = QVBoxLayout()
        self._lay_out()
        self._again.clicked.connect(lambda: self._ask(settling.ask_again))
        self.allow_accept(self.tr("Choose one of the two."))
        name_parts(self)
        self._ask(settling.evidence)

    @property
    def was_sent(self) -> bool:
        return self._cards["was_sent"].isChecked()

    @property
    def facts(self) -> list[str]:
        """What is known, a line each."""
        return [" ".join(filter(None, (row.words, row.reason))) for row in self._rows.values()]

    def _ask(self, asking: Callable[[Ports, int], Coroutine[Any, Any, Evidence]]) -> None:
        self._again.setEnabled(False)
        self._loading.setVisible(not self._rows)
        self._tasks.start(asking(self._ports, self._post.id), self._show)

    def _show(self, evidence: Evidence) -> None:
        if not isValid(self):
            return
        self._again.setEnabled(True)
        self._loading.hide()
        for row in self._rows.values():
            self._facts.removeWidget(row)
            row.deleteLater()
        told = facts_of(evidence, self._post)
        self._rows = {key: CheckRow(words, state, reason=reason, small=True) for key, words, state, reason in told}
        for key, row in self._rows.items():
            row.setObjectName(f"facts_{key}")
            self._facts.addWidget(row)
            row.show()  # or it would not count in the dialog's height yet
        self._show_links(evidence)
        self.fit()

    def _show_links(self, evidence: Evidence) -> None:
        colour = tokens().accent_strong
        urls = [url for each in evidence.seen or () for url in each.urls]
        shown = [f'<a href="{url}" style="color:{colour}">{url}</a>' for url in urls]
        self._links.setText("<br>".join(shown))
        self._links.setVisible(bool(shown))

    def _was_sent(self) -> ChoiceCard:
        if self._post.act is Act.PUBLISH:
            return ChoiceCard(self.tr("It was published"), self.tr("It counts as published. Nothing is done there."))
        return ChoiceCard(
            self.tr("It was sent"),
            self.tr("It counts as sent and its slot as used. If that is wrong, followers never get it."),
        )

    def _not_sent(self) -> ChoiceCard:
        if self._post.act is Act.PUBLISH:
            return ChoiceCard(
                self.tr("It was not published"),
                self.tr("It can be published again. If that is wrong, there will be two pages of it."),
            )
        return ChoiceCard(
            self.tr("It was not sent"),
            self.tr("Its slot is free and it can be sent again. If that is wrong, followers would get it twice."),
        )

    def _choose(self, key: str) -> None:
        self._accept.setText(self._cards[key].text())
        self._accept.show_kind("primary" if key == "was_sent" else "destroy")
        self.allow_accept("")

    def _lay_out(self) -> None:
        m = metrics()
        self._facts.setSpacing(m.px(2))
        choices, group = QHBoxLayout(), QButtonGroup(self)
        choices.setSpacing(m.gap)
        for key, card in self._cards.items():
            group.addButton(card)
            card.clicked.connect(lambda _=False, key=key: self._choose(key))
            choices.addWidget(card, 1)
        self.body.addWidget(self._loading)
        self.body.addLayout(self._facts)
        self.body.addWidget(self._links)
        self._links.hide()
        self.body.addSpacing(m.grid(1))
        self.body.addWidget(Text(self.tr("What did you see on the platform?"), TextRole.LABEL))
        self.body.addLayout(choices)
        self.foot.insertWidget(0, self._again)


def facts_of(evidence: Evidence, post: Post) -> list[tuple[str, str, str, str]]:
    """Return what is known as lines: a name, words, the mark of a check list, and what it means."""
    return [*_of_attempt(evidence.attempt), *_of_platform(evidence, post)]


def _of_attempt(attempt: Attempt | None) -> list[tuple[str, str, str, str]]:
    if attempt is None:
        return []
    told = QCoreApplication.translate("Decide", "Sent off {0} China time").format(
        when(attempt.submitted_at or attempt.started_at)
    )
    if attempt.repeated:
        asked = QCoreApplication.translate("Decide", "asked again with the same key %n times", "", attempt.repeated)
        last = attempt.repeated_at
        if last is not None:
            asked = QCoreApplication.translate("Decide", "{0}, last {1}").format(asked, when(last))
        told = QCoreApplication.translate("Decide", "{0}; {1}").format(told, asked)
    key = QCoreApplication.translate("Decide", "Key: {0}").format(attempt.key)
    lines = [("sent_off", told, "todo", key)]
    if attempt.error:
        error = unpacked(attempt.error)
        words = QCoreApplication.translate("Decide", "Last answer: {0}").format(sentence(error))
        numbers = []
        if error.details.get("errcode"):
            numbers.append(QCoreApplication.translate("Decide", "Code {0}").format(error.details["errcode"]))
        if error.details.get("rid"):
            numbers.append(f"rid {error.details['rid']}")
        lines.append(("last_answer", words, "info", " · ".join(numbers)))
    return lines


def _of_platform(evidence: Evidence, post: Post) -> list[tuple[str, str, str, str]]:
    if evidence.refusal is not None:
        words = QCoreApplication.translate("Decide", "The platform could not be asked")
        return [("refusal", words, "warn", sentence(evidence.refusal))]
    lines = []
    if evidence.in_drafts_box is True:
        meaning = QCoreApplication.translate("Decide", "What is sent or published leaves the box: probably not sent.")
        words = QCoreApplication.translate("Decide", "Its draft still lies in the platform’s drafts box")
        lines.append(("drafts_box", words, "no", meaning))
    elif evidence.in_drafts_box is False:
        meaning = QCoreApplication.translate(
            "Decide", "What is sent or published leaves the box: probably sent, unless somebody deleted it there."
        )
        words = QCoreApplication.translate("Decide", "Its draft is no longer in the platform’s drafts box")
        lines.append(("drafts_box", words, "ok", meaning))
    if evidence.seen is None:
        words = QCoreApplication.translate("Decide", "This account may not list what it has published")
        lines.append(("publications", words, "info", ""))
    elif evidence.seen:
        words = QCoreApplication.translate("Decide", "Published with the same titles:")
        times = listed(when(each.at) for each in evidence.seen)
        lines.append(("publications", in_a_row((words, times)), "ok", ""))
    else:
        never = QCoreApplication.translate("Decide", "Posts sent to followers are never in that list.")
        words = QCoreApplication.translate("Decide", "Nothing published there has these titles")
        lines.append(("publications", words, "no", never if post.act is Act.SEND else ""))
    return lines
