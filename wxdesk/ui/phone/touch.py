"""A finger on the phone: what it taps, and how far it pulls the chat list down beyond its top."""

from PySide6.QtCore import QPointF

from wxdesk.ui.phone.blocks import Screen, Target
from wxdesk.ui.phone.view import View

DRAG = 8.0
"""Points that a finger may move and still tap. An estimate."""


class Touch:
    """Follows one finger over ``view``; each method returns what came of it."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._pressed: Target | None = None
        self._pulled = 0.0
        self._drag: float | None = None

    @property
    def at_top_of_chats(self) -> bool:
        return self._view.place.screen is Screen.CHATS and self._view.scrolled == 0

    def press(self, pixel: QPointF, tapping: bool) -> None:
        """The finger goes down; only one that is ``tapping`` can tap."""
        hit = self._view.hit(pixel) if tapping else None
        self._pressed = hit.target if hit is not None else None
        self._drag = self._view.points(pixel).y() if self.at_top_of_chats else None
        self._pulled = 0.0

    def release(self, pixel: QPointF) -> Target | None:
        """The finger goes up; returns what it has tapped."""
        hit = self._view.hit(pixel)
        pressed, self._pressed = self._pressed, None
        self._drag = None
        return pressed if hit is not None and hit.target is not None and hit.target == pressed else None

    def move(self, pixel: QPointF, held: bool) -> bool:
        """The finger moves; returns whether it has pulled the Mini-Programs down."""
        down = self._view.points(pixel).y()
        if self._drag is None or not held:
            return False
        if down - self._drag > DRAG:
            self._pressed = None  # a drag is no tap
        if down - self._drag >= self._view.m.programs_top:
            self._drag = None
            return self.pull(self._view.m.programs_top)
        return False

    def pull(self, points: float) -> bool:
        """Pull the chat list down beyond its top; returns whether that was far enough for the Mini-Programs."""
        self._pulled = self._pulled + points if points > 0 and self.at_top_of_chats else 0.0
        if self._pulled < self._view.m.programs_top:
            return False
        self._pulled = 0.0
        return True
