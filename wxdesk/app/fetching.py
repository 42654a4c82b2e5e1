"""Pictures fetched from the web; what that needs is loaded with the first one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wxdesk.wechat.fetching import PictureFetcher


class LazyFetcher:
    """See ``ports.Fetcher``."""

    def __init__(self) -> None:
        self._fetcher: PictureFetcher | None = None

    async def fetch(self, address: str) -> bytes:
        if self._fetcher is None:
            from wxdesk.wechat.fetching import PictureFetcher

            self._fetcher = PictureFetcher()
        return await self._fetcher.fetch(address)
