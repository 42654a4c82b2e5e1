"""Paints a scene: whichever of its blocks touch the part that needs painting."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from wxdesk.ui.phone import blocks as b
from wxdesk.ui.phone import draw_accounts, draw_bars, draw_cards, draw_lists, draw_search
from wxdesk.ui.phone import search_blocks as s
from wxdesk.ui.phone.look import Look, fill
from wxdesk.ui.phone.style import M

_Paint = Callable[[QPainter, QRectF, Any, Look], None]

_PAINTERS: dict[type, _Paint] = {
    b.StatusBar: draw_bars.paint_status,
    b.NavBar: draw_bars.paint_nav,
    b.TabBar: draw_bars.paint_tabs,
    b.HomeBar: draw_bars.paint_home,
    b.SearchField: draw_lists.paint_search,
    s.SearchTop: draw_search.paint_top,
    s.FoundAccount: draw_search.paint_account,
    s.FoundArticle: draw_search.paint_article,
    b.Row: draw_lists.paint_row,
    b.Push: draw_lists.paint_push,
    b.LockClock: draw_lists.paint_lock_clock,
    b.Caption: draw_cards.paint_caption,
    b.Favourite: draw_cards.paint_favourite,
    b.Divider: draw_cards.paint_divider,
    b.CardFrame: draw_cards.paint_frame,
    b.CardHead: draw_cards.paint_head,
    b.Cover: draw_cards.paint_cover,
    b.Further: draw_cards.paint_further,
    b.Fold: draw_cards.paint_fold,
    b.Stamp: draw_cards.paint_stamp,
    b.Message: draw_cards.paint_message,
    b.InputBar: draw_cards.paint_input,
    b.Note: draw_cards.paint_note,
    b.AccountCell: draw_lists.paint_account,
    b.MenuBar: draw_accounts.paint_menu,
    b.MenuPanel: draw_accounts.paint_panel,
    b.ProfileHead: draw_accounts.paint_profile,
    b.Heading: draw_accounts.paint_heading,
    b.MediaRow: draw_accounts.paint_media,
    b.ProgramTile: draw_accounts.paint_program,
}

_WALLS = {b.Screen.LOCK: "wall", b.Screen.PROGRAMS: "programs"}


_SPREAD = 4.0
"""How far a block may paint beyond its own place, in points."""


def paint_scene(painter: QPainter, scene: b.Scene, scrolled: float, dirty: QRectF, look: Look) -> None:
    """Paint what of ``scene`` lies in ``dirty`` (points of the screen), its body scrolled by ``scrolled`` points."""
    everything = QRectF(0, 0, M.width, scene.height)
    wall = _WALLS.get(scene.screen)
    if wall is not None:
        draw_bars.paint_wall(painter, everything, look.colours, wall)
    else:
        fill(painter, everything.intersected(dirty), look.colours[scene.ground])
    window = QRectF(0, scene.top, M.width, scene.view)
    if window.intersects(dirty):
        painter.save()
        painter.setClipRect(window, Qt.ClipOperation.IntersectClip)
        if wall is None:
            fill(painter, window.intersected(dirty), look.colours[scene.plate])
        down = scene.top - scrolled
        body = scene.near(dirty.top() - down - _SPREAD, dirty.bottom() - down + _SPREAD)
        _paint_blocks(painter, body, down, dirty, look)
        painter.restore()
    _paint_blocks(painter, scene.fixed, 0, dirty, look)


def _paint_blocks(painter: QPainter, blocks: Iterable[b.Block], down: float, dirty: QRectF, look: Look) -> None:
    for block in blocks:
        rect = block.rect.translated(0, down)
        if rect.adjusted(-_SPREAD, -_SPREAD, _SPREAD, _SPREAD).intersects(dirty):
            _PAINTERS[type(block.content)](painter, rect, block.content, look)
