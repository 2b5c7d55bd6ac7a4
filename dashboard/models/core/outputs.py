"""What a model is written with beside its inputs: outputs, each with its equation, and targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.core.edition import edition
from dashboard.core.words import Words

KINDS = FREE, FITTED, OUTSIDE = "free", "fitted", "external"


@dataclass(frozen=True)
class Output:
    """One line of a model: its name, symbol, equation in the names above it, unit id and meaning.

    `bounded` is for shares and counts, which their unit tells: per cent stays within 0 and 1, what is counted
    does not fall below 0, wherever one lever stands. A change or an answer that may leave them says False.
    """

    name: str
    tex: str
    equation: str
    unit: str
    label: Words
    decimals: int | None = None
    bounded: bool = True


FLOW, STOCK, SHARE_OUT, CREDIT = "flow", "stock", "share_out", "credit"
CHANNELS = {
    FLOW: Words(fr="flux annuel", en="yearly flow"),
    STOCK: Words(fr="stock", en="stock"),
    SHARE_OUT: Words(fr="partage d'un autre canal", en="share-out of another channel"),
    CREDIT: Words(fr="gain d'une levée de sanctions", en="gain of lifted sanctions"),
}
"""What a channel of a bill is: only flows of a year add up."""
DOCUMENTS = edition().of_the_documents
EVIDENCE = {
    "cited": Words(fr="tel que cité", en="as cited"),
    "derived": Words(fr="calculé à partir de valeurs citées", en="worked out from cited values"),
    "outside": Words(fr=f"d'ailleurs que {DOCUMENTS.fr}", en=f"from outside {DOCUMENTS.en}"),
}


@dataclass(frozen=True)
class Channel(Output):
    """An output that is a part of a bill, or stands beside it.

    `kind` is one of CHANNELS, `evidence` one of EVIDENCE with a `basis` in words. `condition` says what has
    to happen first; what has one is never added to what has none.
    """

    kind: str = FLOW
    evidence: str = "derived"
    basis: Words | None = None
    condition: Words | None = None

    @property
    def why_not_added(self) -> str:
        """Why `sum` refuses it; empty where it does not."""
        if self.kind != FLOW:
            return f"a {CHANNELS[self.kind]['en']}"
        return f"which holds only {self.condition['en']}" if self.condition else ""


@dataclass(frozen=True)
class Case:
    """Inputs that were told together and move together: each a formula over ids of figures.

    A range is taken over cases, never over inputs that do not belong together. A case that names a claim
    which the reader does not follow drops out. As a preset it is a scenario to begin from; `middle` then
    stands for the middle of everything that is left open.
    """

    name: str
    label: Words
    at: Mapping[str, str] = field(default_factory=dict)
    middle: bool = False


@dataclass(frozen=True)
class Target:
    """A published number that the model must give back.

    `figure` (or `assumption`) is the number, `at` the inputs it is read at, `kind` says what agreement is
    worth: free (no input was fitted to it), fitted (it gives an input: agreement proves nothing) or external.
    `at_formula` gives inputs as formulas over figure ids. `met` is False where the number is known not to
    come out, and is shown for that. `note` says what a reader must know. `minus_one` turns the output into
    the figure's terms (a rise of 34 % is a multiple of 1.34 less one).

    Where no output gives the number, `formula` does, over ids of figures and of values from outside; `output`
    is then a name of its own, which `label` puts into words.
    """

    output: str
    kind: str
    figure: str = ""
    assumption: str = ""
    at: Mapping[str, float] = field(default_factory=dict)
    at_formula: Mapping[str, str] = field(default_factory=dict)
    met: bool = True
    minus_one: bool = False
    note: Words | None = None
    formula: str = ""
    label: Words | None = None
