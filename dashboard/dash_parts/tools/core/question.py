"""What the workbench is asked: one object, read from an address and printed as one, here alone.

Whatever an address names that is not there is taken as the nearest that is, and said so.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlencode

from werkzeug.datastructures import MultiDict

from dashboard import models
from dashboard.core.edition import edition
from dashboard.core.errors import BadDefinition, UnknownName
from dashboard.core.numbers import read
from dashboard.core.words import Words
from dashboard.dash_parts import tools
from dashboard.dash_parts.tools.core.control_words import WORDS
from dashboard.models.core.model import Model
from dashboard.models.core.scenario import CLAIM, DATA, THEN, Scenario, shortest
from dashboard.query.scenario import from_query, inputs_in, notices_of
from dashboard.render.figure_facets import facets
from dashboard.tables.dataset import Dataset

PREFIXES = ("b_", "c_")
"""What stands before the inputs of the second and third scenario; those of the first are the site's own."""
FIRST_TOOL = "curves"
FIRST_MODEL, FIRST_OUTPUT = edition().workbench
SEED, LAST_SEED = 1, 2**31 - 1
FARTHEST = 1e9
"""A level to mark is no farther from zero."""
NEAR = 0.75
"""How alike a name of the address is to the one that it is taken for; what links are marked with is not."""
FORMS = ("auto", "bars", "points", "ranges")
MOST_FIGURES = 24
"""Figures that are shown at once."""
SHOWN = 40
"""Characters of what an address says that are told back."""
ELSE = Words(
    fr="L'adresse demandait « {found} » ({what}), qui n'existe pas ici ; à la place : {taken}.",
    en="The address asked for “{found}” ({what}), which is not there; used instead: {taken}.",
)
NAME = Words(fr="nom", en="name")
CALLED = WORDS | {"tool": Words(fr="outil", en="tool")}
"""What each name of an address is called where something else is taken for its value."""
NOT_THERE = Words(
    fr="L'adresse demandait « {found} » ({what}), qui n'existe pas ici : cela a été laissé de côté.",
    en="The address asked for “{found}” ({what}), which is not there: it was left aside.",
)
TOO_MANY = Words(
    fr="L'adresse demandait {n} chiffres ; les {most} premiers sont montrés.",
    en="The address asked for {n} figures; the first {most} are shown.",
)


@dataclass(frozen=True)
class Question:
    """A tool and what it is asked. `scenario` is the site's own, with claims and version; `others` are the
    inputs that a second and a third scenario move, in the models' terms. `level` is a line to draw, in the
    unit that is written. `since` and `until` are years as texts.
    """

    tool: str
    model: str
    output: str
    along: str
    across: str
    scenario: Scenario = field(default_factory=Scenario)
    others: tuple[Mapping[str, float], ...] = ({}, {})
    seed: int = SEED
    level: float | None = None
    figures: tuple[str, ...] = ()
    topic: str = ""
    origin: str = ""
    since: str = ""
    until: str = ""
    form: str = FORMS[0]

    @property
    def scenarios(self) -> tuple[Mapping[str, float], ...]:
        """The inputs that each scenario moves."""
        return (self.scenario.inputs, *self.others)

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values of the query, in their fixed order; what stands as it opens is left out, but for
        the tool, the model and the output.
        """
        plain = {
            "tool": self.tool,
            "model": self.model,
            "output": self.output,
            "along": self.along,
            "across": self.across,
            "seed": "" if self.seed == SEED else str(self.seed),
            "level": "" if self.level is None else shortest(self.level),
            "topic": self.topic,
            "origin": self.origin,
            "since": self.since,
            "until": self.until,
            "form": "" if self.form == FORMS[0] else self.form,
        }
        others = [
            (prefix + name, shortest(inputs[name]))
            for prefix, inputs in zip(PREFIXES, self.others, strict=True)
            for name in sorted(inputs)
        ]
        named = [(name, value) for name, value in plain.items() if value]
        return [*named, *(("figure", id) for id in self.figures), *others, *self.scenario.pairs()]

    def query(self) -> str:
        """The query of an address, without its question mark."""
        return urlencode(self.pairs())


OWN = ("tool", "model", "output", "along", "across", "seed", "level", "figure", "topic", "origin", "since")
NAMES = (*OWN, "until", "form")
"""Names of the query that are no inputs, claims or version."""


def from_address(search: object, data: Dataset, language: str) -> tuple[Question, list[str]]:
    """The question of an address' query, with or without its question mark; see `read_question`."""
    text = search.removeprefix("?") if isinstance(search, str) else ""
    pairs, notices = spelled(parse_qsl(text, keep_blank_values=True), language)
    question, more = read_question(pairs, data, language)
    return question, notices + more


