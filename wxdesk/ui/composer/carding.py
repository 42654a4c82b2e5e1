"""Putting cards into the article: from the menu of the tool bar, from the slash menu, and from the picker."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.article.card_lines import card_line
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import LinkedCard
from wxdesk.services import cards
from wxdesk.ui.composer.card_picker import CardPicker
from wxdesk.ui.composer.card_words import ICONS, said
from wxdesk.ui.composer.formatting import Edit, insert_block
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.slash import SlashEntry
from wxdesk.ui.composer.writing import WritingPane
from wxdesk.ui.icons import bind_icon

FIRST = 6
"""So many cards stand in the menu of the tool bar; all of them in the picker."""


class Carding(QObject):
    """Offers the account's cards where they can be put in; ``refused`` carries what did not work."""

    refused = Signal(WxdeskError)

    def __init__(self, model: ComposerModel, writing: WritingPane, page: QWidget) -> None:
        super().__init__(page)
        self._model, self._writing, self._page = model, writing, page
        writing.format.card_actions.append(self._extend)
        writing.slash.add_provider(self._entries)

    def pick(self) -> None:
        """Show the account's cards to choose from."""
        self._model.tasks.start(self._pick(), failed=self.refused.emit)

    def put_in(self, card: LinkedCard) -> None:
        """Put a card on a line of its own, where the caret is."""
        body = self._writing.body
        body.apply(_inserted(card, body.text, *body.selection))

    async def _pick(self) -> None:
        model = self._model
        if model.read_only:
            return
        if model.account.kind is Kind.ENTERPRISE:
            raise WxdeskError("cards_not_inside")
        known = await cards.of(model.ports, model.account.id)
        dialog = CardPicker(model.ports, model.tasks, model.account.id, known, self._page.window())
        if await model.tasks.ask(dialog) and dialog.card is not None:
            self.put_in(dialog.card)

    def _extend(self, menu: QMenu) -> None:
        known = self._known
        for card in known[:FIRST]:
            action = menu.addAction(card.name)
            action.setObjectName(f"card_{card.id}")
            bind_icon(action, ICONS[card.kind])
            action.triggered.connect(lambda _=False, card=card: self.put_in(card))
        action = menu.addAction(self.tr("Choose or add a card…"))
        action.setObjectName("card_pick")
        action.triggered.connect(lambda _=False: self.pick())

    def _entries(self) -> list[SlashEntry]:
        found = [
            SlashEntry(
                f"card_{card.id}",
                card.name,
                said(card),
                ICONS[card.kind],
                partial(_inserted, card),
                "card 卡片 kapian kp",
            )
            for card in self._known
        ]
        choose = self.tr("Choose or add a card…")
        pick = SlashEntry("card_pick", choose, "", "card", _nothing, "card 卡片 kapian kp", self.pick)
        return [*found, pick]

    @property
    def _known(self) -> Sequence[LinkedCard]:
        return self._model.worn.cards


def _inserted(card: LinkedCard, text: str, start: int, end: int) -> Edit:
    return insert_block(text, start, end, card_line(card))


def _nothing(_text: str, start: int, end: int) -> Edit:
    return Edit(start, start, "", start, end)
