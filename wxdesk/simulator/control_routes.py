"""Every control call, from the files of their nouns."""

from wxdesk.simulator import (
    control_acts,
    control_apps,
    control_clock,
    control_faults,
    control_followers,
    control_overview,
    control_sends,
    wecom_callbacks,
    wecom_control,
)
from wxdesk.simulator.control import Route

ROUTES: tuple[Route, ...] = (
    *control_overview.ROUTES,
    *control_clock.ROUTES,
    *control_apps.ROUTES,
    *control_acts.ROUTES,
    *control_followers.ROUTES,
    *control_sends.ROUTES,
    *control_faults.ROUTES,
    *wecom_control.ROUTES,
    *wecom_callbacks.ROUTES,
)
