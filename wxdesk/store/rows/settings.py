"""Settings as rows."""

from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.store.rows.base import Row


class SettingRow(Row):
    """One setting by its name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
