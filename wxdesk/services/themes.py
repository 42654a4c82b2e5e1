"""The user's own themes: CSS files that are taken in, changed, renamed, taken away and given out."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from wxdesk.article.themes import BUILT_IN, Shelf, compile_theme, theme_css
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import UserTheme
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.renaming import follow_rename
from wxdesk.services.wearing import worn_by

LARGEST = 200_000
"""Bytes of a theme's file that are read: what ``compile_theme`` takes."""
LONGEST_NAME = 40


def shelf(tx: Transaction) -> Shelf:
    """Return our themes and the user's."""
    return worn_by(tx, 0).shelf


async def own(ports: Ports) -> Sequence[UserTheme]:
    """Return the user's themes, by name."""
    return await ports.store.read(lambda tx: tx.themes.all())


async def save(ports: Ports, theme: UserTheme) -> UserTheme:
    """Keep a theme that can be compiled; articles that wear it under its old name go on wearing it.

    Raises WxdeskError ``theme_name_missing``, ``theme_name_too_long`` (limit), ``theme_name_taken`` (name; those of our
    own themes are), ``theme_css_broken`` (line, limit).
    """
    theme = replace(theme, name=" ".join(theme.name.split()))
    if not theme.name:
        raise WxdeskError("theme_name_missing")
    if len(theme.name) > LONGEST_NAME:
        raise WxdeskError("theme_name_too_long", limit=LONGEST_NAME)
    if theme.name.casefold() in {each.casefold() for pair in BUILT_IN.choices for each in pair}:
        raise WxdeskError("theme_name_taken", name=theme.name)
    await asyncio.to_thread(Shelf({theme.name: theme.css}).theme, theme.name)
    return await ports.store.run(lambda tx: _saved(tx, theme))


def _saved(tx: Transaction, theme: UserTheme) -> UserTheme:
    before = next((each for each in tx.themes.all() if each.id == theme.id), None)
    kept = tx.themes.save(theme)
    if before is not None and before.name != kept.name:
        follow_rename(tx, kept, before.name)
    return kept


async def take_in(ports: Ports, file: Path, name: str = "") -> UserTheme:
    """Take in a CSS file under ``name``, its own ``--title``, or that of the file; a free name is found.

    Raises ``theme_unreadable`` (name), ``theme_too_large`` (name, limit) and what ``save`` raises.
    """
    css = await asyncio.to_thread(_read, file)
    titled = await asyncio.to_thread(lambda: compile_theme(css, file.stem).title)
    wanted = (name or titled or file.stem)[:LONGEST_NAME]
    if name:
        return await save(ports, UserTheme(name, css))
    return await save(ports, UserTheme(await free_name(ports, wanted), css))


async def copy_of(ports: Ports, name: str, title: str) -> UserTheme:
    """Begin a theme of the user's with the CSS of another, called ``title`` or something near. ``theme_unknown``."""
    css = await css_of(ports, name)
    return await save(ports, UserTheme(await free_name(ports, title), css))


async def css_of(ports: Ports, name: str) -> str:
    """Return the CSS of any theme, by key or title. Raises ``theme_unknown`` (name, known)."""
    worn_shelf = await ports.store.read(shelf)
    theme = worn_shelf.theme(name)
    return worn_shelf.own[theme.key] if theme.key in worn_shelf.own else theme_css(theme.key)


async def give_out(ports: Ports, name: str, file: Path) -> None:
    """Write a theme to a CSS file. Raises ``theme_unknown`` and ``theme_not_written`` (name)."""
    css = await css_of(ports, name)
    try:
        await asyncio.to_thread(file.write_text, css, encoding="utf-8", newline="\n")
    except OSError:
        raise WxdeskError("theme_not_written", name=str(file)) from None


async def delete(ports: Ports, name: str) -> UserTheme:
    """Delete one of the user's themes; articles that wear it are shown plain, with a note. Returns it for ``save``.

    Raises ``theme_unknown`` (name, known), ``theme_built_in`` (name).
    """

    def work(tx: Transaction) -> UserTheme:
        wanted = name.strip().casefold()
        found = next((each for each in tx.themes.all() if each.name.casefold() == wanted), None)
        if found is None:
            raise WxdeskError("theme_built_in", name=shelf(tx).theme(name).title)
        tx.themes.delete(found.id)
        return found

    return await ports.store.run(work)


async def free_name(ports: Ports, wanted: str) -> str:
    """Return ``wanted``, or it with a number where a theme is called so already."""
    found = await ports.store.read(shelf)
    taken = {each.casefold() for pair in found.choices for each in pair}
    number, name = 1, wanted
    while name.casefold() in taken:
        number += 1
        name = f"{wanted[: LONGEST_NAME - 4]} {number}"
    return name


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise WxdeskError("theme_too_large", name=file.name, limit=LARGEST // 1000)
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        raise WxdeskError("theme_unreadable", name=file.name) from None
