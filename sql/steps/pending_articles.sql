-- The English articles whose quotes or events the code at hand has not found in their present words.
with inputs as (
    select
        article_id,
        source_path,
        length(body) as character_count,
        md5(concat_ws(
            chr(31),
            coalesce(title, chr(30)),
            coalesce(subtitle, chr(30)),
            coalesce(dateline_place, chr(30)),
            coalesce(outlet, chr(30)),
            coalesce(if(published_basis = 'story', null, published_on)::text, chr(30)),
            coalesce(if(published_basis = 'story', null, published_granularity), chr(30)),
            body
        )) as input_digest
    from articles
    where coalesce(language, 'en') = 'en'
),

judged as (
    select
        inputs.article_id,
        inputs.source_path,
        inputs.input_digest,
        inputs.character_count,
        quotes_mark.record_key is null as has_stale_quotes,
        events_mark.record_key is null as has_stale_events
    from inputs
    left join stage_marks as quotes_mark
        on
            quotes_mark.stage = 'quotes'
            and quotes_mark.record_key = inputs.article_id
            and quotes_mark.code_version = $quotes_version
            and quotes_mark.input_digest = inputs.input_digest
    left join stage_marks as events_mark
        on
            events_mark.stage = 'events'
            and events_mark.record_key = inputs.article_id
            and events_mark.code_version = $events_version
            and events_mark.input_digest = inputs.input_digest
)

select
    article_id,
    input_digest,
    has_stale_quotes,
    has_stale_quotes or has_stale_events as has_stale_events,
    character_count
from judged
where has_stale_quotes or has_stale_events
order by source_path, article_id
