"""What a flat dump says of its article beside the body: title, section, authors, agency, outlet, dates.

Does not belong here: what an HTML page declares of itself (``routes.html_metadata``).
"""

from pipeline.articles.facts.credits import page_credits
from pipeline.articles.facts.headings import section_line, subtitle_line, title_line
from pipeline.articles.facts.page_dates import page_dates
from pipeline.articles.facts.record_dates import record_dates

__all__ = ["page_credits", "page_dates", "record_dates", "section_line", "subtitle_line", "title_line"]
