"""The controls of the workbench, made of a question: each has the name of its query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import models
from dashboard.core.numbers import as_given
from dashboard.core.words import COLON, in_first_case
from dashboard.dash_parts import tools
from dashboard.dash_parts.core.part import part_ids
from dashboard.dash_parts.tools.core.control_values import REST, opening_text
from dashboard.dash_parts.tools.core.control_words import DROPDOWN, FORM_WORDS, WORDS
from dashboard.dash_parts.tools.core.question import FORMS, PREFIXES, Question, levers_of
from dashboard.dash_parts.tools.core.tool import LETTERS, Asked
from dashboard.render.figure_facets import facets
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure

PART = "workbench"


def control_id(name: Any) -> dict[str, Any]:
    return part_ids(PART, "control", name)


def shape(question: Question) -> str:
    """What decides which controls there are and what they offer: where it changes, they are made anew."""
    asks = (question.tool, question.model, question.output, question.along)
    facets = (question.topic, question.origin, question.since, question.until)
    scenario = question.scenario
    tables = (*scenario.claims, scenario.data_version if scenario.as_of_version else "")
    return "|".join((*asks, *facets, *tables))


def controls(asked: Asked, notices: Sequence[str] = (), visit: Any = None) -> list[Component]:
    """What a question may be changed by: the tool, what it asks, and the levers of its scenarios.

    `visit`: how often the reader had gone back or forward when they were asked for, by the page's own count.
    """
    question, language = asked.question, asked.language
    tool = tools.get(question.tool)
    made = {name: CONTROLS[name](asked) for name in tool.asks}
    told = [html.Div([html.P(notice) for notice in notices], className="notices", role="status")] * bool(
        notices
    )
    head = [
        html.Fieldset(
            [html.Legend(WORDS["tool"][language]), choice("tool", tool_options(language), question.tool)],
            className="bench-tools",
        ),
        html.P(tool.text[language], className="prose"),
        *told,
        html.Div([labelled(name, one, language) for name, one in made.items()], className="bench-asks"),
        dcc.Input(id=control_id(REST), type="hidden", value=question.query()),
        dcc.Store(id=part_ids(PART, "shape", "controls"), data={"shape": shape(question), "visit": visit}),
    ]
    return [html.Div(head, className="bench-question"), *levers(asked, tool.scenarios)]


def labelled(name: str, control: Component, language: str) -> Component:
    """A control under its name; a script of the page tells the name to readers of screens where Dash does
    not (assets/dash_names.js).
    """
    words = html.Span(WORDS[name][language], id=f"{PART}-{name}-label")
    wrapper = html.Label if isinstance(control, dcc.Input) else html.Div
    return wrapper([words, control], className=f"ask ask-{name}")


def tool_options(language: str) -> list[dict[str, str]]:
    return [{"label": tool.title[language], "value": tool.name} for tool in tools.in_order()]


def choice(name: str, options: list[dict[str, str]], value: str) -> Component:
    return dcc.RadioItems(options, value, id=control_id(name), inline=True)


def dropdown(name: str, options: Any, value: Any, asked: Asked, **more: Any) -> Component:
    said = {key: words[asked.language] for key, words in DROPDOWN.items()}
    more = {"clearable": False, "optionHeight": "auto", "maxHeight": 340, **more}
    return dcc.Dropdown(options, value, id=control_id(name), labels=cast(Any, said), **more)


def named(names: Sequence[str], asked: Asked) -> list[dict[str, str]]:
    return [{"label": asked.named(name), "value": name} for name in names]


def model_choice(asked: Asked) -> Component:
    each = ((name, models.get(name).title[asked.language]) for name in models.names())
    return dropdown("model", [{"label": t, "value": n} for n, t in each], asked.model.name, asked)


def output_choice(asked: Asked) -> Component:
    return dropdown("output", named(list(asked.model.outputs), asked), asked.question.output, asked)


def along_choice(asked: Asked) -> Component:
    names = levers_of(asked.model, asked.question.output)
    return dropdown("along", named(names, asked), asked.question.along, asked)


def across_choice(asked: Asked) -> Component:
    names = levers_of(asked.model, asked.question.output)
    others = [name for name in names if name != asked.question.along] or names
    return dropdown("across", named(others, asked), asked.question.across, asked)


def level_box(asked: Asked) -> Component:
    level = asked.question.level
    value = "" if level is None else as_given(level, 0, asked.language)
    return box("level", value)


def seed_box(asked: Asked) -> Component:
    return box("seed", str(asked.question.seed))


def box(name: str, value: str) -> Component:
    return dcc.Input(id=control_id(name), type="text", value=value, debounce=True, autoComplete="off")


def facet(name: str, field: str) -> Any:
    """A choice among the values of one facet of the figures, with how they are called."""

    def made(asked: Asked) -> Component:
        data, language = asked.data, asked.language
        held = {id for f in data.figures.values() for id in facets(f)[field].split() if id}
        names = {
            id: data.origins[id].name[language] if name == "origin" else data.term(id, language)
            for id in held
        }
        options = [
            {"label": in_first_case(n), "value": id}
            for id, n in sorted(names.items(), key=lambda one: one[1])
        ]
        value = getattr(asked.question, name) or None
        return dropdown(name, options, value, asked, clearable=True, placeholder=WORDS["all"][language])

    return made


def year(name: str) -> Any:
    def made(asked: Asked) -> Component:
        each = map(facets, asked.data.figures.values())
        years = sorted({year for one in each for year in (one["from"], one["to"]) if year})
        value = getattr(asked.question, name) or None
        said = WORDS["all"][asked.language]
        return dropdown(name, years, value, asked, clearable=True, placeholder=said)

    return made


def offered(question: Question, data: Dataset) -> Iterator[Figure]:
    """The figures that the filters let pass, and those that are chosen already."""
    for figure in data.figures.values():
        one = facets(figure)
        fits = (
            (not question.topic or one["topic"] == question.topic)
            and (not question.origin or question.origin in one["origin"].split())
            and (not (question.since or question.until) or one["from"])
            and (not question.since or one["to"] >= question.since)
            and (not question.until or one["from"] <= question.until)
        )
        if fits or figure.id in question.figures:
            yield figure


def figure_choice(asked: Asked) -> Component:
    language = asked.language
    options = [
        {
            "label": f"{f.name[language]}{COLON[language]}{f.written(language)}",
            "value": f.id,
            "search": f"{f.name[language]} {f.written(language)} {f.id} {f.period(language)}",
        }
        for f in offered(asked.question, asked.data)
    ]
    value, said = list(asked.question.figures), WORDS["choose"][language]
    return dropdown("figure", options, value, asked, multi=True, clearable=True, placeholder=said)


def form_choice(asked: Asked) -> Component:
    options = [{"label": FORM_WORDS[form][asked.language], "value": form} for form in FORMS]
    return dropdown("form", options, asked.question.form, asked, searchable=False)


CONTROLS: Mapping[str, Any] = {
    "model": model_choice,
    "output": output_choice,
    "along": along_choice,
    "across": across_choice,
    "level": level_box,
    "seed": seed_box,
    "topic": facet("topic", "topic"),
    "origin": facet("origin", "origin"),
    "since": year("since"),
    "until": year("until"),
    "figure": figure_choice,
    "form": form_choice,
}


def levers(asked: Asked, scenarios: int) -> list[Component]:
    """A table of the levers that the result depends on, with a box for each scenario."""
    if not scenarios:
        return []
    question, language = asked.question, asked.language
    heads = [html.Th(html.Span(WORDS["levers"][language], className="unseen"), scope="col")]
    for place, letter in enumerate(LETTERS[:scenarios]):
        said = asked.scenario_name(place).removesuffix(letter)
        heads.append(html.Th([html.Span(said, className="of-step"), letter], scope="col"))
    rows = []
    for name in levers_of(asked.model, question.output):
        boxes = [html.Td(lever_box(name, place, asked)) for place in range(scenarios)]
        unit = html.Span(asked.model.unit(name).name[language], className="note")
        rows.append(html.Tr([html.Th([asked.name(name), " ", unit], scope="row"), *boxes]))
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)])
    lead = html.P(WORDS["levers_lead"][language], className="note")
    return [html.Div([html.H2(WORDS["levers"][language]), lead, table], className="bench-levers")]


def lever_box(name: str, place: int, asked: Asked) -> Component:
    lever = asked.model.inputs[name]
    value = asked.question.scenarios[place].get(name, lever.central)
    moved = name in asked.question.scenarios[place]
    amount = float(asked.shown(name, value))
    shown = as_given(amount, 0, asked.language) if moved else opening_text(lever, asked.language)
    prefix = ("", *PREFIXES)[place]
    said = html.Span(f"{asked.name(name)}, {asked.scenario_name(place)}", className="unseen")
    return html.Label([said, box(prefix + name, shown)])
