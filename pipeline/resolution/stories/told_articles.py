"""What grouping knows of an article, and how long apart two reports of one story may be."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

DAYS_OF_A_STORY = 3  # from its first report to its last
ZONES = 1  # day: it may have another date where another page was written


class ToldArticle(NamedTuple):
    """An article as far as stories are concerned; ``first_day`` and ``last_day`` are those of the day, month or year in
    which it was published, as its own page tells it, null for none.

    ``words`` are those of its title and lead, and ``strengths`` how strongly it has each; ``parties`` are the names of
    those who act or speak there. ``latest_told`` is the last day that the text itself dates and on which something
    happened. Articles of one ``origin`` are copies of one text, or of one agency's.
    """

    article_id: str
    language: str | None
    title: str | None
    words: Sequence[str]
    strengths: Sequence[float]
    parties: list[str]
    outlet: str | None
    origin: str
    published_at: datetime | None
    first_day: date | None
    last_day: date | None
    latest_told: date | None
    is_latest: bool = True

    @property
    def published_on(self) -> date | None:
        """The day of publication, null where only a month or year is known."""
        return self.first_day if self.first_day == self.last_day else None


def reporting_order(article: ToldArticle) -> tuple[float, str]:
    """Dated articles first, in order of publication."""
    return (article.published_at.timestamp() if article.published_at else float("inf"), article.article_id)
