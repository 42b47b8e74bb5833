-- At most a fifth of the direct quotes are without a speaker.
-- severity: warn
select
    count(*) as quote_count,
    count(*) filter (where quotes.speaker_as_written is null) as unattributed_count
from quotes
inner join articles
    on articles.article_id = quotes.article_id
where
    articles.is_latest
    and quotes.kind in ('direct', 'partial')
having count(*) filter (where quotes.speaker_as_written is null) > 0.2 * count(*)
