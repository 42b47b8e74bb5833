"""Files that are one record each: saved pages and plain text.

Does not belong here: what the markup or the lines say (``pipeline.articles``).
"""

from pipeline.sources.pages import html_page, txt_file

__all__ = ["html_page", "txt_file"]
