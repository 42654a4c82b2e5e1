"""The list of calls in which a sender is killed has every call that the courier can make, and no other."""

import ast
import asyncio
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest
from PIL import Image

from tests.faults.errands import Errands
from tests.faults.keys import KEYS
from tests.faults.ways import CALLS
from wxdesk.app.opening import open_workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SystemClock
from wxdesk.services import delivering
from wxdesk.services.ports import DraftArticle, Platform
from wxdesk.simulator.server import SimulatorServer

SERVICES = Path(delivering.__file__).parent
PORT = frozenset(name for name in vars(Platform) if not name.startswith("_"))
KEY = "0123456789abcdef0123456789abcdef"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def functions(module: str) -> MappingProxyType[str, Function]:
    tree = ast.parse((SERVICES / f"{module}.py").read_text("utf-8"))
    return MappingProxyType({each.name: each for each in tree.body if isinstance(each, Function)})


@cache
def imported(module: str) -> MappingProxyType[str, tuple[str, str]]:
    """What a name in ``module`` stands for: a module of the services, and a function there or ""."""
    found: dict[str, tuple[str, str]] = {}
    for each in ast.walk(ast.parse((SERVICES / f"{module}.py").read_text("utf-8"))):
        if isinstance(each, ast.ImportFrom) and each.module:
            for name in each.names:
                if each.module == "wxdesk.services":
                    found[name.asname or name.name] = (name.name, "")
                elif each.module.startswith("wxdesk.services."):
                    found[name.asname or name.name] = (each.module.rpartition(".")[2], name.name)
    return MappingProxyType(found)


def called_from(module: str, name: str) -> Iterator[tuple[str, str]]:
    """The functions of the services that a function names."""
    for each in ast.walk(functions(module)[name]):
        if isinstance(each, ast.Name):
            yield imported(module).get(each.id, (module, each.id))
        elif isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name):
            yield imported(module).get(each.value.id, (module, ""))[0], each.attr


def asked_of_the_port(module: str, name: str) -> frozenset[str]:
    """The calls of the port that a function, and all that it names, can make."""
    waiting, seen = [(module, name)], set()
    asked: set[str] = set()
    while waiting:
        here = waiting.pop()
        if here in seen or here[1] not in functions(here[0]):
            continue
        seen.add(here)
        waiting += called_from(*here)
        named = (each for each in ast.walk(functions(here[0])[here[1]]) if isinstance(each, ast.Attribute))
        asked |= {each.attr for each in named if each.attr in PORT}
    return frozenset(asked)


def moving() -> bytes:
    """A picture that moves."""
    data = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:])
    return data.getvalue()


async def official(platform: Platform, tag_id: int, picture: bytes) -> dict[str, object]:
    """Make every call of the port that the courier makes to an official account."""
    body = await platform.upload_image(picture, "body.png")
    cover = await platform.upload_cover(picture, "cover.png")
    element = await platform.product_card("1")
    article = DraftArticle("A", "", "", f'<p><img src="{body}"></p>{element}', "", cover)
    first, second, third = [await platform.add_draft([article]) for _ in range(3)]
    updated, held = await platform.update_draft(first, [article]), await platform.holds_draft(first)
    await platform.discard_draft(first)
    return {
        "test": await platform.test(),
        "upload_image": body,
        "upload_moving": await platform.upload_moving(moving(), "moving.gif"),
        "upload_cover": cover,
        "product_card": element,
        "add_draft": first,
        "update_draft": updated,
        "holds_draft": held,
        "discard_draft": None,
        "followers": await platform.followers(tag_id),
        "send": (receipt := await platform.send(second, KEY)),
        "status": await platform.status(receipt.msg_id),
        "publish": (publication := await platform.publish(third)),
        "published": await platform.published(publication),
        "publications": await platform.publications(20),
    }


async def internal(platform: Platform, picture: bytes) -> dict[str, object]:
    """The same for an internal account, which has no drafts box and no publications; it has no quota of followers."""
    body = await platform.upload_image(picture, "body.png")
    cover = await platform.upload_cover(picture, "cover.png")
    article = DraftArticle("A", "", "", f'<p><img src="{body}"></p>', "", cover)
    handle = await platform.add_draft([article])
    await platform.upload_moving(moving(), "moving.gif")
    await platform.product_card("1")
    await platform.test()
    await platform.update_draft(handle, [article])
    await platform.discard_draft(handle)
    receipt = await platform.send(handle, KEY)
    await platform.status(receipt.msg_id)
    await platform.publications(20)
    return {}


async def made_by_all(folder: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Returns the calls of the port that were made, and the paths that were called for them."""
    data = io.BytesIO()
    Image.new("RGB", (900, 383)).save(data, "PNG")
    async with SimulatorServer() as server:
        opened = await open_workspace(folder, SystemClock(), desk=False, keys=KEYS)
        try:
            errands = Errands(opened, server)
            accounts: dict[Kind, Account] = {kind: await errands.account(kind) for kind in Kind}
            tag = next(iter(server.state.records.tags.values()))
            whose = next(each for each in accounts.values() if each.app_id == tag.app_id)
            made = await official(await opened.ports.platforms.of(whose), tag.id, data.getvalue())
            await internal(await opened.ports.platforms.of(accounts[Kind.ENTERPRISE]), data.getvalue())
        finally:
            await opened.close()
    return frozenset(made), frozenset(each.path for each in server.state.journal.last())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[frozenset[str], frozenset[str]]:
    return asyncio.run(made_by_all(tmp_path_factory.mktemp("calls")))


def test_what_the_courier_asks_of_the_port_is_known(made):
    assert asked_of_the_port("delivering", "advance") == made[0]


def test_every_call_that_this_makes_is_one_to_die_in(made):
    assert made[1] == {each.path for each in CALLS}


def test_what_is_asked_by_way_of_another_module_is_found():
    assert "publications" in asked_of_the_port("publishing", "look_for")
    assert "publications" not in asked_of_the_port("preparing", "prepare")
    assert asked_of_the_port("audiences", "called") == {"tags"}
