"""Object names from attribute names, so that tests and assistive tools can find every part."""

from collections.abc import Iterator, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class Part:
    """Mixed into a widget whose own parts are named after it: ``banner`` has ``banner_action``."""


@runtime_checkable
class Naming(Protocol):
    """A part that hands its name on, as a field does to its input."""

    def name_as(self, name: str) -> None: ...


def name_parts(widget: QObject, prefix: str = "") -> None:
    """Name the parts that ``widget`` keeps as attributes, ``_title`` becoming ``title``; kit parts recursively."""
    for attribute, part in _parts(widget):
        name = prefix + attribute.lstrip("_")
        if isinstance(part, Naming):
            part.name_as(name)
        elif not part.objectName():
            part.setObjectName(name)
        if isinstance(part, Part):
            name_parts(part, f"{name}_")  # type: ignore[arg-type]


def _parts(widget: QObject) -> Iterator[tuple[str, QObject]]:
    parent = widget.parent()
    for attribute, value in list(vars(widget).items()):
        if isinstance(value, (QWidget, QAction)) and value is not parent:
            yield attribute, value
        elif isinstance(value, Mapping):
            for key, each in value.items():
                if isinstance(each, (QWidget, QAction)):
                    yield f"{attribute}_{key}", each
