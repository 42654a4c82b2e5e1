"""Where the pictures of an article stand: kept here, uploaded, or refused and why; and what they become."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.article import images
from wxdesk.article.images import Fitted
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError, unpacked
from wxdesk.domain.posts import Article, Picture, Post
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.preparing import BODY, COVER


class Standing(StrEnum):
    """KEPT: only in this workspace. UPLOADED: the platform has it for this account. REFUSED: it did not take it."""

    KEPT = "kept"
    UPLOADED = "uploaded"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PictureState:
    """``account`` is our own name of the account it was uploaded to; ``why`` tells a refusal.

    ``becomes`` is what readers get in the body, None where that cannot be told.
    """

    picture: Picture
    standing: Standing
    account: str = ""
    why: WxdeskError | None = None
    becomes: Fitted | None = None


async def states(ports: Ports, account: Account, post: Post, article: Article) -> tuple[PictureState, ...]:
    """Say of each picture of ``article`` where it stands for ``account``."""
    failure = unpacked(post.failure) if post.failure else None

    def work(tx: Transaction) -> list[tuple[PictureState, bytes]]:
        return [(_state(tx, account, picture, failure), _bytes(tx, picture)) for picture in article.pictures]

    found = await ports.store.read(work)
    moves = account.kind is not Kind.ENTERPRISE
    return await asyncio.to_thread(lambda: tuple(_with_fit(state, data, moves) for state, data in found))


def _state(tx: Transaction, account: Account, picture: Picture, failure: WxdeskError | None) -> PictureState:
    if failure is not None and failure.details.get("picture") == picture.sha256:
        return PictureState(picture, Standing.REFUSED, account.name, failure)
    known = any(tx.pictures.uploaded(account.id, picture.sha256, use) is not None for use in (BODY, COVER))
    return PictureState(picture, Standing.UPLOADED if known else Standing.KEPT, account.name if known else "")


def _bytes(tx: Transaction, picture: Picture) -> bytes:
    try:
        return tx.pictures.get(picture.sha256)
    except WxdeskError:
        return b""


def _with_fit(state: PictureState, data: bytes, moves: bool) -> PictureState:
    """Of a moving picture only WeCom's readers see the first frame alone."""
    picture = state.picture
    try:
        if moves and images.is_moving(data):
            becomes = Fitted("gif", picture.width, picture.height, picture.size)
        else:
            becomes = images.fitted_for_body(data, picture.name)
    except WxdeskError as refusal:
        lost = WxdeskError("picture_unknown") if not data else refusal
        return PictureState(state.picture, Standing.REFUSED, state.account, lost)
    return PictureState(state.picture, state.standing, state.account, state.why, becomes)
