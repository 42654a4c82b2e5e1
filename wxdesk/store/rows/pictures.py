"""Pictures and what the platform answered to them, as rows."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.store.rows.base import Row, hangs_on


class PictureRow(Row):
    """A picture's bytes, kept once."""

    __tablename__ = "picture"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="hex_sha256"),)

    sha256: Mapped[str] = mapped_column(primary_key=True)
    data: Mapped[bytes]


class UploadRow(Row):
    """The platform's answer to one upload of a picture."""

    __tablename__ = "upload"

    account_id: Mapped[int] = hangs_on("account.id", primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    use: Mapped[str] = mapped_column(primary_key=True)
    answer: Mapped[str]
