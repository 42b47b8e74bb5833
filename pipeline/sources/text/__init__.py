"""From bytes to text: what the first bytes tell, which encoding it is, lines of any length.

Does not belong here: what a file of a format holds.
"""

from pipeline.sources.text import stream_lines
from pipeline.sources.text.bytes_seen import check_is_text
from pipeline.sources.text.decoding import Decoded, by_content, decoded

__all__ = ["Decoded", "by_content", "check_is_text", "decoded", "stream_lines"]
