"""What keeps the browser engine off the network, set before it is first used."""

import os

from PySide6.QtWebEngineCore import QWebEngineUrlScheme

SCHEME = b"wxasset"

FLAGS = (
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--proxy-server=127.0.0.1:1",
    "--disable-preconnect",
    "--dns-prefetch-disable",
    "--no-pings",
    "--disable-background-networking",
    "--disable-features=NetworkPrediction,SpeculationRules",
)
"""An interceptor alone lets one connection out (preconnect); with these a hostile page makes none."""


def lock_down() -> None:
    """Set the flags, and make ``wxasset:`` known. To be called before the first profile or view is made."""
    given = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    missing = [flag for flag in FLAGS if flag not in given]
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(part for part in (given, *missing) if part)
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.LocalAccessAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)
