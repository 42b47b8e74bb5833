-- The words of a date are what their offsets cut out of the raw text.
-- severity: error of an article
select
    article_dates.article_id,
    article_dates.position,
    article_dates.text,
    article_dates.raw_start,
    article_dates.raw_end
from article_dates
asof left join raw_paragraphs() as paragraphs
    on
        paragraphs.article_id = article_dates.article_id
        and paragraphs.paragraph_start <= article_dates.raw_start
where
    article_dates.raw_start is not null
    and article_dates.text is distinct from substring(
        paragraphs.paragraph,
        article_dates.raw_start - paragraphs.paragraph_start + 1,
        article_dates.raw_end - article_dates.raw_start
    )
