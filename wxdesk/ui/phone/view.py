"""Where everything on a phone is: the screens gone through, how far each is scrolled, points against pixels."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF

from wxdesk.domain.phone import Phone
from wxdesk.domain.surroundings import NOTHING
from wxdesk.ui.phone.blocks import Block, Scene, Screen, Tap, Target
from wxdesk.ui.phone.cards import FIRST_CARDS
from wxdesk.ui.phone.conversations import CLOSED
from wxdesk.ui.phone.form import REGULAR, drawing
from wxdesk.ui.phone.scenes import FOLDED, Place, fit, scene_of
from wxdesk.ui.phone.search_screen import NOTHING_FOUND
from wxdesk.ui.phone.style import Measures, measures_of


class View:
    """The state of a phone widget, without the widget. ``changed`` parts are rectangles in pixels; None means all."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.places = [Place(Screen.CHATS)]
        self.form = REGULAR
        self.around = NOTHING
        self.found = NOTHING_FOUND
        self.fit = fit(1, 1)
        self.scene = scene_of(phone, self.place, self.m.height)
        self._spread = FOLDED
        self._scrolled: dict[Place, float] = {}

    @property
    def m(self) -> Measures:
        """The lengths of this phone."""
        return measures_of(self.form)

    @property
    def place(self) -> Place:
        return self.places[-1]

    @property
    def scrolled(self) -> float:
        """How far the screen is scrolled, in points; a conversation begins at its end."""
        start = self.scene.furthest if self.place.screen is Screen.CONVERSATION else 0.0
        return min(self._scrolled.get(self.place, start), self.scene.furthest)

    def go(self, places: list[Place]) -> bool:
        """Stand at the last of ``places``; False where one stands there already."""
        if places == self.places:
            return False
        self.places = places
        self._spread = replace(self._spread, most=FIRST_CARDS, menu=CLOSED)
        return True

    def unfold(self, target: Target) -> None:
        """Show every article of a card, every push of a stack, a sub-menu, or more of the folder's posts."""
        spread = self._spread
        if target.tap is Tap.STACK:
            self._spread = replace(spread, stacks={*spread.stacks, target.key})
        elif target.tap is Tap.MENU:
            self._spread = replace(spread, menu=CLOSED if spread.menu == target.index else target.index)
        elif target.tap is Tap.MENU_ITEM:
            self._spread = replace(spread, menu=CLOSED)
        elif target.at is not None:
            self._spread = replace(spread, posts={*spread.posts, (target.key, target.at)})
        else:
            self._spread = replace(spread, most=spread.most + FIRST_CARDS)

    def lay_out(self) -> list[QRect] | None:
        """Lay the screen out anew; return what is to be painted, None where it is everything."""
        before, scrolled = self.scene, self.scrolled
        with drawing(self.form):
            self.scene = scene_of(self.phone, self.place, self.fit.height, self._spread, self.around, self.found)
        frame_before, frame_now = (replace(scene, body=(), fixed=()) for scene in (before, self.scene))
        if frame_before != frame_now or scrolled != self.scrolled:
            return None
        fixed = set(before.fixed) ^ set(self.scene.fixed)
        body = set(self._visible(before, scrolled)) ^ set(self._visible(self.scene, scrolled))
        return [*(self.part(block.rect) for block in fixed), *(self.part(self._seen(block)) for block in body)]

    def showing(self, sha256: str) -> list[QRect]:
        """Return the parts on which a cover is shown."""
        seen = self._visible(self.scene, self.scrolled)
        cards = ((getattr(block.content, "card", None), block) for block in seen)
        return [self.part(self._seen(block)) for card, block in cards if card is not None and card.cover == sha256]

    def scroll_to(self, points: float) -> QRect | None:
        """Scroll; return what is to be painted, None where nothing moved."""
        wanted = max(0.0, min(points, self.scene.furthest))
        if wanted == self.scrolled:
            return None
        self._scrolled[self.place] = wanted
        return self.part(QRectF(0, self.scene.top, self.m.width, self.scene.view))

    def into_sight(self, block: Block) -> float:
        """Return how far to scroll so that all of ``block`` is seen."""
        if self.is_fixed(block) or self.scrolled <= block.y <= self.scrolled + self.scene.view - block.height:
            return self.scrolled
        return block.y if block.y < self.scrolled else block.y + block.height - self.scene.view

    def is_fixed(self, block: Block) -> bool:
        return block is self.scene.last or any(block is each for each in self.scene.fixed)

    def rect_of(self, block: Block) -> QRectF:
        """Return where ``block`` is now, in points of the screen."""
        return block.rect if self.is_fixed(block) else self._seen(block)

    def hit(self, pixel: QPointF) -> Block | None:
        """Return what would be tapped at ``pixel``."""
        point = self.points(pixel)
        down = point.y() - self.scene.top + self.scrolled
        inside = QRectF(0, self.scene.top, self.m.width, self.scene.view).contains(point)
        body = [block for block in self.scene.near(down, down) if _acts(block)] if inside else []
        fixed = [block for block in (*self.scene.fixed, self.scene.last) if block and _acts(block)]
        return next((each for each in reversed([*fixed, *body]) if self.rect_of(each).contains(point)), None)

    def outline(self) -> QRectF:
        """Return where the phone's body lies, in pixels."""
        scale = self.fit.scale
        width, height = (self.m.width + 2 * self.m.bezel) * scale, (self.fit.height + 2 * self.m.bezel) * scale
        return QRectF(self.fit.x, self.fit.y, width, height)

    def origin(self) -> QPointF:
        """Return the screen's top left corner, in pixels."""
        bezel = self.m.bezel * self.fit.scale
        return QPointF(self.fit.x + bezel, self.fit.y + bezel)

    def pixels(self, points: QRectF) -> QRectF:
        origin, scale = self.origin(), self.fit.scale
        x, y = origin.x() + points.x() * scale, origin.y() + points.y() * scale
        return QRectF(x, y, points.width() * scale, points.height() * scale)

    def points(self, pixel: QPointF) -> QPointF:
        return (pixel - self.origin()) / self.fit.scale

    def part(self, points: QRectF) -> QRect:
        """Return the pixels that painting ``points`` may touch."""
        return self.pixels(points).toAlignedRect().adjusted(-3, -3, 3, 3)

    @staticmethod
    def _visible(scene: Scene, scrolled: float) -> Iterator[Block]:
        return scene.near(scrolled, scrolled + scene.view)

    def _seen(self, block: Block) -> QRectF:
        return block.rect.translated(0, self.scene.top - self.scrolled)


def _acts(block: Block) -> bool:
    return block.target is not None and block.target.tap is not Tap.NOTHING
