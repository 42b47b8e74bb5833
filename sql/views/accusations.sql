-- One row per accusation that was made: who accuses whom, in which words, who rejected it; both sides known first.
-- Left out are accusations that were not made, inquiries into no one, and those against a thing ("the leak"), the press,
-- a side's own country or own head ("the Commission accuses Commission President Lund"). Who has a name ("Ada Lund")
-- goes before who has none ("the board").
with opposed as (
    select
        accuser.event_mention_id,
        (
            accuser.name <> accused.name
            and coalesce(accuser.entity_id <> accused.entity_id, true)
            and accused.kind <> 'thing'
            and coalesce(accused.sector <> 'JRN', true)
            and not starts_with(accused.text, accuser.text || ' ')
            and (
                coalesce(accuser.country <> accused.country, true)
                or 'country' not in (accuser.kind, accused.kind)
            )
        ) as is_opposed
    from event_participants as accuser
    inner join event_participants as accused
        on accused.event_mention_id = accuser.event_mention_id
    where accuser.role = 'actor' and accused.role = 'recipient'
),

unopposed as (
    select opposed.event_mention_id
    from opposed
    group by opposed.event_mention_id
    having not bool_or(opposed.is_opposed)
),

rejections as (
    select
        accusing.event_id,
        list(distinct rejecting.event_id order by rejecting.event_id) as rejection_event_ids,
        list_sort(list_distinct(flatten(list(rejecting.actors)))) as rejected_by
    from event_mention_overview as accusing
    inner join event_mention_overview as rejecting
        on rejecting.story_id = accusing.story_id
    inner join events as accusation
        on accusation.event_id = accusing.event_id
    inner join events as rejection
        on rejection.event_id = rejecting.event_id
    where
        accusing.event_type = 'ACCUSE'
        and rejecting.event_type = 'REJECT'
        and rejecting.status in ('happened', 'ongoing')
        and (
            list_has_any(rejection.actors, accusation.recipients)
            or list_has_any(rejection.actor_countries, accusation.recipient_countries)
        )
        and (
            len(rejection.recipients) = 0
            or list_has_any(rejection.recipients, accusation.actors)
            or list_has_any(rejection.recipient_countries, accusation.actor_countries)
        )
    group by accusing.event_id
),

matters as (
    select
        event_mention_overview.event_id,
        arg_min(
            struct_pack(quote_id := quotes.quote_id, text := quotes.text),
            (quotes.kind not in ('direct', 'partial'), -length(quotes.text), quotes.quote_id)
        ) as quote
    from event_mention_overview
    inner join quotes
        on quotes.quote_id = event_mention_overview.quote_id
    where quotes.withdrawn_by is null
    group by event_mention_overview.event_id
)

select
    event_timeline.actors as accusers,
    event_timeline.recipients as accused,
    matters.quote.text as matter,
    coalesce(rejections.rejected_by, []) as rejected_by,
    event_timeline.mode,
    event_timeline.status,
    event_timeline.date,
    event_timeline.date_basis,
    event_timeline.is_corroborated,
    event_timeline.outlets,
    event_timeline.headline,
    event_timeline.snippet,
    event_timeline.source_path,
    event_timeline.field,
    event_timeline.char_start,
    event_timeline.char_end,
    event_timeline.actor_countries as accuser_countries,
    event_timeline.recipient_countries as accused_countries,
    event_timeline.origin_count,
    event_timeline.date_start,
    event_timeline.date_end,
    event_timeline.date_granularity,
    event_timeline.event_id,
    event_timeline.event_mention_id,
    event_timeline.article_id,
    matters.quote.quote_id as matter_quote_id,
    coalesce(rejections.rejection_event_ids, []) as rejection_event_ids
from event_timeline
left join matters
    on matters.event_id = event_timeline.event_id
left join rejections
    on rejections.event_id = event_timeline.event_id
anti join unopposed
    on unopposed.event_mention_id = event_timeline.event_mention_id
where
    event_timeline.event_type = 'ACCUSE'
    and event_timeline.status in ('happened', 'ongoing', 'background')
    and len(event_timeline.actors) + len(event_timeline.recipients) > 0
    and (event_timeline.mode is distinct from 'investigate' or len(event_timeline.recipients) > 0)
order by
    (len(event_timeline.actors) = 0 or len(event_timeline.recipients) = 0) asc,
    (
        regexp_matches(array_to_string(event_timeline.actors, chr(10)), '(?m)^\p{Lu}')
        and regexp_matches(array_to_string(event_timeline.recipients, chr(10)), '(?m)^\p{Lu}')
    ) desc,
    event_timeline.date_start desc nulls last,
    event_timeline.event_id asc
