"""*Which one do I need?*: three questions, and a recommendation with its reasons."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.domain.accounts import Aim, Owner, Readers, Recommendation, recommend
from wxdesk.ui.accounts.identity import kind_meaning
from wxdesk.ui.kit import Card, CheckRow, Dialog, Field, Segmented, Select, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import kind_name, owner_name
from wxdesk.ui.theme import TextRole, metrics

REASONS: dict[str, object] = {
    "staff_only": QT_TRANSLATE_NOOP("Chooser", "Only members whom you let in see what you post."),
    "not_found_by_public": QT_TRANSLATE_NOOP("Chooser", "The public can never find it."),
    "rooms_files_meetings": QT_TRANSLATE_NOOP("Chooser", "It brings chat rooms, files, meetings and booking."),
    "open_to_individuals": QT_TRANSLATE_NOOP("Chooser", "It is the one kind that individuals may open."),
    "one_post_a_day": QT_TRANSLATE_NOOP("Chooser", "It may post once a day."),
    "enterprise_needs_organisation": QT_TRANSLATE_NOOP(
        "Chooser", "An enterprise account, for staff, needs an organisation."
    ),
    "pay_needs_organisation": QT_TRANSLATE_NOOP("Chooser", "Selling with WeChat Pay needs an organisation."),
    "pay_and_store": QT_TRANSLATE_NOOP("Chooser", "WeChat Pay and WeChat Store are open to it."),
    "push_in_chat_list": QT_TRANSLATE_NOOP("Chooser", "Posts stand in the chat list and are pushed, 4 a month."),
    "nine_interfaces": QT_TRANSLATE_NOOP("Chooser", "Verified, it has all nine advanced APIs."),
    "licence_needed": QT_TRANSLATE_NOOP("Chooser", "It needs a business licence or its equivalent."),
    "reading_is_the_point": QT_TRANSLATE_NOOP("Chooser", "Readers find the posts together, in their folder."),
    "no_push": QT_TRANSLATE_NOOP("Chooser", "Nobody is disturbed by a push."),
}
CAUTIONS = frozenset({"enterprise_needs_organisation", "pay_needs_organisation", "licence_needed"})


def reason_words(code: str) -> str:
    """Return the sentence for a reason; raises KeyError for an unknown one (a test knows them all)."""
    return QCoreApplication.translate("Chooser", str(REASONS[code]))


class ChooserDialog(Dialog):
    """Recommends while the answers change; accepting it uses owner and kind."""

    def __init__(self, owner: Owner, parent: QWidget | None = None) -> None:
        super().__init__("", "", accept_text="", width=520, parent=parent)
        self._title.setText(self.tr("Which one do I need?"))
        self.setWindowTitle(self._title.text())
        owners = [(each.value, owner_name(each)) for each in Owner]
        self._owner = Field(self.tr("Who owns it?"), Select(owners))
        self._owner.input.choose(owner.value)
        self._readers = Field(
            self.tr("Who should read it?"),
            Segmented([(Readers.PUBLIC.value, self.tr("Everybody")), (Readers.STAFF.value, self.tr("Our own staff"))]),
        )
        self._aim = Field(
            self.tr("What should readers do?"),
            Segmented(
                [
                    (Aim.READ.value, self.tr("Read")),
                    (Aim.BUY.value, self.tr("Buy, book or pay")),
                    (Aim.WORK.value, self.tr("Work together")),
                ]
            ),
        )
        self._answer = Card()
        self._kind = Text("", TextRole.TITLE)
        self._meaning = Text("", TextRole.HINT, wrap=True)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(0)
        for widget in (self._owner, self._readers, self._aim, self._answer):
            self.body.addWidget(widget)
        self._answer.body.setSpacing(metrics().grid(1))
        self._answer.body.addWidget(self._kind)
        self._answer.body.addWidget(self._meaning)
        self._answer.body.addLayout(self._reasons)
        name_parts(self)
        self._owner.input.chosen.connect(self._show)
        self._readers.input.chosen.connect(self._show)
        self._aim.input.chosen.connect(self._show)
        self._show()

    @property
    def owner(self) -> Owner:
        return Owner(self._owner.input.key)

    @property
    def recommendation(self) -> Recommendation:
        return recommend(self.owner, Readers(self._readers.input.key), Aim(self._aim.input.key))

    def _show(self) -> None:
        found = self.recommendation
        self._kind.setText(kind_name(found.kind))
        self._meaning.setText(kind_meaning(found.kind))
        self._accept.setText(self.tr("Use {0}").format(kind_name(found.kind)))
        while (item := self._reasons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for code in found.reasons:
            row = CheckRow(reason_words(code), "warn" if code in CAUTIONS else "ok")
            self._reasons.addWidget(row)
            row.show()
