"""A definition that cannot be right is refused when it is read: where, what was found, what to do, all at
once.
"""

from __future__ import annotations

import pytest
from made import LEVER, case, lever, made, output, target

from dashboard import models
from dashboard.core.errors import BadDefinition, BadInput
from dashboard.core.registry import Registry
from dashboard.models.core.equations import evaluate

NAMES = models.names()

EQUATIONS = {
    # what stands in the line: what is said of it
    "a + c": ("made.result: 'c' is declared nowhere above.", "Declare it first"),
    "a + bb": ("made.result: 'bb' is declared nowhere above.", "Did you mean 'b'?"),
    "result + a": ("made.result: 'result' is declared nowhere above.", "Declare it first"),
    "where(a == b, 1, 0)": ("made.result: '==' is not in the language", "Write eq(a, b)."),
    "where(a != b, 1, 0)": ("made.result: '==' is not in the language", "Write eq(a, b)."),
    "a < b": ("made.result: gives yes or no", "Write where(condition, a, b)."),
    "where(a, 1, 0)": ("made.result: 'a' is no condition.", "Begin where(…) with a comparison"),
    "where(0 < a < b, 1, 0)": (
        "made.result: compares three things at once.",
        "Write one comparison in each where(…).",
    ),
    "where(a < b, 1)": ("made.result: where takes 3, found 2.", "Give it that many values."),
    "sqrt()": ("made.result: sqrt takes 1, found 0.", "Give it that many values."),
    "abs(a)": ("made.result: calls 'abs', which equations do not have.", "Equations have names, numbers"),
    "a.real": ("made.result: uses Attribute", "Equations have names, numbers"),
    "__import__('os')": ("made.result: calls '__import__'", "Equations have names, numbers"),
    "().__class__": ("made.result: uses Attribute", "Equations have names, numbers"),
    "lambda: 1": ("made.result: uses Lambda", "Equations have names, numbers"),
    "a if b else 1": ("made.result: uses IfExp", "Equations have names, numbers"),
    "a and b": ("made.result: uses BoolOp", "Equations have names, numbers"),
    "[a][0]": ("made.result: uses Subscript", "Equations have names, numbers"),
    "a // b": ("made.result: uses FloorDiv", "Equations have names, numbers"),
    "max(*a)": ("made.result: uses Starred", "Equations have names, numbers"),
    "max(a, key=b)": ("made.result: uses keyword", "Equations have names, numbers"),
    "a + 'b'": ("made.result: 'b' is not a number.", "Only numbers and declared names may stand here."),
    "a + True": ("made.result: True is not a number.", "Only numbers and declared names may stand here."),
    "1e999*a": ("made.result: inf is not a number.", "Only numbers and declared names may stand here."),
    "2j*a": ("made.result: 2j is not a number.", "Only numbers and declared names may stand here."),
    "pi*a": ("made.result: 'pi' is declared nowhere above.", "Declare it first"),
    "a +": ("made.result: 'a +' is not an equation (", "Write what stands right of the equals sign"),
    "c = a": ("made.result: 'c = a' is not an equation (", "Write what stands right of the equals sign"),
    "": ("made.result: '' is not an equation (", "Write what stands right of the equals sign"),
}


@pytest.mark.parametrize("equation", EQUATIONS)
def test_an_equation_outside_the_language_is_refused_with_its_remedy(equation):
    with pytest.raises(BadDefinition) as refused:
        made(equation)
    where, remedy = EQUATIONS[equation]
    told = [fault for fault in refused.value.faults if fault.startswith(where)]
    assert told and remedy in told[0], refused.value.faults


def both(**changes):
    return (lever("a", **changes), lever("b"))


