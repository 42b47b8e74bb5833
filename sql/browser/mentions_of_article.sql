-- One row per event that one version of an article reports, in the order of the text: who to whom, when, where, and in which words.
with parties_of_mention as (
    select
        event_participants.event_mention_id,
        list(
            coalesce(entities.name, event_participants.name) order by event_participants.position
        ) filter (where event_participants.role = 'actor') as actors,
        list(
            coalesce(entities.name, event_participants.name) order by event_participants.position
        ) filter (where event_participants.role = 'recipient') as recipients,
        list(distinct event_participants.country) as countries
    from event_participants
    left join entities
        on entities.entity_id = event_participants.entity_id
    group by all
)

select
    event_mentions.event_mention_id,
    event_mentions.event_id,
    events.headline,
    event_mentions.event_type,
    event_mentions.mode,
    event_mentions.status,
    event_mentions.field,
    event_mentions.trigger_text,
    coalesce( -- what stands in a title has no place in the body
        event_mentions.trigger_start,
        greatest(
            instr(
                case event_mentions.field
                    when 'title' then articles.title
                    else articles.subtitle
                end,
                event_mentions.trigger_text
            ) - 1,
            0
        )
    ) as trigger_start,
    coalesce(parties_of_mention.actors, []) as actors,
    coalesce(parties_of_mention.recipients, []) as recipients,
    shown_date(
        event_mentions.date_start, event_mentions.date_end, event_mentions.date_granularity
    ) as date,
    event_mentions.date_basis,
    event_mentions.date_text,
    event_mentions.place,
    event_mentions.asserted_by,
    event_mentions.confidence,
    event_mentions.rule,
    events.article_count as event_article_count,
    hidden_by(
        [outlet_shown(articles.outlet, articles.source_path)],
        event_mentions.date_start,
        event_mentions.date_end,
        list_concat(coalesce(parties_of_mention.countries, []), [event_mentions.place_country]),
        [event_mentions.date_basis]
    ) as hidden_by,
    row_number() over (
        order by
            event_mentions.field = 'body' asc,
            event_mentions.field asc,
            trigger_start asc,
            event_mentions.event_mention_id asc
    ) as position
from event_mentions
inner join articles
    on articles.article_id = event_mentions.article_id
left join parties_of_mention
    on parties_of_mention.event_mention_id = event_mentions.event_mention_id
left join events
    on events.event_id = event_mentions.event_id
where event_mentions.article_id = $article_id and event_mentions.withdrawn_by is null
