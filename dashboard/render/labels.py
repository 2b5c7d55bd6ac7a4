"""The words of the shell: what is on every page and belongs to no page, chart or table."""

from __future__ import annotations

from dashboard.core.numbers import is_one
from dashboard.core.site import SITE
from dashboard.core.words import Words, same

LABELS = {
    "site": SITE,
    "skip": Words(fr="Aller au contenu", en="Skip to content"),
    "navigation": Words(fr="Pages", en="Pages"),
    "language": Words(fr="Langue", en="Language"),
    "theme": Words(fr="Thème", en="Theme"),
    "theme_auto": Words(fr="Auto", en="Auto"),
    "theme_light": Words(fr="Clair", en="Light"),
    "theme_dark": Words(fr="Sombre", en="Dark"),
    "image": same("Image"),
    "png": same("PNG"),
    "svg": same("SVG"),
    "size": Words(fr="Taille", en="Size"),
    "open_image": Words(fr="Ouvrir une image de ce site…", en="Open an image of this site…"),
    "dropped_wrong": Words(
        fr=(
            "Ce fichier ne dit pas d'où il vient : seules s'ouvrent ici les images PNG et SVG de ce site,"
            " telles qu'il les a données."
        ),
        en=(
            "This file does not say where it is from: only PNG and SVG images of this site open here, as it"
            " gave them."
        ),
    ),
    "dropped_elsewhere": Words(
        fr="Cette image est d'une autre page de ce site, que ce fichier ne contient pas : {found}.",
        en="This image is of another page of this site, which this file does not hold: {found}.",
    ),
    "data": Words(fr="Données", en="Data"),
    "table": Words(fr="Tableau", en="Table"),
    "cite": Words(fr="Citer", en="Cite"),
    "cite_text": Words(fr="Texte", en="Text"),
    "link": Words(fr="Lien", en="Link"),
    "cited_done": Words(fr="Copié.", en="Copied."),
    "image_as": Words(fr="Image en", en="Image as"),
    "of_chart": Words(fr="du graphique", en="of the chart"),
    "table_of": Words(fr="Tableau de", en="Table of"),
    "needs_script": Words(
        fr="Le dessin demande JavaScript ; le tableau dit la même chose.",
        en="The drawing needs JavaScript; the table says the same.",
    ),
    "levers": Words(fr="Hypothèses", en="Assumptions"),
    "levers_lead": Words(
        fr="La bande dorée est ce que citent les sources.", en="The gold band is what the sources cite."
    ),
    "cases": Words(fr="Cas cités", en="Cited cases"),
    "starts": Words(fr="Partir de", en="Start from"),
    "more_levers": Words(fr="Autres hypothèses", en="More assumptions"),
    "reset": Words(fr="Revenir au départ", en="Back to the start"),
    "scenarios": Words(fr="Scénarios", en="Scenarios"),
    "undo": Words(fr="Annuler", en="Undo"),
    "redo": Words(fr="Refaire", en="Redo"),
    "replay": Words(fr="Revoir le dernier changement", en="Replay the last change"),
    "keep": Words(fr="Garder ce scénario", en="Keep this scenario"),
    "copy_link": Words(fr="Copier le lien", en="Copy link"),
    "copy_python": Words(fr="Copier en Python", en="Copy as Python"),
    "copy_table": Words(fr="Copier le tableau", en="Copy as table"),
    "take_up": Words(fr="Reprendre", en="Open"),
    "drop": Words(fr="Oublier", en="Forget"),
    "scenario_name": Words(fr="Nom du scénario", en="Name of the scenario"),
    "scenario_baseline": Words(fr="Départ", en="Baseline"),
    "scenario_current": Words(fr="À l'écran", en="On screen"),
    "scenario_named": Words(fr="Scénario {n}", en="Scenario {n}"),
    "scenario_kept": Words(
        fr="« {name} » est gardé dans ce navigateur.", en="“{name}” is kept in this browser."
    ),
    "scenario_full": Words(
        fr="Trois scénarios sont déjà gardés : oubliez-en un pour en garder un autre.",
        en="Three scenarios are kept already: forget one to keep another.",
    ),
    "scenario_no_storage": Words(
        fr="Ce navigateur ne garde rien ; l'adresse, elle, porte le scénario.",
        en="This browser keeps nothing; the address still carries the scenario.",
    ),
    "scenario_copied": Words(fr="Copié.", en="Copied."),
    "kept_elsewhere": Words(fr="Gardés sur d'autres pages :", en="Kept on other pages:"),
    "results": Words(fr="Ce que cela donne", en="What it comes to"),
    "cited": Words(fr="cité : ", en="cited: "),
    "derived": Words(fr="déduit des chiffres cités : ", en="derived from cited figures: "),
    "at_opening": Words(fr="aux valeurs de départ", en="at the starting values"),
    "words_at_opening": Words(
        fr="Ces phrases valent aux valeurs de départ ; les hypothèses, plus bas, ont changé.",
        en="These sentences hold at the starting values; the assumptions below have been moved.",
    ),
    "your_choice": Words(fr="choix du lecteur", en="reader's choice"),
    "outside": Words(fr="hors des cinq documents : ", en="from outside the five documents: "),
    "not_number": Words(
        fr="Ce n'est pas un nombre ; la valeur est restée.", en="That is not a number; the value was kept."
    ),
    "out_of_lever": Words(
        fr="Hors du levier ; la valeur la plus proche est prise.",
        en="Outside the lever; the nearest value was taken.",
    ),
    "notice_then": Words(
        fr=(
            "La page ne peut être montrée comme elle était : elle s'appuie aujourd'hui sur un chiffre qui n'y"
            " était pas."
        ),
        en="The page cannot be shown as it was: today it rests on a figure that was not there.",
    ),
    "link_made": Words(
        fr="Ce lien date des données du {date}.", en="This link was made on the data of {date}."
    ),
    "figures_changed_one": Words(fr="Depuis, {n} valeur a changé.", en="Since then {n} value has changed."),
    "figures_changed": Words(fr="Depuis, {n} valeurs ont changé.", en="Since then {n} values have changed."),
    "show_as_was": Words(fr="Montrer la page comme elle était", en="Show the page as it was"),
    "show_as_is": Words(fr="Revenir aux données d'aujourd'hui", en="Back to today's data"),
    "shown_as_was": Words(fr="La page est montrée comme elle était.", en="The page is shown as it was."),
    "was_not_there": Words(fr="absent", en="not there"),
    "was": Words(fr="Alors", en="Then"),
    "now": Words(fr="Maintenant", en="Now"),
    "changed_cells": Words(fr="Ce qui a changé", en="What changed"),
    "claims": Words(fr="Qui croire ?", en="Whom to believe?"),
    "claims_both": Words(fr="les deux", en="both"),
    "claims_all": Words(fr="tous", en="all"),
    "claims_follow": Words(fr="Suivre ce chiffre dans les graphiques", en="Follow this figure in the charts"),
    "bibtex": Words(fr="Copier en BibTeX", en="Copy as BibTeX"),
    "published": Words(fr="Publié", en="Published"),
    "model": Words(fr="Modèle", en="Model"),
    "reading": Words(fr="Lecture", en="Reading"),
    "range": Words(fr="Fourchette", en="Range"),
    "worth": Words(fr="Ce que vaut l'accord", en="What agreement is worth"),
    "agrees": Words(fr="Accord", en="Agreement"),
    "note": Words(fr="Remarque", en="Note"),
    "result": Words(fr="Résultat", en="Result"),
    "source": Words(fr="Source", en="Source"),
    "name": Words(fr="Nom", en="Name"),
    "symbol": Words(fr="Symbole", en="Symbol"),
    "meaning": Words(fr="Sens", en="Meaning"),
    "equation": Words(fr="Équation", en="Equation"),
    "opening": Words(fr="Valeur de départ", en="Starting value"),
    "kind": Words(fr="Nature", en="Kind"),
    "kind_cited": Words(fr="cité", en="cited"),
    "kind_derived": Words(fr="déduit", en="derived"),
    "kind_external": Words(fr="extérieur", en="external"),
    "kind_choice": Words(fr="choix du lecteur", en="reader's choice"),
    "free": Words(fr="libre", en="free"),
    "fitted": Words(fr="calé", en="fitted"),
    "external": Words(fr="extérieur", en="external"),
    "search": Words(fr="Chercher un mot ou un nombre", en="Search a word or a number"),
    "facet_topic": Words(fr="Sujet", en="Subject"),
    "facet_origin": Words(fr="Origine", en="Origin"),
    "facet_document": Words(fr="Document", en="Document"),
    "facet_wording": Words(fr="Formulation", en="Wording"),
    "facet_nature": Words(fr="Nature", en="Nature"),
    "data_title": Words(fr="Les tables", en="The tables"),
    "data_text": Words(
        fr="Chaque chiffre cité, avec son document et sa ligne, en fichiers à emporter.",
        en="Every cited figure, with its document and its line, as files to take away.",
    ),
    "data_package": Words(
        fr="la description des tables (Data Package)", en="the description of the tables (Data Package)"
    ),
    "data_zip": Words(
        fr="tout en une archive, avec licence et mode d'emploi",
        en="everything in one archive, with licence and README",
    ),
    "data_workbook": Words(
        fr="toutes les tables en un classeur Excel", en="all tables in one Excel workbook"
    ),
    "for_excel": Words(fr="pour Excel en français", en="for Excel in English"),
    "figures_json": Words(
        fr="tous les chiffres en un fichier, pour un programme", en="all figures in one file, for a program"
    ),
    "rows_of": Words(fr="{n} lignes", en="{n} rows"),
    "rows_of_one": Words(fr="{n} ligne", en="{n} row"),
    "columns": Words(fr="Colonnes", en="Columns"),
    "rows_csv": Words(fr="Télécharger en CSV", en="Download as CSV"),
    "rows_cite": Words(fr="Copier les citations", en="Copy citations"),
    "rows_none": Words(
        fr="Aucune ligne choisie : toutes celles qui sont affichées seront prises.",
        en="No row chosen: all that are shown will be taken.",
    ),
    "rows_chosen": Words(fr="Lignes choisies : {n}", en="Rows chosen: {n}"),
    "figures_found": Words(fr="chiffres", en="figures"),
    "figures_found_one": Words(fr="chiffre", en="figure"),
    "document": Words(fr="Document", en="Document"),
    "author": Words(fr="Auteur", en="Author"),
    "date": Words(fr="Date", en="Date"),
    "lines": Words(fr="Lignes", en="Lines"),
    "title": Words(fr="Titre", en="Title"),
    "publisher": Words(fr="Éditeur", en="Publisher"),
    "not_given": Words(fr="non donné", en="not given"),
    "card_wording": Words(fr="Formulation", en="Wording"),
    "card_nature": Words(fr="Nature", en="Nature"),
    "card_period": Words(fr="Période", en="Period"),
    "card_origin": Words(fr="Origine", en="Origin"),
    "card_reported_by": Words(fr="Rapporté par", en="Reported by"),
    "card_words": Words(fr="Mots du texte", en="Words of the text"),
    "card_passage": Words(fr="Dans votre copie du texte", en="In your copy of the text"),
    "card_condition": Words(fr="Vrai si", en="True if"),
    "card_whole": Words(fr="Partie de", en="Part of"),
    "card_claims": Words(fr="La même grandeur ailleurs", en="The same quantity elsewhere"),
    "card_used": Words(fr="Où ce chiffre sert", en="Where this figure is used"),
    "card_lever": Words(fr="Levier", en="Lever"),
    "card_link": Words(fr="Adresse de cette fiche", en="Address of this card"),
    "card_copy": Words(fr="Copier la citation", en="Copy as citation"),
    "put_away": Words(fr="Ranger le levier", en="Put the lever away"),
    "levers_need_script": Words(
        fr="Sans JavaScript, les leviers restent où ils sont.",
        en="Without JavaScript the levers stay where they are.",
    ),
    "undrawn": Words(
        fr="Le dessin n'a pas pu être chargé. Le tableau ci-dessous contient ses chiffres.",
        en="The drawing could not be loaded. The table below holds its numbers.",
    ),
    "card_close": Words(fr="Fermer", en="Close"),
    "card_unreachable": Words(
        fr="Cette fiche n'a pas pu être chargée : le serveur n'a pas répondu. La page reste telle quelle.",
        en="This card could not be loaded: the server did not answer. The page stays as it is.",
    ),
    "card_kicker": Words(fr="Fiche d'un chiffre", en="Card of a figure"),
    "card_same_time": Words(fr="Pour cette période : ", en="For this period: "),
    "card_document_one": Words(fr="{n} document", en="{n} document"),
    "card_document_many": Words(fr="{n} documents", en="{n} documents"),
    "card_named_origin_none": Words(fr="aucune origine nommée", en="no named origin"),
    "card_named_origin_one": Words(fr="{n} origine nommée", en="{n} named origin"),
    "card_named_origin_many": Words(fr="{n} origines nommées", en="{n} named origins"),
    "unused_figures": Words(
        fr="{n} chiffres ne servent à aucun graphique, modèle, phrase ni contrôle : ils ne sont qu’ici",
        en="{n} figures serve no chart, model, sentence or check: they stand here only",
    ),
    "unused_outside": Words(
        fr="Valeurs extérieures dont rien ne se sert encore", en="Outside values that nothing uses yet"
    ),
    "ledger": Words(fr="Registre de cohérence", en="Consistency ledger"),
    "ledger_reading": Words(fr="Ce qui est recalculé", en="What is recomputed"),
    "ledger_recomputed": Words(fr="Recalculé", en="Recomputed"),
    "ledger_stated": Words(fr="Donné", en="Stated"),
    "ledger_verdict": Words(fr="Verdict", en="Verdict"),
    "ledger_open": Words(fr="{verdict}, ouvert de {n}\u202f%", en="{verdict}, open by {n}%"),
    "all": Words(fr="tout", en="all"),
    "actor": Words(fr="Acteur", en="Actor"),
    "from_year": Words(fr="De", en="From"),
    "to_year": Words(fr="À", en="To"),
    "no_event": Words(fr="Aucun événement ne répond à ces filtres.", en="No event fits these filters."),
    "events_found": Words(fr="événements", en="events"),
    "events_found_one": Words(fr="événement", en="event"),
    "told_by_one": Words(fr="raconté par {n} document", en="told by {n} document"),
    "told_by": Words(fr="raconté par {n} documents", en="told by {n} documents"),
    "colon": Words(fr=" : ", en=": "),
    "subject": Words(fr="Sujet", en="Subject"),
    "assumption": Words(fr="Valeur", en="Value"),
    "use": Words(fr="Usage", en="Use"),
    "use_default": Words(fr="ouvre un levier", en="opens a lever"),
    "use_check": Words(fr="sert de contrôle", en="serves as a check"),
    "use_case": Words(fr="donne un cas", en="gives a case"),
    "use_date": Words(fr="donne une date", en="gives a date"),
    "reason": Words(fr="Raison", en="Reason"),
    "version": Words(fr="données du {date}", en="data of {date}"),
    "licence": Words(
        fr="Tableaux sous CC\u00a0BY\u00a04.0, code sous MIT",
        en="Tables under CC\u00a0BY\u00a04.0, code under MIT",
    ),
    "no_tracking": Words(
        fr="Aucun cookie, aucune requête vers un autre site.", en="No cookie, no request to any other site."
    ),
    "wrong_404_title": Words(fr="Page introuvable", en="Page not found"),
    "pdf": same("PDF"),
    "embed": Words(fr="Intégrer", en="Embed"),
    "embed_done": Words(
        fr="Code HTML copié : collez-le dans votre page.", en="HTML copied: paste it into your page."
    ),
    "wrong_405_title": Words(fr="Cette adresse se lit seulement", en="This address is only for reading"),
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
        fr="Ce site se lit ; il n'accepte pas d'envoi de cette taille. Les pages à lire sont ci-dessous.",
        en="This site is for reading; it takes nothing of that size. The pages to read are below.",
    ),
    "wrong_414_title": Words(fr="Adresse trop longue", en="Address too long"),
    "wrong_414_text": Words(
        fr="Cette adresse dépasse ce que le site lit. Les pages qui existent sont ci-dessous.",
        en="This address is longer than the site reads. The pages that exist are below.",
    ),
    "wrong_431_title": Words(fr="En-têtes trop longs", en="Headers too long"),
    "wrong_431_text": Words(
        fr="Le navigateur a envoyé plus d'en-têtes que le site n'en lit. Les pages à lire sont ci-dessous.",
        en="The browser sent more headers than the site reads. The pages to read are below.",
    ),
    "wrong_500_title": Words(fr="Une erreur de notre côté", en="A fault on our side"),
    "wrong_500_text": Words(
        fr="Cette page n'a pas pu être composée. Les autres sont ci-dessous.",
        en="This page could not be put together. The others are below.",
    ),
    "scrolls": Words(fr="tableau à faire défiler", en="table, scrolls"),
}


def counted(label: str, count: int, language: str) -> str:
    """A label that counts: `{label}_one` where the language has one thing, else `label`.

    >>> counted("rows_of", 0, "fr"), counted("rows_of", 0, "en")
    ('0 ligne', '0 rows')
    """
    return LABELS[f"{label}_one" if is_one(str(count), count, language) else label][language].format(n=count)


def labels(language: str) -> dict[str, str]:
    """Every word of the shell in one language."""
    return {name: words[language] for name, words in LABELS.items()}