DEFINITIONS = {
    "a name twice": (
        lambda: made("a", inputs=(lever("a"), lever("a"))),
        "made.a: 'a' is declared a second time.",
        "Give the second another name.",
    ),
    "an output over an input": (
        lambda: made(outputs=(output("a + b", "b"),)),
        "made.b: 'b' is declared a second time.",
        "Give the second another name.",
    ),
    "a name that is none": (
        lambda: made("1", inputs=(lever("price europe"),)),
        "made.price europe: 'price europe' is not a name.",
        "Use letters, digits and underscores",
    ),
    "a letter of another alphabet": (
        lambda: made("1", inputs=(lever("prix_moyé"),)),
        "made.prix_moyé: 'prix_moyé' is not a name.",
        "Use letters",
    ),
    "a word of JavaScript": (
        lambda: made("1", inputs=(lever("new"),)),
        "made.new: 'new' is a word of the language",
        "Choose a longer name.",
    ),
    "a word of the language": (
        lambda: made("1", inputs=(lever("max"),)),
        "made.max: 'max' is a word of the language",
        "Choose a longer name.",
    ),
    "a word of Python": (
        lambda: made("1", inputs=(lever("lambda"),)),
        "made.lambda: 'lambda' is a word",
        "Choose a longer name.",
    ),
    "an input in one language": (
        lambda: made("a", inputs=both(label="Price")),
        "made.a: its label is 'Price'.",
        "Write Words(fr=…, en=…).",
    ),
    "an output in one language": (
        lambda: made(outputs=(output("a", label={"fr": "prix"}),)),
        "made.result: its label is {'fr': 'prix'}.",
        "Write Words(fr=…, en=…).",
    ),
    "a title in one language": (
        lambda: made("a").__class__("made", "Made", both(), (output("a"),)),
        "made: its title is 'Made'.",
        "Write Words(fr=…, en=…).",
    ),
    "an input without a source": (
        lambda: made("a", inputs=both(choice=None)),
        "made.a: has no source.",
        "Give exactly one of figure, formula, claims, assumption, choice.",
    ),
    "an input with two sources": (
        lambda: made("a", inputs=both(figure="gas_price_belarus_2025", choice=2)),
        "made.a: has figure and choice.",
        "Give exactly one of figure, formula, claims, assumption, choice.",
    ),
    "a lever without ends": (
        lambda: made("a", inputs=both(slider=None)),
        "made.a: its lever is None.",
        "Give (from, to, step), three numbers.",
    ),
    "a lever without a step": (
        lambda: made("a", inputs=both(slider=(0, 10))),
        "made.a: its lever is (0, 10).",
        "Give (from, to, step), three numbers.",
    ),
    "a lever that runs backwards": (
        lambda: made("a", inputs=both(slider=(10, 0, 1))),
        "made.a: its lever (10, 0, 1) has no length or no step.",
        "Give from < to",
    ),
    "a lever with one end open": (
        lambda: made("a", inputs=both(slider=(0, float("inf"), 1))),
        "made.a: its lever is (0, inf, 1).",
        "three numbers.",
    ),
    "a step longer than the lever": (
        lambda: made("a", inputs=both(slider=(0, 1, 5))),
        "made.a: its lever (0, 1, 5) has no length or no step.",
        "a step that fits",
    ),
    "a choice outside its lever": (
        lambda: made("a", inputs=both(choice=40)),
        "made.a: opens at 40, outside its lever (0, 10).",
        "Widen the lever",
    ),
    "a choice that is no number": (
        lambda: made("a", inputs=both(choice="4")),
        "made.a: its choice is '4'.",
        "Give a number.",
    ),
    "a choice without a unit": (
        lambda: made("a", inputs=both(unit="")),
        "made.a: has no unit.",
        "Name one of terms.csv",
    ),
    "an output without a unit": (
        lambda: made(outputs=(output("a", unit=""),)),
        "made.result: has no unit.",
        "Name one of terms.csv",
    ),
    "an input without a symbol": (
        lambda: made(
            "a", inputs=(lever("a").__class__("a", "", lever("a").label, LEVER, choice=1, unit="number"),)
        ),
        "made.a: has no symbol.",
        "Give its LaTeX",
    ),
    "a formula that is none": (
        lambda: made("a", inputs=both(formula="energy_total +")),
        "made.a: 'energy_total +' is not a formula (",
        "Write it over figure ids",
    ),
    "a formula that is code": (
        lambda: made("a", inputs=both(formula="open('x')")),
        "made.a: calls 'open', which equations do not have.",
        "Equations have names, numbers",
    ),
    "a claim that is code": (
        lambda: made("a", inputs=both(claims=("energy_total.real",))),
        "made.a: uses Attribute",
        "Equations have names, numbers",
    ),
    "a target that is no output": (
        lambda: made("a", targets=(target(output="resul"),)),
        "made, target resul: is no output.",
        "Did you mean 'result'?",
    ),
    "a target without a number": (
        lambda: made("a", targets=(target(figure=""),)),
        "made, target result: has no number.",
        "Give one of figure, assumption.",
    ),
    "a target of no kind": (
        lambda: made("a", targets=(target(kind="sure"),)),
        "made, target result: its kind is 'sure'.",
        "Use one of free, fitted, external.",
    ),
    "a target read at what is no input": (
        lambda: made("a", targets=(target(at={"aa": 1}),)),
        "made, target result: 'aa' is no input.",
        "Did you mean 'a'?",
    ),
    "a case of what is no input": (
        lambda: made("a", case_specs=(case(aa="energy_total"),)),
        "made, case one: 'aa' is no input.",
        "Did you mean 'a'?",
    ),
    "a case twice": (
        lambda: made("a", case_specs=(case(), case())),
        "made, case one: declared 2 times.",
        "Give each case its own name.",
    ),
    "a limit in one language": (
        lambda: made("a", limits=("none",)),
        "made: limit 'none' is no text in two languages.",
        "Write Words(fr=…, en=…).",
    ),
}


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_definition_that_cannot_be_right_is_refused_with_its_remedy(name):
    build, said, remedy = DEFINITIONS[name]
    with pytest.raises(BadDefinition) as refused:
        build()
    told = [fault for fault in refused.value.faults if fault.startswith(said)]
    assert told and remedy in told[0], refused.value.faults


