"""The command line's page says what it can do, no more and no less; links lead somewhere, and to every page."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from wxdesk.article.resources import resource_folder
from wxdesk.article.themes.specimen import SPECIMEN, TOKENS
from wxdesk.article.themes.values import of_accent

CODE_COLOURS = {f"--code-{token}" for token in TOKENS}
ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/command-line.md"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
OPTION = re.compile(r"--[a-z][a-z-]*")


@cache
def said(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "wxdesk", *command, "--help"], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, f"wxdesk {' '.join(command)} --help: {done.stderr}"
    return done.stdout


def commands(help_text: str) -> set[str]:
    """Return the names that click lists under *Commands*."""
    _, _, listed = help_text.partition("Commands:\n")
    return set(re.findall(r"^  ([a-z][\w-]*)", listed, re.MULTILINE))


def every_command() -> set[str]:
    names = set()
    for name in commands(said()):
        inner = commands(said(name))
        names |= {f"{name} {each}" for each in inner} or {name}
    return names


def test_the_page_names_every_command_and_only_those():
    text = PAGE.read_text(encoding="utf-8")
    real = every_command()
    groups = {name.split()[0] for name in real if " " in name}
    named = set()
    for first, second in re.findall(r"wxdesk (?:--practice )?([a-z]+)(?: ([a-z][a-z-]*))?", text):
        named.add(f"{first} {second}" if first in groups and second else first)
    assert named == real


def test_the_page_of_themes_names_every_class_and_variable():
    page = (ROOT / "docs/themes.md").read_text(encoding="utf-8")
    classes = {each for found in re.findall(r'class="([^"]+)"', SPECIMEN) for each in found.split()}
    base = (resource_folder("themes") / "base.css").read_text("utf-8")
    variables = set(re.findall(r"^  (--[a-z-]+):", base, re.MULTILINE))
    assert {each for each in classes if f".{each}" not in page} == set()
    assert {each for each in variables | set(of_accent("")) if f"`{each}`" not in page} <= CODE_COLOURS


def links(page: Path) -> list[Path]:
    """Return where the links of ``page`` to other files lead."""
    found = [each.partition("#")[0] for each in LINK.findall(page.read_text(encoding="utf-8"))]
    return [(page.parent / each).resolve() for each in found if each and "://" not in each]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    assert [str(each) for each in links(page) if not each.exists()] == []


def test_every_page_is_linked_from_the_first_one():
    assert set((ROOT / "docs").glob("*.md")) - set(links(ROOT / "README.md")) == set()


def test_the_page_names_every_option_of_every_command_and_only_those():
    known = {"--help", "--json", *OPTION.findall(said())}
    for name in every_command():
        known |= set(OPTION.findall(said(*name.split())))
    assert set(OPTION.findall(PAGE.read_text(encoding="utf-8"))) == known - {"--version"}
