"""What a page says of an address that could not be taken as it stands."""

from __future__ import annotations

from dashboard.core.words import Words

NOTICES = {
    "claim": Words(
        fr="L'adresse demandait de suivre « {found} », que personne ne conteste ou qui n'existe pas.",
        en="The address asked to follow “{found}”, which nobody disputes or which does not exist.",
    ),
    "rivals": Words(
        fr="L'adresse demandait de suivre à la fois « {found} », qui se contredisent : tous sont montrés.",
        en="The address asked to follow “{found}” at once; they contradict each other, and all are shown.",
    ),
    "version": Words(
        fr="L'adresse nomme des données du « {found} » : aucune version ne porte ce nom.",
        en="The address names data of “{found}”: there is no such version.",
    ),
    "number": Words(
        fr="L'adresse donnait « {found} » pour « {lever} », qui n'est pas un nombre ; retenu : {taken}.",
        en="The address gave “{found}” for “{lever}”, which is not a number; {taken} is used instead.",
    ),
    "range": Words(
        fr="L'adresse demandait {found} pour « {lever} », hors du levier ; retenu : {taken}.",
        en="The address asked for {found} for “{lever}”, outside the lever; {taken} is used instead.",
    ),
}
