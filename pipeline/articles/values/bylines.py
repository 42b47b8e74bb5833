"""The names in bylines and credits: which are people, which agencies, which outlets and which mere roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline import reference
from pipeline.articles.values.page_words import page_words
from pipeline.dates import written_dates
from pipeline.reference import any_of
from pipeline.rules import fired
from pipeline.word_lists import family_names_first, given_names, name_particles, name_suffixes

BY = any_of(page_words("by") | page_words("author_noun"))
BEFORE_BY = any_of(page_words("before_by") | page_words("before_by_in_credits") | page_words("before_by_of_desk"))
OPENING = re.compile(
    rf"^\W*(?:{BEFORE_BY}?\s*{BY}\b|{any_of(page_words('byline_label'))}\s*:)\s*:?\s*",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\s*(?:[|•·@>»]|\s[–—-]\s|\bon (?=[A-Z]|\d)|\bin (?=[A-Z])|\bat (?=\d)|\bfor (?=[A-Z])"
    r"|\bpublished\b|\bupdated\b|\bposted\b|\d).*$",
    re.IGNORECASE,
)
GLUED_STAMP = re.compile(r"(?<=[a-z])(?:Updated|Published|Posted|Last)\b.*")
ROLE_BEFORE = re.compile(r"(?:[a-z][\w-]* ){1,5}(?=[A-Z])")
SPLIT = re.compile(r"\s*(?:,\s*(?:and\s+)?|;|/|\band\b|&|\bund\b|\bwith\b)\s*", re.IGNORECASE)
PARTICLES = name_particles() | {"do", "e"}  # these two are particles in bylines only; elsewhere they are mere words
CAPITALISED = r"[^\W\d_a-z][\w'’.-]*"
FAMILY_NAME = rf"(?:(?:{any_of(PARTICLES)}\s+)*{CAPITALISED}(?:[\s-]{CAPITALISED})?)"
FAMILY_NAME_FIRST = re.compile(rf"(?P<family>{FAMILY_NAME}),\s(?P<given>{CAPITALISED}(?:\s{CAPITALISED})?)")
CAPITAL_FAMILY_NAME = re.compile(
    r"(?P<family>[^\W\d_a-z]{2,}(?:[\s-][^\W\d_a-z]{2,})?)\s(?P<given>[^\W\d_a-z][^\W\d_A-Z]+(?:-[^\W\d_]+)?)"
)  # "LEE Ann"
NAME = re.compile(rf"{CAPITALISED}(?:\s+(?:{any_of(PARTICLES)}\s+)*{CAPITALISED}){{1,3}}")
SIGN_OFF = re.compile(
    rf"(?P<name>[^,]{{4,40}}), (?P<outlet>[A-Z][\w&.' ]{{2,40}}?\b{any_of(page_words('signing_house'))})\.?"
)
NO_PERSON = re.compile(rf"\b{any_of(page_words('not_in_names'))}\b", re.IGNORECASE)
GLUED_WORDS = re.compile(r"[a-z]{3}[A-Z]")  # "Ann LeeNovember"; not "McDonald", "DiCaprio"
GLUED_ROLE = re.compile(r"(?<=[a-z])(?=[A-Z])")
BLANKS = re.compile(r"\s{3,}")
ROMAN = re.compile(r"[IVX]+")
SHORTEST_SET = 3  # letters of a family name in capitals; shorter ones may be initials
LONGEST = 40  # code points of a name
MOST_WORDS = 4  # of a name
FEWEST_WORDS = 2  # of a name: what stands behind them may be its house, and what is said twice is one name
MOST_NAMES = 4  # on a line of nothing but names; more are tags
LONGEST_CREDIT = 2_000  # code points of a credit that are read: some hundred names
LONGEST_ROLE = 80  # code points at the end of a piece that can be a role
LONGEST_HOUSE = 12  # words of an agency's or outlet's name
FARTHEST_ROLE = 60  # code points before a role that is glued to a name
DEEPEST_HOST = 8  # names in a host that are looked up
LONGEST_ACRONYM = 5  # letters; a shorter name of an agency must be written just so ("APP" is one, "App" is not)


@dataclass(frozen=True, slots=True)
class Credits:
    """The people, agencies and outlets that a byline names, in its order; ``others`` are names of none of these."""

    people: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def credits_of(text: str) -> Credits:
    """What a byline names ("By Ann Lee and Bo Ek, Example News"); a piece that is none of these ends the reading.

    Nothing is read beyond 2,000 code points.
    """
    people: list[str] = []
    agencies: list[str] = []
    outlets: list[str] = []
    others: list[str] = []
    for piece in _pieces(text):
        agency, outlet = agency_named(piece), outlet_named(piece)
        if agency:
            agencies.append(agency)
        elif is_role(piece):
            named = "" if people else _without_role(piece)
            people.extend([written_name(named)] if named else [])
        elif outlet:
            outlets.append(outlet)
        elif is_name(piece):
            people.append(written_name(piece))
        elif people:
            break
        elif piece[0].isupper() and len(piece) <= LONGEST:
            others.append(piece)
    return Credits(*(tuple(dict.fromkeys(names)) for names in (people, agencies, outlets, others)))


def signature(text: str) -> Credits | None:
    """What a line names that is a person and a station or paper and nothing else; null for any other line."""
    match = SIGN_OFF.fullmatch(text)
    if not match or not is_name(match["name"]):
        return None
    return Credits(
        (written_name(match["name"]),), (), (outlet_named(match["outlet"]) or _broadcaster(match["outlet"]),)
    )


def _broadcaster(text: str) -> str:
    """A broadcaster's name without the programme behind it: "Example World Radio News" is "Example World Radio"."""
    return re.sub(r"\b(Radio|TV|Television) News$", r"\1", text)


