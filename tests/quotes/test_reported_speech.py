"""Words reported without marks: cue, speaker, and the chain they came through."""

import pytest

from tests.quotes.articles import quotes, said

CASES = [
    pytest.param(
        "The Kenyan Treasury said that the talks would go on.",
        [("indirect", "the talks would go on", "Kenyan Treasury")],
        id="that",
    ),
    pytest.param(
        "The talks will go on, according to Amara Okafor.",
        [("indirect", "The talks will go on", "Amara Okafor")],
        id="according to",
    ),
    pytest.param(
        "Amara Okafor accused the company of hiding the spill.",
        [("indirect", "the company of hiding the spill", "Amara Okafor")],
        id="accused of",
    ),
    pytest.param(
        "Amara Okafor called for a new inquiry.", [("stance", "a new inquiry", "Amara Okafor")], id="called for"
    ),
    pytest.param(
        "Amara Okafor pledged to rebuild the bridge.",
        [("indirect", "to rebuild the bridge", "Amara Okafor")],
        id="pledged to",
    ),
    pytest.param(
        "Rain will not stop Chad from building ships with its ally Peru, Amara Okafor, the mayor, has said,"
        " the Lima Courier reported on Sunday.",
        [
            ("indirect", "Rain will not stop Chad from building ships with its ally Peru", "Amara Okafor"),
            (
                "indirect",
                "Rain will not stop Chad from building ships with its ally Peru, Amara Okafor, the mayor, has said",
                "Lima Courier",
            ),
        ],
        id="who said it and who reported it",
    ),
    pytest.param(
        "Asked whether Chad would build ships, Amara Okafor said that it would.",
        [("indirect", "it would", "Amara Okafor")],
        id="a question of nobody",
    ),
    pytest.param(
        "The United States warned that the talks would end.",
        [("indirect", "the talks would end", "United States")],
        id="a country that ends in a noun",
    ),
    pytest.param(
        "The talks, she added, were over.",
        [("indirect", "The talks", "she"), ("indirect", "were over", "she")],
        id="aside",
    ),
    pytest.param(
        "Amara Okafor complained, in a note the Verholt campaign emailed, that the crew had left.",
        [("indirect", "the crew had left", "Amara Okafor")],
        id="aside with a cue of its own",
    ),
    pytest.param(
        "Amara Okafor asked the crew if the bridge was safe.",
        [("indirect", "if the bridge was safe", "Amara Okafor")],
        id="asked if",
    ),
    pytest.param(
        "Amara Okafor said on state television, where she is often a guest, that the bridge was safe.",
        [("indirect", "the bridge was safe", "Amara Okafor")],
        id="circumstance before that",
    ),
    pytest.param(
        "Amara Okafor thanked Peru for the ships, and Norway welcomed Finland.",
        [("stance", "Peru for the ships", "Amara Okafor")],
        id="a name alone",
    ),
    pytest.param(
        "Engineers rejected Okafor's claim that the bridge is safe.",
        [
            ("stance", "Okafor's claim that the bridge is safe", "Engineers"),
            ("indirect", "the bridge is safe", "Okafor"),
        ],
        id="noun cue",
    ),
    pytest.param(
        "The envoy said the problem is the missiles and urged Peru to stop.",
        [("indirect", "the problem is the missiles", "The envoy"), ("indirect", "to stop", "The envoy")],
        id="second cue of one speaker",
    ),
    pytest.param(
        "But Trump claims that he should win the port.",
        [("indirect", "he should win the port", "Trump")],
        id="verb taken for a noun",
    ),
    pytest.param(
        "LIMA, Peru – The bridge is safe, Amara Okafor said on Tuesday.",
        [("indirect", "The bridge is safe", "Amara Okafor")],
        id="dateline",
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_reported_words(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert [said(quote) for quote in quotes(body)] == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("The ministry did not say when the port would open.", id="nothing said"),
        pytest.param("Okafor would not call for a new inquiry.", id="not called for"),
        pytest.param("A pass costs 40 euros per week in Lima.", id="per is a rate"),
        pytest.param("Okafor was asked “Will you stay?” on Monday.", id="asked, not asking"),
    ],
)
def test_what_was_not_said_is_no_quote(body: str) -> None:
    assert quotes(body) == []


VIA = [
    pytest.param(
        "“We will stay,” the Daily Courier quoted Amara Okafor as saying.", "Daily Courier", id="quoted as saying"
    ),
    pytest.param(
        "Mayor Amara Okafor has said that the port “will stay open”, Reuters reported.", "Reuters", id="reported"
    ),
    pytest.param(
        "Amara Okafor told reporters that the port would “stay open”, according to CNN.",
        "CNN",
        id="according to a medium",
    ),
]


@pytest.mark.parametrize(("body", "medium"), VIA)
def test_media_pass_words_on(body: str, medium: str) -> None:
    (quote,) = quotes(body)
    assert (said(quote)[2], quote.via) == ("Amara Okafor", medium)


def test_remarks_are_dated_and_sourced_by_the_sentence_after() -> None:
    body = (
        "Mayor Amara Okafor called for a new inquiry.\n\n"
        "According to the Kyodo News agency, Okafor made the remarks on Thursday in Lima."
    )
    (quote,) = quotes(body, published="2024-03-15")
    assert (quote.via, str(quote.said_on.start), quote.said_on.basis) == (
        "Kyodo News",
        "2024-03-14",
        "relative",
    )


def test_addressee_is_whom_the_words_were_said_to() -> None:
    body = "Amara Okafor told Trade Minister Lars Lindqvist that the port would close."
    assert [quote.addressee for quote in quotes(body)] == ["Lars Lindqvist"]


def test_date_stands_beside_the_cue_not_in_the_words() -> None:
    (quote,) = quotes("Amara Okafor said on Tuesday that the port closed in May 2019.", published="2024-03-15")
    assert (str(quote.said_on.start), quote.said_on.basis) == ("2024-03-12", "relative")


def test_month_to_come_is_no_date_of_words() -> None:
    (quote,) = quotes("Amara Okafor said the port would open at the fair in July.", published="2024-05-15")
    assert quote.said_on.basis == "none"
    (quote,) = quotes("Amara Okafor said in March that the port would open.", published="2024-05-15")
    assert str(quote.said_on.start) == "2024-03-01"


SPEAKERS = [
    pytest.param(
        "NEW YORK (Reuters) - Amara Okafor, mayor of Lima, told Reuters the port was open.",
        ("Amara Okafor", "named", "mayor of Lima", "PER"),
        id="after a dateline",
    ),
    pytest.param(
        "Kenyan Foreign Minister Amara Okafor said the port was open.",
        ("Amara Okafor", "named", "Foreign Minister", "KEN"),
        id="title and demonym before",
    ),
    pytest.param(
        "Amara Okafor, the head of Peru's harbour agency, said the port was open.",
        ("Amara Okafor", "named", "head of Peru's harbour agency", "PER"),
        id="title after",
    ),
    pytest.param(
        "The port is open, said the head of the harbour agency, Amara Okafor, on Tuesday.",
        ("Amara Okafor", "named", "head of the harbour agency", None),
        id="name after title",
    ),
    pytest.param(
        "A ministry official said the port was open.",
        (None, "nominal", "ministry official", None),
        id="unnamed official",
    ),
    pytest.param(
        "Kenya's foreign ministry said the port was open.",
        ("Kenya's foreign ministry", "organisation", None, "KEN"),
        id="body",
    ),
    pytest.param("In a note, they said the port was open.", (None, "pronoun", None, None), id="unresolved pronoun"),
]


@pytest.mark.parametrize(("body", "expected"), SPEAKERS)
def test_speaker_as_the_text_gives_them(body: str, expected: tuple[str | None, ...]) -> None:
    (quote,) = quotes(body)
    who = quote.speaker
    assert who is not None
    assert (who.name, who.basis, who.title, who.country) == expected


def test_ministry_spoken_of_again_is_the_one_named_before() -> None:
    body = "Kenya's foreign ministry said the port was open.\n\nThe ministry said ships had arrived."
    assert [quote.speaker.country for quote in quotes(body) if quote.speaker] == ["KEN", "KEN"]
