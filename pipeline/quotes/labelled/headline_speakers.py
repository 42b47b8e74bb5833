"""Headlines that give their speaker after a dash or colon: "Fleet To Stay In Port – Okafor", "'No Deal': Okafor".

Headlines that are sentences ("Okafor says ...") are read as any sentence.
"""

import re
from dataclasses import dataclass

from pipeline.language import Tokens
from pipeline.people import People, PersonMention
from pipeline.records import FieldName, Span

TRAILING = re.compile(r"^(?P<said>\S.{8,}?)(?:\s+[–—―-]+\s+|:\s+)(?P<who>[^:–—―]{3,60})$")
WORD = re.compile(r"\w")
LEADING = re.compile(r"^(?P<who>[^:–—―]{3,60}):\s+(?P<said>\S.{8,})$")


@dataclass(frozen=True, slots=True)
class Headline:
    """What a headline reports, and the mention of the person who said it; spans count in the field."""

    said: Span
    mention: PersonMention
    who: Span


def labelled_headline(paragraph: Tokens, people: People) -> Headline | None:
    """Read a title or subtitle that names its speaker at one end; null when it does not, or names no known person."""
    if paragraph.field == "body":
        return None
    line, start = paragraph.text, paragraph.span.start
    for form in (TRAILING, LEADING):
        match = form.match(line)
        if match is None or not WORD.search(match.group("said")):
            continue
        who = Span(start + match.start("who"), start + match.end("who"))
        mention = _only_person(paragraph.field, who, paragraph.source, people)
        if mention is not None:
            return Headline(Span(start + match.start("said"), start + match.end("said")), mention, who)
    return None


def _only_person(field: FieldName, who: Span, text: str, people: People) -> PersonMention | None:
    """The person whose name, with at most a title before it, is all of ``who``."""
    mentions = people.mentions_in(field, who)
    if len(mentions) != 1 or mentions[0].basis == "pronoun":
        return None
    mention = mentions[0]
    return mention if mention.titled.start <= who.start and not text[mention.span.end : who.end].strip() else None
