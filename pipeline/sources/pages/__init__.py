"""Files that are one text each: saved pages and plain text, which may be an export of many articles.

Does not belong here: texts in the files of word processors (``documents``), and what the markup or the lines say
(``pipeline.articles``).
"""

from pipeline.sources.pages import html_page, txt_file
from pipeline.sources.pages.one_text import text_records

__all__ = ["html_page", "text_records", "txt_file"]
