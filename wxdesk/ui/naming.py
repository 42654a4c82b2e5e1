"""Object names from attribute names, so that tests and assistive tools can find every part."""

from collections.abc import Iterator, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

NOT_PARTS = frozenset({"over", "window", "parent"})
"""Attributes that point upwards, to what a widget lies over or in."""


class Part:
    """Mixed into a widget whose own parts are named after it: ``banner`` has ``banner_action``."""


@runtime_checkable
class Naming(Protocol):
    """A part that hands its name on, as a field does to its input."""

    def name_as(self, name: str) -> None: ...


def name_parts(widget: QObject, prefix: str = "") -> None:
    """Name the parts that ``widget`` keeps as attributes, ``_title`` becoming ``title``; kit parts recursively."""
    for own, part in _parts(widget, inside=bool(prefix)):
        name = prefix + own
        if part.objectName():
            pass  # a part that has named itself, and its own parts, keeps its names
        elif isinstance(part, Naming):
            part.name_as(name)
        else:
            part.setObjectName(name)
        if isinstance(part, Part):
            name_parts(part, f"{name}_")


def _parts(widget: QObject, *, inside: bool) -> Iterator[tuple[str, QObject]]:
    for attribute, value in list(vars(widget).items()):
        own = attribute.lstrip("_")
        if isinstance(value, (QWidget, QAction)) and own not in NOT_PARTS:
            yield own, value
        elif isinstance(value, Mapping):
            for key, each in value.items():
                if isinstance(each, (QWidget, QAction)):
                    yield (str(key) if inside else f"{own}_{key}"), each
