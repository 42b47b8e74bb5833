-- The evidence of an event covers its trigger.
-- severity: error of an article
select
    event_mentions.event_mention_id,
    event_mentions.trigger_start,
    event_mentions.trigger_end,
    event_mentions.evidence_start,
    event_mentions.evidence_end
from event_mentions
where
    event_mentions.trigger_start < event_mentions.evidence_start
    or event_mentions.trigger_end > event_mentions.evidence_end
    or not contains(event_mentions.evidence_text, event_mentions.trigger_text)
