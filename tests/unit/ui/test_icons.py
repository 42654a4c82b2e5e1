import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon

import wxdesk.ui
from wxdesk.ui import theme
from wxdesk.ui.icons import bind_icon, icon, pixmap
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.theme import DARK, LIGHT, Scheme

NAMES = sorted(path.stem for path in resource_folder("icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def look(qapp):
    theme.choose_scheme(qapp, Scheme.LIGHT)
    yield
    theme.choose_scheme(qapp, Scheme.LIGHT)


def colours(picture):
    image = picture.toImage()
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name().upper() for colour in every if colour.alpha() == 255}


def near(one, other):
    """Two overlapping strokes of one colour may differ by a rounding step."""
    left, right = QColor(one), QColor(other)
    steps = (left.red() - right.red(), left.green() - right.green(), left.blue() - right.blue())
    return all(abs(step) <= 2 for step in steps)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_asked_colour_only(name):
    assert ET.parse(resource_folder("icons") / f"{name}.svg").getroot().get("viewBox") == "0 0 20 20"
    drawn = colours(pixmap(name, "info", 20, 3.0))
    assert drawn
    assert all(near(colour, LIGHT.info) for colour in drawn)


def test_icons_are_crisp_on_a_screen_of_twice_the_density():
    small, large = icon("search").pixmap(QSize(18, 18), 1.0), icon("search").pixmap(QSize(18, 18), 2.0)
    assert (small.width(), large.width()) == (18, 36)


def test_a_bound_icon_follows_the_theme(qapp):
    action = QAction()
    bind_icon(action, "bold", "ink")
    before = colours(action.icon().pixmap(QSize(18, 18), 3.0))
    theme.choose_scheme(qapp, Scheme.DARK)
    after = colours(action.icon().pixmap(QSize(18, 18), 3.0))
    assert (before, after) == ({LIGHT.ink}, {DARK.ink})


def test_a_checked_button_has_the_icon_in_the_accent():
    checked = icon("bold").pixmap(QSize(18, 18), 3.0, QIcon.Mode.Normal, QIcon.State.On)
    assert colours(checked) == {LIGHT.accent_strong}


def test_an_unknown_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icon("no_such_icon")


def test_every_icon_that_the_source_names_is_there():
    pattern = re.compile(r"(?:bind_icon\([^,]+,|paint_icon\([^,]+,|IconButton\(|IconLabel\(|icon=)\s*\"([a-z_0-9]+)\"")
    root = Path(wxdesk.ui.__file__).parent
    named = {name for path in root.rglob("*.py") for name in pattern.findall(path.read_text("utf-8"))}
    assert len(named) > 5
    assert named <= set(NAMES)
