"""The three things that can be done with a post, side by side: each says what happens, what it costs, who is told."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.capabilities import Answer, Capability, verdict
from wxdesk.domain.posts import Post
from wxdesk.services.sending import Forecast
from wxdesk.ui.composer.quota_words import outlook, span
from wxdesk.ui.kit import ChoiceCard, IconLabel, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence


class Way(StrEnum):
    """How loudly a post leaves the desk, the quietest first."""

    DRAFT = "draft"
    PUBLISH = "publish"
    SEND = "send"


NEEDED = {Way.DRAFT: Capability.DRAFTS_BY_API, Way.PUBLISH: Capability.PUBLISH_BY_API}


def refusal_of(way: Way, account: Account, forecast: Forecast) -> str:
    """Say why ``account`` cannot go this way now, or nothing."""
    if way is not Way.SEND:
        ruling = verdict(account, NEEDED[way])
        return sentence(ruling.reason) if ruling.answer is Answer.NO else ""
    seen = outlook(forecast)
    return "" if seen.can_send else seen.detail


class ActCard(ChoiceCard):
    """A choice with facts below its sentence, each an icon and a few words."""

    def __init__(self, title: str, words: str, facts: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(title, words, parent)
        m = metrics()
        self._facts: list[str] = []
        for icon, told in facts:
            row = QHBoxLayout()
            row.setSpacing(m.px(6))
            mark, fact = IconLabel(icon, "ink2", 14), Text(told, TextRole.HINT, wrap=True)
            fact.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(fact, 1)
            self._box.insertLayout(self._box.count() - 2, row)
            self._facts.append(told)
        self.setAccessibleDescription(" ".join([words, *self._facts]))

    @property
    def said(self) -> str:
        """All that stands on the card."""
        return " ".join(filter(None, [self.text(), self._words.text(), *self._facts, self.reason]))


class ActCards(QWidget, Part):
    """``way`` is the one that is chosen; ``chosen`` follows the user."""

    chosen = Signal(str)

    def __init__(self, post: Post, account: Account, forecast: Forecast, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = account
        self._cards = {
            Way.DRAFT: self._draft(post),
            Way.PUBLISH: self._publish(),
            Way.SEND: self._send(forecast),
        }
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().gap)
        for way, card in self._cards.items():
            card.allow(refusal_of(way, account, forecast))
            card.clicked.connect(lambda _=False, way=way: self.chosen.emit(way.value))
            self._group.addButton(card)
            row.addWidget(card, 1)

    @property
    def way(self) -> Way | None:
        return next((way for way, card in self._cards.items() if card.isChecked()), None)

    def card(self, way: Way) -> ActCard:
        return self._cards[way]

    def choose(self, way: Way) -> None:
        """Choose ``way`` where it is open, else the quietest that is; without a signal. The keyboard begins there."""
        open_ways = [each for each, card in self._cards.items() if card.isEnabled()]
        if open_ways:
            card = self._cards[way if way in open_ways else open_ways[0]]
            card.setChecked(True)
            card.setFocus()

    def _draft(self, post: Post) -> ActCard:
        updated = self.tr("Updates the draft put there before") if post.box_id else self.tr("Puts a new draft there")
        return ActCard(
            self.tr("Save as draft on the platform"),
            self.tr("It lies in the drafts box there. Nobody receives it."),
            [("folder", updated), ("check", self.tr("No quota")), ("minus", self.tr("No push"))],
        )

    def _publish(self) -> ActCard:
        return ActCard(
            self.tr("Publish without notifying"),
            self.tr("It becomes a page with an address. It stands in nobody’s list."),
            [("link", self.tr("An address to pass on")), ("check", self.tr("No quota")), ("minus", self.tr("No push"))],
        )

    def _send(self, forecast: Forecast) -> ActCard:
        kind = self._account.kind
        words = {
            Kind.SERVICE: self.tr("Followers get it in their chat list."),
            Kind.SUBSCRIPTION: self.tr("Followers find it in their Subscriptions folder."),
            Kind.ENTERPRISE: self.tr("Verified members get it in their chat list."),
        }[kind]
        push = self.tr("No push") if kind is Kind.SUBSCRIPTION else self.tr("With a push to each phone")
        quota = forecast.quota
        cost = self.tr("No quota")
        if quota is not None:
            cost = self.tr("Quota: {0} of {1} left {2}").format(quota.free, quota.limit, span(quota))
        title = self.tr("Send to members") if kind is Kind.ENTERPRISE else self.tr("Send to followers")
        return ActCard(
            title,
            words,
            [
                ("users", self.tr("To all or to a tag")),
                ("megaphone" if quota is not None else "check", cost),
                ("minus" if kind is Kind.SUBSCRIPTION else "bell", push),
            ],
        )
