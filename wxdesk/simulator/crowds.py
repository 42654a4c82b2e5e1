"""An account's followers as sets of numbers, kept up with the records: who follows, who is blocked, who has a tag."""

from wxdesk.simulator.people import Follower, members
from wxdesk.simulator.shelves import Shelf


class Crowd:
    """The followers of one account. Each set is a number with a bit for each follower's ``number``."""

    def __init__(self) -> None:
        self.openids: list[str] = []
        self.following = 0
        self.blocked = 0
        self.tagged: dict[int, int] = {}

    @property
    def receiving(self) -> int:
        """Who gets what is sent to all: followers that are not in the blacklist."""
        return self.following & ~self.blocked

    def with_tag(self, tag_id: int) -> int:
        """Who has a tag; former followers have none."""
        return self.tagged.get(tag_id, 0) & self.following

    def named(self, numbers: int, most: int = -1) -> list[str]:
        """The openids of a set, in the order in which they came, ``most`` of them (-1: all)."""
        return [self.openids[number] for number in members(numbers, most)]

    def put(self, follower: Follower) -> None:
        while len(self.openids) <= follower.number:
            self.openids.append("")
        self.openids[follower.number] = follower.openid
        bit = 1 << follower.number
        if not follower.left:
            self.following |= bit
        if follower.blacklisted:
            self.blocked |= bit
        for tag in follower.tags:
            self.tagged[tag] = self.tagged.get(tag, 0) | bit

    def drop(self, follower: Follower) -> None:
        """Take ``follower`` out of every set; the number stays theirs."""
        bit = 1 << follower.number
        if self.following & bit:
            self.following ^= bit
        if self.blocked & bit:
            self.blocked ^= bit
        for tag in follower.tags:
            self.tagged[tag] ^= bit


class Crowds:
    """The crowd of every account."""

    def __init__(self, followers: Shelf[Follower]) -> None:
        self._crowds: dict[str, Crowd] = {}
        followers.watch(self._follow)

    def of(self, app_id: str) -> Crowd:
        return self._crowds.get(app_id) or self._crowds.setdefault(app_id, Crowd())

    def _follow(self, _: str, before: Follower | None, after: Follower | None) -> None:
        if before is not None:
            self.of(before.app_id).drop(before)
        if after is not None:
            self.of(after.app_id).put(after)