def _pieces(text: str) -> Iterator[str]:
    opened = OPENING.sub("", BLANKS.sub("  ", text[:LONGEST_CREDIT]), count=1)
    dated = next(written_dates(opened), None)
    if dated:
        opened = opened[: dated.start]
    role = ROLE_BEFORE.match(opened)
    opened = opened[role.end() :] if role and is_role(role[0]) else opened
    plain = CUT.sub("", re.sub(r"\s+Follow$", "", _without_brackets(GLUED_STAMP.sub("", opened))))
    for piece in SPLIT.split(plain):
        for boundary in GLUED_ROLE.finditer(piece, 0, FARTHEST_ROLE):
            if is_role(piece[boundary.start() :]):
                piece = piece[: boundary.start()]
                break
        yield from _without_house(piece.strip(" ,:–—-"))


def _without_brackets(text: str) -> str:
    """A text without what stands in round brackets; brackets that are never closed stay."""
    closed = text.rfind(")") + 1
    return re.sub(r"\([^)]*\)", "", text[:closed]) + text[closed:]


def _without_house(piece: str) -> Iterator[str]:
    """A piece of a byline, a doubled name once, and as a piece of its own the agency or outlet at its end."""
    words = piece.split()
    half = len(words) // 2
    if half >= FEWEST_WORDS and words[:half] == words[half:]:
        words = words[:half]
    for start in range(max(1, len(words) - LONGEST_HOUSE), len(words)):
        house = " ".join(words[start:])
        if start >= FEWEST_WORDS and (agency_named(house) or outlet_named(house)):
            yield " ".join(words[:start])
            yield house
            return
    if words and any(map(str.isalnum, piece)):
        yield " ".join(words)


def _without_role(piece: str) -> str:
    """The name before a role: "Ann Lee Deputy Content Director", "Ann van Lee Fashion editor"; '' where there is none.

    The role opens with the first word that tells rank, else behind two words of name. Several people's role
    ("Quay Herald Writers") stands behind their house, and a house may end as roles do ("Quay News Agency").
    """
    words = piece.split()
    if len(words) <= FEWEST_WORDS or words[-1].endswith("s") or NO_PERSON.fullmatch(words[-1]):
        return ""
    if words[0].lower() in _ranks():
        return ""
    ranks = [at for at, word in enumerate(words) if at >= FEWEST_WORDS and word.lower() in _ranks()]
    is_longer = words[FEWEST_WORDS - 1].lower() in PARTICLES or words[FEWEST_WORDS - 1].endswith(".")  # "van", "J."
    opens = min([*ranks, FEWEST_WORDS + is_longer])
    named, role = " ".join(words[:opens]), " ".join(words[opens:])
    return named if is_name(named) and is_role(role) and not outlet_named(named) else ""


def is_name(text: str) -> bool:
    """Whether a piece of a byline reads as a person's name: two to four words with capitals, none of the press."""
    if len(text) > LONGEST or not NAME.fullmatch(text):
        return False
    if text.endswith(".") and text.split()[-1].lower().strip(".") not in name_suffixes():  # "Ann Lee Jr." is a name
        return False
    return not NO_PERSON.search(text) and not GLUED_WORDS.search(text)


def written_name(text: str) -> str:
    """A name as people write it: "ANNA VAN DER MEER" is "Anna van der Meer"."""
    if not text.isupper():
        return " ".join([*text.split()[:1], *(_in_small(word) for word in text.split()[1:])])
    first, *others = text.split()
    return " ".join([first.title(), *(_written_within(word) for word in others)])


def _in_small(word: str) -> str:
    """A family name that is set in capitals behind a given name ("Anna BERG") as people write it; "III" stays."""
    is_set = len(word) >= SHORTEST_SET and word.isupper() and not ROMAN.fullmatch(word)
    return word.title() if is_set else word


