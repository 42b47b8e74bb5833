"""Where in the browser somebody is: the query of its address, which says everything that a page is made of.

Belongs here: what an address may hold, and how one is written. Does not: what stands on the page (``page_views``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from urllib.parse import parse_qs, urlencode

FILTERS = ("outlet", "since", "until", "country", "basis")
MOST_LETTERS = 4_000  # of one value; a statement of SQL is the longest
LAST_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class PageAddress:
    """One page: its kind, what it shows, the filters, which hold on all pages; an empty text stands for nothing said.

    ``start`` and ``end`` are half-open code points of an article's body; ``page`` counts from 1.
    """

    view: str = ""
    id: str = ""
    q: str = ""
    part: str = ""
    row: str = ""
    start: str = ""
    end: str = ""
    page: str = ""
    sql: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    country: str = ""
    basis: str = ""

    @property
    def page_number(self) -> int:
        """The page of a list, from 1; 1 for anything that is no number of one."""
        return min(max(int(self.page), 1), LAST_PAGE) if self.page.isascii() and self.page.isdigit() else 1

    @property
    def passage(self) -> tuple[int, int] | None:
        """The passage of the body that is asked for; None where none is."""
        told = (self.start, self.end)
        if not all(number.isascii() and number.isdigit() and len(number) < len("1000000000") for number in told):
            return None
        start, end = map(int, told)
        return (start, end) if start < end else None

    @property
    def filters(self) -> Mapping[str, str]:
        """The filters that are set, by name."""
        return {name: value for name in FILTERS if (value := getattr(self, name))}

    def link(self, view: str, **values: object) -> str:
        """The address of another page under the same filters; what is not told of it is empty."""
        kept = {name: value for name, value in self.filters.items() if name not in values}
        return written(PageAddress(**{"view": view} | kept | {name: str(value) for name, value in values.items()}))

    def with_(self, **values: object) -> str:
        """The address of this page, changed."""
        return written(replace(self, **{name: str(value) for name, value in values.items()}))


NAMES = tuple(field.name for field in fields(PageAddress))


def written(address: PageAddress) -> str:
    """The query of a link, from the question mark on; ``?`` alone is the first page."""
    return "?" + urlencode({name: value for name in NAMES if (value := getattr(address, name))})


def read(query: str) -> PageAddress:
    """The address that a query says, with or without its question mark; what no page knows is passed over."""
    try:
        told = parse_qs(query.removeprefix("?"), max_num_fields=50)
    except ValueError:
        return PageAddress()
    return from_values(told)


def from_values(told: Mapping[str, Sequence[str]]) -> PageAddress:
    """The address of these values, the last of each name; over-long ones are cut."""
    return PageAddress(**{name: told[name][-1].strip()[:MOST_LETTERS] for name in NAMES if told.get(name)})
