"""Screenshots of every page, light and dark, in three languages and two sizes: ``python -m wxdesk.testing.shots``."""

import argparse
import asyncio
import gc
import tempfile
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QApplication

from wxdesk.testing.world import World
from wxdesk.ui.i18n import install_language
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.theme import Scheme, choose_scheme

PAGES = ("desk", "account", "compose", "phone", "roster")
QUESTIONS = (
    "history",
    "templates",
    "snippets",
    "copy_to",
    "send",
    "tag",
    "schedule",
    "copy",
    "mark",
    "decide",
    "missed",
)
"""Dialogs of the Compose page, taken once in each look and language; the last two change the workspace."""
ARTICLE = "points-guide.md"
SIZES = ((1440, 900), (1100, 700))
LANGUAGES = ("en", "zh_CN", "zh_TW")
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
EVENING = "2026-11-22T18:30:00"
CHANGES = (("。", "！"), ("。\n", "。\n\n**请在月底以前来**，柜台会为你留着。\n"), ("积分", "会员积分"))
"""What is written, one after the other, before *History* is looked at."""
SNIPPET, SNIPPET_TEXT = "Footer", "港湾酒店 · 冬天也亮着灯\n\n扫一扫，问我们任何问题。"
MORNING = "2026-11-23T09:00:00"
"""A post of the practice workspace should have gone out by then."""
DOCS = ("account", "compose", "compose-dark", "phone", "roster", "send", "decide", "history")


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the screenshots; prints where they are."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, default=Path("build/shots"), help="folder for all screenshots")
    asked.add_argument("--docs", type=Path, default=Path("docs/screenshots"), help="folder for those of the docs")
    asked.add_argument("--page", action="append", choices=PAGES, help="only these pages")
    asked.add_argument("--language", action="append", choices=LANGUAGES, help="only these languages")
    options = asked.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    options.docs.mkdir(parents=True, exist_ok=True)
    taken = list(take(options.out, options.page or PAGES, options.language or LANGUAGES, options.docs))
    print(f"{len(taken)} screenshots in {options.out}")
    return 0


def take(out: Path, pages: Sequence[str], languages: Sequence[str], docs: Path) -> Iterator[Path]:
    """Yield the path of each screenshot as it is written."""
    from qasync import QEventLoop

    app = QApplication([])
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    asyncio._set_running_loop(loop)
    gc.disable()
    for language, scheme in product(languages, SCHEMES):
        install_language(app, language)
        choose_scheme(app, scheme)
        with tempfile.TemporaryDirectory() as folder:
            world = World(loop, Path(folder) / "workspace", EVENING)
            for size, page in product(SIZES, pages):
                _show(world, page, size)
                shot = world.desk.window.grab()
                path = out / f"{page}-{scheme.value}-{language}-{size[0]}.png"
                shot.save(str(path))
                yield path
                name = page if scheme is Scheme.LIGHT else f"{page}-dark"
                if name in DOCS and language == "en" and size == SIZES[0]:
                    shot.save(str(docs / f"{name}.png"))
            if set(pages) == set(PAGES):
                yield from _take_questions(world, out, f"{scheme.value}-{language}", docs)
            world.close()
    asyncio._set_running_loop(None)
    loop.close()


def _take_questions(world: World, out: Path, look: str, docs: Path) -> Iterator[Path]:
    """Take the dialogs through which a post leaves the desk."""
    world.window.resize(*SIZES[0])
    _begin_post(world)
    for name in QUESTIONS:
        _ask(world, name)
        shot = world.compose.front.grab()
        path = out / f"ask-{name}-{look}.png"
        shot.save(str(path))
        yield path
        if name in DOCS and look == "light-en":
            shot.save(str(docs / f"{name}.png"))
        world.compose.press("Escape")


def _begin_post(world: World) -> None:
    world.window.choose_page("compose")
    world.window.choose_account("Harbour Hotels")
    world.compose.new_post()
    world.compose.drop_files([resource_folder("demo") / "articles" / ARTICLE])


def _write_on(world: World) -> None:
    """Change the post a few times, so that there is something to look back at."""
    compose = world.compose
    for old, new in CHANGES:
        world.clock.set(world.clock.now() + timedelta(minutes=7))
        compose.write_body(compose.text("body").replace(old, new, 1))
    compose.write_title(compose.post.lead.title + "：年末")


def _ask_for_help(world: World, name: str) -> bool:
    """Open a dialog that helps with writing; returns whether ``name`` is one of them."""
    compose = world.compose
    match name:
        case "history":
            _write_on(world)
            compose.open_history()
            compose.choose_version(3)
        case "templates":
            compose.new_from_template()
        case "snippets":
            compose.write_snippets()
            compose.write_snippet(SNIPPET, SNIPPET_TEXT, "foot")
        case "copy_to":
            compose.copy_to("North Lake Library", "Harbour Group")
        case _:
            return False
    return True


def _ask(world: World, name: str) -> None:
    compose = world.compose
    if _ask_for_help(world, name):
        return
    match name:
        case "send":
            compose.ask_to_send()
        case "tag":
            compose.ask_to_send()
            compose.choose_audience("VIP")
        case "schedule":
            compose.click("schedule")
        case "copy":
            compose.copy_for_wechat()
        case "mark":
            compose.ask_to_mark()
        case "decide":
            world.faults.lose_reply("/message/mass/sendall")
            compose.send()
            compose.look_at_evidence()
        case "missed":
            world.set_time(MORNING)
            world.window.look_at_missed()


def _show(world: World, page: str, size: tuple[int, int]) -> None:
    world.window.resize(*size)
    if page == "desk":
        world.window.choose_page("desk")
        world.window.choose_page("desk")
        return
    world.window.choose_page("desk" if page == "account" else page)
    world.window.choose_account("Harbour Group" if page == "roster" else "Harbour Hotels")


if __name__ == "__main__":
    raise SystemExit(main())
