"""One dated folder that a repository such as Zenodo takes as it is: site, tables, images, how to cite them,
what the folder holds as an RO-Crate, and checksums.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.charts.core.sizes import CARDS, SEEN, SIZES
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.files import LIST, listed, tidy, write_atomic
from dashboard.core.words import LANGUAGES, Words
from dashboard.exports.archive.crate import crate_json, load_rocrate
from dashboard.exports.images import batch
from dashboard.exports.records.citation import VERSION, of_data
from dashboard.exports.static_site import site
from dashboard.exports.static_site.static_build import Ask
from dashboard.exports.workbook import package
from dashboard.tables.dataset import Dataset
from dashboard.tables.periods import written

SUMS, CRATE = "SHA256SUMS", "ro-crate-metadata.json"
NO_IMAGES = "none"
SITE, DATA, IMAGES = "site", "data", "images"
README = Words(
    fr="""# {title}

Archive du {day}, {version}.

- `site/index.html` : le site entier, en français et en anglais ; un double clic l'ouvre, sans serveur.
- `data/` : les tables (Data Package), en fichiers CSV, en une archive ZIP et en un classeur Excel.
- `images/` : les images, si l'archive en contient.
- `CITATION.cff`, `citation.bib`, `citation.ris`, `citation.csl.json` : comment citer.
- `ro-crate-metadata.json` : ce que contient ce dossier, pour un programme (RO-Crate).
- `SHA256SUMS` : les sommes de contrôle ; `sha256sum -c SHA256SUMS` les vérifie.

Les tables, les textes et les images sont sous licence CC BY 4.0, le code sous licence MIT.
""",
    en="""# {title}

Archive of {day}, {version}.

- `site/index.html`: the whole site, in French and English; a double click opens it, without a server.
- `data/`: the tables (Data Package), as CSV files, as one ZIP archive and as one Excel workbook.
- `images/`: the images, if the archive has any.
- `CITATION.cff`, `citation.bib`, `citation.ris`, `citation.csl.json`: how to cite it.
- `ro-crate-metadata.json`: what this folder holds, for a program (RO-Crate).
- `SHA256SUMS`: the checksums; `sha256sum -c SHA256SUMS` verifies them.

Tables, texts and images are under the CC BY 4.0 licence, the code under the MIT licence.
""",
)


@dataclass(frozen=True)
class Archive:
    """What is kept: `day` is that of the archive, such as 2026-11-29, `images` a size of images, or none.
    `ask` answers for the site as files that say which archive they are.
    """

    data: Dataset
    ask: Ask
    day: str
    images: str = SEEN

    @property
    def name(self) -> str:
        """What its folder is called."""
        return f"{self.data.package.description['name']}-{self.day}"


def write(archive: Archive, out: Path) -> Iterator[Path]:
    """The archive in a folder of its own under `out`, each path once its file stands there whole: images
    first, for which a browser may be missing, checksums last. Raises DashboardError where rocrate is not
    installed, or where the folder holds what no archive wrote; UnknownName for a size of images that does not
    exist.
    """
    load_rocrate()
    if archive.images not in (known := {*SIZES, *CARDS, NO_IMAGES}):
        raise UnknownName("size of images", archive.images, known)
    folder = out / archive.name
    refuse_others(folder)
    sums: dict[str, str] = {}
    for path in contents(archive, folder):
        sums[path.relative_to(folder).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
        yield path
    crate = crate_json(archive.data, archive.day, folder, sums)
    yield (path := write_atomic(folder / CRATE, crate.encode()))
    sums[CRATE] = hashlib.sha256(path.read_bytes()).hexdigest()
    tidy(folder, sums, SUMS)
    yield folder / SUMS


def contents(archive: Archive, folder: Path) -> Iterator[Path]:
    """Every file but those that say what the others are."""
    data = archive.data
    if archive.images != NO_IMAGES:
        step(f"images ({archive.images})")
        yield from batch.write(batch.Order(data, sizes=(archive.images,)), folder / IMAGES)
    step("data")
    yield from package.write(data, folder / DATA)
    step("site")
    yield from site.write(archive.ask, data, folder / SITE)
    yield folder / SITE / LIST
    for name, text in papers(data, archive.day).items():
        yield write_atomic(folder / name, text.encode())


def step(words: str) -> None:
    """Says on stderr what is made next: all of it takes minutes."""
    print(f"{words} …", file=sys.stderr, flush=True)


def papers(data: Dataset, day: str) -> dict[str, str]:
    """What a person reads first, and how to cite, by the name of the file."""
    told = of_data(data, "en")
    readme = [
        README[language].format(
            title=data.package.title[language],
            day=written(day, language),
            version=VERSION[language].format(date=data.version_written(language)),
        )
        for language in reversed(LANGUAGES)
    ]
    return {
        "README.md": "\n".join(readme),
        "CITATION.cff": told.cff(data.package.description.get("description", ""), day),
        "citation.bib": told.bibtex() + "\n",
        "citation.ris": told.ris(),
        "citation.csl.json": told.csl(),
    }


def refuse_others(folder: Path) -> None:
    """Raises DashboardError where files stand in the folder that no whole archive wrote there: they would
    go with it into the repository.
    """
    known = {*listed(folder, SUMS), SUMS}
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    if others := [name for name in found if name not in known]:
        raise DashboardError(
            f"{folder} holds {others[0]}, which no whole archive wrote ({len(others)} such files in all)."
            " Remove the folder, or name another."
        )
