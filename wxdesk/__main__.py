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

    data, practice, database, passphrase = wanted
    folder = workspace_folder(data, practice, database)
    return run(folder, practice=practice, database=database, passphrase=Path(passphrase) if passphrase else None)


def desk_wanted(arguments: list[str]) -> tuple[Path | None, bool, str, str] | None:
    """Return data, practice, database and passphrase file where the arguments ask for nothing but the desk, else None.

    They are options of the same names; ``WXDESK_DATABASE`` and ``WXDESK_PASSPHRASE_FILE`` say the same.
    """
    told = {
        "--data": "",
        "--database": os.environ.get("WXDESK_DATABASE", ""),
        "--passphrase-file": os.environ.get("WXDESK_PASSPHRASE_FILE", ""),
    }
    practice = False
    rest = list(arguments)
    while rest:
        name, given, value = rest.pop(0).partition("=")
        if name == "--practice" and not given:
            practice = True
        elif name in told and value:
            told[name] = value
        elif name in told and not given and rest and not rest[0].startswith("-"):
            told[name] = rest.pop(0)
        else:
            return None
    data = Path(told["--data"]) if told["--data"] else None
    return data, practice, told["--database"], told["--passphrase-file"]


if __name__ == "__main__":
    sys.exit(main())
