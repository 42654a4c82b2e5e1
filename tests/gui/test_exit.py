"""The desk ends cleanly, whatever it has shown."""

import os
import subprocess
import sys

SHOWN_THEN_CLOSED = """
import asyncio, sys
from wxdesk.app import desk
from wxdesk.article.markdown import render
from wxdesk.ui.phone.article_view import Reading, ReaderSignals
from wxdesk.ui.phone.widget import PhoneWidget

reached, tasks = desk._reached, []

async def read_an_article(window, settle):
    window.choose_page("phone")
    await settle()
    phone = next(each for each in window.findChildren(PhoneWidget) if each.isVisible())
    phone.open_article(Reading(render("One"), "Title", key="1"))
    shown = asyncio.Event()
    phone.findChildren(ReaderSignals)[-1].patched.connect(shown.set)
    phone.open_article(Reading(render("Two"), "Title", key="1"))
    await asyncio.wait_for(shown.wait(), 30)
    print("read", flush=True)
    window.close()

def note(of, name):
    reached(of, name)
    if name == "open":
        tasks.append(asyncio.ensure_future(read_an_article(of.window, of.settle)))

desk._reached = note
sys.argv = ["wxdesk", "--practice", "--data", sys.argv[1]]
from wxdesk.__main__ import main
sys.exit(main())
"""


def test_it_ends_cleanly_after_an_article_was_read(tmp_path):
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", SHOWN_THEN_CLOSED, str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, "read\n"), done.stderr
    assert "Traceback" not in done.stderr
    assert "Destroyed while thread" not in done.stderr
    assert "Release of profile" not in done.stderr


INTERRUPTED = """
import os, signal, sys
from wxdesk.app import desk

reached = desk._reached

def interrupt(of, name):
    reached(of, name)
    if name == "open":
        os.kill(os.getpid(), signal.SIGTERM)

desk._reached = interrupt
sys.argv = ["wxdesk", "--data", sys.argv[1]]
from wxdesk.__main__ import main
sys.exit(main())
"""


def test_it_closes_as_its_user_would_when_it_is_told_to_end(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
