"""Questions on the timeline."""

from __future__ import annotations

from dashboard.core.words import Words
from dashboard.pages.core.blocks import Question

QUESTIONS = (
    Question(
        Words(
            fr="Pourquoi presque tous les événements ne sont-ils racontés que par un document ?",
            en="Why are nearly all events reported by one document alone?",
        ),
        Words(
            fr=(
                "Les textes ont des sujets différents : l'un suit le dégel [000 I § 1], un autre la"
                " dépendance sur trente ans [004 II.A § 1]. Un seul récit n'est pas une preuve que rien"
                " d'autre n'existe."
            ),
            en=(
                "The texts have different subjects: one follows the thaw [000 I § 1], another the"
                " dependence over thirty years [004 II.A § 1]. A single telling does not prove that there"
                " is nothing else."
            ),
        ),
        "timeline",
    ),
    Question(
        Words(
            fr="Deux documents datent-ils de même le début du dialogue avec Washington ?",
            en="Do two documents date the start of the dialogue with Washington alike?",
        ),
        Words(
            fr=(
                "Non : des gestes dès janvier 2025 pour l'un [000 I § 1], novembre 2025 pour l'autre [004"
                " III.B § 3]."
            ),
            en=(
                "No: gestures from January 2025 for one [000 I § 1], November 2025 for the other [004 III.B"
                " § 3]."
            ),
        ),
        "events",
    ),
    Question(
        Words(
            fr="Que se passe-t-il dix jours avant la menace de Gazprom de 2006 ?",
            en="What happened ten days before Gazprom's threat of 2006?",
        ),
        Words(
            fr=(
                "Loukachenko garde la présidence [004 II.C § 2]. L'ordre des faits ne dit pas que l'un"
                " cause l'autre."
            ),
            en=(
                "Lukashenko keeps the presidency [004 II.C § 2]. The order of events does not say that one"
                " causes the other."
            ),
        ),
        "events",
    ),
    Question(
        Words(
            fr="À quoi reconnaît-on qu'une date est déduite ?",
            en="How can one tell that a date was deduced?",
        ),
        Words(
            fr=(
                "À sa marque creuse : le texte dit « en février » ou « samedi », et l'année vient des"
                " lignes voisines [000 I § 1]."
            ),
            en=(
                "By its hollow mark: the text says “in February” or “Saturday”, and the year comes from the"
                " lines around [000 I § 1]."
            ),
        ),
        "events",
    ),
    Question(
        Words(
            fr="Deux documents qui racontent le même fait le confirment-ils ?",
            en="Do two documents that report the same fact confirm it?",
        ),
        Words(
            fr=(
                "Pas s'ils le tiennent de la même source : les textes 002 et 003 sont deux versions d'une"
                " dépêche de décembre 2025 [002 § 15] [003 § 2]."
            ),
            en=(
                "Not if they have it from the same source: texts 002 and 003 are two versions of one"
                " dispatch of December 2025 [002 § 15] [003 § 2]."
            ),
        ),
        "limits",
    ),
)
