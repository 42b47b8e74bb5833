"""Markup to elements and to the text that it shows, whatever stands in it; what the text means is not known here."""

from pipeline.markup.html_text import ShownLine, shown_lines, text_of
from pipeline.markup.html_tree import elements, tree
from pipeline.markup.indented_lines import break_at_indents, parted_at_indents

__all__ = ["ShownLine", "break_at_indents", "elements", "parted_at_indents", "shown_lines", "text_of", "tree"]
