"""What an analyst finds behind `import dashboard`: tidy tables, completion, signatures."""

from __future__ import annotations

import inspect
import pickle
import re

import pandas as pd
import pytest

import dashboard
from dashboard import charts, models
from dashboard.core.errors import BadInput, UnknownName
from dashboard.core.words import LANGUAGES
from dashboard.models.core.model import Model
from dashboard.tables.events import events
from dashboard.tables.frames import EVENT_LISTS, FIGURE_LISTS
from dashboard.tables.periods import parse
from dashboard.tables.records import split

EVERY_MODEL = pytest.mark.parametrize("name", models.names())


def test_completion_shows_what_there_is_and_nothing_else():
    assert sorted(dir(dashboard)) == sorted(dashboard.__all__)
    for package in (dashboard, dashboard.tables, dashboard.charts, dashboard.models):
        for name in dir(package):
            assert callable(getattr(package, name)), (package.__name__, name)
    assert set(models.names()) <= set(dir(models))


def test_every_table_is_listed_and_tidy(data):
    listed = dashboard.tables()
    assert list(listed.index) == [resource.name for resource in data.package.resources]
    for name, row in listed.iterrows():
        frame = dashboard.table(name)
        assert len(frame) == row.rows == len(data.rows(name))
        assert ";".join(frame.index.names) == row.key and frame.index.is_unique
        assert not (frame == "").any(axis=None), name
    with pytest.raises(UnknownName, match="Did you mean 'gas_prices'"):
        dashboard.table("gas_price")


def test_figures_are_the_rows_with_what_is_empty_missing(data):
    frame = dashboard.figures()
    assert list(frame.index) == list(data.figures)
    for id, row in frame.iterrows():
        figure = data.figure(id)
        assert [None if pd.isna(row[end]) else row[end] for end in ("low", "value", "high")] == [
            figure.low,
            figure.value,
            figure.high,
        ]
        assert (row.interval_low, row.interval_high) == (figure.interval.low, figure.interval.high)
        assert row.table == figure.table and row.name_fr == figure.name["fr"]
        if figure.time_period:
            period = parse(figure.time_period)
            days = [None if pd.isna(day) else day.date() for day in (row.start, row.end)]
            assert days == [period.start, period.end] and row.approximate == period.approximate
        else:
            assert pd.isna(row.time_period) and pd.isna(row.start) and pd.isna(row.end)
    assert set(frame.index[frame.disputed]) == set(data.disputed)


@pytest.mark.parametrize("column", FIGURE_LISTS)
def test_several_ids_of_a_figure_get_a_row_each(data, column):
    frame, whole = dashboard.figures(explode=column), dashboard.figures()
    cells = {id: split(cell) if isinstance(cell, str) else () for id, cell in whole[column].items()}
    assert len(frame) == sum(max(1, len(ids)) for ids in cells.values())
    assert all(tuple(frame.loc[[id], column].dropna()) == ids for id, ids in cells.items())
    assert frame.drop(columns=column).drop_duplicates().shape == whole.drop(columns=column).shape


@pytest.mark.parametrize("column", EVENT_LISTS)
def test_events_join_with_figures_documents_and_actors(data, column):
    frame = dashboard.events(explode=column)
    assert list(dict.fromkeys(frame.index)) == [event.id for event in events(data)]
    named = set(frame[column].dropna())
    known = {
        "actors": data.terms,
        "documents": data.documents,
        "origins": data.origins,
        "figures": data.figures,
    }
    assert named and named <= set(known[column])


def test_figures_and_events_name_one_another():
    figures, events = dashboard.figures().dropna(subset="event"), dashboard.events()
    joined = figures.merge(events, left_on="event", right_index=True, suffixes=("", "_event"))
    assert len(joined) == len(figures) > 0 and joined.title_en.notna().all()
    ids = dashboard.events(explode="figures").figures.dropna()
    assert sorted(ids) == sorted(joined.index)


@pytest.mark.parametrize("read", [dashboard.figures, dashboard.events])
def test_a_column_that_holds_one_id_is_answered(read):
    with pytest.raises(UnknownName, match="column with several ids"):
        read(explode="unit")


