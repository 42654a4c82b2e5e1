"""What an interface is made of: paths with their rules, a call that has passed the door, a platform's wording."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from wxdesk.simulator.answers import Answer, Json
from wxdesk.simulator.reading import Upload
from wxdesk.simulator.records import App
from wxdesk.simulator.rights import Right
from wxdesk.simulator.state import State


@dataclass(frozen=True, slots=True)
class Call:
    """A request that has passed the door. ``pending`` is the fault of that name, ``fails`` the status of ``FAIL``.

    ``client`` is the caller's address, ``host`` ours as the caller knows it.
    """

    path: str
    query: Mapping[str, str]
    body: Mapping[str, object] = field(default_factory=dict)
    upload: Upload | None = None
    pending: bool = False
    client: str = ""
    host: str = ""
    cookies: Mapping[str, str] = field(default_factory=dict)
    fails: str = ""


Handler: TypeAlias = Callable[[State, App, Call], Answer]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path of the interface.

    ``body`` says what is read; ``open`` paths need no token. ``empty`` is what a refusal carries beside its code.
    """

    path: str
    method: Literal["GET", "POST", "ANY"]
    handle: Handler
    right: Right = Right.BASE
    body: Literal["json", "upload", "none"] = "json"
    open: bool = False
    empty: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal as it went out. The query still holds its token, and the body whatever it held."""

    app_id: str
    path: str
    query: Mapping[str, str]
    body: Mapping[str, object]
    answer: bytes
    client: str
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one platform words a refusal, and what an unknown token and an unknown path get (None: HTTP 404)."""

    literals: Mapping[int, str]
    suffix: Callable[[int], str]
    unknown_token: int
    methods: frozenset[str]
    name: str = ""
    unknown_path: int | None = None
    remember: Callable[[State, Refused], None] = lambda _state, _refused: None
