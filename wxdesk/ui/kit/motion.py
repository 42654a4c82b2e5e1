"""How long things take to move: 120 to 180 ms, and no time at all where the system asks for no motion."""

import os

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QApplication, QStyle

SHORT_MS = 120
LONG_MS = 180


def duration(wanted_ms: int = LONG_MS) -> int:
    """Return ``wanted_ms``, or 0 where motion is reduced (by the system, or by ``WXDESK_REDUCED_MOTION``)."""
    if os.environ.get("WXDESK_REDUCED_MOTION") or QApplication.platformName() == "offscreen":
        return 0
    style = QApplication.style()
    return wanted_ms if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0 else 0


def run(animation: QPropertyAnimation, end: object, wanted_ms: int = LONG_MS) -> None:
    """Run ``animation`` to ``end`` with an ease-out, or jump there."""
    animation.stop()
    animation.setDuration(duration(wanted_ms))
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.setEndValue(end)
    animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
