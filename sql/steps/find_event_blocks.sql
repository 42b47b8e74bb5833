-- The blocks that mentions of `stale_articles` were in, or are tied to by `new_ties`, and the other mentions in these.
create or replace temp table stale_event_blocks as
select block
from event_blocks
where article_id in (select stale_articles.article_id from stale_articles)
union
select event_ties.block
from event_ties
inner join new_ties on new_ties.tie = event_ties.tie
where event_ties.is_asking or new_ties.is_asking;

create or replace temp table tied_mentions as
select event_mention_id
from event_blocks
where
    block in (select stale_event_blocks.block from stale_event_blocks)
    and article_id not in (select stale_articles.article_id from stale_articles)
