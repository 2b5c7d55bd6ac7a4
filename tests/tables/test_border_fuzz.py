"""Whatever stands in the files of a package, the check answers with findings and never raises."""

import json

import pytest
from border import BOM, PACKAGE, SCHEMA
from broken import Copy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.core.errors import DataError, Finding
from dashboard.tables import data_folder, load

FILES = sorted(p.name for p in data_folder().iterdir() if p.suffix in (".csv", ".json"))
EDIT = st.tuples(
    st.sampled_from(FILES),
    st.integers(min_value=0, max_value=20_000),
    st.integers(min_value=0, max_value=40),
    st.one_of(
        st.binary(max_size=6),
        st.sampled_from([b'"', b",", b"\n", b";", b"\r", b"{", b"}", b"[", b"0", b"9" * 30, BOM]),
    ),
)
# Every example reads a whole package.
SLOW = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(st.lists(EDIT, min_size=1, max_size=4))
def test_no_edit_of_bytes_makes_the_check_raise(tmp_path_factory, edits):
    data = Copy(tmp_path_factory.mktemp("edited"), sketched=True)
    for file, at, taken, put in edits:
        data.bytes(
            file,
            lambda b, at=at, taken=taken, put=put: b[: at % len(b)] + put + b[at % len(b) + taken :] or b"x",
        )
    found = data.findings()
    assert all(isinstance(f, Finding) and f.problem and f.remedy for f in found)
    assert "\n".join(map(str, found)).encode("utf-8") or not found


JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=8),
        st.sampled_from(
            [
                "string",
                "number",
                "integer",
                "date",
                "terms",
                "term",
                "figures",
                "gas_prices.csv",
                "(",
                "yes|no",
            ]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)


def places(node, path=()):
    """Where every value stands in a JSON text."""
    yield path
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def told_at_start(data: Copy) -> list[Finding]:
    """What a start says of the data, which reads more of it than the check does."""
    try:
        load(data.folder)
    except DataError as error:
        return error.findings
    return []


@pytest.mark.parametrize(
    "entry",
    [
        None,
        1,
        "terms",
        [],
        {},
        {"schema": None},
        {"schema": "/dev/zero"},
        {"schema": "no\0file"},
        {"name": "terms", "schema": []},
    ],
)
def test_a_resource_that_is_none_is_a_finding_at_a_start_too(copy, entry):
    copy.json(PACKAGE, lambda p: p.update(resources=[entry]))
    assert any(f.file == PACKAGE for f in told_at_start(copy))
    copy.json(
        PACKAGE,
        lambda p: p.update(
            resources=[entry, *json.loads((data_folder() / PACKAGE).read_text("utf-8"))["resources"]]
        ),
    )
    assert any(f.file == PACKAGE for f in told_at_start(copy))


@SLOW
@given(st.sampled_from([PACKAGE, SCHEMA]), st.integers(min_value=0), JSON)
def test_no_value_in_a_description_makes_the_check_raise(tmp_path_factory, file, at, value):
    data = Copy(tmp_path_factory.mktemp("described"), sketched=True)

    def change(content):
        every = [path for path in places(content) if path]
        *way, last = every[at % len(every)]
        node = content
        for key in way:
            node = node[key]
        node[last] = value

    data.json(file, change)
    found = data.findings()
    assert all(isinstance(f, Finding) and f.problem and f.remedy for f in found)
    assert told_at_start(data) == found
