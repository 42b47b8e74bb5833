"""Entities that users join, keep apart and call otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.corrections import CorrectedEntity, Correction, corrected_entities, names_apart
from pipeline.records import CorrectionKind
from pipeline.resolution import entity_groups, with_items


def mention(number: int, name: str, article: str = "a", country: str | None = None) -> entity_groups.EntityMention:
    return entity_groups.EntityMention(f"m{number}", article, "Harbour Post", name, "person", country)


def line(correction: CorrectionKind, target: str, value: str, number: int = 2) -> Correction:
    return Correction("corrections/own.csv", number, correction, target, value, None)


def corrected(mentions: Sequence[entity_groups.EntityMention], *lines: Correction) -> dict[str, CorrectedEntity]:
    found = entity_groups.resolve(mentions, names_apart(lines, {}))
    return {one.entity.name: one for one in corrected_entities(found, lines, {})}


ARDEN, BELL = mention(1, "Lena Arden", "a", "NOR"), mention(2, "Tove Bell", "b")


def test_two_names_of_one_are_one_with_the_id_of_the_first() -> None:
    apart = corrected([ARDEN, BELL])
    joined = corrected([ARDEN, BELL], line("same", "Tove Bell", "Lena Arden"))
    (one,) = joined.values()
    assert (one.entity.name, one.entity.country, one.entity.mention_count) == ("Tove Bell", "NOR", 2)
    assert one.entity.entity_id == apart["Tove Bell"].entity.entity_id
    assert sorted(one.mention_ids) == ["m1", "m2"]
    assert [alias.alias for alias in one.aliases] == ["Lena Arden", "Tove Bell"]
    old = apart["Lena Arden"].entity.entity_id
    assert (old, "entity_id", old, one.entity.entity_id) in [change[2:] for change in one.changes]


def test_lines_join_one_after_the_other() -> None:
    third = mention(3, "Ida Corr", "c")
    lines = line("same", "Tove Bell", "Ida Corr"), line("same", "Lena Arden", "Tove Bell", 3)
    joined = corrected([ARDEN, BELL, third], *lines)
    assert [(one.entity.name, len(one.mention_ids)) for one in joined.values()] == [("Lena Arden", 3)]


def test_two_names_that_are_two_are_kept_apart_with_who_is_named_beside_each() -> None:
    mentions = [
        *(mention(1, "Lena Arden", "a"), mention(2, "Arden", "a")),
        *(mention(3, "Lena M. Arden", "b"), mention(4, "Arden", "b")),
    ]
    assert [len(one.mention_ids) for one in corrected(mentions).values()] == [4]
    apart = corrected(mentions, line("different", "Lena Arden", "Lena M. Arden"))
    assert {name: sorted(one.mention_ids) for name, one in apart.items()} == {
        "Lena Arden": ["m1", "m2"],
        "Lena M. Arden": ["m3", "m4"],
    }


def test_name_kind_and_country_are_set_and_the_id_stays() -> None:
    before = corrected([ARDEN])["Lena Arden"]
    lines = [line("rename", before.entity.entity_id, "Lena Arden-Holm"), line("country", "Lena Arden", "", 3)]
    after = corrected([ARDEN], *lines)["Lena Arden-Holm"]
    assert (after.entity.entity_id, after.entity.country) == (before.entity.entity_id, None)
    assert [change[3:] for change in after.changes] == [
        ("name", "Lena Arden", "Lena Arden-Holm"),
        ("country", "NOR", None),
    ]


def test_an_id_still_finds_its_entity_when_another_spelling_has_become_the_most_frequent() -> None:
    before = corrected([mention(1, "Lena Arden", "a")])["Lena Arden"].entity.entity_id
    more = [mention(1, "Lena Arden", "a"), *(mention(number, "Lena Ardén", f"b{number}") for number in (2, 3))]
    assert list(corrected(more, line("rename", before, "L. A."))) == ["L. A."]


def test_a_line_that_matches_nobody_changes_nothing() -> None:
    lines = [line("rename", "Nobody Known", "Somebody"), line("same", "Lena Arden", "Nobody Known", 3)]
    assert [one.changes for one in corrected([ARDEN, BELL], *lines).values()] == [[], []]


def test_an_item_of_wikidata_is_set_and_taken_back_by_an_empty_value() -> None:
    given = corrected([ARDEN], line("wikidata", "Lena Arden", "Q4242"))["Lena Arden"]
    assert given.entity.wikidata_id == "Q4242"
    machine = with_items(entity_groups.resolve([mention(1, "Angela Merkel")], []))
    known = [(replace(entity, wikidata_id="Q7"), aliases, ids) for entity, aliases, ids in machine]
    (taken,) = corrected_entities(known, [line("wikidata", "Angela Merkel", "")], {})
    assert (taken.entity.wikidata_id, taken.changes[0].machine_value) == (None, "Q7")
