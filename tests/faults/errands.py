"""What there is to send: accounts of every kind, and on them sends, sends to tags, publications, drafts in the box."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import cycle

from PIL import Image

from wxdesk.app.opening import Opened
from wxdesk.article.card_lines import card_line
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import EVERYBODY, Act, Article, Audience, Post
from wxdesk.domain.writing import CardKind, LinkedCard
from wxdesk.services import drafts_box, posts
from wxdesk.services.accounts import SECRET
from wxdesk.simulator.records import App, Member
from wxdesk.simulator.server import SimulatorServer

FOLLOWERS = 6
TAGGED = {"left": range(4), "right": range(2, FOLLOWERS)}
"""Which followers carry which tag; those in the middle carry both, and receive all that a month allows."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A post to be made: ``whose`` account, which tag it goes to, and whether its draft lies in the box before."""

    whose: str
    act: Act = Act.SEND
    tag: str = ""
    boxed: bool = False


_KINDS = {"service": Kind.SERVICE, "tags": Kind.SERVICE, "more tags": Kind.SERVICE, "inside": Kind.ENTERPRISE}
_ROUND = (
    Errand("service"),
    Errand("tags", tag="left"),
    Errand("service", Act.PUBLISH),
    Errand("inside"),
    Errand("service", boxed=True),
    Errand("tags", tag="right", boxed=True),
    Errand("tags"),
    Errand("service", Act.PUBLISH, boxed=True),
    Errand("inside"),
    Errand("subscription"),
    Errand("service"),
    Errand("tags"),
    Errand("service", Act.PUBLISH),
    Errand("inside"),
    Errand("another subscription", boxed=True),
    Errand("service", boxed=True),
    Errand("more tags", tag="left"),
    Errand("more tags", Act.PUBLISH),
    Errand("inside"),
    Errand("more tags"),
)
"""After it, ``service`` has used its month to the last post, and so has each follower in the middle of ``tags``."""


class Errands:
    """Makes the accounts, at the simulator and in the workspace, and their posts."""

    def __init__(self, opened: Opened, platform: SimulatorServer) -> None:
        self._opened, self._platform = opened, platform
        self._whose: dict[str, Account] = {}
        self._tags: dict[tuple[int, str], Audience] = {}
        self.accounts: list[Account] = []

    async def fill(self, wanted: int) -> Sequence[Post]:
        """Make ``wanted`` posts, and so many accounts that each can be sent."""
        made: list[Post] = []
        for errand in cycle(_ROUND):
            if len(made) % len(_ROUND) == 0:
                self._whose.clear()
            if len(made) == wanted:
                return made
            if errand.whose not in self._whose:
                self._whose[errand.whose] = await self.account(_KINDS.get(errand.whose, Kind.SUBSCRIPTION))
            made.append(await self._post(self._whose[errand.whose], errand, len(made) + 1))
        raise AssertionError("cycles have no end")

    async def _post(self, account: Account, errand: Errand, number: int) -> Post:
        ports = self._opened.ports
        picture = await posts.add_picture(ports, _png(number), "cover.png")
        body = f"Post {number}.\n\n![A picture](cover.png)\n\n{card_line(_tea(account))}"
        article = Article(f"Post {number}", body=body, cover="cover.png", pictures=(picture,))
        audience = self._tags[account.id, errand.tag] if errand.tag else EVERYBODY
        saved = await posts.save(ports, Post(account.id, (article,), act=errand.act))
        if errand.boxed:
            await drafts_box.put_into_drafts(ports, saved.id)
        return replace(saved, audience=audience)

    async def account(self, kind: Kind) -> Account:
        """Open an account, followed or with a member; it is verified."""
        urls = self._platform.start()
        number = len(self.accounts) + 1
        app = App(f"wx{number:016}", f"{number:032}", kind, agent_id=7)
        self._platform.state.register(app)
        inside = kind is Kind.ENTERPRISE
        account = Account(
            f"Account {number}",
            kind,
            verified=True,
            licence="91310000",
            app_id=app.id,
            agent_id="7" if inside else "",
            practice=False,
            base_url=urls.wecom if inside else urls.official,
        )
        kept = await self._opened.store.run(lambda tx: tx.accounts.save(account))
        await self._opened.ports.vault.put(kept.id, SECRET, app.secret)
        await self._opened.store.run(lambda tx: tx.cards.save(_tea(kept)))
        self.accounts.append(kept)
        if inside:
            self._employ(app.id)
        else:
            self._be_followed(kept)
        return kept

    def _be_followed(self, account: Account) -> None:
        state = self._platform.state
        with state.lock:
            openids = state.add_followers(account.app_id, FOLLOWERS)
            for name, numbers in TAGGED.items():
                tag = state.add_tag(account.app_id, name)
                self._tags[account.id, name] = Audience(tag.id, name)
                for number in numbers:
                    follower = state.records.followers[openids[number]]
                    state.records.followers[openids[number]] = replace(follower, tags=(*follower.tags, tag.id))

    def _employ(self, corp_id: str) -> None:
        state = self._platform.state
        with state.lock:
            state.records.members[f"{corp_id}/mei"] = Member("mei", corp_id, "Mei", mobile="13900139000", status=1)


def _tea(account: Account) -> LinkedCard:
    """A product that each post shows, so that its card is asked for."""
    return LinkedCard(account.id, CardKind.PRODUCT, "Tea", "10000123")


def _png(number: int) -> bytes:
    """A picture that no other post has, so that each is uploaded."""
    data = io.BytesIO()
    Image.new("RGB", (235, 100), (number, 122, 140)).save(data, "PNG")
    return data.getvalue()
