"""When an event took place by words that could not be placed without a date of publication, once a story tells it.

A plain weekday is that of the first report: the last one up to its day where it lies behind, the first from its day on
where it lies ahead. Other words must mean the same whatever day of the period the article appeared on.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from pipeline.records import DateBasis, EventStatus, When
from pipeline.time_expressions import WEEKDAYS, Publication, Tense, expressions, resolved

ONE_DAY = timedelta(days=1)
TENSES: Final[dict[EventStatus, Tense]] = {"happened": "past", "background": "past", "planned": "future"}


class UnplacedMention(NamedTuple):
    """A mention whose words of time have no date, in an article that its story dates.

    ``first_day`` and ``last_day`` are those of the period in which the article appeared; ``reported_on`` is the day of
    the story's first report, null where only a month or year is known of it.
    """

    event_mention_id: str
    date_text: str
    status: EventStatus
    first_day: date
    last_day: date
    reported_on: date | None


def placed(mention: UnplacedMention) -> When | None:
    """The When of a mention, its basis ``story``; null where its words name no one time, or none that can be placed."""
    named = expressions(mention.date_text)
    tense = TENSES.get(mention.status)
    if len(named) != 1 or tense is None:
        return None
    published: Publication = (mention.first_day, mention.last_day)
    if mention.reported_on is not None and mention.date_text in WEEKDAYS:
        published = mention.reported_on if tense == "past" else mention.reported_on - ONE_DAY
    when = resolved(named[0], tense, published)
    basis: DateBasis = "story"
    return None if when.start is None else When(when.start, when.end, when.granularity, basis)
