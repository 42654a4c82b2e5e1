"""What a run came to: deaths counted as they happen, and posts as the platform's own record has them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.faults.ways import CALLS, EVERY
from wxdesk.app.opening import Opened
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import RULES, SlotState
from wxdesk.domain.reach import MONTHLY
from wxdesk.services import posts
from wxdesk.simulator.official.publish import DONE
from wxdesk.simulator.people import members
from wxdesk.simulator.records import Send
from wxdesk.simulator.sends import reached
from wxdesk.simulator.state import State


@dataclass(slots=True)
class Figures:
    """What a run came to."""

    posts: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    arrived: int = 0
    to_tags: int = 0
    failed_first: int = 0
    twice: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    not_settled: list[str] = field(default_factory=list)
    not_listed: set[str] = field(default_factory=set)
    slots_lost: int = 0
    overspent: int = 0
    most_received: int = 0
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        wrong = self.twice or self.never or self.not_settled or self.not_listed or self.slots_lost or self.overspent
        return not wrong

    @property
    def killed(self) -> int:
        return sum(self.kills.values())

    @property
    def not_met(self) -> Sequence[str]:
        """The ways to die that this run did not come to."""
        return [each.kind for each in EVERY if each.kind not in self.kills]

    def lines(self) -> Sequence[str]:
        inside = sum(count for kind, count in self.kills.items() if "commit" not in kind)
        return (
            f"posts {self.posts}, arrived once {self.arrived}, twice {len(self.twice)}, never {len(self.never)}",
            f"of these {self.to_tags} to tags; {self.failed_first} failed at the platform first and were sent anew",
            f"kills {self.killed}: inside calls {inside}, at commits {self.killed - inside}",
            f"not settled {len(self.not_settled)}, slots lost {self.slots_lost}, overspent {self.overspent}",
            f"the follower with the most received {self.most_received} in the month",
            f"ways to die {len(EVERY)}, met {len(EVERY) - len(self.not_met)}",
            f"ways to die not met: {', '.join(self.not_met) or 'none'}",
            f"calls that are not in the list: {', '.join(sorted(self.not_listed)) or 'none'}",
            f"{self.seconds:.0f} s",
        )

    def note_calls(self, state: State) -> None:
        """Keep what was called lately that the list does not have."""
        listed = {each.path for each in CALLS}
        self.not_listed |= {visit.path for visit in state.journal.last()} - listed

    async def count(self, opened: Opened, state: State, drafts: Sequence[Post], accounts: Sequence[Account]) -> None:
        """What the platform's own record says, beside ours."""
        out = [send for send in state.records.sends.values() if send.state != "failed"]
        effects = Counter(send.articles[0].title for send in out)
        effects.update(each.articles[0].title for each in state.records.publications.values() if each.outcome == DONE)
        self.to_tags = sum(send.audience.startswith("tag:") for send in out)
        self.failed_first = len(state.records.sends) - len(out)
        for draft in drafts:
            post = await posts.get(opened.ports, draft.id)
            self._count_post(draft.lead.title, post, effects[draft.lead.title])
        for account in accounts:
            theirs = [send for send in out if send.app_id == account.app_id]
            await self._count_places(opened, account, theirs)
            self._count_followers(state, account, theirs)

    def _count_post(self, title: str, post: Post, effects: int) -> None:
        if post.state is not PostState.SENT:
            self.not_settled.append(f"{title}: {post.state.value} {post.failure}")
        if effects > 1:
            self.twice.append(title)
        elif not effects:
            self.never.append(title)
        else:
            self.arrived += 1

    async def _count_places(self, opened: Opened, account: Account, out: Sequence[Send]) -> None:
        """Numbered places, and shares of what a tag's followers receive: as many as were sent, all of them used."""
        if account.kind not in RULES:
            return
        slots = await opened.store.read(lambda tx: tx.slots.of(account.id))
        shares = await opened.store.read(lambda tx: tx.tag_sends.of(account.id))
        by_follower = account.kind is Kind.SERVICE
        to_tags = sum(by_follower and send.audience != "all" for send in out)
        numbered = len(out) - to_tags
        self.overspent += max(0, numbered - RULES[account.kind][1])
        for held, counted in ((slots, numbered), (shares, to_tags)):
            self.slots_lost += abs(len(held) - counted) + sum(each.state is not SlotState.SENT for each in held)

    def _count_followers(self, state: State, account: Account, out: Sequence[Send]) -> None:
        """Who received what: nobody a post more than a month allows, and nobody was left out for that."""
        if account.kind is Kind.ENTERPRISE:
            return
        received = Counter(number for send in out for number in members(reached(state, send)))
        self.most_received = max(self.most_received, *received.values(), 0)
        if account.kind is Kind.SERVICE:
            self.overspent += sum(max(0, each - MONTHLY) for each in received.values())
            self.overspent += sum(send.errors for send in out)
