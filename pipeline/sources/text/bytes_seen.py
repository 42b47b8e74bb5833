"""What the first bytes of data tell: that it is no text, or that it is text of two or four bytes a character."""

import codecs
import re

from pipeline.sources.reasons import Fault

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "gzip data: let the name end in .gz"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PAR1", "Parquet data"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
)
SAMPLE = 1 << 16  # bytes looked at to tell text from other data
CONTROL_SHARE = 0.03  # of bytes; random or packed data has 0.11, damaged pages of news under 0.01
FEW_CONTROLS = 4
STRAY_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
LINE_OF_TEXT = re.compile(
    rb"^[^\x00-\x08\n\x0e-\x1a\x1c-\x1f\x7f]{80}.*$", re.MULTILINE
)  # random data has .003 in 8 kB


def check_is_text(data: bytes, is_of_records: bool = False) -> None:
    """Raise Fault ``binary`` when the start of the data shows that it is no text.

    Data of many records is text when one of its lines is: a record that was overwritten with zeros costs itself.
    """
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise Fault("binary", kind)
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS) or wide_encoding(data):
        return
    sample = data[:SAMPLE]
    controls = len(STRAY_CONTROL.findall(sample))
    if is_of_records and LINE_OF_TEXT.search(sample):
        return
    if controls > FEW_CONTROLS and controls > CONTROL_SHARE * len(sample):
        raise Fault("binary", f"{controls} control bytes in the first {len(sample)}")


def wide_encoding(data: bytes) -> str | None:
    """The encoding of two or four bytes a character that the NULs of Latin text show; needs no byte order mark."""
    sample = data[: SAMPLE - SAMPLE % 4]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    shares = [part.count(0) / len(part) for part in (sample[place::4] for place in range(4))]
    filled = [share > 0.4 for share in shares]
    spare = [share < 0.1 for share in shares]
    if filled[1] and filled[2] and filled[3] and spare[0]:
        return "utf-32-le"
    if filled[0] and filled[1] and filled[2] and spare[3]:
        return "utf-32-be"
    if filled[1] and filled[3] and spare[0] and spare[2]:
        return "utf-16-le"
    if filled[0] and filled[2] and spare[1] and spare[3]:
        return "utf-16-be"
    return None
