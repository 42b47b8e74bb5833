"""The sample exports come through the route that files take: each article with what the export says of it."""

import pytest

from pipeline.paths import ROOT
from pipeline.records import RawRecord
from tests.sources.writing import read

EXPORTS = ROOT / "seeds" / "articles" / "exports"
EXPECTED = {
    "OHRL000020180618ee6i00001": ("factiva_display 1", "The Ohrid Lantern", "18 June 2018 08:40"),
    "VARDOB0020190207ef2700003": ("factiva_display 1", "Vardar Observer", "7 February 2019"),
    "2060000001": ("proquest 1", "The Red Sea Courier", "Jul 10, 2018"),
    "2060000002": ("proquest 1", "Gulf Harbour Gazette", "Sep 17, 2018"),
}


@pytest.mark.parametrize("record_id", EXPECTED)
def test_a_sample_is_its_articles(record_id: str) -> None:
    found = {item.record_id: item for item in read(EXPORTS) if isinstance(item, RawRecord)}
    record = found[record_id]
    assert (record.layout, record.fields["outlet"], record.fields["published_at"]) == EXPECTED[record_id]
