"""Before it leaves the desk: which of the three things is to happen, what it uses, whom it reaches, what is lost."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import SKEW_TOLD
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, Audience, Post, PostState
from wxdesk.services.ports import Ports
from wxdesk.services.sending import Forecast
from wxdesk.ui.composer.act_cards import ActCards, Way
from wxdesk.ui.composer.audience_choice import AudienceChoice
from wxdesk.ui.composer.checks import Line
from wxdesk.ui.composer.clock_words import clock_warning
from wxdesk.ui.composer.prospect import Prospect, look_ahead, seen, shortfall, words_before_sending
from wxdesk.ui.kit import CheckRow, Dialog, ElidedLabel, QuotaMeter
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole
from wxdesk.ui.words import in_a_row, sentence

MOST_LINES = 3
MOST_TITLES = 4


class SendDialog(Dialog):
    """Says everything before it is used; nothing has happened while it stands. ``way`` and ``audience`` are chosen."""

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        post: Post,
        forecast: Forecast,
        members: int,
        lines: Sequence[Line] = (),
        skew: timedelta | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Send this post"), "…", accept_text=self.tr("Send now"), width=760, parent=parent)
        self._ports, self._tasks, self._post, self._members = ports, tasks, post, members
        self._prospect = Prospect(forecast, EVERYBODY, forecast.reach)
        self._cards = ActCards(post, forecast.account, forecast)
        self._audience = AudienceChoice(ports, tasks, forecast.account, post.audience)
        self._quota = QuotaMeter(beside=True)
        self._shortfall = CheckRow("", "warn", small=True)
        self._final = CheckRow(self.tr("A mass send cannot be taken back."), "warn", small=True)
        self._clock = CheckRow(clock_warning(skew), "warn", small=True)
        self._lay_out(post, lines, skew)
        self._cards.chosen.connect(lambda _: self._show())
        self._audience.changed.connect(self._look)
        again = post.act is Act.PUBLISH and post.state is not PostState.DRAFT
        self._cards.choose(Way.PUBLISH if again else Way.SEND)
        name_parts(self)
        self._look()

    @property
    def way(self) -> Way | None:
        return self._cards.way

    @property
    def audience(self) -> Audience:
        """Who is sent it: that which the words in the dialog speak of."""
        return self._prospect.audience

    @property
    def _account(self) -> Account:
        return self._prospect.forecast.account

    def _look(self) -> None:
        audience = self._audience.audience
        if audience is not None and audience != self._prospect.audience:
            self._tasks.start(
                look_ahead(self._ports, self._account.id, audience, None, self._post.id), self._take, self._refused
            )
        self._show()

    def _take(self, prospect: Prospect) -> None:
        if isValid(self) and prospect.audience == self._audience.audience:
            self._prospect = prospect
            self._show()

    def _refused(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._show(in_a_row((self.tr("Who carries the tag could not be found out."), sentence(refusal))))

    def _show(self, refused: str = "") -> None:
        sends = self.way is Way.SEND
        known = self._audience.audience == self._prospect.audience
        outlook = seen(self._prospect, self._members)
        self._audience.setVisible(sends)
        self._quota.setVisible(sends and known and outlook.slots is not None)
        self._quota.show_quota(outlook.slots, outlook.headline, outlook.detail, outlook.tone)
        lost = refused or (shortfall(self._prospect) if known else "")
        self._shortfall.show_check(lost, "bad" if refused or not self._prospect.can_send else "warn")
        self._shortfall.setVisible(sends and bool(lost))
        self._final.setVisible(sends and not self._account.practice)
        self._words.show_text(self._what_happens(known))
        self._accept.setText(self._answer())
        self.allow_accept(refused or self._why_not(known))
        self.fit()

    def _what_happens(self, known: bool) -> str:
        match self.way:
            case Way.DRAFT if self._post.box_id:
                return self.tr(
                    "The draft that was put there before is brought up to date. It stays here as a draft too."
                )
            case Way.DRAFT:
                return self.tr(
                    "It appears in the drafts box of {0}, to be looked at or sent there. It stays here as a draft too."
                ).format(self._account.name)
            case Way.PUBLISH:
                return self.tr(
                    "Each article gets an address that you can pass on. Nobody is told, and no quota is used."
                )
            case Way.SEND if known:
                return words_before_sending(self._prospect.forecast, self._members, self._prospect.audience)
        return self.tr("Looking whom it would reach…") if self.way else self.tr("This account can do none of these.")

    def _answer(self) -> str:
        return {
            Way.DRAFT: self.tr("Update draft") if self._post.box_id else self.tr("Save as draft"),
            Way.PUBLISH: self.tr("Publish"),
        }.get(self.way or Way.SEND, self.tr("Send now"))

    def _why_not(self, known: bool) -> str:
        if self.way is None:
            return self.tr("This account can do none of these.")
        if self.way is not Way.SEND:
            return ""
        if reason := self._audience.reason:
            return reason
        if not known:
            return self.tr("Looking whom it would reach…")
        return "" if self._prospect.can_send else shortfall(self._prospect) or seen(self._prospect).detail

    def _lay_out(self, post: Post, lines: Sequence[Line], skew: timedelta | None) -> None:
        box = self.layout()
        self.body.addWidget(self._cards)
        for part in (self._audience, self._quota, self._shortfall):
            self.body.addWidget(part)
        for number, article in enumerate(post.articles[:MOST_TITLES], 1):
            self.body.addWidget(ElidedLabel(f"{number}.  {article.title}", TextRole.STRONG))
        if len(post.articles) > MOST_TITLES:
            more = self.tr("and %n more", "", len(post.articles) - MOST_TITLES)
            self.body.addWidget(ElidedLabel(more, TextRole.HINT))
        lost = [line for line in lines if line.state in ("warn", "info")]
        for line in lost[:MOST_LINES]:
            self.body.addWidget(CheckRow(line.words, line.state, small=True))
        self.body.addWidget(self._clock)
        self.body.addWidget(self._final)
        self._clock.setVisible(skew is not None and abs(skew) > SKEW_TOLD)
        if box is not None:
            box.removeWidget(self._words)
            self.body.insertWidget(1, self._words)
