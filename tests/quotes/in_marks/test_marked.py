"""Whose words stand in quotation marks, for every place that a cue may take."""

import pytest

from tests.invented import article
from tests.quotes.articles import found, quotes, said

CASES = [
    pytest.param("“We will stay,” Amara Okafor said.", [("direct", "We will stay", "Amara Okafor")], id="cue after"),
    pytest.param(
        "“We will stay,” said Amara Okafor, the mayor.", [("direct", "We will stay", "Amara Okafor")], id="inverted"
    ),
    pytest.param("Amara Okafor said: “We will stay.”", [("direct", "We will stay.", "Amara Okafor")], id="colon"),
    pytest.param("Amara Okafor said, “We will stay.”", [("direct", "We will stay.", "Amara Okafor")], id="cue before"),
    pytest.param(
        "“We,” Amara Okafor said, “will stay in the harbour.”",
        [("direct", "We", "Amara Okafor"), ("direct", "will stay in the harbour.", "Amara Okafor")],
        id="cue inside",
    ),
    pytest.param(
        "“We will stay,” Amara Okafor said. “The harbour is ours.”",
        [("direct", "We will stay", "Amara Okafor"), ("direct", "The harbour is ours.", "Amara Okafor")],
        id="goes on after the cue",
    ),
    pytest.param(
        "“We will stay,” Amara Okafor said.\n\n“The harbour is ours and nobody will take it.”",
        [
            ("direct", "We will stay", "Amara Okafor"),
            ("direct", "The harbour is ours and nobody will take it.", "Amara Okafor"),
        ],
        id="paragraph of words alone",
    ),
    pytest.param(
        "Amara Okafor said: “We will stay.\n\n“The harbour is ours.”",
        [("direct", "We will stay.", "Amara Okafor"), ("direct", "The harbour is ours.", "Amara Okafor")],
        id="closing mark only at the end",
    ),
    pytest.param(
        "The mayor, Amara Okafor, called for “a calm answer” in the harbour, it added.",
        [("partial", "a calm answer", "Amara Okafor")],
        id="who is reported rather than what reports it",
    ),
    pytest.param("“We will stay.” — Amara Okafor", [("direct", "We will stay.", "Amara Okafor")], id="dash byline"),
    pytest.param(
        "“OKAFOR: We will stay in the harbour.”",
        [("direct", "We will stay in the harbour.", "OKAFOR")],
        id="transcript",
    ),
    pytest.param(
        "Mayor Amara Okafor said the harbour was “closed for good” to tankers.",
        [("partial", "closed for good", "Amara Okafor")],
        id="partial",
    ),
    pytest.param(
        "“We will stay” Amara Okafor added.", [("direct", "We will stay", "Amara Okafor")], id="no comma before the cue"
    ),
    pytest.param("Said Amara Okafor: “We will stay.”", [("direct", "We will stay.", "Amara Okafor")], id="cue first"),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_speaker_of_marked_words(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert [said(quote) for quote in quotes(body)] == expected


def test_transcript_without_marks_is_read_by_its_labels() -> None:
    body = "OKAFOR: We will stay.\n\nLINDQVIST: Nobody asked you.\n\nOKAFOR: The city did.\n\nMayor Amara Okafor left."
    assert [said(quote) for quote in quotes(body)] == [
        ("direct", "We will stay.", "Amara Okafor"),
        ("direct", "Nobody asked you.", "Lindqvist"),
        ("direct", "The city did.", "Amara Okafor"),
    ]


def test_labels_of_a_broadcast_are_no_speakers() -> None:
    assert quotes("Anchor: The port is closed.\n\nReport: Ships wait outside.\n\nAnchor: That is all.") == []


def test_missing_closing_mark_ends_before_its_cue() -> None:
    body = "“We will stay, Amara Okafor said on Monday.\n\nThe harbour is closed."
    assert [said(quote) for quote in quotes(body)] == [("direct", "We will stay", "Amara Okafor")]


def test_fragments_of_one_quotation_name_the_first() -> None:
    first, second = quotes("“We will stay,” Amara Okafor said. “The harbour is ours.”")
    assert (first.continues_quote_id, second.continues_quote_id) == (None, first.quote_id)


def test_clause_holds_the_partial_quote() -> None:
    body = "Mayor Amara Okafor said the harbour was “closed for good” to tankers."
    (quote,) = quotes(body)
    assert quote.clause.cut(body) == "the harbour was “closed for good” to tankers"


@pytest.mark.parametrize(
    ("body", "clause"),
    [
        ("The summit did “too little for us,” Amara Okafor said.", "The summit did “too little for us,”"),
        ("In his book, “The Open Port of Lagos,” Amara Okafor said.", "The Open Port of Lagos"),
    ],
)
def test_clause_that_its_cue_ends_holds_the_partial_quote(body: str, clause: str) -> None:
    (quote,) = quotes(body)
    assert quote.clause.cut(body) == clause


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param("They crossed the “bridge” at night.", "scare_quote", id="scare quote"),
        pytest.param("She starred in “The Long Winter” that year.", "name_or_title", id="name of a work"),
        pytest.param("Click “Accept All” to continue.", "name_or_title", id="button"),
        pytest.param("Share “@harbour_news” now.", "interface_word", id="handle"),
    ],
)
def test_marks_without_attribution_are_candidates(body: str, reason: str) -> None:
    result = found(article(body))
    assert (result.quotes, [candidate.reason for candidate in result.candidates]) == ((), [reason])


