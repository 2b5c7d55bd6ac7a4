"""What the model of trade takes."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.models.core.inputs import InputSpec

INPUTS = (
    InputSpec(
        "fall_of_russian_demand",
        "\\delta",
        Words(fr="Chute de la demande russe", en="Fall of Russian demand"),
        (0, 1, 0.01),
        phrase=Words(fr="une demande russe en chute de {}", en="Russian demand down {}"),
        choice=0.3,
        unit="percent",
        note=Words(
            fr="Notre choix : aucun document n'en prévoit, et trois dixièmes montrent l'effet.",
            en="Our choice: no document foresees one, and three tenths show the effect.",
        ),
    ),
    InputSpec(
        "share_redirected",
        "\\rho",
        Words(fr="Part de la perte compensée ailleurs", en="Share of the loss made up elsewhere"),
        (0, 1, 0.01),
        phrase=Words(fr="{} de la perte compensée ailleurs", en="{} of the loss made up elsewhere"),
        choice=0.25,
        unit="percent",
        note=Words(
            fr="Si une voie s'ouvre à elle. Aucun document n'en donne.",
            en="Where a way is open to it. No document gives one.",
        ),
    ),
    InputSpec(
        "share_by_land",
        "\\omega_t",
        Words(fr="Part de ce report qui peut passer par la terre", en="Part of it that can go by land"),
        (0, 1, 0.05),
        phrase=Words(
            fr="{} des ventes reportées passant par la terre", en="{} of redirected sales going by land"
        ),
        choice=0.5,
        unit="percent",
        note=Words(
            fr="Notre choix : la moitié. Les ports russes n'ont déjà plus de place.",
            en="Our choice: one half. The Russian ports have no room left as it is.",
        ),
    ),
    InputSpec(
        "port_opened",
        "\\omega_p",
        Words(fr="Part du reste pour laquelle un port s'ouvre", en="Part of the rest for which a port opens"),
        (0, 1, 0.05),
        phrase=Words(
            fr="[<0.5: aucun port pour // un port pour {} de] ce qui ne passe pas par la terre",
            en="[<0.5: no port for // a port for {} of] what cannot go by land",
        ),
        choice=0,
        unit="percent",
        note=Words(
            fr="0 % : aucun document ne dit que la route de Klaipėda rouvrirait, même sans sanctions.",
            en="0%: no document says that the route through Klaipėda would open again, sanctions or not.",
        ),
    ),
    InputSpec(
        "us_sanctions_lifted",
        "L_{\\mathrm{US}}",
        Words(fr="Sanctions américaines levées", en="US sanctions lifted"),
        (0, 1, 0.05),
        phrase=Words(
            fr="[<100: {} des // toutes les] sanctions américaines levées",
            en="[<100: {} of // all] US sanctions lifted",
        ),
        choice=1,
        unit="percent",
        note=Words(
            fr="Toutes celles sur la potasse, dont la levée est annoncée.",
            en="All those on potash, whose lifting has been announced.",
        ),
    ),
    InputSpec(
        "eu_sanctions_lifted",
        "L_{\\mathrm{EU}}",
        Words(fr="Sanctions européennes levées", en="EU sanctions lifted"),
        (0, 1, 0.05),
        phrase=Words(
            fr="sanctions européennes [<0.5: maintenues // levées à {}]",
            en="EU sanctions [<0.5: kept // {} lifted]",
        ),
        choice=0,
        unit="percent",
        note=Words(
            fr="Aucune levée n'est annoncée. À elle seule, elle ne rouvrirait pas un port.",
            en="No lifting is announced. It would not, by itself, open a port.",
        ),
    ),
    InputSpec(
        "share_russia",
        "s",
        Words(fr="Part des exportations vers la Russie", en="Share of exports going to Russia"),
        (0.1, 0.95, 0.01),
        phrase=Words(fr="{} des exportations vers la Russie", en="{} of exports going to Russia"),
        figure="export_share_russia_2024",
        main=False,
    ),
    InputSpec(
        "share_russia_before",
        "s_0",
        Words(fr="La même part, avant l'invasion", en="The same share, before the invasion"),
        (0.1, 0.9, 0.01),
        phrase=Words(
            fr="{} des exportations vers la Russie avant l'invasion",
            en="{} of exports going to Russia before the invasion",
        ),
        figure="export_share_russia_before_invasion",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "potash_of_exports",
        "\\kappa",
        Words(fr="Potasse dans les exportations, 2019", en="Potash in exports, 2019"),
        (0.01, 0.15, 0.005),
        phrase=Words(fr="une potasse à {} des exportations de 2019", en="potash at {} of exports in 2019"),
        figure="potash_export_share_2019",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "potash_of_gdp",
        "\\kappa_Y",
        Words(fr="Potasse dans le PIB, 2019", en="Potash in GDP, 2019"),
        (0, 6, 0.1),
        phrase=Words(fr="une potasse à {} en 2019", en="potash at {} in 2019"),
        figure="potash_gdp_share_2019",
        decimals=1,
        main=False,
    ),
    InputSpec(
        "potash_lost",
        "g",
        Words(fr="Part de la potasse perdue par les sanctions", en="Share of potash that sanctions took"),
        (0, 1, 0.05),
        phrase=Words(fr="{} de la potasse perdue par les sanctions", en="{} of potash lost to sanctions"),
        choice=0.5,
        unit="percent",
        main=False,
        note=Words(
            fr="Une chute drastique, dit le texte, sans la chiffrer.",
            en="A drastic fall, the text says, with no number.",
        ),
    ),
    InputSpec(
        "weight_us_sanctions",
        "w",
        Words(fr="Poids des sanctions américaines", en="Weight of US sanctions"),
        (0, 0.5, 0.05),
        phrase=Words(
            fr="un poids de {} pour les sanctions américaines", en="a weight of {} for US sanctions"
        ),
        choice=0.25,
        unit="percent",
        main=False,
        note=Words(
            fr="Celles de l'Union pèsent bien plus, dit l'opposition : la moitié est donc un plafond.",
            en="The Union's weigh far more, the opposition says: one half is therefore the most.",
        ),
    ),
    InputSpec(
        "intermediates_from_russia",
        "i",
        Words(fr="Part russe des biens intermédiaires", en="Russian share of intermediate goods"),
        (0, 1, 0.01),
        phrase=Words(
            fr="{} des biens intermédiaires venus de Russie", en="{} of intermediate goods coming from Russia"
        ),
        figure="intermediate_goods_share_russia_2024",
        main=False,
    ),
    InputSpec(
        "cut_of_intermediates",
        "c",
        Words(fr="Coupure des biens intermédiaires russes", en="Cut in Russian intermediate goods"),
        (0, 1, 0.01),
        phrase=Words(
            fr="des biens intermédiaires russes réduits de {}", en="Russian intermediate goods cut by {}"
        ),
        choice=0.1,
        unit="percent",
        main=False,
        note=Words(
            fr="Aucune n'est annoncée : un dixième montre l'effet.",
            en="No cut is announced: one tenth shows the effect.",
        ),
    ),
    InputSpec(
        "share_replaced",
        "\\sigma",
        Words(fr="Part remplacée aussitôt", en="Share replaced at once"),
        (0, 1, 0.05),
        phrase=Words(fr="{} du manque comblé aussitôt", en="{} of the shortfall replaced at once"),
        choice=0.25,
        unit="percent",
        main=False,
        note=Words(fr="Aucun document n'en donne.", en="No document gives one."),
    ),
)
