"""The hosts that a page writes as its own: in e-mail addresses, in links to itself, in its name ("Example.com").

Hosts of networks, shops and services are no page's own (``page_words``, sense ``foreign_host``).
"""

import re
from collections.abc import Sequence

from pipeline.articles.values import host_label, page_words
from pipeline.reference import any_of

ENDING = re.compile(
    rf"\.(?:{any_of(page_words('domain_ending'))}(?:\.[a-z]{{2}})?|[a-z]{{2}})\b(?![\w.-]*@)(?P<path>/\w)?",
    re.IGNORECASE,
)
HOST_BEFORE = re.compile(r"(?P<opening>@|\bwww\.|://(?:www\.)?|(?<![\w.@/-]))(?P<host>[\w-]+(?:\.[\w-]+)*)$")
ENDING_OF_NAME = re.compile(rf"(?<=\w\w)\.(?:{any_of(page_words('domain_ending'))}|[a-z]{{2}})(?:\.[a-z]{{2}})?$")
LONGEST_HOST = 60  # code points
MOST_HOSTS = 200  # endings that are looked at on a page
SHORTEST_LABEL = 3  # letters

MAILED = 1.5  # weight of a host that gets the page's mail
NAMED = 1.5  # of a host that is named again and again
LINKED = 0.5  # of a host that is named once, as partners are
PATH = 0.4  # of a host in the address of a single page


def own_hosts(lines: Sequence[str]) -> dict[str, tuple[str, float]]:
    """The hosts that some lines of a page write, by their labels, each with its weight as the page's own."""
    text = "\n".join(lines)
    weights: dict[str, tuple[str, float]] = {}
    for number, ending in enumerate(ENDING.finditer(text)):
        if number == MOST_HOSTS:
            break
        before = HOST_BEFORE.search(text, max(0, ending.start() - LONGEST_HOST), ending.start())
        if before is None or (not before["opening"] and not _is_general(ending[0])):
            continue
        host = (before["host"] + ending[0].removesuffix(ending["path"] or "")).lower()
        label = host_label(host)
        if len(label) < SHORTEST_LABEL or label in page_words("foreign_host"):
            continue
        weight = MAILED if before["opening"] == "@" else PATH if ending["path"] else LINKED
        known = weights.get(label, ("", 0.0))[1]
        weights[label] = (host, max(weight, known, NAMED if known >= LINKED and weight >= LINKED else 0.0))
    return weights


def _is_general(ending: str) -> bool:
    """Whether what follows a word can only be the end of an address: ".com", ".co.uk", not ".It" of a new sentence."""
    return ending.lower() == ending and ending.split("/")[0].strip(".").split(".")[0] in page_words("domain_ending")


def stands_for(label: str, name: str) -> bool:
    """Whether a host's label is a name's letters ("examplepost"), its initials or the openings of its words.

    A name that opens with the whole label is that of a part of the site ("Tide Events" of "tide").
    """
    words = re.findall(r"[^\W_]+", ENDING_OF_NAME.sub("", name.lower()))
    if len(words) == 1:
        return bool(label == words[0])
    if label in words[:1]:
        return False
    return _opens(label, words) or (words[:1] == ["the"] and _opens(label, words[1:]))


def _opens(label: str, words: Sequence[str]) -> bool:
    """Whether a label is made of the openings of all the words, in order."""
    reached = {0}
    for word in words:
        reached = {
            at + size
            for at in reached
            for size in range(1, len(word) + 1)
            if label.startswith(word[:size], at) and at + size <= len(label)
        }
    return len(label) in reached
