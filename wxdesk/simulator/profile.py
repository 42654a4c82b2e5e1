"""Where sources about the platform disagree, which reading the simulator follows."""

from dataclasses import dataclass, field

from wxdesk.simulator.wecom_profile import WecomProfile


@dataclass(frozen=True, slots=True)
class Profile:
    """The switches; as they are by default, the simulator does what the official text says.

    ``escapes`` "refuse" answers a body with ``\\uXXXX`` for non-ASCII text with 40033, "literal" stores the escapes.
    ``content_chars`` is where 45002 begins. ``repeat_seconds`` is how soon a repeated clientmsgid gets 45066 instead of
    45065: 0 = never. ``publish_seconds`` is how long a publication stays in progress, ``sending_seconds`` how long a
    mass send says SENDING before it arrives. ``key_bytes`` is the longest clientmsgid (32, in older texts 64).
    ``all_needs_tag`` answers a send to all without a tag_id with 40152. ``blacklist_page`` is how many openids a page
    of the blacklist holds (1 000, in older texts 10 000). ``tag_name_unit`` "chars" or "bytes" is what
    the 30 of a tag's name are; ``star_tag`` lists the platform's own star tag too. ``wecom`` has the other platform's
    switches.

    ``title_bytes`` is where 45003 begins in UTF-8 bytes too, 0 for nowhere. ``digest_chars`` is the longest digest
    (120, until July 2026 128). ``rgb_colours`` returns hex colours as ``rgb(...)``, ``leaf_spans`` wraps text of content in
    ``<span leaf="">``. ``newspic_chars`` is the longest text of a picture post.
    ``temporary_image_bytes`` is the largest temporary picture (10 MB, in another row 2 MB).
    ``conditional_menus`` is how many an account may have, 0 for any number. ``service_messages`` is how many may follow
    a follower's message within 48 hours (5, in older texts 20). ``qr_seconds`` is how long a temporary code lasts
    by default (60, in older texts 30). ``reply_is_list`` shows a comment's reply in a list. ``cost_field`` is the name
    of a push's longest time in the statistics. ``push_seconds`` is how long a pushed message waits for its answer,
    ``push_repeats`` how often it is sent again, ``push_failures`` how many in a row silence an address, and
    ``push_mute`` for how many seconds.
    """

    escapes: str = "refuse"
    content_chars: int = 20_000
    repeat_seconds: int = 0
    publish_seconds: int = 0
    sending_seconds: int = 0
    key_bytes: int = 32
    all_needs_tag: bool = False
    blacklist_page: int = 1_000
    tag_name_unit: str = "chars"
    star_tag: bool = False
    title_bytes: int = 0
    digest_chars: int = 120
    rgb_colours: bool = False
    leaf_spans: bool = False
    newspic_chars: int = 1_000
    temporary_image_bytes: int = 10 << 20
    conditional_menus: int = 0
    service_messages: int = 5
    qr_seconds: int = 60
    reply_is_list: bool = False
    cost_field: str = "max_time_cost"
    push_seconds: float = 5.0
    push_repeats: int = 3
    push_failures: int = 10
    push_mute: int = 60
    wecom: WecomProfile = field(default_factory=WecomProfile)


OBSERVED = Profile(
    escapes="literal", content_chars=1 << 20, repeat_seconds=60, publish_seconds=3, sending_seconds=5, key_bytes=64
)
"""As live accounts are reported to behave, where that differs from the text."""
