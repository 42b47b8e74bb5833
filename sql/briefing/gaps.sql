-- One row per kind of thing that could not be resolved: how many of how many, and the passages of some.
with mentions as (
    select
        event_mentions.event_mention_id as passage_id,
        event_mentions.date_start is null as is_undated,
        event_mentions.date_basis = 'publication' as is_of_publication,
        event_mentions.confidence < 0.5 as is_doubtful
    from event_mentions
    inner join articles
        on articles.article_id = event_mentions.article_id
    where articles.is_latest and event_mentions.withdrawn_by is null
),

said as (
    select
        quote_overview.quote_id as passage_id,
        quote_overview.speaker is null and quote_overview.speaker_as_written is null
            as is_of_nobody,
        quote_overview.speaker is null and quote_overview.speaker_as_written is not null
            as is_of_unnamed,
        quote_overview.said_on is null as is_undated,
        quote_overview.confidence < 0.5 as is_doubtful
    from quote_overview
),

flags as (
    select
        'events without a date' as gap,
        mentions.passage_id,
        mentions.is_undated as is_so
    from mentions
    union all
    select
        'events dated by the day of publication' as gap,
        mentions.passage_id,
        mentions.is_of_publication as is_so
    from mentions
    union all
    select
        'doubtful events' as gap,
        mentions.passage_id,
        mentions.is_doubtful as is_so
    from mentions
    union all
    select
        'quotes given to nobody' as gap,
        said.passage_id,
        said.is_of_nobody as is_so
    from said
    union all
    select
        'quotes of a speaker without a name' as gap,
        said.passage_id,
        said.is_of_unnamed as is_so
    from said
    union all
    select
        'quotes without a date' as gap,
        said.passage_id,
        said.is_undated as is_so
    from said
    union all
    select
        'doubtful quotes' as gap,
        said.passage_id,
        said.is_doubtful as is_so
    from said
)

select
    flags.gap,
    count(*) filter (where flags.is_so) as gap_count,
    count(*) as all_count,
    coalesce(
        list(flags.passage_id order by hash(flags.passage_id), flags.passage_id)
        filter (where flags.is_so), []
    )[1:12] as passage_ids
from flags
group by flags.gap
order by flags.gap
