"""Where a run may read and write: in the project's folder, and where those who started its process have named.

A run's configuration comes from whoever reaches the UI, its environment from who started it: COMMUNIQUE_SOURCES and
COMMUNIQUE_WAREHOUSE and COMMUNIQUE_CORRECTIONS (what ``make`` was given) and the folders of COMMUNIQUE_ROOTS.
"""

import os
from pathlib import Path

from pipeline.paths import ROOT, absolute


class OutsideRootsError(ValueError):
    """A path leads outside; the message says where it may lead, and who can change that."""


def allowed(path: Path) -> Path:
    """The path itself; raises OutsideRootsError for one that leads outside once ``..`` and links are followed."""
    roots = _roots()
    try:
        is_inside = any(path.resolve().is_relative_to(root) for root in roots)
    except (OSError, RuntimeError, ValueError):  # links in a circle, or no path at all
        is_inside = False
    if not is_inside:
        raise OutsideRootsError(
            f"{str(path)!r} lies outside {', '.join(map(str, roots))}: start the UI with more folders "
            f"(COMMUNIQUE_ROOTS=/one{os.pathsep}/other make ui), or name it at the command line (make run)"
        )
    return path


def _roots() -> list[Path]:
    named = [os.environ.get(f"COMMUNIQUE_{name}", "") for name in ("SOURCES", "WAREHOUSE", "CORRECTIONS")]
    named += os.environ.get("COMMUNIQUE_ROOTS", "").split(os.pathsep)
    if sources := os.environ.get("COMMUNIQUE_SOURCES"):
        named.append(os.path.join(sources, os.pardir, "corrections"))  # noqa: PTH118 - pathlib would not go up a file
    start = Path(os.environ.get("COMMUNIQUE_CALLED_FROM", ROOT))
    return [ROOT, *(absolute(name, start).resolve() for name in named if name)]
