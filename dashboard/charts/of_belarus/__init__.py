"""What several charts of this edition share: the map of its region, and the legend of Russia's part."""

from __future__ import annotations

from dashboard.charts.core.legend import Key
from dashboard.charts.core.map import Albers, Region
from dashboard.core.words import Words

OF_RUSSIA = (
    Key("cited", "@russia", Words(fr="part de la Russie", en="Russia's part")),
    Key("ground", "@ground", Words(fr="tous les autres", en="everyone else")),
)
REGION = Region(
    projection=Albers(48, 57, 29, 53),
    wide=((-1010.0, 900.0), (-760.0, 900.0)),
    narrow=((-720.0, 520.0), (-770.0, 900.0)),
    scales={False: (0.33, 0.385), True: (0.226, 0.257)},
    country="BLR",
    colour="@belarus",
    faces={"BLR": "@belarustint", "RUS": "@russiatint"},
    names=(
        (Words(fr="POLOGNE", en="POLAND"), (19.3, 51.6)),
        (Words(fr="LETTONIE", en="LATVIA"), (27.55, 56.9)),
        (Words(fr="UKRAINE", en="UKRAINE"), (33.6, 49.7)),
        (Words(fr="RUSSIE", en="RUSSIA"), (34.0, 55.3)),
        (Words(fr="BIÉLORUSSIE", en="BELARUS"), (27.3, 53.15)),
    ),
)
