-- Events of the blocks that are grouped anew, each with its mentions as it was grouped, none of them of a stale article.
select
    event_id,
    list(event_mention_id order by event_mention_id) as event_mention_ids
from event_blocks
where
    event_id is not null
    and block in (select stale_event_blocks.block from stale_event_blocks)
group by event_id
having not bool_or(article_id in (select stale_articles.article_id from stale_articles))
order by event_id