def test_name_of_a_work_within_reported_words_is_no_quote() -> None:
    result = found(article("Mayor Amara Okafor said she had read “The Long Winter” twice."))
    assert [quote.kind for quote in result.quotes] == ["indirect"]
    assert [candidate.reason for candidate in result.candidates] == ["name_or_title"]


def test_unclosed_mark_costs_one_quote() -> None:
    body = "“We will stay, Amara Okafor said.\n\n“Nobody asked us,” Lars Lindqvist said."
    assert said(quotes(body)[-1]) == ("direct", "Nobody asked us", "Lars Lindqvist")


@pytest.mark.parametrize(
    ("title", "kind", "text"),
    [
        pytest.param(
            "'Fleet To Stay In Port': Amara Okafor", "indirect", "Fleet To Stay In Port", id="paraphrase in marks"
        ),
        pytest.param("Fleet to stay in port – Okafor", "indirect", "Fleet to stay in port", id="dash"),
        pytest.param("‘We will stay’: Okafor", "direct", "We will stay", id="own words in marks"),
    ],
)
def test_headline_names_its_speaker_at_one_end(title: str, kind: str, text: str) -> None:
    first = quotes("Mayor Amara Okafor spoke on Monday. “We will stay,” Okafor said.", title)[0]
    assert (first.field, *said(first)) == ("title", kind, text, "Amara Okafor")


def test_title_repeated_in_the_body_is_not_read_twice() -> None:
    title = "Okafor says harbour will close"
    body = f"{title}\n\nMayor Amara Okafor spoke on Monday."
    assert [quote.field for quote in quotes(body, title)] == ["title"]


def test_closing_mark_alone_costs_no_other_words() -> None:
    body = 'Amara Okafor said the port "stands by" its map.\n\nWe trust every line of it," she said.'
    assert [said(quote) for quote in quotes(body)] == [
        ("partial", "stands by", "Amara Okafor"),
        ("direct", "We trust every line of it", "Amara Okafor"),
    ]


@pytest.mark.parametrize("body", ['The tide is late, "she said.', 'The port is shut, "she told the harbour council'])
def test_words_before_a_mark_are_not_those_that_it_opens(body: str) -> None:
    assert [(one.text, one.reason) for one in found(article(body)).candidates] == [
        (body.partition('"')[2], "scare_quote" if body.endswith(".") else "no_attribution")
    ]


@pytest.mark.parametrize("body", ["“OKAFOR:” he said.", "“OKAFOR: ” he said."])
def test_label_without_words_is_no_transcript(body: str) -> None:
    assert [(quote.rule, quote.text) for quote in quotes(body)] == [("after", "OKAFOR:")]


def test_blank_before_the_colon_of_a_label_is_no_word() -> None:
    assert [said(quote) for quote in quotes("“OKAFOR :We will stay.”")] == [("direct", "We will stay.", "OKAFOR")]


@pytest.mark.parametrize("title", ["“”„“”„“”„: Amara Okafor", "Amara Okafor: “”„“”„“”„", "“ ” „ “ ” – Amara Okafor"])
def test_headline_of_marks_alone_is_no_quote(title: str) -> None:
    body = "Amara Okafor said the port was shut."
    assert [said(quote) for quote in quotes(body, title)] == [("indirect", "the port was shut", "Amara Okafor")]


@pytest.mark.parametrize("body", ["SORRY – Amara Okafor said.", "TALKS ON – he said on Monday."])
def test_dateline_is_no_reported_clause(body: str) -> None:
    assert quotes(body) == []


def test_title_that_ends_with_a_colon_lends_the_body_no_speaker() -> None:
    (quote,) = quotes("“The tide is late.” The port was shut.", "Mayor Amara Okafor:")
    assert (quote.field, quote.text, quote.rule, quote.speaker) == ("body", "The tide is late.", "introduced", None)


def test_who_spoke_in_the_title_does_not_go_on_in_the_body() -> None:
    (quote,) = quotes("“The tide is late.”\n\nThe port was shut.", "“We will stay,” says Amara Okafor")
    assert (quote.field, quote.text) == ("title", "We will stay")
