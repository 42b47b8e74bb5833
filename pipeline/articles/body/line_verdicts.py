"""What is decided of a line: its role and the rule that gave it, which becomes the reason in ``article_lines``."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.articles.lines import LineIndex
from pipeline.records import LineRole

LONG_SENTENCE = 12  # words; a shorter one that opens with a fixed phrase is no sentence of an article


@dataclass(frozen=True, slots=True)
class Verdict:
    """The role of a line and the rule that gave it."""

    role: LineRole
    reason: str


def body_lines(verdicts: Sequence[Verdict]) -> list[LineIndex]:
    """The lines that are body, in order."""
    return [LineIndex(line) for line, verdict in enumerate(verdicts) if verdict.role == "body"]
