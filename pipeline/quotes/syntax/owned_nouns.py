"""Nouns of saying with whose they are and what they say: "Okafor's claim that ...", "By her own account, ..."."""

from pipeline.language import Phrase, Word, noun_phrase, subtree, trimmed
from pipeline.quotes.syntax.according import rest_of_clause
from pipeline.quotes.syntax.attribution import Attribution, piece
from pipeline.quotes.syntax.quoted_sources import speaking_subject
from pipeline.quotes.vocabulary import Cue
from pipeline.reference import listed

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OWN_ACCOUNTS = listed("quote_words", "own_account")
UTTERING = listed("quote_words", "uttering")


def owned_noun(noun: Word, cue: Cue) -> Attribution | None:
    """The attribution that a noun cue makes with its owner; null when nobody owns it or it says nothing.

    Who utters a clause of it ("made the claim that ...") or whose name stands before it ("a Reuters report that ...")
    owns it too.
    """
    owner = noun.child("poss")
    for child in noun.children:
        if child < noun:
            continue
        if child.dep == "acl" and "acl" in cue.frames:
            content, cue_end, frame = child, noun, "acl"
        elif owner is not None and child.dep == "prep" and child.lower in cue.frames:
            inner = child.child("pobj", "pcomp")
            if inner is None:
                continue
            content, cue_end, frame = inner, child, "noun"
        else:
            continue
        contents = tuple(piece(subtree(content)))
        source = owner_phrase(owner) if owner is not None else _utterer(noun, content)
        if source is None or not contents:
            return None
        return Attribution(Phrase(noun, cue_end), noun, source, None, contents, cue.kind, frame)
    return None


def _utterer(noun: Word, clause: Word) -> Phrase | None:
    """Whose a noun with a "that" clause is, where nobody owns it."""
    if subtree(clause).first.lower != "that" or clause.child("mark") is None:
        return None
    name = next((child for child in noun.all_children("compound") if child.is_name), None)
    if name is not None:
        return trimmed(subtree(name))
    verb = noun.head
    if noun.dep != "dobj" or verb.lemma not in UTTERING or not verb < noun:
        return None
    head = speaking_subject(verb)
    return noun_phrase(head) if head is not None else None


def own_account(noun: Word) -> Attribution | None:
    """The attribution of "by her own account, ..." or "in Okafor's view, ...": the rest of its clause."""
    owner, preposition = noun.child("poss"), noun.head
    if owner is None or noun.dep != "pobj" or f"{preposition.lower} {noun.lower}" not in OWN_ACCOUNTS:
        return None
    contents = tuple(rest_of_clause(preposition))
    is_said = any(word.pos in ("VERB", "AUX") for content in contents for word in content)
    if not is_said or subtree(preposition).last is not noun:
        return None
    return Attribution(Phrase(noun, noun), noun, owner_phrase(owner), None, contents, "speech", "according")


def owner_phrase(owner: Word) -> Phrase:
    """An owner without the "'s"."""
    whole = subtree(owner)
    last = whole.last
    if last.lower in POSSESSIVES and whole.first < last:
        return whole.first.tokens.phrase(whole.first.index, last.index - 1)
    return whole
