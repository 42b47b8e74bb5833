"""The three ways to an article: from a record's fields, from a flat dump, from HTML; the draft that each
gives; and over it what a manifest tells.

Does not belong here: ids, language and whatever is the same for all three (``article_reading``).
"""

from pipeline.articles.routes import from_dump, from_fields, from_html, told_fields
from pipeline.articles.routes.article_draft import ArticleDraft

__all__ = ["ArticleDraft", "from_dump", "from_fields", "from_html", "told_fields"]
