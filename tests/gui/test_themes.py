"""Themes in the window: chosen, coloured, made one's own, and sent as they were seen."""

from pathlib import Path

import pytest
from PIL import Image

from wxdesk.testing.world import World
from wxdesk.ui.composer.theme_sliders import HueSlider

CSS = ":root { --title: 'Quay'; --accent: #b45309 }\np { color: #112233 }\n"


@pytest.fixture
def writing(wx: World, tmp_path: Path) -> World:
    Image.new("RGB", (1000, 500), "#1F7A8C").save(tmp_path / "cover.png")
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.write_title("冬至围炉")
    wx.compose.drop_files([tmp_path / "cover.png"], on="cover")
    wx.compose.write_body("## 炉火\n\n风大，炉火已经点好。")
    return wx


def sent(wx: World) -> str:
    wx.compose.save_as_draft()
    return list(wx.platform.state.records.drafts.values())[-1].articles[0].content


def test_a_theme_its_accent_and_its_size_are_chosen_and_sent(writing: World) -> None:
    wx = writing
    wx.themes.open()
    assert len(wx.themes.listed) == 8
    assert not wx.compose.has("body")
    wx.themes.choose("harbour")
    wx.themes.move_accent(300)
    wx.themes.move_size(20)
    article = wx.compose.post.lead
    assert article.theme == "harbour"
    assert article.text_size == 20
    assert article.accent.startswith("#")
    wx.compose.click("themes_done")
    assert wx.compose.has("body")
    assert article.accent in sent(wx)
    assert "font-size:20px" in sent(wx)
    wx.themes.open()
    wx.compose.click("themes_sliders_accent_reset")
    wx.compose.click("themes_sliders_size_reset")
    assert (wx.compose.post.lead.accent, wx.compose.post.lead.text_size) == ("", 0)


def test_the_knob_of_a_grey_accent_is_grey_until_it_is_moved(writing: World) -> None:
    wx = writing
    wx.compose._page.model.edit(accent="#595959")
    wx.themes.open()
    slider = wx.themes.find("themes_sliders_accent", HueSlider)
    assert slider.knob.name() == "#595959"
    wx.themes.move_accent(120)
    assert slider.knob.name() == slider.colour == wx.compose.post.lead.accent
    assert slider.knob.hslHue() == 120


def test_a_file_of_ones_own_is_dropped_edited_live_and_given_out(writing: World, tmp_path: Path) -> None:
    wx = writing
    (tmp_path / "quay.css").write_text(CSS, encoding="utf-8")
    wx.themes.open()
    wx.compose._page._theming.take_in([tmp_path / "quay.css"])
    wx.settle()
    assert wx.themes.listed[-1] == "Quay"
    assert wx.compose.post.lead.theme == "Quay"
    assert wx.themes.css == CSS
    assert " ".join(wx.themes.notes) == ""
    wx.themes.write_css(CSS + "h9 { color: red }\np { position: fixed }\n")
    assert len(wx.themes.notes) == 2
    assert "h9" in " ".join(wx.themes.notes)
    wx.themes.write_css("p { color: #445566")
    assert "cannot be read" in " ".join(wx.themes.notes)
    wx.themes.write_css("p { color: #445566 }")
    assert " ".join(wx.themes.notes) == ""
    assert "#445566" in sent(wx)
    wx.compose._page._theming.give_out(tmp_path / "out.css")
    wx.settle()
    assert (tmp_path / "out.css").read_text(encoding="utf-8") == "p { color: #445566 }"


def test_a_theme_that_is_deleted_falls_back_with_a_note_and_comes_back(writing: World, tmp_path: Path) -> None:
    wx = writing
    wx.themes.open()
    wx.themes.choose("warm")
    wx.compose.click("themes_copy")
    name = wx.compose.post.lead.theme
    assert name.startswith("Warm")
    wx.compose.click("themes_delete")
    assert len(wx.themes.listed) == 8
    assert wx.compose.post.lead.theme == name
    assert any("no theme of that name" in line for line in wx.compose.checks("warn"))
    assert "炉火" in sent(wx)
    wx.compose.click("toast_undo")
    assert wx.themes.listed[-1] == name
    assert wx.compose.checks("warn") == []


def test_a_dropped_file_wears_the_theme_of_ones_own_that_it_names(writing: World, tmp_path: Path) -> None:
    wx = writing
    (tmp_path / "quay.css").write_text(CSS, encoding="utf-8")
    wx.compose._page._theming.take_in([tmp_path / "quay.css"])
    wx.settle()
    for name in ("quay", "nowhere"):
        (tmp_path / f"{name}.md").write_text(f"---\ntheme: {name}\n---\n# {name}\n\n炉火\n", encoding="utf-8")
        wx.compose.new_post()
        wx.compose.drop_files([tmp_path / f"{name}.md"])
        said = [line for line in wx.compose.checks("warn") if "no theme of that name" in line]
        assert (wx.compose.post.lead.theme, len(said)) == (("Quay", 0) if name == "quay" else ("nowhere", 1))


def test_a_theme_is_renamed_and_articles_go_on_wearing_it(writing: World) -> None:
    wx = writing
    wx.themes.open()
    wx.compose.click("themes_copy")
    wx.compose.click("themes_rename")
    wx.compose.write("name", "码头")
    wx.compose.click("accept")
    assert wx.compose.post.lead.theme == "码头"
    assert wx.themes.listed[-1] == "码头"
    assert wx.compose.checks("warn") == []
