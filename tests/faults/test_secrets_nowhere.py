"""After a run with all that goes wrong, no planted secret and no token is in any file, log, output or crash report."""

import asyncio
import base64
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpcore
import pytest
from PIL import Image

from tests.faults.bad_day import APPS, furnish
from tests.faults.searching import files, forms, found_in
from tests.unit.cli.conftest import Line, Typed
from tests.unit.wechat.wire.proxies import Proxy, proxy
from wxdesk.app.opening import keys_behind, open_workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import SystemClock
from wxdesk.services import accounts
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.filling import expire_tokens
from wxdesk.simulator.records import App, Token
from wxdesk.simulator.server import SimulatorServer
from wxdesk.store.workspace import WORKSPACE_ID
from wxdesk.ui.shell.crash import crash_report
from wxdesk.wechat import wire
from wxdesk.wechat.official import drafts

SECRETS = {
    "AppSecret": "5f2c0d9be1a34f7788c6d1e20b93aa47",
    "corp secret": "kq8+Zr/0pT=w&Xy_7VbN2mLsD4fGhJ1cQeRtUiOpAs",
    "wrong AppSecret": "00wrong11secret22typed33by44hand",
    "EncodingAESKey": "q7Wm+Zk3/Rb9TnYx5VcL1sDf8GhJ2pQeAiUoXtEwMzK",
    "proxy password": "hush/quay+ 42&=%tide",
    "wrong proxy password": "low/water+ 17&=%mark",
    "passphrase": "nine herons over a quiet harbour wall",
}
OFFICE = f"office:{SECRETS['proxy password']}"
TALKATIVE = """
import logging, sys
logging.basicConfig(level=1, stream=sys.stderr)
from wxdesk.__main__ import main
sys.argv[0] = "wxdesk"
sys.exit(main())
"""
"""The program with every library's log switched on."""


class Remembering(dict[str, Token]):
    """The platform's tokens; ``ever`` are all that it has handed out."""

    def __init__(self) -> None:
        super().__init__()
        self.ever: set[str] = set()

    def __setitem__(self, value: str, token: Token) -> None:
        self.ever.add(value)
        super().__setitem__(value, token)


@dataclass
class Run:
    """One workspace with live accounts, and all that was written while it was used."""

    line: Line
    server: SimulatorServer
    tokens: Remembering
    place: Path
    texts: dict[str, bytes] = field(default_factory=dict)

    def keep(self, name: str, *said: str) -> None:
        self.texts[f"{len(self.texts)} {name}"] = "\n".join(said).encode()

    def type(self, *words: str | Path | int) -> Typed:
        answer = self.line.type(*words)
        self.keep(" ".join(map(str, words)), answer.out, answer.err)
        return answer

    def done(self, *words: str | Path | int) -> Typed:
        answer = self.type(*words)
        assert answer.status == 0, answer.err
        return answer

    def file(self, name: str, text: str) -> Path:
        """A file outside the workspace, as a user has one to type a secret from."""
        made = self.place / name
        made.write_text(text + "\n", encoding="utf-8")
        return made

    def account(self, name: str, app: App, secret: str) -> None:
        app_id, enterprise = app.id, app.kind is Kind.ENTERPRISE
        words = ["--kind", app.kind.value, "--owner", "business", "--licence", "91", "--verified", "--app-id", app_id]
        words += ["--agent-id", "7"] if enterprise else []
        self.done("account", "add", name, *words, "--secret-file", self.file("typed", secret))
        urls = self.server.start()
        self.done("account", "set", name, f"base_url={urls.wecom if enterprise else urls.official}")

    def post(self, account: str) -> int:
        return int(self.done("post", "add", account, self.place / "quay.md", "--json").json["id"])

    def leaks(self, *reports: str) -> list[tuple[str, str]]:
        """Where a secret or a token is, in what is written and said up to now."""
        assert self.tokens.ever
        self.keep("reports", *reports)
        written = files(self.line.folder, self.place / "backup.sqlite") | self.texts
        assert found_in(written, ["The wind is up"]), "nothing at all is found"
        return found_in(written, {*SECRETS.values(), OFFICE, *self.tokens.ever})


