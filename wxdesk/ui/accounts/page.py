"""The Desk page: the overview, and the editor of one account."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.capabilities import COMMERCE, IN_HOUSE, NINE_ADVANCED, PUBLISHING, verdicts
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.quota import quota_at
from wxdesk.services.accounts import Deleted, Hanging
from wxdesk.services.ports import Ports, Topic
from wxdesk.ui.accounts.abilities import AbilitiesCard, QuotaCard
from wxdesk.ui.accounts.calling import CallingModel
from wxdesk.ui.accounts.chooser import ChooserDialog
from wxdesk.ui.accounts.connection import ConnectionCard
from wxdesk.ui.accounts.identity import IdentityCard, KindCard
from wxdesk.ui.accounts.menu_card import MenuCard
from wxdesk.ui.accounts.model import AccountsModel
from wxdesk.ui.accounts.overview import Overview
from wxdesk.ui.kit import AvatarLabel, Button, Chip, Column, Dialog, EmptyState, IconButton, Text, Toast
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import month_name, quota_detail, quota_headline, slots_of
from wxdesk.ui.shell.page import Page
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence


class AccountsPage(Page):
    """Signals carry an account's id: the user chose it here, or wants to write a post for it."""

    account_chosen = Signal(int)
    compose_wanted = Signal(int)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = ports.clock
        self._tasks = tasks
        self.model = AccountsModel(ports, tasks, self)
        self.calling = CallingModel(ports, tasks, self.model, self)
        self._back = IconButton("chevron_left", self.tr("All accounts"))
        self._avatar = AvatarLabel(side=28)
        self._mark = QWidget()
        self._verified = Chip(parent=self)
        self._saved = Text("", TextRole.HINT)
        self._add = Button(self.tr("Add account"), "primary", "plus")
        self._delete = Button(self.tr("Delete account"), "danger")
        self._compose = Button(self.tr("Compose post"), "primary")
        self._overview = Overview()
        self._empty = EmptyState(
            "users",
            self.tr("No account yet"),
            self.tr("Add the accounts you look after: their kind, their name, and how to reach them."),
            self.tr("Add account"),
        )
        self._kind = KindCard(self.model)
        self._identity = IdentityCard(self.model)
        self._connection = ConnectionCard(self.model, self.calling)
        self._menu = MenuCard(ports, tasks, self.model)
        self._quota = QuotaCard()
        self._in_house = AbilitiesCard(self.tr("In-house functions"))
        self._advanced = AbilitiesCard(self.tr("Advanced APIs"))
        self._commerce = AbilitiesCard(self.tr("Pay, Store and Mini-Programs"), counted=False)
        self._publishing = AbilitiesCard(self.tr("Posting by API"))
        self._stack = QStackedWidget()
        for part in (self._mark, self._saved, self._delete, self._compose, self._add):
            part.setParent(self)  # whether or not the top bar ever shows it, it goes with the page
            part.hide()
        self._lay_out()
        self._toast = Toast(self)
        name_parts(self)
        self._follow()
        self._show_opened()

    # The page as the window sees it.

    def title(self) -> str:
        account = self.model.account
        if account is None:
            return self.tr("Desk")
        return account.name or self.tr("New account")

    def subtitle(self) -> str:
        account = self.model.account
        return account.display_name if account and account.display_name != account.name else ""

    def top_mark(self) -> QWidget | None:
        return self._mark if self.model.account else None

    def top_left(self) -> list[QWidget]:
        return [self._verified] if self.model.account else []

    def top_right(self) -> list[QWidget]:
        if self.model.account is None:
            return [self._add]
        return [self._saved, self._delete, self._compose]

    def show_account(self, account_id: int) -> None:
        self.model.open(account_id)

    def came_to_front(self) -> None:
        self.model.refresh()
        self.calling.look()

    def chosen_again(self) -> None:
        self.model.close()

    async def close_page(self) -> bool:
        await self.model.rest()
        return self.model.saving.refused is None

    # What the user can do.

    def add_account(self) -> None:
        """Begin a new account."""
        self.model.add()

    def refresh(self, topics: frozenset[Topic] = frozenset()) -> None:  # noqa: ARG002 - whatever changed, it counts here
        self.model.refresh()

    def _lay_out(self) -> None:
        m = metrics()
        mark = QHBoxLayout(self._mark)
        mark.setContentsMargins(0, 0, 0, 0)
        mark.setSpacing(m.grid(2))
        mark.addWidget(self._back)
        mark.addWidget(self._avatar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        listed = Column()
        listed.body.addWidget(self._overview)
        listed.body.addStretch(1)
        editor = Column()
        editor.body.setContentsMargins(m.margin, m.grid(4), m.margin, m.grid(4))
        listed.body.setContentsMargins(m.margin, m.grid(4), m.margin, m.grid(4))
        left, right = QVBoxLayout(), QVBoxLayout()
        for box, cards in (
            (left, (self._kind, self._identity, self._connection, self._menu)),
            (right, (self._quota, self._in_house, self._advanced, self._commerce, self._publishing)),
        ):
            box.setSpacing(m.px(14))
            for card in cards:
                box.addWidget(card)
            box.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(m.grid(4))
        columns.addLayout(left, 7)
        columns.addLayout(right, 4)
        editor.body.addLayout(columns)
        for each in (listed, editor, self._empty):
            self._stack.addWidget(each)
        self._listed, self._editor = listed, editor

    def _follow(self) -> None:
        model = self.model
        self._back.clicked.connect(model.close)
        self._add.clicked.connect(model.add)
        self._empty.acted.connect(model.add)
        self._overview.chosen.connect(self.account_chosen)
        self._overview.chosen.connect(model.open)
        self._delete.clicked.connect(lambda: self._tasks.start(self._delete_after_asking()))
        self._compose.clicked.connect(self._want_post)
        self._kind.advice_wanted.connect(lambda: self._tasks.start(self._advise()))
        model.opened.connect(self._show_opened)
        model.overview_changed.connect(self._show_overview)
        model.account_changed.connect(self._show_account)
        model.saving_changed.connect(self._show_saving)
        model.added.connect(self.account_chosen)
        model.deleted.connect(self._show_deleted)
        model.left_unsaved.connect(self._show_left)

    def _want_post(self) -> None:
        if self.model.account is not None:
            self.compose_wanted.emit(self.model.account.id)

    async def _advise(self) -> None:
        account = self.model.account
        if account is None:
            return
        dialog = ChooserDialog(account.owner, self)
        if await self._tasks.ask(dialog):
            self.model.edit(owner=dialog.owner, kind=dialog.recommendation.kind)

    async def _delete_after_asking(self) -> None:
        account = self.model.account
        if account is None:
            return
        hanging = await self.model.hanging()
        if not hanging or await self._tasks.ask(self._warning(account, hanging)):
            await self.model.delete()

    def _warning(self, account: Account, hanging: Hanging) -> Dialog:
        counts = [
            self.tr("%n drafts", "", hanging.drafts) if hanging.drafts else "",
            self.tr("%n scheduled posts, which will not be sent", "", hanging.scheduled) if hanging.scheduled else "",
            self.tr("%n sent posts", "", hanging.sent) if hanging.sent else "",
            self.tr("%n members of its roster", "", hanging.members) if hanging.members else "",
        ]
        dialog = Dialog(
            self.tr("Delete {0}?").format(account.name),
            self.tr("This goes with it: {0}. You can undo it for a few seconds afterwards.").format(
                self.tr("; ").join(part for part in counts if part)
            ),
            accept_text=self.tr("Delete account"),
            kind="destroy",
            parent=self,
        )
        dialog.setObjectName("delete_warning")
        name_parts(dialog)
        return dialog

    # What is shown.

    def _show_opened(self) -> None:
        empty = self.model.views == ()
        if self.model.account is not None:
            self._stack.setCurrentWidget(self._editor)
            self._editor.verticalScrollBar().setValue(0)
            if not self.model.account.id:
                self._identity.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stack.setCurrentWidget(self._empty if empty else self._listed)
        self.top_bar_changed.emit()

    def _show_overview(self) -> None:
        views = self.model.views or ()
        self._overview.show_views(views, self._clock.now())
        if self.model.account is None:
            self._stack.setCurrentWidget(self._listed if views else self._empty)
        self._show_account()

    def _show_account(self) -> None:
        account = self.model.account
        if account is None:
            return
        self._avatar.show_avatar(account.glyph, account.colour)
        self._verified.show_chip(
            self.tr("Verified") if account.verified else self.tr("Not verified"),
            "accent" if account.verified else "neutral",
        )
        enterprise = account.kind is Kind.ENTERPRISE
        self._in_house.setVisible(enterprise)
        self._in_house.show_verdicts(verdicts(account, IN_HOUSE))
        self._advanced.show_verdicts(verdicts(account, NINE_ADVANCED))
        self._commerce.show_verdicts(verdicts(account, COMMERCE))
        self._publishing.show_verdicts(verdicts(account, PUBLISHING))
        self._show_quota(account)
        self._compose.setEnabled(bool(account.id))
        self._delete.setText(self.tr("Delete account") if account.id else self.tr("Discard"))
        self.top_bar_changed.emit()

    def _show_quota(self, account: Account) -> None:
        now = self._clock.now()
        view = self.model.view()
        stored = view.quota if view is not None and view.account.kind is account.kind else None
        quota = stored or quota_at(account, (), now)
        if quota is None:
            self._quota.show_title(self.tr("Quota"))
            self._quota.meter.show_quota(None, "", self.tr("Messages to members have no broadcast quota."))
            return
        month = month_name(quota.period.starts_at)
        today = self.tr("Quota · today")
        monthly = account.kind is Kind.SERVICE
        self._quota.show_title(self.tr("Quota · {0}").format(month) if monthly else today)
        self._quota.meter.show_quota(slots_of(quota), quota_headline(quota, now), quota_detail(quota))

    def _show_saving(self) -> None:
        saving = self.model.saving
        account = self.model.account
        if saving.refused is not None:
            self._saved.show_text(self.tr("Not saved yet"), "warn")
        elif saving.pending:
            self._saved.show_text(self.tr("Saving…"), "")
        elif account is not None and not account.id:
            self._saved.show_text(self.tr("Saved as soon as it has a name"), "")
        else:
            self._saved.show_text(self.tr("All changes saved"), "")
        self._saved.setToolTip(sentence(saving.refused) if saving.refused else "")

    def _show_deleted(self, gone: Deleted) -> None:
        self._toast.show_message(self.tr("{0} deleted").format(gone.account.name), lambda: self.model.restore(gone))
        self._toast.expired.connect(lambda: self.model.forget(gone), Qt.ConnectionType.SingleShotConnection)

    def _show_left(self, account: Account, refused: WxdeskError) -> None:
        words = self.tr("{0} was not saved. {1}").format(account.name or self.tr("New account"), sentence(refused))
        self._toast.show_message(words, lambda: self.model.take_up(account))
