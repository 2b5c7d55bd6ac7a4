"""The API asked from a shell, Python, R and JavaScript: the same questions in each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from dashboard import models
from dashboard.core.words import Words
from dashboard.models.core.scenario import shortest

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import ApiExamples
    from dashboard.render.context import RenderContext

FIGURES = Words(
    fr="Les chiffres d'un thème, chacun avec sa formulation, son document et son endroit",
    en="The figures of a subject, each with its wording, its document and its place",
)
MODEL = Words(
    fr="Un modèle sous un scénario, chaque résultat avec sa fourchette",
    en="A model under a scenario, each result with its range",
)
ANYWHERE = "http://127.0.0.1:8050"
"""Where the site lies for whoever serves it to themselves."""
CURL = 'curl "{address}"'
PYTHON = """\
import json
from urllib.request import urlopen

with urlopen("{address}") as answer:
    for one in json.load(answer)["{part}"]{more}:
        print({python})"""
R = """\
library(jsonlite)

answer <- fromJSON("{address}")
print(answer${r}[, c({columns})])"""
JAVASCRIPT = """\
const answer = await fetch("{address}");
const { {part} } = await answer.json();
for (const one of {part}{more}) console.log({javascript});"""
CURL_POST = """\
curl "{address}" \\
  -H "Content-Type: application/json" \\
  -d '{body}'"""


def view(block: ApiExamples, at: RenderContext) -> dict[str, Any]:
    """Two questions, of the first topic and of the first lever that the tables and models have."""
    base = at.urls.published("") or ANYWHERE + at.urls.prefix
    topic = next(iter(at.page_query.today.figures.values())).topic
    name = models.names()[0]
    lever = next(one for one in models.get(name, at.page_query.today).inputs.values() if one.main)
    value = shortest(lever.slider[1])
    figures = f"{base}/api/figures?{urlencode({'topic': topic, 'limit': 5})}"
    model = f"{base}/api/models/{name}"
    language = at.language
    return {
        "questions": [
            (
                FIGURES[language],
                written(
                    figures,
                    part="items",
                    more="",
                    python=f'one["id"], one["written"]["{language}"], one["place"]',
                    r="items",
                    columns='"id", "low", "value", "high", "place"',
                    javascript=f"one.id, one.written.{language}, one.place",
                ),
            ),
            (
                MODEL[language],
                [
                    *written(
                        f"{model}?{lever.name}={value}",
                        part="item",
                        more={"py": '["outputs"]', "js": ".outputs"},
                        python=f'one["label"]["{language}"], one["value"], one["low"], one["high"]',
                        r="item$outputs",
                        columns='"name", "value", "low", "high"',
                        javascript=f"one.label.{language}, one.value, one.low, one.high",
                    ),
                    (
                        "curl, POST",
                        filled(
                            CURL_POST,
                            address=model,
                            body=json.dumps({"inputs": {lever.name: float(value)}}),
                        ),
                    ),
                ],
            ),
        ]
    }


def written(address: str, **parts: Any) -> list[tuple[str, str]]:
    """One question in each language that programs are written in."""
    more = parts.pop("more")
    own = {"Python": more and more["py"], "JavaScript": more and more["js"]}
    codes = {"curl": CURL, "Python": PYTHON, "R": R, "JavaScript": JAVASCRIPT}
    return [
        (name, filled(code, address=address, more=own.get(name, ""), **parts)) for name, code in codes.items()
    ]


def filled(code: str, **parts: str) -> str:
    """A code with its parts; its other braces stay."""
    for name, part in parts.items():
        code = code.replace("{%s}" % name, part)
    return code
