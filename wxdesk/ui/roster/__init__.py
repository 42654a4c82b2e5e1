"""The Roster page: departments, members, and people who wait to be let in."""

from wxdesk.ui.roster.model import RosterModel
from wxdesk.ui.roster.page import RosterPage

__all__ = ["RosterModel", "RosterPage"]
