"""Every control call, from the files of their nouns."""

from wxdesk.simulator.control import acts as control_acts
from wxdesk.simulator.control import apps as control_apps
from wxdesk.simulator.control import clock as control_clock
from wxdesk.simulator.control import faults as control_faults
from wxdesk.simulator.control import followers as control_followers
from wxdesk.simulator.control import overview as control_overview
from wxdesk.simulator.control import sends as control_sends
from wxdesk.simulator.control.door import Route
from wxdesk.simulator.wecom import callbacks as wecom_callbacks
from wxdesk.simulator.wecom import control as wecom_control

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
