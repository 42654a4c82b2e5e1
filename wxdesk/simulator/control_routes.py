"""Every control call, from the files of their nouns."""

from wxdesk.simulator import control_clock, wecom_control
from wxdesk.simulator.control import Route

ROUTES: tuple[Route, ...] = (*control_clock.ROUTES, *wecom_control.ROUTES)
