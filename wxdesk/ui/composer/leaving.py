"""How a post leaves the desk, and what is asked before it does: sending, publishing, scheduling, settling, by hand."""

import asyncio
from collections.abc import Coroutine, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.services import sending, settling
from wxdesk.ui.composer.act_cards import Way
from wxdesk.ui.composer.checks import Line
from wxdesk.ui.composer.copy_dialog import CopyDialog
from wxdesk.ui.composer.decide_dialog import DecideDialog
from wxdesk.ui.composer.mark_dialog import MarkDialog
from wxdesk.ui.composer.missed_dialog import MissedDialog
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.preview_dialog import PreviewDialog
from wxdesk.ui.composer.schedule_dialog import ScheduleDialog, suggestion
from wxdesk.ui.composer.send_dialog import SendDialog
from wxdesk.ui.kit import Toast


class Leaving(QObject):
    """Runs each as a task of the window, one question at a time; a refusal is handed to ``refused``.

    ``missed_wanted`` carries a missed post and what is to be done with it; ``drafting`` tells that a draft is being
    put into the platform's box, ``drafted`` whether it brought an older one up to date.
    """

    refused = Signal(WxdeskError)
    drafting = Signal()
    drafted = Signal(bool)
    missed_wanted = Signal(int, str)

    def __init__(self, model: ComposerModel, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._model = model
        self._page = page
        self._toast = toast
        self._asking: asyncio.Task[None] | None = None

    def send(self, members: int, lines: Sequence[Line]) -> None:
        """Ask which of the three acts it is to be, then do it."""
        self._once(self._send(members, lines))

    def schedule(self, members: int, opens_at: datetime | None = None) -> None:
        """Ask when, then schedule."""
        self._once(self._schedule(members, opens_at))

    def cancel(self, post_id: int) -> None:
        """Take a post back from the schedule, or a missed one back to the drafts."""
        self._model.tasks.start(self._cancel(post_id), failed=self.refused.emit)

    def decide(self) -> None:
        """Show what is known of the unsure post, and settle it as its user says."""
        self._once(self._decide())

    def copy_for_wechat(self) -> None:
        """Put articles onto the clipboard, one by one."""
        self._once(self._copy())

    def preview(self) -> None:
        """Ask whom to show the post to, and show it."""
        self._once(self._preview())

    def mark_sent(self) -> None:
        """Ask when the post was sent by hand, and keep that."""
        self._once(self._mark_sent())

    def show_missed(self) -> None:
        """List the posts that were not sent in time."""
        self._once(self._show_missed())

    def copy_address(self) -> None:
        """Put a published post's address onto the clipboard."""
        if urls := self._urls():
            QGuiApplication.clipboard().setText("\n".join(urls))
            self._toast.show_message(self.tr("The address is on the clipboard"))

    def open_address(self) -> None:
        """Show a published post in the browser."""
        if urls := self._urls():
            QDesktopServices.openUrl(QUrl(urls[0]))

    def _urls(self) -> tuple[str, ...]:
        return self._model.attempt.urls if self._model.attempt is not None else ()

    def _once(self, work: Coroutine[Any, Any, None]) -> None:
        """Start what asks a question, unless one is being asked already."""
        if self._asking is not None and not self._asking.done():
            work.close()
            return
        self._asking = self._model.tasks.start(work, failed=self.refused.emit)

    async def _send(self, members: int, lines: Sequence[Line]) -> None:
        model = self._model
        forecast = await sending.forecast(model.ports, model.account.id, post_id=model.post.id)
        dialog = SendDialog(
            model.ports, model.tasks, model.post, forecast, members, lines, model.skew, self._page.window()
        )
        if not await model.tasks.ask(dialog):
            return
        match dialog.way:
            case Way.SEND:
                await model.send(dialog.audience)
            case Way.PUBLISH:
                await model.publish()
            case Way.DRAFT:
                await self._put_into_drafts()

    async def _put_into_drafts(self) -> None:
        updated = bool(self._model.post.box_id)
        self.drafting.emit()
        if await self._model.put_into_drafts():
            self.drafted.emit(updated)

    async def _schedule(self, members: int, opens_at: datetime | None) -> None:
        model = self._model
        start = suggestion(model.ports.clock.now(), opens_at)
        dialog = ScheduleDialog(
            model.ports, model.tasks, model.post, start, members, account=model.account, parent=self._page.window()
        )
        if await model.tasks.ask(dialog):
            at, audience, act = dialog.moment, dialog.audience, dialog.act
            await dialog.keep_rule()
            await model.schedule(at, audience, act)

    async def _cancel(self, post_id: int) -> None:
        missed = post_id == self._model.post.id and self._model.post.state is PostState.MISSED
        if post_id == self._model.post.id:
            await self._model.cancel()
        else:
            await sending.cancel(self._model.ports, post_id)
        if not missed:
            self._toast.show_message(self.tr("Schedule cancelled: it is a draft again, its slot is free"))

    async def _decide(self) -> None:
        model = self._model
        post_id = model.post.id
        dialog = DecideDialog(model.ports, model.tasks, model.post, self._page.window())

        def follow() -> None:
            if model.post.id == post_id and model.post.state is not PostState.UNSURE:
                dialog.reject()  # the platform has told meanwhile

        model.state_changed.connect(follow)
        try:
            settled, was_sent = await model.tasks.ask(dialog), dialog.was_sent
        finally:
            model.state_changed.disconnect(follow)
        if settled:
            await (model.resolve(was_sent) if model.post.id == post_id else self._settle(post_id, was_sent))

    async def _settle(self, post_id: int, was_sent: bool) -> None:
        await settling.resolve(self._model.ports, post_id, was_sent)

    async def _copy(self) -> None:
        model = self._model
        dialog = CopyDialog(model.ports, model.tasks, model.post, model.index, self._page.window())
        if await model.tasks.ask(dialog):
            await self._mark_sent()

    async def _preview(self) -> None:
        await self._model.tasks.ask(PreviewDialog(self._model.ports, self._model, self._page.window()))

    async def _mark_sent(self) -> None:
        model = self._model
        dialog = MarkDialog(model.ports, model.tasks, model.post, self._page.window())
        if await model.tasks.ask(dialog):
            await model.mark_sent(dialog.at)

    async def _show_missed(self) -> None:
        dialog = MissedDialog(self._model.ports, self._model.tasks, self._page.window())
        chosen: list[tuple[int, str]] = []
        dialog.wanted.connect(lambda post_id, key: chosen.append((post_id, key)))
        await self._model.tasks.ask(dialog)
        for post_id, key in chosen:
            self._asking = None
            self.missed_wanted.emit(post_id, key)
