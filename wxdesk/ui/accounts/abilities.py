"""What the account can do, with a reason for every *no*, and its quota."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from wxdesk.domain.capabilities import Answer, Capability, Verdict
from wxdesk.ui.kit import Card, CheckRow, Chip, Line, QuotaMeter, Text
from wxdesk.ui.theme import TextRole

NAMES: dict[Capability, object] = {
    Capability.SPEECH_RECOGNITION: QT_TRANSLATE_NOOP("Abilities", "Speech recognition"),
    Capability.CUSTOMER_SERVICE: QT_TRANSLATE_NOOP("Abilities", "Customer service messages"),
    Capability.WEB_AUTHORIZATION: QT_TRANSLATE_NOOP("Abilities", "Web authorization (OAuth 2.0)"),
    Capability.QR_CODES: QT_TRANSLATE_NOOP("Abilities", "QR codes with parameters"),
    Capability.FOLLOWER_LOCATION: QT_TRANSLATE_NOOP("Abilities", "Follower location (GPS)"),
    Capability.FOLLOWER_PROFILE: QT_TRANSLATE_NOOP("Abilities", "Follower profile"),
    Capability.FOLLOWER_LIST: QT_TRANSLATE_NOOP("Abilities", "Follower list"),
    Capability.FOLLOWER_GROUPS: QT_TRANSLATE_NOOP("Abilities", "Follower groups"),
    Capability.MEDIA: QT_TRANSLATE_NOOP("Abilities", "Media upload and download"),
    Capability.WECHAT_PAY: QT_TRANSLATE_NOOP("Abilities", "WeChat Pay"),
    Capability.WECHAT_STORE: QT_TRANSLATE_NOOP("Abilities", "WeChat Store"),
    Capability.MINI_PROGRAMS: QT_TRANSLATE_NOOP("Abilities", "Mini-Programs"),
    Capability.DRAFTS_BY_API: QT_TRANSLATE_NOOP("Abilities", "Drafts"),
    Capability.PUBLISH_BY_API: QT_TRANSLATE_NOOP("Abilities", "Publishing without a push"),
    Capability.SEND_BY_API: QT_TRANSLATE_NOOP("Abilities", "Sending posts"),
    Capability.FILE_SHARING: QT_TRANSLATE_NOOP("Abilities", "File sharing"),
    Capability.CHAT_ROOMS: QT_TRANSLATE_NOOP("Abilities", "Chat rooms"),
    Capability.MEETINGS: QT_TRANSLATE_NOOP("Abilities", "Meetings"),
    Capability.BOOKING: QT_TRANSLATE_NOOP("Abilities", "Booking of rooms and equipment"),
}

REASONS: dict[str, object] = {
    "service_only": QT_TRANSLATE_NOOP("Abilities", "Only verified service accounts have it."),
    "verify_first": QT_TRANSLATE_NOOP("Abilities", "The platform wants the account verified first."),
    "individuals_cannot_verify": QT_TRANSLATE_NOOP(
        "Abilities", "It needs verification, which individuals cannot have."
    ),
    "service_or_public_sector_only": QT_TRANSLATE_NOOP(
        "Abilities", "Only service accounts, and subscription accounts of government and media, have it."
    ),
    "not_for_enterprise": QT_TRANSLATE_NOOP("Abilities", "Enterprise accounts do not have it."),
    "enterprise_only": QT_TRANSLATE_NOOP("Abilities", "Only enterprise accounts have it."),
    "apply_for_merchant": QT_TRANSLATE_NOOP("Abilities", "Apply for a merchant number on the platform."),
    "apply_for_store": QT_TRANSLATE_NOOP("Abilities", "Apply for a store on the platform."),
    "link_mini_program": QT_TRANSLATE_NOOP("Abilities", "Link a Mini-Program on the platform."),
}


def ability_name(capability: Capability) -> str:
    return QCoreApplication.translate("Abilities", str(NAMES[capability]))


def reason_words(code: str) -> str:
    """Return the sentence for a reason; raises KeyError for an unknown one (a test knows them all)."""
    return QCoreApplication.translate("Abilities", str(REASONS[code])) if code else ""


class AbilitiesCard(Card):
    """A list of capabilities with a count; a reason that all the noes share is said once."""

    def __init__(self, title: str, *, counted: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(title, fact=" " if counted else "", parent=parent)
        self._counted = counted
        self.body.setSpacing(0)
        self._shared = Text("", TextRole.HINT, wrap=True)
        self.body.addWidget(self._shared)
        self._rows: dict[str, CheckRow] = {}
        self._chips: dict[str, Chip] = {}

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show one row per verdict, in their order."""
        noes = Counter(verdict.reason for verdict in verdicts if verdict.answer is Answer.NO)
        shared = next(iter(noes)) if len(noes) == 1 and sum(noes.values()) > 2 else ""
        self._shared.setText(reason_words(shared))
        self._shared.setVisible(bool(shared))
        for verdict in verdicts:
            self._show(verdict, shared)
        if self._counted:
            had = sum(verdict.answer is Answer.YES for verdict in verdicts)
            self.show_fact(self.tr("{0} of {1}").format(had, len(verdicts)))

    def _show(self, verdict: Verdict, shared: str) -> None:
        key = verdict.capability.value
        if key not in self._rows:
            self._chips[key] = Chip()
            self._rows[key] = CheckRow(trailing=self._chips[key])
            self._rows[key].setObjectName(f"ability_{key}")
            if len(self._rows) > 1:
                self.body.addWidget(Line(soft=True))
            self.body.addWidget(self._rows[key])
        reason = "" if verdict.reason == shared else reason_words(verdict.reason)
        state = {Answer.YES: "ok", Answer.APPLY: "todo", Answer.NO: "no"}[verdict.answer]
        self._rows[key].show_check(ability_name(verdict.capability), state, reason)
        self._chips[key].show_chip(self.tr("May apply") if verdict.answer is Answer.APPLY else "", "info")


class QuotaCard(Card):
    """The meter, and the sentence below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Accounts", "Quota"), parent=parent)
        self.meter = QuotaMeter()
        self.meter.setObjectName("quota_meter")
        self.body.addWidget(self.meter)
