-- The parties of the events of these articles go with them.
delete from event_participants
where event_mention_id in (
    select event_mention_id
    from event_mentions
    where article_id in (select unnest($article_ids::text[]))
)