def test_everything_wrong_is_said_at_once():
    with pytest.raises(BadDefinition) as refused:
        made("a + c", "where(a == 1, x, y)", "step_0.real", inputs=(lever("a", unit=""), lever("a")))
    assert len(refused.value.faults) == 7, str(refused.value)
    assert str(refused.value).splitlines() == list(refused.value.faults)


def test_a_missing_language_names_file_line_and_remedy(tmp_path, monkeypatch):
    """All of a file's texts at once, and as an error of the project, not of Python."""
    shelf = tmp_path / "things"
    shelf.mkdir()
    (shelf / "__init__.py").write_text("")
    (shelf / "lamp.py").write_text(
        "from dashboard.core.words import Words\n\nTITLE = Words(fr='Lampe', en='Lamp')\nNAME ="
        " Words(fr='Prix')\nNOTE = Words(fr='', en='x')\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(BadDefinition) as refused:
        Registry("things", "thing", "THING").get("lamp")
    assert refused.value.faults == (
        "lamp.py line 4: a text has no 'en'. Write en=… beside the other.",
        "lamp.py line 5: a text has no 'fr'. Write fr=… beside the other.",
    )


def test_text_is_never_run(tmp_path):
    """What would write a file if it were evaluated writes none, in an equation, a formula or a value."""
    trace = tmp_path / "run"
    spell = f"__import__('pathlib').Path({str(trace)!r}).touch()"
    for attempt in (
        lambda: made(spell),
        lambda: made("a", inputs=both(formula=spell)),
        lambda: evaluate(spell, {"a": 1}, "here"),
    ):
        with pytest.raises(BadDefinition):
            attempt()
    with pytest.raises(BadInput, match=r"made.a: .* is not a number. Give a number"):
        made("a")(a=spell)
    assert not trace.exists()
