"""The picture of a card, in the one kind of file that cards were seen to take."""

from io import BytesIO

from wxdesk.article import images


def as_jpeg(data: bytes) -> bytes:
    """Return a picture that fits the body as JPEG: a PNG was refused in cards (45166; reference §15)."""
    from PIL import Image

    if images.kind_of(data) == "jpeg":
        return data
    with Image.open(BytesIO(data)) as image:
        shown = image.convert("RGBA")
    ground = Image.new("RGB", shown.size, "white")
    ground.paste(shown, mask=shown.getchannel("A"))
    out = BytesIO()
    ground.save(out, "JPEG", quality=88)
    return out.getvalue()
