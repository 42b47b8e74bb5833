-- The articles that are one text, or follow each other as versions of one article.
select list(article_id order by article_id) as article_ids
from articles
group by text_id
having count(*) > 1
union all
select [article_id, superseded_by] as article_ids
from articles
where superseded_by is not null
