"""The list of planted faults still fits the program: what `make faults` plants, and who is to notice."""

import re
from pathlib import Path

import pytest
from fault_list import FAULTS

TOP = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_can_be_planted_and_its_test_is_there(fault):
    before = (TOP / fault.file).read_text(encoding="utf-8")
    assert re.sub(fault.pattern, fault.put, before, count=1) != before, f"{fault.pattern} fits nothing"
    file, _, test = fault.test.partition("::")
    name = test.partition("[")[0]
    assert f"def {name}(" in (TOP / file).read_text(encoding="utf-8") if name else (TOP / file).is_file()
