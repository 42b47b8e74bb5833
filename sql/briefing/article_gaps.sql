-- One row per reason for which an article is not fully read or placed: articles, and the titles of some.
with reasons as (
    select
        quality.article_id,
        coalesce(quality.title, quality.source_path) as title,
        case
            when quality.nothing_found_because like 'language %'
                then 'written in a language that is not read for quotes and events'
            else quality.nothing_found_because
        end as reason
    from quality
    where quality.nothing_found_because is not null
    union all
    select
        quality.article_id,
        coalesce(quality.title, quality.source_path) as title,
        case quality.published_basis
            when 'none' then 'no day of publication is known'
            when 'deduced' then 'the day of publication is deduced from the text'
            when 'story' then 'the day of publication is that of other reports of the story'
            when 'crawler' then 'the day of publication is that of a crawler'
        end as reason
    from quality
    where quality.published_basis in ('none', 'deduced', 'story', 'crawler')
    union all
    select
        articles.article_id,
        coalesce(articles.title, articles.source_path) as title,
        'the outlet is not told' as reason
    from articles
    where articles.is_latest and articles.outlet is null
    union all
    select
        quality.article_id,
        coalesce(quality.title, quality.source_path) as title,
        'which lines are the article is doubtful' as reason
    from quality
    where quality.body_confidence < 0.8
)

select
    reasons.reason,
    count(*) as article_count,
    (
        select count(*) from articles
        where articles.is_latest
    ) as all_count,
    list(reasons.title order by reasons.title, reasons.article_id)[1:3] as titles
from reasons
group by reasons.reason
order by article_count desc, reasons.reason asc
