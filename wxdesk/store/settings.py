"""The settings of a workspace."""

from sqlalchemy import delete

from wxdesk.services.ports import Topic
from wxdesk.store.rows import SettingRow
from wxdesk.store.table import Table


class Settings(Table):
    """See ``ports.Settings``."""

    def get(self, name: str) -> str | None:
        row = self._session.get(SettingRow, name)
        return row.value if row else None

    def set(self, name: str, value: str | None) -> None:
        """Keep ``value``, or forget the setting where it is None."""
        if value is None:
            self._changes.note(Topic.SETTINGS)
            self._session.execute(delete(SettingRow).where(SettingRow.name == name))
        else:
            self._keep(SettingRow(name=name, value=value), Topic.SETTINGS)
