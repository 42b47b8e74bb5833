"""Steps that learn the lines which an outlet prints on page after page: given rows, expected rows.

A line is told by its number; the thresholds are those of a run.
"""

import pytest

from pipeline.articles.outlet_lines import LEARNING, line_hash
from tests.sql.step_cases import Case, Row

LEARNED = "select line_hash, page_count, outlet_page_count, body_page_count from learned_lines order by line_hash"
MENU, APPEAL, SENTENCE = 1, 2, 3
QUAY = [{"outlet": "Quay"}]  # whose lines are learned


def seen(document_id: str, outlet: str = "Quay") -> Row:
    return {
        "document_id": document_id,
        "outlet": outlet,
        "page_key": document_id,
        "line_hashes": [MENU, SENTENCE],
        "sizes": [4, 60],
        "in_body": [False, True],
        "is_apart": [True, False],
    }


def known(outlet: str, input_digest: str = "1", version: str = "now") -> Row:
    return {
        "stage": "outlet_lines",
        "record_key": outlet,
        "code_version": version,
        "input_digest": input_digest,
    }


def digested(*outlets: str) -> list[Row]:
    return [{"outlet": outlet, "input_digest": "1"} for outlet in outlets]


def on_page(number: int, line: int, *, size: int = 20, in_body: bool = False, is_apart: bool = True) -> Row:
    """A line of a page; pages are told by their number too, and each is an article of its own."""
    return {
        "document_id": f"d{number}",
        "outlet": "Quay",
        "page_key": f"page {number}",
        "line_hash": line,
        "size": size,
        "in_body": in_body,
        "is_apart": is_apart,
    }


def own_text(number: int) -> Row:
    """The words of a page that are on no other."""
    return on_page(number, 1000 + number, size=400, in_body=True, is_apart=False)


def texts(*numbers: int) -> list[Row]:
    return [own_text(number) for number in numbers]


def wanted(line: int, text: str = "", outlet: str = "Quay", pages: int = 4, in_body: int = 0) -> Row:
    return {
        "outlet": outlet,
        "text": text,
        "line_hash": line,
        "page_count": pages,
        "outlet_page_count": 5,
        "body_page_count": in_body,
    }


def stored(text: str, pages: int) -> Row:
    return {
        "outlet": "Quay",
        "text": text,
        "page_count": pages,
        "outlet_page_count": 5,
        "body_page_count": 0,
    }


def learning(lines: list[Row], learned: list[tuple[object, ...]]) -> Case:
    return Case(
        "learn_outlet_lines",
        given={},
        held={"page_lines": lines},
        parameters=LEARNING,
        expected={LEARNED: learned},
    )


