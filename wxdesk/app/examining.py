"""What ``wxdesk doctor`` looks at: this machine, and the workspace as it lies there."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from wxdesk.cli.context import Checked
from wxdesk.domain.errors import WxdeskError

OK, WARNING, BAD = "ok", "warning", "bad"


def examine(folder: Path, sentence: Callable[[WxdeskError], str], database: str = "") -> Sequence[Checked]:
    """Look at everything, change nothing; ``sentence`` puts a refusal into words.

    ``database`` is the address of the workspace's database, where it is not in ``folder``.
    """
    return (
        Checked("Python", OK, ".".join(map(str, sys.version_info[:3]))),
        _qt(),
        _sqlite(),
        _folder(folder, sentence),
        *(_team(database, sentence) if database else _workspace(folder, sentence)),
        _keychain(sentence),
        *_fonts(),
        _simulator(sentence),
    )


def _qt() -> Checked:
    from PySide6 import __version__

    if __version__ == "6.12.0" and sys.version_info < (3, 12):
        return Checked("Qt", BAD, __version__, "PySide6 6.12.0 stops at random with this Python. Install 6.11.3.")
    return Checked("Qt", OK, __version__)


def _sqlite() -> Checked:
    from wxdesk.store.examining import NEEDED_SQLITE, sqlite_version

    found = sqlite_version()
    said = ".".join(map(str, found))
    if found < NEEDED_SQLITE:
        needed = ".".join(map(str, NEEDED_SQLITE))
        return Checked("SQLite", BAD, said, f"It can damage a workspace. Install sqlcipher3 with SQLite {needed}.")
    return Checked("SQLite", OK, said)


def _folder(folder: Path, sentence: Callable[[WxdeskError], str]) -> Checked:
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    writable = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    advice = "" if writable else sentence(WxdeskError("workspace_unwritable", path=str(folder)))
    return Checked("Folder", OK if writable else BAD, str(folder), advice)


def _workspace(folder: Path, sentence: Callable[[WxdeskError], str]) -> Sequence[Checked]:
    from wxdesk.store.examining import examine as look

    found = look(folder)
    if found.refusal is not None:
        return (Checked("Workspace", BAD, found.refusal.code, sentence(found.refusal)),)
    value = f"sound, schema {found.schema}" if found.schema else "not made yet"
    return (Checked("Workspace", OK, value),)


def _team(database: str, sentence: Callable[[WxdeskError], str]) -> Sequence[Checked]:
    from wxdesk.store.postgres.address import DatabaseAddress
    from wxdesk.store.postgres.examining import examine as look

    try:
        found = look(DatabaseAddress.of(database))
    except WxdeskError as refusal:
        return (Checked("Database", BAD, refusal.code, sentence(refusal)),)
    where = found.address.shown
    if found.refusal is not None:
        return (Checked("Database", BAD, f"{where}: {found.refusal.code}", sentence(found.refusal)),)
    said = f"PostgreSQL {found.server} at {where}, answers in {found.answers_in:.1f} ms"
    server = Checked("Database", OK, said)
    if found.unsafe:
        advice = (
            "A power cut can lose what was sent, and it would be sent again. Ask its administrator to turn them on."
        )
        server = Checked("Database", WARNING, f"{said}; {' and '.join(found.unsafe)} off", advice)
    value = f"schema {found.schema}, {found.sessions} sending" if found.schema else "not made yet"
    return server, Checked("Workspace", OK, value)


def _keychain(sentence: Callable[[WxdeskError], str]) -> Checked:
    from wxdesk.store.keystores import usable_keychain

    name = usable_keychain()
    if name is None:
        return Checked("Keychain", WARNING, "none", sentence(WxdeskError("keychain_missing")))
    return Checked("Keychain", OK, name)


def _fonts() -> tuple[Checked, Checked]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication(["wxdesk"])
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    emoji = [family for family in QFontDatabase.families() if "emoji" in family.casefold()]
    del application
    return (
        _font("Chinese fonts", chinese, "Install one, such as Noto Sans CJK, to see Chinese text."),
        _font("Emoji font", emoji, "Install one, such as Noto Color Emoji, to see emoji in names and titles."),
    )


def _font(name: str, families: Sequence[str], advice: str) -> Checked:
    return Checked(name, OK, families[0]) if families else Checked(name, WARNING, "none", advice)


def _simulator(sentence: Callable[[WxdeskError], str]) -> Checked:
    from wxdesk.simulator.server import SimulatorServer

    server = SimulatorServer()
    try:
        server.start()
    except WxdeskError as refusal:
        return Checked("Practice platform", BAD, refusal.code, sentence(refusal))
    server.stop()
    return Checked("Practice platform", OK, "can be started")
