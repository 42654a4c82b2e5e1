"""What kind of account it is, and who stands behind it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from wxdesk.domain.accounts import ARTICLE_LIMITS, Account, Kind, Owner, why_not
from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.accounts.model import AccountsModel
from wxdesk.ui.kit import Button, Card, ChoiceCard, Field, LineField, Segmented, Select, Switch, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import kind_name, owner_name
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence


def kind_meaning(kind: Kind) -> str:
    """What choosing a kind means, in a few words."""
    return {
        Kind.SUBSCRIPTION: QCoreApplication.translate(
            "Accounts", "1 post a day, in the Subscriptions folder, no push. Anyone may open one."
        ),
        Kind.SERVICE: QCoreApplication.translate(
            "Accounts", "4 posts a month, in the chat list, with push. Needs a business licence."
        ),
        Kind.ENTERPRISE: QCoreApplication.translate(
            "Accounts", "Staff only. Members are added by you; nobody outside can find it."
        ),
    }[kind]


class KindCard(Card):
    """Three cards, one per kind; what owner and licence do not allow cannot be chosen and says why."""

    advice_wanted = Signal()

    def __init__(self, model: AccountsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("What kind of account"))
        self._model = model
        self._advice = Button(self.tr("Which one do I need?"), "link")
        self._advice.clicked.connect(self.advice_wanted)
        self._error = Text("", TextRole.HINT, tone="bad", wrap=True)
        self._error.hide()
        self._group = QButtonGroup(self)
        self._kinds: dict[str, ChoiceCard] = {}
        self.head.addWidget(self._advice)
        row = QHBoxLayout()
        row.setSpacing(metrics().px(10))
        for kind in Kind:
            card = ChoiceCard(kind_name(kind), kind_meaning(kind))
            card.clicked.connect(lambda _=False, kind=kind: model.edit(kind=kind))
            self._kinds[kind.value] = card
            self._group.addButton(card)
            row.addWidget(card, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._error)
        name_parts(self)
        model.account_changed.connect(self._show)
        model.saving_changed.connect(self._show_saving)

    def _show(self) -> None:
        account = self._model.account
        if account is None:
            return
        for kind in Kind:
            reason = why_not(kind, account.owner, account.licence)
            self._kinds[kind.value].allow(sentence(reason) if reason else "")
        self._kinds[account.kind.value].setChecked(True)

    def _show_saving(self) -> None:
        refused = self._model.saving.refused
        told = sentence(refused) if refused and refused.code in KIND_CODES else ""
        self._error.setText(told)
        self._error.setVisible(bool(told))


KIND_CODES = frozenset({"kind_has_posts", "individual_cannot_open_service", "individual_cannot_open_enterprise"})


class IdentityCard(Card):
    """Names, owner, licence, verification, and how many articles a post may hold."""

    def __init__(self, model: AccountsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Identity"))
        self._model = model
        self._name = LineField(self.tr("Name on the desk"))
        self._display_name = LineField(self.tr("Display name"), placeholder=self.tr("What followers see"))
        self._wechat_id = LineField(self.tr("WeChat ID"))
        self._owner = Field(self.tr("Owner"), Select([(owner.value, owner_name(owner)) for owner in Owner]))
        self._licence = LineField(self.tr("Business licence number"))
        sizes = [(str(limit), self.tr("Up to {0}").format(limit)) for limit in ARTICLE_LIMITS]
        self._articles = Field(self.tr("Articles in a post"), Segmented(sizes))
        self._articles.setToolTip(self.tr("6 is the documented limit; the platform accepts 8 today."))
        self._verified = Switch(self.tr("Verified by the platform"))
        self._lay_out()
        name_parts(self)
        self._follow()

    def first_field(self) -> QWidget:
        return self._name.input

    def _lay_out(self) -> None:
        m = metrics()
        grid = QGridLayout()
        grid.setHorizontalSpacing(m.gap)
        grid.setVerticalSpacing(m.gap)
        for place, field in enumerate((self._name, self._display_name, self._wechat_id)):
            grid.addWidget(field, 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self._owner, 1, 0)
        grid.addWidget(self._licence, 1, 1)
        grid.addWidget(self._articles, 1, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self._verified)

    def _follow(self) -> None:
        model = self._model
        self._name.edited.connect(lambda text: model.edit(name=text))
        self._display_name.edited.connect(lambda text: model.edit(display_name=text))
        self._wechat_id.edited.connect(lambda text: model.edit(wechat_id=text))
        self._licence.edited.connect(lambda text: model.edit(licence=text))
        self._owner.input.chosen.connect(lambda key: model.edit(owner=Owner(key)))
        self._articles.input.chosen.connect(lambda key: model.edit(max_articles=int(key)))
        self._verified.clicked.connect(lambda on: model.edit(verified=on))
        model.account_changed.connect(self._show)
        model.saving_changed.connect(self._show_saving)

    def _show(self) -> None:
        account = self._model.account
        if account is None:
            return
        self._name.show_text(account.name)
        self._display_name.show_text(account.display_name)
        self._wechat_id.show_text(account.wechat_id)
        self._licence.show_text(account.licence)
        self._owner.input.choose(account.owner.value)
        self._articles.input.choose(str(account.max_articles))
        self._verified.setChecked(account.verified)
        self._allow(account)

    def _allow(self, account: Account) -> None:
        for owner in Owner:
            reason = why_not(account.kind, owner, account.licence or "-")
            self._owner.input.allow(owner.value, sentence(reason) if reason else "")
        individual = account.owner is Owner.INDIVIDUAL
        self._licence.input.setEnabled(not individual)
        self._licence.show_hint(self.tr("Individuals have none.") if individual else "")
        self._verified.setEnabled(not individual)
        self._verified.setToolTip(self.tr("The platform does not verify individuals.") if individual else "")

    def _show_saving(self) -> None:
        refused: WxdeskError | None = self._model.saving.refused
        code = refused.code if refused else ""
        told = sentence(refused) if refused else ""
        account = self._model.account
        untouched = account is not None and not account.id and not account.name
        wrong_name = code in ("account_name_missing", "account_name_taken") and not untouched
        self._name.show_error(told if wrong_name else "")
        self._wechat_id.show_error(told if code == "wechat_id_malformed" else "")
        self._licence.show_error(told if code == "service_needs_licence" else "")


TOP = Qt.AlignmentFlag.AlignTop
