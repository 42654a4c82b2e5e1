"""Which typeface comes first in which language, and that Latin words are not torn apart in English."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetricsF

from wxdesk.ui.composer.title import TitleField
from wxdesk.ui.kit import Text
from wxdesk.ui.phone.text import font_of
from wxdesk.ui.theme import font
from wxdesk.ui.typefaces import LATIN, families, families_for, load_typefaces


@pytest.fixture
def speak(qapp):
    before = QLocale()
    yield lambda language: QLocale.setDefault(QLocale(language))
    QLocale.setDefault(before)


def test_an_apostrophe_is_as_narrow_as_the_letters_around_it_in_english(speak):
    load_typefaces()
    speak("en")
    made = font()
    metrics = QFontMetricsF(made)
    for sign in "\u2019\u2018\u00b7":
        assert metrics.horizontalAdvance(sign) < metrics.horizontalAdvance("n"), sign
    latin = QFont(LATIN)
    latin.setPixelSize(100)
    assert 25 < QFontMetricsF(latin).horizontalAdvance("\u2019") < 35


@pytest.mark.parametrize(
    ("language", "first", "without"),
    [("en", LATIN, ""), ("zh_CN", "PingFang SC", LATIN), ("zh_TW", "PingFang TC", LATIN)],
)
def test_characters_come_first_where_the_interface_is_chinese(speak, language, first, without):
    speak(language)
    others = [family for family in families() if family not in {"Inter", "Segoe UI"}]
    assert others[0] == first
    assert without not in others


def test_the_phone_writes_as_its_accounts_do(qapp, speak):
    speak("en")
    before = qapp.font()
    qapp.setFont(font())
    assert LATIN in qapp.font().families()
    assert LATIN not in font_of(17).families()
    qapp.setFont(before)


def test_what_somebody_wrote_is_in_the_typeface_of_its_language(speak, qtbot):
    speak("zh_CN")
    title, label = TitleField(), Text("")
    for part in (title, label):
        qtbot.addWidget(part)
    for part in (title, label):
        part.setText("Chef Ling\u2019s winter menu")
        assert LATIN in part.font().families()
        part.setText("\u4ed6\u8bf4\u201c\u597d\u201d")
        assert LATIN not in part.font().families()
    speak("en")
    assert LATIN not in families_for("\u4ed6\u8bf4\u201c\u597d\u201d")
    label.setText("\u201c\u597d\u201d isn\u2019t sent")
    assert LATIN in label.font().families()
