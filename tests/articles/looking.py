"""Lines of an invented page as the rules see them."""

from pipeline.articles.appearance import Look, looks
from pipeline.articles.lines import lines
from pipeline.articles.shapes import shapes


def looked_at(*texts: str) -> list[Look]:
    """What the lines of a page look like; a text with line feeds gives several lines, a blank one none."""
    page = lines("\n".join(texts))
    return looks(page, shapes(page))
