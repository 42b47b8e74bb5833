"""Real news files come through whole: nothing is lost, mended that is sound, or rejected."""

import pytest

from pipeline.records import RawRecord
from tests.corpora import SHARED
from tests.sources.writing import read

FOLDERS = ("seeds", "eval/articles/dev", "eval/pages/dev/text")


@pytest.mark.parametrize("folder", [pytest.param(name, marks=pytest.mark.corpus(name)) for name in FOLDERS])
def test_of_sound_text_only_stray_byte_order_marks_go(folder: str) -> None:
    found = [item for item in read(SHARED / folder) if not item.source_path.endswith(".jsonl")]
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (SHARED / folder).glob("*.txt")}
    expected = {stem: text.replace("\ufeff", "") for stem, text in texts.items()}
    assert {item.record_id: item.raw_text for item in found if isinstance(item, RawRecord)} == expected
