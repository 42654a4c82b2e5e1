"""Spell check in the Markdown editor, with a dictionary of five words."""

import pytest

from wxdesk.ui.composer.spell_check import LANGUAGE, WORDS

KNOWN = {"en_GB": ["the", "harbour", "is", "quiet", "colour"], "en_US": ["the", "harbor", "is", "quiet", "color"]}


class FiveWords:
    """A speller of our own: knows five words in each of two languages, and suggests the one that begins alike."""

    def languages(self):
        return tuple(KNOWN)

    def knows(self, word, language):
        return word.lower() in KNOWN[language]

    def suggestions(self, word, language):
        return [each for each in KNOWN[language] if each[0] == word[0].lower()]


@pytest.fixture
def body(wx):
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body("The harbor is quiett.\n\n```\ncodde\n```\n\n---\n\nThe harbour is `noot` wxdesk")
    wx.compose.focus("body")
    return wx.compose


def choose(body, key):
    body._page._spelling.choose(key)
    body.world.settle()


def test_misspelt_words_are_marked_once_the_author_rests(body):
    body.use_speller(FiveWords())
    choose(body, "en_GB")
    assert body.misspelt == ["harbor", "quiett", "wxdesk"]
    choose(body, "en_US")
    assert body.misspelt == ["quiett", "harbour", "wxdesk"]
    body.select_body(len("The harbor is quiett"))
    body.press("Backspace")
    assert body.misspelt == ["harbour", "wxdesk"]


def test_what_may_be_meant_replaces_the_word(body):
    body.use_speller(FiveWords())
    choose(body, "en_GB")
    entries = body.context_menu("harbor ")
    assert list(entries) == ["harbour", "Add “harbor” to the workspace’s words"]
    entries["harbour"].trigger()
    body.world.settle()
    assert body.post.lead.body.startswith("The harbour is quiett.")
    assert body.misspelt == ["quiett", "wxdesk"]
    body.press("Ctrl+Z")
    assert body.post.lead.body.startswith("The harbor is quiett.")


def test_the_workspace_has_words_of_its_own(wx, body):
    body.use_speller(FiveWords())
    choose(body, "en_GB")
    body.context_menu("wxdesk")["Add “wxdesk” to the workspace’s words"].trigger()
    wx.settle()
    assert body.misspelt == ["harbor", "quiett"]
    assert wx.run(wx.ports.store.read(lambda tx: tx.settings.get(WORDS))) == "wxdesk"
    assert wx.run(wx.ports.store.read(lambda tx: tx.settings.get(LANGUAGE))) == "en_GB"
    wx.reopen()
    wx.window.choose_page("compose")
    wx.compose.use_speller(FiveWords())
    wx.compose.write_body("wxdesk quiett")
    assert wx.compose.misspelt == ["quiett"]


def test_chinese_texts_are_not_looked_up_unasked(body):
    body.use_speller(FiveWords())
    choose(body, "")
    assert body.misspelt
    body.write_body("港湾酒店的早晨很安静，厨房却不是 quiett")
    assert body.misspelt == []
    choose(body, "en_GB")
    assert body.misspelt == ["quiett"]
    choose(body, "off")
    assert body.misspelt == []


def test_where_the_system_has_none_the_menu_says_so(body):
    body.use_speller(None)
    assert "spelling_absent" in body.format_menu
    assert body.misspelt == []
    body.use_speller(FiveWords())
    assert "spelling" in body.format_menu
