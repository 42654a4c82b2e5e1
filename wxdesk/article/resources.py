"""Where what is shipped beside the code lies: in a checkout's top folder, or inside the installed package."""

from functools import cache
from pathlib import Path


@cache
def resource_folder(name: str) -> Path:
    """Return the folder ``name`` of the shipped resources; raises FileNotFoundError where there is none."""
    package = Path(__file__).resolve().parents[1]
    for home in (package / "resources", package.parent / "resources"):
        if (home / name).is_dir():
            return home / name
    raise FileNotFoundError(name)
