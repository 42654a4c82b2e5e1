"""Pictures between Qt and Pillow: on a thread other than the GUI's, only Pillow reads and writes picture files.

``QImageReader`` and ``QBuffer`` make and connect objects of Qt while Python is held. The GUI thread, letting go of an
object of its own, holds the lock of these connections and waits for Python: now and then both stand still for ever.
"""

from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtGui import QColorSpace, QImage

from wxdesk.article.images import seen
from wxdesk.domain.errors import WxdeskError

if TYPE_CHECKING:
    from PIL.Image import Image


def decoded(data: bytes, width: int, height: int, *, inside: bool = False) -> QImage:
    """Return a picture file's picture, upright, made small while it still fills ``width`` x ``height`` pixels.

    With ``inside`` it fits into them instead. Null if it cannot be read. Safe on any thread.
    """
    try:
        picture = seen(data, width, height, inside=inside)
    except WxdeskError:
        return QImage()
    clear = picture.mode == "RGBA"
    depth, form = (4, QImage.Format.Format_RGBA8888) if clear else (3, QImage.Format.Format_RGB888)
    pixels = picture.tobytes()  # the image only borrows them: they have to live until it is converted
    borrowed = QImage(pixels, picture.width, picture.height, picture.width * depth, form)
    own = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    return borrowed.convertToFormat(own)


def pillow(image: QImage) -> "Image":
    """Return ``image`` for Pillow, in sRGB: mode RGBA where something may shine through, else RGB.

    Safe on any thread. Raises WxdeskError ``picture_broken`` for one that is null.
    """
    from PIL import Image

    if image.isNull():
        raise WxdeskError("picture_broken", name="")
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    clear = image.hasAlphaChannel()
    form, mode = (QImage.Format.Format_RGBA8888, "RGBA") if clear else (QImage.Format.Format_RGB888, "RGB")
    plain = image.convertToFormat(form)
    size = (plain.width(), plain.height())
    return Image.frombytes(mode, size, bytes(plain.constBits()), "raw", mode, plain.bytesPerLine(), 1)


def png(image: QImage) -> bytes:
    """Return ``image`` as a PNG file. Safe on any thread; a large one takes too long for the GUI's.

    Raises WxdeskError ``picture_broken`` for one that is null.
    """
    out = BytesIO()
    pillow(image).save(out, "PNG")
    return out.getvalue()
