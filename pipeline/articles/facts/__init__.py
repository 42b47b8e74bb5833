"""What a flat dump says of its article beside the body: title, section, authors, agency, outlet.

Does not belong here: what an HTML page declares of itself (``routes.html_metadata``).
"""

from pipeline.articles.facts.credits import PageCredits, page_credits
from pipeline.articles.facts.headings import section_line, subtitle_line, title_line

__all__ = ["PageCredits", "page_credits", "section_line", "subtitle_line", "title_line"]
