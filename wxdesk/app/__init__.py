"""The only part that knows every other: opens workspaces, builds the desk, and hands the command line what it needs."""
