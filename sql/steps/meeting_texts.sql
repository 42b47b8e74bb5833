-- Texts that share a band of their sketches, by the ids of their words, each such meeting once.
with bands as (
    select distinct
        words_id,
        unnest(bands) as band
    from article_keys
    where words_id is not null
),

meetings as (
    select list(words_id order by words_id) as words_ids
    from bands
    group by band
    having count(*) > 1
)

select words_ids
from meetings
group by words_ids
order by words_ids
