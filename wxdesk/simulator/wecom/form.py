"""Reads a request as WeCom does: a wrong type is made to fit or passed over, and the answer warns of it."""

from collections.abc import Iterable, Iterator, Mapping

from wxdesk.simulator.answers import Json, Refusal
from wxdesk.simulator.fields import is_list, is_object

WARNING = "Warning: wrong json format. "


class Form:
    """The fields of one request. ``misread`` tells whether one had the wrong type (reference: wecom-api §0).

    What comes in an address is text by nature: ``typed`` False takes digits for numbers without a warning. ``host`` is
    the name by which the caller knows this server.
    """

    def __init__(
        self, fields: Mapping[str, object], *, typed: bool = True, root: "Form | None" = None, host: str = ""
    ) -> None:
        self.fields = fields
        self.host = host
        self._typed = typed
        self._root = root or self
        self._wrong = False

    @property
    def misread(self) -> bool:
        return self._root._wrong

    def warn(self) -> None:
        self._root._wrong = True

    def has(self, name: str) -> bool:
        return self.fields.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        value = self.fields.get(name)
        if value is None or isinstance(value, str):
            return default if value is None else value
        self.warn()
        return str(value) if isinstance(value, int | float) else default

    def number(self, name: str, default: int = 0) -> int:
        value = self.fields.get(name)
        if value is None or isinstance(value, int):
            return default if value is None else int(value)
        if self._typed:
            self.warn()
        if isinstance(value, str) and value.removeprefix("-").isdecimal():
            return int(value)
        return default

    def flag(self, name: str, default: bool) -> bool:
        return bool(self.number(name, int(default)))

    def texts(self, name: str) -> tuple[str, ...]:
        found = []
        for each in self._items(name):
            if isinstance(each, str):
                found.append(each)
            else:
                self.warn()
        return tuple(found)

    def numbers(self, name: str) -> tuple[int, ...]:
        found = []
        for each in self._items(name):
            if isinstance(each, int):
                found.append(int(each))
            elif self._typed:
                self.warn()
            if isinstance(each, str) and each.isdecimal():
                found.append(int(each))
        return tuple(found)

    def is_list(self, name: str) -> bool:
        return is_list(self.fields.get(name))

    def part(self, name: str) -> "Form":
        value = self.fields.get(name)
        if value is not None and not is_object(value):
            self.warn()
        return Form(value if is_object(value) else {}, root=self._root)

    def parts(self, name: str) -> tuple["Form", ...]:
        return tuple(Form(each, root=self._root) for each in self._items(name) if is_object(each))

    def _items(self, name: str) -> Iterator[str | int | dict[str, object]]:
        value = self.fields.get(name)
        if value is not None and not is_list(value):
            self.warn()
        for each in value if is_list(value) else ():
            if isinstance(each, str | int) or is_object(each):
                yield each
            else:
                self.warn()

    # -- checks ------------------------------------------------------------------------------------------------------

    def required(self, name: str, code: int = 40058) -> str:
        """The text called ``name``; ``code`` where it is missing or empty."""
        value = self.text(name)
        if not value:
            raise Refusal(code, f"missing {name}" if code == 40058 else "")
        return value

    def at_most(self, name: str, most: int, code: int = 40058, *, in_bytes: bool = False) -> str:
        """The text called ``name``, of ``most`` characters or bytes."""
        value = self.text(name)
        if len(value.encode() if in_bytes else value) > most:
            raise Refusal(code, f"{name} exceed max length {most}" if code == 40058 else "")
        return value


def listed(values: Iterable[str] | Iterable[int]) -> list[Json]:
    """``values`` as a JSON list."""
    return list(values)
