"""Which of an article's names are one person."""

import pytest

from pipeline.people.name_clusters import Cluster, KnownNames, clusters, family_name, name_key, person
from pipeline.people.person_mentions import NameMention
from pipeline.people.person_titles import Title
from pipeline.records import Span


def mention(name: str, at: int = 0, title: Title | None = None, **values: object) -> NameMention:
    span = Span(at, at + len(name))
    known: dict[str, object] = {"gender": None, "is_sure": True, **values}
    return NameMention("body", span, span, tuple(name.split()), title, **known)  # type: ignore[arg-type]


def together(*mentions: NameMention) -> list[list[str]]:
    return [[" ".join(one.words) for one in cluster.mentions] for cluster in clusters(mentions)]


PRESIDENT = Title("President", None, None, "president")
MRS, MR = Title(None, None, "female", "mrs"), Title(None, None, "male", "mr")


@pytest.mark.parametrize(
    ("mentions", "persons"),
    [
        pytest.param([mention("Sergei Orlov"), mention("Sergey Orlov")], [["Sergei Orlov", "Sergey Orlov"]], id="y"),
        pytest.param([mention("Clara Duval"), mention("Clara Marie Duval", 20)], [["Clara Duval", "Clara Marie Duval"]],
            id="words between"),
        pytest.param([mention("Clara Duval"), mention("Marc Duval", 20)], [["Clara Duval"], ["Marc Duval"]], id="two"),
        pytest.param([mention("Clara Duval"), mention("Duval", 20)], [["Clara Duval", "Duval"]], id="family name"),
        pytest.param([mention("Clara de Duval"), mention("de Duval", 20)], [["Clara de Duval", "de Duval"]], id="de"),
        pytest.param([mention("Clara Duval"), mention("Clara", 20)], [["Clara Duval", "Clara"]], id="given name"),
        pytest.param([mention("Kim Jong-su"), mention("Kim", 20)], [["Kim Jong-su", "Kim"]], id="family name first"),
        pytest.param(
            [mention("Clara Duval", gender="female"), mention("Marc Duval", gender="male"), mention("Duval", 40, MR)],
            [["Clara Duval"], ["Marc Duval", "Duval"]], id="form of address tells which",
        ),
        pytest.param(
            [mention("Clara Duval"), mention("Marc Duval", 20, speaks=True), mention("Duval", 40)],
            [["Clara Duval"], ["Marc Duval", "Duval"]], id="who spoke just before",
        ),
        pytest.param(
            [mention("Clara Duval"), mention("Marc Duval", 200, speaks=True), mention("Duval", 900)],
            [["Clara Duval", "Duval"], ["Marc Duval"]], id="who spoke long before",
        ),
        pytest.param(
            [mention("Marc Duval"), mention("Marc Duval Jr.", 200), mention("Duval", 400), mention("Duval Jr.", 600)],
            [["Marc Duval", "Duval"], ["Marc Duval Jr.", "Duval Jr."]], id="father and son",
        ),
        pytest.param(
            [mention("Marc Duval Jr."), mention("Marc Duval", 200), mention("Duval", 400)],
            [["Marc Duval Jr.", "Duval"], ["Marc Duval"]], id="son and his father",
        ),
        pytest.param(
            [mention("Barack Obama Jr."), mention("Barack Obama", 200), mention("Obama", 400)],
            [["Barack Obama Jr."], ["Barack Obama", "Obama"]], id="son of a well-known father",
        ),
        pytest.param(
            [mention("Clara Duval"), mention("Marc Duval", 200, PRESIDENT), mention("Duval", 400, PRESIDENT)],
            [["Clara Duval"], ["Marc Duval", "Duval"]], id="the office tells which",
        ),
        pytest.param(
            [mention("Clara Obama"), mention("Obama", 200, PRESIDENT), mention("Obama", 400)],
            [["Clara Obama"], ["Obama", "Obama"]], id="the office of a well-known namesake",
        ),
        pytest.param(
            [mention("Clara Duval-Roux"), mention("Duval-Roux", 20)], [["Clara Duval-Roux", "Duval-Roux"]], id="hyphen"
        ),
        pytest.param([mention("Harbour Wall", is_sure=False)], [], id="nothing shows a person"),
        pytest.param([mention("Harbour Wall", is_sure=False, speaks=True)], [["Harbour Wall"]], id="it speaks"),
        pytest.param(
            [mention("Tarva Ondek", is_sure=False), mention("Ondek", 20, is_sure=False, speaks=True)],
            [["Tarva Ondek", "Ondek"]], id="its last word speaks",
        ),
        pytest.param([mention("Duval", title=MRS)], [["Duval"]], id="a titled name alone"),
        pytest.param([mention("Duval", is_sure=False)], [], id="a bare name alone"),
        pytest.param([mention("Duval", is_proper=False)], [], id="no name to the tagger"),
    ],
)  # fmt: skip
def test_persons(mentions: list[NameMention], persons: list[list[str]]) -> None:
    assert together(*mentions) == persons


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Howard J. Pell Jr.", ("howard", "pell")),
        ("Howard “Hal” Pell", ("howard", "pell")),
        ("Pak Hyon-su", ("pak", "hyon", "su")),
        ("Duval,", ("duval",)),
    ],
)
def test_key(name: str, key: tuple[str, ...]) -> None:
    assert name_key(name.split()) == key


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (("clara", "duval"), "duval"),
        (("kim", "jong", "su"), "kim"),
        (("kim", "novak"), "novak"),
        (("lee", "anderson"), "anderson"),
        (("duval",), "duval"),
    ],
)
def test_family_name(key: tuple[str, ...], name: str) -> None:
    assert family_name(key) == name


def test_what_the_mentions_tell_of_a_person() -> None:
    minister = Title("foreign minister", "KEN", None, "foreign minister")
    (cluster,) = clusters(
        [
            mention("Amara Okafor", title=Title(None, None, None, "counterpart")),
            mention("Okafor", 20, MRS),
            mention("Amara N. Okafor", 40, minister),
        ]
    )
    found = person(cluster)
    assert (found.name, found.title, found.country, found.gender) == (
        "Amara Okafor",
        "foreign minister",
        "KEN",
        "female",
    )


def test_pronouns_tell_the_gender_that_names_do_not() -> None:
    (cluster,) = clusters([mention("Tarva Ondek")])
    assert person(cluster, "male").gender == "male"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Okafor Meets Duval", ["Okafor", "Duval"]),
        ("Amara Okafor Meets Clara", ["Amara Okafor"]),
        ("Okafors Meet", []),
    ],
)
def test_known_names_in_a_line_of_capitals(line: str, found: list[str]) -> None:
    persons = clusters(
        [mention("Amara Okafor"), mention("Okafor", 20), mention("Clara Duval", 40), mention("Duval", 60)]
    )
    before = [len(cluster.mentions) for cluster in persons]
    KnownNames(persons).add_mentions("title", line, 0)
    added = [one for cluster, count in zip(persons, before, strict=True) for one in cluster.mentions[count:]]
    assert [one.span.cut(line) for one in sorted(added, key=lambda one: one.span.start)] == found


def test_a_cluster_is_sure_when_one_mention_is() -> None:
    cluster = Cluster()
    cluster.add(mention("Tarva Ondek", is_sure=False))
    assert not cluster.is_sure
    cluster.add(mention("Ondek", title=MRS))
    assert (cluster.is_sure, cluster.gender) == (True, "female")
