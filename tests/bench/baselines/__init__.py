"""Who is measured: one file a baseline, named like it; nothing else lists them.

A file defines CONTESTANT. Where it serves the page itself it ends with `if __name__ == "__main__"` and
listens on 127.0.0.1 at the port that is its one argument. What the baselines share lies in `frame/`. A file
is imported without the peers: it names its peer's packages inside its functions.

A baseline that is made of files once and then served by any server of files is as short as

    def made(folder: Path) -> None:
        subprocess.run([sys.executable, "-m", "dashboard", "export", …, "--out", str(folder)],
        env=SURROUNDINGS, check=True)

    CONTESTANT = Baseline(
        "…", order=…, prepare=made, path="/en/….html", lever="…", text="…", chart="…",
        command=lambda name, port, folder: [sys.executable, "-m", "http.server", str(port), "--bind",
        "127.0.0.1", "--directory", str(folder)],
    )
"""

from dashboard.core.registry import Registry

REGISTRY = Registry(__name__, "baseline", "CONTESTANT")