def spelled(pairs: list[tuple[str, str]], language: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The same pairs, each name that is none taken for the nearest, if one is near and not there as well; and
    a line for each.
    """
    inputs = models.input_names()
    known = {*NAMES, CLAIM, DATA, THEN, *(prefix + name for prefix in ("", *PREFIXES) for name in inputs)}
    there, found, notices = {name for name, _ in pairs}, [], []
    for name, value in pairs:
        near = [] if name in known else difflib.get_close_matches(name, sorted(known), 1, NEAR)
        if near := [one for one in near if one not in there]:
            said = {"found": name[:SHOWN], "what": NAME[language], "taken": near[0]}
            notices.append(ELSE[language].format(**said))
        found.append(((near or [name])[0], value))
    return found, notices


def read_question(
    pairs: Iterable[tuple[str, str]], data: Dataset, language: str
) -> tuple[Question, list[str]]:
    """The question that names and values ask, and one polite line for each that could not be taken."""
    query: MultiDict[str, str] = MultiDict(pairs)
    scenario, notices = from_query(query, data, language)
    data = scenario.dataset(data)
    say = Chooser(query, language, notices)
    tool = say.one_of("tool", tools.REGISTRY.names(), FIRST_TOOL)
    model = bound(say.one_of("model", models.names(), FIRST_MODEL or models.names()[0]), data)
    first = FIRST_OUTPUT if FIRST_OUTPUT in model.outputs else [*model.outputs][-1]
    output = say.one_of("output", [*model.outputs], first)
    levers = levers_of(model, output)
    along = say.one_of("along", levers, levers[0])
    across = say.one_of("across", [name for name in levers if name != along] or levers, "")
    across = across or next((name for name in levers if name != along), along)
    typed = [
        {name.removeprefix(prefix): value for name, value in query.items() if name.startswith(prefix)}
        for prefix in PREFIXES
    ]
    for values in (query, *typed):
        notices += notices_of(values, model, language)
    question = Question(
        tool,
        model.name,
        output,
        along,
        across,
        scenario,
        tuple(inputs_in(values, data, language) for values in typed),
        seed=int(say.number("seed", SEED, 0, LAST_SEED, whole=True) or 0),
        level=say.number("level", None, -FARTHEST, FARTHEST),
    )
    return of_figures(question, say, data), notices


def of_figures(question: Question, say: Chooser, data: Dataset) -> Question:
    """The same with which figures are asked for."""
    held = data.once("facets", lambda: {id: facets(figure) for id, figure in data.figures.items()})
    years = sorted({year for one in held.values() for year in (one["from"], one["to"]) if year})
    known: list[str] = []
    for id in dict.fromkeys(say.query.getlist("figure")):
        near = [id] if id in held else difflib.get_close_matches(id, held, n=1, cutoff=NEAR)
        if near != [id]:
            say.instead("figure", id, "".join(near))
        known += [one for one in near if one not in known]
    if len(known) > MOST_FIGURES:
        say.notices.append(TOO_MANY[say.language].format(n=len(known), most=MOST_FIGURES))
    return replace(
        question,
        figures=tuple(known[:MOST_FIGURES]),
        topic=say.one_of("topic", sorted({one["topic"] for one in held.values()}), ""),
        origin=say.one_of("origin", sorted({o for f in data.figures.values() for o in f.origins}), ""),
        since=say.one_of("since", years, ""),
        until=say.one_of("until", years, ""),
        form=say.one_of("form", FORMS, FORMS[0]),
    )


@dataclass(frozen=True)
class Chooser:
    """Takes from a query what is there, else the nearest, and notes what was taken instead."""

    query: MultiDict[str, str]
    language: str
    notices: list[str]

    def one_of(self, name: str, known: Iterable[str], default: str) -> str:
        """The value of a name among those that are known; the default where nothing is asked."""
        asked, known = self.query.get(name, ""), list(known)
        if asked in known:
            return asked
        if not asked:
            return default if default in known or not default else known[0]
        taken = next(iter(difflib.get_close_matches(asked, known, n=1)), default)
        taken = taken if taken in known or not taken else known[0]
        self.instead(name, asked, taken)
        return taken

    def number(
        self, name: str, default: float | None, low: float, high: float, *, whole: bool = False
    ) -> float | None:
        """The number of a name, between two ends; the default where nothing is asked, or no number."""
        words = self.query.get(name, "")
        if not words:
            return default
        found = read(words, self.language)
        taken = default if found is None else min(max(found, low), high)
        if whole and taken is not None:
            taken = float(round(taken))
        if found is None or taken != found:
            self.instead(name, words, "" if taken is None else shortest(taken))
        return taken

    def instead(self, name: str, asked: str, taken: str) -> None:
        words, what = ELSE if taken else NOT_THERE, CALLED[name][self.language]
        self.notices.append(words[self.language].format(found=asked[:SHOWN], what=what, taken=taken))


def bound(name: str, data: Dataset) -> Model:
    """A model on the tables of the question; on those of today where it needs what they did not have."""
    try:
        return models.get(name, data)
    except (UnknownName, BadDefinition):
        return models.get(name)


def levers_of(model: Model, output: str) -> list[str]:
    """The inputs that a result rests on, those that stand first on pages before the others."""
    behind = model.dependencies(output)
    return sorted(behind, key=lambda name: not model.inputs[name].main) or list(model.inputs)
