"""An official account (公众号 or 服务号) as the desk's ``Platform``."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from wxdesk.domain.activity import Activity, Following
from wxdesk.domain.attempts import PlatformError, Publication, Receipt, Report, SendStatus, Tag
from wxdesk.domain.clock import Clock
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.services.ports import Connection, DraftArticle
from wxdesk.wechat.errors import OFFICIAL
from wxdesk.wechat.official import (
    activity,
    drafts,
    followers,
    mass,
    material,
    media,
    menus,
    network,
    products,
    publishing,
    tags,
    tokens,
)
from wxdesk.wechat.official.articles import Article
from wxdesk.wechat.official.contents import News
from wxdesk.wechat.official.draft_articles import draft_article, material_of
from wxdesk.wechat.official.fresh_covers import UNKNOWN_MATERIAL, FreshCovers
from wxdesk.wechat.official.publishing import Stage
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Wire

LIVE = "https://api.weixin.qq.com"

_SENT = {
    "SEND_SUCCESS": SendStatus.SENT,
    "SENDING": SendStatus.SENDING,
    "SEND_FAIL": SendStatus.FAILED,
    "DELETE": SendStatus.DELETED,
}
_PUBLISHED = {
    Stage.DONE: (SendStatus.SENT, ""),
    Stage.UNDER_WAY: (SendStatus.SENDING, ""),
    Stage.NOT_ORIGINAL: (SendStatus.FAILED, "originality_not_sendable"),
    Stage.FAILED: (SendStatus.FAILED, "platform_did_not_publish"),
    Stage.REFUSED: (SendStatus.FAILED, "publication_refused_by_review"),
    Stage.WITHDRAWN: (SendStatus.DELETED, ""),
    Stage.BANNED: (SendStatus.DELETED, "publication_banned"),
}


class OfficialAccount:
    """Drafts, publications and mass sends of one account; each call is one of the endpoint modules beside this one.

    ``app_id`` and ``secret`` belong to the account; ``wire`` leads to ``LIVE`` or to a simulator.
    """

    def __init__(self, wire: Wire, app_id: str, secret: Secret, clock: Clock) -> None:
        self._wire = wire
        self._app_id = app_id
        self._secret = secret
        self._clock = clock
        self._session = Session(wire, TokenSource(self._fetch_token, clock), OFFICIAL, clock)
        self._covers = FreshCovers(clock)

    @property
    def session(self) -> Session:
        """What the endpoint modules' functions take."""
        return self._session

    async def test(self) -> Connection:
        """Fetch a token and make one harmless call with it. Raises ``PlatformError``; its ``ip`` is ours if refused."""
        token = await self._session.tokens.ask()
        await network.api_addresses(self._session)
        return Connection(token.seconds)

    async def upload_image(self, data: bytes, name: str) -> str:
        """Return the address, always https."""
        return await media.upload_image(self._session, data, name)

    async def upload_moving(self, data: bytes, name: str) -> str | None:
        """Return the address of permanent material: uploadimg takes no GIF. Source: §5, add_material."""
        added = await material.add(self._session, media.MediaType.IMAGE, data, name)
        return media.secure(added.url) if added.url else None

    async def upload_cover(self, data: bytes, name: str) -> str:
        """Return the media_id of permanent material."""
        media_id = (await material.add(self._session, media.MediaType.IMAGE, data, name)).media_id
        self._covers.note(media_id)
        return media_id

    async def product_card(self, product_id: str) -> str:
        """Return the large card's element as the platform gives it; its insides are its own."""
        return (await products.card(self._session, product_id)).element

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        """Return the draft's media_id."""
        add = partial(drafts.add, self._session, [draft_article(article) for article in articles])
        return await self._covers.known([each for article in articles for each in material_of(article)], add)

    async def update_draft(self, handle: str, articles: Sequence[DraftArticle]) -> bool:
        """Replace every article of a draft; False where it is gone or holds another number of them."""
        lying = await self._draft(handle)
        if lying is None or len(lying) != len(articles):
            return False
        try:
            for index, article in enumerate(articles):
                update = partial(drafts.update, self._session, handle, index, draft_article(article))
                await self._covers.known(material_of(article), update)
        except PlatformError as error:
            # the draft or a cover is unknown, and the number is the same for both
            if error.errcode != UNKNOWN_MATERIAL or await self.holds_draft(handle):
                raise
            return False
        return True

    async def holds_draft(self, handle: str) -> bool:
        """Whether the draft lies in the box: what was sent or published has left it (reference §2.2)."""
        return await self._draft(handle, polling=True) is not None

    async def discard_draft(self, handle: str) -> None:
        """Delete the draft; one that is gone already is no error."""
        try:
            await drafts.delete(self._session, handle)
        except PlatformError as error:
            if error.errcode != UNKNOWN_MATERIAL:
                raise

    async def send(self, handle: str, key: str, tag_id: int | None = None) -> Receipt:
        """Send to all followers, or to a tag's; ``key`` (32 bytes at most) is the clientmsgid.

        The same key again within 24 hours returns the first receipt, without ``msg_data_id`` (and empty where the
        platform does not name it).
        """
        draft = News(media_id=handle)
        if tag_id is None:
            sent = await mass.send_to_all(self._session, draft, key)
        else:
            sent = await mass.send_to_tag(self._session, tag_id, draft, key)
        return Receipt(sent.msg_id, sent.msg_data_id)

    async def status(self, receipt: str) -> Report:
        """How a send went, and why not. An answer not known counts as still sending."""
        if not receipt:
            return Report(SendStatus.SENT)  # accepted once, and nothing to ask with
        progress = await mass.progress(self._session, receipt, polling=True)
        if progress.reason:
            return Report(SendStatus.FAILED, progress.reason)
        return Report(_SENT.get(progress.state, SendStatus.SENDING))

    async def preview(self, handle: str, person: str) -> None:
        """Show the draft to the follower with the WeChat ID ``person``, 100 times a day."""
        await mass.preview(self._session, News(media_id=handle), wechat_id=person)

    async def publish(self, handle: str) -> str:
        """Return the publish_id. Raises UNSURE where it may have been taken on; it is never repeated by itself."""
        return (await publishing.submit(self._session, handle)).publish_id

    async def published(self, publish_id: str) -> Report:
        """How a publication went. A stage not known counts as still under way."""
        told = await publishing.progress(self._session, publish_id, polling=True)
        known = told.publish_status in list(Stage)
        status, reason = _PUBLISHED[Stage(told.publish_status)] if known else (SendStatus.SENDING, "")
        return Report(status, reason, tuple(article.article_url for article in told.article_detail.articles))

    async def publications(self, count: int) -> Sequence[Publication]:
        """The newest ``count`` publications (20 at most); mass sends are not among them (reference §3)."""
        size = min(count, publishing.LARGEST_PAGE)
        page = await publishing.page(self._session, size=size, bodies=False, polling=True)
        return [_publication(post) for post in page.posts]

    async def tags(self) -> Sequence[Tag]:
        """The account's tags, the platform's own among them."""
        return [Tag(tag.id, tag.name, tag.count) for tag in await tags.every(self._session)]

    async def followers(self, tag_id: int | None = None) -> Sequence[str]:
        """The openids of all followers, or of those who carry a tag, with a call for each 10 000."""
        found = followers.every(self._session) if tag_id is None else tags.members(self._session, tag_id)
        return [openid async for openid in found]

    async def following(self, openids: Sequence[str]) -> Sequence[Following]:
        """Since when they follow, and their tags, with a call for each 100. Source: §6, user/info/batchget."""
        found = [each async for each in followers.get_many(self._session, openids)]
        return [
            Following(
                datetime.fromtimestamp(each.subscribe_time, UTC) if each.subscribe_time else None,
                frozenset(each.tagid_list),
            )
            for each in found
            if each.subscribe
        ]

    async def activity(self) -> Activity | None:
        """Who read, or else who wrote to the account, hour by hour; see ``official.activity``."""
        return await activity.read(self._session)

    async def menu(self) -> Sequence[MenuEntry]:
        """The menu as it is, made by calls or on the web site; empty while it is switched off."""
        told = await menus.current(self._session)
        entries = told.selfmenu_info.buttons if told.is_menu_open else ()
        return [MenuEntry(each.name, tuple(below.name for below in each.sub_button)) for each in entries]

    async def close(self) -> None:
        """Close the line; the object is of no use afterwards."""
        await self._session.close()

    async def _draft(self, handle: str, *, polling: bool = False) -> Sequence[Article] | None:
        try:
            return await drafts.get(self._session, handle, polling=polling)
        except PlatformError as error:
            if error.errcode != UNKNOWN_MATERIAL:
                raise
        return None

    async def _fetch_token(self, force: bool) -> Token:
        return await tokens.stable(self._wire, self._app_id, self._secret, self._clock.now(), force=force)


def _publication(post: publishing.PublishedPost) -> Publication:
    articles = post.content.news_item
    return Publication(
        post.article_id,
        tuple(article.title for article in articles),
        datetime.fromtimestamp(post.update_time, UTC),
        tuple(article.url for article in articles if article.url),
    )