CASES = {
    "the pages of an outlet have one digest": Case(
        "outlet_digests",
        given={"seen_pages": [seen("d1"), seen("d2"), seen("d3", "Kestrel")]},
        expected={
            "select outlet, input_digest is not null from outlet_digests order by all": [
                ("Kestrel", True),
                ("Quay", True),
            ],
        },
    ),
    "outlets are learned whose pages, or the code, changed, and those whose pages are gone": Case(
        "outlets_to_learn",
        given={
            "stage_marks": [
                known("same"),
                known("changed", "2"),
                known("other code", version="before"),
                known("gone"),
                {**known("new"), "stage": "articles"},
            ],
        },
        held={"outlet_digests": digested("same", "changed", "other code", "new")},
        parameters={"code_version": "now"},
        expected={
            "from outlets_to_learn order by all": [("changed",), ("gone",), ("new",), ("other code",)],
        },
    ),
    "what outlets were learned from is remembered, none that are gone": Case(
        "mark_outlets",
        given={"stage_marks": [known("same", version="before"), known("changed", "2"), known("gone")]},
        held={
            "outlet_digests": digested("same", "changed", "new"),
            "outlets_to_learn": [{"outlet": outlet} for outlet in ("changed", "new", "gone")],
        },
        parameters={"code_version": "now"},
        expected={
            "select record_key, code_version, input_digest from stage_marks order by all": [
                ("changed", "now", "1"),
                ("new", "now", "1"),
                ("same", "before", "1"),
            ],
        },
    ),
    "a page seen of an outlet that is learned is a row a line": Case(
        "page_lines",
        given={"seen_pages": [seen("d1"), seen("d2", "Kestrel")]},
        held={"outlets_to_learn": QUAY},
        expected={
            "from page_lines": [
                ("d1", "Quay", "d1", MENU, 4, False, True),
                ("d1", "Quay", "d1", SENTENCE, 60, True, False),
            ]
        },
    ),
    "a line of three texts is learned, one of two is not": learning(
        [
            *texts(1, 2, 3),
            *(on_page(number, MENU) for number in (1, 2, 3)),
            *(on_page(number, APPEAL) for number in (1, 2)),
        ],
        [(MENU, 3, 3, 0)],
    ),
    "an outlet of two pages teaches nothing": learning(
        [*texts(1, 2), *(on_page(number, MENU) for number in (1, 2)), {**on_page(1, MENU), "document_id": "d3"}], []
    ),
    "versions of one article are one page": learning(
        [
            *texts(1, 2, 3),
            {**own_text(4), "page_key": "page 1"},
            *(on_page(number, MENU) for number in (1, 2)),
            {**on_page(4, MENU), "page_key": "page 1"},
        ],
        [],
    ),
    "pages that share their text are about one text": learning(
        [
            *(on_page(number, SENTENCE, size=400, in_body=True, is_apart=False) for number in (1, 2, 3)),
            *(on_page(number, line) for number in (1, 2, 3) for line in (MENU, APPEAL, 4, 5)),
        ],
        [],
    ),
    "a line outside of fewer than three tenths of the pages is a headline of another story": learning(
        [
            *texts(*range(11)),
            *(on_page(number, MENU) for number in range(4)),
            *(on_page(number, APPEAL) for number in range(3)),
        ],
        [(MENU, 4, 11, 0)],
    ),
    "a line is apart that is so on three of five of its pages; it is counted in bodies too": learning(
        [
            *texts(1, 2, 3, 4, 5),
            *(on_page(number, APPEAL, in_body=True, is_apart=number > 2) for number in (1, 2, 3, 4, 5)),
            *(on_page(number, SENTENCE, in_body=True, is_apart=number > 2) for number in (1, 2, 3, 4)),
        ],
        [(APPEAL, 5, 5, 5)],
    ),
    "a line of the matter is learned from eight texts that are four fifths of all": learning(
        [
            *texts(*range(10)),
            *(on_page(number, SENTENCE, in_body=True, is_apart=False) for number in range(8)),
            *({**on_page(10, line, in_body=True, is_apart=False), "page_key": "page 0"} for line in (SENTENCE, 1010)),
        ],
        [(SENTENCE, 8, 10, 8)],
    ),
    "a line of the matter on fewer than four fifths of the pages is background": learning(
        [
            *texts(*range(11)),
            *(on_page(number, SENTENCE, in_body=True, is_apart=False) for number in range(8)),
        ],
        [],
    ),
    "a line of the matter on all of seven pages is background": learning(
        [
            *texts(*range(7)),
            *(on_page(number, SENTENCE, in_body=True, is_apart=False) for number in range(7)),
        ],
        [],
    ),
    "outlets learn apart": learning(
        [
            *texts(1, 2, 3, 4),
            *(on_page(number, MENU) for number in (1, 2)),
            *(
                {**row, "outlet": "Kestrel"}
                for number in (5, 6, 7)
                for row in (own_text(number), on_page(number, MENU))
            ),
        ],
        [(MENU, 3, 3, 0)],
    ),
    "learned lines are stored with their texts, known ones or of a page; others go": Case(
        "store_outlet_lines",
        given={
            "article_lines": [
                {"article_id": "a", "line_number": 1, "text": "Subscribe now"},
                {"article_id": "a", "line_number": 2, "text": "Read more"},
                {"article_id": "b", "line_number": 1, "text": "Subscribe now"},
            ],
            "articles": [{"article_id": name, "document_id": name} for name in ("a", "b")],
            "outlet_lines": [
                stored("Home", 4),
                stored("Contact us", 3),
                stored("Sign in", 4),
                {**stored("Sign in", 4), "outlet": "Kestrel"},
            ],
        },
        held={
            "outlets_to_learn": QUAY,
            "page_lines": [{**on_page(1, line_hash("Subscribe now")), "document_id": name} for name in ("a", "b")],
            "learned_lines": [
                {key: value for key, value in wanted(line_hash(text)).items() if key != "text"}
                for text in ("Home", "Contact us", "Subscribe now")
            ],
        },
        expected={
            "from outlet_lines order by text": [
                ("Quay", "Contact us", 4, 5, 0),
                ("Quay", "Home", 4, 5, 0),
                ("Kestrel", "Sign in", 4, 5, 0),
                ("Quay", "Subscribe now", 4, 5, 0),
            ]
        },
    ),
    "pages with a repeated line in the body are read again without all that they have": Case(
        "find_repeated_lines",
        given={},
        held={
            "page_lines": [
                on_page(1, MENU),
                on_page(1, APPEAL, in_body=True),
                on_page(2, MENU),
                {**on_page(3, APPEAL, in_body=True), "outlet": "Kestrel"},
            ],
            "wanted_lines": [wanted(APPEAL), wanted(MENU)],
        },
        expected={"from repeated_on_pages": [("d1", "Quay", [MENU, APPEAL])]},
    ),
    "what is of a page's matter stays, unless most pages have it in the body": Case(
        "find_repeated_lines",
        given={},
        held={
            "page_lines": [
                on_page(1, SENTENCE, in_body=True, is_apart=False),
                on_page(2, APPEAL, in_body=True, is_apart=False),
            ],
            "wanted_lines": [wanted(SENTENCE, in_body=2), wanted(APPEAL, in_body=3)],
        },
        expected={"from repeated_on_pages": [("d2", "Quay", [APPEAL])]},
    ),
    "the texts of a page's repeated lines are its outlet's": Case(
        "texts_repeated_on_pages",
        given={},
        held={
            "repeated_on_pages": [
                {"document_id": "d1", "outlet": "Quay", "line_hashes": [MENU]},
                {"document_id": "d2", "outlet": "Quay", "line_hashes": [APPEAL]},
            ],
            "wanted_lines": [
                wanted(MENU, "Home"),
                wanted(APPEAL, "Subscribe now"),
                wanted(MENU, "Start", outlet="Kestrel"),
            ],
        },
        parameters={"document_ids": ["d1"]},
        expected=[("d1", ["Home"])],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected
