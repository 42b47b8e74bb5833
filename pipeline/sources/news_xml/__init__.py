"""XML of news: feeds, the formats of agencies and corpora; a file of one article or of many to the articles.

Does not belong here: XHTML, which is a page (``pages``), and what the words of an article mean.
"""

from pipeline.sources.news_xml import xml_file

__all__ = ["xml_file"]
