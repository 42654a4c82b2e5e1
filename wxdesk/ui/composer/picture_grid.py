"""The pictures of a picture post, in rows: put in order by dragging and by keyboard, added by dropping and pasting."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from wxdesk.domain.limits import Field, limit
from wxdesk.domain.posts import Picture
from wxdesk.ui.composer.body import local_pictures
from wxdesk.ui.composer.picture_tile import SIDE, PictureTile
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import Button, discard
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import metrics

ROWS = 2
"""Rows that are seen at once; more are scrolled to."""


class PictureGrid(QScrollArea):
    """``ordered`` carries the pictures as the user wants them from now on."""

    ordered = Signal(tuple)
    add_asked = Signal()
    files_offered = Signal(list)
    picture_pasted = Signal(QImage)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._pictures: tuple[Picture, ...] = ()
        self._tiles: dict[int, PictureTile] = {}
        self._dragged = -1
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._add = Button(self.tr("Add pictures"), "dashed", "plus", self._inside)
        self._editable = True
        self.setWidget(self._inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(True)
        self._add.clicked.connect(self.add_asked)
        thumbnails.loaded.connect(self._show_loaded)

    @property
    def inside(self) -> QWidget:
        """What the pictures lie on."""
        return self._inside

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return self._pictures

    def show_pictures(self, pictures: tuple[Picture, ...], editable: bool) -> None:
        """Show them in this order."""
        self._pictures, self._editable = pictures, editable
        while len(self._tiles) > len(pictures):
            tile = self._tiles.pop(len(self._tiles) - 1)
            discard(tile)
        while len(self._tiles) < len(pictures):
            self._append()
        most = limit(Field.PICTURES).maximum
        for index, picture in enumerate(pictures):
            self._tiles[index].movable = editable
            self._tiles[index].show_picture(picture, index + 1, index >= most)
        self._add.setVisible(editable)
        self._add.setText(self.tr("Add") if pictures else self.tr("Add pictures"))
        self._place()

    def focus_first(self) -> None:
        """Give the keyboard to the first picture, or to *Add pictures*."""
        (self._tiles.get(0) or self._add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copied = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and copied is not None and self._editable:
            self._take(copied)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editable and (event.mimeData().hasImage() or local_pictures(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _take(self, data: QMimeData) -> bool:
        if files := local_pictures(data):
            self.files_offered.emit(files)
        elif data.hasImage():
            self.picture_pasted.emit(QImage(data.imageData()))
        return bool(files) or data.hasImage()

    def _append(self) -> None:
        index = len(self._tiles)
        self._tiles[index] = tile = PictureTile(self._thumbnails, self._inside)
        tile.walked.connect(lambda way: self._walk(index, way))
        tile.moved.connect(lambda way: self._move(index, self._beside(index, way)))
        tile.removed.connect(lambda: self._remove(index))
        tile.dragged.connect(lambda place: self._drag(index, place))
        tile.dropped.connect(lambda: self._drop(index))
        tile.setObjectName(f"pictures_tile_{index}")
        name_parts(tile, f"pictures_tile_{index}_")
        tile.show()

    # Where things are.

    @property
    def _columns(self) -> int:
        return max(1, (self.viewport().width() + metrics().grid(1)) // self._step)

    @property
    def _step(self) -> int:
        return metrics().px(SIDE) + metrics().grid(1)

    def _rect(self, index: int) -> QRect:
        side = metrics().px(SIDE)
        row, column = divmod(index, self._columns)
        return QRect(column * self._step, row * self._step, side, side)

    def _place(self) -> None:
        for index, tile in self._tiles.items():
            if index != self._dragged:
                tile.setGeometry(self._rect(index))
        self._add.setGeometry(self._rect(len(self._tiles)))
        if not self._tiles:
            wide = min(self.viewport().width(), metrics().px(260))
            self._add.setGeometry(0, 0, wide, metrics().px(SIDE))
        shown = len(self._tiles) + self._editable
        rows = max(1, -(-shown // self._columns))
        high = rows * self._step - metrics().grid(1)
        self._inside.setFixedSize(self.viewport().width(), high)
        self.setFixedHeight(min(rows, ROWS) * self._step)

    def _beside(self, index: int, way: str) -> int:
        return index + {"back": -1, "on": 1, "up": -self._columns, "down": self._columns}[way]

    # What the user does.

    def _walk(self, index: int, way: str) -> None:
        tile = self._tiles.get(self._beside(index, way))
        if tile is not None:
            self._focus(tile)
        elif way in ("on", "down") and index == len(self._tiles) - 1 and self._add.isVisible():
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self, tile: PictureTile) -> None:
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(tile, 0, metrics().grid(1))

    def _move(self, index: int, to: int) -> None:
        if 0 <= to < len(self._pictures) and to != index:
            self._change(lambda order: order.insert(to, order.pop(index)))
            self._focus(self._tiles[to])

    def _remove(self, index: int) -> None:
        self._change(lambda order: order.pop(index))
        if tile := self._tiles.get(min(index, len(self._tiles) - 1)):
            self._focus(tile)
        else:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, change: Callable[[list[Picture]], object]) -> None:
        order = list(self._pictures)
        change(order)
        self.ordered.emit(tuple(order))

    def _drag(self, index: int, place: QPoint) -> None:
        self._dragged = index
        self._tiles[index].move(place)
        self.ensureVisible(place.x(), place.y(), 0, metrics().px(SIDE))

    def _drop(self, index: int) -> None:
        middle = self._tiles[index].geometry().center()
        self._dragged = -1
        column = min(max(0, middle.x() // self._step), self._columns - 1)
        to = min(max(0, middle.y() // self._step) * self._columns + column, len(self._tiles) - 1)
        if to == index:
            self._place()
        else:
            self._move(index, to)

    def _show_loaded(self, sha256: str) -> None:
        for index, picture in enumerate(self._pictures):
            if picture.sha256 == sha256:
                self._tiles[index].update()
