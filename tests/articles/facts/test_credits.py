"""Who wrote, wired and published: bylines, datelines, agencies and outlets."""

import pytest

from pipeline.articles.facts.byline_lines import BylineLine, byline_lines
from pipeline.articles.facts.credits import page_credits
from pipeline.articles.lines import LineIndex
from pipeline.articles.values.bylines import Credits, agency_named, credits_of
from pipeline.articles.values.datelines import lone_dateline, opening_dateline
from tests.articles.looking import indexes, looked_at
from tests.articles.pages import PARAGRAPHS, TITLE
from tests.articles.raw import parsed, roles


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("By Anna Petersen", Credits(("Anna Petersen",))),
        ("By ANNA PETERSEN and MARK VAN ODUYA", Credits(("Anna Petersen", "Mark van Oduya"))),
        ("by Anna Petersen, Staff Writer", Credits(("Anna Petersen",))),
        ("By Anna Petersen | Coastal Times", Credits(("Anna Petersen",))),
        ("Written by Anna Petersen, MS, RD on November 14, 2019", Credits(("Anna Petersen",))),
        (
            "By Anna Petersen and Mark Oduya, Associated Press",
            Credits(("Anna Petersen", "Mark Oduya"), ("Associated Press",)),
        ),
        (
            "By Anna Petersen, Mark Oduya and Lea Falk on Monday, May 6th, 2024 at 11:08 a.m.",
            Credits(("Anna Petersen", "Mark Oduya", "Lea Falk")),
        ),
        ("Anna PetersenNews Reporter", Credits(("Anna Petersen",))),
        ("By Mark Mark Oduya Reuters", Credits(("Mark Mark Oduya",), ("Reuters",))),
        ("By Reuters", Credits((), ("Reuters",))),
        ("By the end of the day the harbour was empty", Credits()),
        ("Anna Petersen/Mark Oduya", Credits(("Anna Petersen", "Mark Oduya"))),
        ("By Anna Petersen / Coastal Times Staff Writers", Credits(("Anna Petersen",))),
        ("Anna Petersen Deputy Content Hub Director", Credits(("Anna Petersen",))),
        ("Anna van Petersen Fashion editor", Credits(("Anna van Petersen",))),
        ("Anna P. Oduya Senior Contributor", Credits(("Anna P. Oduya",))),
        ("by Coastal Space Agency", Credits()),
        ("By CTP", Credits(others=("CTP",))),
        ("Analysis by Anna Petersen", Credits(("Anna Petersen",))),
        ("By political reporter Tshepo Qwabe", Credits(("Tshepo Qwabe",))),
        ("By Tshepo QWABE", Credits(("Tshepo Qwabe",))),
        ("By Anna PetersenUpdated 3 March 2024", Credits(("Anna Petersen",))),
        ("Chief Political Commentator", Credits()),
    ],
)
def test_a_byline_names_people_agencies_and_outlets(text: str, credit: Credits) -> None:
    assert credits_of(text) == credit


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("AFP", "AFP"),
        ("The Associated Press", "Associated Press"),
        ("App", None),
        ("APP", "Associated Press of Pakistan"),
    ],
)
def test_short_names_of_agencies_must_be_written_just_so(text: str, agency: str | None) -> None:
    assert agency_named(text) == agency


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("OSLO, Norway – The treaty will be signed.", "Oslo, Norway", None),
        ("KYIV, April 25 (Reuters) - The treaty will be signed.", "Kyiv", "Reuters"),
        ("MINSK, January 16. /TASS/. The treaty will be signed.", "Minsk", "TASS"),
        ("ST. PETERSBURG, Fla. (AP) — The treaty will be signed.", "St. Petersburg, Fla.", "AP"),
        ("BEIRUT/THE HAGUE, March 7 (Reuters) - The treaty will be signed.", "Beirut/The Hague", "Reuters"),
        ("Lagos: The treaty will be signed.", "Lagos", None),
        ("MOSCOW. March 15 (Interfax) - The treaty will be signed.", "Moscow", "Interfax"),
        ("New Delhi, Mar 15 (PTI) The treaty will be signed.", "New Delhi", "PTI"),
        ("Madrid, 15 mar (EFE).- The treaty will be signed.", "Madrid", "EFE"),
        ("Berlin (dpa) - The treaty will be signed.", "Berlin", "dpa"),
        ("ABU DHABI, 15th March, 2023 (WAM) -- The treaty will be signed.", "Abu Dhabi", "WAM"),
        ("KYIV. March 15 (Ukrinform). The treaty will be signed.", "Kyiv", "Ukrinform"),
        ("Damascus, SANA- The treaty will be signed.", "Damascus", "SANA"),
        ("TOKYO, March 15, Kyodo - The treaty will be signed.", "Tokyo", "Kyodo"),
        ("YEREVAN, MARCH 15, ARMENPRESS. The treaty will be signed.", "Yerevan", "ARMENPRESS"),
        ("(ANSA) - ROME, MAR 15 - The treaty will be signed.", "Rome", "ANSA"),
        ("BAKU, Azerbaijan, March 15. The treaty will be signed.", "Baku, Azerbaijan", None),
    ],
)
def test_a_dateline_that_opens_a_paragraph(paragraph: str, place: str, agency: str | None) -> None:
    found = opening_dateline(paragraph)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Anchor: The treaty will be signed.",
        "Report: The treaty will be signed.",
        "WATCH – The treaty will be signed.",
        "The treaty – a long one – will be signed.",
        "NATO - The treaty will be signed.",
        "Date: The treaty will be signed.",
        "Ilse Maarten (AP) said the treaty will be signed.",
        "OPINION, March 15. The treaty will be signed.",
        "AMARA OKAFOR, MAYOR OF LAGOS: We are open.",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert opening_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [("NAIROBI", "Nairobi"), ("Nairobi, Kenya", "Nairobi, Kenya"), ("POLITICS", None), ("Read More", None)],
)
def test_a_dateline_on_a_line_of_its_own_names_a_known_city(line: str, place: str | None) -> None:
    found = lone_dateline(line)
    assert (found.place if found else None) == place


