import re

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.domain.cropping import SQUARE, WIDE, corners, linked, middle, moved, pixels, recropped, resized
from wxdesk.domain.posts import Article, ArticleKind, Crop, Picture

SIZES = st.tuples(st.integers(2, 12_000), st.integers(2, 12_000))
SHARES = st.floats(-1.5, 1.5)
NUMBER = re.compile(r"0|1|0\.\d{1,6}")


def inside(crop: Crop) -> bool:
    near = 1e-9
    return -near <= crop.left < crop.right <= 1 + near and -near <= crop.top < crop.bottom <= 1 + near


def ratio(crop: Crop, size: tuple[int, int]) -> float:
    return (crop.right - crop.left) * size[0] / ((crop.bottom - crop.top) * size[1])


def test_the_middle_is_what_the_platform_shows_by_itself() -> None:
    assert middle((2350, 1000), WIDE) == Crop(0, 0, 1, 1)
    assert middle((1000, 2000), SQUARE) == Crop(0, 0.25, 1, 0.75)


@given(SIZES, st.sampled_from([WIDE, SQUARE]), SHARES, SHARES, st.floats(0, 2))
def test_a_frame_keeps_its_ratio_and_stays_in_the_picture(size, shape, right, down, width) -> None:
    crop = resized(moved(middle(size, shape), right, down), size, shape, width)
    crop = moved(crop, down, right)
    assert inside(crop)
    assert abs(ratio(crop, size) / shape - 1) < 1e-6


@given(SIZES, SHARES, SHARES, SHARES, SHARES, st.floats(0, 1), st.floats(0, 1))
def test_the_square_s_middle_lies_inside_the_wide_frame(size, a, b, c, d, wide_width, square_width) -> None:
    wide = moved(resized(middle(size, WIDE), size, WIDE, wide_width), a, b)
    square = moved(resized(middle(size, SQUARE), size, SQUARE, square_width), c, d)
    followed = linked(square, wide)
    across, down = (followed.left + followed.right) / 2, (followed.top + followed.bottom) / 2
    near = 1e-9
    assert wide.left - near <= across <= wide.right + near
    assert wide.top - near <= down <= wide.bottom + near
    assert inside(followed)
    assert abs(ratio(followed, size) - 1) < 1e-6


def test_a_square_that_is_inside_already_is_left_alone() -> None:
    wide, square = Crop(0, 0.2, 1, 0.8), Crop(0.3, 0.1, 0.7, 0.9)
    followed = linked(square, wide)
    assert corners(followed) == corners(square)


@given(SIZES, SHARES, SHARES)
def test_corners_are_what_the_platform_takes(size, right, down) -> None:
    written = corners(moved(middle(size, WIDE), right, down))
    assert all(NUMBER.fullmatch(each) for each in written)
    left, top, across, low = map(float, written)
    assert left < across
    assert top < low


def test_corners_of_an_extreme_picture_are_written_without_an_exponent() -> None:
    assert corners(Crop(0.0000001, 1 / 3, 0.5, 1)) == ("0", "0.333333", "0.5", "1")


@given(SIZES, SHARES, SHARES)
def test_pixels_are_never_none(size, right, down) -> None:
    left, top, across, low = pixels(moved(middle(size, SQUARE), right, down), size)
    assert 0 <= left < across <= size[0]
    assert 0 <= top < low <= size[1]


ONE, OTHER = (Picture(f"{name}.jpg", name * 64, 900, 500, 1, "image/jpeg") for name in "ab")
CROP = Crop(0, 0, 1, 0.5)


def test_another_cover_loses_the_frames_and_the_same_under_another_name_keeps_them() -> None:
    before = Article(cover="a.jpg", pictures=(ONE, OTHER), wide=CROP, square=CROP)
    assert recropped(before, Article(cover="b.jpg", pictures=(ONE, OTHER), wide=CROP, square=CROP)).wide is None
    assert recropped(before, Article(cover="", pictures=(ONE, OTHER), wide=CROP)).wide == CROP  # set along with it
    gone = recropped(before, Article(cover="", pictures=(ONE, OTHER), wide=CROP, square=CROP))
    assert (gone.wide, gone.square) == (None, None)
    renamed = Picture("c.jpg", ONE.sha256, 900, 500, 1, "image/jpeg")
    assert recropped(before, Article(cover="c.jpg", pictures=(renamed,), wide=CROP, square=CROP)).wide == CROP


def test_the_cover_of_a_picture_post_is_its_first_picture() -> None:
    post = Article(kind=ArticleKind.PICTURES, pictures=(ONE, OTHER), cover="b.jpg", wide=CROP, square=CROP)
    assert post.cover_picture == ONE
    turned = Article(kind=ArticleKind.PICTURES, pictures=(OTHER, ONE), cover="b.jpg", wide=CROP, square=CROP)
    assert recropped(post, turned).square is None
