"""What is done at the desk while its workspace is still being opened waits for it, and is not lost."""

import os
import subprocess
import sys

import pytest

HASTY = """
import asyncio, sys
from wxdesk.app import desk
from wxdesk.ui.composer.page import ComposerPage

reached, tasks = desk._reached, []

async def look(of):
    await of.settle()
    page = of.window.findChild(ComposerPage)
    print("composing for", page.model.account.id, of.window.page_name, flush=True)
    of.window.close()

def note(of, name):
    reached(of, name)
    if name == "ready" and of.opened is None:
        print("early", of.window.page_name, of.window.account, flush=True)
        of.window.choose_account(2)
        of.window.choose_page("compose")
    if name == "open":
        tasks.append(asyncio.ensure_future(look(of)))

desk._reached = note
sys.argv = ["wxdesk", "--practice", "--data", sys.argv[1]]
from wxdesk.__main__ import main
sys.exit(main())
"""

OPENED = """
import sys
sys.argv = ["wxdesk", "--practice", "--data", sys.argv[1]]
from wxdesk.__main__ import main
sys.exit(main())
"""


def started(program, folder, **more):
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | more,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def practised(tmp_path):
    """The folder of a practice workspace that was open before."""
    started(OPENED, tmp_path, WXDESK_QUIT_AT="open")
    return tmp_path


def test_a_page_that_was_chosen_early_shows_its_account_once_it_can(practised):
    assert started(HASTY, practised) == "early desk 0\ncomposing for 2 compose\n"


def test_a_window_that_was_closed_early_ends_cleanly(practised):
    program = HASTY.replace('of.window.choose_page("compose")', "of.window.close()")
    assert started(program, practised) == "early desk 0\n"
