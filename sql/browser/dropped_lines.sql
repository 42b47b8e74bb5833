-- One row per role and reason for which lines of pages are no part of an article, the most frequent first; 20 at most.
select
    article_lines.role,
    article_lines.reason,
    count(*) as line_count,
    count(distinct article_lines.article_id) as article_count
from article_lines
inner join articles
    on articles.article_id = article_lines.article_id
where
    articles.is_latest
    and article_lines.body_start is null
    and article_lines.role not in (
        'title', 'subtitle', 'section', 'byline', 'date', 'dateline'
    )
group by
    article_lines.role,
    article_lines.reason
order by
    line_count desc,
    article_lines.role asc,
    article_lines.reason asc
limit 20
