"""Spacing, sizes and colours of the phone: the style table against the reference, and the picture against the table."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication, QImage

from tests.phone_pictures import FOLDER, HOTEL, drawn, phone, use_bundled_font
from wxdesk.domain.phone import Device
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.form import Form, drawing
from wxdesk.ui.phone.render import SHADOW, render_png
from wxdesk.ui.phone.style import DARK, LIGHT, SCREENS, M, Measures, T, Type, measures_of, palette, percent_of, type_of

SCALE = 2
CORNER = SHADOW + Measures().bezel
"""Where the screen begins in a picture, in points."""


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def bundled_font(qapp):
    locale = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    before = use_bundled_font()
    yield
    QGuiApplication.setFont(before)
    QLocale.setDefault(locale)


REFERENCE = {
    "row": 72,
    "avatar": 48,
    "avatar_radius": 6,
    "row_left": 16,
    "row_gap": 12,
    "divider_indent": 76,
    "badge": 18,
    "dot": 10,
    "mute_icon": 15,
    "search_bar": 56,
    "nav_bar": 56,
    "tab_bar": 60,
    "home_area": 34,
    "strip": 80,
    "strip_avatar": 44,
    "card_inset": 8,
    "card_gap": 16,
    "card_radius": 8,
    "cover_ratio": 2.35,
    "thumb": 60,
    "fold_row": 44,
    "programs_top": 90,
}
TYPE = {"name": 17, "snippet": 14, "time": 12, "badge": 12, "tab": 10, "search": 17, "title": 17, "strip": 10}
COLOURS = {
    "bg0": ("#EDEDED", "#111111"),
    "bg1": ("#F7F7F7", "#1E1E1E"),
    "bg2": ("#FFFFFF", "#191919"),
    "brand": ("#07C160", "#07C160"),
    "red": ("#FA5151", "#FA5151"),
    "link": ("#576B95", "#7D90A9"),
    "bubble": ("#95EC69", "#3EB575"),
    "star": ("#FFC300", "#CC9C00"),
}


def test_the_style_table_has_the_numbers_of_the_reference():
    assert {name: getattr(Measures(), name) for name in REFERENCE} == REFERENCE
    assert {name: getattr(Type(), name) for name in TYPE} == TYPE
    assert {name: (getattr(LIGHT, name), getattr(DARK, name)) for name in COLOURS} == COLOURS


@pytest.mark.parametrize(("device", "size"), SCREENS.items())
def test_a_phone_is_as_large_as_its_kind(device, size):
    made = measures_of(Form(device))
    assert (made.width, made.height) == size
    image = render_png(phone(), scale=1, form=Form(device))
    assert image.width() == size[0] + 2 * CORNER
    assert image.height() == size[1] + 2 * CORNER


def test_larger_letters_need_higher_rows_and_smaller_ones_do_not_shrink_them():
    large, small = Form(text_step=2), Form(text_step=-1)
    assert percent_of(2) == 120
    assert measures_of(large).row == pytest.approx(72 * 1.2)
    assert measures_of(small).row == 72
    assert type_of(large).name == 20
    assert type_of(small).name == 14
    assert type_of(large).status == Type().status
    assert percent_of(99) == percent_of(4)
    assert percent_of(-99) == 80


def test_measures_are_those_of_the_phone_that_is_drawn():
    with drawing(Form(Device.LARGE, 4)):
        assert (M.width, T.name) == (430, 27)
    assert (M.width, T.name) == (375, 17)


class Probe:
    """A picture, asked in points of the screen."""

    def __init__(self, image: QImage):
        self.image = image

    def at(self, x, y):
        return self.image.pixelColor(round((CORNER + x) * SCALE), round((CORNER + y) * SCALE)).name()

    def across(self, y, colour, start=0.0, end=375.0):
        """The first and last point at which ``colour`` is, on the line at ``y``."""
        found = [x / SCALE for x in range(round(start * SCALE), round(end * SCALE)) if self.at(x / SCALE, y) == colour]
        return (found[0], found[-1]) if found else None

    def down(self, x, colour, start=0.0, end=812.0):
        found = [y / SCALE for y in range(round(start * SCALE), round(end * SCALE)) if self.at(x, y / SCALE) == colour]
        return (found[0], found[-1]) if found else None


def probe(screen, dark=False):
    return Probe(render_png(phone(), screen, dark=dark, scale=SCALE, form=Form(language="en")))


@pytest.mark.parametrize("dark", [False, True])
def test_rows_avatars_and_grounds_of_the_chat_list(bundled_font, dark):
    seen, colours = probe(Screen.CHATS, dark), palette(dark)
    top = M.status_bar + M.nav_bar + M.search_bar  # no banner: the last push came before five minutes
    hotel = HOTEL.colour.lower()
    face = seen.across(top + 72 + 14, hotel)
    assert face is not None
    rows = [seen.down(40, colour, top) for colour in ("#8ba7c0", hotel)]
    assert all(row is not None for row in rows)
    assert face[0] == pytest.approx(16, abs=7)  # rounded by 6 in its corners
    assert rows[1][0] - rows[0][0] == pytest.approx(72, abs=0.6)
    assert rows[1][1] - rows[1][0] == pytest.approx(48, abs=1)
    middle = seen.across(top + 72 + 50, hotel)
    assert middle is not None
    assert middle == (pytest.approx(16, abs=0.6), pytest.approx(64, abs=1))
    assert seen.at(200, top + 3) == colours["pinned"].name()
    assert seen.at(200, top + 2 * 72 + 3) == colours["bg2"].name()
    assert seen.at(10, M.status_bar + 20) == colours["bg0"].name()
    assert seen.at(10, 812 - M.home_area - 30) == colours["bg1"].name()


def test_the_badge_is_18_high_in_red_at_the_avatars_corner(bundled_font):
    seen = probe(Screen.CHATS)
    top = M.status_bar + M.nav_bar + M.search_bar
    red = palette(dark=False)["red"].name()
    badge = seen.down(62.5, red, top + 60, top + 72 + 30)
    assert badge is not None
    assert badge[1] - badge[0] == pytest.approx(18, abs=1.6)  # its round ends fade out
    assert (badge[0] + badge[1]) / 2 == pytest.approx(top + 72 + 12 + 1.5, abs=1)


def test_the_lead_cover_is_359_by_153_with_cards_8_from_the_edge(bundled_font):
    seen = probe(Screen.FOLDER)
    top = M.status_bar + M.nav_bar + M.caption + M.strip
    plate = seen.across(top + 22, "#ffffff")
    assert plate is not None
    assert plate == (pytest.approx(8, abs=0.6), pytest.approx(366.5, abs=1))
    grounds = seen.down(4, palette(dark=False)["bg0"].name(), top)
    assert grounds is not None
    cover = [y for y in range(round(top), 500) if seen.at(13, y) not in {"#ffffff", "#ededed"}]
    whole = next(end for end, following in pairwise(cover) if following != end + 1)
    assert cover[0] == pytest.approx(top + 44, abs=1)
    assert whole - cover[0] == pytest.approx(359 / 2.35, abs=9)  # rounded by 8 below


def test_the_lock_screen_has_one_stack_for_each_sender(bundled_font):
    seen = probe(Screen.LOCK)
    top = M.status_bar + M.lock_clock
    plates = [y for y in range(round(top), 700) if seen.at(30, y) != seen.at(2, y)]
    starts = [y for y in plates if y - 1 not in plates]
    assert len(starts) == 3  # the hotel, Wen, and three of the airline in one; the group is muted
    assert starts[1] - starts[0] == pytest.approx(M.notice + 8, abs=2)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.png")))
def test_the_picture_is_as_it_was_kept(bundled_font, tmp_path, name):
    image = dict(drawn())[name]
    path = tmp_path / name
    assert image.save(str(path))
    with Image.open(path) as now, Image.open(FOLDER / name) as kept:
        assert now.size == kept.size
        apart = ImageChops.difference(now.convert("RGB"), kept.convert("RGB"))
    bands = apart.split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    different = sum(most.histogram()[32:])
    assert different < 0.002 * most.width * most.height, f"{different} pixels differ: see {path}"


def test_six_pictures_are_kept():
    assert len(list(FOLDER.glob("*.png"))) == 6


def test_a_change_of_spacing_is_told_from_the_kept_picture(bundled_font, monkeypatch):
    before = render_png(phone(), scale=1, form=Form(language="en"))
    narrower = replace(measures_of(Form(language="en")), row=71)
    monkeypatch.setattr("wxdesk.ui.phone.style.measures_of", lambda _: narrower)
    assert render_png(phone(), scale=1, form=Form(language="en")) != before
