"""The words of the interface: here those of every page, and those that several views share.

The others stand beside the view that uses them, as LABELS of its module: a template finds all of them in `t`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from dashboard.charts.core.sources import OUTSIDE
from dashboard.core.errors import BadDefinition
from dashboard.core.numbers import is_one
from dashboard.core.site import SITE
from dashboard.core.words import SEMICOLON, Words
from dashboard.exports.records.citation import VERSION
from dashboard.render.feed import TITLE as FEED

LABELS = {
    "site": SITE,
    "feed": FEED,
    "skip": Words(fr="Aller au contenu", en="Skip to content"),
    "navigation": Words(fr="Pages", en="Pages"),
    "language": Words(fr="Langue", en="Language"),
    "theme": Words(fr="Thème", en="Theme"),
    "theme_auto": Words(fr="Auto", en="Auto"),
    "theme_light": Words(fr="Clair", en="Light"),
    "theme_dark": Words(fr="Sombre", en="Dark"),
    "open_image": Words(fr="Ouvrir une image de ce site…", en="Open an image of this site…"),
    "dropped_wrong": Words(
        fr=(
            "Ce fichier ne dit pas d'où il vient : seules s'ouvrent ici les images PNG et SVG de ce site,"
            " telles que le site les a produites."
        ),
        en=(
            "This file does not say where it comes from: only PNG and SVG images of this site open here,"
            " unaltered."
        ),
    ),
    "dropped_elsewhere": Words(
        fr="Cette image vient d'une autre page de ce site, que ce fichier ne contient pas : {found}.",
        en="This image comes from another page of this site, which this file does not contain: {found}.",
    ),
    "cited_done": Words(fr="Copié.", en="Copied."),
    "needs_script": Words(
        fr="Le dessin demande JavaScript ; le tableau dit la même chose.",
        en="The drawing needs JavaScript; the table says the same.",
    ),
    "reset": Words(fr="Revenir au départ", en="Back to the start"),
    "at_opening": Words(fr="aux valeurs de départ", en="at the starting values"),
    "words_at_opening": Words(
        fr="Titre et texte : aux valeurs de départ.", en="Headline and text: at the starting values."
    ),
    "page_at_opening": Words(
        fr="Les leviers déplacés vous suivent ; les résultats de cette page, eux, sont ceux du départ.",
        en="The levers you moved go with you; the results on this page are at the starting values.",
    ),
    "outside": OUTSIDE,
    "claims_follow": Words(fr="Suivre ce chiffre dans les graphiques", en="Follow this figure in the charts"),
    "published": Words(fr="Publié", en="Published"),
    "model": Words(fr="Modèle", en="Model"),
    "range": Words(fr="Fourchette", en="Range"),
    "agrees": Words(fr="Accord", en="Agreement"),
    "note": Words(fr="Remarque", en="Note"),
    "source": Words(fr="Source", en="Source"),
    "name": Words(fr="Nom", en="Name"),
    "meaning": Words(fr="Sens", en="Meaning"),
    "document": Words(fr="Document", en="Document"),
    "more_arguments": Words(fr="{n} autres arguments", en="{n} more arguments"),
    "narrow": Words(fr="Filtrer", en="Filter"),
    "all": Words(fr="tout", en="all"),
    "from_year": Words(fr="De", en="From"),
    "to_year": Words(fr="À", en="To"),
    "colon": Words(fr=" : ", en=": "),
    "semicolon": SEMICOLON,
    "version": VERSION,
    "archive": Words(
        fr="Archive du {day}, qui ne change plus", en="Archive of {day}, which no longer changes"
    ),
    "licence": Words(
        fr="Tableaux sous CC\u00a0BY\u00a04.0, code sous MIT",
        en="Tables under CC\u00a0BY\u00a04.0, code under MIT",
    ),
    "kept_page": Words(
        fr="Pas de réseau : cette page vient de ce que votre navigateur a gardé, dans son état du {date}.",
        en="No network: this page comes from what your browser kept, as of {date}.",
    ),
    "no_tracking": Words(
        fr="Aucun cookie, aucune requête vers un autre site.", en="No cookie, no request to any other site."
    ),
    "wrong_404_title": Words(fr="Page introuvable", en="Page not found"),
    "wrong_405_title": Words(fr="Adresse en lecture seule", en="This address is read-only"),
    "wrong_405_text": Words(
        fr="Rien ne peut y être envoyé. Les pages à lire sont ci-dessous.",
        en="Nothing can be sent to it. The pages to read are below.",
    ),
    "wrong_404_text": Words(
        fr="Aucune page à cette adresse. Celles qui existent sont ci-dessous.",
        en="There is no page at this address. Those that exist are below.",
    ),
    "wrong_413_title": Words(fr="Envoi trop volumineux", en="Too much was sent"),
    "wrong_413_text": Words(
        fr=(
            "Ce site est en lecture seule et n'accepte pas d'envoi de cette taille. Les pages à lire sont"
            " ci-dessous."
        ),
        en="This site is read-only and takes nothing of that size. The pages to read are below.",
    ),
    "wrong_414_title": Words(fr="Adresse trop longue", en="Address too long"),
    "wrong_414_text": Words(
        fr="Cette adresse est plus longue que le site ne l'accepte. Les pages qui existent sont ci-dessous.",
        en="This address is longer than the site accepts. The pages that exist are below.",
    ),
    "wrong_431_title": Words(fr="En-têtes trop longs", en="Headers too long"),
    "wrong_431_text": Words(
        fr=(
            "Le navigateur a envoyé plus d'en-têtes que le site n'en accepte. Les pages à lire sont"
            " ci-dessous."
        ),
        en="The browser sent more headers than the site reads. The pages to read are below.",
    ),
    "wrong_500_title": Words(fr="Une erreur de notre côté", en="An error on our side"),
    "wrong_500_text": Words(
        fr="Cette page n'a pas pu être composée. Les autres sont ci-dessous.",
        en="This page could not be put together. The others are below.",
    ),
    "scrolls": Words(fr="tableau à faire défiler", en="scrollable table"),
}


@cache
def all_labels() -> dict[str, Words]:
    """Every label by name: those of this module, and those that stand beside the views of this package.

    Raises BadDefinition for a name that two modules give.
    """
    found: dict[str, Words] = {}
    for package in (__package__, f"{__package__}.blocks"):
        for module in pkgutil.iter_modules(importlib.import_module(package).__path__, f"{package}."):
            own = getattr(importlib.import_module(module.name), "LABELS", {})
            if twice := found.keys() & own.keys():
                raise BadDefinition(
                    f"{module.name}: another module has a label {min(twice)!r}. Name it otherwise."
                )
            found |= own
    return found


@cache
def labels(language: str) -> dict[str, str]:
    """Every label in one language, by name."""
    return {name: words[language] for name, words in all_labels().items()}


def counted(label: str, count: int, language: str) -> str:
    """A label that counts: `{label}_one` where the language has one thing, else `label`.

    >>> counted("rows_of", 0, "fr"), counted("rows_of", 0, "en")
    ('0 ligne', '0 rows')
    """
    return labels(language)[f"{label}_one" if is_one(str(count), count, language) else label].format(n=count)
