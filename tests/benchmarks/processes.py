"""Programs started, and timed from the moment they were, by the marks they write."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).parent / "floors"
PATIENCE = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Program:
    """A command that writes marks (``name nanoseconds`` of the monotonic clock) into the file WXDESK_MARKS names."""

    command: tuple[str, ...]
    folder: Path

    def seconds_to(self, mark: str) -> float:
        """Run it until it closes itself after ``mark``; return the seconds from its start to that mark.

        Raises ``AssertionError`` when it fails or never writes the mark.
        """
        marks = self.folder / "marks"
        marks.unlink(missing_ok=True)
        begun = time.monotonic_ns()
        done = subprocess.run(
            self.command,
            env=surroundings(marks) | {"WXDESK_QUIT_AT": "open" if mark == "open" else "ready"},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, f"{self.command} ended with {done.returncode}:\n{done.stderr}"
        return (read(marks)[mark] - begun) / 1e9

    @contextmanager
    def running(self, mark: str, rest: float) -> Iterator[int]:
        """Start it, let it stand ``rest`` seconds after ``mark``, and give its process id."""
        marks = self.folder / "marks"
        marks.unlink(missing_ok=True)
        with subprocess.Popen(self.command, env=surroundings(marks), stderr=subprocess.DEVNULL) as process:
            try:
                for _ in range(int(PATIENCE / 0.1)):
                    if mark in read(marks):
                        break
                    assert stays(process, 0.1), f"{self.command} ended before {mark}"
                assert mark in read(marks), f"{self.command} did not come to {mark}"
                assert stays(process, rest), f"{self.command} ended by itself"
                yield process.pid
            finally:
                process.terminate()


def stays(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait ``seconds``; return whether the process is still there."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return True
    return False


def surroundings(marks: Path) -> dict[str, str]:
    """Return the environment of a measured program: its modules are compiled once, as they are where it is used."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen"} | inherited | {"WXDESK_MARKS": str(marks)}


def read(marks: Path) -> dict[str, int]:
    if not marks.exists():
        return {}
    return {name: int(at) for name, at in re.findall(r"^(\w+) (\d+)\n", marks.read_text(), re.MULTILINE)}


def resident(process: int) -> float:
    """Return the resident memory of ``process`` in MiB."""
    shown = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True)
    return int(shown.stdout) / 1024


def resident_here() -> float:
    """Return the resident memory of this process in MiB."""
    return resident(os.getpid())


def keystrokes(keys: int, screen: str) -> dict[str, float]:
    """Return ``p95`` and ``longest`` in milliseconds from a key press to the phone's paint, in a process of its own."""
    command = (sys.executable, "-m", "tests.benchmarks.keystroke", "--keys", str(keys), "--screen", screen)
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE + keys)
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def article_view(keys: int) -> dict[str, float]:
    """Type into a long article, in a process of its own; returns ``p95``, ``longest`` in ms and memory in MiB."""
    command = (sys.executable, "-m", "tests.benchmarks.article_view", "--keys", str(keys))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE + keys)
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def editor_keys(keys: int, article: str, place: str, view: str) -> dict[str, float]:
    """Return ``p95`` and ``longest`` in ms of the editor's own work for a key press, in a process of its own."""
    given = ("--keys", str(keys), "--article", article, "--place", place, "--view", view)
    command = (sys.executable, "-m", "tests.benchmarks.editor_keys", *given)
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE + keys)
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def busy_phone(posts: int, moves: int) -> dict[str, float]:
    """Move the slider of a phone that follows 1 000 accounts; see ``busy_phone.Measured``. In a process of its own."""
    command = (sys.executable, "-m", "tests.benchmarks.busy_phone", "--posts", str(posts), "--moves", str(moves))
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=PATIENCE + moves + posts / 1000, env=environment
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def bare_window(folder: Path) -> Program:
    return Program((sys.executable, str(FLOORS / "bare_window.py")), folder)


def window_with_orm(folder: Path) -> Program:
    return Program((sys.executable, str(FLOORS / "window_with_orm.py"), str(folder / "floor.sqlite")), folder)


def wxdesk(folder: Path) -> Program:
    return Program((sys.executable, "-m", "wxdesk", "--practice", "--data", str(folder / "workspace")), folder)


def due_posts(posts: int) -> dict[str, float]:
    """Send due posts, in a process of its own; returns ``posts_per_second``, ``waiting`` (0 to 1) and the ``floor``."""
    command = (sys.executable, "-m", "tests.benchmarks.sending", "--posts", str(posts))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE + posts * 2)
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def courier_start() -> float:
    """Return how many seconds the courier takes to be ready for its first post, in a process of its own."""
    done = subprocess.run(
        (sys.executable, "-m", "tests.benchmarks.courier"),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return float(done.stdout.splitlines()[-1])


@contextmanager
def idle_worker(folder: Path, rest: float) -> Iterator[int]:
    """Start a worker that has nothing to send, let it stand for ``rest`` seconds, and give its process id."""
    command = (sys.executable, "-m", "wxdesk", "--practice", "--data", str(folder / "idle"), "worker")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            assert stays(process, rest), f"{command} ended by itself"
            yield process.pid
        finally:
            process.terminate()
