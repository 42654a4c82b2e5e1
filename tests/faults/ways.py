"""The ways to die: inside each call that the courier makes, at each step that it writes down, and which comes next."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.faults.steps import Step
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.domain.posts import Act, Post, PostState
from wxdesk.services.holding import by_follower
from wxdesk.services.ports import Transaction
from wxdesk.services.preparing import BODY, COVER
from wxdesk.simulator.faults import Fault, Mishap

WHEN = ("before", "after")
TIRED = 3
"""After so many repetitions the next one is long in coming, and after ten there is none: the post is left in peace."""
MOST_MISSES = 2
"""So often in a batch a way is tried that is not come to."""
PUBLIC, INSIDE = (Kind.SUBSCRIPTION, Kind.SERVICE), (Kind.ENTERPRISE,)
NOT_YET_BEGUN = (None,)
NOT_YET_DRAFTED = (None, AttemptState.INTENT)
NOT_YET_SENT = (*NOT_YET_DRAFTED, AttemptState.DRAFTED)
IN_DOUBT = (AttemptState.SUBMITTING, AttemptState.UNSURE)
NOT_YET_SURE = (*NOT_YET_SENT, *IN_DOUBT)
UNFINISHED = (*NOT_YET_SURE, AttemptState.ACCEPTED)

SEND_ALL = "/cgi-bin/message/mass/sendall"
SEND_INSIDE = "/cgi-bin/message/send"
SUBMIT = "/cgi-bin/freepublish/submit"


@dataclass(frozen=True, slots=True)
class Standing:
    """A post of the batch, as it stands between two deaths."""

    post: Post
    account: Account
    tried: Attempt | None
    to_upload: frozenset[str]

    @property
    def tired(self) -> bool:
        return self.state in IN_DOUBT and self.tried is not None and self.tried.repeated >= TIRED

    @property
    def state(self) -> AttemptState | None:
        return self.tried.state if self.tried and self.post.state is not PostState.SCHEDULED else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sender can die: in the call of ``path``, or at the commit of ``step``; and whose posts come there.

    Those of accounts of these ``kinds``, with this ``act``, while their attempt stands so. ``boxed`` posts have a draft
    in the platform's box from before; of those to a tag that count ``by_follower``, the platform is asked who is meant.
    ``upload`` is what must not have arrived yet. What comes only after a ``mishap`` to the call ``met`` gets one first.
    The clock is moved ``moves`` times before it is given up.
    """

    path: str = ""
    step: str = ""
    kinds: Sequence[Kind] = tuple(Kind)
    act: Act | None = None
    states: Sequence[AttemptState | None] = UNFINISHED
    boxed: bool | None = None
    by_follower: bool = False
    upload: str = ""
    mishap: Mishap | None = None
    met: str = ""
    note: str = ""
    moves: int = 3

    @property
    def name(self) -> str:
        return f"{self.path or f'commit {self.step}'}{f' ({self.note})' if self.note else ''}"

    @property
    def first(self) -> "Place":
        """Where the same call is come to without a mishap."""
        return next(each for each in CALLS if each.path == self.path and each.mishap is None)

    @property
    def earlier(self) -> "Sequence[Place]":
        """Where the same call is made earlier, for another reason; what is done again has a mishap there instead."""
        known = CALLS[: CALLS.index(self)] if self in CALLS and self.met != self.path else ()
        return [each for each in known if each.path == self.path]

    def awaits(self, each: Standing) -> bool:
        """Whether a post can still come here."""
        return (
            not each.tired
            and each.account.kind in self.kinds
            and self.act in (None, each.post.act)
            and each.state in self.states
            and self.boxed in (None, bool(each.post.box_id))
            and (not self.by_follower or by_follower(each.account, each.post))
            and (not self.upload or self.upload in each.to_upload)
        )


