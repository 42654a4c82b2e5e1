"""The surroundings of every test: Qt draws into memory, and no program outside is started or asked."""

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
if sys.platform == "linux" and os.geteuid() == 0:
    # Chromium refuses to sandbox for root; tests of a container run as root, the program does not.
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

# A busy machine draws examples slowly; nothing here is timed.
settings.register_profile("wxdesk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("wxdesk")


@pytest.fixture(autouse=True, scope="session")
def no_second_try() -> Iterator[None]:
    """Calls are made once, so that a test sees each mishap; what is about retrying turns it on, without pauses."""
    import stamina

    with stamina.set_testing(True, attempts=1):
        yield
