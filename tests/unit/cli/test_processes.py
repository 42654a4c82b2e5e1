"""Several processes on one workspace, and how each ends when it is told to."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from wxdesk.store.locking import DeskLock

PATIENCE = 60
INTERRUPTIBLE = """
import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("wxdesk", run_name="__main__")
"""
"""As typed in a terminal: whoever runs the tests in the background has Ctrl+C ignored, and hands that on."""


@contextmanager
def running(*words: str | Path | int) -> Iterator[subprocess.Popen[str]]:
    """``wxdesk`` as a process of its own; killed at the end where it has not ended itself."""
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


@pytest.fixture
def number(line, paper, article):
    """A draft of Paper that can be sent."""
    return line.done("post", "add", paper, article, "--json").json["id"]


def test_a_post_is_carried_by_the_worker_that_is_running(line, number):
    with running("--data", line.folder, "worker") as worker:
        assert worker.stderr is not None
        assert worker.stderr.readline().startswith("Working.")
        with running("--data", line.folder, "post", "send", number, "--json") as sending:
            status, out, err = ended(sending)
        assert status == 0, err
        assert json.loads(out)["state"] == "sent"
        worker.send_signal(signal.SIGTERM)
        status, _, err = ended(worker)
        assert (status, err.strip()) == (0, "Stopped.")


def test_a_post_whose_carrier_has_gone_is_carried_by_whoever_waits_for_it(line, number):
    lock = DeskLock(line.folder / "desk.lock")  # a desk that does nothing
    try:
        with running("--data", line.folder, "post", "send", number) as sending:
            assert sending.stderr is not None
            assert sending.stderr.readline() == f"Post {number}: getting ready\n"
            assert line.done("post", "show", number, "--json").json["state"] == "sending"
            lock.release()
            status, _, err = ended(sending)
            assert status == 0, err
    finally:
        lock.release()
    assert line.done("post", "show", number, "--json").json["state"] == "sent"


def test_a_send_that_is_interrupted_says_that_it_goes_on(line, number):
    lock = DeskLock(line.folder / "desk.lock")
    try:
        with running("--data", line.folder, "post", "send", number) as sending:
            assert sending.stderr is not None
            sending.stderr.readline()
            sending.send_signal(signal.SIGINT)
            status, _, err = ended(sending)
    finally:
        lock.release()
    assert (status, err.strip()) == (1, "Stopped. What was on its way goes on at the next start.")
    line.done("worker", "--once")
    assert line.done("post", "show", number, "--json").json["state"] == "sent"


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_the_simulator_answers_until_it_is_told_to_stop(told):
    app = "wx0123456789abcdef:secret:service"
    with running("simulator", "--app", app) as simulator:
        assert simulator.stdout is not None
        urls = json.loads(simulator.stdout.readline())
        assert sorted(urls) == ["official", "wecom"]
        body = {"grant_type": "client_credential", "appid": "wx0123456789abcdef", "secret": "secret"}
        request = urllib.request.Request(
            f"{urls['official']}/cgi-bin/stable_token",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            assert json.load(answer)["access_token"]
        os.kill(simulator.pid, told)
        status, out, err = ended(simulator)
        assert (status, out, err.strip()) == (0, "", "Stopped.")


def test_the_simulator_begins_as_it_is_asked_to():
    words = ["simulator", "--app", "wx1:secret:service", "--followers", "3", "--follower", "wx1:oanna:anna"]
    words += ["--at", "2026-11-20T10:00", "--standing", "--profile", "observed", "--host", "0.0.0.0"]
    with running(*words) as simulator:
        assert simulator.stdout is not None
        url = json.loads(simulator.stdout.readline())["official"].replace("0.0.0.0", "127.0.0.1")

        def asked(path):
            with urllib.request.urlopen(f"{url}/_simulator{path}", timeout=PATIENCE) as answer:
                return json.load(answer)

        assert (asked("/clock")["china"], asked("/clock")["standing"]) == ("2026-11-20T10:00:00+08:00", True)
        assert asked("/followers?app_id=wx1")["total"] == 3
        assert asked("/followers/oanna")["name"] == "anna"
        assert asked("/profile")["key_bytes"] == 64
        os.kill(simulator.pid, signal.SIGTERM)
        status, _, err = ended(simulator)
    assert (status, err.splitlines()[1:]) == (0, ["Stopped."])
    assert err.startswith("Anybody who reaches 0.0.0.0")


@pytest.mark.parametrize(
    "words", [("--host", "203.0.113.4"), ("--host", "nowhere"), ("--follower", "oanna"), ("--profile", "best")]
)
def test_what_the_simulator_cannot_begin_with_is_told(words):
    with running("simulator", *words) as simulator:
        status, out, err = ended(simulator)
    assert (status, out) == (2, "")
    assert words[0] in err


def test_a_port_in_use_is_told_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken, running("simulator", "--port", taken.getsockname()[1]) as it:
        status, out, err = ended(it)
    assert (status, out, len(err.splitlines())) == (1, "", 1)


def test_a_reader_that_has_enough_is_no_error(line, paper):
    command = [sys.executable, "-m", "wxdesk", "--data", str(line.folder), "account", "show", paper]
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False, timeout=PATIENCE)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, "")
