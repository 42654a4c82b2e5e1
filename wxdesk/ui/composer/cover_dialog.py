"""What shows of a cover: both frames on the picture, and what a follower then sees."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.domain.accounts import Kind
from wxdesk.domain.cropping import WIDE
from wxdesk.domain.posts import Article, Crop, Picture
from wxdesk.ui.apostrophes import closed_up
from wxdesk.ui.composer.crops import paint_crop
from wxdesk.ui.composer.frame_canvas import FrameCanvas
from wxdesk.ui.composer.framing import Frames, frames
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import Button, Dialog, Segmented, Switch, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, font, metrics, tokens


class CoverPreview(QWidget):
    """The cover as a list shows it, wide with the title, or as a shared card does, square beside the title."""

    def __init__(self, thumbnails: Thumbnails, article: Article, shape: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails, self._article, self._shape = thumbnails, article, shape
        self._crop: Crop | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_crop(self, crop: Crop) -> None:
        self._crop = crop
        self.update()

    def sizeHint(self) -> QSize:
        m = metrics()
        width = m.px(240)
        return QSize(width, round(width / WIDE) + m.px(48) if self._shape == "wide" else m.px(84))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(t.color("line"), 1))
        painter.setBrush(t.color("raised"))
        painter.drawRoundedRect(box, m.px(8), m.px(8))
        cover = self._article.cover_picture
        pixmap = self._thumbnails.pixmap(cover.sha256) if cover else None
        if self._shape == "wide":
            image = QRectF(box.x(), box.y(), box.width(), box.width() / WIDE)
            words = QRectF(box.x() + m.px(10), image.bottom(), box.width() - m.px(20), box.bottom() - image.bottom())
        else:
            side = m.px(60)
            image = QRectF(box.right() - side - m.px(11), box.center().y() - side / 2, side, side)
            words = QRectF(box.x() + m.px(12), box.y(), image.x() - box.x() - m.px(24), box.height())
        paint_crop(painter, image, pixmap, m.px(7) if self._shape == "wide" else m.px(4), self._crop)
        self._paint_title(painter, words)

    def _paint_title(self, painter: QPainter, words: QRectF) -> None:
        painter.setFont(font(TextRole.STRONG))
        painter.setPen(tokens().color("ink"))
        title = closed_up(self._article.title.strip()) or self.tr("Untitled")
        room = round(words.width() * 1.85)
        title = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(words, title, option)


class CoverDialog(Dialog):
    """``wide`` and ``square`` are the frames, None where nothing but the middle shows."""

    def __init__(
        self, thumbnails: Thumbnails, article: Article, picture: Picture, kind: Kind, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("What shows of the cover"),
            self.tr("Drag a frame to move it, a corner to size it. Arrow keys move, with Shift they size."),
            accept_text=self.tr("Use these frames"),
            width=800,
            parent=parent,
        )
        self._thumbnails, self._picture = thumbnails, picture
        size = picture.width, picture.height
        self._frame = Segmented([("wide", self.tr("Lead and list 2.35:1")), ("square", self.tr("Share 1:1"))])
        self._linked = Switch(self.tr("Keep the square inside the wide one"))
        self._reset = Button(self.tr("Back to the middle"), "quiet", "undo")
        self._canvas = FrameCanvas(frames(size, article.wide, article.square))
        self._list_label = Text(self.tr("As lead article"), TextRole.LABEL)
        self._list = CoverPreview(thumbnails, article, "wide")
        self._share_label = Text(self.tr("Shared, and below the lead"), TextRole.LABEL)
        self._share = CoverPreview(thumbnails, article, "square")
        self._inside = Text(
            self.tr("WeCom takes no frames: the cover is cut to 2.35:1 before it is uploaded. The square stays here."),
            TextRole.HINT,
            wrap=True,
        )
        self._inside.setVisible(False)
        self._lay_out()
        self._inside.setVisible(kind is Kind.ENTERPRISE)
        self._frame.chosen.connect(lambda key: self._show(self._canvas.frames.activated(key)))
        self._linked.clicked.connect(lambda on: self._show(self._canvas.frames.joined(on)))
        self._reset.clicked.connect(lambda: self._show(self._canvas.frames.reset()))
        self._canvas.changed.connect(self._show)
        thumbnails.loaded.connect(self._loaded)
        name_parts(self)
        self._loaded(picture.sha256)
        self._show(self._canvas.frames)
        self._canvas.setFocus()

    @property
    def wide(self) -> Crop | None:
        return None if self._canvas.frames.untouched else self._canvas.frames.wide

    @property
    def square(self) -> Crop | None:
        return None if self._canvas.frames.untouched else self._canvas.frames.square

    @property
    def canvas(self) -> FrameCanvas:
        return self._canvas

    def _show(self, shown: Frames) -> None:
        self._canvas.show_frames(shown)
        self._frame.choose(shown.active)
        self._linked.setChecked(shown.linked)
        self._reset.setEnabled(not shown.untouched)
        self._list.show_crop(shown.wide)
        self._share.show_crop(shown.square)

    def _loaded(self, sha256: str) -> None:
        if sha256 == self._picture.sha256:
            self._canvas.show_picture(self._thumbnails.pixmap(sha256))
            self._list.update()
            self._share.update()

    def _lay_out(self) -> None:
        m = metrics()
        left, right, row, foot = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.setSpacing(m.grid(2))
        head = QHBoxLayout()
        head.addWidget(self._frame)
        head.addStretch(1)
        head.addWidget(self._reset)
        left.addLayout(head)
        left.addWidget(self._canvas, 1)
        foot.addWidget(self._linked)
        foot.addStretch(1)
        left.addLayout(foot)
        right.setSpacing(m.px(6))
        for label, preview in ((self._list_label, self._list), (self._share_label, self._share)):
            right.addWidget(label)
            right.addWidget(preview)
            right.addSpacing(m.grid(2))
        right.addWidget(self._inside)
        right.addStretch(1)
        row.setSpacing(m.grid(5))
        row.addLayout(left, 1)
        row.addLayout(right)
        self.body.addLayout(row)
