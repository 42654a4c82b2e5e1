"""Nobody learns from a picture where it was taken, nor sees it in other colours."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from tests.unit.article.test_images import MEGABYTE, noise, opened, picture
from wxdesk.article.images import fit_for_body, fit_for_cover, fitted_for_body, is_moving, kind_of, take_in
from wxdesk.article.metadata import without_metadata

SECRET = b"Harbour Street 7"


def camera(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET.decode()
    exif[0x8825] = {1: "N", 2: (22.0, 17.0, 1.0)}
    return exif


def photo(orientation: int = 1, size: tuple[int, int] = (400, 300)) -> bytes:
    """A JPEG as a phone writes it: place, maker, comment, XMP, and a second picture behind its end."""
    data = picture(
        "JPEG", size, exif=camera(orientation), comment=SECRET, xmp=b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    )
    return data + picture("JPEG", (40, 30), exif=camera())


def test_a_photo_that_fits_loses_its_place_without_being_encoded_anew():
    data = photo()
    assert SECRET in data
    fitted = fit_for_body(data)
    assert SECRET not in fitted
    assert not opened(fitted).getexif()
    assert opened(fitted).tobytes() == opened(data).tobytes()
    assert fit_for_cover(data) == fitted


@pytest.mark.parametrize("orientation", range(1, 9))
def test_what_is_kept_lies_as_it_lay(orientation):
    kept, known = take_in(photo(orientation), "x.jpg")
    assert SECRET not in kept
    assert dict(opened(kept).getexif()) == ({} if orientation == 1 else {0x0112: orientation})
    assert (known.width, known.height) == ((300, 400) if orientation > 4 else (400, 300))
    assert opened(kept).tobytes() == opened(photo()).tobytes()
    upright = fit_for_body(kept)
    assert opened(upright).size == (known.width, known.height)
    assert not opened(upright).getexif()


def test_a_png_loses_its_texts_and_place():
    out = BytesIO()
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET.decode())
    texts.add_itxt("Place", SECRET.decode())
    Image.new("RGB", (30, 20), "teal").save(out, "PNG", pnginfo=texts, exif=camera(6))
    kept, known = take_in(out.getvalue() + b"hidden behind the end", "x.png")
    assert SECRET not in kept
    assert b"hidden" not in kept
    assert (known.width, known.height) == (20, 30)
    assert opened(kept).getexif()[0x0112] == 6


@pytest.mark.parametrize("kind", ["WEBP", "TIFF", "AVIF", "HEIF"])
def test_other_kinds_lose_it_too(kind):
    written = {"description": SECRET.decode()} if kind == "TIFF" else {"exif": camera()}
    kept, _ = take_in(made(kind, **written), "x")
    for data in (fit_for_body(kept), fit_for_cover(kept)):
        assert SECRET not in data
        assert not opened(data).getexif()
    if kind != "WEBP":
        assert kind_of(kept) in ("jpeg", "png")
        assert SECRET not in kept


def made(kind: str, mode: str = "RGB", size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    if kind == "HEIF":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    return picture(kind, size, mode, **options)


@pytest.mark.parametrize("kind", ["HEIF", "AVIF", "TIFF", "WEBP", "BMP", "GIF"])
def test_every_kind_of_picture_is_taken_and_sent_as_jpeg_or_png(kind):
    kept, known = take_in(made(kind), "x")
    assert (known.width, known.height, known.size) == (64, 48, len(kept))
    assert kind_of(fit_for_body(kept)) in ("jpeg", "png")
    assert kind_of(fit_for_cover(kept)) in ("jpeg", "png")


def test_a_picture_of_more_than_10_mb_is_made_smaller_and_not_refused():
    out = BytesIO()
    Image.effect_noise((2400, 2000), 90).convert("RGB").save(out, "BMP")
    assert 10 * MEGABYTE < len(out.getvalue()) < 40 * MEGABYTE
    kept, known = take_in(out.getvalue(), "big.bmp")
    assert len(kept) <= 10 * MEGABYTE
    assert known.size == len(kept)
    assert len(fit_for_body(kept)) < MEGABYTE


def test_colours_of_another_profile_become_those_of_srgb():
    profile = wide_profile()
    out = BytesIO()
    Image.new("RGB", (40, 30), (40, 200, 60)).save(out, "PNG", icc_profile=profile)
    for fitted in (fit_for_body(out.getvalue()), fit_for_cover(out.getvalue())):
        assert "icc_profile" not in opened(fitted).info
        colour = opened(fitted).convert("RGB").crop((5, 5, 6, 6)).tobytes()
        assert tuple(colour) != (40, 200, 60), "its red is another than ours"
        assert sorted(colour) == pytest.approx([40, 60, 200], abs=3)


def wide_profile() -> bytes:
    """A profile of a made-up screen: sRGB's with the primaries of red and green exchanged."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = bytearray(srgb.replace(b"sRGB", b"wide").replace(b"s\0R\0G\0B", b"w\0i\0d\0e"))
    tags = int.from_bytes(profile[128:132], "big")
    for number in range(tags):
        at = 132 + number * 12
        name = bytes(profile[at : at + 4])
        if name in (b"rXYZ", b"gXYZ"):
            profile[at : at + 4] = b"gXYZ" if name == b"rXYZ" else b"rXYZ"
    return bytes(profile)


def test_srgb_itself_is_left_as_it_is():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = picture("JPEG", icc_profile=profile)
    assert fit_for_body(data) == data


def test_grey_of_16_bits_is_not_white():
    out = BytesIO()
    ramp = Image.radial_gradient("L").convert("I").point(lambda value: value * 257).convert("I;16")
    ramp.save(out, "PNG")
    fitted = opened(fit_for_body(out.getvalue())).convert("L")
    least, most = fitted.getextrema()
    assert (least, most) == (0, 255)
    assert 20_000 < sum(fitted.resize((16, 16)).tobytes()) < 50_000


def test_a_profile_that_is_rubbish_says_nothing():
    out = BytesIO()
    Image.new("RGB", (40, 30), (40, 200, 60)).save(out, "PNG", icc_profile=b"rubbish" * 20)
    assert opened(fit_for_body(out.getvalue())).getpixel((5, 5)) == (40, 200, 60)


def test_what_is_clear_stays_clear():
    out = BytesIO()
    Image.new("LA", (30, 20), (100, 90)).save(out, "PNG")
    assert opened(fit_for_body(out.getvalue())).mode == "LA"
    out = BytesIO()
    Image.new("RGBA", (30, 20), (1, 2, 3, 90)).save(out, "TIFF")
    kept, _ = take_in(out.getvalue(), "x.tif")
    assert opened(kept).getpixel((3, 3)) == (1, 2, 3, 90)


def test_what_a_picture_becomes_is_told():
    became = fitted_for_body(noise((2600, 1200)))
    assert (became.width, became.height) == (1280, 591)
    assert became.size < MEGABYTE


def test_a_moving_picture_is_known():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    assert is_moving(out.getvalue())
    assert not is_moving(picture("GIF"))
    assert not is_moving(picture("PNG"))


SAMPLES = [photo(6, (40, 30)), picture("PNG", (40, 30), exif=camera())]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SAMPLES), st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), max_size=5))
def test_a_damaged_file_never_stops_it(data, changes):
    damaged = bytearray(data)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    assert len(without_metadata(bytes(damaged), 3)) <= len(damaged) + 60
