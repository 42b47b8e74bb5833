"""The text of a date field in one plain form, whatever its language and script.

In it a month is ``M03``, a zone ``Z0`` (the first of those beside it), the marks of East Asian dates ``Y``, ``N`` (the
month's) and ``D``, halves of the day ``am`` and ``pm``; digits and signs stand as they are; weekdays, labels, articles
and prepositions are gone. Which date that is does not belong here (``field_dates``).
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import tzinfo
from functools import cache
from unicodedata import digit, normalize

from pipeline.dates.date_labels import without_label
from pipeline.dates.time_zones import is_zone, zone, zones
from pipeline.reference import any_of, listed, rows

TOKEN = re.compile(r"\s+|\d+|[^\W\d_](?:[^\s\d.,;:/()\[\]|@+–—·•-]|(?<=[a-z])/(?=[a-z]))*|.", re.DOTALL)
BLANK = re.compile(r"\s+")
INITIALS = re.compile(r"(?<![^\W_])([^\W\d_])\.\s?([^\W\d_])(?![^\W_])\.?")  # "a.m.", "μ.μ."
ELIDED = re.compile(r"(?<![^\W_])[dl]'(?=[^\W\d_])")  # "15 d'abril"
MONTH_IN_FIGURES = re.compile(r"M#\s*(\d{1,2})(?!\d)")
MONTH = re.compile(r"[MW]\d\d")  # W: or a weekday, as in "mar 15 mar 2023"
BEFORE_ZONE = frozenset(("am", "pm", "h", "m", "s", "Z", "(", "["))
LATIN_END = "\u0250"  # first character beyond the Latin letters
MARKS = {  # what stands behind a number
    "year_mark": "Y", "month_mark": "N", "day_mark": "D", "hour_mark": "h", "minute_mark": "m", "second_mark": "s",
    "ordinal_ending": " ",
}  # fmt: skip
JUCHE = re.compile(r"juche\s?\d{1,3}\s?\(\s?(\d{4})\s?\)")  # the North Korean year, with ours in brackets
LONGEST_HOUR = 2  # digits
LONGEST = 120  # code points; a longer text is no date


@dataclass(frozen=True, slots=True)
class PlainDate:
    """The plain form and the zones in it, in order; null for a name that means several."""

    text: str
    zones: tuple[tzinfo | None, ...]


def plain_date(text: str, language: str | None = None) -> PlainDate | None:
    """The plain form of a text; null for one with a word that has no place in a date, or that is too long.

    ``language`` (ISO 639-1) decides on names that are another month in another language: without it, they have none.
    """
    if len(text) > LONGEST:
        return None
    said: list[str] = []
    found: list[tzinfo | None] = []
    last = ""
    for token in TOKEN.findall(_prepared(text)):
        name = token if "/" in token else token.replace("_", " ")
        if not token[0].isalpha():
            plain: str | None = token
        elif is_zone(name) and (last.isdigit() or last in BEFORE_ZONE) and (":" in said or name not in _months()):
            plain = f"Z{len(found)}"
            found.append(zone(name))
        else:
            plain = _plain_word(name, last, language)
        if plain is None:
            return None
        said.append(plain if plain == token else f"{plain} ")
        last = last if not plain.strip() else "Z" if plain[0] == "Z" else plain
    return PlainDate(BLANK.sub(" ", _with_months("".join(said))).strip(), tuple(found))


def _prepared(text: str) -> str:
    """The text in lower case without its label, with ASCII digits and one sign for one thing."""
    plain = normalize("NFKC", without_label(text)).replace("’", "'").replace("−", "-").replace("_", " ")
    plain = "".join([sign for sign in plain if sign.isprintable() or sign.isspace()])  # without marks of direction
    plain = "".join([str(digit(sign)) if sign.isdecimal() else sign for sign in plain])
    plain = plain.lower().replace("\u0307", "")  # of the Turkish capital I
    plain = JUCHE.sub(r"\1", plain)
    plain = INITIALS.sub(r"\1\2", ELIDED.sub("", plain))
    plain = _bracketed_weekday().sub(" ", plain)
    plain = _marks().sub(r" \1 ", plain)
    return _names_of_words().sub(lambda match: match[0].replace(" ", "_"), plain)


def _plain_word(name: str, last: str, language: str | None) -> str | None:
    """What a word says in a date, blank for nothing, behind what was said last; null when it has no place there."""
    if name in _months():
        return _month(name, language)
    if last.isdigit():
        mark = next((mark for sense, mark in MARKS.items() if _is(name, sense)), None)
        if mark:
            return mark
    behind_hour = last.isdigit() and len(last) <= LONGEST_HOUR
    for sense, half in (("before_noon", "am"), ("after_noon", "pm")):
        if _is(name, sense) and (behind_hour or not _is(name, "joining")):
            return half
    if _is(name, "month_opening"):
        return "M#"
    return " " if _is(name, "weekday") or _is(name, "joining") else None


def _is(name: str, sense: str) -> bool:
    return name in listed("date_words", sense)


def _month(name: str, language: str | None) -> str | None:
    named = _months()[name]
    numbers = set(named.values()) if language not in named else {named[language]}
    if len(numbers) > 1:
        return None
    return f"{'W' if _is(name, 'weekday') else 'M'}{numbers.pop():02}"


def _with_months(plain: str) -> str:
    """The plain form with its months as such; where two are named, what may be a weekday is one."""
    plain = MONTH_IN_FIGURES.sub(lambda match: f"M{int(match[1]):02}", plain)
    named = MONTH.findall(plain)
    if len(named) > 1 and named[0].startswith("W"):
        plain = plain.replace(named[0], "", 1)
    return plain.replace("W", "M")


@cache
def _months() -> dict[str, dict[str, int]]:
    """Names of months in lower case to their number by language."""
    named: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in rows("months"):
        named[row["name"]].update(dict.fromkeys(row["languages"].split(), int(row["month"])))
    return dict(named)


@cache
def _bracketed_weekday() -> re.Pattern[str]:
    return re.compile(rf"\(\s?{any_of(listed('date_words', 'weekday_in_brackets'))}\s?\)")


@cache
def _marks() -> re.Pattern[str]:
    """Signs of East Asian dates behind a number, which run on into the next word."""
    marks = {name for sense in MARKS for name in listed("date_words", sense) if name > LATIN_END}
    return re.compile(rf"(?<=\d)\s?({any_of(marks)})")


@cache
def _names_of_words() -> re.Pattern[str]:
    """Names of months and zones that hold a blank."""
    return re.compile(any_of(name for name in (*_months(), *zones()) if " " in name))
