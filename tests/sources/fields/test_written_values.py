"""A value as its plain wording, whatever wrote it."""

import pytest

from pipeline.sources.fields.written_values import address, is_markup, is_nothing, label, wording


@pytest.mark.parametrize("value", [None, "", " ", "nan", "NaN", "None", "NULL", "N/A", "NA", "-", "[]", [], {}, [None]])
def test_what_exports_write_for_nothing_is_nothing(value: object) -> None:
    assert is_nothing(value)


@pytest.mark.parametrize("value", ["Na", "Nancy", "No", 0, "0", "--- a line", ["nan"]])
def test_what_only_looks_like_nothing_is_a_value(value: object) -> None:
    assert not is_nothing(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" Harbour ", "Harbour"),
        (["Coast", "Harbour", "Coast"], "Coast, Harbour"),
        ("['Coast']", "Coast"),
        ("{'id': 'coast', 'name': 'Coast Daily'}", "Coast Daily"),
        ('{"id": null, "name": "Coast Daily"}', "Coast Daily"),
        ({"main": "Harbour reopens", "kicker": None}, "Harbour reopens"),
        ({"rendered": "Harbour"}, "Harbour"),
        ({"id": 7}, None),
        ("[Live] Harbour", "[Live] Harbour"),
        ("[Live]", "[Live]"),
        ("[" * 90_000 + "]" * 10_000, "[" * 90_000 + "]" * 10_000),
        (17, "17"),
        (float("inf"), None),
        (True, None),
    ],
)
def test_wording(value: object, expected: str | None) -> None:
    assert wording(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Harbour &amp; town", "Harbour & town"),
        ("Harbour&#8217;s wall", "Harbour’s wall"),
        ("<b>Harbour</b> reopens", "Harbour reopens"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("Ships < 20 m may enter", "Ships < 20 m may enter"),
        ("The <harbour> of Oslo", "The <harbour> of Oslo"),
    ],
)
def test_a_label_has_no_markup(value: str, expected: str) -> None:
    assert label(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"uri": "coast.example", "title": "Coast Times"}, "Coast Times"),
        ({"uri": "coast.example", "title": None}, "coast.example"),
        ("coast.example", "coast.example"),
        (17, None),
    ],
)
def test_an_outlet_is_known_by_its_name_else_its_host(value: object, expected: str | None) -> None:
    assert address(value) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("a<br>b", True), ("<p>a", True), ("a</em>", True), ("a < b > c", False)]
)
def test_markup_is_told_by_tags_that_no_prose_holds(text: str, expected: bool) -> None:
    assert is_markup(text) is expected
