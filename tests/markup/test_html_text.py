from pipeline.markup import ShownLine, shown_lines, text_of, tree


def test_each_block_is_a_line_and_what_is_never_shown_is_left_out() -> None:
    page = (
        "<p>Oslo <b>and</b>\n Bergen<br>agree</p><script>x()</script><table><tr><td>HD</td><td>A pact</td></tr></table>"
    )
    assert text_of(page) == "Oslo and Bergen\nagree\nHD\nA pact"


def test_markup_without_text_has_none() -> None:
    assert text_of("<p></p>") == ""


def test_lines_tell_how_a_browser_sets_them() -> None:
    page = tree("<div>Harbour<p>Oslo waits.</p>Bergen too<ul><li><p>A</p>B</ul>C</div>")
    assert page is not None
    assert list(shown_lines(page)) == [
        ShownLine("Harbour", False, False),
        ShownLine("Oslo waits.", False, True),
        ShownLine("Bergen too", False, True),
        ShownLine("A", True, True),
        ShownLine("B", True, True),
        ShownLine("C", False, True),
    ]
