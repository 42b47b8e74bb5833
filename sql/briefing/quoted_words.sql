-- One row: quotes of all articles, and the words in them.
select
    count(distinct coalesce(quote_overview.continues_quote_id, quote_overview.quote_id))
        as quote_count,
    coalesce(cast(sum(quote_overview.word_count) as bigint), 0) as word_count
from quote_overview
