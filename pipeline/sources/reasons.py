"""Why a raw file or record cannot be used: every reason of stage ``ingest``, in one place, and how it is told.

What a fault means for the run is not decided here: a fault costs what its meaning says and nothing else.
"""

from collections.abc import Callable
from typing import Literal, get_args

from pipeline.records import RawRecord, Reject
from pipeline.running import internal_error
from pipeline.writing import storable

Reason = Literal[
    "unknown_format",
    "vanished",
    "no_permission",
    "is_a_directory",
    "not_a_regular_file",
    "read_error",
    "empty",
    "binary",
    "unknown_encoding",
    "no_text",
    "no_records",
    "file_too_large",
    "line_too_long",
    "broken_packing",
    "broken_json",
    "not_an_object",
    "no_text_field",
    "text_not_a_string",
    "broken_xml",
    "broken_archive_record",
    "not_a_page",
    "broken_row",
    "broken_parquet",
    "broken_workbook",
    "duplicate_record",
    "repeated_column",
    "text_column_found",
    "broken_content",
    "outside_the_folder",
    "export_count",
    "unknown_layout",
    "unmatched_row",
    "unmatched_file",
    "unknown_time_zone",
    "encrypted",
    "nested_too_deep",
    "broken_document",
    "internal_error",
]

MEANING: dict[Reason, str] = {
    "unknown_format": "The file's suffix, or the kind of its XML, is none that is read; costs the file.",
    "vanished": "The file was there when the folder was listed and is gone, or is a link to nothing; costs the file.",
    "no_permission": "The file or folder may not be read by this user; costs the file, or what the folder holds.",
    "is_a_directory": "A folder is named like a file; costs nothing, the files in it are read as any others.",
    "not_a_regular_file": "A pipe, socket or device; costs the file.",
    "read_error": "The operating system could not read on; costs what comes after the fault.",
    "empty": "No bytes at all; costs the file.",
    "binary": "The bytes are not text of any encoding (a picture, a PDF, a program); costs the file or record.",
    "unknown_encoding": "No encoding was found that gives readable text; costs the file or record.",
    "no_text": "Text without a single letter or digit, or a null; costs the file or record.",
    "no_records": "A well-formed file of many records, or a list in one, that holds none; costs nothing.",
    "file_too_large": "A file or member that must be read whole is over the limit; costs the file or member.",
    "line_too_long": "A line or a value of JSON is over the limit; costs it.",
    "broken_packing": "Compressed data is cut off or corrupt; costs what comes after it, or the file in an archive.",
    "broken_json": "What is no JSON; costs the line or value, or all that follows where brackets never close.",
    "not_an_object": "A value is JSON but no object with named fields; costs it.",
    "no_text_field": "No column that can hold the text is there; costs the record, or the whole table.",
    "text_not_a_string": "The text field holds a number, a list or an object; costs the record.",
    "broken_xml": "XML that breaks off or breaks its own rules; costs what cannot be made out, if anything.",
    "broken_archive_record": "A record of a web archive is damaged or cut off; costs the record.",
    "not_a_page": "An archived answer of a server that is no page: an error, a picture, a script; costs the record.",
    "broken_row": "A row of a table has a mark that never closes, or too few or many cells; costs the row.",
    "broken_parquet": "Parquet data is damaged or no Parquet; costs the row group, or the file.",
    "broken_workbook": "A workbook is damaged, old or no workbook; costs what comes after the fault, or the file.",
    "duplicate_record": "A record repeats the id and the content of an earlier one of its file; costs the repetition.",
    "repeated_column": "A column of a table or a name in a record is there more than once; costs all but the first.",
    "text_column_found": "A table names no text; the one column that plainly holds prose is read; costs nothing.",
    "broken_content": "An archived answer is cut off or corrupt within its packing; costs what comes after the fault.",
    "outside_the_folder": "A link leads out of the source folder, and none may; costs the file or folder it leads to.",
    "export_count": "An export holds fewer articles than it says, or more; costs those that were not found.",
    "unknown_layout": "An export of a press database whose layout is not known; costs the file.",
    "unmatched_row": "A row of a manifest names no file or folder, or one that an earlier row names; costs the row.",
    "unmatched_file": "A file beside a manifest that no row of it names; costs nothing, the file is read without it.",
    "unknown_time_zone": "A row of a manifest names a time zone that is none, or several; costs the zone.",
    "encrypted": "It needs a password to be read; costs the file, or the file in an archive.",
    "nested_too_deep": "An archive in an archive in an archive; costs the innermost.",
    "broken_document": "A Word, rich-text or PDF file is damaged, or none at all; costs the file.",
    "internal_error": "Reading raised what nobody foresaw; costs the record, or what comes after it in the file.",
}

LONGEST_DETAIL = 1_000  # characters; it may tell what a file claims of itself

if set(MEANING) != set(get_args(Reason)):
    raise ValueError("pipeline/sources/reasons.py: every reason needs its meaning")


class Fault(Exception):  # noqa: N818 - the input is at fault, not the code
    """What stops the reading of a file or record: a reason with a detail for people; never leaves this package."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail


def attempted(
    read: Callable[[], RawRecord], source_path: str, place: str, start: str = "", record_id: str | None = None
) -> RawRecord | Reject:
    """The record, or the reject that it costs, whatever reading it raises.

    ``place`` says where in the file the record stands ('line 7'), ``start`` is the beginning of its text.
    """
    try:
        return read()
    except Fault as fault:
        return reject(source_path, Fault(fault.reason, f"{place}: {fault.detail}"), record_id)
    except Exception as error:
        return internal_error(source_path, record_id, "ingest", error, f"{place}: {start}")


def reject(source_path: str, fault: Fault, record_id: str | None = None) -> Reject:
    """The fault as a row of ``rejects``; ``record_id`` is null for what never had one."""
    return Reject(source_path, record_id, "ingest", fault.reason, storable(fault.detail[:LONGEST_DETAIL]))
