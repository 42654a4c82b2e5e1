"""Keeps PySide from reading the source of every module that is imported."""

import sys
from types import ModuleType

USERS = ("wxdesk", "qasync", "PySide6", "shiboken6", "pytestqt")


def uses_pyside(module: ModuleType) -> bool:
    """Tell whether ``module`` may use PySide, by its name."""
    return module.__name__.partition(".")[0] in USERS


def stop_scanning() -> None:
    """Answer by name what PySide asks of each source: does it use PySide (and so, perhaps, snake_case names)?

    Reading them costs a sixth of SQLAlchemy's import, and leaves all their lines, 18 MiB, in ``linecache``. Where a
    version of PySide asks otherwise, nothing happens.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = uses_pyside
