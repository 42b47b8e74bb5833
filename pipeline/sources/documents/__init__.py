"""Files of word processors, printers and editors (Word, rich text, PDF, Markdown): one text, or an export of many.

Belongs here: the text without what the format adds to it. Does not: what its lines say (``pipeline.articles``).
"""

from pipeline.sources.documents import docx_file, markdown_file, pdf_file, rtf_file

__all__ = ["docx_file", "markdown_file", "pdf_file", "rtf_file"]
