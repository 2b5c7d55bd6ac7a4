"""A reader reports an error: a prefilled text, and the address that opens it where REPORT_TO names one."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from dashboard.core.errors import DashboardError
from dashboard.core.words import COLON, Words

LABELS = {
    "report": Words(fr="Signaler une erreur", en="Report an error"),
    "report_done": Words(fr="Rapport copié.", en="Report copied."),
    "report_nobody": Words(
        fr=(
            "Cette copie du site ne nomme personne à qui l'adresser : complétez-le et remettez-le à qui vous"
            " l'a indiquée."
        ),
        en=(
            "This copy of the site names nobody to send it to: complete it, and hand it to whoever pointed"
            " you here."
        ),
    ),
}
TITLE = Words(fr="Erreur signalée : {id} ({version})", en="Error report: {id} ({version})")
KINDS = {
    "chart": Words(fr="Graphique", en="Chart"),
    "figure": Words(fr="Chiffre", en="Figure"),
}
QUESTIONS = Words(
    fr="Qu'est-ce qui est faux ?\n\n\nQu'attendiez-vous, et d'après quelle source ?\n",
    en="What is wrong?\n\n\nWhat did you expect, and by which source?\n",
)
MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def checked_report_to(text: str) -> str:
    """REPORT_TO as an address with the places {title} and {body}; empty where it is not set. Raises
    DashboardError for what is neither a mail address nor an address with {body} in it.

    >>> checked_report_to("errors@example.org")
    'mailto:errors@example.org?subject={title}&body={body}'
    >>> checked_report_to("https://example.org/new?title={title}&body={body}")
    'https://example.org/new?title={title}&body={body}'
    """
    text = text.strip()
    if MAIL.fullmatch(text):
        return f"mailto:{text}?subject={{title}}&body={{body}}"
    filled = text.replace("{title}", "").replace("{body}", "")
    try:
        parts = urlsplit(filled)
        whole = parts.scheme in ("http", "https") and parts.hostname and not re.search(r"[\s{}<>\"]", filled)
    except ValueError:
        whole = False
    if text and not (whole and "{body}" in text):
        raise DashboardError(
            f"REPORT_TO is {text!r}, neither a mail address nor the address of a form with {{body}}. For"
            " example: REPORT_TO=errors@example.org, or"
            " REPORT_TO='https://example.org/new?title={title}&body={body}'"
        )
    return text


def report_title(id: str, version: str, language: str) -> str:
    """What a report is headed with.

    >>> report_title("heat_cost_split", "2026.11.20", "en")
    'Error report: heat_cost_split (2026.11.20)'
    """
    return TITLE[language].format(id=id, version=version)


def report_text(kind: str, id: str, headline: str, source: str, version: str, language: str) -> str:
    """What a report says of a chart or a figure before its reader writes; {link} stands for the address of
    what is on screen, which only the browser knows.

    >>> print(report_text("figure", "a_2025", "65 %: a", "Text, I § 1", "Data of 2026", "en").split("?")[0])
    65 %: a
    {link}
    <BLANKLINE>
    Figure: a_2025
    Text, I § 1
    Data of 2026
    <BLANKLINE>
    What is wrong
    """
    lines = [headline, "{link}", "", f"{KINDS[kind][language]}{COLON[language]}{id}", source, version, ""]
    return "\n".join([*lines, QUESTIONS[language]])


def report_address(report_to: str, title: str, text: str, link: str = "") -> str:
    """The address that opens a report; empty where nobody is named. The twin of `address` in report.js.

    >>> report_address("mailto:a@b.c?subject={title}&body={body}", "A & B", "one\\ntwo {link}", "/x")
    'mailto:a@b.c?subject=A%20%26%20B&body=one%0D%0Atwo%20%2Fx'
    """
    body = text.replace("{link}", link).replace("\n", "\r\n")
    return report_to.replace("{title}", quote(title, safe="")).replace("{body}", quote(body, safe=""))
