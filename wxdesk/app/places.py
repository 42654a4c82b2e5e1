"""Where wxdesk keeps what it remembers."""

from pathlib import Path

PRACTICE = "practice"


def workspace_folder(data: Path | None, practice: bool) -> Path:
    """Return the folder of the workspace: ``data`` if given, else the user's data folder; practice has its own."""
    if data is None:
        from platformdirs import user_data_path

        data = user_data_path("wxdesk", appauthor=False)
        return data / (PRACTICE if practice else "workspace")
    return data
