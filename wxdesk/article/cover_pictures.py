"""Cutting a cover to the part that was chosen, for a platform that takes no frames."""

from io import BytesIO

from wxdesk.article import images
from wxdesk.domain.cropping import pixels
from wxdesk.domain.posts import Crop


def cut(data: bytes, crop: Crop, name: str = "") -> bytes:
    """Return the part of a JPEG or PNG that ``crop`` frames, in the same kind of file.

    Raises WxdeskError as ``images.inspect`` does.
    """
    from PIL import Image

    images.inspect(data, name)
    kind = "PNG" if images.kind_of(data) == "png" else "JPEG"
    with Image.open(BytesIO(data), formats=[kind]) as image:
        part = image.crop(pixels(crop, image.size))
        out = BytesIO()
        part.save(out, kind, quality=92, icc_profile=image.info.get("icc_profile"))
    return out.getvalue()
