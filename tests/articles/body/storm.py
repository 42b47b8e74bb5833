"""Lines of an invented page about a storm, and the rule that decides on each."""

from pipeline.articles.body.body_rules import verdicts
from pipeline.articles.lines import LineIndex
from tests.articles.looking import looked_at

STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
CREWS = "Fishing crews from both shores have worked through the night to save what is left of the harbour wall."
MAYOR = "The mayor of the old town said that the harbour would be closed to fishing boats until the wall stands again."
COSTS = "Engineers who looked at the harbour wall said that mending it would cost more than the town earns in a year."
LONG = (
    "The town has borne with storms before, and the crews who mended the harbour wall after the last one say that "
    "forty fishing boats can be brought back to the water before the month is out."
)
ELSEWHERE = (
    "A choir of two hundred children from seven schools will sing in the cathedral on Sunday, and the organisers "
    "have asked all who want to hear them to come well before noon."
)


def reasons(
    page: list[tuple[str, str]], title: int | None = None, boilerplate: frozenset[str] = frozenset()
) -> list[str]:
    """Role and rule of each line, given with its part on the best path."""
    looks = looked_at(*(text for text, _ in page))
    heading = None if title is None else LineIndex(title)
    made = verdicts(looks, [part for _, part in page], heading, boilerplate)  # type: ignore[misc]
    return [f"{verdict.role}: {verdict.reason}" for verdict in made]


def around(*lines: str, part: str = "body") -> list[tuple[str, str]]:
    """The lines between two paragraphs of an article above and two below."""
    return [(STORM, "body"), (CREWS, "body"), *((line, part) for line in lines), (MAYOR, "body"), (COSTS, "body")]
