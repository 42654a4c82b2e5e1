"""Spell check in the Markdown editor, with a dictionary of five words."""

import pytest

from wxdesk.ui.composer.enchant_speller import system_speller
from wxdesk.ui.composer.spell_check import LANGUAGE, MOST_MARKED, WORDS

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


def test_a_text_in_another_language_is_not_marked_from_end_to_end(body):
    body.write_body("wxdesk " * (MOST_MARKED + 20))
    body.use_speller(FiveWords())
    choose(body, "en_GB")
    assert len(body.misspelt) == MOST_MARKED


def test_a_word_that_is_like_no_other_can_still_be_learnt(body):
    body.use_speller(FiveWords())
    choose(body, "en_GB")
    entries = body.context_menu("wxdesk")
    assert list(entries) == ["Nothing like it is in the dictionary", "Add “wxdesk” to the workspace’s words"]
    assert not entries["Nothing like it is in the dictionary"].isEnabled()


def test_the_systems_own_dictionaries_are_used_in_both_views_and_their_absence_is_said(body):
    found = system_speller()
    language = next((each for each in found.languages() if each.startswith("en")), "") if found else ""
    body.use_speller(found)
    if not language:
        assert ("spelling_absent" in body.format_menu) is (found is None)
        return
    body.write_body("A *windwo* of the room, with qwzxvk.")
    choose(body, language)
    assert body.misspelt == ["windwo", "qwzxvk"]
    body.context_menu("qwzxvk")["Add “qwzxvk” to the workspace’s words"].trigger()
    body.choose_view("rich")
    assert body.misspelt == ["windwo"]
    body.context_menu("windwo")["window"].trigger()
    body.world.settle()
    assert body.written == "A *window* of the room, with qwzxvk."
    assert body.misspelt == []


SHOWN = """# Harbor

The **harbor** is *quiet* and [the colour](https://harbor.example/qwzx) is `noot` so

| the | harbour |
|---|---|
| colour | quiett 🚢 wxdesk |

```
codde
```

<div>kept</div>

- the lisst
"""


@pytest.fixture
def rich(body):
    """The rich view in front, with words of all kinds."""
    body.write_body(SHOWN)
    body.use_speller(FiveWords())
    choose(body, "en_GB")
    body.choose_view("rich")
    return body


def test_the_rich_view_marks_misspelt_words_too(rich):
    assert rich.misspelt == ["Harbor", "harbor", "and", "so", "quiett", "wxdesk", "lisst"]
    rich.choose_view("markdown")
    assert rich.misspelt == ["Harbor", "harbor", "and", "so", "quiett", "wxdesk", "lisst"]


def test_what_may_be_meant_replaces_the_word_in_the_rich_view_as_it_looks(rich):
    rich.context_menu("quiett")["quiet"].trigger()
    rich.context_menu("harbor is")["harbour"].trigger()
    rich.world.settle()
    assert "The **harbour** is *quiet*" in rich.post.lead.body
    assert "quiet 🚢 wxdesk" in rich.post.lead.body
    assert rich.misspelt == ["Harbor", "and", "so", "wxdesk", "lisst"]
    assert rich.context_menu("wxdesk")


def test_a_word_written_in_the_rich_view_is_looked_up(rich):
    rich.select_rich("lisst", behind=True)
    rich.type(" noot")
    assert rich.misspelt[-2:] == ["lisst", "noot"]
    rich.choose_view("markdown")
    assert rich.misspelt[-2:] == ["lisst", "noot"]


def test_a_word_that_was_changed_since_is_not_replaced(rich):
    """Before the author rests, what is known of the text is older than the text."""
    view = rich._page._editor.writing.rich
    at = view.text.index("Harbor")
    view.replace([(at, at, "The ")])
    assert rich.context_menu("Harbor") == {}
