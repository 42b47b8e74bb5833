"""Reports of sport, where countries beat, attack and meet each other and no public event takes place."""

import re

from pipeline.events.coding.event_drafts import EventDraft
from pipeline.events.finding import words
from pipeline.records import Article
from pipeline.reference import any_of

FEWEST = 5  # different words of sport
SHARE = 0.012  # of all words; political news with a stadium or a team in it has far fewer
OPENING = 200  # code points in which a report tells the result
RESULT = re.compile(
    rf"\b{any_of(words('beating'))}(?:e?d|e?s)? (?:[A-Z][\w'’-]* ){{1,4}}(?:by )?\d[-–]\d\b"
)  # "thrashed Uganda 4-0"; courts and parliaments decide, and beat nobody
MARKS = ".,;:!?()'\"“”‘’"


def is_sport(article: Article) -> bool:
    """Whether an article is a report of sport, by a result in its title or opening, or the words of sport in it."""
    if RESULT.search(article.title or "") or RESULT.search(article.body[:OPENING]):
        return True
    own = f"{article.title or ''} {article.body}".lower().split()
    sport = words("sport")
    played = [word for word in (word.strip(MARKS) for word in own) if word in sport]
    return len(played) >= SHARE * len(own) and len(set(played)) >= FEWEST


def is_play(draft: EventDraft) -> bool:
    """Whether an event of a report of sport is told by a word that players are told of."""
    return draft.match.trigger.lemma in words("sporting")
