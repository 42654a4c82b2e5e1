"""Thirty articles look in every theme as they did when somebody last looked at them."""

import pytest

from tests.goldens import GOLDEN, THEMES, file_of, made, names, written


@pytest.mark.parametrize("name", names())
def test_an_article_is_what_it_was(name):
    for theme in THEMES:
        assert written(made(name, theme)) == file_of(name, theme).read_text(encoding="utf-8"), theme


def test_there_are_thirty_in_eight_themes_and_nothing_else():
    assert (len(names()), len(THEMES)) == (30, 8)
    wanted = {file_of(name, theme) for name in names() for theme in THEMES}
    assert {path for path in GOLDEN.rglob("*") if path.is_file()} == wanted
