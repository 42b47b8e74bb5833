"""The formats: a module with ``SUFFIXES`` and ``records`` for each, for an archive of files with ``members``.

Nothing else knows which formats there are.
"""

from collections.abc import Callable, Iterator

from pipeline.records import RawRecord, Reject
from pipeline.sources.archives import warc_archive, wet_archive
from pipeline.sources.containers import Members, tar_archive, zip_archive
from pipeline.sources.documents import docx_file, markdown_file, pdf_file, rtf_file
from pipeline.sources.files import InputFile
from pipeline.sources.json_records import json_file
from pipeline.sources.news_xml import xml_file
from pipeline.sources.pages import html_page, txt_file
from pipeline.sources.tables import csv_table, parquet_table, xlsx_table

Reader = Callable[[InputFile], Iterator[RawRecord | Reject]]

FORMATS = (
    txt_file,
    html_page,
    docx_file,
    rtf_file,
    pdf_file,
    markdown_file,
    xml_file,
    json_file,
    warc_archive,
    wet_archive,
    parquet_table,
    csv_table,
    xlsx_table,
)
READERS: dict[str, Reader] = {suffix: module.records for module in FORMATS for suffix in module.SUFFIXES}
CONTAINERS: dict[str, Members] = {
    suffix: module.members for module in (zip_archive, tar_archive) for suffix in module.SUFFIXES
}
SUFFIXES = frozenset(READERS | CONTAINERS)
