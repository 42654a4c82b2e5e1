"""The translations follow the source, and every one of them can be used."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from wxdesk.article.themes import BUILT_IN

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "i18n"
CHINESE = {"zh_CN": "gb2312", "zh_TW": "big5"}  # the characters that its readers write with
PLACEHOLDERS = re.compile(r"%L?\d+|%n|\{\w*[^{}]*\}|&(?=\w)")


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("wxdesk_translations", ROOT / "packaging/translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def file_of(language: str) -> Path:
    return FOLDER / f"wxdesk_{language}.ts"


def forms(message: ET.Element) -> list[str]:
    """Return what ``message`` may become: one text, or one for each plural form."""
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def pairs(language: str) -> list[tuple[str, str]]:
    """Return (source, translation) of every message of a language."""
    messages = list(ET.parse(file_of(language)).iter("message"))
    assert messages
    return [(message.findtext("source", ""), form) for message in messages for form in forms(message)]


@pytest.mark.parametrize("language", ["en", *CHINESE])
def test_nothing_is_missing_and_nothing_is_left_over(translations, language, tmp_path):
    kept, renewed = file_of(language), tmp_path / file_of(language).name
    shutil.copy(kept, renewed)
    translations.update([renewed], translations.collect())
    assert renewed.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8"), "run make translations"


@pytest.mark.parametrize("language", ["en", *CHINESE])
def test_every_message_is_translated(language):
    untranslated = [
        message.findtext("source")
        for message in ET.parse(file_of(language)).iter("message")
        if message.find("translation[@type]") is not None or not all(form.strip() for form in forms(message))
    ]
    assert not untranslated


@pytest.mark.parametrize("language", ["en", *CHINESE])
def test_placeholders_and_mnemonics_are_those_of_the_source(language):
    assert not [
        (source, text)
        for source, text in pairs(language)
        if sorted(PLACEHOLDERS.findall(text)) != sorted(PLACEHOLDERS.findall(source))
    ]


def test_every_theme_has_a_name_to_translate(translations):
    said = {message.text for message in translations.collect() if message.context == "Themes"}
    assert said == {title for _key, title in BUILT_IN.choices}


def test_every_string_has_a_context(translations):
    assert not [message for message in translations.collect() if not message.context or not message.text.strip()]


def test_english_knows_one_and_many(tmp_path):
    messages = ET.parse(file_of("en")).iter("message")
    assert not [m.findtext("source") for m in messages if m.get("numerus") != "yes" or len(forms(m)) != 2]
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", file_of("en"), "-qm", tmp_path / "en.qm"], check=True)
    english = QTranslator()
    assert english.load(str(tmp_path / "en.qm"))
    assert english.translate("Checks", "%n outside links become notes", "", 1) == "%n outside link becomes a note"
    assert english.translate("Checks", "%n outside links become notes", "", 2) == "%n outside links become notes"


@pytest.mark.parametrize(("language", "encoding"), CHINESE.items())
def test_chinese_is_written_in_its_own_characters_and_punctuation(language, encoding):
    """Neither simplified among traditional characters nor the other way round, and no half-width comma between them."""
    han = re.compile(r"[㐀-鿿]")
    half_width = re.compile(r"[㐀-鿿][,:;!?]|[㐀-鿿]\.(\s|$)|\.\.\.")
    wrong = []
    for source, text in pairs(language):
        if half_width.search(text):
            wrong.append((source, text))
        try:
            "".join(han.findall(text)).encode(encoding)
        except UnicodeEncodeError:
            wrong.append((source, text))
    assert not wrong


def test_words_that_lupdate_alone_would_lose_are_collected(translations, tmp_path):
    (tmp_path / "page.py").write_text(
        "def count(view):\n"
        "    return QCoreApplication.translate('Lines', '%n posts', '', view.posts)\n"
        "class Page(QWidget):\n"
        "    def words(self):\n"
        "        return f\"{self.tr('d MMM')}\" + self.tr('It’s here')\n",
        encoding="utf-8",
    )
    message = translations.Message
    assert translations.collect(tmp_path) == [
        message("Lines", "%n posts", True),
        message("Page", "It’s here", False),
        message("Page", "d MMM", False),
    ]


@pytest.mark.parametrize(
    "line",
    ["_tr('words')", "page.tr('words')", "QCoreApplication.translate(context, 'words')", "self.tr('words')"],
)
def test_words_without_a_certain_context_are_refused(translations, tmp_path, line):
    (tmp_path / "page.py").write_text(f"def say(self, page, context):\n    return {line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"page\.py:2"):
        translations.collect(tmp_path)


def test_words_that_nobody_can_know_are_refused(translations, tmp_path):
    (tmp_path / "page.py").write_text(
        "class Page:\n    def say(self, words):\n        return self.tr(words)\n", "utf-8"
    )
    with pytest.raises(ValueError, match=r"page\.py:3"):
        translations.collect(tmp_path)