DROP, LOSE, FAIL = Mishap.DROP, Mishap.LOSE_REPLY, Mishap.FAIL
PLACES = (
    Place(step=Step.BEGUN, states=NOT_YET_BEGUN),
    Place("/cgi-bin/stable_token", kinds=PUBLIC),
    Place("/cgi-bin/gettoken", kinds=INSIDE, states=NOT_YET_SURE),
    Place("/cgi-bin/media/uploadimg", states=NOT_YET_DRAFTED, upload=BODY),
    Place("/cgi-bin/material/add_material", kinds=PUBLIC, states=NOT_YET_DRAFTED, upload=COVER),
    Place("/cgi-bin/media/upload", kinds=INSIDE, states=NOT_YET_DRAFTED, upload=COVER),
    Place(step=Step.UPLOADED, states=NOT_YET_DRAFTED, upload=COVER),
    Place("/channels/ec/service/product/getcardinfo", kinds=PUBLIC, states=NOT_YET_DRAFTED),
    Place("/cgi-bin/draft/get", kinds=PUBLIC, states=NOT_YET_DRAFTED, boxed=True, note="in the box"),
    Place("/cgi-bin/draft/update", kinds=PUBLIC, states=NOT_YET_DRAFTED, boxed=True),
    Place("/cgi-bin/draft/add", kinds=PUBLIC, states=NOT_YET_DRAFTED, boxed=False),
    Place(step=Step.DRAFTED, states=NOT_YET_DRAFTED),
    Place("/cgi-bin/user/tag/get", states=NOT_YET_SENT, by_follower=True),
    Place(step=Step.SUBMITTING, states=NOT_YET_SENT),
    Place(SUBMIT, kinds=PUBLIC, act=Act.PUBLISH, states=NOT_YET_SENT),
    Place("/cgi-bin/freepublish/batchget", "", PUBLIC, Act.PUBLISH, NOT_YET_SURE, mishap=LOSE, met=SUBMIT),
    Place("/cgi-bin/draft/get", "", PUBLIC, Act.PUBLISH, NOT_YET_SENT, mishap=DROP, met=SUBMIT, note="looked for"),
    Place("", Step.TRYING_AGAIN, PUBLIC, Act.PUBLISH, NOT_YET_SENT, mishap=DROP, met=SUBMIT, moves=6),
    Place("/cgi-bin/freepublish/get", "", PUBLIC, Act.PUBLISH, (*NOT_YET_SENT, AttemptState.ACCEPTED)),
    Place(SEND_INSIDE, kinds=INSIDE, states=NOT_YET_SENT),
    Place(SEND_INSIDE, "", INSIDE, None, NOT_YET_SURE, mishap=LOSE, met=SEND_INSIDE, note="again"),
    Place(SEND_ALL, kinds=PUBLIC, act=Act.SEND, states=NOT_YET_SENT),
    Place("", Step.UNSURE, PUBLIC, Act.SEND, (*NOT_YET_SENT, AttemptState.SUBMITTING), mishap=DROP, met=SEND_ALL),
    Place("/cgi-bin/get_api_domain_ip", "", PUBLIC, Act.SEND, NOT_YET_SURE, mishap=LOSE, met=SEND_ALL),
    Place("", Step.REPEATING, PUBLIC, Act.SEND, NOT_YET_SURE, mishap=LOSE, met=SEND_ALL),
    Place(SEND_ALL, "", PUBLIC, Act.SEND, NOT_YET_SURE, mishap=DROP, met=SEND_ALL, note="again"),
    Place(step=Step.ACCEPTED, act=Act.SEND, states=NOT_YET_SURE),
    Place("/cgi-bin/message/mass/get", kinds=PUBLIC, act=Act.SEND),
    Place("", Step.FAILED, PUBLIC, Act.SEND, NOT_YET_SENT, mishap=FAIL, met=SEND_ALL),
    Place("/cgi-bin/draft/delete", "", PUBLIC, Act.SEND, NOT_YET_SENT, boxed=False, mishap=FAIL, met=SEND_ALL),
    Place(step=Step.DONE),
)
"""Every call on a post's way and every step of it that is written down, in their order."""
CALLS = tuple(each for each in PLACES if each.path)


@dataclass(frozen=True, slots=True)
class Death:
    """How a sender dies: before or after the platform acts, or before or after something is written down."""

    when: str
    place: Place

    @property
    def kind(self) -> str:
        return f"{self.when} {self.place.name}"

    def orders(self, pid: int, posts: Sequence[Standing]) -> Iterator[Fault]:
        """The mishaps that the simulator is to have ready for the sender ``pid``.

        One to each call that comes first; and the same call of others, made for another reason, is let pass.
        """
        place = self.place
        if place.mishap is not None:
            first = [each for each in CALLS if each.path == place.met and each.mishap is None]
            times = sum(any(there.awaits(post) for there in first) for post in posts)
            if times:
                yield Fault(place.mishap, place.met, times=times)
        if place.path:
            pass_by = sum(any(there.awaits(post) for there in place.earlier) for post in posts)
            yield Fault(Mishap.KILL if self.when == "before" else Mishap.LATE_KILL, place.path, pid=pid, skip=pass_by)


EVERY = tuple(Death(when, place) for place in PLACES for when in WHEN)


@dataclass(slots=True)
class Plan:
    """Which death comes next: the one that is most in need and that a post of the batch can still meet."""

    met: Counter[str] = field(default_factory=Counter)
    tried: Counter[str] = field(default_factory=Counter)

    def next(self, posts: Sequence[Standing], tried_here: Counter[str], *, only_unmet: bool = False) -> Death | None:
        """Return it; None where no post can come to any. ``tried_here`` counts what the batch was given in vain."""
        open_to = [
            each
            for each in EVERY
            if any(map(each.place.awaits, posts))
            and tried_here[each.kind] < MOST_MISSES
            and not (only_unmet and self.met[each.kind])
        ]
        if not open_to:
            return None
        chosen = min(open_to, key=lambda each: (self.met[each.kind], self.tried[each.kind], EVERY.index(each)))
        self.tried[chosen.kind] += 1
        return chosen


def standing(tx: Transaction, post_id: int) -> Standing:
    """How a post stands."""
    post = tx.posts.get(post_id)
    tried = tx.attempts.of_post(post_id)
    picture = post.lead.picture(post.lead.cover)
    to_upload = (
        use for use in (BODY, COVER) if picture and tx.pictures.uploaded(post.account_id, picture.sha256, use) is None
    )
    return Standing(post, tx.accounts.get(post.account_id), tried[0] if tried else None, frozenset(to_upload))
