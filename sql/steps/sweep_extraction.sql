-- Quotes and events of articles that are gone, or turned out not to be English, go.
create or replace temp table read_articles as
select article_id
from articles
where coalesce(language, 'en') = 'en';

delete from event_participants
where event_mention_id in (
    select event_mentions.event_mention_id
    from event_mentions
    where event_mentions.article_id not in (select read_articles.article_id from read_articles)
);

delete from event_mentions
where article_id not in (select read_articles.article_id from read_articles);

delete from quotes
where article_id not in (select read_articles.article_id from read_articles);

delete from quote_candidates
where article_id not in (select read_articles.article_id from read_articles);

delete from stage_marks
where
    stage in ('quotes', 'events')
    and record_key not in (select read_articles.article_id from read_articles)
