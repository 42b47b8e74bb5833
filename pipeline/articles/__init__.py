"""From a raw record to an article: its own words and what the page says of them.

Belongs here: which lines of a page are the article, and its title, authors, outlet, agency, dates and language.
Does not: reading files (``pipeline.sources``), quotes and events, and whatever takes more than one article to know.
"""

from pipeline.articles.article_reading import FirstReading, ParsedArticle, first_reading, second_reading
from pipeline.articles.outlet_lines import LEARNING

__all__ = ["LEARNING", "FirstReading", "ParsedArticle", "first_reading", "second_reading"]
