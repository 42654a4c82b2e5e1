"""Pictures of the thirty articles: a sheet of columns for each theme, light and dark, 375 points wide."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEventLoop, QIODevice, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWidgets import QApplication

from tests.goldens import PICTURES, THEMES, made, names
from wxdesk.article.dressing import Dress
from wxdesk.ui.phone.article_view import ArticleView, Reading
from wxdesk.ui.phone.web_flags import lock_down
from wxdesk.ui.phone.web_reader import WebReader

WIDTH, COLUMNS, GAP = 375, 6, 24
TALLEST = 3000


def take(folder: Path) -> None:
    """Write ``THEME-light-1.png`` and so on into ``folder``."""
    lock_down()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        for dark in (False, True):
            taken = [_picture(name, theme, dark) for name in names()]
            for start in range(0, len(taken), COLUMNS):
                mode = "dark" if dark else "light"
                _sheet(taken[start : start + COLUMNS]).save(str(folder / f"{theme}-{mode}-{start // COLUMNS + 1}.png"))
    app.quit()


def drawn(sha256: str, then: Callable[[bytes | None], None]) -> None:
    """Draw the picture that the articles call by this sha256: a plain plate with its name."""
    name = next((name for name, each in PICTURES.items() if each == sha256), "")
    image = QImage(900, 500, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(sum(name.encode()) % 360, 90, 190))
    painter = QPainter(image)
    painter.setFont(QFont("sans-serif", 48))
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(QRectF(image.rect()), Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    then(bytes(data.data()))


def _picture(name: str, theme: str, dark: bool) -> QImage:
    view = ArticleView(drawn)
    view.resize(WIDTH, 667)
    view.show()
    reader = view.reader
    assert isinstance(reader, WebReader)
    loop = QEventLoop()
    reader.page.loadFinished.connect(lambda _: loop.quit())
    view.show_reading(Reading(made(name, theme), name, "wxdesk", theme, "12-01", name), Dress(dark))
    QTimer.singleShot(10_000, loop.quit)
    loop.exec()
    height: list[int] = []
    world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
    reader.page.runJavaScript("document.documentElement.scrollHeight", world, lambda found: height.append(int(found)))
    _wait(300)
    view.resize(WIDTH, min(TALLEST, height[0] if height else 667))
    _wait(250)
    image = view.grab().toImage()
    view.deleteLater()
    _wait(10)
    return image


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _sheet(pictures: Sequence[QImage]) -> QImage:
    height = max(each.height() for each in pictures)
    sheet = QImage(len(pictures) * (WIDTH + GAP) + GAP, height + 2 * GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808890"))
    painter = QPainter(sheet)
    for place, each in enumerate(pictures):
        painter.drawImage(GAP + place * (WIDTH + GAP), GAP, each)
    painter.end()
    return sheet
