"""What is the same across articles: versions, copies, persons, utterances, events, stories.

Grouping is recomputed over everything each time, from plain records to plain records, in this order:

    versions.number(articles)                       -> article_id -> Version
    copies.near_copies(articles)                    -> groups of article_ids that are one text
    copies.origins(groups, agencies)                -> article_id -> origin, one for all copies of a text or agency
    entities.resolve(mentions)                      -> entities, aliases, mention_id -> entity_id
    events.group(mentions, origins)                 -> events, event_mention_id -> event_id
    stories.group(articles, copies, main_events, origins)   -> stories, article_id -> story_id
    statements.group(quotes)                        -> statements, quote_id -> statement_id

Every result depends on the records alone, never on their order or on when they were read; ids are hashes of content.
Reading and writing rows is not done here.
"""
