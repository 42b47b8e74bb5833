-- What was said in the week before and after a meeting, by those who met?
select
    meetings.headline,
    meetings.date,
    quote_overview.speaker,
    quote_overview.text,
    quote_overview.said,
    date_diff('day', meetings.date_start, quote_overview.said_on) as days_after,
    quote_overview.outlet,
    quote_overview.source_path,
    quote_overview.char_start,
    quote_overview.char_end
from meetings
inner join quote_overview
    on
        quote_overview.speaker_id in (meetings.first_party_id, meetings.second_party_id)
        and quote_overview.said_on between meetings.date_start - 7 and meetings.date_end + 7
where
    meetings.status in ('happened', 'ongoing')
    and meetings.date_granularity in ('time', 'day')
    and quote_overview.said_on_granularity in ('time', 'day')
group by all
order by
    meetings.date,
    meetings.headline,
    days_after,
    quote_overview.source_path,
    quote_overview.char_start,
    quote_overview.text
