"""What a phone is made like - its size, its letters, its language - and which one is drawn just now."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from wxdesk.domain.phone import Device, Follower


@dataclass(frozen=True, slots=True)
class Form:
    """``text_step`` is what the client's size slider says, 0 being its own; ``language`` "" that of the desk."""

    device: Device = Device.REGULAR
    text_step: int = 0
    language: str = ""


REGULAR = Form()
_drawn: ContextVar[Form] = ContextVar("phone_form", default=REGULAR)


def form_of(follower: Follower) -> Form:
    """Return what the phone of ``follower`` is made like."""
    return Form(follower.device, follower.text_step, follower.language)


def drawn() -> Form:
    """Return the form that is laid out or painted just now."""
    return _drawn.get()


@contextmanager
def drawing(form: Form) -> Iterator[None]:
    """Lay out and paint in ``form``: ``style.M`` and ``style.T`` measure by it, ``tongue`` speaks its language."""
    token = _drawn.set(form)
    try:
        yield
    finally:
        _drawn.reset(token)
