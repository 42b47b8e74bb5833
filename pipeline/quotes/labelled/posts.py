"""Posts that a page embeds: a paragraph without marks, and below it or behind it a dash, a name and a handle."""

import re
from collections.abc import Sequence

from pipeline.language import Tokens
from pipeline.names import own_name
from pipeline.people import People
from pipeline.quotes.circumstances import speaker_of
from pipeline.quotes.labelled.transcripts import Turn
from pipeline.records import Span, Speaker

SIGNED = re.compile(r"[—–-]{1,2}\s*(?P<who>[^\s()@—–][^()@\n]{1,60}?)\s*\(@\w+\)[^\n]{0,60}$")


def posts(paragraphs: Sequence[Tokens], people: People) -> dict[int, Turn]:
    """The words of embedded posts by the offset at which their paragraphs start; the line that signs has none."""
    found: dict[int, Turn] = {}
    before: Tokens | None = None
    for paragraph in paragraphs:
        if paragraph.field != "body" or not len(paragraph):
            continue
        span = paragraph.span
        signed = SIGNED.search(paragraph.source, span.start, span.end)
        if signed is not None:
            who = Span(*signed.span("who"))
            speaker = _author(who, paragraph.source, people)
            said = Span(span.start, span.start + len(paragraph.source[span.start : signed.start()].rstrip()))
            found[span.start] = Turn(speaker, said, goes_on=False)
            if said.start == said.end and before is not None:
                found[before.span.start] = Turn(speaker, before.span, goes_on=False)
        before = paragraph if signed is None else None
    return found


def _author(who: Span, text: str, people: People) -> Speaker:
    written = who.cut(text)
    mention = people.mention_at("body", who.end - 1)
    person = mention.person if mention is not None and mention.basis == "name" else people.named(written)
    if person is not None:
        return speaker_of(person, written, who, "dialogue")
    return Speaker(own_name(written), written, who, "dialogue")
