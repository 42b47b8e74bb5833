"""Which names are one person, country or body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import EntityKind
from pipeline.resolution.entities.entity_groups import Entity, EntityAlias, EntityMention, resolve
from pipeline.resolution.entities.person_names import person_name

Name = tuple[str, str, str | None, str | None]  # article, name, country, title


def mention(number: int, name: Name, kind: EntityKind = "person") -> EntityMention:
    article_id, text, country, title = name
    return EntityMention(f"{number:03}", article_id, f"Outlet {article_id}", text, kind, country, None, title)


def groups(names: list[Name], kind: EntityKind = "person") -> list[list[int]]:
    """The places of the names, put together by entity."""
    found = resolve(mention(number, name, kind) for number, name in enumerate(names))
    return sorted(sorted(map(int, mention_ids)) for _, _, mention_ids in found)


ONE_PERSON = {
    "romanised endings": [("a", "Sergey Tarkov", "RUS", None), ("b", "Sergei Tarkov", None, None)],
    "doubled endings": [("a", "Oleh Borynskyy", "UKR", None), ("b", "Oleh Borynsky", "UKR", None)],
    "hyphens": [("a", "Pak Hyon-su", "PRK", None), ("b", "Pak Hyon Su", "PRK", None)],
    "capital after hyphen": [("a", "Pak Hyon-su", "PRK", None), ("b", "Pak Hyon-Su", None, None)],
    "one letter of a name of three": [
        ("a", "Pak Hyon-hui", "PRK", "Foreign Minister"),
        ("b", "Pak Hyong-hui", "PRK", None),
    ],
    "Cyrillic letter": [("a", "Choе Tae-bok", "PRK", None), ("b", "Choe Tae-bok", "PRK", None)],
    "accents": [("a", "José Ibáñez", None, None), ("b", "Jose Ibanez", None, None)],
    "family name first or last": [("a", "Kim Hyon-su", "PRK", None), ("b", "Hyon-su Kim", "PRK", None)],
    "middle name": [("a", "Clara Marie Duval", "FRA", None), ("b", "Clara Duval", "FRA", None)],
    "without the first given name": [("a", "Clara Marie Duval", "FRA", None), ("b", "Marie Duval", "FRA", None)],
    "surname twice in an article, country told once": [("a", "Duval", None, None), ("a", "Duval", "FRA", None)],
    "initial": [("a", "Howard J. Pell", "USA", None), ("b", "Howard Pell", "USA", None)],
    "nickname": [("a", "Howard “Hal” Pell", None, None), ("b", "Howard Pell", None, None)],
    "suffix": [("a", "Howard Pell Jr.", None, None), ("b", "Howard Pell", None, None)],
    "short form": [("a", "Dick Hale", None, None), ("b", "Richard B. Hale", None, None)],
    "short form of a woman's name": [("a", "Liz Duval", "USA", None), ("b", "Elizabeth Duval", None, None)],
    "romanised given name": [("a", "Muhammad Sarn", None, None), ("b", "Mohammed Sarn", None, None)],
    "more initials": [("a", "Howard J. Pell", None, None), ("b", "Howard J. R. Pell", None, None)],
    "other spelling of a known name": [
        ("a", "Abdel-Fattah Burhan", None, None),
        ("b", "Abdel Fattah al-Burhan", "SDN", None),
    ],
    "possessive": [("a", "Clara Duval’s", None, None), ("b", "Clara Duval", None, None)],
    "surname of the same article": [("a", "Clara Duval", "FRA", None), ("a", "Duval", None, None)],
    "surname with country and post": [
        ("a", "Clara Duval", "FRA", "defence minister"),
        ("b", "Duval", "FRA", "Defence Minister"),
    ],
    "other country, same post": [("a", "Clara Duval", "FRA", "envoy"), ("b", "Clara Duval", "DEU", "special envoy")],
    "bare surname that three articles give in full": [
        *((article, "Clara Duval", "FRA", None) for article in "abc"),
        ("d", "Duval", None, None),
    ],
}


@pytest.mark.parametrize("names", ONE_PERSON.values(), ids=ONE_PERSON)
def test_one_person(names: list[Name]) -> None:
    assert groups(names) == [list(range(len(names)))]


TWO_PERSONS = {
    "other given name": [("a", "Clara Duval", "FRA", None), ("a", "Marc Duval", "FRA", None)],
    "two given names that differ by a letter": [("a", "Maria Conti", "ITA", None), ("b", "Mario Conti", "ITA", None)],
    "brothers": [("a", "Pak Jong-un", "PRK", "leader"), ("b", "Pak Jong-il", "PRK", "leader")],
    "one letter, other country": [("a", "Pak Hyon-hui", "PRK", None), ("b", "Pak Hyong-hui", "KOR", None)],
    "one letter, both in an article": [("a", "Pak Hyon-hui", "PRK", None), ("a", "Pak Hyong-hui", "PRK", None)],
    "same name, other country and post": [
        ("a", "Ivan Morozov", "RUS", "finance minister"),
        ("b", "Ivan Morozov", "BGR", "goalkeeper"),
    ],
    "father and son": [("a", "Howard Pell", "USA", None), ("a", "Howard Pell Jr.", "USA", None)],
    "son of a known person": [("a", "Adama Barrow", "GMB", None), ("b", "Adama Barrow Jr.", None, None)],
    "short form of two names": [("a", "Chris Hale", None, None), ("a", "Christopher Hale", None, None)],
    "two short forms": [("a", "Bill Hale", None, None), ("b", "Will Hale", None, None)],
    "other initials": [("a", "George W. Hall", "USA", None), ("b", "George H. Hall", "USA", None)],
    "bare surname of another article": [("a", "Clara Duval", "FRA", None), ("b", "Duval", None, None)],
    "bare surname with another post": [("a", "Clara Duval", "FRA", "minister"), ("b", "Duval", "FRA", "coach")],
    "bare surnames of two articles": [("a", "Duval", None, None), ("b", "Duval", None, None)],
}


@pytest.mark.parametrize("names", TWO_PERSONS.values(), ids=TWO_PERSONS)
def test_two_persons(names: list[Name]) -> None:
    assert groups(names) == [[0], [1]]


def test_name_of_an_entity_begins_like_the_fullest_one() -> None:
    names: list[Name] = [
        *(("a", "Holt-Ekin", None, None) for _ in range(3)),
        ("a", "Duncan Holt-Ekin", None, None),
        ("b", "Duncan P. Holt-Ekin", None, None),
        ("c", "Duncan Holt-Ekin", None, None),
    ]
    ((entity, _, _),) = resolve(mention(number, name) for number, name in enumerate(names))
    assert entity.name == "Duncan Holt-Ekin"


def test_given_names_stand_before_a_family_name_of_two_words() -> None:
    names: list[Name] = [*(("a", "Vargas Sarn", None, None) for _ in range(3)), ("a", "Maria Vargas Sarn", None, None)]
    ((entity, _, _),) = resolve(mention(number, name) for number, name in enumerate(names))
    assert entity.name == "Maria Vargas Sarn"


def test_word_of_the_sentence_before_a_name_is_no_part_of_it() -> None:
    names: list[Name] = [
        ("a", "Clara Marie Duval", "FRA", "Gov."),
        *(("b", "Clara Duval", "FRA", None) for _ in range(3)),
        ("c", "Rival Clara Duval", None, None),
        ("d", "Clara Duval", "ITA", "governor"),
    ]
    assert groups(names) == [[0, 1, 2, 3, 4, 5]]
    ((entity, _, _),) = resolve(mention(number, name) for number, name in enumerate(names))
    assert entity.name == "Clara Duval"


def test_surname_with_the_post_of_a_leader_means_the_leader() -> None:
    names: list[Name] = [
        ("a", "Erdogan", None, "President"),
        ("b", "Recep Tayyip Erdogan", "TUR", None),
        ("b", "Bilal Erdogan", "TUR", None),
        ("c", "Erdogan", "DEU", "Turkish President"),
    ]
    assert groups(names) == [[0, 1, 3], [2]]
    ((entity, _, _),) = resolve([mention(0, ("a", "Macron", None, "president"))])
    assert (entity.name, entity.country) == ("Emmanuel Macron", "FRA")


def test_surname_that_two_in_the_article_bear_stays_apart() -> None:
    names: list[Name] = [
        ("a", "Clara Duval", "FRA", None),
        ("a", "Marc Duval", "FRA", None),
        ("a", "Duval", None, None),
    ]
    assert groups(names) == [[0], [1], [2]]


def test_short_form_with_two_possible_owners_stays_apart() -> None:
    names: list[Name] = [
        ("a", "Clara Marie Duval", "FRA", None),
        ("b", "Clara Anne Duval", "FRA", None),
        ("c", "Clara Duval", "FRA", None),
    ]
    assert groups(names) == [[0], [1], [2]]


def test_unknown_country_does_not_join_two_persons_of_one_name() -> None:
    names: list[Name] = [
        ("a", "Ivan Morozov", "RUS", "finance minister"),
        ("b", "Ivan Morozov", "BGR", "goalkeeper"),
        ("c", "Ivan Morozov", "RUS", "minister"),
        ("d", "Ivan Morozov", None, None),
    ]
    assert groups(names) == [[0, 2, 3], [1]]


BODIES = {
    "country by any name": ([("a", "Russia", "RUS", None), ("b", "the Russian Federation", "RUS", None)], [[0, 1]]),
    "country that speaks": ([("a", "Moscow", "RUS", None), ("b", "Russia", None, None)], [[0, 1]]),
    "seat of government": ([("a", "Kremlin", "RUS", None), ("b", "Russia", "RUS", None)], [[0], [1]]),
    "ministry": (
        [
            ("a", "Russian Foreign Ministry", "RUS", None),
            ("b", "Russia’s foreign ministry", "RUS", None),
            ("c", "Foreign Ministry", "RUS", None),
            ("d", "Foreign Ministry", "FRA", None),
        ],
        [[0, 1, 2], [3]],
    ),
    "acronym": ([("a", "UN", None, None), ("b", "the United Nations", None, None)], [[0, 1]]),
    "nameless": ([("a", "allies", None, None), ("b", "Tarvan officials", None, None)], []),
}


@pytest.mark.parametrize(("names", "expected"), BODIES.values(), ids=BODIES)
def test_countries_and_bodies(names: list[Name], expected: list[list[int]]) -> None:
    assert groups(names, "organisation") == expected


def test_entity_goes_by_its_most_frequent_spelling_and_keeps_all_as_aliases() -> None:
    names: list[Name] = [
        ("a", "Pak Hyon-hui", "PRK", "Foreign Minister"),
        ("b", "Pak Hyon-hui", "PRK", None),
        ("b", "Pak", None, None),
        ("c", "Pak Hyong-hui", "PRK", "foreign minister"),
    ]
    ((entity, aliases, _),) = resolve(mention(number, name) for number, name in enumerate(names))
    assert entity == Entity(entity.entity_id, "Pak Hyon-hui", "person", "PRK", None, "foreign minister", 4)
    assert aliases == [
        EntityAlias(entity.entity_id, "Pak Hyon-hui", "Outlet a", 1),
        EntityAlias(entity.entity_id, "Pak Hyon-hui", "Outlet b", 1),
        EntityAlias(entity.entity_id, "Pak Hyong-hui", "Outlet c", 1),
        EntityAlias(entity.entity_id, "Pak", "Outlet b", 1),
    ]


def test_capital_is_no_spelling_of_its_country() -> None:
    names: list[Name] = [("a", "Norway", "NOR", None), ("a", "Oslo", "NOR", None)]
    ((entity, aliases, mention_ids),) = resolve(mention(number, name, "country") for number, name in enumerate(names))
    assert aliases == [EntityAlias(entity.entity_id, "Norway", "Outlet a", 2)]
    assert mention_ids == ["000", "001"]


NAMES = st.tuples(
    st.sampled_from("abc"),
    st.sampled_from(
        ["Clara Duval", "Clara Marie Duval", "Duval", "Marc Duval", "Pak Hyon-hui", "Pak Hyong Hui", "Pak"]
    ),
    st.sampled_from([None, "FRA", "PRK"]),
    st.sampled_from([None, "minister", "foreign minister"]),
)


@given(st.lists(NAMES, max_size=10), st.randoms())
def test_entities_do_not_depend_on_order(names: list[Name], random: object) -> None:
    mentions = [mention(number, name) for number, name in enumerate(names)]
    expected = list(resolve(mentions))
    random.shuffle(mentions)  # type: ignore[attr-defined]
    assert list(resolve(mentions)) == expected
    assert len({entity.entity_id for entity, _, _ in expected}) == len(expected)
    assert sum(entity.mention_count for entity, _, _ in expected) == len(names)


@given(st.text())
def test_any_text_can_be_read_as_a_name(text: str) -> None:
    name = person_name(text)
    assert len(name.sounds) == len(name.words)


@pytest.mark.parametrize("name", ["J. R.", "A B", "Ö 5"])
def test_person_of_initials_alone_goes_by_them(name: str) -> None:
    ((entity, _, mention_ids),) = resolve([mention(0, ("a", name, None, None))])
    assert (entity.name, entity.kind, mention_ids) == (name, "person", ["000"])


def test_a_country_in_a_persons_name_is_not_the_persons() -> None:
    ((entity, _, _),) = resolve([mention(0, ("a", "Jim Chad", "TCD", "senator"))])
    assert (entity.name, entity.country) == ("Jim Chad", None)


def test_a_surname_that_the_world_knows_is_no_relatives() -> None:
    names: list[Name] = [
        ("a", "Clara Obama", None, None),
        ("a", "Obama", None, None),
        ("b", "Barack Obama", "USA", None),
    ]
    assert groups(names) == [[0], [1, 2]]


def test_a_family_name_stays_its_person_where_others_take_it_for_a_body() -> None:
    mentions = [
        EntityMention("1", "a", None, "Ana Bloomberg", "person"),
        EntityMention("2", "b", None, "Bloomberg", "person"),
        EntityMention("3", "c", None, "Bloomberg", "organisation"),
    ]
    kinds = {mention_id: entity.kind for entity, _, ids in resolve(mentions) for mention_id in ids}
    assert kinds == {"1": "person", "2": "person", "3": "organisation"}
