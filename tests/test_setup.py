"""The pure parts of packaging/system.py, and what make setup promises."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def system() -> ModuleType:
    spec = importlib.util.spec_from_file_location("wxdesk_system_check", ROOT / "packaging/system.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_installed_package_counts_under_the_names_it_provides(system):
    listing = (
        "ii \tlibasound2t64\tlibasound2 (= 1.2.11-1)\nii \tlibgl1\t\nrc \tlibegl1\t\nii \tmawk\tawk, libfoo:any (= 2)\n"
    )
    assert system.present(listing) == {"libasound2t64", "libasound2", "libgl1", "mawk", "awk", "libfoo"}


POLICY = """\
libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1ubuntu0.1
  Version table:
     1.2.11-1ubuntu0.1 500
libgl1:
  Installed: (none)
  Candidate: 1.7.0-1build1
"""


def test_a_renamed_package_is_installed_under_its_new_name(system):
    known = system.candidates(POLICY)
    assert known == {"libasound2t64", "libgl1"}
    assert system.installable(["libgl1", "libasound2"], known) == ["libgl1", "libasound2t64"]


def test_a_package_that_no_list_knows_asks_for_fresh_lists(system):
    assert system.installable(["libgl1", "libegl1"], system.candidates(POLICY)) is None
    assert system.line_to_type(["libegl1"], fresh=False).startswith("sudo apt-get update && sudo apt-get install ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ID=debian", True),
        ("ID=ubuntu\nID_LIKE=debian", True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"', True),
        ("ID=fedora", False),
        ("ID=arch\nPRETTY_NAME=not debian", False),
        ("", False),
    ],
)
def test_debian_and_what_is_made_from_it(system, text, expected):
    assert system.is_debian(text) is expected


def test_the_loader_cache_is_read(system):
    text = (
        "2 libs found in cache\n\tlibEGL.so.1 (libc6,x86-64) => /lib/libEGL.so.1\n\tlibz.so.1 (libc6) => /lib/libz.so\n"
    )
    assert system.cached(text) == {"libEGL.so.1", "libz.so.1"}


def test_the_line_to_type_is_one_line_and_the_reason_names_what_is_wrong(system):
    wanted = ["libegl1", "python3.11-venv", system.FONT, system.EMOJI]
    line = system.line_to_type(wanted, fresh=True)
    fonts = "fonts-noto-cjk fonts-noto-color-emoji"
    assert line == f"sudo apt-get install -y --no-install-recommends libegl1 python3.11-venv {fonts}"
    reason = system.why(wanted)
    assert "emoji" in reason
    assert "Qt" in reason
    assert "venv" in reason
    assert "empty boxes" in reason


@pytest.mark.parametrize(
    ("wanted", "status"), [(["libegl1"], 1), (["fonts-noto-cjk"], 0), (["fonts-noto-color-emoji"], 0)]
)
def test_without_the_right_to_install_nothing_is_run_and_the_line_is_printed(
    system, monkeypatch, capsys, wanted, status
):
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    monkeypatch.setattr(system, "policy", lambda names: f"{names[0]}:\n  Candidate: 1\n")
    monkeypatch.setattr(system, "succeeds", lambda *command, show=False: pytest.fail(f"ran {command}"))

    assert system.install(wanted) == status

    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("sudo ")] == [
        f"sudo apt-get install -y --no-install-recommends {wanted[0]}"
    ]


def test_a_font_of_emoji_is_wanted_where_no_font_has_more_than_the_oldest_ones(system, monkeypatch):
    asked, wanted = [], []

    def output(*command):
        asked.append(command)
        return ""

    def install(names):
        wanted.extend(names)
        return 0

    monkeypatch.setattr(system, "output", output)
    monkeypatch.setattr(system, "install", install)
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert system.check_debian() == 0
    assert {system.FONT, system.EMOJI} <= set(wanted)
    assert ("fc-list", ":charset=1f95f", "family") in asked


def test_without_fontconfigs_tools_fonts_are_looked_for_by_their_names(system, monkeypatch, tmp_path):
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    monkeypatch.setattr(system, "Path", lambda folder: tmp_path / folder.strip("/"))
    monkeypatch.setattr(system.Path, "home", lambda: tmp_path, raising=False)
    assert not system.has_emoji_font()
    folder = tmp_path / ".local/share/fonts/noto"
    folder.mkdir(parents=True)
    (folder / "NotoColorEmoji.ttf").touch()
    assert system.has_emoji_font()
    assert not system.has_chinese_font()


def test_old_package_lists_are_renewed_only_when_a_name_is_not_known(system, monkeypatch):
    ran = []
    answers = iter(["libasound2:\n  Candidate: (none)\n", POLICY])
    monkeypatch.setattr(system.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(system, "policy", lambda names: next(answers))

    def run(*command, show=False):
        ran.append(command)
        return True

    monkeypatch.setattr(system, "succeeds", run)

    assert system.install(["libasound2"]) == 0

    assert [command[-1] for command in ran] == ["update", "libasound2t64"]


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """A copy of what make looks at, set up an hour after its newest source."""
    sources = ("Makefile", "pyproject.toml", "packaging/constraints.txt", "packaging/system.py")
    others = ("packaging/find-python", "resources/i18n/wxdesk_zh_CN.ts")
    made = (".venv/.ready", "build/i18n/wxdesk_zh_CN.qm")
    for name in (*sources, *others, *made):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((ROOT / name).read_bytes() if name in sources else b"")
        at = 1_700_003_600 if name in made else 1_700_000_000
        os.utime(path, (at, at))
    return tmp_path


def to_be_made(folder: Path) -> bool:
    """Ask make itself, in its question mode, whether there is anything to do."""
    done = subprocess.run(
        ["make", "--question", "setup", f"PYTHON={sys.executable}"],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.returncode == 1


def test_what_is_set_up_is_left_alone(ready):
    assert not to_be_made(ready)


@pytest.mark.parametrize(
    "name", ["pyproject.toml", "packaging/constraints.txt", "packaging/system.py", "resources/i18n/wxdesk_zh_CN.ts"]
)
def test_what_has_changed_is_set_up_again(ready, name):
    (ready / name).touch()
    assert to_be_made(ready)


def test_the_check_runs_on_the_python_that_is_here(system):
    """With everything there, which make setup has seen to, it neither prints nor touches anything.

    Fonts may be missing where they could not be installed: nothing fails for that, here or in setting up.
    """
    done = subprocess.run(
        [sys.executable, "packaging/system.py"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    fonts = system.has_chinese_font() and system.has_emoji_font()
    assert (done.returncode, done.stdout if fonts else "") == (0, "")
