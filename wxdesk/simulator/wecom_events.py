"""Events as WeCom tells them to a callback address, as XML or JSON (reference: wecom-api §4)."""

from typing import TypeAlias

from wxdesk.simulator.state import State

Event: TypeAlias = dict[str, "str | int | Event | list[Event]"]


def announce(
    state: State, corp_id: str, agent: str, sender: str, parts: Event | None, full: Event | None = None
) -> None:
    """Tell."""