@contextmanager
def proxies() -> Iterator[tuple[Proxy, Proxy]]:
    """An HTTP and a SOCKS5 proxy that want the office's name and password, in a thread of their own."""
    ready, made, over = threading.Event(), list[Proxy](), list[Callable[[], object]]()

    async def serve() -> None:
        leave = asyncio.Event()
        loop = asyncio.get_running_loop()
        async with proxy("http", password=OFFICE) as http, proxy("socks5", password=OFFICE) as socks:
            made.extend((http, socks))
            over.append(lambda: loop.call_soon_threadsafe(leave.set))
            ready.set()
            await leave.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    assert ready.wait(10)
    yield made[0], made[1]
    over[0]()
    thread.join()


@pytest.fixture
def run(running, tmp_path, qapp) -> Run:
    furnish(running, SystemClock())
    for kind, name in ((Kind.SERVICE, "AppSecret"), (Kind.ENTERPRISE, "corp secret")):
        running.state.apps.pop((APPS[kind].id, APPS[kind].secret))
        running.state.register(App(APPS[kind].id, SECRETS[name], kind, agent_id=7))
    tokens = running.state.tokens = Remembering()
    line = Line(tmp_path / "workspace")
    line.clock = SystemClock()  # type: ignore[assignment]  # a worker goes by the machine's clock, so all do
    made = Run(line, running, tokens, tmp_path)
    line.options = ("--passphrase-file", str(made.file("phrase", SECRETS["passphrase"])))
    Image.new("RGB", (470, 200), "#1F7A8C").save(tmp_path / "quay.png")
    made.file("quay.md", "---\ntitle: Quay\ncover: quay.png\n---\n\nThe wind is up.\n\n![Quay](quay.png)")
    return made


@pytest.mark.parametrize("secret", [*SECRETS.values(), "t" * 40 + "-_middle-_" + "u" * 40])
@pytest.mark.parametrize("before", ["", "a", "ab"])
def test_the_search_finds_what_is_there(secret, before):
    for form in forms(secret):
        assert found_in({"file": b"SQLite" + form + b"...", "other": b"nothing"}, [secret])
    header = base64.b64encode(f"{before}{secret}:x".encode())
    assert {name for name, _ in found_in({"header": header, "other": b"nothing"}, [secret])} == {"header"}


def test_no_secret_is_anywhere_after_a_bad_day(run, caplog):
    caplog.set_level(1)
    service, staff = APPS[Kind.SERVICE], APPS[Kind.ENTERPRISE]
    faults = run.server.faults
    run.account("Harbour", service, SECRETS["wrong AppSecret"])
    assert run.type("account", "test", "Harbour").status == 1
    run.done("account", "set", "Harbour", "--secret-file", run.file("typed", SECRETS["EncodingAESKey"]))
    assert run.type("account", "test", "Harbour").status == 1
    run.done("account", "set", "Harbour", "--secret-file", run.file("typed", SECRETS["AppSecret"]))
    run.account("Staff", staff, SECRETS["corp secret"])

    # refused, stolen, garbled, lost
    faults.refuse(40164, "/cgi-bin/stable_token")
    assert run.type("account", "test", "Harbour").status == 1
    faults.refuse(40001, "/media/uploadimg")
    faults.add(Fault(Mishap.HTML, "/cgi-bin/draft/add"))
    faults.refuse(42001, "/message/mass/sendall", times=2)
    assert "A page answered" in run.type("post", "draft", run.post("Harbour")).err
    expire_tokens(run.server.state)
    faults.clear()
    faults.lose_reply("/message/send")
    assert "may have been sent" in run.type("post", "send", run.post("Staff")).err
    faults.add(Fault(Mishap.HALF, "/cgi-bin/gettoken"))
    run.type("account", "test", "Staff")
    faults.clear()

    # proxies with passwords, right and wrong
    with proxies() as (http, socks):
        for way in (http, socks):
            run.done("account", "set", "Harbour", f"proxy={way.url}")
            run.done("account", "set", "Harbour", "--proxy-password-file", run.file("typed", OFFICE))
            run.done("account", "test", "Harbour")
            assert way.carried
            wrong = run.file("typed", f"office:{SECRETS['wrong proxy password']}")
            run.done("account", "set", "Harbour", "--proxy-password-file", wrong)
            assert "password" in run.type("account", "test", "Harbour").err
        run.done("account", "set", "Harbour", "proxy=")

    killed_in_the_middle(run)
    assert run.leaks() == []
    reports = bugs(run)
    run.done("post", "send", run.post("Harbour"))
    for words in (("requests", "--json"), ("requests",), ("account", "show", "Harbour", "--json"), ("post", "list")):
        run.done(*words)
    run.type("doctor", "--json")
    run.done("backup", run.place / "backup.sqlite")

    logged = "\n".join(record.getMessage() + str(record.exc_text or "") for record in caplog.records)
    assert {"httpx", "asyncio"} <= {record.name.partition(".")[0] for record in caplog.records}, "logs were off"
    assert len(run.tokens.ever) >= 4
    assert "requests.log" in str(files(run.line.folder).keys())
    assert run.leaks(logged, *reports) == []
    assert master_key(run) == []


