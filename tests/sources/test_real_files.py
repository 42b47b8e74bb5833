"""Real news files come through whole: nothing is lost, mended that is sound, or rejected."""

from pathlib import Path

import pytest

from pipeline.records import RawRecord
from tests.sources.writing import read

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@pytest.mark.parametrize("folder", ["seeds", "eval/articles/dev", "eval/pages/dev/text"])
def test_of_sound_text_only_stray_byte_order_marks_go(folder: str) -> None:
    if not (SHARED / folder).is_dir():
        pytest.skip(f"../shared/{folder} is not here")
    found = [item for item in read(SHARED / folder) if not item.source_path.endswith(".jsonl")]
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (SHARED / folder).glob("*.txt")}
    expected = {stem: text.replace("\ufeff", "") for stem, text in texts.items()}
    assert {item.record_id: item.raw_text for item in found if isinstance(item, RawRecord)} == expected
