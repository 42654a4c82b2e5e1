"""Looking after followers: the list of them, and one to be edited."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower
from wxdesk.services import followers, others, removing
from wxdesk.services.followers import Followers
from wxdesk.services.phone import sender_of
from wxdesk.services.ports import Ports
from wxdesk.ui.kit import Banner, Dialog
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.follower_form import FollowerForm
from wxdesk.ui.phone.follower_list import FollowerList
from wxdesk.ui.phone.from_data_dialog import FromDataDialog
from wxdesk.ui.phone.other_acts import OtherActs
from wxdesk.ui.phrases import follower_name
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import metrics
from wxdesk.ui.words import listed, sentence

WIDE, TALL = 1060, 620
"""Design pixels."""
Act = Callable[[], Coroutine[object, object, None]]


class FollowersDialog(Dialog):
    """Whoever is edited, and whoever is entered as writing, is kept before another is chosen, every act and the end.

    What is refused stays in the form, and the dialog open, until it is mended or discarded.
    """

    def __init__(
        self, ports: Ports, tasks: Tasks, accounts: Sequence[Account], chosen: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("", accept_text="", width=WIDE, parent=parent)
        title = self.tr("Followers")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._accept.setText(self.tr("Done"))
        self._cancel.hide()
        self._ports, self._tasks, self._accounts = ports, tasks, tuple(accounts)
        self._found = Followers((), (), ())
        self._shown: Follower | None = None
        self._one_by_one = asyncio.Lock()
        self._banner = Banner()
        self._list = FollowerList(title, accounts)
        self._form = FollowerForm()
        self._others = OtherActs(ports, self._banner, self._after_keeping, self._reload)
        both = QHBoxLayout()
        both.setSpacing(metrics().grid(5))
        both.addWidget(self._list)
        both.addWidget(self._form, 1)
        self.body.addWidget(self._banner)
        self.body.addLayout(both, 1)
        self.resize(metrics().px(WIDE), metrics().px(TALL))
        self._connect()
        name_parts(self)
        self._tasks.start(self._load(chosen), failed=self._refuse)

    @property
    def names(self) -> list[str]:
        return self._list.names

    @property
    def form(self) -> FollowerForm:
        return self._form

    @property
    def list(self) -> FollowerList:
        return self._list

    def accept(self) -> None:
        self._close_with(super().accept)

    def reject(self) -> None:
        self._close_with(super().reject)

    def _connect(self) -> None:
        each = self._list
        each.chosen.connect(lambda _: self._after_keeping(self._show_chosen))
        each.make_wanted.connect(lambda seed: self._add(lambda: followers.make(self._ports, seed)))
        each.draw_wanted.connect(lambda of, seed: self._add(lambda: followers.draw(self._ports, of or None, seed)))
        each.data_wanted.connect(lambda: self._after_keeping(self._draw_from_data))
        each.copy_wanted.connect(lambda: self._add(self._copy))
        each.delete_wanted.connect(lambda: self._after_keeping(self._remove))
        self._form.other_added.connect(lambda _: self._after_keeping(self._leave_other))
        self._form.other_left.connect(lambda: self._after_keeping(self._leave_other))
        self._form.other_changed.connect(self._others.change)
        self._form.other_removed.connect(self._others.remove)

    # Showing

    async def _reload(self) -> None:
        await self._load(self._list.current)

    async def _leave_other(self) -> None:
        self._form.write_other(shown=False)

    async def _load(self, chosen: int) -> None:
        found = await followers.all_of(self._ports)
        if isValid(self):
            self._show(found, chosen)

    def _show(self, found: Followers, chosen: int) -> None:
        self._found = found
        self._show_form(self._list.show_followers([each.follower for each in found.known], chosen))

    async def _show_chosen(self) -> None:
        if self._shown is None or self._list.current != self._shown.id:
            self._show_form(self._list.current)

    def _show_form(self, chosen: int) -> None:
        known = next((each for each in self._found.known if each.follower.id == chosen), None)
        self._shown = known.follower if known else None
        self._form.setVisible(known is not None)
        if known is not None:
            rosters = [each.name for each in self._accounts if each.id in known.rosters]
            own = [sender_of(each) for each in self._accounts if each.kind is not Kind.ENTERPRISE]
            inside = [sender_of(each) for each in self._accounts if each.kind is Kind.ENTERPRISE]
            rhythms = {each.sender_id: each for each in self._found.rhythms}
            self._form.show_follower(known.follower, [*own, *inside, *self._found.senders], rhythms, rosters)

    # Keeping what was changed

    def _close_with(self, close: Callable[[], None]) -> None:
        """Close at once where nothing was changed, else once it is kept; where it is refused, not at all."""
        self._form.table.finish()
        if self._shown is None or not (self._wrong(other=True) or self._changed(self._shown, other=True)):
            close()
        else:

            async def closed() -> None:
                close()

            self._after_keeping(closed)

    def _after_keeping(self, act: Act, *, other: bool = True) -> None:
        """Keep what was changed, then do ``act``; without ``other``, who is entered as writing is left to the act."""
        self._tasks.start(self._keep_and(act, other), failed=self._refuse)

    async def _keep_and(self, act: Act, other: bool) -> None:
        async with self._one_by_one:  # whoever is shown is not changed by one act while another keeps them
            kept = await self._kept(other)
            if isValid(self):
                if kept:
                    await act()
                elif self._shown is not None:
                    self._list.choose(self._shown.id)

    def _wrong(self, other: bool) -> str:
        entered = self._form.other
        return self._form.wrong or (entered.wrong if other and entered.touched else "")

    def _changed(self, shown: Follower, other: bool) -> bool:
        return self._form.follower(shown) != shown or (other and self._form.other.touched)

    async def _kept(self, other: bool) -> bool:
        """Save what was changed, also while it was being saved; tell whether all of it is kept."""
        saved = entered = False
        while self._shown is not None:
            if wrong := self._wrong(other):
                self._hold(wrong)
                return False
            if not self._changed(self._shown, other):
                break
            writes, asked = other and self._form.other.touched, self._form.follower(self._shown)
            try:
                self._shown = await self._save(self._shown, writes)
            except WxdeskError as refusal:
                if isValid(self):
                    self._hold(sentence(refusal))
                return False
            saved, entered = True, entered or writes
            if not isValid(self):
                return True
            given = {key: at for key, at in self._shown.since.items() if key not in asked.since}
            self._form.table.show_since(given)  # or what is in the form would differ again from what is kept
        if saved:
            self._banner.clear()
            await self._tell_anew()
        if entered and isValid(self) and self._shown is not None and not self._changed(self._shown, other):
            self._show_form(self._shown.id)  # with a row for who is new, and with the times that are kept now
        return True

    async def _save(self, shown: Follower, other: bool) -> Follower:
        """Save the follower in the form, with ``other`` who is entered there too; return the follower as saved."""
        form = self._form.other
        follower, written, typed, new = self._form.follower(shown), form.written(), form.typed, form.new
        if other and not new:
            await others.change(self._ports, written)
        saved = await followers.save(self._ports, follower, [written] if other and new else [])
        if other and isValid(self):
            form.show_kept(typed)
        return saved

    async def _tell_anew(self) -> None:
        """Read what the list says; the form stays as it is."""
        found = await followers.all_of(self._ports)
        if isValid(self):
            self._found = found
            self._list.show_followers([each.follower for each in found.known], self._list.current)

    def _hold(self, reason: str) -> None:
        """Say why what is in the form is not kept; it stays there."""
        discard = (self.tr("Discard the changes"), self._discard)
        self._banner.show_message(self.tr("Not kept yet."), reason, tone="bad", action=discard)

    def _discard(self) -> None:
        self._show_form(self._shown.id if self._shown else 0)

    def _refuse(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._banner.show_message(sentence(refusal), tone="bad")

    # Acts

    def _add(self, make: Callable[[], Coroutine[object, object, Follower]]) -> None:
        async def added() -> None:
            made = await make()
            if isValid(self):
                self._banner.clear()
                await self._load(made.id)

        self._after_keeping(added)

    async def _copy(self) -> Follower:
        shown = self._shown
        if shown is None:
            raise WxdeskError("follower_unknown", name="")
        taken = {name.casefold() for name in self.names}
        number = 2
        while f"{shown.name} {number}".casefold() in taken:
            number += 1
        return await followers.copy(self._ports, shown.id, f"{shown.name} {number}")

    async def _remove(self) -> None:
        gone = self._shown
        if gone is None:
            return
        removed = await removing.remove(self._ports, gone.id)
        found = await followers.all_of(self._ports)
        if isValid(self):
            words = self.tr("{0} is deleted.").format(follower_name(gone))
            undo = (self.tr("Undo"), lambda: self._add(lambda: removing.restore(self._ports, removed)))
            self._banner.show_message(words, action=undo)
            self._show(found, 0)

    async def _draw_from_data(self) -> None:
        dialog = FromDataDialog(self._ports, self._tasks, self._list.followed, self._list.seed, self)
        await self._tasks.ask(dialog)
        drawn = dialog.drawn
        if drawn is None or not isValid(self):
            return
        await self._load(drawn.followers[0].id)
        if isValid(self):
            words = self.tr("%n followers drawn from {0}: {1}.", "", len(drawn.followers))
            names = listed(each.name for each in drawn.followers)
            self._banner.show_message(words.format(QLocale().toString(drawn.carriers), names), tone="good")
