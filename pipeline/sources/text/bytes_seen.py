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
    (b"\x1f\x8b", "gzip data"),
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
FEWEST_BYTES = 8  # two characters of four bytes
MOSTLY_NUL, HARDLY_NUL = 0.4, 0.1  # shares of NULs among every fourth byte, where Latin text has them and where not
ENCODING_OF = {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}  # by NULs of four
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
    if len(sample) < FEWEST_BYTES or b"\x00" not in sample:
        return None
    shares = [part.count(0) / len(part) for part in (sample[phase::4] for phase in range(4))]
    seen = "".join("0" if share > MOSTLY_NUL else "x" if share < HARDLY_NUL else "?" for share in shares)
    return ENCODING_OF.get(seen)
