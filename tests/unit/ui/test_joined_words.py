"""Words that are put together have the signs of their language between them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.unit.ui.composer_desk import NOON, open_desk
from wxdesk.article.notes import Note
from wxdesk.domain.phone import Sender, SenderKind
from wxdesk.domain.posts import Article, Picture, Post
from wxdesk.domain.search import Entry, Hit, Where
from wxdesk.domain.writing import Version
from wxdesk.services.picture_states import PictureState, Standing
from wxdesk.ui.composer.advice_words import advice_words
from wxdesk.ui.composer.intake_words import left_out
from wxdesk.ui.composer.picture_row import facts
from wxdesk.ui.composer.picture_tile import PictureTile
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.composer.versions_dialog import VersionsDialog
from wxdesk.ui.phone.search_words import reason
from wxdesk.ui.phone.words import sentence
from wxdesk.ui.words import beside, headed, listed

PICTURE = Picture("hearth.jpg", "ab" * 32, 470, 200, 1000, "image/jpeg")
SIGNS = {", ": "、", "{0}, {1}": "{0}，{1}", "{0}: {1}": "{0}：{1}", "{0}. {1}": "{0}．{1}", "and %n more": "另有几处"}


class Chinese(QTranslator):
    """Knows only what stands between words."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return SIGNS.get(source, source)


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    translator = Chinese()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    with open_desk(qtbot, tmp_path / "workspace", monkeypatch) as made:
        yield made


def test_lists_additions_and_heads(chinese):
    assert (listed(["甲", "乙", "丙"]), beside("甲", "乙"), headed("甲", "乙")) == ("甲、乙、丙", "甲，乙", "甲：乙")


def test_what_the_phone_says(chinese):
    assert sentence("甲", "", "乙", "丙") == "甲，乙，丙"
    hit = Hit(
        Entry(Sender("甲", SenderKind.SERVICE), NOON, "t"),
        timedelta(hours=1),
        2.0,
        1.0,
        (Where.TITLE, Where.TEXT),
        (False, False),
    )
    assert "in the title、in the text" in reason(hit)


def test_in_english_they_are_as_before(qapp):
    assert (listed(["a", "b", "c"]), beside("a", "b"), headed("a", "b")) == ("a, b, c", "a, b", "a: b")


def test_advice_that_is_said_of_several_words(chinese):
    assert advice_words("word_own", {"text": "最"}, 3).endswith("，另有几处")


def test_what_was_left_out(chinese):
    told = left_out([Note("script_dropped", 0, "2"), Note("form_dropped", 0, "3")])
    assert (told.count("、"), told.count(",")) == (1, 0)


def test_the_measures_of_a_picture(chinese):
    told = facts(PictureState(PICTURE, Standing.KEPT))
    assert "470 × 200，" in told
    assert ", " not in told


def test_the_pictures_of_a_picture_post(chinese, desk, qtbot):
    tile = PictureTile(Thumbnails(desk.ports, desk.tasks))
    qtbot.addWidget(tile)
    tile.show_picture(PICTURE, 2, over=False)
    assert tile.accessibleName() == "2：hearth.jpg"
    tile.show_picture(PICTURE, 1, over=False)
    assert tile.accessibleName() == "1, the cover: hearth.jpg"  # a sentence of its own, translated as one


def test_the_articles_of_a_version(chinese, desk, qtbot):
    before = (Article("Lead", body="One."), Article("Second", body="One."))
    account = desk.add_account()
    post = desk.write(lambda tx: tx.posts.save(Post(account.id, before)))
    desk.write(lambda tx: tx.versions.save(Version(post.id, NOON, before)))
    now = replace(post, articles=tuple(replace(each, body="Two.") for each in before))
    dialog = VersionsDialog(desk.ports, desk.tasks, now, 0)
    qtbot.addWidget(dialog)
    desk.settle()
    offered = [dialog._article.itemText(number) for number in range(dialog._article.count())]
    assert offered == ["1．Lead", "2．Second"]
