"""Noun phrases that name a person by post: "the Chilean foreign minister", "Chile's envoy", "an official".

Which person is in focus when several fit is decided in ``person_references``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.people.person_titles import Title, title_ends, title_kinds, title_length
from pipeline.people.tokens import Tokens, code
from pipeline.places import country_of
from pipeline.writing import folded

NOUNS = frozenset({code("NN"), code("NNP"), code("NNS"), code("NNPS")})
ROLE_TAGS = NOUNS | {code("JJ"), code("HYPH"), code("VBN"), code("IN")}
ROLE_OPENERS = frozenset({"the", "a", "an", "'s", "’s"})
LONGEST_ROLE = 5  # tokens after the determiner or owner
LONGEST_COUNTRY = 3  # tokens


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase by its first and last token; ``words`` leave out the determiner, an owner's country comes first."""

    first: int
    last: int
    words: list[str]
    is_definite: bool

    @property
    def noun(self) -> str:
        """The title that the phrase ends with."""
        return " ".join(self.words[-title_length(self.words, len(self.words)) :]).lower()


def role_at(paragraph: Tokens, place: int) -> Role | None:
    """The role phrase whose determiner or possessive ending stands at ``place``; null when there is none."""
    end = _end(paragraph, place)
    if end is None:
        return None
    words = [folded(word) for word in paragraph.text[place + 1 : end]]
    if paragraph.lower[place] in ("the", "a", "an"):
        return Role(place, end - 1, words, paragraph.lower[place] == "the")
    for size in range(min(LONGEST_COUNTRY, place), 0, -1):
        owner = folded(" ".join(paragraph.text[place - size : place]))
        if country_of(owner) is not None:
            return Role(place - size, end - 1, [*owner.split(), *words], True)
    return None


def _end(paragraph: Tokens, place: int) -> int | None:
    """The token after a role phrase that starts after ``place``: it ends with a title, and no name or noun follows."""
    ends = title_ends()
    for end in range(min(place + 1 + LONGEST_ROLE, len(paragraph)), place + 1, -1):
        if paragraph.lower[end - 1] not in ends:
            continue
        if paragraph.tag[end - 1] not in NOUNS or not title_length(paragraph.text[place + 1 : end], end - place - 1):
            continue
        following = paragraph.tag[end] if end < len(paragraph) else 0
        if following in NOUNS or any(tag not in ROLE_TAGS for tag in paragraph.tag[place + 1 : end]):
            return None
        return end
    return None


def fits(titles: Sequence[Title], role: Role) -> bool:
    """Whether a person's titles bear out a role: the same title or a more general noun, and no other country."""
    length = title_length(role.words, len(role.words))
    noun = role.noun
    country, rest = _country(role.words[: len(role.words) - length])
    own = [title.country for title in titles if title.country]
    if country and own and country not in own:
        return False
    if rest and not all(any(word.lower() in (title.text or "").lower() for title in titles) for word in rest):
        return False
    return any(noun in meanings(title.head) for title in titles)


@lru_cache(maxsize=10_000)
def meanings(head: str) -> frozenset[str]:
    """The nouns that a title of this head may be called by: itself, its last words, and more general ones."""
    words = head.split(" ")
    known = title_kinds().get(head)
    own = {" ".join(words[place:]) for place in range(len(words))}
    return frozenset(own | (known.general if known is not None else frozenset()))


def _country(words: list[str]) -> tuple[str | None, list[str]]:
    """The country that leads a role's modifiers, and the other modifiers."""
    for size in range(len(words), 0, -1):
        country = country_of(" ".join(words[:size]))
        if country:
            return country, words[size:]
    return None, words
