"""What may and may not be in the repository: no machine, no registry, no text of the documents."""

import csv
import os
import re
import subprocess
import tomllib
import unicodedata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

TOP = Path(__file__).resolve().parents[1]
LOCKS = ["dashboard/requirements.lock", "tests/requirements.lock"]
LOWEST = "tests/requirements-lowest.lock"
BENCH_LOCK = "tests/bench/requirements.lock"

# Written in parts, so that this file does not hold what it looks for.
REGISTRIES = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("anaconda", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("archive", "ubuntu", "com"),
    ]
]
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:" + "|".join(["work", "root"]) + r")/")

# What a person meets first: the rooms of the house (with the pictures of the README), and what tools look for
# at the top.
ROOMS = {"dashboard", "data", "notebooks", "seeds", "tests", ".ci", ".readme"}
PAPERS = {
    "pyproject.toml",
    "README.md",
    "Makefile",
    "LICENSE",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    ".git-blame-ignore-revs",
    "CITATION.cff",
    ".gitignore",
}

# A run of this many words of a document is a passage.
PASSAGE = 12


def files() -> list[Path]:
    """What is committed or would be: git's own list, or the tree where there is no git."""
    git = ["git", "-C", str(TOP), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(git, check=True, capture_output=True, text=True).stdout.split("\0")
        found = [TOP / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        found = [
            path
            for path in TOP.rglob("*")
            if not any(part == ".git" or part.startswith(".venv") for part in path.relative_to(TOP).parts)
            and not {"__pycache__", "node_modules"} & set(path.parts)
            and not (path.parent.name == "seeds" and path.suffix == ".txt")
        ]
    return sorted(path for path in found if path.is_file())


def texts() -> dict[str, str]:
    """Every text file by its name; a file with a NUL is no text."""
    held = {path.relative_to(TOP).as_posix(): path.read_bytes() for path in files()}
    return {name: data.decode("utf-8", "replace") for name, data in held.items() if b"\0" not in data}


def rows(table: str) -> list[dict[str, str]]:
    with (TOP / "data" / table).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def where(name: str, text: str, position: int) -> str:
    return f"{name} line {text.count(chr(10), 0, position) + 1}"


def test_nothing_lies_at_the_top_that_was_left_there():
    left = {path.relative_to(TOP).parts[0] for path in files()} - ROOMS - PAPERS
    assert not left, f"Neither a room of the project nor what a tool needs: {sorted(left)}"


def test_no_file_names_a_registry():
    found = [
        f"{where(name, text, text.index(host))}: {host}"
        for name, text in texts().items()
        for host in REGISTRIES
        if host in text
    ]
    assert not found, found


def test_no_file_names_a_path_of_one_machine():
    found = [
        where(name, text, match.start())
        for name, text in texts().items()
        for match in MACHINE_PATH.finditer(text)
    ]
    assert not found, found


def locked(lock: str) -> dict[str, set[str]]:
    """Versions by name; a name stands twice where Python versions need two."""
    versions: dict[str, set[str]] = {}
    for line in requirements(lock):
        name, version = re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line).groups()
        versions.setdefault(canonicalize_name(name), set()).add(version)
    return versions


def requirements(lock: str) -> list[str]:
    """The lock's requirements, each on one line, without comments."""
    text = re.sub(r"(?m)^\s*#.*\n?", "", (TOP / lock).read_text(encoding="utf-8"))
    return [line.strip() for line in re.sub(r"\\\n", " ", text).splitlines() if line.strip()]


@pytest.mark.parametrize("lock", [*LOCKS, LOWEST, BENCH_LOCK])
def test_every_locked_requirement_has_a_hash_and_none_an_address(lock):
    wanted = re.compile(r"[A-Za-z0-9._-]+==[^\s;]+(\s*;.+?)?(\s+--hash=sha256:[0-9a-f]{64})+")
    odd = [line.split("--hash")[0] for line in requirements(lock) if not wanted.fullmatch(line)]
    assert not odd, f"{lock}: {odd}"
    assert requirements(lock)
    assert "://" not in (TOP / lock).read_text(encoding="utf-8"), f"{lock} holds an address."


def test_the_lock_of_the_tests_holds_that_of_the_dashboard():
    """`.ci/setup.sh` counts on it: after `make test`, `make run` installs nothing."""
    run, tests = map(locked, LOCKS)
    other = {name: versions for name, versions in run.items() if tests.get(name) != versions}
    assert not other, f"Compile both locks again, these differ: {other}"


def test_the_bench_measures_the_versions_that_are_served():
    run, bench = locked(LOCKS[0]), locked(BENCH_LOCK)
    other = {name: versions for name, versions in run.items() if bench.get(name) != versions}
    assert not other, f"Compile the lock of the bench again, these differ: {other}"


def test_every_direct_dependency_is_locked_at_a_version_that_it_allows():
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [(dependency, lock) for dependency in project["dependencies"] for lock in LOCKS]
    asked += [(dependency, LOCKS[1]) for dependency in project["optional-dependencies"]["test"]]
    wrong = []
    for dependency, lock in asked:
        requirement = Requirement(dependency)
        versions = locked(lock).get(canonicalize_name(requirement.name), set())
        if not versions or not all(requirement.specifier.contains(v, prereleases=True) for v in versions):
            wrong.append(f"{lock}: {dependency} is asked for, {sorted(versions) or 'none'} is locked")
    assert not wrong, wrong


def test_the_lowest_lock_holds_the_lowest_version_that_is_allowed():
    """What `make test-lowest` tries is what pyproject.toml promises."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wrong = []
    for dependency in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        requirement = Requirement(dependency)
        least = {Version(part.version) for part in requirement.specifier if part.operator == ">="}
        versions = {
            Version(version) for version in locked(LOWEST).get(canonicalize_name(requirement.name), ())
        }
        # Some Python versions may need a later one.
        if not versions or {min(versions)} != least:
            wrong.append(f"{dependency} is asked for, {sorted(map(str, versions)) or 'none'} is locked")
    assert not wrong, f"Compile {LOWEST} again as its head says: {wrong}"


def test_the_citation_names_the_version_of_the_program():
    import dashboard

    citation = (TOP / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {dashboard.__version__}\n" in citation


def test_every_document_has_its_card():
    documents = {row["document"] for row in rows("documents.csv")}
    cards = {path.stem for path in (TOP / "seeds").glob("*.md")} - {"README"}
    assert cards == documents


def test_the_command_of_continuous_integration_can_be_run():
    assert os.access(TOP / ".ci" / "run", os.X_OK), "chmod +x .ci/run"


def words(text: str) -> list[str]:
    """Words without case, tags, marks, apostrophes and spaces: a passage is known again when reset."""
    text = re.sub(r"</?\w+>", "", text)
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.findall(r"\w+", re.sub(r"['’ʼ`´]", "", text).replace("_", " "))


def passages(text: str, titles: list[str]) -> dict[tuple[str, ...], int]:
    """Each run of words by its place, without the bibliography at the end and without titles."""
    text = re.split(r"(?mi)^#+[ *]*bibliographie", text)[0]
    joined = " ".join(words(text))
    for title in titles:
        known = " ".join(words(title))
        if known:
            joined = re.sub(rf"\b{re.escape(known)}\b", "\n", joined)
    found: dict[tuple[str, ...], int] = {}
    for piece in joined.split("\n"):
        run = piece.split()
        for start in range(len(run) - PASSAGE + 1):
            found.setdefault(tuple(run[start : start + PASSAGE]), start)
    return found


def document_texts() -> dict[str, str]:
    """The texts by document, in the first folder that has any."""
    given = os.environ.get("SEEDS_DIR")
    folders = [Path(given)] if given else [TOP.parent / "shared" / "seeds", TOP / "seeds"]
    names = [row["document"] for row in rows("documents.csv")]
    for folder in folders:
        found = {
            name: path.read_text(encoding="utf-8")
            for name in names
            for path in sorted((TOP / folder).glob(f"{name}*.txt"))
        }
        if found:
            return found
    return {}


def test_no_passage_of_a_document_is_in_the_repository():
    read = document_texts()
    if not read:
        pytest.skip("The documents' texts are not here (seeds/README.md says where to lay them).")
    titles = [row["title"] for table in ("documents.csv", "origins.csv") for row in rows(table)]
    known = {run: name for name, text in read.items() for run in passages(text, titles)}
    copied = []
    for name, text in texts().items():
        held = words(text)
        for start in range(len(held) - PASSAGE + 1):
            run = tuple(held[start : start + PASSAGE])
            if run in known:
                copied.append(f"{name}, from document {known[run]}: {' '.join(run)}")
                break
    assert not copied, "\n".join(copied)


def test_a_passage_is_known_again_when_it_is_reset():
    passage = (
        "L’un des **mots** d'une phrase assez longue, écrite ici pour l'essai : elle doit être reconnue."
    )
    reset = "> l'un des mots d’une phrase assez\n> longue écrite ici — pour l’essai elle doit être   RECONNUE"
    assert tuple(words(reset)[:PASSAGE]) in passages(passage, [])
    assert not passages("## **Bibliographie indicative**\n" + passage, [])
    assert not passages(passage, ["une phrase", "Mots d'une phrase assez longue"])


def test_absent_texts_are_said_to_be_absent(tmp_path, monkeypatch):
    monkeypatch.setenv("SEEDS_DIR", str(tmp_path))
    assert document_texts() == {}
