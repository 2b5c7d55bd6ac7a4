"""The columns of a chart's table."""

from __future__ import annotations

from dashboard.core.words import Words

COLUMNS = {
    "what": Words(fr="Quoi", en="What"),
    "subject": Words(fr="Sujet", en="Subject"),
    "low": Words(fr="Bas", en="Low"),
    "value": Words(fr="Valeur", en="Value"),
    "high": Words(fr="Haut", en="High"),
    "unit": Words(fr="Unité", en="Unit"),
    "wording": Words(fr="Formulation", en="Wording"),
    "counterpart": Words(fr="Interlocuteur", en="Counterpart"),
    "form": Words(fr="Comment", en="How"),
    "nature": Words(fr="Nature", en="Nature"),
    "period": Words(fr="Période", en="Period"),
    "origin": Words(fr="Origine", en="Origin"),
    "document": Words(fr="Document", en="Document"),
    "place": Words(fr="Endroit", en="Place"),
    "figure": Words(fr="Identifiant", en="Id"),
    "event": Words(fr="Identifiant", en="Id"),
}
NUMBERS = ("low", "value", "high")
"""Columns that hold nothing but numbers."""
EVENT_COLUMNS = ("what", "subject", "period", "origin", "document", "place", "event")
CONTACT_COLUMNS = ("what", "counterpart", "form", "period", "origin", "document", "place", "event")
FIGURE_COLUMNS = tuple(name for name in COLUMNS if name not in ("subject", "event", "counterpart", "form"))
