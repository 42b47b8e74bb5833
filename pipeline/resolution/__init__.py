"""What is the same across articles: versions, copies, persons, utterances, events, stories.

Grouping is recomputed over everything each time, from plain records to plain records, in this order:

    article_versions.number(articles)       -> each article_id with its Version
    copies.near_copies(meetings, is_copy)   -> groups of texts that are copies
    name_blocks.in_blocks(mentions)         -> the mentions of names that can have to do with each other
    entity_groups.resolve(mentions)         -> each entity of such a block with its aliases and mention_ids
    with_items(entities)                    -> the same, with the item of Wikidata of each well-known one
    story_groups.group(articles, copies)    -> each story with its article_ids, and the pairs that make it one
    story_dates(story)                      -> the dates of the undated articles of a story
    placed(mention)                         -> the date of a mention in such an article, by its words
    event_groups.group(mentions)            -> each event with its event_mention_ids
    sentence_changes.sentence_changes(pair) -> the sentences that differ between a version and the next
    lent_speakers.spoken_for(quotes)        -> the speakers that quotes lend each other, and whose words others are
    utterance_groups.group(quotes, voices)  -> each statement with its quote_ids
    formulas.formula_uses(texts)            -> the words that a speaker says again on other occasions

Records come and go one by one and are compared block by block (``blocks``), so that memory does not grow with their
number. Every result depends on the records alone, never on their order or on when they were read; ids are hashes of
content. Reading and writing rows is not done here.
"""

from pipeline.resolution import name_blocks
from pipeline.resolution.entities import entity_groups, plain
from pipeline.resolution.grouping import Runs, Spool
from pipeline.resolution.real_events import event_blocks, event_groups
from pipeline.resolution.statements import QuotedText, formulas, lent_speakers, utterance_groups
from pipeline.resolution.stories import (
    StoryDate,
    Telling,
    UnplacedMention,
    placed,
    story_dates,
    story_groups,
    word_strengths,
)
from pipeline.resolution.versions import SentenceChange, VersionPair, article_versions, copies, sentence_changes
from pipeline.resolution.wikidata_ids import with_items

__all__ = [
    "QuotedText",
    "Runs",
    "SentenceChange",
    "Spool",
    "StoryDate",
    "Telling",
    "UnplacedMention",
    "VersionPair",
    "article_versions",
    "copies",
    "entity_groups",
    "event_blocks",
    "event_groups",
    "formulas",
    "lent_speakers",
    "name_blocks",
    "placed",
    "plain",
    "sentence_changes",
    "story_dates",
    "story_groups",
    "utterance_groups",
    "with_items",
    "word_strengths",
]
