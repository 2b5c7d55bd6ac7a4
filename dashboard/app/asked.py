"""What an address asks of the data: which claims to follow, and which version of the tables.

`claim` names a claim of a dispute and may stand several times; `data` is the version that the link was made
on; `then=1` asks for the page as it was at that version.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from dashboard.app.labels import LABELS
from dashboard.charts.frame.sources import claim
from dashboard.tables import history
from dashboard.tables.dataset import Dataset
from dashboard.tables.periods import written
from dashboard.words import listed

CLAIM, DATA, THEN = "claim", "data", "then"


@dataclass(frozen=True)
class Asked:
    """An address, read with care. `today` is the package as it stands, `data` the reading that is asked for.

    `pinned` is the version that the link was made on, empty where it says none or one that never was; `query`
    is what the address says besides, such as inputs; `notices` tell what could not be taken.
    """

    today: Dataset
    data: Dataset
    query: MultiDict
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

    def as_it_is(self, notice: str) -> Asked:
        """The same address on the tables as they stand, with a word on why."""
        return replace(self, data=self.today.view(self.data.followed), notices=(*self.notices, notice))


def asked(query: MultiDict, data: Dataset, language: str) -> Asked:
    """What an address asks for; what it names and is not there is left aside with a polite line."""
    claims, version = query.getlist(CLAIM), query.get(DATA, "")
    strange = [id[:40] for id in claims if id not in data.disputed]
    notices = [LABELS["notice_claim"][language].format(found=", ".join(strange))] if strange else []
    rivals = [id for id in dict.fromkeys(claims) if len({*data.disputed.get(id, ())} & {*claims}) > 1]
    notices += [LABELS["notice_rivals"][language].format(found=", ".join(rivals))] if rivals else []
    if version and version not in data.versions:
        notices.append(LABELS["notice_version"][language].format(found=version[:40]))
        version = ""
    then = version if query.get(THEN) and version != data.version else ""
    return Asked(
        data, data.view([id for id in claims if id not in rivals], then), query, version, tuple(notices)
    )


def day(version: str, language: str) -> str:
    """A version as people write a date."""
    return written(version.replace(".", "-"), language)


def history_view(given: Asked, language: str) -> dict | None:
    """What the template tells of an older link, None where nothing changed since it was made."""
    if not given.since:
        return None
    t = {name: words[language] for name, words in LABELS.items()}
    ids = dict.fromkeys(change.figure for change in given.since)
    return {
        "then": given.then,
        "made": t["link_made"].format(date=day(given.pinned, language)),
        "count": t["figures_changed_one" if len(ids) == 1 else "figures_changed"].format(n=len(ids)),
        "rows": [changed(id, given, language) for id in ids],
        "other": given.showing(then=not given.then),
        "other_words": t["show_as_is" if given.then else "show_as_was"],
    }


def changed(id: str, given: Asked, language: str) -> dict:
    """One figure that changed: how it is written now and was written then; a dash where it was not there."""
    was, now = given.today.view(then=given.pinned), given.today
    told = [reading.figures[id].written(language) if id in reading.figures else "" for reading in (was, now)]
    name = next((reading.figures[id].name[language] for reading in (now, was) if id in reading.figures), id)
    outside = [reading.assumptions[id] for reading in (now, was) if id in reading.assumptions]
    if outside:
        name = outside[0].name[language]
        told = [
            reading.assumptions[id].written(language) if id in reading.assumptions else ""
            for reading in (was, now)
        ]
    columns = dict.fromkeys(
        change.column
        for change in given.since
        if change.figure == id and change.column not in (history.ROW, history.TABLE)
    )
    return {
        "id": id if id in now.figures else "",
        "name": name,
        "was": told[0],
        "now": told[1],
        "columns": listed(list(columns), language),
    }


def disputes_view(ids: Sequence[str], given: Asked, language: str, anchor: str) -> list[dict]:
    """The choice that a chart or a place with levers offers for each dispute among the figures `ids`."""
    data = given.today
    groups = dict.fromkeys(data.disputed[id] for id in ids if id in data.disputed)
    return [
        {
            "subject": data.figure(group[0]).name[language],
            "options": [
                {
                    "query": given.choosing(group, id),
                    "anchor": anchor,
                    "id": id,
                    "words": (
                        claim(data.figure(id), data, language)
                        if id
                        else LABELS["claims_both" if len(group) == 2 else "claims_all"][language]
                    ),
                    "current": id in given.data.followed if id else not set(group) & set(given.data.followed),
                }
                for id in ("", *group)
            ],
        }
        for group in groups
    ]
