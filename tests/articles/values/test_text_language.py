"""The language of a text."""

import pytest

from pipeline.articles.values.text_language import article_language, language, tagged_languages
from tests.articles.raw import parsed

ENGLISH = (
    "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
)
GERMAN = "Der Sturm, der am Montag die Hafenmauer zerstörte, hat vierzig Fischerboote auf die Felsen geworfen."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        ("The wall broke.", None),
        ("7 " * 200, None),
        (f"{ENGLISH} {GERMAN * 3}", "en"),
    ],
)
def test_language(text: str, code: str | None) -> None:
    assert language(text) == code


@pytest.mark.parametrize(
    ("tag", "codes"),
    [
        ("EN", ("en",)),
        ("en-US", ("en",)),
        ("en_GB", ("en",)),
        ("ENG", ("en",)),
        ("ger", ("de",)),
        ("ENGLISH", ("en",)),
        ("English (United States)", ("en",)),
        ("British English", ("en",)),
        ("Greek", ("el",)),
        ("Englisch", ("en",)),
        ("anglais", ("en",)),
        ("inglés", ("en",)),
        ("Русский", ("ru",)),
        ("español", ("es",)),
        ("zh-Hant-TW", ("zh",)),
        ("fil", ("fil",)),
        ("en;fr", ("en", "fr")),
        ("['en', 'de']", ("en", "de")),
        ("fr-FR,fr;q=0.9,en;q=0.8", ("fr", "en")),
        ("und", ()),
        ("nan", ()),
        ("NA", ()),
        ("unknown", ()),
        ("Lorem ipsum", ()),
        ("", ()),
    ],
)
def test_a_tag_is_read_in_any_spelling(tag: str, codes: tuple[str, ...]) -> None:
    assert tagged_languages(tag) == codes


@pytest.mark.parametrize(
    ("text", "tag", "code"),
    [
        pytest.param(ENGLISH, "eng", "en", id="they agree"),
        pytest.param(ENGLISH, None, "en", id="no tag"),
        pytest.param(ENGLISH, "und", "en", id="a tag that says nothing"),
        pytest.param(f"{ENGLISH} {ENGLISH}", "de", "en", id="the text is plainly of another language"),
        pytest.param(GERMAN * 2, "en", "de", id="the text is plainly not of the language that is read"),
        pytest.param("The wall broke.", "fr", "fr", id="too little text to speak against a tag"),
        pytest.param(f"{ENGLISH * 3} {GERMAN * 5}", "fr", "fr", id="pieces that differ say nothing"),
        pytest.param(GERMAN * 2, "lb", "lb", id="close languages are told apart by the tag"),
        pytest.param(GERMAN * 2, "frr", "frr", id="a language that texts are not known by"),
        pytest.param(f"{ENGLISH} {ENGLISH}", "enu", "en", id="no such language, and the text is plainly English"),
        pytest.param(GERMAN * 2, "en;de", "de", id="one of several"),
        pytest.param("The wall broke.", "fr;en", "fr", id="the first of several"),
    ],
)
def test_the_text_decides_where_the_tag_cannot(text: str, tag: str | None, code: str) -> None:
    assert article_language(text, tag) == code


def test_a_short_english_text_is_no_pidgin() -> None:
    assert language("Kenya beat Uganda in Nairobi on Sunday and meet Zambia next.") in ("en", None)


def test_the_language_that_a_page_declares_does_not_mislead() -> None:
    body = "".join(f"<p>{ENGLISH}</p>" for _ in range(4))
    page = (
        f'<html lang="de"><head><title>Harbour wall breaks</title></head><body><article>{body}</article></body></html>'
    )
    assert parsed(page, "html").article.language == "en"
