"""Which addresses WeCom uses (reference: wecom-api §0)."""

from dataclasses import dataclass

from wxdesk.wechat.session import Session
from wxdesk.wechat.wecom.checks import Part


class _Listed(Part):
    ip_list: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Addresses:
    """Calls raise ``PlatformError``. An entry may be a network (``1.2.3.0/24``, ``1.2.3.*``)."""

    session: Session

    async def of_callbacks(self) -> tuple[str, ...]:
        """Where pushes come from."""
        return _Listed.of(await self.session.get("/cgi-bin/getcallbackip")).ip_list

    async def of_interface(self) -> tuple[str, ...]:
        """Where calls go to."""
        return _Listed.of(await self.session.get("/cgi-bin/get_api_domain_ip")).ip_list
