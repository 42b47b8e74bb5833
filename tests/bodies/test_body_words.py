"""Words that tell what a phrase around the name of a body is."""

from pipeline.bodies.body_words import is_place


def test_places_are_listed() -> None:
    assert [is_place(name) for name in ("Norway", "California", "Westmark")] == [True, True, False]
