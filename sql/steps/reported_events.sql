-- What tells the events behind mentions apart, a row for each party: the mention, then the party as the entity it is.
-- Who is nobody in particular ("gunmen", "hundreds of banks") has no entity, and the name that the text gives.
with parties as (
    select
        event_participants.* replace (
            if(entities.corrected_by is null, event_participants.kind, entities.kind) as kind,
            if(
                entities.corrected_by is null, event_participants.country, entities.country
            ) as country
        ),
        coalesce(entities.name, event_participants.name) as entity_name
    from event_participants
    left join entities on entities.entity_id = event_participants.entity_id
)

select
    event_mentions.event_mention_id,
    event_mentions.article_id,
    articles.story_id,
    articles.outlet,
    articles.origin,
    articles.title,
    case when articles.published_basis <> 'story' then articles.published_at end as published_at,
    event_mentions.event_type,
    event_mentions.base_type,
    event_mentions.mode,
    event_mentions.quad_class,
    event_mentions.intensity,
    event_mentions.status,
    event_mentions.is_lead,
    event_mentions.trigger_text,
    event_mentions.evidence_text,
    event_mentions.field,
    event_mentions.sentence_number,
    event_mentions.sentence_rank,
    event_mentions.date_start,
    event_mentions.date_end,
    event_mentions.date_granularity,
    event_mentions.date_text,
    event_mentions.date_basis,
    event_mentions.place,
    event_mentions.place_country,
    articles.is_latest,
    parties.role,
    parties.entity_id,
    parties.entity_name,
    parties.kind,
    parties.country,
    parties.org_code,
    parties.sector,
    parties.position
from event_mentions
inner join articles on articles.article_id = event_mentions.article_id
left join parties on parties.event_mention_id = event_mentions.event_mention_id
where event_mentions.withdrawn_by is null
order by event_mentions.event_mention_id, parties.role, parties.position
