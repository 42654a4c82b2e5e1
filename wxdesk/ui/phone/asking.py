"""The questions that the Phone page asks over itself: about followers, whom they follow, and the best time."""

from PySide6.QtWidgets import QWidget

from wxdesk.services import activity
from wxdesk.services.ports import Ports
from wxdesk.ui.phone.followers_dialog import FollowersDialog
from wxdesk.ui.phone.following import FollowingDialog
from wxdesk.ui.phone.model import PhoneModel
from wxdesk.ui.phone.place_words import post_of
from wxdesk.ui.tasks import Tasks


class Asking:
    """Opens dialogs over ``over`` and lets ``model`` follow what was answered."""

    def __init__(self, ports: Ports, tasks: Tasks, model: PhoneModel, over: QWidget) -> None:
        self._ports, self._tasks, self._model, self._over = ports, tasks, model, over

    def best_time(self) -> None:
        """Compare the hours of the day that shows, and look at the one that is chosen."""
        self._tasks.start(self._compare_hours())

    def followers(self) -> None:
        """Make, copy, draw, edit and delete followers."""
        state = self._model.state
        chosen = state.follower.id if state.follower else 0
        dialog = FollowersDialog(self._ports, self._tasks, state.world.accounts, chosen, self._over)
        self._tasks.start(self._tasks.ask(dialog))

    def what_they_follow(self) -> None:
        """Choose which of the desk's accounts the follower follows."""
        self._tasks.start(self._ask_what_follows())

    async def _compare_hours(self) -> None:
        from wxdesk.ui.phone.best_time_dialog import BestTimeDialog  # threads and charts only once they are asked for

        state = self._model.state
        post = post_of(state.phone)
        account_id = post.sender.account_id if post else next((each.id for each in state.world.accounts), 0)
        active = await activity.known(self._ports)
        dialog = BestTimeDialog(self._ports, state.world, account_id, state.day, self._tasks, active, self._over)
        if await self._tasks.ask(dialog):
            self._model.show_minute(60 * dialog.hour)

    async def _ask_what_follows(self) -> None:
        state = self._model.state
        if state.follower is None:
            return
        dialog = FollowingDialog(state.follower, state.world.accounts, self._over)
        if await self._tasks.ask(dialog):
            self._model.follow(dialog.chosen)
