-- The words for a party of an event in the body are what their offsets cut out of it.
-- severity: error
select
    event_participants.event_mention_id,
    event_participants.role,
    event_participants.text,
    event_participants.char_start,
    event_participants.char_end
from event_participants
inner join event_mentions
    on event_mentions.event_mention_id = event_participants.event_mention_id
inner join articles
    on articles.article_id = event_mentions.article_id
where
    event_mentions.field = 'body'
    and event_participants.text is distinct from substring(
        articles.body,
        event_participants.char_start + 1,
        event_participants.char_end - event_participants.char_start
    )
