"""A card of the account: what it leads to, its page and its picture."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import CardKind, LinkedCard
from wxdesk.services import cards
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.body import PICTURES
from wxdesk.ui.composer.card_words import kind_name, target_hint, target_name
from wxdesk.ui.composer.commands import read_picture
from wxdesk.ui.kit import Button, Dialog, LineField, Segmented
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import metrics
from wxdesk.ui.words import sentence


class CardDialog(Dialog):
    """Accepted once the card is kept; ``card`` is it then."""

    def __init__(self, ports: Ports, tasks: Tasks, card: LinkedCard, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Change card") if card.id else self.tr("Add a card"),
            self.tr("Articles of this account show it under its name. It is kept here, for this account."),
            accept_text=self.tr("Save card"),
            width=480,
            parent=parent,
        )
        m = metrics()
        self._ports, self._tasks, self.card = ports, tasks, card
        self._kind = Segmented([(each.value, kind_name(each)) for each in CardKind])
        self._kind.choose(card.kind.value)
        self._name = LineField(self.tr("Name"))
        self._target = LineField(target_name(card.kind))
        self._path = LineField(
            self.tr("Page (may stay empty)"), hint=self.tr("An article may name another page after the card’s name.")
        )
        self._detail = LineField(self.tr("Words on the card (may stay empty)"))
        self._image = LineField(self.tr("Picture, an address at WeChat (may stay empty)"))
        self._upload = Button(self.tr("Upload a picture…"), "normal", "image")
        self._fields = {
            "name": self._name,
            "target": self._target,
            "path": self._path,
            "detail": self._detail,
            "image": self._image,
        }
        self.body.addWidget(self._kind)
        for field in self._fields.values():
            self.body.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self._upload)
        row.addStretch(1)
        row.setSpacing(m.gap)
        self.body.addLayout(row)
        for name, field in self._fields.items():
            field.show_text(getattr(card, name))
            field.edited.connect(lambda _, field=field: field.show_error(""))
        self._kind.chosen.connect(lambda _: self._show_kind())
        self._upload.clicked.connect(self._choose_picture)
        self._accept.clicked.disconnect(self.accept)
        self._accept.clicked.connect(self._save)
        name_parts(self)
        self._show_kind()
        self._name.input.setFocus()

    def take_picture(self, file: Path) -> None:
        """Upload a picture and put its address in the field."""
        self._upload.setEnabled(False)
        self._image.show_hint(self.tr("Uploading…"))
        self._tasks.start(self._uploaded(file), self._show_address, self._refuse_picture)

    async def _uploaded(self, file: Path) -> str:
        data = await read_picture(file)
        return await cards.upload_picture(self._ports, self.card.account_id, data, file.name)

    def _show_address(self, address: str) -> None:
        if isValid(self):
            self._upload.setEnabled(True)
            self._image.show_hint("")
            self._image.show_text(address)
            self._image.show_error("")

    def _refuse_picture(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._upload.setEnabled(True)
            self._image.show_hint("")
            self._image.show_error(sentence(refusal))
            self.fit()

    def _choose_picture(self) -> None:
        dialog = QFileDialog(self)
        dialog.setObjectName("file_dialog")
        dialog.setNameFilter(f"{self.tr('Pictures')} ({' '.join(f'*{name}' for name in PICTURES)})")
        dialog.fileSelected.connect(lambda chosen: self.take_picture(Path(chosen)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    @property
    def _now(self) -> LinkedCard:
        """The card as it stands in the fields."""
        kind = CardKind(self._kind.key)
        path = self._path.text if kind is CardKind.MINI_PROGRAM else ""
        texts = {name: field.text for name, field in self._fields.items()}
        return LinkedCard(
            self.card.account_id,
            kind,
            texts["name"],
            texts["target"],
            path,
            texts["image"],
            texts["detail"],
            self.card.id,
        )

    def _save(self) -> None:
        self.allow_accept(self.tr("Saving…"))
        self._tasks.start(cards.save(self._ports, self._now), self._kept, self._refuse)

    def _kept(self, card: LinkedCard) -> None:
        if isValid(self):
            self.card = card
            self.accept()

    def _refuse(self, refusal: WxdeskError) -> None:
        if not isValid(self):
            return
        self.allow_accept()
        about = next((name for name in self._fields if refusal.code.startswith(name)), "name")
        field = self._fields[about]
        field.show_error(sentence(refusal))
        field.input.setFocus()
        self.fit()

    def _show_kind(self) -> None:
        kind = CardKind(self._kind.key)
        self._target.show_label(target_name(kind))
        self._target.show_error("")
        self._target.show_hint(target_hint(kind))
        self._path.setVisible(kind is CardKind.MINI_PROGRAM)
        self._image.setVisible(kind is not CardKind.PRODUCT)
        self._upload.setVisible(kind is not CardKind.PRODUCT)
        self.fit()
