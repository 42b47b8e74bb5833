-- One row per event: who reports it, from how many independent origins, and who was first.
with reports as (
    select
        event_mention_overview.event_id,
        list(distinct articles.source_path order by articles.source_path) as source_paths,
        coalesce(
            list(distinct articles.agency order by articles.agency)
            filter (where articles.agency is not null),
            []
        ) as agencies,
        coalesce(
            list(distinct articles.origin order by articles.origin)
            filter (where articles.origin is not null),
            []
        ) as origins,
        list(
            distinct coalesce(event_mention_overview.asserted_by, 'the outlet itself')
            order by coalesce(event_mention_overview.asserted_by, 'the outlet itself')
        ) as asserted_by,
        arg_min(
            struct_pack(
                source_path := articles.source_path,
                outlet := event_mention_overview.outlet,
                article_id := articles.article_id,
                published_on := event_mention_overview.published_on,
                granularity := event_mention_overview.published_granularity,
                basis := event_mention_overview.published_basis
            ),
            (
                articles.published_basis = 'story',
                articles.published_at,
                event_mention_overview.event_mention_id
            )
        ) filter (where articles.published_at is not null) as first_report
    from event_mention_overview
    inner join articles
        on articles.article_id = event_mention_overview.article_id
    group by event_mention_overview.event_id
)

select
    event_timeline.headline,
    event_timeline.event_type,
    event_timeline.status,
    event_timeline.date,
    event_timeline.date_basis,
    event_timeline.place,
    event_timeline.is_corroborated,
    event_timeline.origin_count,
    reports.asserted_by,
    event_timeline.outlets,
    reports.agencies,
    reports.first_report.outlet as first_outlet,
    shown_date(
        reports.first_report.published_on,
        reports.first_report.published_on,
        reports.first_report.granularity
    ) as first_reported,
    coalesce(reports.first_report.basis, 'none') as first_reported_basis,
    event_timeline.snippet,
    event_timeline.source_path,
    event_timeline.field,
    event_timeline.char_start,
    event_timeline.char_end,
    reports.source_paths,
    event_timeline.article_count,
    event_timeline.outlet_count,
    event_timeline.date_start,
    event_timeline.date_end,
    event_timeline.date_granularity,
    reports.first_report.published_on as first_reported_on,
    reports.first_report.granularity as first_reported_granularity,
    reports.origins,
    event_timeline.event_id,
    event_timeline.event_mention_id,
    event_timeline.article_id,
    reports.first_report.article_id as first_article_id
from event_timeline
inner join reports
    on reports.event_id = event_timeline.event_id
