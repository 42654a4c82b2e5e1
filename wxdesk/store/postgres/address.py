"""Where a team's database is: an address without any secret in it."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from wxdesk.domain.errors import WxdeskError

SCHEMES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """``url`` as libpq takes it; everything it leaves out comes from PG* variables, ``~/.pgpass`` and ``pg_service``.

    Source: postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
    """

    url: str

    @classmethod
    def of(cls, text: str) -> "DatabaseAddress":
        """Raises ``database_address_unclear``, and ``password_in_address``: it would be seen in the list of processes,

        in the shell's history and in logs.
        """
        try:
            parts = urlsplit(text.strip())
            asked = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
            password = parts.password
        except ValueError:
            raise WxdeskError("database_address_unclear") from None
        if password or "password" in asked:
            raise WxdeskError("password_in_address")
        if parts.scheme not in SCHEMES or parts.fragment:
            raise WxdeskError("database_address_unclear")
        return cls(text.strip())

    @property
    def shown(self) -> str:
        """``host/name``, for people."""
        parts = urlsplit(self.url)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if "service" in asked and not parts.netloc:
            return asked["service"]
        host = parts.netloc.rpartition("@")[2] or asked.get("host", "localhost")
        name = unquote(parts.path.strip("/")) or asked.get("dbname", "")
        return f"{host}/{name}" if name else host
