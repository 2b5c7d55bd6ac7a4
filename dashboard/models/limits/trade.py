"""What the model of a Russia that buys less does not say."""

from __future__ import annotations

from dashboard.core.words import Words

LIMITS = (
    Words(
        fr=(
            "Ni la valeur ni le volume des échanges ne sont cités : tout est en part des exportations de"
            " 2024 [004 II.D § 1], sans prix ni change."
        ),
        en=(
            "Neither the value nor the volume of trade is cited: all is in shares of the exports of 2024"
            " [004 II.D § 1], without prices or exchange rates."
        ),
    ),
    Words(
        fr=(
            "Les {port_capacity_in_russia} obtenus dans les ports russes sont en deçà du besoin [004 II.D §"
            " 2] : nous supposons qu'une tonne de plus n'y trouve pas de place. Le report passe donc par la"
            " terre, ou par un port qui s'ouvrirait ; les deux parts sont nos choix."
        ),
        en=(
            "The {port_capacity_in_russia} secured in Russian ports fall short of the need [004 II.D § 2]:"
            " we assume that one more tonne finds no room there. So what is redirected goes by land, or"
            " through a port that would open; both parts are our choices."
        ),
    ),
    Words(
        fr=(
            "La potasse, {potash_gdp_share_2019} en 2019, est comptée à part : l'ajouter aux exportations de"
            " 2024 mêlerait deux années."
        ),
        en=(
            "Potash, {potash_gdp_share_2019} in 2019, is counted separately: adding it to the exports of"
            " 2024 would mix two years."
        ),
    ),
    Words(
        fr="Une part russe qui baisse n'est pas un gain : elle peut venir de ventes perdues.",
        en="A falling Russian share is no gain: it may come from sales that are lost.",
    ),
    Words(
        fr=(
            "Les biens intermédiaires sont déjà dans les importations : ces deux parts ne s'ajoutent pas. La"
            " production maintenue est une borne, comme si rien ne remplaçait une pièce qui manque : elle"
            " vaut pour les entreprises qui emploient des intrants russes, et ce n'est pas une prévision."
        ),
        en=(
            "Intermediate goods are already in imports: the two shares do not add up. The output kept is a"
            " bound, as if nothing could stand in for a missing part: it holds for the firms that use"
            " Russian inputs, and it is not a forecast."
        ),
    ),
    Words(
        fr=(
            "Le cinquième de la production mondiale de potasse et celui des exportations mondiales sont deux"
            " mesures, à deux dates ; ni l'une ni l'autre n'est d'aujourd'hui."
        ),
        en=(
            "The fifth of world potash production and that of world exports are two measures, at two dates;"
            " neither is of today."
        ),
    ),
    Words(
        fr=(
            "Les États-Unis ont annoncé lever leurs sanctions sur la potasse en décembre 2025 [002 § 14] ;"
            " celles de l'Union européenne demeurent, et la route lituanienne reste fermée. Les textes"
            " disent lesquelles pèsent le plus, non de combien. Selon Shraibman, les gains ne sont de toute"
            " façon pas viables tant que les voies européennes restent fermées [004 III.B § 3]."
        ),
        en=(
            "The United States announced the end of its potash sanctions in December 2025 [002 § 14]; the"
            " European Union's remain, and the Lithuanian route stays closed. The texts say which weigh"
            " more, not by how much. Shraibman holds that the gains are not viable anyway while European"
            " routes stay closed [004 III.B § 3]."
        ),
    ),
    Words(
        fr=(
            "Services, contournements et effets en chaîne sur les revenus des habitants restent hors du"
            " calcul."
        ),
        en="Services, circumvention and knock-on effects on people's incomes stay outside the sum.",
    ),
)