def test_origins_and_documents_count_what_they_tell(data):
    exploded = dashboard.figures(explode="origin")
    assert dashboard.origins().figures.sum() == len(exploded)
    assert dashboard.documents().figures.sum() == len(data.figures)
    assert (dashboard.documents().start.dt.year >= 2025).all()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_and_model_is_listed(language):
    found = dashboard.charts(language)
    assert list(found.index) == charts.names() and found.headline.is_unique
    for name, row in found.dropna(subset="model").iterrows():
        assert set(row.inputs.split(";")) <= set(models.get(row.model).inputs), name
    assert list(dashboard.models(language).index) == models.names()
    with pytest.raises(UnknownName, match="language"):
        dashboard.charts("de")


@EVERY_MODEL
def test_a_model_says_what_it_takes(name):
    model = models.get(name)
    signature = inspect.signature(model)
    defaults = {
        parameter.name: parameter.default
        for parameter in signature.parameters.values()
        if parameter.name in model.inputs
    }
    assert defaults == model.opening() and list(defaults) == model.names
    signature.bind(**defaults, claims=())
    told = model.__doc__
    assert not re.search(r"[{}]", told) and model.title["en"] in told
    for known in model.inputs.values():
        assert f"{known.name} = " in told and known.unit.name["en"].split()[0] in told
    assert all(output in told for output in model.outputs)
    assert "bound to a data package" in Model.__doc__


@EVERY_MODEL
def test_completion_of_a_model_is_what_a_person_asks(name):
    model = models.get(name)
    offered = [word for word in dir(model) if not word.startswith("__")]
    assert offered and all(hasattr(model, word) for word in offered)
    result = model()
    assert set(result) <= set(dir(result)) and {"frame", "table", "given"} <= set(dir(result))


def test_an_answer_has_floats_and_its_side_conditions():
    found = models.energy.solve("tariff_multiple_subsidy_held", 10, by="price_europe", subsidy_kept=0.9)
    assert [type(point) for point in found.points] == [float]
    assert found.held["subsidy_kept"] == 0.9 and "price_europe" not in found.held
    lever = models.energy.inputs.price_europe
    assert found.cited == lever.evidence and found.sides == (lever.side(found.points[0]),)
    [row] = found.frame().to_dict("records")
    assert row["from"] == row["to"] == found.points[0] and row["subsidy_kept"] == 0.9
    assert models.energy.solve("tariff_multiple_subsidy_held", 1e9, by="price_europe").frame().empty


@pytest.mark.parametrize("question", ["range", "percentiles", "tornado", "solve"])
def test_what_is_asked_at_one_scenario_says_so(question):
    arguments = {"range": (), "solve": ("extra_gas_bill", 5, "share_switched")}
    with pytest.raises(BadInput, match=r"energy\.price_europe: .* one number, not 2"):
        getattr(models.energy, question)(
            *arguments.get(question, ("extra_gas_bill",)), price_europe=[300, 400]
        )


def test_slopes_keep_an_index_too():
    prices = pd.Series([300.0, 400.0], index=["cheap", "dear"])
    slopes = models.energy.slopes("extra_gas_bill", price_europe=prices)
    assert slopes["share_switched"].index.equals(prices.index)
    assert slopes["share_switched"]["dear"] == pytest.approx(
        models.energy.slopes("extra_gas_bill", price_europe=400.0)["share_switched"]
    )


@EVERY_MODEL
def test_a_model_and_its_results_go_to_another_process(name):
    model, claims = models.get(name), ["prisoners_in_document_000"]
    there = pickle.loads(pickle.dumps(model(claims=claims)))
    assert there.table().equals(model(claims=claims).table())


@EVERY_MODEL
def test_inputs_and_outputs_are_tables(name):
    model = models.get(name)
    inputs, outputs = model.inputs.frame("fr"), model.outputs.frame("fr")
    assert list(inputs.index) == model.names and list(outputs.index) == list(model.outputs)
    assert inputs.central.to_dict() == model.opening()


def test_a_chart_that_follows_no_lever_says_so():
    with pytest.raises(BadInput, match="follows no levers"):
        dashboard.chart("gas_price_gap", price_europe=390)


def test_figures_of_one_unit_make_a_chart_from_their_index():
    figures = dashboard.figures().query("table == 'trade_shares' and unit == 'percent'")
    picture = dashboard.chart_of(figures.index, "Trade", "%")
    assert list(picture.table.figure) == list(figures.index)
