"""The words of the controls of the workbench."""

from __future__ import annotations

from dashboard.core.words import Words

WORDS = {
    "tool": Words(fr="Que voulez-vous voir ?", en="What would you like to see?"),
    "model": Words(fr="Modèle", en="Model"),
    "output": Words(fr="Résultat", en="Result"),
    "along": Words(fr="Le long de", en="Along"),
    "across": Words(fr="Et selon", en="And over"),
    "level": Words(fr="Seuil à marquer", en="Level to mark"),
    "seed": Words(fr="Graine", en="Seed"),
    "topic": Words(fr="Sujet", en="Subject"),
    "origin": Words(fr="Origine", en="Origin"),
    "since": Words(fr="De l'année", en="From year"),
    "until": Words(fr="À l'année", en="To year"),
    "figure": Words(fr="Chiffres", en="Figures"),
    "form": Words(fr="Forme", en="Form"),
    "levers": Words(fr="Leviers", en="Levers"),
    "levers_lead": Words(
        fr=(
            "Ceux dont dépend le résultat. Une valeur changée compte dès la touche Entrée ; une case vidée"
            " revient à sa valeur de départ."
        ),
        en=(
            "Those that the result depends on. A changed value counts once you press Enter; an emptied box"
            " goes back to its starting value."
        ),
    ),
    "all": Words(fr="tout", en="all"),
    "choose": Words(fr="Choisir…", en="Choose…"),
}
FORM_WORDS = {
    "auto": Words(fr="proposée", en="as proposed"),
    "bars": Words(fr="barres", en="bars"),
    "points": Words(fr="points dans le temps", en="points in time"),
    "ranges": Words(fr="fourchettes", en="ranges"),
}
DROPDOWN = {
    "search": Words(fr="Chercher", en="Search"),
    "clear_search": Words(fr="Effacer la recherche", en="Clear the search"),
    "clear_selection": Words(fr="Effacer le choix", en="Clear the selection"),
    "no_options_found": Words(fr="Rien ne correspond", en="Nothing matches"),
    "select_all": Words(fr="Tout choisir", en="Select all"),
    "deselect_all": Words(fr="Ne rien choisir", en="Deselect all"),
    "selected_count": Words(fr="{num_selected} choisis", en="{num_selected} selected"),
}
