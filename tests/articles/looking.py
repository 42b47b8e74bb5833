"""Lines of an invented page as the rules see them."""

from pipeline.articles.lines import LineIndex, lines
from pipeline.articles.lines.appearance import Look, looks
from pipeline.articles.lines.line_shapes import shapes


def looked_at(*texts: str) -> list[Look]:
    """What the lines of a page look like; a text with line feeds gives several lines, a blank one none."""
    page = lines("\n".join(texts))
    return looks(page, shapes(page))


def indexes(*numbers: int) -> list[LineIndex]:
    """The numbers of lines, as the rules want them."""
    return [LineIndex(number) for number in numbers]
