-- What tells stories apart.
select
    article_id,
    title,
    outlet,
    origin,
    published_at,
    case
        when published_granularity in ('time', 'day')
            then published_on
    end as published_on,
    is_latest
from articles
order by article_id
