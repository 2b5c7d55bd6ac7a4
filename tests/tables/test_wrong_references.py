"""A cell that names what is nowhere is found, and the nearest name that there is is said."""

import pytest
from border import EUROPE, GAS, PAID, SUPPLY, Cell

CELLS = {
    "an unknown indicator": Cell(
        GAS,
        PAID,
        {"indicator": "gas_price_belaruss"},
        "indicator",
        "'gas_price_belaruss' is not in indicators.csv.",
        "or use gas_price_belarus.",
    ),
    "an unknown document": Cell(
        GAS, PAID, {"document": "999"}, "document", "'999' is not in documents.csv.", "Add it"
    ),
    "an unknown unit": Cell(
        GAS,
        PAID,
        {"unit": "usd_per_1000"},
        "unit",
        "'usd_per_1000' is not a unit in terms.csv.",
        "Add it there with its French and English names, or use usd_per_1000m3.",
    ),
    "an unknown unit of a part": Cell(
        SUPPLY, "energy_from_russia", {"unit": "mtoee"}, "unit", "'mtoee' is not a unit", "or use mtoe."
    ),
    "an unknown unit of a whole": Cell(
        SUPPLY, "energy_total", {"unit": "mtoee"}, "unit", "'mtoee' is not a unit", "or use mtoe."
    ),
    "an unknown basis of no period": Cell(
        SUPPLY,
        "nuclear_fuel_share_russia",
        {"time_basis": "non"},
        "time_basis",
        "'non' is not one",
        "Use none.",
    ),
    "an unknown unit, unlike any": Cell(
        GAS,
        PAID,
        {"unit": "qqq"},
        "unit",
        "'qqq' is not a unit",
        "Add it there with its French and English names.",
    ),
    "a topic in the place of a unit": Cell(
        GAS, PAID, {"unit": "gas"}, "unit", "'gas' is a topic in terms.csv, not a unit.", "under another id"
    ),
    "an unknown area": Cell(
        GAS, PAID, {"ref_area": "BLZ"}, "ref_area", "'BLZ' is not an area", "or use BLR."
    ),
    "an area in small letters": Cell(
        GAS, PAID, {"counterpart_area": "rus"}, "counterpart_area", "'rus' is not an area", "or use RUS."
    ),
    "an unknown wording": Cell(
        GAS, PAID, {"qualifier": "exactly"}, "qualifier", "'exactly' is not a wording", "or use exact."
    ),
    "an unknown nature": Cell(
        GAS, PAID, {"obs_status": "observd"}, "obs_status", "'observd' is not a nature", "or use observed."
    ),
    "an unknown basis of time": Cell(
        GAS, PAID, {"time_basis": "sttaed"}, "time_basis", "'sttaed' is not one of stated", "Use stated."
    ),
    "an unknown origin": Cell(
        GAS, PAID, {"origin": "isan"}, "origin", "'isan' is not an origin in origins.csv.", "or use isans."
    ),
    "an unknown origin among two": Cell(
        GAS, PAID, {"origin": "isans;tass"}, "origin", "'tass' is not an origin", "Add it"
    ),
    "an origin with a blank": Cell(
        GAS, PAID, {"origin": "gazprom; isans"}, "origin", "' isans' is not an origin", "or use isans."
    ),
    "an origin named twice": Cell(GAS, PAID, {"origin": "isans;isans"}, "origin", "stands twice", "once"),
    "a list that ends with its mark": Cell(
        GAS, PAID, {"origin": "isans;"}, "origin", "before or after a ';'", "Remove"
    ),
    "an unknown reporter": Cell(
        GAS, PAID, {"reported_by": "gasprom"}, "reported_by", "'gasprom' is not an origin", "or use gazprom."
    ),
    "an unknown condition": Cell(
        GAS,
        PAID,
        {"condition": "gas_price_europe_2026"},
        "condition",
        "'gas_price_europe_2026' is not a figure of any table.",
        "or use gas_price_europe_2025.",
    ),
    "an unknown condition among two": Cell(
        GAS, PAID, {"condition": f"{EUROPE};nothing"}, "condition", "'nothing' is not a figure", "Add its row"
    ),
    "an unknown whole": Cell(
        SUPPLY,
        "energy_from_russia",
        {"part_of": "energy_totl"},
        "part_of",
        "'energy_totl' is not a figure",
        "or use energy_total.",
    ),
    "an unknown topic": Cell(
        "indicators.csv",
        "population",
        {"topic": "peple"},
        "topic",
        "'peple' is not a topic",
        "French and English",
    ),
    "a unit in the place of a topic": Cell(
        "indicators.csv",
        "population",
        {"topic": "usd"},
        "topic",
        "'usd' is a unit in terms.csv, not a topic.",
        "Add",
    ),
    "an unknown standing": Cell(
        "origins.csv",
        "isans",
        {"standing": "thirdparty"},
        "standing",
        "is not one of party",
        "Use third_party.",
    ),
    "an unknown unit of an assumption": Cell(
        "assumptions.csv", "gdp", {"unit": "usd_bnn"}, "unit", "'usd_bnn' is not a unit", "or use usd_bn."
    ),
    "an area as the unit of an assumption": Cell(
        "assumptions.csv", "gdp", {"unit": "BLR"}, "unit", "'BLR' is an area in terms.csv, not a unit.", "Add"
    ),
}


@pytest.mark.parametrize("sentence", CELLS)
def test_a_wrong_cell_is_told_with_its_remedy(copy, sentence):
    CELLS[sentence].check(copy)
