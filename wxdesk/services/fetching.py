"""Pictures that lie on the web, fetched when the user has asked for it and never before."""

import asyncio
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from wxdesk.article import images
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Picture
from wxdesk.services.ports import Ports, Transaction

AT_ONCE = 4
_SUFFIXES = {"jpeg": ".jpg"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of it, by address."""

    pictures: dict[str, Picture] = field(default_factory=dict)
    refused: dict[str, WxdeskError] = field(default_factory=dict)


async def fetch_pictures(ports: Ports, addresses: Sequence[str], taken: Collection[str] = ()) -> Fetched:
    """Fetch the pictures at ``addresses`` and keep them under names that are not among ``taken``.

    A picture that cannot be fetched, or is none, is in ``refused``; the others are not lost for it.
    """
    few = asyncio.Semaphore(AT_ONCE)
    asked = tuple(dict.fromkeys(addresses))

    async def fetch(address: str) -> tuple[bytes, Picture] | WxdeskError:
        try:
            async with few:
                data = await ports.fetcher.fetch(address)
            return await asyncio.to_thread(images.take_in, data, address)
        except WxdeskError as refusal:
            return refusal

    results = await asyncio.gather(*map(fetch, asked))
    found, used = Fetched(), set(taken)
    files: list[bytes] = []
    for address, result in zip(asked, results, strict=True):
        if isinstance(result, WxdeskError):
            found.refused[address] = result
            continue
        kept, picture = result
        files.append(kept)
        found.pictures[address] = replace(picture, name=_free(address, images.kind_of(kept), used))

    def keep(tx: Transaction) -> None:
        for data in files:
            tx.pictures.put(data)

    if files:
        await ports.store.run(keep)
    return found


def _free(address: str, kind: str, used: set[str]) -> str:
    """Name a picture after its address; WeChat and others end theirs with a size, which says nothing."""
    stem = PurePosixPath(unquote(urlsplit(address).path)).stem
    stem = re.sub(r"[^\w\-.]+", "-", stem)[:60].strip("-.")
    stem = "picture" if not stem or stem.isdigit() else stem
    suffix = _SUFFIXES.get(kind, f".{kind}" if kind else "")
    number, name = 1, stem + suffix
    while name in used:
        number += 1
        name = f"{stem}-{number}{suffix}"
    used.add(name)
    return name
