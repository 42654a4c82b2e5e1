"""What runs when somebody types wxdesk."""

import os
import sys
from pathlib import Path


def main() -> int:
    """Open the desk, or hand anything else to the command line, which is only then imported."""
    wanted = desk_wanted(sys.argv[1:])
    if wanted is None:
        from wxdesk.app.commands import run_command

        return run_command(sys.argv[1:])
    from wxdesk.app.places import workspace_folder
    from wxdesk.app.start import run

    data, practice, database = wanted
    return run(workspace_folder(data, practice, database), practice=practice, database=database)


def desk_wanted(arguments: list[str]) -> tuple[Path | None, bool, str] | None:
    """Return ``--data``, ``--practice``, ``--database`` where the arguments ask for nothing but the desk, else None."""
    data: Path | None = None
    practice, database = False, os.environ.get("WXDESK_DATABASE", "")
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--practice":
            practice = True
        elif word == "--data" and rest and not rest[0].startswith("-"):
            data = Path(rest.pop(0))
        elif word.startswith("--data=") and len(word) > len("--data="):
            data = Path(word.removeprefix("--data="))
        elif word == "--database" and rest and not rest[0].startswith("-"):
            database = rest.pop(0)
        elif word.startswith("--database="):
            database = word.removeprefix("--database=")
        else:
            return None
    return data, practice, database


if __name__ == "__main__":
    sys.exit(main())
