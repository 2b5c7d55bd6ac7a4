"""What an address asks of the data: which claims to follow, and which version of the tables.

`claim` names a claim of a dispute and may stand several times; `data` is the version that the link was made
on; `then=1` asks for the page as it was at that version.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from dashboard.query.notices import NOTICES
from dashboard.tables import history
from dashboard.tables.dataset import Dataset

CLAIM, DATA, THEN = "claim", "data", "then"


@dataclass(frozen=True)
class PageQuery:
    """An address, read with care. `today` is the package as it stands, `data` the reading that is asked for.

    `pinned` is the version that the link was made on, empty where it says none or one that never was; `query`
    is what the address says besides, such as inputs; `notices` tell what could not be taken.
    """

    today: Dataset
    data: Dataset
    query: MultiDict[str, str]
    pinned: str = ""
    notices: tuple[str, ...] = ()

    @property
    def then(self) -> bool:
        """Whether the page is shown as it was."""
        return bool(self.data.then)

    @property
    def since(self) -> list[history.Change]:
        """What changed after the version that the link was made on."""
        return history.since(self.today.changes, self.pinned) if self.pinned else []

    def carried(self) -> str:
        """The query that every link within the site keeps: claims, and the version of a page shown as it
        was.
        """
        pairs = [(CLAIM, id) for id in self.data.followed]
        return urlencode(pairs + ([(DATA, self.pinned), (THEN, "1")] if self.then else []))

    def choosing(self, group: Sequence[str], id: str = "") -> str:
        """The query of this page with another choice for one dispute: one of its claims, or all of them."""
        pairs = [(name, value) for name, value in self.query.items(multi=True) if name not in (CLAIM, DATA)]
        pairs += [(CLAIM, other) for other in self.data.followed if other not in group]
        return urlencode(pairs + ([(CLAIM, id)] if id else []) + [(DATA, self.pinned or self.today.version)])

    def showing(self, *, then: bool) -> str:
        """The query of this page as it was, or as it is."""
        pairs = [(name, value) for name, value in self.query.items(multi=True) if name not in (DATA, THEN)]
        return urlencode(pairs + [(DATA, self.pinned)] + ([(THEN, "1")] if then else []))

    def as_it_is(self, notice: str) -> PageQuery:
        """The same address on the tables as they stand, with a word on why."""
        return replace(self, data=self.today.view(self.data.followed), notices=(*self.notices, notice))


def asked(query: MultiDict[str, str], data: Dataset, language: str) -> PageQuery:
    """What an address asks for; what it names and is not there is left aside with a polite line."""
    claims, version = query.getlist(CLAIM), query.get(DATA, "")
    strange = [id[:40] for id in claims if id not in data.disputed]
    notices = [NOTICES["claim"][language].format(found=", ".join(strange))] if strange else []
    rivals = [id for id in dict.fromkeys(claims) if len({*data.disputed.get(id, ())} & {*claims}) > 1]
    notices += [NOTICES["rivals"][language].format(found=", ".join(rivals))] if rivals else []
    if version and version not in data.versions:
        notices.append(NOTICES["version"][language].format(found=version[:40]))
        version = ""
    then = version if query.get(THEN) and version != data.version else ""
    return PageQuery(
        data, data.view([id for id in claims if id not in rivals], then), query, version, tuple(notices)
    )
