"""Visible text of crawled pages: one record a page."""

from pathlib import Path

from pipeline.records import RawRecord, Reject
from tests.sources.archives.entries import BOTH, Pack, archive, entry, packed
from tests.sources.writing import read


@BOTH
def test_a_text_of_a_crawl_is_one_record(tmp_path: Path, pack: Pack) -> None:
    text = "Harbour reopens\nIda Morrow said: “At last.”\n"
    entries = [
        entry(0, b"software: crawler\r\n", "warcinfo", "application/warc-fields"),
        entry(1, text.encode(), "conversion", "text/plain"),
        entry(2, b"", "conversion", "text/plain"),
    ]
    archive(tmp_path, *map(pack, entries), name="crawl.warc.wet.gz" if pack is packed else "crawl.wet")
    url, fields = "https://coast.example/1", {"crawled_at": "2024-03-05T08:00:01Z"}
    first, second = read(tmp_path)
    assert first == RawRecord(first.source_path, "0000-1", "wet", len(text.encode()), "utf-8", url, text, fields)
    assert second == Reject(first.source_path, "0000-2", "ingest", "empty", "the record has no content")
