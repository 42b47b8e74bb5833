-- The words of a date are what their offsets cut out of the raw text.
-- severity: error of an article
select
    article_dates.article_id,
    article_dates.position,
    article_dates.text,
    article_dates.raw_start,
    article_dates.raw_end
from article_dates
inner join articles
    on articles.article_id = article_dates.article_id
inner join documents
    on documents.document_id = articles.document_id
where
    article_dates.raw_start is not null
    and article_dates.text is distinct from substring(
        documents.raw_text,
        article_dates.raw_start + 1,
        article_dates.raw_end - article_dates.raw_start
    )
