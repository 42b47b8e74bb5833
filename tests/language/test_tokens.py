"""Words, phrases and sentences of a paragraph: places, offsets, neighbours, tree, and the repair of lost main verbs."""

from pipeline.language import Phrase, Word
from pipeline.records import Span
from tests.language.reading import parsed, tree, word

BODY = "Oslo opened the port.\n\nThe port, which Rome closed, is busy. Ships staged a race."
PORT = tree(
    "The DT det port | port NN nsubj is | is VBZ ROOT 2 | busy JJ acomp is | . . punct is",
)


def test_offsets_are_those_of_the_field() -> None:
    for paragraph in parsed(BODY):
        assert [own.text for own in paragraph] == [BODY[own.start : own.end] for own in paragraph]
        assert paragraph.text == BODY[paragraph.span.start : paragraph.span.end]


def test_words_know_their_place_and_neighbours() -> None:
    _, second = parsed(BODY)
    assert [own.index for own in second] == list(range(len(second)))
    assert second[0].previous is None
    assert second[0].next is second[1]
    assert (second[1].lower_before, second[1].lower_after) == ("the", ",")
    assert (second[0].lower_before, second[-1].lower_after) == ("", "")


def test_sentences_are_views_and_count_through_the_field() -> None:
    first, second = parsed(BODY)
    assert [one.number for one in (*first.sentences, *second.sentences)] == [0, 1, 2]
    busy, race = second.sentences
    assert race.text == "Ships staged a race."
    assert race.words[0] is second[len(busy)]
    assert all(own.sentence is race for own in race)
    assert race.root is word(second, "staged")


def test_the_tree_joins_the_words_themselves() -> None:
    busy = word(PORT, "busy")
    assert busy.head is PORT[2]
    assert PORT[2].is_root
    assert not busy.is_root
    assert PORT[2].children == [PORT[1], PORT[3], PORT[4]]
    assert PORT[2].child("acomp", "nsubj") is PORT[1]
    assert PORT[2].all_children("acomp", "nsubj") == [PORT[1], busy]
    assert list(PORT[0].ancestors()) == [PORT[1], PORT[2]]


def test_conjuncts_are_the_word_and_all_joined_after_it() -> None:
    ports = tree(
        "Oslo NNP ROOT 0 | , , punct Oslo | Rome NNP conj Oslo | and CC cc Rome | Lima NNP conj Rome",
    )
    assert [own.text for own in ports[0].conjuncts()] == ["Oslo", "Rome", "Lima"]
    assert [own.text for own in ports[2].conjuncts()] == ["Rome", "Lima"]


def test_words_compare_by_where_they_stand() -> None:
    assert PORT[0] < PORT[1]
    assert PORT[1] > PORT[0]
    assert max(PORT[2].children) is PORT[4]
    assert PORT[0] != tree("The DT ROOT 0")[0]


def test_a_phrase_holds_its_words_and_their_text() -> None:
    phrase = PORT.phrase(0, 1)
    assert phrase == Phrase(PORT[0], PORT[1])
    assert (phrase.text, phrase.span, len(phrase)) == ("The port", Span(0, 8), 2)
    assert list(phrase) == [PORT[0], PORT[1]]
    assert PORT[1] in phrase
    assert PORT[2] not in phrase
    assert sorted([PORT.phrase(1, 2), phrase]) == [phrase, PORT.phrase(1, 2)]
    assert PORT.phrase(0, 2).covers(phrase)
    assert not phrase.covers(PORT.phrase(0, 2))
    assert phrase.overlaps(PORT.phrase(1, 2))
    assert not phrase.overlaps(PORT.phrase(2, 3))


def test_lemmas_of_short_verbs_keep_their_e() -> None:
    lemmas = {"staged": "stage", "hoped": "hope", "stopped": "stop", "opened": "open", "Ports": "port"}
    assert {text: tree(f"{text} {'NNS' if text == 'Ports' else 'VBD'} ROOT 0")[0].lemma for text in lemmas} == lemmas


def _noun_with_participle(*more: str) -> list[Word]:
    rows = (
        "Forty CD nummod ports | ports NNS ROOT 1 | called VBN acl ports | on IN prep ports | Oslo NNP pobj on",
        *more,
    )
    return tree(" | ".join((*rows, ". . punct ports"))).words


def test_a_sentence_without_a_verb_is_given_the_participle_beside_its_noun() -> None:
    _, ports, called, on, _, stop = _noun_with_participle()
    assert (called.tag, called.dep, called.head) == ("VBD", "ROOT", called)
    assert (ports.dep, ports.head, on.head, stop.head) == ("nsubj", called, called, called)
    assert called.sentence.root is called


def test_a_participle_with_a_helper_of_its_own_stays_one() -> None:
    ports, called = _noun_with_participle("been VBN auxpass called")[1:3]
    assert (ports.dep, called.tag, called.head) == ("ROOT", "VBN", ports)


def test_a_heading_without_a_full_stop_stays_a_noun() -> None:
    heading = tree(
        "Ports NNS ROOT 0 | called VBN acl Ports",
    )
    assert (heading[0].dep, heading[1].tag) == ("ROOT", "VBN")


def test_a_dateline_is_no_sentence_to_count() -> None:
    (paragraph,) = parsed("LIMA (Agency) -- Peru praised Chad. Chad left.")
    assert [(one.number, len(one)) for one in paragraph.sentences] == [(0, 5), (0, 4), (1, 3)]
