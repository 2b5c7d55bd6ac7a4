"""The faults that `make faults` plants, and the one test that notices each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """`put` takes the place of the first that `pattern` finds in `file`; `test` notices, soon."""

    name: str
    file: str
    pattern: str
    put: str | Callable[[re.Match[str]], str]
    test: str


def reference(chart: str) -> str:
    """The test that compares one chart with what it drew when somebody last looked."""
    return f"tests/test_references.py::test_nothing_moved_that_was_not_meant_to[charts-{chart}]"


FAULTS = (
    Fault(
        "colours of two countries swapped",
        "dashboard/charts/core/look.py",
        r'(?s)("russia": )("#\w+")(.*?"europe": )("#\w+")',
        r"\1\4\3\2",
        "tests/charts/test_colours.py::test_a_colour_of_the_palette_is_the_one_that_is_meant",
    ),
    Fault(
        "a claim dropped from a link",
        "dashboard/models/core/scenario.py",
        r"\*\(\(CLAIM, id\) for id in self\.claims\),",
        "",
        "tests/models/test_scenario.py::test_a_query_gives_its_scenario_back",
    ),
    Fault(
        "the version dropped from a link",
        "dashboard/models/core/scenario.py",
        r"\*\(\[\(DATA, self\.data_version\)\] if self\.data_version else \[\]\),",
        "",
        "tests/models/test_scenario.py::test_a_query_gives_its_scenario_back",
    ),
    Fault(
        "a unit lost",
        "dashboard/tables/unit.py",
        r"return in_pattern\(self\.pattern\[language\], (number\(.*?\))\)",
        r"return \1",
        reference("tariff_readings"),
    ),
    Fault(
        "a row's line moved by one",
        "data/energy_supply.csv",
        r",(004),(\d)(\d+),",
        lambda found: f",{found[1]},{int(found[2] + found[3]) + 1},",
        "tests/tables/test_verify.py::test_all_is_proven",
    ),
    Fault(
        "the ends of a range exchanged",
        "data/gas_prices.csv",
        r",(\d+),,(\d+),between,",
        r",\2,,\1,between,",
        "tests/tables/test_border.py::test_the_projects_own_data_has_no_finding",
    ),
    Fault(
        "a wrong end of a bar",
        "dashboard/charts/core/pieces.py",
        r'if mark\.qualifier in \("at_least", "more_than"\)',
        'if mark.qualifier in ("at_most", "less_than")',
        reference("arms_industry"),
    ),
    Fault(
        "the words of a legend's key exchanged",
        "dashboard/charts/core/marks.py",
        r'("between": Words\(fr=)"[^"]+", en="[^"]+"',
        r'\1"annoncé", en="announced"',
        reference("gas_price_gap"),
    ),
    Fault(
        "a French title on an English page",
        "dashboard/pages/overview.py",
        r"title=Words\(fr=(\"[^\"]+\"), en=\"[^\"]+\"\)",
        r"title=Words(fr=\1, en=\1)",
        "tests/pages/test_languages.py::test_no_text_holds_words_of_the_other_language",
    ),
    Fault(
        "a lever's bound",
        "dashboard/models/inputs/energy.py",
        r"\(100, 700, ",
        "(100, 600, ",
        reference("tariff_by_gas_price"),
    ),
    Fault(
        "a wrong conversion of per cent",
        "dashboard/tables/unit.py",
        r"100\.0 if self\.id",
        "10.0 if self.id",
        "tests/models/test_energy.py::test_the_page_opens_on_the_published_case",
    ),
    Fault(
        "an ETag that does not change with the content",
        "dashboard/web/response_cache.py",
        r"hashlib\.sha256\(content\)\.hexdigest\(\)\[:20\]",
        '"same"',
        "tests/web/test_response_cache.py::test_every_address_keeps_a_page_of_its_own",
    ),
    Fault(
        "no ETag",
        "dashboard/web/response_cache.py",
        r"response\.set_etag\(.*\)",
        "pass",
        "tests/web/test_response_cache.py::test_each_form_holds_the_same_and_a_browser_that_has_it_is_told_so",
    ),
    Fault(
        "an alternative text without its values",
        "dashboard/charts/core/built.py",
        r"\{in_first_case\(values\)\}\. ",
        "",
        "tests/charts/test_charts.py::test_the_alternative_text_says_every_value",
    ),
    Fault(
        "a table with a row missing",
        "dashboard/charts/core/built.py",
        r"map\(self\._row, self\.marks\)",
        "map(self._row, self.marks[1:])",
        "tests/charts/test_charts.py::test_the_table_holds_what_is_drawn",
    ),
    Fault(
        "the decimal mark of the other language",
        "dashboard/core/numbers.py",
        r'\(marks\(language\)\["decimal"\] \+ rest',
        '("." + rest',
        "tests/core/test_numbers.py::test_numbers_as_each_language_writes_them",
    ),
    Fault(
        "a half rounded down",
        "dashboard/core/numbers.py",
        r"value \* HAIR",
        "value",
        "tests/core/test_numbers.py::test_numbers_as_each_language_writes_them",
    ),
    Fault(
        "a claim that holds where one corner does",
        "dashboard/charts/core/chart.py",
        r"if held == asked > 0:",
        "if held > 0:",
        "tests/charts/test_charts.py::test_a_headline_that_fails_at_one_corner_is_found",
    ),
    Fault(
        "a value beyond its lever is taken",
        "dashboard/query/scenario.py",
        r"min\(max\(found, low\), high\)",
        "found",
        "tests/web/test_server.py::test_a_query_gives_the_nearest_scenario",
    ),
    Fault(
        "a header of safety left out",
        "dashboard/web/headers.py",
        r'response\.headers\["X-Content-Type-Options"\] = "nosniff"',
        "pass",
        "tests/web/test_server.py::test_headers_of_every_answer_let_nothing_else_in",
    ),
    Fault(
        "a passage shown to a reader of another machine",
        "dashboard/web/headers.py",
        r"return request\.remote_addr in LOOPBACK.*",
        "return True",
        "tests/render/test_cards.py::test_the_passage_shows_to_this_machine_only",
    ),
    Fault(
        "an unknown address answered as if it were there",
        "dashboard/web/limits.py",
        r"(reader_language\(request\.path\), data, urls\(\)\)), status,",
        r"\1, 200,",
        "tests/pages/test_pages.py::test_a_wrong_address_is_a_real_page_with_status_404",
    ),
    Fault(
        "an open end taken for a closed one",
        "dashboard/tables/interval.py",
        r"Interval\(least, math\.inf, ONE_SIDED\)",
        "Interval(least, least, ONE_SIDED)",
        "tests/tables/test_interval.py::test_wordings",
    ),
    Fault(
        "a sign in an equation",
        "dashboard/models/energy.py",
        r'(Output\(\s*"\w+",\s*r?"[^"]*",\s*"[^"]*?) - ',
        r"\1 + ",
        "tests/models/test_energy.py",
    ),
    Fault(
        "an origin left out of the source line",
        "dashboard/charts/core/sources.py",
        r'if data\.origins\[id\]\.standing != "unnamed"',
        "if False",
        reference("gas_price_gap"),
    ),
    Fault(
        "a lower room that imports a higher one",
        "dashboard/core/files.py",
        # At the head of the file no test could begin: what it imports is not there yet.
        r"(def umask\(.*\n)",
        r"\1    import dashboard.web.limits\n",
        "tests/test_layers.py::test_a_layer_imports_only_what_stands_before_it",
    ),
    Fault(
        "a page's headline that its rows contradict",
        "dashboard/pages/overview.py",
        r"min\(shares\) > 50",
        "min(shares) > 95",
        "tests/pages/test_pages.py::test_a_pages_headline_holds_at_every_corner",
    ),
    Fault(
        "a claim that the browser drops from a link",
        "dashboard/web/assets/scenario.js",
        r"\.\.\.inputs, \.\.\.claims,",
        "...inputs,",
        "tests/render/test_address.py::test_the_browser_prints_a_scenario_as_python_does",
    ),
    Fault(
        "a lever's value that the browser rounds in the address",
        "dashboard/web/assets/scenario.js",
        r"\(\[name, String\(value\)\]\)",
        "([name, String(Math.round(value))])",
        "tests/render/test_address.py::test_the_browser_prints_a_scenario_as_python_does",
    ),
    Fault(
        "thousands that the browser does not group",
        "dashboard/web/assets/numbers.js",
        r"marks\.group\)",
        "'')",
        "tests/core/test_numbers.py::test_the_browser_writes_and_reads_alike",
    ),
    Fault(
        "a unit that the browser loses",
        "dashboard/web/assets/slots.js",
        r"return inPattern\(isOne\(written, amount, marks\) \? about\.one : about\.pattern, written\);",
        "return written;",
        "tests/render/test_agreement.py::test_both_fillers_fill_the_whole_figure_alike[wide-heat_cost_split-en]",
    ),
    Fault(
        "a range that the browser takes without one case",
        "dashboard/web/assets/slots.js",
        r"this\.byCase\.map\(\(\{ known",
        "this.byCase.slice(1).map(({ known",
        "tests/render/test_agreement.py::test_both_fillers_fill_the_whole_figure_alike[wide-release_pace-en]",
    ),
    Fault(
        "a step back that the page does not follow",
        "dashboard/web/assets/scenario.js",
        r'document\.dispatchEvent\(new CustomEvent\("scenariochange"\)\);',
        "",
        "tests/render/test_address.py::test_back_and_forward_bring_each_entrys_scenario",
    ),
)
