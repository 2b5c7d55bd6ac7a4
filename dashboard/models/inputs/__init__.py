"""What the larger models take, a file each; here what several of them take. An input is one lever over the
whole site, so it is typed once.
"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec

GDP = InputSpec(
    "gdp",
    "Y",
    Words(fr="PIB", en="GDP"),
    (50, 120, 1),
    phrase=Words(fr="un PIB de {}", en="a GDP of {}"),
    assumption="gdp",
    main=False,
)
