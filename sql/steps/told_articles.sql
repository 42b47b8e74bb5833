-- What tells stories apart.
select
    article_id,
    title,
    outlet,
    origin,
    case when published_basis <> 'story' then published_at end as published_at,
    case
        when published_basis <> 'story' and published_granularity in ('time', 'day')
            then published_on
    end as published_on,
    is_latest
from articles
order by article_id
