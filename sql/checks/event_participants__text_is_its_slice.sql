-- The words for a party of an event in the body are what their offsets cut out of it.
-- severity: error of an article
with parties as materialized (
    select
        event_mentions.article_id,
        event_participants.event_mention_id,
        event_participants.role,
        event_participants.text,
        event_participants.char_start,
        event_participants.char_end
    from event_participants
    inner join event_mentions
        on event_mentions.event_mention_id = event_participants.event_mention_id
    where event_mentions.field = 'body'
)

select
    parties.event_mention_id,
    parties.role,
    parties.text,
    parties.char_start,
    parties.char_end
from parties
asof left join field_paragraphs() as paragraphs
    on
        paragraphs.article_id = parties.article_id
        and paragraphs.field = 'body'
        and paragraphs.paragraph_start <= parties.char_start
where
    parties.text is distinct from substring(
        paragraphs.paragraph,
        parties.char_start - paragraphs.paragraph_start + 1,
        parties.char_end - parties.char_start
    )
