"""Questions on a page with their answers, folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core.words import Words

if TYPE_CHECKING:
    from dashboard.pages.core.blocks import ForTeachers
    from dashboard.render.context import RenderContext

TITLE = Words(
    fr="Pour la classe : {n} questions dont la réponse est sur cette page",
    en="For the classroom: {n} questions whose answers are on this page",
)
ANSWER = Words(fr="Réponse", en="Answer")
SEE = Words(fr="Voir sur la page", en="See it on the page")


def view(block: ForTeachers, at: RenderContext) -> dict[str, Any]:
    language = at.language
    return {
        "title": TITLE[language].replace("{n}", str(len(block.questions))),
        "answer": ANSWER[language],
        "see": SEE[language],
        "questions": [
            {"ask": at.words(question.ask), "answer": at.linked(question.answer), "at": question.at}
            for question in block.questions
        ],
    }
