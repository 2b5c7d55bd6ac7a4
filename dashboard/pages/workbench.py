"""What if we asked it differently?"""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import DashPart
from dashboard.pages.core.page import Page

PAGE = Page(
    __name__.rpartition(".")[2],
    order=14,
    evidence=True,
    slug=Words(fr="atelier", en="workbench"),
    title=Words(fr="Atelier", en="Workbench"),
    kicker=Words(fr="Atelier · vos questions", en="Workbench · your questions"),
    headline=Words(fr="Et si l'on posait la question autrement ?", en="What if we asked it differently?"),
    lede=Words(
        fr=(
            "Tous les chiffres et tous les modèles, à interroger comme vous l'entendez. L'adresse porte toute"
            " la question : envoyez-la, elle se rouvre telle quelle."
        ),
        en=(
            "All figures and all models, to question as you like. The address holds the whole question: send"
            " it, and it opens again as it stands."
        ),
    ),
    blocks=(DashPart(("workbench",)),),
)
