-- One row per number of independent origins that report an event (four stands for more): events that took place.
select
    least(event_timeline.origin_count, 4) as origin_count,
    count(*) as event_count,
    list(
        event_timeline.event_mention_id
        order by event_timeline.article_count desc, event_timeline.event_mention_id asc
    )[1:12] as passage_ids
from event_timeline
where event_timeline.status in ('happened', 'ongoing', 'background')
group by all
order by all
