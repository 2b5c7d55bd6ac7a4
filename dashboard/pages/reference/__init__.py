"""Pages for whoever builds on the site: they have addresses, and no place in the navigation of readers.

>>> from dashboard.pages import reference
>>> reference.API.slug["en"]
'api'
"""

from __future__ import annotations

from dashboard.core.words import Words, same
from dashboard.pages.core.blocks import ApiExamples, ApiReference, Contents, Heading, Prose
from dashboard.pages.core.page import Page

API = Page(
    "api",
    order=100,
    evidence=True,
    slug=same("api"),
    title=same("API"),
    kicker=Words(fr="API · pour les programmes", en="API · for programs"),
    headline=Words(
        fr="Chaque chiffre, graphique et modèle se demande par une adresse",
        en="Each figure, chart and model can be asked for by an address",
    ),
    lede=Words(
        fr=(
            "En lecture seule, sans clé ni compte. Les noms de la requête sont ceux des pages : ce que montre"
            " une page sous un scénario, l'API le donne en JSON sous ce scénario."
        ),
        en=(
            "Read-only, without key or account. Names of the query are those of the pages: what a page shows"
            " under a scenario, the API gives as JSON under that scenario."
        ),
    ),
    blocks=(
        Contents(),
        Heading(Words(fr="Les adresses", en="The addresses"), "addresses"),
        ApiReference(),
        Heading(Words(fr="Exemples", en="Examples"), "examples"),
        ApiExamples(),
        Heading(Words(fr="Le scénario", en="The scenario"), "scenario"),
        Prose(
            Words(
                fr=(
                    "Un nom de levier donne sa valeur dans les termes du modèle : une part s'écrit 0.2, avec"
                    " un point, et non 20 %. « claim » suit un chiffre contesté, et peut se"
                    " répéter. « data » nomme la version des données ; avec « then=true », les tables se"
                    " lisent telles qu'elles étaient à cette version. Ce qui n'est pas donné reste à sa"
                    " valeur de départ."
                ),
                en=(
                    "The name of a lever gives its value in the model's terms: a share is 0.2, not 20%."
                    " “claim” follows a disputed figure, and may be repeated. “data” names the version of the"
                    " data; with “then=true” the tables are read as they were then. What is not given stays"
                    " at its starting value."
                ),
            )
        ),
        Prose(
            Words(
                fr=(
                    "Un résultat vient avec sa fourchette : le plus bas et le plus haut sur tout ce que les"
                    " sources laissent ouvert et que la question n'a pas fixé."
                ),
                en=(
                    "A result comes with its range: the least and the greatest over all that the sources"
                    " leave open and the question did not set."
                ),
            )
        ),
        Heading(Words(fr="Erreurs, limites, versions", en="Errors, limits, versions"), "errors"),
        Prose(
            Words(
                fr=(
                    "Une question sans réponse reçoit un statut 4xx et un document « problem details »"
                    " (RFC 9457) : « errors » nomme chaque paramètre refusé et dit quoi faire. Rien d'inconnu"
                    " n'est ignoré en silence."
                ),
                en=(
                    "A question without an answer gets a 4xx status and problem details (RFC 9457): “errors”"
                    " names each parameter that is refused and says what to do. Nothing unknown is dropped in"
                    " silence."
                ),
            )
        ),
        Prose(
            Words(
                fr=(
                    "Chaque réponse porte un ETag (rien n'est renvoyé si rien n'a changé), la version des"
                    " données (X-Data-Version) et les limites : longueur d'une adresse, octets d'un envoi,"
                    " éléments d'une liste. Toute page web peut lire l'API (CORS). Les adresses sont stables"
                    " : ce qui s'ajoutera laissera en l'état ce qui est là."
                ),
                en=(
                    "Each answer bears an ETag (nothing is sent again if nothing changed), the version of the"
                    " data (X-Data-Version) and the limits: length of an address, bytes of a body, items of a"
                    " list. Any web page may read the API (CORS). Addresses are stable: what is added later"
                    " leaves what is here as it is."
                ),
            )
        ),
        Heading(Words(fr="Pour les assistants", en="For assistants"), "assistants"),
        Prose(
            Words(
                fr=(
                    "« /llms.txt » mène aux pages en Markdown : l'adresse d'une page suivie de « .md ». Servi"
                    " avec l'option « --mcp », le site répond aussi au protocole MCP à l'adresse « /_mcp »,"
                    " par cinq outils : find_figures, figure, events, model et chart."
                ),
                en=(
                    "“/llms.txt” leads to the pages as Markdown: the address of a page followed by “.md”."
                    " Served with the option “--mcp”, the site also answers the MCP protocol at “/_mcp”, by"
                    " five tools: find_figures, figure, events, model and chart."
                ),
            )
        ),
    ),
)
PAGES = (API,)
