"""Through whom an article has words: media, platforms and persons, and where it has them itself."""

from dataclasses import replace

import pytest

from tests.invented import article
from tests.quotes.articles import found, quotes

OPEN = "“The port is open,” Amara Okafor"


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param(f"{OPEN} said, according to the Harbour Times.", ("Harbour Times", "outlet"), id="according to"),
        pytest.param(f"{OPEN} told CNN.", ("CNN", "outlet"), id="told"),
        pytest.param(f"{OPEN} told the Associated Press.", ("AP", "outlet"), id="by its usual name"),
        pytest.param(f"{OPEN} told a local newspaper.", ("local newspaper", "outlet"), id="without a name"),
        pytest.param(f"{OPEN} told CNN host Rosa Vidal.", ("CNN", "outlet"), id="told its host"),
        pytest.param(f"{OPEN} told CNN’s Rosa Vidal.", ("CNN", "outlet"), id="told its reporter"),
        pytest.param(
            "The port will “stay open”, Amara Okafor, the mayor, has said, Al Jazeera reported on Sunday.",
            ("Al Jazeera", "outlet"), id="reported, behind the cue",
        ),
        pytest.param(f"{OPEN} said in an interview with the BBC.", ("BBC", "outlet"), id="interview with"),
        pytest.param(f"{OPEN} said in an email to Politico.", ("Politico", "outlet"), id="email to"),
        pytest.param(f"{OPEN} said on NBC's Meet the Press.", ("NBC", "outlet"), id="on a broadcast"),
        pytest.param(f"{OPEN} wrote in an op-ed in Le Monde.", ("Le Monde", "outlet"), id="op-ed"),
        pytest.param(f"{OPEN} said in a text published by Kommersant.", ("Kommersant", "outlet"), id="published by"),
        pytest.param(f"{OPEN} said, Kommersant reported.", ("Kommersant", "outlet"), id="reported"),
        pytest.param(
            "The North’s official Korean Central News Agency(KCNA) quoted Amara Okafor as saying “it is open”.",
            ("Korean Central News Agency", "outlet"), id="described, with its letters glued on",
        ),
        pytest.param("TASS reported that Amara Okafor said the port was open.", ("TASS", "outlet"), id="reported that"),
        pytest.param(f"{OPEN} wrote on Telegram.", ("Telegram", "platform"), id="wrote on"),
        pytest.param(f"{OPEN} wrote on X.", ("X", "platform"), id="on a letter"),
        pytest.param(f"{OPEN} tweeted.", ("Twitter", "platform"), id="tweeted"),
        pytest.param(f"{OPEN} said in a tweet on Sunday.", ("Twitter", "platform"), id="in a tweet"),
        pytest.param(f"{OPEN} said in a letter.", (None, None), id="no medium"),
        pytest.param(f"{OPEN} said of the BBC.", (None, None), id="spoken of"),
        pytest.param(f"{OPEN} said in her attack on CNN.", (None, None), id="aimed at"),
        pytest.param("“The port is open,” the BBC said on Monday.", (None, None), id="the speaker"),
        pytest.param("Rosa Vidal quoted Amara Okafor as saying “it is open”.", ("Rosa Vidal", "person"), id="person"),
    ],
)  # fmt: skip
def test_via(text: str, via: tuple[str | None, str | None]) -> None:
    first = quotes(text)[0]
    assert (first.via, first.via_kind) == via


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param(f"{OPEN} told CNN. She said the pier was safe.", ["CNN", "CNN"], id="next sentence"),
        pytest.param(f"{OPEN} told CNN.\n\n“The pier is safe,” she said.", ["CNN", "CNN"], id="next paragraph"),
        pytest.param(f"{OPEN} told CNN.\n\n“The pier is safe,” Lars Lindqvist said.", ["CNN", None], id="someone else"),
        pytest.param(f"{OPEN} told CNN, adding that it was safe.", ["CNN", "CNN"], id="said beside"),
        pytest.param(f"{OPEN} said, CNN reported. She said the pier was safe.", ["CNN", None], id="a mere report"),
        pytest.param(f"{OPEN} tweeted. She said the pier was safe.", ["Twitter", None], id="a platform ends"),
        pytest.param(f"{OPEN} tweeted. She added that the pier was safe.", ["Twitter", "Twitter"], id="goes on there"),
        pytest.param(
            "Amara Okafor spoke at ease in an interview with the BBC. “The port is open,” she said.",
            ["BBC"], id="an interview told of before",
        ),
    ],
)  # fmt: skip
def test_words_go_on_through_the_medium_of_those_before(text: str, via: list[str | None]) -> None:
    assert [quote.via for quote in quotes(text)] == via


def test_the_short_name_of_a_medium_is_the_one_named_before() -> None:
    body = f"The Denver Post looked into it. {OPEN} told the Post."
    assert [quote.via for quote in quotes(body)] == ["Denver Post"]


def test_the_own_outlet_and_agency_of_an_article_pass_nothing_on() -> None:
    own = replace(article(f"{OPEN} told Fox News. Rosa Vidal told AFP it was shut."), outlet="Fox News", agency="AFP")
    assert [(quote.via, quote.addressee) for quote in found(own).quotes] == [(None, None), (None, None)]
