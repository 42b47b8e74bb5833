"""Noun phrases that name a person by post: "the Chilean foreign minister", "Chile's envoy", "an official".

Which person is in focus when several fit is decided in ``person_references``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pipeline.language import NOUN_TAGS, Phrase, Word
from pipeline.people.person_titles import Title, title_ends, title_kinds, title_length
from pipeline.places import country_of
from pipeline.writing import folded

ROLE_TAGS = NOUN_TAGS | {"JJ", "HYPH", "VBN", "IN"}
ARTICLES = frozenset({"the", "a", "an"})
ROLE_OPENERS = ARTICLES | {"'s", "’s"}
LONGEST_ROLE = 5  # tokens after the determiner or owner
LONGEST_COUNTRY = 3  # tokens


@dataclass(frozen=True)
class Role:
    """A role phrase as it stands; ``words`` leave out the determiner, an owner's country comes first.

    What is asked of it is kept: it is compared with every holder of its title.
    """

    phrase: Phrase
    words: list[str]
    is_definite: bool

    @cached_property
    def _title_length(self) -> int:
        return title_length(self.words, len(self.words))

    @cached_property
    def noun(self) -> str:
        """The title that the phrase ends with."""
        return " ".join(self.words[-self._title_length :]).lower()

    @cached_property
    def modifiers(self) -> tuple[str | None, list[str]]:
        """The country that leads the words before the title, and the others."""
        return _country(self.words[: len(self.words) - self._title_length])


def role_at(opener: Word) -> Role | None:
    """The role phrase that a determiner or possessive ending opens; null when it opens none."""
    following = _role_words(opener)
    if not following:
        return None
    words = [folded(word.text) for word in following]
    if opener.lower in ARTICLES:
        return Role(Phrase(opener, following[-1]), words, opener.lower == "the")
    for size in range(min(LONGEST_COUNTRY, opener.index), 0, -1):
        country = opener.tokens.phrase(opener.index - size, opener.index - 1)
        owner = folded(" ".join(word.text for word in country))
        if country_of(owner) is not None:
            return Role(Phrase(country.first, following[-1]), [*owner.split(), *words], True)
    return None


def _role_words(opener: Word) -> Sequence[Word]:
    """The words of a role after its opener: they end with a title, and no name or noun follows; empty for no role."""
    words = opener.tokens.words[opener.index + 1 : opener.index + 1 + LONGEST_ROLE]
    for size in range(len(words), 0, -1):
        last = words[size - 1]
        if last.lower not in title_ends() or not last.is_noun:
            continue
        if not title_length([word.text for word in words[:size]], size):
            continue
        is_whole = last.next is None or not last.next.is_noun
        return words[:size] if is_whole and all(word.tag in ROLE_TAGS for word in words[:size]) else ()
    return ()


def fits(titles: Sequence[Title], role: Role) -> bool:
    """Whether a person's titles bear out a role: the same title or a more general noun, and no other country."""
    noun = role.noun
    country, rest = role.modifiers
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
    own = {" ".join(words[index:]) for index in range(len(words))}
    return frozenset(own | (known.general if known is not None else frozenset()))


def _country(words: list[str]) -> tuple[str | None, list[str]]:
    """The country that leads a role's modifiers, and the other modifiers."""
    for size in range(len(words), 0, -1):
        country = country_of(" ".join(words[:size]))
        if country:
            return country, words[size:]
    return None, words
