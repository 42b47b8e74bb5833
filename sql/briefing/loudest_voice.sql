-- One row: the speaker with most quotes, and in how many articles; no row where no speaker is known.
select
    min(quote_overview.speaker) as speaker,
    count(distinct coalesce(quote_overview.continues_quote_id, quote_overview.quote_id))
        as quote_count,
    count(distinct quote_overview.article_id) as article_count,
    quote_overview.speaker_id
from quote_overview
where quote_overview.speaker_id is not null
group by quote_overview.speaker_id
order by quote_count desc, quote_overview.speaker_id asc
limit 1
