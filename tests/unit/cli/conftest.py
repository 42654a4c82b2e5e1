"""The command line called directly, on a workspace of its own and with a clock that stands."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from wxdesk.app.commands import run_command
from wxdesk.domain.clock import SetClock, parse_time

NOON = "2026-11-22T12:00"


class Typed:
    """What a command answered."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def json(self):
        return json.loads(self.out)


class Line:
    """One command line: ``folder`` is its workspace, ``clock`` its time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = SetClock(parse_time(NOON))
        self.options: tuple[str, ...] = ()

    def type(self, *words: str | Path | int) -> Typed:
        # never closed: libraries that log keep the stream they found first
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = run_command(["--data", str(self.folder), *self.options, *map(str, words)], self.clock)
        return Typed(status, out.getvalue(), err.getvalue())

    def done(self, *words: str | Path | int) -> Typed:
        answer = self.type(*words)
        assert answer.status == 0, answer.err
        return answer

    def refused(self, *words: str | Path | int) -> str:
        """Type what has to be refused; returns the one sentence that says why and what to do."""
        answer = self.type(*words)
        assert (answer.status, answer.out) == (1, ""), answer.out
        said = answer.err.strip()
        assert said.endswith("."), said
        assert "\n" not in said
        assert "That did not work" not in said
        assert "?" not in said, "a detail is missing"
        return said


@pytest.fixture
def line(tmp_path, qapp):
    return Line(tmp_path / "workspace")


@pytest.fixture
def paper(line):
    """A verified subscription account for practice, called Paper."""
    line.done("account", "add", "Paper", "--kind", "subscription", "--owner", "media", "--verified", "--practice")
    return "Paper"


@pytest.fixture
def article(tmp_path):
    """A Markdown file with a picture beside it."""
    from PIL import Image

    Image.new("RGB", (470, 200), "#1F7A8C").save(tmp_path / "quay.png")
    file = tmp_path / "quay.md"
    file.write_text("---\ntitle: 码头\nauthor: 港湾\ncover: quay.png\n---\n\n风大，炉火已经点好。\n", encoding="utf-8")
    return file
