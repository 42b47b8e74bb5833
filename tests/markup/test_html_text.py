from pipeline.markup import text_of


def test_each_block_is_a_line_and_what_is_never_shown_is_left_out() -> None:
    page = (
        "<p>Oslo <b>and</b>\n Bergen<br>agree</p><script>x()</script><table><tr><td>HD</td><td>A pact</td></tr></table>"
    )
    assert text_of(page) == "Oslo and Bergen\nagree\nHD\nA pact"


def test_markup_without_text_has_none() -> None:
    assert text_of("<p></p>") == ""
