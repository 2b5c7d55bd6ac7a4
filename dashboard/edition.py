"""What this edition says of the whole: its title, its documents, its colours; see core/edition.py."""

from __future__ import annotations

from dashboard.core.edition import Edition
from dashboard.core.words import Words, same

EDITION = Edition(
    title=Words(fr="Biélorussie : les dépendances", en="Belarus: the dependencies"),
    description=(
        "Cited figures on how much of Belarus hangs on Russia, what leaving would cost, and what Minsk trades"
        " with Washington."
    ),
    of_the_documents=Words(fr="des documents étudiés", en="the documents studied"),
    search_examples=Words(
        fr="Un mot, un nom, un nombre : potasse, Loukachenko, 1 300…",
        en="A word, a name, a number: potash, Lukashenko, 1,300…",
    ),
    government=same("Minsk"),
    area_colours={"RUS": "@russia", "EUR": "@europe", "USA": "@unitedstates", "BLR": "@belarus"},
    workbench=("leaving", "whole_bill"),
)
