import re
from itertools import product
from pathlib import Path

import pytest

import wxdesk.ui
from wxdesk.ui import theme
from wxdesk.ui.kit import Text
from wxdesk.ui.stylesheet import stylesheet
from wxdesk.ui.theme import AVATAR_INKS, AVATARS, DARK, LIGHT, Metrics, Scheme, contrast

AA = 4.5
GROUNDS = ("bg", "surface", "raised", "side", "selection")
UI = Path(wxdesk.ui.__file__).parent


@pytest.fixture
def look(qapp):
    theme.apply_theme(qapp, dark=False)
    yield qapp
    theme.choose_scheme(qapp, Scheme.LIGHT)


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@pytest.mark.parametrize(("tokens", "ink", "ground"), list(product((LIGHT, DARK), ("ink", "ink2", "ink3"), GROUNDS)))
def test_every_ink_can_be_read_on_every_ground(tokens, ink, ground):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= AA


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("on_bad", "bad"),
        ("accent_strong", "accent_soft"),
        ("accent_strong", "selection"),
        ("accent_strong", "surface"),
        ("warn", "warn_soft"),
        ("warn", "surface"),
        ("bad", "bad_soft"),
        ("bad", "surface"),
        ("info", "info_soft"),
        ("ink2", "neutral_soft"),
        ("ink2", "warn_soft"),
        ("ink", "bad_soft"),
    ],
)
def test_every_tone_can_be_read(tokens, ink, ground):
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= AA


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_drawn_marks_stand_out_from_their_ground(tokens):
    assert contrast(tokens.mark, tokens.surface) >= 3


@pytest.mark.parametrize("colour", AVATARS)
def test_avatars_have_a_letter_that_can_be_seen(colour):
    assert max(contrast(ink, colour) for ink in AVATAR_INKS) >= 3


def test_metrics_scale_with_the_font():
    assert (Metrics(2.0).control, Metrics(2.0).grid(3), Metrics(2.0).sidebar) == (64, 24, 464)
    assert "min-height: 62px" in stylesheet(LIGHT, Metrics(2.0))


def test_light_and_dark_have_the_same_rules():
    sizes = [re.sub(r"#[0-9a-fA-F]{6}", "", stylesheet(tokens, Metrics())) for tokens in (LIGHT, DARK)]
    assert sizes[0] == sizes[1]


def test_choosing_a_scheme_changes_tokens_palette_and_tells_it(look, qtbot):
    with qtbot.waitSignal(theme.theme_changed.changed):
        theme.choose_scheme(look, Scheme.DARK)
    assert theme.tokens() is DARK
    assert look.palette().window().color().name().upper() == DARK.bg
    theme.choose_scheme(look, Scheme.LIGHT)
    assert theme.tokens() is LIGHT


def test_a_label_takes_the_ink_of_its_role(look, qtbot):
    label = Text("Hint", theme.TextRole.HINT)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.palette().windowText().color().name().upper() == LIGHT.ink3


def test_no_colour_and_no_style_sheet_is_written_outside_the_theme():
    allowed = {UI / "colours.py", UI / "theme.py", UI / "stylesheet.py"}
    found = [
        f"{path.relative_to(UI)}: {line.strip()}"
        for path in UI.rglob("*.py")
        if path not in allowed and "phone" not in path.parts
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"[\"']#[0-9A-Fa-f]{3,8}[\"']|setStyleSheet\(", line)
    ]
    assert found == []
