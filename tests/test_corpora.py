"""A corpus that is missing is noticed where it must be there, and so is one that changed."""

from pathlib import Path

import pytest

from tests import corpora


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of corpora with one file; nothing is said of the machine."""
    monkeypatch.setattr(corpora, "SHARED", tmp_path)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv(corpora.WITHOUT, raising=False)
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "a.txt").write_text("It rained.")
    return tmp_path


def test_without_a_corpus_a_test_is_skipped(shared: Path) -> None:
    with pytest.raises(pytest.skip.Exception) as skipped:
        corpora.require("dev", "dev.gold.jsonl")
    assert skipped.value.msg == f"dev.gold.jsonl is not in {shared}"


@pytest.mark.usefixtures("shared")
def test_in_continuous_integration_a_missing_corpus_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match=r"dev\.gold\.jsonl is not in .* set COMMUNIQUE_WITHOUT_CORPORA=1"):
        corpora.require("dev.gold.jsonl")


@pytest.mark.usefixtures("shared")
def test_a_machine_may_say_that_it_has_no_corpora(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv(corpora.WITHOUT, "1")
    with pytest.raises(pytest.skip.Exception):
        corpora.require("dev.gold.jsonl")


@pytest.mark.usefixtures("shared")
def test_a_corpus_that_is_there_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    corpora.require("dev", "dev/a.txt")


def test_floors_of_another_corpus_are_told(shared: Path) -> None:
    pinned = corpora.digest("dev")
    assert corpora.changed(pinned, "dev") is None
    (shared / "dev" / "a.txt").write_text("It poured.")
    other_words = corpora.digest("dev")
    (shared / "dev" / "a.txt").rename(shared / "dev" / "b.txt")
    other_name = corpora.digest("dev")
    assert len({pinned, other_words, other_name}) == 3
    assert corpora.changed(pinned, "dev") == (
        f"dev changed: measure again, then pin the floors together with the digest {other_name}"
    )
