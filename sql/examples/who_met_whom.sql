-- Who met whom, where and when, and who reports it?
select
    meetings.first_party,
    meetings.second_party,
    meetings.date,
    meetings.date_basis,
    meetings.place,
    meetings.status,
    meetings.outlets,
    meetings.source_path
from meetings
order by
    meetings.date_start nulls last,
    meetings.event_id,
    meetings.first_party,
    meetings.second_party
