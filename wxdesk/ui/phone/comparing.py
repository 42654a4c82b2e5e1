"""What the two phones of the page show: the chosen follower's, and whatever stands beside it."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from wxdesk.domain.phone import Follower, Layout
from wxdesk.domain.surroundings import NOTHING, Surroundings
from wxdesk.ui.phone.beside import Beside, Compared, Second, second
from wxdesk.ui.phone.form import Form, form_of
from wxdesk.ui.phone.layout_words import layout_name
from wxdesk.ui.phone.model import PhoneModel
from wxdesk.ui.phone.pair import PhonePair, Side
from wxdesk.ui.phone.second_button import SecondButton
from wxdesk.ui.phone.words import clock, stamp, zone
from wxdesk.ui.phrases import follower_name


class Comparing(QObject):
    """``changed`` when something else is to be shown.

    Another form than the follower's lasts until another follower is chosen, or this one's phone becomes another.
    """

    changed = Signal()

    def __init__(self, model: PhoneModel, pair: PhonePair, choice: SecondButton, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._pair, self._choice = model, pair, choice
        self._beside = Beside()
        self._chosen: tuple[int, Form, Form] | None = None
        self.around = NOTHING
        choice.chosen.connect(self.compare)

    @property
    def form(self) -> Form:
        """What the phone is made like: as its follower has it, unless another was chosen for this follower."""
        follower = self._model.state.follower
        if follower is None:
            return Form()
        own = form_of(follower)
        return self._chosen[2] if self._chosen is not None and self._chosen[:2] == (follower.id, own) else own

    def choose_form(self, form: Form) -> None:
        """Look at the phone as if it were made like ``form``."""
        follower = self._model.state.follower
        self._chosen = (follower.id, form_of(follower), form) if follower is not None else None
        self.changed.emit()

    def show_around(self, around: Surroundings) -> None:
        """Show these menus and Mini-Programs besides what is sent."""
        self.around = around
        self.changed.emit()

    def compare(self, beside: Beside) -> None:
        """Show something else on the second phone."""
        self._beside = beside
        self._pair.show_compared(compared=beside.by is not Compared.FOLDER)
        self.changed.emit()

    @property
    def same(self) -> bool:
        """Whether the second phone is the first one's folder, so that what is opened there counts as read."""
        return self._beside.by is Compared.FOLDER

    def whose(self, follower: Follower) -> tuple[frozenset[int], int]:
        """Return which accounts reach ``follower`` at the moment that shows, and who they are."""
        state = self._model.state
        return follower.account_ids | state.world.inside(follower, state.at), follower.id

    def show(self, follower: Follower) -> Side:
        """Show both phones; returns what the first one shows."""
        state = self._model.state
        other = second(self._beside, state)
        if other is None:  # whom it was compared with is gone
            self._beside = Beside()
            self._pair.show_compared(compared=False)
            return self.show(follower)
        around = self.around.of(*self.whose(follower))
        heading = self.tr("Chat list") if self.same else follower_name(follower)
        fact = self.tr("service accounts · push") if self.same else clock(state.phone.at, zone(state.phone.at))
        first = Side(state.phone, self.form, state.dark, around, heading, fact)
        self._pair.show_phones(first, self._second_side(other, first))
        self._choice.show_choices(state.world.followers, state.at, self._beside)
        return first

    def _second_side(self, other: Second, first: Side) -> Side:
        by = self._beside.by
        if by is Compared.FOLDER:
            newest = self.tr("newest first · no push")
            ranked = self.tr("ranked by what is read · no push")
            fact = ranked if other.layout is Layout.RANKED else newest
            return replace(first, heading=self.tr("Subscription folder"), fact=fact)
        if by is Compared.FOLLOWER:
            around = self.around.of(
                other.follower.account_ids | self._model.state.world.inside(other.follower, other.phone.at),
                other.follower.id,
            )
            name, at = follower_name(other.follower), clock(other.phone.at, zone(other.phone.at))
            return Side(other.phone, form_of(other.follower), other.follower.dark, around, name, at)
        words = layout_name(other.layout) if by is Compared.LAYOUT else stamp(other.phone.at, first.phone.at)
        return replace(first, phone=other.phone, heading=words, fact="")
