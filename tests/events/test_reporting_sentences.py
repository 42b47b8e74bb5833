"""Which sentences of an article may report events, and what those before leave open."""

from pipeline.events.reporting_sentences import candidates
from tests.events.articles import mentions
from tests.language.reading import parsed

BODY = "It rained. Chad attacked Togo. It rained.\nPeru met Chad."


def test_candidates_come_with_the_sentence_before() -> None:
    found = candidates(parsed(BODY), ())
    assert [
        (candidate.sentence.text, candidate.before.cut(BODY) if candidate.before else None) for candidate in found
    ] == [("Chad attacked Togo.", "It rained."), ("Peru met Chad.", "It rained.")]


def test_a_sentence_without_an_event_between_leaves_nothing_open() -> None:
    first, *others = mentions("Chad met Togo on Monday. It rained. They condemned Peru.")
    assert (first.trigger_text, others) == ("met", [])
