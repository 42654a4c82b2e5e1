"""Drives the Compose page: articles, fields, the meter, sending."""

from wxdesk.testing.drivers.checks import ChecksDriver
from wxdesk.testing.drivers.compose_aids import AidsDriver
from wxdesk.testing.drivers.compose_editor import EditorDriver
from wxdesk.testing.drivers.compose_sending import SendingDriver
from wxdesk.testing.drivers.compose_settling import SettlingDriver
from wxdesk.testing.drivers.compose_telling import TellingDriver
from wxdesk.testing.drivers.compose_writing import WritingDriver


class ComposerDriver(
    ChecksDriver, WritingDriver, EditorDriver, TellingDriver, SendingDriver, SettlingDriver, AidsDriver
):
    """A post being written, in the words of its author."""
