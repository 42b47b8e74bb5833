"""Markup to elements and to the text that it shows, whatever stands in it; what the text means is not known here."""

from pipeline.markup.html_text import ShownLine, shown_lines, text_of
from pipeline.markup.html_tree import elements, tree

__all__ = ["ShownLine", "elements", "shown_lines", "text_of", "tree"]
