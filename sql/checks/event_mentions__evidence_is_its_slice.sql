-- The evidence of an event in the body is what its offsets cut out of it.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.evidence_text,
    event_mentions.evidence_start,
    event_mentions.evidence_end
from event_mentions
inner join articles
    on articles.article_id = event_mentions.article_id
where
    event_mentions.field = 'body'
    and event_mentions.evidence_text is distinct from substring(
        articles.body,
        event_mentions.evidence_start + 1,
        event_mentions.evidence_end - event_mentions.evidence_start
    )
