"""The surroundings of every test: Qt draws into memory, and no program outside is started or asked."""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
if sys.platform == "linux" and os.geteuid() == 0:
    # Chromium refuses to sandbox for root; tests of a container run as root, the program does not.
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
