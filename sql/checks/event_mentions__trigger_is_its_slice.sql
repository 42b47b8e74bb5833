-- The trigger of an event in the body is what its offsets cut out of it.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.trigger_text,
    event_mentions.trigger_start,
    event_mentions.trigger_end
from event_mentions
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = event_mentions.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= event_mentions.trigger_start
where
    event_mentions.field = 'body'
    and event_mentions.trigger_text is distinct from substring(
        paragraphs.paragraph,
        event_mentions.trigger_start - paragraphs.paragraph_start + 1,
        event_mentions.trigger_end - event_mentions.trigger_start
    )
