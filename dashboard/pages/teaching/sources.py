"""Questions on the sources."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Qui a écrit les documents, et lequel ne le dit pas ?",
            en="Who wrote the documents, and which of them does not say?",
        ),
        Words(
            fr=(
                "Léna C. [000 IV § 4], Vladimir Krsmanovic [001 III § 3], l'Associated Press [003 § 8] et"
                " une analyse faite pour BARA [004 Conclusion § 1] ; le document 002 ne nomme ni auteur ni"
                " éditeur [002 § 15]."
            ),
            en=(
                "Léna C. [000 IV § 4], Vladimir Krsmanovic [001 III § 3], the Associated Press [003 § 8]"
                " and an analysis made for BARA [004 Conclusion § 1]; document 002 names neither author nor"
                " publisher [002 § 15]."
            ),
        ),
        "documents",
    ),
    Question(
        Words(
            fr="Quelle différence y a-t-il entre l'origine d'un chiffre et le document où on le lit ?",
            en="What is the difference between a figure's origin and the document in which it is read?",
        ),
        Words(
            fr=(
                "L'origine l'a mesuré ou dit, le document le rapporte : l'iSANS et BARA pour le gaz à"
                " {gas_price_belarus_2025} [004 II.C § 4]."
            ),
            en=(
                "The origin measured or said it, the document reports it: iSANS and BARA for gas at"
                " {gas_price_belarus_2025} [004 II.C § 4]."
            ),
        ),
        "figures",
    ),
    Question(
        Words(
            fr="Les ogives de mai 2026 étaient-elles réelles ? Que font ici les deux côtés ?",
            en="Were the warheads of May 2026 real? What do both sides do here?",
        ),
        Words(
            fr=(
                "Une vidéo montre qu'on s'apprête à en monter [004 I.B § 1] ; un analyste n'en fait qu'une"
                " hypothèse [004 I.C § 3]. Les deux sont montrés, aucun n'est tranché."
            ),
            en=(
                "A video shows crews about to fit them [004 I.B § 1]; an analyst makes it a hypothesis only"
                " [004 I.C § 3]. Both are shown, neither is settled."
            ),
        ),
        "disagreements",
    ),
    Question(
        Words(
            fr="Comment savoir si un rapport donné par un texte est juste ?",
            en="How can one know whether a ratio given by a text is right?",
        ),
        Words(
            fr=(
                "On le recalcule avec ce que le texte donne aussi : {debt_held_by_russia_2024} sur"
                " {external_public_debt_2024} pour une part de {debt_share_russia_2024} [004 II.D § 4]."
            ),
            en=(
                "It is worked out again from what the text also gives: {debt_held_by_russia_2024} of"
                " {external_public_debt_2024} for a share of {debt_share_russia_2024} [004 II.D § 4]."
            ),
        ),
        "ledger",
    ),
    Question(
        Words(
            fr="À quoi reconnaît-on une valeur venue d'ailleurs que des documents ?",
            en="How can one tell a value that comes from outside the documents?",
        ),
        Words(
            fr=(
                "Elle est nommée avec son adresse et suivie d'une croix. Le volume de gaz, par exemple,"
                " n'est dans aucun texte, alors que son prix l'est : {gas_price_belarus_2025} [004 II.C §"
                " 4]."
            ),
            en=(
                "It is named with its address and bears a dagger. The volume of gas, for one, is in no"
                " text, while its price is: {gas_price_belarus_2025} [004 II.C § 4]."
            ),
        ),
        "outside",
    ),
)
