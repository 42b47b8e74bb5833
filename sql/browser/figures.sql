-- One row: how many articles, outlets, quotes, speakers, events and stories the file holds, and the days of its articles.
select
    count(*) as article_count,
    count(distinct articles.outlet) as outlet_count,
    (
        select count(*) from quotes
        inner join articles as latest
            on latest.article_id = quotes.article_id
        where latest.is_latest and quotes.kind <> 'stance' and quotes.withdrawn_by is null
    ) as quote_count,
    (
        select count(distinct quotes.speaker_id) from quotes
        where quotes.kind <> 'stance' and quotes.withdrawn_by is null
    ) as speaker_count,
    (
        select count(distinct event_mentions.event_id) from event_mentions
        inner join articles as latest
            on latest.article_id = event_mentions.article_id
        where
            latest.is_latest
            and event_mentions.event_id is not null
            and event_mentions.withdrawn_by is null
    ) as event_count,
    (select count(*) from stories) as story_count,
    strftime(min(articles.published_on), '%Y-%m-%d') as first_day,
    strftime(max(articles.published_on), '%Y-%m-%d') as last_day
from articles
where articles.is_latest
