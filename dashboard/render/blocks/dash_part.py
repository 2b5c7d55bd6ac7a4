"""What Dash draws on a page: a stage that is filled when the page is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import DashPart
    from dashboard.render.context import RenderContext

LABELS = {
    "part_loading": Words(fr="Chargement…", en="Loading…"),
    "part_needs_script": Words(
        fr="Cette partie de la page demande JavaScript.", en="This part of the page needs JavaScript."
    ),
    "part_needs_server": Words(
        fr=(
            "Cette partie interroge un serveur, et ce fichier n'en a pas. Pour l'avoir chez vous :"
            " téléchargez le projet, puis « make run » ; la page est alors à la même adresse, sur votre"
            " machine."
        ),
        en=(
            "This part asks a server, and this file has none. To have it on your machine: download the"
            " project, then “make run”; the page is then at the same address on your own machine."
        ),
    ),
}


def view(block: DashPart, at: RenderContext) -> dict[str, Any]:
    return {"names": " ".join(block.names), "served": not at.urls.static_build}
