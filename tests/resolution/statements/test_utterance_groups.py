"""Which quotes are of one utterance."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import QuoteKind
from pipeline.resolution.statements import QuotedText
from pipeline.resolution.statements.statement_rows import Statement
from pipeline.resolution.statements.utterance_groups import group
from tests.resolution.statements.quoted_texts import FULL, quote


def groups(*quotes: QuotedText) -> list[list[str]]:
    """The quote_ids by statement, in order of the first one given."""
    place = {one.quote_id: number for number, one in enumerate(quotes)}
    return sorted(
        (sorted(own, key=lambda one: place[one]) for _, own in group(quotes, {})), key=lambda own: place[own[0]]
    )


TUESDAY = date(2024, 1, 16)
LAST_YEAR = date(2023, 1, 17)

ONE_UTTERANCE = {
    "same words": (quote("a", said_on=TUESDAY), quote("b", FULL.upper() + ".", said_on=TUESDAY)),
    "fragment": (
        quote("a", said_on=TUESDAY),
        quote("b", "the ferries of both shores", kind="partial", published_on=date(2024, 1, 17)),
    ),
    "fragment of two words with meaning": (
        quote("a", said_on=TUESDAY),
        quote("b", "talks on the bridge", kind="partial", said_on=TUESDAY),
    ),
    "reported in other words": (
        quote("a", said_on=TUESDAY),
        quote(
            "b",
            "her side always called for talks so that ferries sail before winter",
            kind="indirect",
            said_on=TUESDAY,
        ),
    ),
    "clause around a fragment": (
        quote("a", said_on=TUESDAY),
        quote(
            "b",
            "no strings attached",
            clause="talks on the bridge should come with “no strings attached” so that ferries sail this winter",
            kind="partial",
            said_on=TUESDAY,
        ),
    ),
    "two fragments of a clause": (
        quote("a", "warm", article_id="x", clause="the talks were “warm” and “useful”", kind="partial"),
        quote("b", "useful", article_id="x", clause="the talks were “warm” and “useful”", kind="partial"),
    ),
    "undated, six words in a row": (quote("a"), quote("b", "called for talks on the bridge", said_on=TUESDAY)),
    "undated, one story": (
        quote("a", story_id="s"),
        quote("b", "the ferries of both shores", kind="partial", said_on=TUESDAY, story_id="s"),
    ),
    "reported the day after": (quote("a", said_on=TUESDAY), quote("b", published_on=date(2024, 1, 19))),
    "words in a row of one story, reported late": (
        quote("a", story_id="s", published_on=TUESDAY),
        quote("b", f"And {FULL}, as you know", story_id="s", published_on=date(2024, 1, 25)),
    ),
    "words in a row of one story that both go on": (
        quote("a", f"The ice is thin. {FULL}", story_id="s"),
        quote("b", "talks on the bridge without any conditions, and nobody will be asked to pay", story_id="s"),
    ),
    "long words of one story, a day misread": (
        quote("a", story_id="s", said_on=TUESDAY),
        quote("b", f"Look: {FULL}", story_id="s", said_on=date(2023, 1, 1)),
    ),
    "continued": (
        quote("a", "We want talks", article_id="x", position=0),
        quote("b", "and we want them soon", article_id="x", position=40, continues="a"),
    ),
}


@pytest.mark.parametrize("quotes", ONE_UTTERANCE.values(), ids=ONE_UTTERANCE)
def test_one_utterance(quotes: tuple[QuotedText, ...]) -> None:
    assert groups(*quotes) == [[one.quote_id for one in quotes]]


APART = {
    "formula of another occasion in one story": (
        quote("a", "We want talks without any conditions at all", story_id="s", said_on=TUESDAY),
        quote("b", "We want talks without any conditions at all", story_id="s", said_on=LAST_YEAR),
    ),
    "a few words in a row of one story that both go on": (
        quote("a", f"{FULL}. He is now the mayor of the upper town", story_id="s"),
        quote(
            "b",
            "Here once stood the mayor of the upper town, whom two boatmen stopped on a cold day of the flood",
            story_id="s",
        ),
    ),
    "formula of another year": (quote("a", said_on=TUESDAY), quote("b", said_on=LAST_YEAR)),
    "formula published in another year": (quote("a", published_on=TUESDAY), quote("b", published_on=LAST_YEAR)),
    "undated formula": (quote("a", "without any conditions"), quote("b", said_on=TUESDAY)),
    "equal undated formulas": (quote("a", "without any conditions"), quote("b", "without any conditions")),
    "other words, only the year told": (
        quote("a", said_on=date(2024, 1, 1))._replace(said_on_granularity="year"),
        quote("b", "her side always called for talks so that ferries sail", kind="indirect", said_on=TUESDAY),
    ),
    "another speaker": (quote("a", said_on=TUESDAY), quote("b", said_on=TUESDAY, speaker="Marc Duval")),
    "unknown speakers": (
        quote("a", said_on=TUESDAY, speaker=None),
        quote("b", said_on=TUESDAY, speaker=None),
    ),
    "another matter": (
        quote("a", said_on=TUESDAY),
        quote("b", "The budget of the port was cut by a third while the fleet grew", said_on=TUESDAY),
    ),
    "one word in common": (
        quote("a", said_on=TUESDAY),
        quote("b", "winter", kind="partial", said_on=TUESDAY),
    ),
}


@pytest.mark.parametrize("quotes", APART.values(), ids=APART)
def test_several_utterances(quotes: tuple[QuotedText, ...]) -> None:
    assert groups(*quotes) == [[one.quote_id] for one in quotes]


def test_quotes_whose_speakers_are_named_otherwise_are_one_statement_of_the_surest() -> None:
    quotes = [quote("a", story_id="s", speaker="Port Board"), quote("b", story_id="s"), quote("c", story_id="s")]
    ((statement, own),) = group(quotes, {"a": "Clara Duval"})
    assert (own, statement.speaker) == (["a", "b", "c"], "Clara Duval")


def test_voice_that_nothing_bears_out_changes_no_speaker() -> None:
    found = group([quote("a", "no", speaker="Port Board"), quote("b", FULL)], {"a": "Clara Duval"})
    assert sorted(str(statement.speaker) for statement, _ in found) == ["Clara Duval", "Port Board"]


def test_undated_wording_does_not_tie_two_occasions_together() -> None:
    assert groups(quote("a", said_on=LAST_YEAR), quote("b"), quote("c", said_on=TUESDAY)) == [["a", "b"], ["c"]]


def test_statement_takes_the_fullest_wording_and_the_best_date() -> None:
    quotes = [
        quote("a", "the ferries of both shores can sail again", kind="partial", published_on=TUESDAY),
        quote("b", said_on=TUESDAY, is_firsthand=False),
        quote(
            "c", f"Asked by reporters, she recalled: {FULL}", kind="indirect", published_on=TUESDAY, is_firsthand=False
        ),
        quote("d", FULL + " comes", published_on=TUESDAY, is_latest=False),
    ]
    ((statement, _),) = group(quotes, {})
    assert statement == Statement(
        statement.statement_id,
        "Clara Duval",
        "Clara Duval",
        TUESDAY,
        "day",
        "stated",
        FULL,
        3,
        3,
        3,
        has_firsthand=True,
    )


def test_text_of_a_split_quotation_is_put_together() -> None:
    first = quote("b", "We want talks", article_id="x")
    second = quote("a", "and we want them soon", article_id="x", position=40, continues="b")
    ((statement, _),) = group([second, first], {})
    assert (statement.text, statement.quote_count) == ("We want talks and we want them soon", 2)


PARTS = ["We have always", "called for talks", "on the bridge", "without any conditions", "before the winter", "soon"]
Values = tuple[str, QuoteKind, date | None, str | None, str]
QUOTES = st.tuples(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map(" ".join),
    st.sampled_from(["direct", "partial", "indirect"]),
    st.sampled_from([None, TUESDAY, LAST_YEAR, date(2024, 1, 18)]),
    st.sampled_from([None, "s", "t"]),
    st.sampled_from(["x", "y", "z"]),
)


@given(st.lists(QUOTES, max_size=9), st.randoms())
def test_statements_do_not_depend_on_order(values: list[Values], random: object) -> None:
    quotes = [
        quote(f"{number:02}", text, kind=kind, said_on=said_on, story_id=story_id, article_id=article_id)
        for number, (text, kind, said_on, story_id, article_id) in enumerate(values)
    ]
    expected = list(group(quotes, {}))
    random.shuffle(quotes)  # type: ignore[attr-defined]
    assert list(group(quotes, {})) == expected
    assert sorted(name for _, own in expected for name in own) == sorted(one.quote_id for one in quotes)
