"""Where wxdesk keeps what it remembers."""

from pathlib import Path

PRACTICE = "practice"


def workspace_folder(data: Path | None, practice: bool, database: str = "") -> Path:
    """Return the folder of the workspace: ``data`` if given, else the user's data folder; practice has its own.

    So has what this computer keeps of a workspace in ``database``.
    """
    if data is None:
        from platformdirs import user_data_path

        data = user_data_path("wxdesk", appauthor=False)
        if database:
            return data / f"team-{_name_of(database)}"
        return data / (PRACTICE if practice else "workspace")
    return data


def _name_of(database: str) -> str:
    """Return a folder's name for a database: the same whenever the same address is given."""
    from hashlib import sha256
    from urllib.parse import urlsplit

    name = "".join(letter for letter in urlsplit(database).path if letter.isalnum())
    return f"{name[:40]}-{sha256(database.encode()).hexdigest()[:8]}"
