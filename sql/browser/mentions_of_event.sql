-- One row per mention of one event in the latest version of an article, first published first.
select
    event_mention_overview.outlet,
    event_mention_overview.published,
    event_mention_overview.published_basis,
    event_mention_overview.event_type,
    event_mention_overview.mode,
    event_mention_overview.status,
    event_mention_overview.date,
    event_mention_overview.date_basis,
    event_mention_overview.date_text,
    event_mention_overview.place,
    event_mention_overview.actors,
    event_mention_overview.recipients,
    event_mention_overview.asserted_by,
    event_mention_overview.confidence,
    articles.title,
    event_mentions.evidence_text,
    event_mentions.trigger_text,
    coalesce( -- what stands in a title has no place in the body
        event_mentions.trigger_start - event_mentions.evidence_start,
        greatest(instr(event_mentions.evidence_text, event_mentions.trigger_text) - 1, 0)
    ) as trigger_start,
    event_mention_overview.source_path,
    event_mention_overview.event_mention_id,
    event_mention_overview.article_id,
    hidden_by(
        [event_mention_overview.outlet],
        event_mention_overview.date_start,
        event_mention_overview.date_end,
        list_concat(event_mention_overview.countries, [event_mention_overview.place_country]),
        [event_mention_overview.date_basis]
    ) as hidden_by,
    row_number() over (
        order by
            event_mention_overview.published_on asc nulls last,
            event_mention_overview.outlet asc,
            event_mentions.article_id asc,
            event_mentions.sentence_number asc,
            event_mentions.event_mention_id asc
    ) as position
from event_mention_overview
inner join event_mentions
    on event_mentions.event_mention_id = event_mention_overview.event_mention_id
inner join articles
    on articles.article_id = event_mention_overview.article_id
where event_mention_overview.event_id = $event_id
