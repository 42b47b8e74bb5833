"""Nouns of saying with their owner and what they say: "Okafor's claim that ...", "her criticism of ..."."""

from pipeline.language import Phrase, Word, subtree
from pipeline.quotes.syntax.attribution import Attribution, piece
from pipeline.quotes.vocabulary import Cue

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def owned_noun(noun: Word, cue: Cue) -> Attribution | None:
    """The attribution that a noun cue makes with its owner; null when nobody owns it or it says nothing."""
    owner = noun.child("poss")
    if owner is None:
        return None
    for child in noun.children:
        if child < noun:
            continue
        if child.dep == "acl" and "acl" in cue.frames:
            content, cue_end, frame = child, noun, "acl"
        elif child.dep == "prep" and child.lower in cue.frames:
            inner = child.child("pobj", "pcomp")
            if inner is None:
                continue
            content, cue_end, frame = inner, child, "noun"
        else:
            continue
        contents = tuple(piece(subtree(content)))
        source = owner_phrase(owner)
        return Attribution(Phrase(noun, cue_end), noun, source, None, contents, cue.kind, frame) if contents else None
    return None


def owner_phrase(owner: Word) -> Phrase:
    """An owner without the "'s"."""
    whole = subtree(owner)
    last = whole.last
    if last.lower in POSSESSIVES and whole.first < last:
        return whole.first.tokens.phrase(whole.first.index, last.index - 1)
    return whole