def killed_in_the_middle(run: Run) -> None:
    """A worker with every log switched on gets a post, and is killed while the platform is sending it."""
    command = [sys.executable, "-c", TALKATIVE, "--data", str(run.line.folder), *run.line.options, "worker"]
    log = run.place / "worker.log"
    with log.open("wb") as out:
        worker = subprocess.Popen(command, stdout=out, stderr=out, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        until(lambda: b"Working." in log.read_bytes() or worker.poll() is not None)
        run.server.faults.kill(worker.pid, "/message/mass/sendall", late=True)
        answer = run.type("post", "send", run.post("Harbour"))
        assert worker.wait(30) < 0
    finally:
        worker.kill()
        worker.wait()
    run.texts["worker"] = log.read_bytes()
    assert b"httpx" in run.texts["worker"], "its logs were off"
    assert "may have been sent" in answer.err
    number = re.findall(r"resolve (\d+)", answer.err)[0]
    run.done("post", "resolve", number, "sent")


def until(holds: Callable[[], bool], seconds: float = 30.0) -> None:
    pause = threading.Event()
    for _ in range(int(seconds / 0.05)):
        if holds():
            return
        pause.wait(0.05)
    raise AssertionError("it never happened")


def bugs(run: Run) -> list[str]:
    """Crash reports of bugs where a token is at hand: in the client, in what it calls, and in reading an answer."""

    async def meet(where: object, name: str) -> str:
        keys = keys_behind(Path(run.line.options[1]), run.line.folder)
        opened = await open_workspace(run.line.folder, SystemClock(), desk=False, keys=keys)
        try:
            harbour = await accounts.find(opened.ports, "Harbour")
            platform = await opened.ports.platforms.of(harbour)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(where, name, broken)
                with pytest.raises(RuntimeError, match="broken") as caught:
                    await platform.holds_draft("a-draft")
            return crash_report(caught.value)
        finally:
            await opened.close()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    places = (
        (wire, "exchange_of"),
        (wire, "read_object"),
        (drafts, "get"),
        (httpcore.AsyncConnectionPool, "handle_async_request"),
    )
    reports = [asyncio.run(meet(*place)) for place in places]
    assert all("Traceback" in report for report in reports)
    return reports


def master_key(run: Run) -> list[tuple[str, str]]:
    """Where the key to the sealed secrets is found: nowhere but sealed in its own file."""

    async def look() -> bytes:
        keys = keys_behind(Path(run.line.options[1]), run.line.folder)
        assert keys is not None
        opened = await open_workspace(run.line.folder, SystemClock(), desk=False, keys=keys)
        try:
            name = await opened.store.read(lambda tx: tx.settings.get(WORKSPACE_ID))
        finally:
            await opened.close()
        key = keys.read(str(name))
        assert key is not None
        return key

    key = asyncio.run(look())
    written = files(run.line.folder, run.place / "backup.sqlite")
    return [(name, "key") for name, text in written.items() if key in text or key.hex().encode() in text]
