"""The places and outlines of the maps: each place in its country, borders as they are recognised."""

from __future__ import annotations

from collections import defaultdict

import pytest

from dashboard.core.words import LANGUAGES
from dashboard.tables import default
from dashboard.tables.reading.rows import Row

Ring = list[tuple[float, float]]
CRIMEA = {"Simferopol": (34.10, 44.95), "Sevastopol": (33.52, 44.60), "Kerch": (36.40, 45.30)}
COAST = 0.1
"""Degrees by which a simplified coast may leave a port at sea."""


@pytest.fixture(scope="module")
def rings() -> dict[str, list[Ring]]:
    found: dict[tuple[str, str], Ring] = defaultdict(list)
    for row in default().rows("outlines"):
        assert int(row["point"]) == len(found[row["outline"], row["ring"]]) + 1
        found[row["outline"], row["ring"]].append((float(row["lon"]), float(row["lat"])))
    outlines: dict[str, list[Ring]] = defaultdict(list)
    for (outline, _), ring in found.items():
        outlines[outline].append(ring)
    return outlines


def inside(lon: float, lat: float, ring: Ring) -> bool:
    """Whether a point lies in a ring: an odd number of its sides are crossed on the way east."""
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
            crossed = not crossed
    return crossed


def within(lon: float, lat: float, rings: list[Ring]) -> bool:
    return any(inside(lon, lat, ring) for ring in rings)


def near(lon: float, lat: float, rings: list[Ring]) -> bool:
    steps = (-COAST, 0, COAST)
    return any(within(lon + x, lat + y, rings) for x in steps for y in steps)


def on_the_map(place: Row) -> bool:
    return 13 < float(place["lon"]) < 45 and 44 < float(place["lat"]) < 61


def test_each_place_lies_in_its_country(rings):
    drawn = [place for place in default().rows("places") if on_the_map(place)]
    assert len(drawn) > 15
    for place in drawn:
        assert near(float(place["lon"]), float(place["lat"]), rings[place["country"]]), place["location"]


@pytest.mark.parametrize("town", CRIMEA)
def test_crimea_is_in_ukraine_and_in_no_other_country(rings, town):
    assert [outline for outline in rings if within(*CRIMEA[town], rings[outline])] == ["UKR"]


def test_every_outline_closes_and_every_country_has_a_name(rings):
    terms = default().terms
    for row in default().rows("outlines"):
        assert row["kind"] == "lake" or terms[row["outline"]]["kind"] == "area"
    assert all(ring[0] == ring[-1] and len(ring) > 3 for found in rings.values() for ring in found)


def test_lakes_lie_within_countries(rings):
    lakes = {row["outline"] for row in default().rows("outlines") if row["kind"] == "lake"}
    countries = [ring for outline in rings if outline not in lakes for ring in rings[outline]]
    assert lakes
    for lake in lakes:
        for ring in rings[lake]:
            assert sum(within(*point, countries) for point in ring) > 0.9 * len(ring), lake


def test_every_place_is_named_in_both_languages():
    for place in default().rows("places"):
        assert all(place[f"name_{language}"] for language in LANGUAGES), place["location"]
