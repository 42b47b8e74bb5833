-- One row per article in its latest version: what it tells, who published it and when, and what was found in it.
with quotes_of_article as (
    select
        quotes.article_id,
        count(*) filter (where quotes.kind <> 'stance') as quote_count,
        count(*) filter (where quotes.kind = 'stance') as stance_count
    from quotes
    where quotes.withdrawn_by is null
    group by all
),

events_of_article as (
    select
        event_mentions.article_id,
        count(*) as event_mention_count
    from event_mentions
    where event_mentions.withdrawn_by is null
    group by all
)

select
    articles.title,
    outlet_shown(articles.outlet, articles.source_path) as outlet,
    articles.agency,
    articles.authors,
    shown_date(
        articles.published_on, articles.published_on, articles.published_granularity
    ) as published,
    articles.published_basis,
    articles.dateline_place,
    articles.language,
    case
        when articles.body = '' then 'no body'
        when articles.published_at is null then 'undated'
        else 'complete'
    end as status,
    articles.version_number,
    articles.word_count,
    coalesce(quotes_of_article.quote_count, 0) as quote_count,
    coalesce(quotes_of_article.stance_count, 0) as stance_count,
    coalesce(events_of_article.event_mention_count, 0) as event_mention_count,
    stories.headline as story,
    stories.article_count as story_article_count,
    articles.source_path,
    articles.url,
    articles.section,
    articles.body_confidence,
    articles.published_on,
    articles.published_granularity,
    articles.published_at,
    articles.updated_at,
    articles.record_id,
    articles.article_id,
    articles.document_id,
    articles.story_id
from articles
left join quotes_of_article
    on quotes_of_article.article_id = articles.article_id
left join events_of_article
    on events_of_article.article_id = articles.article_id
left join stories
    on stories.story_id = articles.story_id
where articles.is_latest
