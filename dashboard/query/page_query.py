"""What an address asks of a page: a scenario, and the tables as that scenario reads them.

`claim` names a claim of a dispute and may stand several times; `data` is the version that the link was made
on; `then=1` asks for the page as it was at that version; every other known name is an input of a model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from werkzeug.datastructures import MultiDict

from dashboard.models.core.model import Model
from dashboard.models.core.scenario import Scenario
from dashboard.query.scenario import from_query, inputs_in, notices_of
from dashboard.tables import history
from dashboard.tables.dataset import Dataset


@dataclass(frozen=True)
class PageQuery:
    """An address, read with care. `today` is the package as it stands, `data` as the scenario reads it.

    `language` is the page's, by which numbers are read; `notices` tell what could not be taken; `typed` is
    the query as it was typed.
    """

    today: Dataset
    data: Dataset
    scenario: Scenario
    language: str
    notices: tuple[str, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, query: MultiDict[str, str], data: Dataset, language: str) -> PageQuery:
        """What an address asks for; what it names and is not there is left aside with a polite line."""
        scenario, notices = from_query(query, data, language)
        return cls(data, scenario.dataset(data), scenario, language, tuple(notices), query)

    @property
    def then(self) -> bool:
        """Whether the page is shown as it was."""
        return bool(self.data.then)

    @property
    def since(self) -> list[history.Change]:
        """What changed after the version that the link was made on."""
        pinned = self.scenario.data_version
        return history.since(self.today.changes, pinned) if pinned else []

    def notices_of(self, model: Model, language: str) -> list[str]:
        """What could not be taken of the inputs of a model."""
        return notices_of(self.typed, model, language)

    def choosing(self, group: Sequence[str], id: str = "") -> str:
        """The query of this page with another choice for one dispute: one of its claims, or all of them."""
        others = (other for other in self.scenario.claims if other not in group)
        version = self.scenario.data_version or self.today.version
        return replace(self.scenario, claims=(*others, *([id] if id else [])), data_version=version).query()

    def showing(self, *, then: bool) -> str:
        """The query of this page as it was, or as it is."""
        return replace(self.scenario, as_of_version=then).query()

    def as_it_is(self, notice: str) -> PageQuery:
        """The same address on the tables as they stand, with a word on why."""
        data = self.today.view(self.scenario.claims)
        scenario = replace(
            self.scenario, inputs=inputs_in(self.typed, data, self.language), as_of_version=False
        )
        return replace(self, data=data, scenario=scenario, notices=(*self.notices, notice))
