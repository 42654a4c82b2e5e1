"""Where sources about the platform disagree, which reading the simulator follows."""

from dataclasses import dataclass

from wxdesk.simulator.wecom_profile import WecomProfile


@dataclass(frozen=True, slots=True)
class Profile:
    """The switches; as they are by default, the simulator does what the official text says.

    ``escapes`` "refuse" answers a body with ``\\uXXXX`` for non-ASCII text with 40033, "literal" stores the escapes.
    ``content_chars`` is where 45002 begins. ``repeat_seconds`` is how soon a repeated clientmsgid gets 45066 instead of
    45065: 0 = never. ``publish_seconds`` is how long a publication stays in progress, ``sending_seconds`` how long a
    mass send says SENDING before it arrives. ``key_bytes`` is the longest clientmsgid (32, in older texts 64).
    ``all_needs_tag`` answers a send to all without a tag_id with 40152. ``blacklist_page`` is how many openids a page
    of the blacklist holds (1 000, in older texts 10 000). ``wecom`` has the other platform's switches.
    """

    escapes: str = "refuse"
    content_chars: int = 20_000
    repeat_seconds: int = 0
    publish_seconds: int = 0
    sending_seconds: int = 0
    key_bytes: int = 32
    all_needs_tag: bool = False
    blacklist_page: int = 1_000
    wecom: WecomProfile = WecomProfile()


OBSERVED = Profile(
    escapes="literal", content_chars=1 << 20, repeat_seconds=60, publish_seconds=3, sending_seconds=5, key_bytes=64
)
"""As live accounts are reported to behave, where that differs from the text."""
