-- One row per reason for which words in quotation marks are no quote: spans, and three of them.
select
    quote_candidates.reason,
    count(*) as mark_count,
    list(
        distinct quote_candidates.text order by quote_candidates.text
    ) filter (where length(quote_candidates.text) between 4 and 60)[1:3] as texts
from quote_candidates
inner join articles
    on articles.article_id = quote_candidates.article_id
where articles.is_latest
group by quote_candidates.reason
order by mark_count desc, quote_candidates.reason asc
