"""What Factiva tells below the articles of the search that found them: how many there were."""

import re

from pipeline.sources.reasons import Fault

FOUND = re.compile(r"^(?:[^\d\n]{2,40}\s)?(\d{1,3}(?:[.,]\d{3})*)[^\S\n]*$", re.MULTILINE)
MOST_OF_A_FILE = 100  # articles: of a longer list the site saves a part, and counts the whole list


def wrong_count(text: str, count: int) -> Fault | None:
    """The fault of a file with ``count`` articles below which stands another number; ``text`` is what stands there."""
    numbers = FOUND.findall(text)
    found = int(re.sub(r"\D", "", numbers[-1])) if numbers else count
    if found == count or (found > MOST_OF_A_FILE and count < found):
        return None
    return Fault("export_count", f"Factiva says that the search found {found}; the file holds {count}")
