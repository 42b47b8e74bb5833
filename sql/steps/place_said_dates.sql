-- Quotes that no words date have the day of the meeting that they were said at, else of publication or story.
-- A weekday in an article that its story dates is the last one up to the first report. Told dates stay as they are.
with undated as (
    select
        quotes.quote_id,
        quotes.article_id,
        quotes.speaker_id,
        quotes.cue_start,
        quotes.clause_start,
        quotes.clause_end,
        list_position(
            ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
            regexp_extract(lower(quotes.said_on_text), '(?:mon|tues|wednes|thurs|fri|satur|sun)day')
        ) as weekday
    from quotes
    where
        quotes.rowid between $first and $last
        and (
            quotes.said_on_basis in ('none', 'publication', 'story')
            or (quotes.said_on_basis = 'inherited' and quotes.said_on_text is null)
        )
),

meetings as (
    select
        undated.quote_id,
        min(event_mentions.date_start) as met_on
    from undated
    inner join event_mentions
        on
            event_mentions.article_id = undated.article_id
            and undated.cue_start between event_mentions.evidence_start
            and event_mentions.evidence_end
    inner join event_participants
        on
            event_participants.event_mention_id = event_mentions.event_mention_id
            and event_participants.entity_id = undated.speaker_id
    where
        event_mentions.base_type = 'CONSULT'
        and event_mentions.status = 'happened'
        and event_mentions.date_granularity in ('time', 'day')
        and event_mentions.date_basis in ('stated', 'relative', 'inherited')
        and event_mentions.trigger_start not between undated.clause_start and undated.clause_end
    group by undated.quote_id
    having count(distinct event_mentions.date_start) = 1
),

reports as (
    select
        story_dates.article_id,
        articles.published_on as reported_on
    from story_dates
    inner join articles on articles.article_id = story_dates.from_article_id
    where articles.published_granularity in ('time', 'day')
),

placed as (
    select
        undated.quote_id,
        case
            when meetings.met_on is not null
                then struct_pack(
                    day := meetings.met_on, granularity := 'day', basis := 'inherited'
                )
            when articles.published_on is null
                then struct_pack(
                    day := cast(null as date), granularity := cast(null as varchar), basis := 'none'
                )
            when articles.published_basis <> 'story'
                then struct_pack(
                    day := articles.published_on,
                    granularity := if(
                        articles.published_granularity = 'time',
                        'day',
                        articles.published_granularity
                    ),
                    basis := 'publication'
                )
            when undated.weekday > 0 and reports.reported_on is not null
                then struct_pack(
                    day := reports.reported_on
                    - cast((isodow(reports.reported_on) - undated.weekday + 7) % 7 as integer),
                    granularity := 'day',
                    basis := 'story'
                )
            else struct_pack(
                day := articles.published_on,
                granularity := articles.published_granularity,
                basis := 'story'
            )
        end as said
    from undated
    inner join articles on articles.article_id = undated.article_id
    left join meetings on meetings.quote_id = undated.quote_id
    left join reports on reports.article_id = undated.article_id
)

update quotes
set
    said_on = placed.said.day,
    said_on_granularity = placed.said.granularity,
    said_on_basis = placed.said.basis
from placed
where
    placed.quote_id = quotes.quote_id
    and quotes.rowid between $first and $last
    and (
        quotes.said_on is distinct from placed.said.day
        or quotes.said_on_granularity is distinct from placed.said.granularity
        or quotes.said_on_basis is distinct from placed.said.basis
    )
