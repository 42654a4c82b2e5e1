"""A long screen lays out what is looked at, and says the same as if it had laid out everything."""

from datetime import timedelta
from functools import partial

import pytest

from tests.unit.ui.phone_values import NOW, phone, post
from wxdesk.domain.phone import Follower, Sender, SenderKind
from wxdesk.ui.apostrophes import closed_up
from wxdesk.ui.phone.blocks import Block, Note, Screen
from wxdesk.ui.phone.parts import Parts
from wxdesk.ui.phone.scenes import Place, fit
from wxdesk.ui.phone.style import M
from wxdesk.ui.phone.text import lines_of
from wxdesk.ui.phone.view import View

CROWD = 300
KINDS = {Screen.CHATS: SenderKind.SERVICE, Screen.LOCK: SenderKind.SERVICE, Screen.FOLDER: SenderKind.SUBSCRIPTION}


def crowded(screen):
    senders = [Sender(f"account {number}", KINDS[screen], id=number + 1) for number in range(CROWD)]
    follower = Follower("Mei", sender_ids=frozenset(range(1, CROWD + 1)))
    sent = [post(sender, number, "a", "b", "c", post_id=0) for number, sender in enumerate(senders)]
    return phone(*sent, follower=follower)


def view_of(screen):
    view = View(crowded(screen))
    view.fit = fit(600, 900)
    view.go([Place(screen)])
    view.lay_out()
    return view


@pytest.mark.parametrize("screen", list(KINDS))
def test_only_what_is_on_the_screen_is_laid_out(screen):
    view = view_of(screen)
    shown = list(view.scene.near(0, view.scene.view))
    assert 2 < len(shown) < 40
    assert isinstance(view.scene.body, Parts)
    assert view.scene.body.made <= 12
    view.phone = crowded(screen)
    view.lay_out()
    assert view.scene.body.made <= 12


@pytest.mark.parametrize("screen", list(KINDS))
@pytest.mark.parametrize("place", [0, 0.37, 1])
def test_what_is_near_is_what_touches_of_all_there_is(screen, place):
    view = view_of(screen)
    top = view.scene.furthest * place
    bottom = top + view.scene.view
    near = list(view.scene.near(top, bottom))
    touching = [block for block in view.scene.body if block.y <= bottom and block.y + block.height >= top]
    assert [block for block in near if block in touching] == touching


@pytest.mark.parametrize("screen", list(KINDS))
def test_what_can_be_tapped_is_counted_without_laying_it_out(screen):
    lazy, whole = view_of(screen).scene, view_of(screen).scene.targets
    assert lazy.target_count == len(whole)
    assert lazy.body.made <= 12
    assert lazy.target(len(whole) - 1) == whole[-1]
    assert lazy.body.made <= 13
    assert [lazy.target(number) for number in range(len(whole))] == list(whole)
    assert lazy.target(len(whole)) is None
    assert lazy.target(-1) is None


@pytest.mark.parametrize("screen", list(KINDS))
def test_every_block_is_found_where_it_lies(screen):
    scene = view_of(screen).scene
    for block in scene.body:
        assert any(block is each for each in scene.near(block.y, block.y + block.height))


def test_a_strip_is_made_once():
    asked: list[Block] = []

    def made(block):
        asked.append(block)
        return (block,)

    parts = Parts()
    for number in range(3):
        parts.add(number * 10, 10, partial(made, Block(0, number * 10, 10, 10, Note(str(number)))))
    assert [block.content for block in parts.between(12, 18)] == [Note("1")]
    assert len(list(parts)) == len(parts) == 3
    assert len(asked) == 3
    assert parts[-1].content == Note("2")


def test_a_minute_later_only_the_rows_in_sight_are_compared():
    view = view_of(Screen.CHATS)
    view.phone = phone(at=NOW + timedelta(minutes=1))
    assert view.lay_out() is None
    assert view.scene.extent == M.search_bar


def test_an_apostrophe_tears_no_latin_word_apart(qapp):
    torn, whole = lines_of("Today\u2019s", 17, 400), lines_of("Today's", 17, 400)
    assert torn.width == whole.width
    assert closed_up("Today\u2019s \u2018soup\u2019, 他说\u2019") == "Today's \u2018soup\u2019, 他说\u2019"
