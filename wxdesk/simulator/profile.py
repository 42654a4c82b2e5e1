"""Where sources about the platform disagree, which reading the simulator follows."""

from dataclasses import dataclass, field

from wxdesk.simulator.wecom.profile import WecomProfile


@dataclass(frozen=True, slots=True)
class Profile:
    """The switches; as they are by default, the simulator does what the official text says."""

    escapes: str = "refuse"
    """"refuse" answers a body with ``\\uXXXX`` for non-ASCII text with 40033, "literal" stores the escapes."""
    content_chars: int = 20_000
    """Where 45002 begins."""
    repeat_seconds: int = 0
    """How soon a repeated clientmsgid gets 45066 instead of 45065: 0 = never."""
    publish_seconds: int = 0
    """How long a publication stays in progress."""
    sending_seconds: int = 0
    """How long a mass send says SENDING before it arrives."""
    key_bytes: int = 32
    """The longest clientmsgid; in older texts 64."""
    all_needs_tag: bool = False
    """A send to all without a tag_id gets 40152."""
    second_waiting: int = 89504
    """What a mass send gets while another waits for the administrator: 89504 or 89505."""
    blacklist_page: int = 1_000
    """Openids on a page of the blacklist; in older texts 10 000."""
    tag_name_unit: str = "chars"
    """"chars" or "bytes": what the 30 of a tag's name are."""
    star_tag: bool = False
    """The platform's own star tag is listed too."""
    title_bytes: int = 0
    """Where 45003 begins in UTF-8 bytes too, 0 for nowhere."""
    digest_chars: int = 120
    """The longest digest; until July 2026 128."""
    rgb_colours: bool = False
    """Hex colours come back as ``rgb(...)``."""
    leaf_spans: bool = False
    """Text of content comes back in ``<span leaf="">``."""
    newspic_chars: int = 1_000
    """The longest text of a picture post."""
    temporary_image_bytes: int = 10 << 20
    """The largest temporary picture; in another row 2 MB."""
    conditional_menus: int = 0
    """How many an account may have, 0 for any number."""
    service_messages: int = 5
    """How many may follow a follower's message within 48 hours; in older texts 20."""
    qr_seconds: int = 60
    """How long a temporary code lasts by default; in older texts 30."""
    reply_is_list: bool = False
    """A comment's reply is shown in a list."""
    cost_field: str = "max_time_cost"
    """The name of a push's longest time in the statistics."""
    push_seconds: float = 5.0
    """How long a pushed message waits for its answer."""
    push_repeats: int = 3
    """How often it is sent again."""
    push_failures: int = 10
    """How many in a row silence an address."""
    push_mute: int = 60
    """For how many seconds."""
    wecom: WecomProfile = field(default_factory=WecomProfile)
    """The other platform's switches."""


OBSERVED = Profile(
    escapes="literal",
    content_chars=1 << 20,
    repeat_seconds=60,
    publish_seconds=3,
    sending_seconds=5,
    key_bytes=64,
    rgb_colours=True,
    leaf_spans=True,
)
"""As live accounts are reported to behave, where that differs from the text."""
