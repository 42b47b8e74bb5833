"""Whether a text, decoded in some encoding of one byte a character, reads as a western language."""

import re
from dataclasses import dataclass
from itertools import islice

from pipeline.rules import Rule, Table, always

BEYOND_ASCII = re.compile(r"(?s)(?<=(.))?([^\x00-\x7f])(?=(.)?(.?))")
INNER_MARKS = "’–—·-"
OPENING_MARKS = "“‘„‚«"
CLOSING_MARKS = "”’»"
COMMON_SIGNS = "–—…•£€¥°§©®™½¼¾×·\xa0\xad´"
MOST_WEIGHED = 4_000  # characters beyond ASCII; more tell nothing new


def western_fit(text: str) -> float:
    """How well the characters beyond ASCII stand where western languages have them, -1 to 1; 1 when there are none.

    Wrong readings show words of accented letters only (Cyrillic), signs inside words (central Europe) or capitals
    behind small letters (Macintosh).
    """
    fits = [_fit(match) for match in islice(BEYOND_ASCII.finditer(text), MOST_WEIGHED)]
    return sum(fits) / len(fits) if fits else 1.0


def _fit(match: re.Match[str]) -> int:
    return FIT.first(Beyond(match[1] or "", match[2], match[3] or "", match[4]))


@dataclass(frozen=True, slots=True)
class Beyond:
    """A character beyond ASCII with those around it, ``last`` being the second one after it; '' at the text's ends."""

    before: str
    character: str
    after: str
    last: str

    @property
    def around(self) -> str:
        return self.before + self.after

    @property
    def is_between_letters(self) -> bool:
        return self.before.isalpha() and self.after.isalpha()

    @property
    def is_capital_in_place(self) -> bool:
        """Whether a capital stands first in its word or among capitals."""
        stands_first = not self.before.isalpha() and self.after.islower()
        return stands_first or (self.around.isupper() and not self.last.islower())


FIT: Table[Beyond, int] = Table(
    "fit of a character beyond ASCII",
    (
        Rule("mark_inside_a_word", lambda seen: seen.character in INNER_MARKS and seen.around.isalpha(), 1),
        Rule("opens_behind_a_letter", lambda seen: seen.character in OPENING_MARKS and seen.before.isalpha(), -1),
        Rule("opens", lambda seen: seen.character in OPENING_MARKS, 1),
        Rule("closes_nothing", lambda seen: seen.character in CLOSING_MARKS and not seen.before.strip(), 0),
        Rule("closes", lambda seen: seen.character in CLOSING_MARKS, 1),
        Rule("sign_inside_a_word", lambda seen: not seen.character.isalpha() and seen.is_between_letters, -1),
        Rule("common_sign", lambda seen: seen.character in COMMON_SIGNS, 1),
        Rule("rare_sign", lambda seen: not seen.character.isalpha(), 0),
        Rule("beside_another", lambda seen: not seen.around.isascii(), 0),
        Rule("letter_alone", lambda seen: not seen.before.isalpha() and not seen.after.isalpha(), 0),
        Rule("small_before_a_capital", lambda seen: seen.character.islower() and seen.after.isupper(), -1),
        Rule("small_letter", lambda seen: seen.character.islower(), 1),
        Rule("capital_in_place", lambda seen: seen.is_capital_in_place, 1),
        Rule("capital_out_of_place", always, -1),
    ),
)
