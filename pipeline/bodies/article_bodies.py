"""What the words of one article tell of its bodies: full names of acronyms and short forms, firms, "the company".

Which phrases name a body is decided in ``body_forms``, what becomes of rows in ``named_bodies``.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from pipeline.bodies.body_forms import has_organ, without_legal_form
from pipeline.bodies.body_words import (
    body_words,
    is_place,
    known_firms,
    known_unions,
    spellings_of,
)
from pipeline.reference import any_of
from pipeline.word_lists import listed_bodies

NAME = r"[A-Z][\w&'’.-]*"
SMALL = r"(?:of|and|for|the|on|de|du|des|del|in|&)"
DEFINED = re.compile(rf"({NAME}(?:\s(?:{SMALL}\s){{0,2}}{NAME}){{0,9}}),?\s\(([A-Z][A-Za-z.]{{1,9}})\)")
ACRONYM = re.compile(r"^[A-Z]{3,7}$")
LONGEST_DESCRIPTION = 5  # words before what class a body is of


def acronym_of(letters: str) -> str:
    """An acronym without full stops: "FBI" of "F.B.I."."""
    return letters.replace(".", "") if "." in letters else letters


@dataclass(slots=True)
class ArticleBodies:
    """The bodies of one article's text; ``canonical`` names are kept as they are asked for."""

    text: str
    _full: dict[str, str] = field(default_factory=dict)
    _firms: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if "(" in self.text:
            for match in DEFINED.finditer(self.text):
                full = _spelled_by(match[1].split(), acronym_of(match[2]))
                if full is not None:
                    self._full.setdefault(acronym_of(match[2]), full)

    def canonical(self, name: str) -> str:
        """The name by which the article's other words know a body: in full, without legal form."""
        if known := listed_bodies().get(name):
            return known
        plain = without_legal_form(acronym_of(name) if ACRONYM.match(acronym_of(name)) else name)
        if plain not in self._full:
            self._full[plain] = self._in_full(plain)
        return self._full[plain]

    def _in_full(self, name: str) -> str:
        if ACRONYM.match(name) and name not in listed_bodies():
            return self._spelled_out(name) or name
        longer = self._with_business(name)
        return without_legal_form(f"{name}{longer}") if longer else name

    def _spelled_out(self, acronym: str) -> str | None:
        """The one name of the text whose first letters an acronym is."""
        small = rf"(?:\s{SMALL}){{0,2}}\s"
        pattern = r"\b" + small.join(rf"{letter}[\w'’-]*[a-z][\w'’-]*" for letter in acronym)
        found = {match.group() for match in re.finditer(pattern, self.text)}
        return found.pop() if len(found) == 1 else None

    def _with_business(self, name: str) -> str | None:
        """What the text adds to a short name ("Ford" in "Ford Motor Company")."""
        if is_place(name) or has_organ(name) or len(name) < len("ABC"):
            return None
        added = {match[1] for match in re.finditer(rf"\b{re.escape(name)}{_business()}", self.text)}
        return max(added, key=lambda words: (len(words), words), default=None)

    def is_firm(self, name: str) -> bool:
        """Whether the text shows that a name is one of a firm or other body, and of no person."""
        if name not in self._firms:
            self._firms[name] = self._is_shown(name)
        return self._firms[name]

    def _is_shown(self, name: str) -> bool:
        if name in listed_bodies():
            return True
        own = re.escape(name)
        shown = rf"{_classes()}\s{own}\b|\b{own}(?:['’]s?)?(?:{_business()}|\s{_of_a_firm()}\b)|\b{own}{_apposed()}"
        return re.search(shown, self.text) is not None

    def firms(self) -> Iterator[str]:
        """The firms of the reference lists that the text names."""
        return (name for name in known_firms() if any(spelling in self.text for spelling in spellings_of(name)))

    def is_company(self, name: str) -> bool:
        """Whether "the company" can mean a body of that name."""
        return name in known_firms() or without_legal_form(name) != name or self.is_firm(name)

    def is_called(self, name: str, noun: str) -> bool:
        """Whether the text calls a body by a noun for its class, beside its name or in it."""
        own = re.escape(name)
        if noun in name.lower().split() or (noun == "union" and name in known_unions()):
            return True
        apposed = rf",\s(?:a|an|the|[A-Z]\w+['’]s)\s(?:[\w-]+\s){{0,{LONGEST_DESCRIPTION}}}{noun}\b"
        return re.search(rf"\b{noun}\s{own}\b|\b{own}{apposed}", self.text) is not None

    def last_before(self, names: Iterable[str], offset: int) -> str | None:
        """Which of some bodies the text names last before an offset; of those of one sentence the first."""
        starts = sorted((match.start(), name) for name in names for match in self._places(name, offset))
        if not starts:
            return None
        last = starts[-1][0]
        sentence = max(self.text.rfind(". ", 0, last), self.text.rfind("\n", 0, last)) + 1
        return starts[bisect_left(starts, (sentence, ""))][1]

    def _places(self, name: str, end: int) -> Iterator[re.Match[str]]:
        forms = {*spellings_of(name), *(short for short, full in self._full.items() if full == name)}
        return re.compile(rf"\b{any_of(forms)}\b").finditer(self.text, 0, end)


def _spelled_by(words: list[str], acronym: str) -> str | None:
    """The last words whose capitals an acronym is, legal form aside; null when none are."""
    own = without_legal_form(" ".join(words)).split()
    for start in range(len(own) - 1, -1, -1):
        initials = "".join(word[0] for word in own[start:] if word[0].isupper())
        small = "".join(word[0] for word in own[start:]).upper()
        if acronym.upper() in (initials.upper(), small) or _starts_like(own[start:], acronym):
            return " ".join(own[start:])
    return None


def _starts_like(words: list[str], acronym: str) -> bool:
    """Whether an acronym takes letters of two words in order, the first of each ("SIA": Singapore Airlines)."""
    if len(words) < len("AB") or len(acronym) < len("ABC") or words[0][0] != acronym[0]:
        return False
    letters = iter(" ".join(words).upper())
    capitals = [word[0] for word in words if word[0].isupper()]
    return all(letter in letters for letter in acronym.upper()) and all(one in acronym for one in capitals)


@cache
def _business() -> str:
    words = any_of(body_words("business") | body_words("legal"))
    return rf"((?:,?\s{words}\b)+)"


@cache
def _classes() -> str:
    return rf"\b{any_of(body_words('class'))}"


@cache
def _of_a_firm() -> str:
    return any_of(body_words("of_a_firm") | {"CEO", "CFO"})


@cache
def _apposed() -> str:
    """What tells the class of a body after its name: ", Europe's biggest aircraft manufacturer"."""
    return rf",\s(?:a|an|the|[A-Z]\w+['’]s)\s(?:[\w-]+\s){{0,{LONGEST_DESCRIPTION}}}{any_of(body_words('class'))}\b"
