"""Citations that other programs read: BibTeX, RIS and CSL-JSON, all printed from one record."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.charts.core.built import Built
from dashboard.charts.core.drawn import Drawn
from dashboard.charts.core.slots import moved
from dashboard.core.errors import UnknownName
from dashboard.core.site import SITE
from dashboard.core.words import Words, in_first_case
from dashboard.exports.images.link import address
from dashboard.tables.dataset import Dataset
from dashboard.tables.figure import Figure

SPECIAL = {
    "\\": "\\textbackslash{}",
    "{": "\\{",
    "}": "\\}",
    "%": "\\%",
    "&": "\\&",
    "$": "\\$",
    "#": "\\#",
    "_": "\\_",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
PLACE = re.compile(r"(\{(?:headline|moved|ids|link|accessed)\})")
"""What is filled in where the reader's scenario and the day are known."""
ACCESSED = "{accessed}"
AUTHOR = "the project's contributors"
"""Whom data and charts are cited by, as CITATION.cff names them."""
VERSION = Words(fr="données du {date}", en="data of {date}")
READ_AT = re.compile(r",?\r?\n[^\r\n]*\{(?:link|accessed)\}[^\r\n]*")
"""The lines that say at which address something was read, and when."""
FORMS = ("text", "bibtex", "ris", "csl")


def escaped(text: str) -> str:
    """Text as BibTeX takes it: what LaTeX would read as a command is written out.

    >>> escaped("65 % & 11 $")
    '65 \\\\% \\\\& 11 \\\\$'
    """
    return "".join(
        SPECIAL.get(character, character) for character in text.replace("\u202f", " ").replace("\u00a0", " ")
    )


@dataclass(frozen=True)
class Reference:
    """What is cited. A field that is empty is left out of every form; days are written as 2026-11-28,
    `issued` perhaps as a year alone. `of_project` says that the project made it: data or a chart. Any text
    may hold places such as `{headline}`, `accessed` only `{accessed}` or a day.
    """

    key: str
    title: str
    author: str = ""
    publisher: str = ""
    issued: str = ""
    version: str = ""
    language: str = ""
    note: str = ""
    address: str = ""
    accessed: str = ""
    of_project: bool = False

    def bibtex(self) -> str:
        """An entry for BibTeX and biblatex.

        >>> print(Reference("gas_gap", "65 %", issued="2026-11-28", language="en").bibtex())
        @misc{gas_gap,
          title = {65 \\%},
          year = {2026},
          language = {en},
        }
        """
        author = latex(self.author)
        fields = {
            "title": latex(self.title),
            # A body is no person with a first and a last name.
            "author": f"{{{author}}}" if author and self.of_project else author,
            "publisher": latex(self.publisher),
            "year": self.issued[:4],
            "version": latex(self.version),
            "language": self.language,
            "note": latex(self.note),
            # An address is no text: nothing in it is escaped.
            "url": self.address,
            "urldate": self.accessed,
        }
        lines = [f"  {name} = {{{text}}}," for name, text in fields.items() if text]
        return "\n".join([f"@misc{{{self.key},", *lines, "}"])

    def ris(self) -> str:
        """The same for programs that read RIS: one field a line.

        >>> Reference("gas_gap", "Gas", issued="2026-11-28", of_project=True).ris().splitlines()
        ['TY  - DATA', 'TI  - Gas', 'PY  - 2026', 'DA  - 2026/11/28', 'ER  - ']
        """
        fields = [
            ("TI", self.title),
            ("AU", self.author),
            ("PB", self.publisher),
            ("PY", self.issued[:4]),
            ("DA", self.issued.replace("-", "/")),
            ("ET", self.version),
            ("LA", self.language),
            ("N1", self.note),
            ("UR", self.address),
            ("Y2", self.accessed.replace("-", "/")),
        ]
        kept = [("TY", "DATA" if self.of_project else "GEN"), *((tag, text) for tag, text in fields if text)]
        return "\r\n".join(f"{tag}  - {text}" for tag, text in [*kept, ("ER", "")]) + "\r\n"

    def csl(self) -> str:
        """The same as CSL-JSON, a field a line.

        >>> [item] = json.loads(Reference("gas_gap", "Gas", issued="2026", language="en").csl())
        >>> item["issued"], item["type"]
        ({'date-parts': [[2026]]}, 'document')
        """
        fields: dict[str, Any] = {
            "id": self.key,
            "type": "dataset" if self.of_project else "document",
            "title": self.title,
            "author": [{"literal": self.author}] if self.author else "",
            "container-title": self.publisher if self.of_project else "",
            "publisher": self.publisher,
            "issued": day(self.issued),
            "version": self.version,
            "language": self.language,
            "note": self.note,
            "URL": self.address,
            "accessed": day(self.accessed),
        }
        lines = [
            f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
            for name, value in fields.items()
            if value
        ]
        # A day that is filled in later is one of numbers.
        return "[{\n" + ",\n".join(lines).replace(f'"{ACCESSED}"', ACCESSED) + "\n}]\n"

    def cff(self, abstract: str, released: str) -> str:
        """The same as CITATION.cff, whose texts are written as JSON writes them; `released` is a day."""
        fields = {
            "cff-version": "1.2.0",
            "message": "Please cite title and version, and each figure with the document it was read in.",
            "type": "dataset",
            "title": self.title,
            "abstract": abstract,
            "version": self.version,
            "date-released": released,
            "license": "CC-BY-4.0",
        }
        lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in fields.items()]
        return "\n".join([*lines, "authors:", f"  - name: {json.dumps(self.author)}"]) + "\n"


