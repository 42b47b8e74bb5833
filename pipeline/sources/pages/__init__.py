"""Files that are one record each: saved pages and plain text."""

from pipeline.sources.pages import html_page, txt_file

__all__ = ["html_page", "txt_file"]