def test_a_dateline_of_its_own_is_not_body_and_one_in_a_paragraph_is() -> None:
    alone = parsed("\n\n".join([TITLE, "NAIROBI", *PARAGRAPHS]))
    opening = parsed("\n\n".join([TITLE, f"NAIROBI, Kenya – {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]))
    assert (alone.article.dateline_place, roles(alone)["NAIROBI"], alone.article.body) == (
        "Nairobi",
        "dateline",
        "\n".join(PARAGRAPHS),
    )
    assert opening.article.dateline_place == "Nairobi, Kenya"
    assert opening.article.body.startswith("NAIROBI, Kenya – Foreign Minister")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        pytest.param("Coast, News | Published: 5 hours ago | Written by Anna Petersen", ("Anna Petersen",), id="bars"),
        pytest.param("Anna Petersen5 hours ago", ("Anna Petersen",), id="age of the page"),
        pytest.param("Harbour Walks 5 hours ago", (), id="no given name"),
        pytest.param("Anna Petersen", (), id="a name alone"),
        pytest.param("Tshepo Qwabe2 minutes ago", ("Tshepo Qwabe",), id="a name of no list, glued to an age"),
        pytest.param("Tshepo Qwabe|Published 4 months ago", ("Tshepo Qwabe",), id="a bar"),
        pytest.param("Tshepo Qwabe Parliamentary editor", ("Tshepo Qwabe",), id="a role behind the name"),
        pytest.param("Tshepo Qwabe @tqwabe / 2 days", ("Tshepo Qwabe",), id="a handle"),
        pytest.param("Tshepo Qwabe - Nov 19, 2024, 8:15 pm CST", ("Tshepo Qwabe",), id="a date"),
        pytest.param("By Tshepo Qwabe , Anna Petersen on Monday, May 6th, 2024 at 11:08 a.m.",
            ("Tshepo Qwabe", "Anna Petersen"), id="a stop that ends no sentence"),
        pytest.param("By Associated Press", ("Associated Press",), id="an agency signs"),
        pytest.param("Associated Press", (), id="an agency that does not sign"),
        pytest.param("By CNN", ("CNN",), id="an outlet signs"),
        pytest.param("Peder Holm5 hours ago", (), id="the text is about him"),
        pytest.param("Premier League5 hours ago", (), id="no name of a person"),
        pytest.param("Cape Town5 hours ago", (), id="a place"),
    ],
)  # fmt: skip
def test_a_line_below_the_title_that_names_its_author(line: str, authors: tuple[str, ...]) -> None:
    assert parsed("\n\n".join([TITLE, line, *PARAGRAPHS])).article.authors == authors


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        pytest.param(["Tshepo Qwabe", "Published: 22:04, 22 Apr 2024"], ("Tshepo Qwabe",), id="above the date"),
        pytest.param(["22 Apr 2024", "Tshepo Qwabe"], ("Tshepo Qwabe",), id="between date and text"),
        pytest.param(["Tshepo Qwabe", "Journalist"], ("Tshepo Qwabe",), id="above the role"),
        pytest.param(["Tshepo Qwabe", "Email: tqwabe@coast.example"], ("Tshepo Qwabe",), id="above the address"),
        pytest.param(["22 Apr 2024", "Share", "Post", "Tshepo Qwabe/Ayo Balogun"], ("Tshepo Qwabe", "Ayo Balogun"),
            id="right above the text"),
        pytest.param(["22 Apr 2024", "Tshepo Qwabe", "Share", "Post", "Save", "Tshepo Qwabe"], (), id="said again"),
        pytest.param(["Tshepo Qwabe", "03/05/2024"], ("Tshepo Qwabe",), id="above a day in figures"),
        pytest.param(["Tshepo Qwabe", "Ayo Balogun", "5 May 2024"], ("Tshepo Qwabe", "Ayo Balogun"), id="two lines"),
        pytest.param(["By Tshepo Qwabe", "and", "Ayo Balogun"], ("Tshepo Qwabe", "Ayo Balogun"), id="joined"),
        pytest.param(["By Tshepo Qwabe", "Harbour Quay", "5 May 2024"], ("Tshepo Qwabe",), id="a byline is enough"),
        pytest.param(["Coast Herald", "5 May 2024"], (), id="a paper"),
        pytest.param(["Human Rights", "5 May 2024"], (), id="a rubric"),
        pytest.param(["By", "Tshepo Qwabe,", "Ayo Balogun &", "…", "Anna Petersen"],
            ("Tshepo Qwabe", "Ayo Balogun", "Anna Petersen"), id="one a line"),
        pytest.param(["By Coastal Times", "22 Apr 2024", "Share", "Tshepo Qwabe"], ("Tshepo Qwabe",),
            id="a house and below it a person"),
    ],
)  # fmt: skip
def test_several_lines_below_the_title_that_name_authors(lines: list[str], authors: tuple[str, ...]) -> None:
    assert parsed("\n\n".join([TITLE, *lines, *PARAGRAPHS])).article.authors == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        (
            "(Reporting by Anna Petersen in Oslo, Tshepo Qwabe; Editing by Mark Oduya)",
            ("Anna Petersen", "Tshepo Qwabe"),
        ),
        ("Reporting by Anna Petersen, additional reporting by Mark Oduya, Editing by Bo Ek", ("Anna Petersen",)),
        ("Reporting and writing by Anna Petersen.", ("Anna Petersen",)),
        ("Additional reporting by Anna Petersen", ()),
        ("Editing by Anna Petersen", ()),
    ],
)
def test_the_reporters_of_a_sign_off_are_the_authors_where_no_byline_is(line: str, authors: tuple[str, ...]) -> None:
    below = parsed("\n\n".join([TITLE, *PARAGRAPHS, line]))
    beside_a_byline = parsed("\n\n".join([TITLE, "By Ayo Balogun", *PARAGRAPHS, line]))
    assert (below.article.authors, beside_a_byline.article.authors) == (authors, ("Ayo Balogun",))