def latex(text: str) -> str:
    """The same text escaped, all but the places that are filled in later."""
    return "".join(part if PLACE.fullmatch(part) else escaped(part) for part in PLACE.split(text))


def day(written: str) -> Any:
    """A day, a month or a year as CSL-JSON writes it; nothing for none.

    >>> day("2026-01"), day("")
    ({'date-parts': [[2026, 1]]}, '')
    """
    if not written:
        return ""
    return {"date-parts": [[written] if written == ACCESSED else [int(part) for part in written.split("-")]]}


def of_figure(figure: Figure, data: Dataset, language: str, note: str) -> Reference:
    """The document that a number was read in, with the number and its place in the note. What the document
    does not give is left out; without a title it bears its label.
    """
    document = data.documents[figure.document]
    known = re.match(r"[0-9]{4}(-[0-9]{2}){0,2}", document.date)
    return Reference(
        figure.id,
        document.title or document.label[language],
        document.author,
        document.publisher,
        known[0] if known else "",
        language=document.language,
        note=note,
        address=document.address,
    )


def of_data(data: Dataset, language: str, address: str = "") -> Reference:
    """The tables as a whole."""
    return Reference(
        data.package.description["name"],
        data.package.title[language],
        AUTHOR,
        SITE[language],
        data.version.replace(".", "-"),
        data.version,
        language,
        address=address,
        of_project=True,
    )


def of_chart(built: Built) -> Reference:
    """A chart; headline, scenario, link and the day are filled in where they are known."""
    data, language = built.data, built.language
    return Reference(
        built.name,
        "{headline}",
        AUTHOR,
        SITE[language],
        data.version.replace(".", "-"),
        data.version,
        language,
        f"{built.source}. {in_first_case(version(built))}.{{moved}}",
        "{link}",
        ACCESSED,
        of_project=True,
    )


def version(built: Built) -> str:
    """« données du 28 novembre 2026 »."""
    return VERSION[built.language].format(date=built.data.version_written(built.language))


def chart_forms(built: Built) -> dict[str, str]:
    """A chart in every form, by its name, with places to fill."""
    told = of_chart(built)
    text = f"{{headline}}. {built.source}. {SITE[built.language]}, {version(built)}.{{moved}}{{ids}} {{link}}"
    return {"text": text, "bibtex": told.bibtex(), "ris": told.ris(), "csl": told.csl()}


def cited(drawn: Drawn, form: str, accessed: str) -> str:
    """A chart under its scenario in a form, read on the day `accessed`; it names an address where SITE_URL
    says which. Raises UnknownName for another form.
    """
    if form not in FORMS:
        raise UnknownName("form of a citation", form, FORMS)
    built, site = drawn.built, os.environ.get("SITE_URL", "").strip().rstrip("/")
    told = moved(built.scenario_words(choices=True), drawn.evaluation)
    found = address(drawn)
    parts = {
        "headline": drawn.headline,
        "moved": f" {told}." if told else "",
        "ids": f" [{', '.join(built.figures)}]" if built.figures else "",
        "link": site + found if site and found else "",
        "accessed": accessed,
    }
    return filled(chart_forms(built)[form], form, parts)


def filled(template: str, form: str, parts: Mapping[str, str]) -> str:
    """A form with its places filled; without an address, nothing was read at one. The twin of `citation` in
    chart_actions.js.
    """
    written = {"bibtex": escaped, "csl": within_json}.get(form, str)
    own = {**parts, **{name: written(parts[name]) for name in ("headline", "moved")}}
    own["accessed"] = day_in(form, parts["accessed"])
    found = PLACE.sub(
        lambda place: own[place[0][1:-1]], template if parts["link"] else READ_AT.sub("", template)
    )
    return found.rstrip() if form == "text" else found


def day_in(form: str, day: str) -> str:
    """A day such as 2026-11-28 as a form writes it: numbers of JSON have no zero before them.

    >>> day_in("csl", "2026-01-05"), day_in("ris", "2026-01-05")
    ('2026, 1, 5', '2026/01/05')
    """
    if form == "csl":
        return ", ".join(str(int(part)) for part in day.split("-"))
    return day.replace("-", "/") if form == "ris" else day


def within_json(text: str) -> str:
    """Text as it stands between the quotes of a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
