-- One row per meeting that took place and pair of named parties, the most reported and the latest first.
select
    meetings.first_party,
    meetings.first_title,
    meetings.first_country,
    meetings.second_party,
    meetings.second_title,
    meetings.second_country,
    meetings.date,
    meetings.date_basis,
    meetings.place,
    meetings.is_corroborated,
    meetings.outlets,
    meetings.article_count,
    meetings.headline,
    meetings.event_id,
    meetings.event_mention_id
from meetings
where meetings.status in ('happened', 'ongoing', 'background')
order by
    meetings.is_corroborated desc,
    meetings.article_count desc,
    (meetings.first_title is not null and meetings.second_title is not null) desc,
    (meetings.status = 'happened') desc,
    meetings.date_start desc nulls last,
    meetings.event_id asc,
    meetings.first_party asc,
    meetings.second_party asc