def test_a_byline_may_name_the_outlet_by_its_initials() -> None:
    page = [TITLE, "By TCT, in News · 31 Jan 2025", *PARAGRAPHS, "© 2025 The Coastal Times"]
    assert parsed("\n\n".join(page)).article.authors == ("TCT",)


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        pytest.param(["AFP, MANILA", *PARAGRAPHS], "AFP", id="agency and place"),
        pytest.param([f"OSLO (Reuters) - {PARAGRAPHS[0]}", *PARAGRAPHS[1:]], "Reuters", id="dateline"),
        pytest.param(["Associated Press", *PARAGRAPHS], "Associated Press", id="head line"),
        pytest.param([*PARAGRAPHS[:4], f"{PARAGRAPHS[4]} – AFP"], "AFP", id="end of the text"),
        pytest.param([f"/TASS/. {PARAGRAPHS[0]}", *PARAGRAPHS[1:]], "TASS", id="alone between slashes"),
        pytest.param([*PARAGRAPHS, "Enditem"], "Xinhua", id="mark of the end"),
        pytest.param(["Source: Xinhua| 2021-11-02 08:40:12|Editor: hu", *PARAGRAPHS], "Xinhua", id="source line"),
        pytest.param([*PARAGRAPHS, "© 2024 Associated Press. All rights reserved."], "Associated Press", id="rights"),
        pytest.param([*PARAGRAPHS, "© 2024 Quay Herald. All rights reserved."], None, id="rights of the outlet"),
        pytest.param(["Photo : YONHAP News", *PARAGRAPHS], None, id="not a picture's credit"),
    ],
)
def test_the_agency_whose_copy_it_is(lines: list[str], agency: str | None) -> None:
    assert parsed("\n\n".join([TITLE, *lines])).article.agency == agency


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        pytest.param(["© 2024 Coastal Times. All rights reserved."], "Coastal Times", id="copyright"),
        pytest.param(
            ["© Harbour Company “Norland”, 2005–2024.", "CTV News App", "Read CTV News Privacy policy."],
            "CTV News",
            id="app and policy",
        ),
        pytest.param(["MORE FROM THE COAST TIMES", "More from Newsweek"], "Newsweek", id="more from a known one"),
        pytest.param(["More from Politics", "Shop Lamps", "Follow Anna"], None, id="sections and shops"),
        pytest.param(["© 2024 Harbour Holdings Ltd."], None, id="a company is no publication"),
        pytest.param(["Follow us on Twitter", "Download our app"], None, id="no name"),
        pytest.param(["The National", "Nature", "Time"], None, id="menu entries are no evidence"),
    ],
)
def test_the_outlet_by_what_the_page_says_of_itself(lines: list[str], outlet: str | None) -> None:
    assert parsed("\n\n".join([TITLE, *PARAGRAPHS, *lines])).article.outlet == outlet


def test_each_line_with_what_it_names_and_whether_it_says_so() -> None:
    page = looked_at(TITLE, "By Anna Petersen and AFP", "Mark Lind", "5 May 2024", PARAGRAPHS[0])
    assert list(byline_lines(page, LineIndex(0), indexes(4))) == [
        BylineLine(LineIndex(1), Credits(("Anna Petersen",), ("AFP",)), is_told=True),
        BylineLine(LineIndex(2), Credits(("Mark Lind",)), is_told=False),
    ]


def test_a_page_without_lines_has_no_credits() -> None:
    found = page_credits([], None, [])
    assert (found.authors, found.agency, found.outlet) == ((), None, None)
