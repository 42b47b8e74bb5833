-- One row per wording of a speaker without a name, and one for quotes given to nobody, the most frequent first; 20 at most.
select
    quote_overview.speaker_as_written,
    count(*) as quote_count,
    count(distinct quote_overview.outlet) as outlet_count,
    min_by(
        struct_pack(
            article_id := quote_overview.article_id, quote_id := quote_overview.quote_id
        ),
        quote_overview.quote_id
    ) as passage
from quote_overview
where quote_overview.speaker is null
group by quote_overview.speaker_as_written
order by
    quote_count desc,
    quote_overview.speaker_as_written asc
limit 20
