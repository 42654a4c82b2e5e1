"""The command line's page says what the command line can do, no more and no less."""

import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs/command-line.md"


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
    for first, second in re.findall(r"wxdesk (?:--practice )?([a-z]+)(?: ([a-z]+))?", text):
        named.add(f"{first} {second}" if first in groups and second else first)
    assert named == real
