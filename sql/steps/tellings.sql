-- The articles of the stories in which some have a day of publication of their own and some have no date.
with own_dates as (
    select
        *,
        if(published_basis = 'story', null, published_granularity) as granularity
    from articles
),

asked as (
    select story_id
    from own_dates
    group by story_id
    having
        count(*) filter (where granularity in ('time', 'day')) > 0
        and count(*) > count(granularity)
),

told_days as (
    select
        article_id,
        max(date_end) as latest_told
    from event_mentions
    where
        withdrawn_by is null
        and status = 'happened' and date_basis = 'stated' and date_granularity = 'day'
    group by article_id
)

select
    own_dates.article_id,
    own_dates.story_id,
    own_dates.text_id,
    own_dates.superseded_by,
    if(own_dates.granularity is null, null, own_dates.published_on) as first_day,
    case own_dates.granularity
        when 'year' then make_date(year(own_dates.published_on), 12, 31)
        when 'month' then last_day(own_dates.published_on)
        else if(own_dates.granularity is null, null, own_dates.published_on)
    end as last_day,
    article_dates.text as date_text,
    cast(own_dates.updated_at at time zone 'UTC' as date) as updated_on,
    told_days.latest_told
from own_dates
inner join asked on asked.story_id = own_dates.story_id
left join article_dates
    on
        article_dates.article_id = own_dates.article_id
        and article_dates.is_chosen
        and article_dates.basis <> 'story'
left join told_days on told_days.article_id = own_dates.article_id
order by own_dates.story_id, own_dates.article_id
