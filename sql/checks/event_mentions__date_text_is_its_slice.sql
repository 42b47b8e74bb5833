-- The words that date an event are what their offsets cut out of the body.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.date_text,
    event_mentions.date_text_start,
    event_mentions.date_text_end
from event_mentions
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = event_mentions.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= event_mentions.date_text_start
where
    event_mentions.date_text_start is not null
    and event_mentions.date_text is distinct from substring(
        paragraphs.paragraph,
        event_mentions.date_text_start - paragraphs.paragraph_start + 1,
        event_mentions.date_text_end - event_mentions.date_text_start
    )
