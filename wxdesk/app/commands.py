"""What the command line gets of the other parts: workspaces, the simulator, pictures, sentences."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.app.places import workspace_folder
from wxdesk.domain.clock import Clock, SystemClock
from wxdesk.domain.errors import Detail, WxdeskError
from wxdesk.domain.phone import Phone
from wxdesk.domain.posts import Article
from wxdesk.services.ports import Ports

if TYPE_CHECKING:
    from wxdesk.app.opening import Opened
    from wxdesk.article.rendered import Rendered
    from wxdesk.cli.context import Checked, ExportWish, PhoneWish, Sending, SimulatorWish, Where
    from wxdesk.store.keystores import KeyStore


def run_command(arguments: Sequence[str], clock: Clock | None = None) -> int:
    """Run one command of the command line; returns the exit status."""
    from wxdesk.cli import main

    return main(arguments, Program(clock or SystemClock()))


class Program:
    """See ``cli.context.Outside``. Everything is imported when it is first needed: ``--help`` needs nothing of it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    @property
    def clock(self) -> Clock:
        return self._clock

    @asynccontextmanager
    async def reading(self, where: "Where") -> AsyncIterator[Ports]:
        """See ``Outside.reading``."""
        async with self._opened(where, desk=False) as opened:
            yield opened.ports

    @asynccontextmanager
    async def sending(self, where: "Where") -> AsyncIterator["Sending"]:
        """See ``Outside.sending``."""
        from wxdesk.app.opening import open_for_sending
        from wxdesk.cli.context import Sending

        bugs: list[BaseException] = []
        opened = await open_for_sending(
            _folder(where), self._clock, _demo(where), _keys(where), bugs.append, where.database
        )
        if opened.unable is not None:
            bugs.append(opened.unable)
        try:
            yield Sending(opened.ports, opened.desk, bugs)
        finally:
            await opened.close()

    async def serve(self, where: "Where", ready: Callable[[Ports], Awaitable[None]]) -> None:
        """See ``Outside.serve``."""
        from wxdesk.app.due import send_what_is_due, sets

        async with self._opened(where, desk=True) as opened:
            if opened.unable is not None:
                raise opened.unable
            changed = asyncio.Event()
            opened.store.listen(lambda topics: sets(changed, topics))
            opened.store.watch()
            await ready(opened.ports)
            await send_what_is_due(opened.ports, changed, self._tell)

    @asynccontextmanager
    async def _opened(self, where: "Where", *, desk: bool) -> AsyncIterator["Opened"]:
        from wxdesk.app.opening import open_workspace

        demo, keys = _demo(where), _keys(where)
        opened = await open_workspace(
            _folder(where),
            self._clock,
            desk=desk,
            demo=demo,
            keys=keys,
            report=self._tell,
            database=where.database,
        )
        try:
            yield opened
        finally:
            await opened.close()

    def _tell(self, bug: BaseException) -> None:
        if not isinstance(bug, WxdeskError):
            traceback.print_exception(bug)
            return
        from wxdesk.cli.output import say

        say(self.sentence(bug))

    @contextmanager
    def simulator(self, wish: "SimulatorWish") -> Iterator[Mapping[str, str]]:
        """See ``Outside.simulator``."""
        from wxdesk.simulator.filling import prepare
        from wxdesk.simulator.profile import OBSERVED, Profile
        from wxdesk.simulator.records import parse_app
        from wxdesk.simulator.server import SimulatorServer

        server = SimulatorServer(
            [parse_app(text) for text in wish.apps],
            host=wish.host,
            port=wish.port,
            wecom_port=wish.wecom_port,
            folder=wish.state,
            clock=self._clock,
            profile=OBSERVED if wish.profile == "observed" else Profile(),
        )
        prepare(server.state, wish.at, standing=wish.standing, followers=wish.followers, named=wish.named)
        urls = server.start()
        try:
            yield {"official": urls.official, "wecom": urls.wecom}
        finally:
            server.stop()

    def picture(self, phone: Phone, wish: "PhoneWish", pictures: Mapping[str, bytes]) -> bytes:
        """See ``Outside.picture``."""
        from wxdesk.app.phone_picture import draw_phone

        return draw_phone(phone, wish, pictures)

    def export(
        self, article: Article, rendered: "Rendered", pictures: Mapping[str, bytes], wish: "ExportWish"
    ) -> bytes:
        """See ``Outside.export``."""
        from wxdesk.app.exporting import export_file

        return export_file(article, rendered, pictures, wish)

    def write(self, file: Path, data: bytes) -> None:
        """See ``Outside.write``."""
        from wxdesk.ui.phone.exports import write

        write(file, data)

    async def backup(self, where: "Where", file: Path) -> None:
        """See ``Outside.backup``."""
        from wxdesk.store.backup import backup, not_here
        from wxdesk.store.workspace import Workspace

        if where.database:
            raise not_here()
        workspace = Workspace(_folder(where))
        if not workspace.database.exists():
            raise workspace.missing()  # a mistyped folder would become an empty workspace, and that the backup
        async with self._opened(where, desk=False) as opened:
            await backup(opened.store, file)

    def restore(self, where: "Where", file: Path) -> Path | None:
        """See ``Outside.restore``."""
        from wxdesk.store.backup import not_here, restore

        if where.database:
            raise not_here()
        return restore(file, _folder(where))

    def examine(self, where: "Where") -> Sequence["Checked"]:
        """See ``Outside.examine``."""
        from wxdesk.app.examining import examine

        return examine(_folder(where), self.sentence, where.database)

    def sentence(self, told: WxdeskError | str, **details: Detail) -> str:
        """See ``Outside.sentence``."""
        from wxdesk.ui.words import sentence

        return sentence(told, **details)


def _folder(where: "Where") -> Path:
    return workspace_folder(where.data, where.practice, where.database)


def _demo(where: "Where") -> Path | None:
    if not where.practice:
        return None
    from wxdesk.ui.resources import resource_folder

    return resource_folder("demo")


def _keys(where: "Where") -> "KeyStore | None":
    from wxdesk.app.opening import keys_behind

    return keys_behind(where.passphrase, _folder(where))
