-- At most one of the dates seen on a page becomes the article's publication date.
-- severity: error of an article
select
    article_dates.article_id,
    count(*) as chosen_count
from article_dates
where article_dates.is_chosen
group by all
having count(*) > 1
