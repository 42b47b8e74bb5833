"""Files that are one text each: saved pages, plain and rich text, which may be an export of many articles.

Does not belong here: what the markup or the lines say (``pipeline.articles``).
"""

from pipeline.sources.pages import docx_file, html_page, rtf_file, txt_file

__all__ = ["docx_file", "html_page", "rtf_file", "txt_file"]
