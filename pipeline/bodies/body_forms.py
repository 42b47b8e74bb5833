"""The forms that the name of a body takes: with and without legal form, line of business, what speaks for the whole."""

import re
from functools import lru_cache

from pipeline.bodies.body_words import body_words
from pipeline.names import own_name
from pipeline.places import country_name

POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
ADDRESS = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?\s")
OF_PERSON = frozenset({"campaign", "administration"})


@lru_cache(maxsize=50_000)
def body_name(phrase: str) -> str | None:
    """The name of the body in a phrase, null when there is none.

    What speaks for a whole is the whole ("Westmark's board": "Westmark"); campaigns and administrations go by the
    family name of whom they are of ("Clara Duval's campaign": "Duval campaign").
    """
    name = own_name(phrase)
    words = name.split() if name else phrase.split()
    owner = POSSESSIVE.sub("", " ".join(words[:-1]))
    if len(words) > 1 and words[-1] in body_words("part") and country_name(owner) is None:
        return own_name(owner) if own_name(owner) == owner else None
    is_owned = owner != " ".join(words[:-1])
    if name and words[-1].lower() in OF_PERSON and country_name(owner) is None:
        person = POSSESSIVE.sub("", ADDRESS.sub("", owner.removesuffix(" presidential")))
        if not person:
            return None
        family = person.split()[-1]
        return f"{family} {words[-1].lower()}" if is_owned or person != owner or words[-1] == "administration" else name
    return ADDRESS.sub("", name) if name else None


def without_legal_form(name: str) -> str:
    """A name without what only tells its legal form: "Westmark Air" of "Westmark Air PLC"."""
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1].rstrip(".") in body_words("legal"):
        words.pop()
    return " ".join(words)


def business_stem(name: str) -> str:
    """A name without legal form and line of business, as speakers shorten it ("Westmark Airlines": "Westmark")."""
    words = without_legal_form(name).split()
    while len(words) > 1 and words[-1] in body_words("business"):
        words.pop()
    return " ".join(words)


def has_organ(name: str) -> bool:
    """Whether a name is one that bodies of several countries have: "Foreign Ministry", "Supreme Court"."""
    words = name.lower().split()
    return any(word in body_words("organ") or word in body_words("organ_of_a_field") for word in words)
