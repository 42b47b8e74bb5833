-- One row per event as the latest version of one article reports it: who did what to whom, and the passage.
with parties as (
    select
        event_participants.event_mention_id,
        event_participants.role,
        event_participants.position,
        coalesce(entities.name, event_participants.name) as name,
        case
            when entities.corrected_by is null then event_participants.country
            else entities.country
        end as country
    from event_participants
    left join entities
        on entities.entity_id = event_participants.entity_id
),

parties_of_mention as (
    select
        parties.event_mention_id,
        list(parties.name order by parties.position)
        filter (where parties.role = 'actor') as actors,
        list(parties.name order by parties.position)
        filter (where parties.role = 'recipient') as recipients,
        list_sort(
            list(distinct parties.country)
            filter (where parties.country is not null)
        ) as countries
    from parties
    group by all
),

mentions_with_field as (
    select
        event_mentions.*,
        articles.source_path,
        articles.outlet,
        articles.story_id,
        articles.published_at,
        articles.published_on,
        articles.published_granularity,
        articles.published_basis,
        case event_mentions.field
            when 'title' then articles.title
            when 'subtitle' then articles.subtitle
            else articles.body
        end as field_text
    from event_mentions
    inner join articles
        on articles.article_id = event_mentions.article_id
    where articles.is_latest and event_mentions.withdrawn_by is null
)

select
    coalesce(parties_of_mention.actors, []) as actors,
    coalesce(parties_of_mention.recipients, []) as recipients,
    mentions_with_field.event_type,
    mentions_with_field.mode,
    mentions_with_field.status,
    shown_date(
        mentions_with_field.date_start,
        mentions_with_field.date_end,
        mentions_with_field.date_granularity
    ) as date,
    mentions_with_field.date_basis,
    mentions_with_field.place,
    mentions_with_field.place_country,
    mentions_with_field.asserted_by,
    mentions_with_field.confidence,
    outlet_shown(mentions_with_field.outlet, mentions_with_field.source_path) as outlet,
    shown_date(
        mentions_with_field.published_on,
        mentions_with_field.published_on,
        mentions_with_field.published_granularity
    ) as published,
    mentions_with_field.published_basis,
    regexp_replace(trim(mentions_with_field.evidence_text), '\s+', ' ', 'g')
        as snippet,
    mentions_with_field.source_path,
    mentions_with_field.field,
    mentions_with_field.evidence_start as char_start,
    mentions_with_field.evidence_end as char_end,
    mentions_with_field.base_type,
    mentions_with_field.trigger_text,
    mentions_with_field.quad_class,
    mentions_with_field.intensity,
    coalesce(parties_of_mention.countries, []) as countries,
    mentions_with_field.is_reciprocal,
    mentions_with_field.is_lead,
    row_number() over (
        partition by mentions_with_field.article_id, mentions_with_field.event_id
        order by
            len(coalesce(parties_of_mention.actors, []))
            + len(coalesce(parties_of_mention.recipients, [])) desc,
            mentions_with_field.place is null asc,
            mentions_with_field.date_start is null asc,
            mentions_with_field.field <> 'body' asc,
            mentions_with_field.sentence_number asc,
            mentions_with_field.event_mention_id asc
    ) = 1 as is_fullest,
    mentions_with_field.rule,
    mentions_with_field.date_text,
    mentions_with_field.date_start,
    mentions_with_field.date_end,
    mentions_with_field.date_granularity,
    mentions_with_field.published_on,
    mentions_with_field.published_granularity,
    mentions_with_field.event_mention_id,
    mentions_with_field.event_id,
    mentions_with_field.article_id,
    mentions_with_field.quote_id,
    mentions_with_field.story_id
from mentions_with_field
left join parties_of_mention
    on
        parties_of_mention.event_mention_id
        = mentions_with_field.event_mention_id
