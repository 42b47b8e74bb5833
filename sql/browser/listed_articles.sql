-- One row per article in its latest version, latest first.
select
    article_id,
    row_number() over (
        order by
            published_on desc nulls last,
            title asc,
            article_id asc
    ) as position
from shown_articles
