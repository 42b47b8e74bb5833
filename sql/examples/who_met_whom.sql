-- Who met whom, where and when, and who reports it?
select
    meetings.first_party,
    meetings.second_party,
    meetings.place,
    meetings.status,
    meetings.outlets,
    meetings.source_path,
    meetings.date_start,
    meetings.date_granularity,
    meetings.date_basis
from meetings
order by
    meetings.date_start nulls last,
    meetings.event_id,
    meetings.first_party,
    meetings.second_party
