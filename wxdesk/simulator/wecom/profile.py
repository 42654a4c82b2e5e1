"""Where WeCom's sources disagree or say nothing, which reading the simulator follows (reference: wecom-api §15)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WecomProfile:
    """The defaults are the newest official text; where there is none, the strictest reading.

    ``same_token`` False issues a new token at each gettoken. ``ban_after`` wrong secrets an hour bar an address.
    ``wrong_json`` tells what a department list of the wrong type does: "refuse" 40066, "missing" 41019, "apply" or
    "ignore" it under a warning. ``unknown_department`` is "create" or "refuse" (60123). ``masked`` hides private fields
    from apps; ``contact_reads`` False refuses contact-sync's reads with 48009. ``name_limit`` of a department is
    "64 chars", "32 chars" or "64 bytes". ``empty_cells`` of an import are "ignore"d or "overwrite". ``rows_listed`` in
    an import's result are "all" or "failures". ``import_seconds`` is how long a job runs. ``echo`` also tells
    contact-sync of its own changes. ``room_conflict`` is the code for a room that is taken.
    """

    same_token: bool = True
    ban_after: int = 2_000
    calls_a_minute: int = 10_000
    calls_an_hour: int = 150_000
    wrong_json: str = "refuse"
    unknown_department: str = "create"
    member_departments: int = 100
    direct_leaders: int = 1
    name_limit: str = "64 chars"
    root_parent: int = 0
    masked: bool = True
    contact_reads: bool = False
    seats: int = 10_000
    per_minute: int = 30
    per_hour: int = 1_000
    empty_cells: str = "ignore"
    rows_listed: str = "all"
    import_seconds: int = 0
    job_errcode_text: bool = False
    echo: bool = False
    room_conflict: int = 90_602
    drive_calls: int = 1_000
    drive_paid: bool = False
    drive_bytes: int = 100 << 30
