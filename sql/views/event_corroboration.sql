-- One row per event: who reports it, from how many independent origins, and who was first.
with reports as (
    select
        event_mention_overview.event_id,
        list(distinct articles.source_path order by articles.source_path) as source_paths,
        list(distinct articles.agency order by articles.agency)
        filter (where articles.agency is not null) as agencies,
        list(distinct articles.origin order by articles.origin)
        filter (where articles.origin is not null) as origins,
        list(
            distinct coalesce(event_mention_overview.asserted_by, 'the outlet itself')
            order by coalesce(event_mention_overview.asserted_by, 'the outlet itself')
        ) as asserted_by,
        arg_min(
            struct_pack(
                source_path := articles.source_path,
                outlet := articles.outlet,
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
    event_timeline.event_id,
    reports.first_report.article_id as first_article_id,
    event_timeline.source_path,
    event_timeline.event_type,
    event_timeline.status,
    event_timeline.headline,
    event_timeline.outlets,
    coalesce(reports.source_paths, []) as source_paths,
    coalesce(reports.agencies, []) as agencies,
    coalesce(reports.origins, []) as origins,
    coalesce(reports.asserted_by, []) as asserted_by,
    reports.first_report.outlet as first_outlet,
    event_timeline.snippet,
    event_timeline.char_start,
    event_timeline.char_end,
    event_timeline.article_count,
    event_timeline.outlet_count,
    event_timeline.origin_count,
    event_timeline.is_corroborated,
    event_timeline.date_start,
    event_timeline.date_end,
    event_timeline.date_granularity,
    event_timeline.date_basis,
    reports.first_report.published_on as first_reported_on,
    reports.first_report.granularity as first_reported_granularity,
    coalesce(reports.first_report.basis, 'none') as first_reported_basis
from event_timeline
left join reports
    on reports.event_id = event_timeline.event_id