def _written_within(word: str) -> str:
    is_small = word.lower() in PARTICLES and len(word) > 1  # "E" and "Y" in capitals are initials
    return word.lower() if is_small else word.title()


def natural_order(text: str) -> str:
    """A name that stands family name first ("Lee, Ann", "LEE Ann") as people say it; any other text as it is.

    Two names of a list ("Reuters, AFP") and a name with its house or role are no such name.
    """
    match = FAMILY_NAME_FIRST.fullmatch(text) or CAPITAL_FAMILY_NAME.fullmatch(text)
    if not match or len(text) > LONGEST:
        return text
    family, given = match["family"], match["given"]
    if any(agency_named(part) or outlet_named(part) or is_role(part) for part in (text, family, given)):
        return text
    is_given = given.split()[0].lower().strip(".") in given_names()
    if match.re is CAPITAL_FAMILY_NAME and (not is_given or family.lower() in family_names_first()):
        return text
    if given.lower().strip(".") in name_suffixes() or NO_PERSON.search(text):
        return text
    if not is_given and (family.lower() in family_names_first() or " " in family):
        return f"{family} {given}" if family.lower() in family_names_first() else text
    return f"{given} {written_name(family)}"


def agency_named(text: str) -> str | None:
    """The wire agency that a piece of a credit names, by its usual name; null when it names none."""
    row = _agencies().get(house_key(text))
    if row is None or (len(text) <= LONGEST_ACRONYM and text not in _acronyms()):
        return None
    fired("agencies", row["written_as"])
    return row["agency"]


def outlet_named(text: str) -> str | None:
    """The publication that a text names, as people write it; null when the list does not hold it."""
    row = _outlets().get(house_key(text))
    if row is None:
        return None
    fired("outlets", row["domain"])
    return row["outlet"]


def outlet_of_host(host: str) -> str | None:
    """The publication at a host ("edition.example.com"), by the longest domain of the list that ends it."""
    parts = host.lower().split(":")[0].split(".")[-DEEPEST_HOST:]
    for start in range(len(parts) - 1):
        row = _domains().get(".".join(parts[start:]))
        if row is not None:
            fired("outlets", row["domain"])
            return row["outlet"]
    return None


@cache
def _domains() -> dict[str, dict[str, str]]:
    return {row["domain"]: row for row in reference.rows("outlets")}


def is_role(text: str) -> bool:
    """Whether a piece of a byline tells what somebody is, not who; of a long one its end is looked at."""
    words = re.findall(r"[^\W\d_]+", text[-LONGEST_ROLE:].lower())
    if not words or words[-1] not in _ends_of_roles():
        return False
    return any(" ".join(words[start:]) in _roles() for start in range(len(words)))


def opens_as_name(text: str) -> bool:
    """Whether words with capitals open with a usual given name and name no agency, outlet or role."""
    if agency_named(text) or outlet_named(text) or is_role(text):
        return False
    return written_name(text).split()[0].lower() in given_names() and len(text.split()) <= MOST_WORDS


@cache
def _agencies() -> dict[str, dict[str, str]]:
    return {house_key(row["written_as"]): row for row in reference.rows("agencies")}


@cache
def _acronyms() -> frozenset[str]:
    written = {row["written_as"] for row in reference.rows("agencies") if len(row["written_as"]) <= LONGEST_ACRONYM}
    return frozenset(written | {name.upper() for name in written})


@cache
def _outlets() -> dict[str, dict[str, str]]:
    rows = reference.rows("outlets")
    also = {house_key(name): row for row in rows for name in row["also_written"].split("|") if name}
    return also | {house_key(row["outlet"]): row for row in rows}


@cache
def _ranks() -> frozenset[str]:
    """Words that open a role and no name: "deputy", "senior"."""
    return frozenset(row["word"] for row in reference.rows("title_modifiers"))


@cache
def _roles() -> frozenset[str]:
    return frozenset(row["role"] for row in reference.rows("byline_roles"))


@cache
def _ends_of_roles() -> frozenset[str]:
    return frozenset(role.split()[-1] for role in _roles())


@lru_cache(maxsize=2_000)
def house_key(text: str) -> str:
    """What spellings of one house's name have in common: "The Example Post", "ExamplePost"."""
    return re.sub(r"[^\w]", "", text).lower().removeprefix("the")


def bare_names(text: str, is_expected: bool) -> tuple[str, ...]:
    """The people whom a line names that holds nothing else ("Ann Lee/Bo Ek"); empty for any other line.

    Where a byline is not expected the names must open with usual given names.
    """
    pieces = re.split(r"\s*(?:/|,|\band\b|&)\s*", text.strip())
    if not 1 <= len(pieces) <= MOST_NAMES or not all(is_name(piece) for piece in pieces):
        return ()
    if not is_expected and not all(map(opens_as_name, pieces)):
        return ()
    return tuple(written_name(piece) for piece in pieces)
