"""How the account is connected: practice or live, AppID, AppSecret, and a test of both."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wxdesk.domain.accounts import Kind
from wxdesk.ui.accounts.advanced import AdvancedPart
from wxdesk.ui.accounts.calling import CallingModel
from wxdesk.ui.accounts.calls import CallsPart
from wxdesk.ui.accounts.model import AccountsModel
from wxdesk.ui.accounts.requests_dialog import RequestsDialog
from wxdesk.ui.kit import Button, Card, ChipFlow, Line, LineField, Segmented, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import left_for
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence

PRACTICE, LIVE = "practice", "live"


class ConnectionCard(Card):
    """The secret goes into the keychain when its field is left, and is never shown again."""

    def __init__(self, model: AccountsModel, calling: CallingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Connection"))
        self._model = model
        self._calling = calling
        self._mode = Segmented([(PRACTICE, self.tr("Practice")), (LIVE, self.tr("Live"))])
        self._meaning = Text("", TextRole.HINT, wrap=True)
        self._app_id = LineField(self.tr("AppID"))
        self._secret = LineField(self.tr("AppSecret"))
        self._secret.input.setEchoMode(QLineEdit.EchoMode.Password)
        self._agent_id = LineField(self.tr("AgentId"))
        self._test = Button(self.tr("Test connection"))
        self._chips = ChipFlow()
        self._reason = Text("", TextRole.HINT, wrap=True)
        self._ip = Text("", TextRole.STRONG, tabular=True)
        self._ip.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._ip.setAccessibleName(self.tr("The address that the platform refused"))
        self._copy_ip = Button(self.tr("Copy"), icon="copy")
        self._advanced = AdvancedPart(calling)
        self._called = CallsPart(calling)
        self._lay_out()
        name_parts(self)
        self._follow()

    def _lay_out(self) -> None:
        m = metrics()
        self.head.addWidget(self._mode)
        fields = QHBoxLayout()
        fields.setSpacing(m.gap)
        for field in (self._app_id, self._agent_id, self._secret):
            fields.addWidget(field, 1)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        foot.addWidget(self._test)
        foot.addWidget(self._chips, 4, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(1)
        self.body.addWidget(self._meaning)
        self.body.addLayout(fields)
        self.body.addLayout(foot)
        self.body.addWidget(self._reason)
        refused = QHBoxLayout()
        refused.setSpacing(m.gap)
        refused.addWidget(self._ip)
        refused.addWidget(self._copy_ip)
        refused.addStretch(1)
        self.body.addLayout(refused)
        self.body.addWidget(self._advanced)
        self.body.addWidget(Line(soft=True))
        self.body.addWidget(self._called)
        for part in (self._reason, self._ip, self._copy_ip):
            part.hide()

    def _follow(self) -> None:
        model = self._model
        self._mode.chosen.connect(lambda key: model.edit(practice=key == PRACTICE))
        self._app_id.edited.connect(lambda text: model.edit(app_id=text.strip()))
        self._agent_id.edited.connect(lambda text: model.edit(agent_id=text.strip()))
        self._secret.input.editingFinished.connect(self._keep_secret)
        self._test.clicked.connect(model.test_connection)
        self._copy_ip.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._ip.text()))
        self._called.requests_wanted.connect(self._show_requests)
        model.account_changed.connect(self._show)
        model.saving_changed.connect(self._show_saving)
        model.secret_changed.connect(self._show_secret)
        model.tested_changed.connect(self._show_tested)
        model.opened.connect(self._secret.input.clear)

    def _show_requests(self) -> None:
        dialog = RequestsDialog(self._calling, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _keep_secret(self) -> None:
        secret = self._secret.text
        self._secret.input.clear()
        self._model.set_secret(secret)

    def _show(self) -> None:
        account = self._model.account
        if account is None:
            return
        self._mode.choose(PRACTICE if account.practice else LIVE)
        enterprise = account.kind is Kind.ENTERPRISE
        self._app_id.show_label(self.tr("CorpID") if enterprise else self.tr("AppID"))
        self._app_id.input.setPlaceholderText(
            self.tr("ww and 16 characters") if enterprise else self.tr("wx and 16 characters")
        )
        self._secret.show_label(self.tr("Secret") if enterprise else self.tr("AppSecret"))
        self._app_id.show_text(account.app_id)
        self._agent_id.show_text(account.agent_id)
        self._agent_id.setVisible(enterprise)
        self._meaning.setText(
            self.tr("Posts go to a WeChat of wxdesk’s own on this computer. Nobody else receives anything.")
            if account.practice
            else self.tr("Posts go to the real platform and reach real followers.")
        )

    def _show_saving(self) -> None:
        refused = self._model.saving.refused
        self._app_id.show_error(sentence(refused) if refused and refused.code == "app_id_taken" else "")

    def _show_secret(self) -> None:
        kept = self.tr("•••••••• kept in the keychain")
        if not self._model.has_secret:
            kept = self.tr("Paste it here; it is kept, not shown")
        elif self._model.account is not None and self._model.account.practice:
            kept = self.tr("Not needed to practise")
        self._secret.input.setPlaceholderText(kept)

    def _show_tested(self) -> None:
        tested = self._model.tested
        self._test.setEnabled(not tested.running)
        chips: list[tuple[str, str]] = []
        if tested.running:
            chips.append((self.tr("Asking the platform…"), "info"))
        if tested.connection is not None:
            span = left_for(timedelta(seconds=tested.connection.token_seconds))
            chips.append((self.tr("Token valid {0}").format(span), "accent"))
            if tested.connection.ip:
                chips.append((self.tr("IP {0} allowed").format(tested.connection.ip), "accent"))
        if tested.refused is not None:
            chips.append((self.tr("Not connected"), "bad"))
        self._chips.show_chips(chips)
        self._reason.show_text(sentence(tested.refused) if tested.refused else "", "bad")
        self._reason.setVisible(tested.refused is not None)
        ip = str(tested.refused.details.get("ip") or "") if tested.refused else ""
        self._ip.show_text(ip)
        for part in (self._ip, self._copy_ip):
            part.setVisible(bool(ip))
