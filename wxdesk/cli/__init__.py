"""The command line: the same intentions as the windows, for scripts, schedulers and tests."""

from wxdesk.cli.root import main

__all__ = ["main"]
