"""What Factiva writes around articles: whose the page is, and how many articles the search found."""

import re

from pipeline.sources.reasons import Fault

FOUND = re.compile(r"^(?:[^\d\n]{2,40}\s)?(\d{1,3}(?:[.,]\d{3})*)[^\S\n]*$", re.MULTILINE)
OF_SITE = re.compile(r".{0,60}(?:©|\(c\)) ?\d{4} ?Factiva, ?Inc\b", re.IGNORECASE)  # "Page 2 of 9 © 2023 Factiva, Inc."
MOST_OF_A_FILE = 100  # articles: of a longer list the site saves a part, and counts the whole list


def is_of_site(line: str) -> bool:
    """Whether a line is the site's own, at the foot of a page."""
    return OF_SITE.match(line) is not None


def wrong_count(text: str, count: int) -> Fault | None:
    """The fault of a file with ``count`` articles below which stands another number; ``text`` is what stands there."""
    numbers = FOUND.findall(text)
    found = int(re.sub(r"\D", "", numbers[-1])) if numbers else count
    if found == count or (found > MOST_OF_A_FILE and count < found):
        return None
    return Fault("export_count", f"Factiva says that the search found {found}; the file holds {count}")
