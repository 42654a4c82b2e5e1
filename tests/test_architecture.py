"""The rules of the house, as tests: who may import whom, what must not be written, what must not be loaded."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "wxdesk"
TESTS = ROOT / "tests"
HERE = Path(__file__)


def sources(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.rglob("*.py")) if path != HERE]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def found(pattern: str, *folders: Path) -> list[str]:
    """Return ``file:line`` of every line of code that ``pattern`` occurs in."""
    wanted = re.compile(pattern)
    return [
        f"{named(path)}:{number}: {line.strip()}"
        for path in sources(*folders)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if wanted.search(line)
    ]


def test_imports_go_down_only():
    # In a process of its own: import-linter configures logging for everybody, and switches other loggers off.
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_the_domain_needs_only_the_standard_library():
    allowed = sys.stdlib_module_names
    foreign = {
        f"{named(path)}: {name}"
        for path in sources(PACKAGE / "domain")
        for name in imported(path)
        if name.split(".")[0] not in allowed and not name.startswith("wxdesk.domain")
    }
    assert not foreign


FORBIDDEN = {
    "a dialog that stops the world": (r"(?<!\bapp)(?<!\bqt)(?<!\bmoment)\.exec(_)?\(\)", (PACKAGE, TESTS)),
    "a loop inside the loop": (r"\bprocessEvents\b", (PACKAGE, TESTS)),
    "a message box nobody can await": (
        r"QMessageBox\.(question|information|warning|critical|about)\(",
        (PACKAGE, TESTS),
    ),
    "a slot whose coroutine nobody owns": (r"\basyncSlot\b", (PACKAGE, TESTS)),
    "a part that is nobody's before Qt deletes it": (r"(?<!old)\.setParent\(None\)", (PACKAGE,)),  # kit.discard
    "an item of a layout, which Python would know longer than Qt keeps it": (
        r"layout\w*(\(\))?\.itemAt\(",
        (PACKAGE, TESTS),
    ),
    "a reader of pictures that can stand still for ever on another thread (ui/imaging.py)": (
        r"\bimport .*\bQImageReader\b",
        (PACKAGE,),
    ),
    "waiting by the clock": (
        r"\btime\.sleep\(|\bfrom time import .*\bsleep\b|\bqtbot\.wait\(",
        (TESTS, PACKAGE / "testing"),
    ),
    "a stand-in that agrees with everything": (r"\bMagicMock\b|\bAsyncMock\b|\bMock\(", (PACKAGE, TESTS)),
    "a test that is skipped": (r"pytest\.(skip|mark\.skip|mark\.xfail|importorskip)", (TESTS,)),
    "an old way to collect": (r"^from typing import .*\b(List|Dict|Optional|Union)\b", (PACKAGE, TESTS)),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_not_written_here(what):
    pattern, folders = FORBIDDEN[what]
    assert not found(pattern, *folders), what


def swallows(node: ast.AST) -> bool:
    """Whether ``node`` is an except that takes anything and does not raise it again at its end."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    caught = "" if node.type is None else ast.unparse(node.type)
    broad = node.type is None or re.search(r"\b(Base)?Exception\b", caught) is not None
    last = node.body[-1]
    return broad and not (isinstance(last, ast.Raise) and last.exc is None)


def test_only_tasks_catches_whatever_comes():
    caught = [
        f"{named(path)}:{node.lineno}"
        for path in sources(PACKAGE)
        if named(path) != "wxdesk/ui/tasks.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and swallows(node)
    ]
    assert not caught
    assert not found(r"suppress\((Base)?Exception", PACKAGE)


@pytest.mark.parametrize("name", ["utils", "helper", "helpers", "manager", "misc", "common"])
def test_no_room_without_a_purpose(name):
    assert not [named(path) for path in sources(PACKAGE) if name in (path.stem, path.parent.name)]


def test_every_module_says_what_lives_in_it():
    def docstring(path: Path) -> str | None:
        return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert not [named(path) for path in sources(PACKAGE) if not docstring(path)]


HEAVY = (
    "sqlalchemy",
    "alembic",
    "httpx",
    "keyring",
    "cryptography",
    "dbos",
    "PIL",
    "PySide6.QtWebEngineCore",
    "uvicorn",
    "starlette",
    "pypinyin",
    "phonenumbers",
)


def loaded_by(statements: str) -> set[str]:
    """Return what is in ``sys.modules`` of a fresh Python after ``statements``."""
    program = f"import json, sys\n{statements}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_window_needs_nothing_heavy_before_it_is_painted():
    modules = loaded_by("import wxdesk.app, wxdesk.ui.main_window")
    assert modules.isdisjoint(HEAVY), sorted(modules.intersection(HEAVY))


def test_the_outline_of_the_window_needs_next_to_nothing():
    modules = loaded_by("import wxdesk.__main__, wxdesk.app.start")
    assert modules.isdisjoint({*HEAVY, "asyncio", "qasync", "wxdesk.ui.theme", "wxdesk.domain.accounts"})


def test_the_import_budget_would_notice():
    assert "httpx" in loaded_by("import wxdesk.app, httpx")


def test_pyside_reads_no_source_of_what_is_imported():
    """It would keep 18 MiB of lines, and take a sixth of the time."""
    program = """
import linecache, PySide6.QtCore
from wxdesk.app.scanning import stop_scanning
stop_scanning()
import sqlalchemy.orm
print(len([name for name in linecache.cache if "sqlalchemy" in name and name.endswith(".py")]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (0, "0\n"), done.stderr


def test_signals_can_be_sent_again_and_again():
    """PySide6 6.12.0 on Python 3.11 aborts after a few hundred: each emit loses a reference to True."""
    program = """
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    sent = Signal(bool)

sender, got = Sender(), []
sender.sent.connect(got.append)
for _ in range(5000):
    sender.sent.emit(True)
assert got == [True] * 5000
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


WATCHED_START = """
import atexit, json, runpy, sys, time
from pathlib import Path

heavy, folder = set(json.loads(sys.argv[1])), Path(sys.argv[2])
begun = {}

def note(event, arguments):
    if event == "import" and arguments[0] in heavy:
        begun.setdefault(arguments[0], time.monotonic_ns())

sys.addaudithook(note)
atexit.register(lambda: (folder / "imports").write_text(json.dumps(begun)))
sys.argv = ["wxdesk", "--practice", "--data", str(folder / "workspace")]
runpy.run_module("wxdesk", run_name="__main__")
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path):
    """The desk itself is started; it says when it painted, Python says when each import began."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED_START, json.dumps(HEAVY), str(tmp_path)],
        env=os.environ | {"WXDESK_MARKS": str(tmp_path / "marks"), "WXDESK_QUIT_AT": "ready"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    marks = dict(line.split() for line in (tmp_path / "marks").read_text().splitlines())
    painted, ready = int(marks["first_paint"]), int(marks["ready"])
    imports = json.loads((tmp_path / "imports").read_text())
    assert painted < ready
    assert "sqlalchemy" in imports, "the workspace was not opened, so nothing was measured"
    assert not {name: at for name, at in imports.items() if at < painted}
