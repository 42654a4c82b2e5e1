"""How much of a title the phone shows."""

import pytest

from wxdesk.article.title_cuts import cuts, width


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("冬至回家吃饭", {}),
        ("题" * 16, {}),
        ("题" * 17, {"chats": 15}),
        ("题" * 22, {"card": 21, "chats": 15}),
        ("题" * 36, {"card": 21, "chats": 15}),
        ("题" * 37, {"folder": 35, "card": 21, "chats": 15}),
        ("a" * 29, {}),
        ("a" * 30, {"chats": 27}),
        ("  " + "题" * 16 + "  ", {}),
        ("", {}),
    ],
)
def test_where_it_is_cut(title, shown):
    assert {cut.place: cut.characters for cut in cuts(title)} == shown


def test_wide_and_narrow_signs():
    assert width("字") == width("，") == width("😀") == 1
    assert width("\u200d") == width("\u0301") == 0
    assert width("i") < width("a") < width("W") < 1
