"""Who is measured: one file a contestant, named like it; nothing else lists them.

A file defines CONTESTANT. Where it serves the page itself it ends with `if __name__ == "__main__"` and listens on
127.0.0.1 at the port that is its one argument. What the contestants share lies in `frame/`. A file is imported
without the peers: it names its peer's packages inside its functions.
"""

from dashboard.shelf import Shelf

SHELF = Shelf(__name__, "contestant", "CONTESTANT")
