-- One row per two parties that met, whoever is named first: how often, first and last when, in which events.
with pairs as (
    select distinct
        least(meetings.first_party_id, meetings.second_party_id) as source,
        greatest(meetings.first_party_id, meetings.second_party_id) as target,
        meetings.event_id,
        meetings.date,
        meetings.date_start,
        meetings.date_end,
        meetings.article_count
    from meetings
    where meetings.status in ('happened', 'ongoing', 'background')
)

select
    pairs.source,
    pairs.target,
    count(*) as weight,
    arg_min(pairs.date, pairs.date_start) as first_date,
    arg_max(pairs.date, pairs.date_end) as last_date,
    cast(sum(pairs.article_count) as bigint) as report_count,
    string_agg(pairs.event_id, ' ' order by pairs.event_id) as event_ids
from pairs
group by pairs.source, pairs.target
order by pairs.source, pairs.target
