-- One row per deed or meeting announced with its day or month, or between named parties: by whom, for when, what came of it.
-- Left out are mere promises and words of support or threat, what lies before its own announcement ("the decision last year to
-- withdraw"), what a side does to itself or to what is no party (a river), and what names no doer or by a pronoun alone.
with plans as (
    select
        event_mention_overview.event_id,
        arg_min(
            event_mention_overview.event_mention_id,
            (
                event_mention_overview.date_start is null,
                event_mention_overview.published_on is null,
                event_mention_overview.published_basis = 'story',
                event_mention_overview.published_on,
                event_mention_overview.event_mention_id
            )
        ) as event_mention_id
    from event_mention_overview
    where
        event_mention_overview.status = 'planned'
    group by event_mention_overview.event_id
),

recipients_of_plans as (
    select event_participants.*
    from plans
    inner join event_participants
        on event_participants.event_mention_id = plans.event_mention_id
    where event_participants.role = 'recipient'
),

misdirected_plans as (
    select recipients_of_plans.event_mention_id
    from recipients_of_plans
    where
        recipients_of_plans.kind = 'thing'
        or (
            recipients_of_plans.kind <> 'country'
            and coalesce(recipients_of_plans.country, recipients_of_plans.org_code) is null
            and recipients_of_plans.name not like '% %'
            and (recipients_of_plans.kind = 'person' or recipients_of_plans.sector is null)
        )
    union
    select recipients_of_plans.event_mention_id
    from recipients_of_plans
    inner join event_participants as doers
        on doers.event_mention_id = recipients_of_plans.event_mention_id
    where
        doers.role = 'actor'
        and (
            doers.name = recipients_of_plans.name
            or doers.entity_id = recipients_of_plans.entity_id
            or (
                doers.country = recipients_of_plans.country
                and 'country' in (doers.kind, recipients_of_plans.kind)
            )
        )
),

plans_of_pronouns as (
    select event_participants.event_mention_id
    from plans
    inner join event_mention_overview
        on event_mention_overview.event_mention_id = plans.event_mention_id
    inner join event_participants
        on event_participants.event_mention_id = plans.event_mention_id
    where
        event_participants.role = 'actor'
        and event_participants.basis = 'coreference'
        and lower(event_participants.text) in (
            'he', 'her', 'his', 'it', 'its', 'she', 'their', 'they'
        )
        and not contains(
            event_mention_overview.snippet, regexp_extract(event_participants.name, '\S+$')
        )
),

plans_with_words as (
    select
        event_mention_overview.*,
        events.status as status_of_event,
        events.headline,
        list_concat(events.actors, events.recipients) as names,
        len(events.actors) > 0 as has_actors,
        -- "Ada Lund", not "the ferries"
        regexp_matches(array_to_string(events.actors, chr(10)), '(?m)^\p{Lu}') as is_actor_named,
        -- "the Harbour Authority", not "Omani forces"
        regexp_matches(
            array_to_string(events.recipients, chr(10)), '(?m)^\p{Lu}(.* \p{Lu})?\S*$'
        ) as is_recipient_named,
        list_sort(
            list_distinct(list_concat(events.actor_countries, events.recipient_countries))
        ) as sides
    from plans
    inner join event_mention_overview
        on event_mention_overview.event_mention_id = plans.event_mention_id
    inner join events
        on events.event_id = plans.event_id
    anti join misdirected_plans
        on misdirected_plans.event_mention_id = plans.event_mention_id
    anti join plans_of_pronouns
        on plans_of_pronouns.event_mention_id = plans.event_mention_id
),

real_events as (
    select
        event_timeline.event_id,
        event_timeline.base_type,
        event_timeline.date_start,
        event_timeline.date_end,
        event_timeline.date_granularity,
        event_timeline.date_basis,
        event_timeline.date,
        event_timeline.headline,
        list_concat(event_timeline.actors, event_timeline.recipients) as names,
        list_sort(
            list_distinct(
                list_concat(event_timeline.actor_countries, event_timeline.recipient_countries)
            )
        ) as sides
    from event_timeline
    where event_timeline.status in ('happened', 'ongoing')
),

candidates as (
    select
        plans_with_words.event_id,
        real_events.event_id as matched_event_id,
        0 as days_off
    from plans_with_words
    inner join real_events
        on real_events.event_id = plans_with_words.event_id
    union all
    select
        plans_with_words.event_id,
        real_events.event_id as matched_event_id,
        abs(date_diff('day', plans_with_words.date_start, real_events.date_start)) as days_off
    from plans_with_words
    inner join real_events
        on
            real_events.base_type = plans_with_words.base_type
            and real_events.sides = plans_with_words.sides
            and real_events.date_start <= plans_with_words.date_end + 3
            and real_events.date_end >= plans_with_words.date_start - 3
    where
        plans_with_words.status_of_event = 'planned'
        and list_has_any(real_events.names, plans_with_words.names)
),

outcomes as (
    select
        candidates.event_id,
        arg_min(
            candidates.matched_event_id, (candidates.days_off, candidates.matched_event_id)
        ) as matched_event_id
    from candidates
    group by candidates.event_id
),

last_news as (
    select max(articles.published_on) as published_on
    from articles
)

select
    plans_with_words.headline,
    plans_with_words.actors,
    plans_with_words.recipients,
    plans_with_words.base_type,
    coalesce(plans_with_words.asserted_by, plans_with_words.outlet) as announced_by,
    plans_with_words.published as announced,
    plans_with_words.published_basis as announced_basis,
    plans_with_words.date as planned_for,
    plans_with_words.date_basis as planned_for_basis,
    plans_with_words.place,
    plans_with_words.place_country,
    case
        when outcomes.matched_event_id is not null then 'took place'
        when plans_with_words.status_of_event = 'negated' then 'called off'
        when plans_with_words.date_end is null then 'undated'
        when plans_with_words.date_end < last_news.published_on then 'not reported'
        else 'still ahead'
    end as outcome,
    real_events.date as took_place,
    real_events.date_basis as took_place_basis,
    real_events.headline as matched_headline,
    plans_with_words.snippet,
    plans_with_words.source_path,
    plans_with_words.field,
    plans_with_words.char_start,
    plans_with_words.char_end,
    plans_with_words.published_on as announced_on,
    plans_with_words.published_granularity as announced_granularity,
    plans_with_words.date_start,
    plans_with_words.date_end,
    plans_with_words.date_granularity,
    real_events.date_start as took_place_on,
    real_events.date_granularity as took_place_granularity,
    plans_with_words.event_id,
    plans_with_words.event_mention_id,
    plans_with_words.article_id,
    outcomes.matched_event_id
from plans_with_words
cross join last_news
left join outcomes
    on outcomes.event_id = plans_with_words.event_id
left join real_events
    on real_events.event_id = outcomes.matched_event_id
where
    plans_with_words.has_actors
    and plans_with_words.base_type not in (
        'ACCUSE', 'AGREE', 'CONCEDE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN'
    )
    and coalesce(
        plans_with_words.date_end >= plans_with_words.published_on - 1,
        coalesce(plans_with_words.date_granularity, '') <> 'year'
    )
    and case
        when plans_with_words.date_granularity in ('time', 'day', 'week', 'range', 'month')
            then plans_with_words.is_actor_named or plans_with_words.is_recipient_named
        else
            (plans_with_words.is_actor_named and plans_with_words.is_recipient_named)
            or (
                plans_with_words.base_type in ('CONSULT', 'COOPERATE')
                and len(plans_with_words.actors) > 1
                and plans_with_words.is_actor_named
            )
    end
