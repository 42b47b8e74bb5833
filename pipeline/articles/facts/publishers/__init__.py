"""Whose page a flat dump is: the names by which it speaks of itself, its hosts, and the choice of its outlet.

Does not belong here: authors and agencies (``credits``), what an HTML page declares (``routes.html_metadata``).
"""

from pipeline.articles.facts.publishers.outlets import outlet
from pipeline.articles.facts.publishers.own_names import owners
from pipeline.articles.facts.publishers.page_hosts import stands_for

__all__ = ["outlet", "owners", "stands_for"]
