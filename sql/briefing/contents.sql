-- One row: how much is in the warehouse, of which days, and when it was published.
with latest_articles as (
    select
        articles.*,
        shown_date(
            articles.published_on, articles.published_on, articles.published_granularity
        ) as published
    from articles
    where articles.is_latest
)

select
    (select count(distinct documents.source_path) from documents) as file_count,
    (select count(*) from documents) as record_count,
    (select count(*) from rejects) as reject_count,
    (select count(*) from articles) as version_count,
    (
        select count(distinct coalesce(quote_overview.continues_quote_id, quote_overview.quote_id))
        from quote_overview
    ) as quote_count,
    (select count(*) from statements) as statement_count,
    (select count(*) from event_timeline) as event_count,
    (
        select count(*) from event_timeline
        where event_timeline.is_corroborated
    ) as corroborated_count,
    (
        select count(*) from entities
        where entities.kind = 'person'
    ) as person_count,
    (
        select count(distinct quote_overview.speaker_id) from quote_overview
    ) as speaker_count,
    (select count(*) from stories) as story_count,
    (
        select max(publications.published_at) from bookkeeping.publications
    ) as warehouse_published_at,
    count(*) as article_count,
    count(distinct latest_articles.outlet) as outlet_count,
    count(*) filter (where latest_articles.outlet is null) as outletless_count,
    count(*) filter (where latest_articles.published_on is null) as undated_count,
    arg_min(
        latest_articles.published, (latest_articles.published_on, latest_articles.article_id)
    ) filter (where latest_articles.published_on is not null) as first_published,
    arg_max(
        latest_articles.published, (latest_articles.published_on, latest_articles.article_id)
    ) filter (where latest_articles.published_on is not null) as last_published
from latest_articles
