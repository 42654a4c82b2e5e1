"""What may lie in the repository, and what must."""

import re
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def tracked() -> list[str]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    """Return every tracked text but this file, which has to name what it looks for."""
    found = {}
    for name in tracked():
        data = (ROOT / name).read_bytes()
        if b"\0" not in data and (ROOT / name) != Path(__file__):
            found[name] = data.decode("utf-8", errors="replace")
    return found


def test_nothing_generated_is_tracked():
    generated = re.compile(r"\.(qm|pyc|mo|whl|so|dylib|exe|log)$|(^|/)(build|dist|__pycache__|\.venv|\.\w+_cache)/")
    assert not [name for name in tracked() if generated.search(name)]


def test_pictures_lie_where_they_are_used():
    allowed = ("docs/", "resources/", "tests/data/")
    assert not [name for name in tracked() if name.lower().endswith(PICTURES) and not name.startswith(allowed)]


@pytest.mark.parametrize(
    "pattern",
    [
        r"(extra-)?index-url|pypi\.org|pythonhosted|mirrors?\.(aliyun|tuna)",
        r"(?<![\w.~}/])/(work|root|tmp|home/\w+|Users/\w+)(/|\b)",
        r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
        r"^(<{7}|>{7}) ",
    ],
    ids=["registry", "machine", "key", "conflict"],
)
def test_no_text_holds(pattern):
    wanted = re.compile(pattern, re.MULTILINE)
    assert not {name: match.group() for name, text in texts().items() if (match := wanted.search(text))}


@pytest.mark.parametrize("name", ["LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_there_is_a(name):
    assert len((ROOT / name).read_text(encoding="utf-8")) > 500


def test_every_link_to_a_file_leads_somewhere():
    link = re.compile(r"\]\(([^)#\s:]+)(?:#[^)]*)?\)")
    lost = {
        f"{name}: {target}"
        for name, text in texts().items()
        if name.endswith(".md") and not name.startswith(("resources/", "tests/"))
        for target in link.findall(text)
        if not (ROOT / name).parent.joinpath(target).exists()
    }
    assert not lost


def test_every_pinned_version_has_a_hash():
    entries = re.split(r"\n(?=\S)", (ROOT / "packaging/constraints.txt").read_text(encoding="utf-8").strip())
    assert len(entries) > 40
    assert not [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def test_pyside_is_not_the_version_that_loses_references():
    """6.12.0 aborts with Python 3.11 after some hundred signals."""
    pins = (ROOT / "packaging/constraints.txt").read_text(encoding="utf-8").lower()
    assert "pyside6-essentials==6.12.0 " not in pins
    assert version("PySide6-Essentials") != "6.12.0"
