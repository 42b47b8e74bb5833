-- Articles without a date of their own have the one of `story_dates`, or none, and `article_dates` tells whose it is.
update articles
set
    published_at = story_dates.published_at,
    published_on = story_dates.published_on,
    published_utc_offset_minutes = 0,
    published_granularity = story_dates.published_granularity,
    published_basis = 'story'
from story_dates
where
    story_dates.article_id = articles.article_id
    and (
        articles.published_at is distinct from story_dates.published_at
        or articles.published_granularity is distinct from story_dates.published_granularity
    );

update articles
set
    published_at = null,
    published_on = null,
    published_utc_offset_minutes = null,
    published_granularity = null,
    published_basis = 'none'
where
    published_basis = 'story'
    and article_id not in (select story_dates.article_id from story_dates);

create or replace temp table wanted_dates as
select
    story_dates.article_id,
    coalesce(max(article_dates.position) + 1, 0) as position,
    story_dates.date_text as text,
    story_dates.relation || ' as article ' || story_dates.from_article_id as cue,
    story_dates.published_at as value,
    story_dates.published_granularity as granularity
from story_dates
left join article_dates
    on article_dates.article_id = story_dates.article_id and article_dates.basis <> 'story'
group by all;

delete from article_dates
where
    basis = 'story'
    and (article_id, position, text, cue, value, granularity) not in (
        select (
            wanted_dates.article_id,
            wanted_dates.position,
            wanted_dates.text,
            wanted_dates.cue,
            wanted_dates.value,
            wanted_dates.granularity
        )
        from wanted_dates
    );

insert into article_dates by name
select
    wanted_dates.article_id,
    wanted_dates.position,
    wanted_dates.text,
    wanted_dates.cue,
    wanted_dates.value,
    wanted_dates.granularity,
    'story' as basis,
    true as is_chosen
from wanted_dates
where
    wanted_dates.article_id not in (
        select article_dates.article_id
        from article_dates
        where article_dates.basis = 'story'
    )
order by wanted_dates.article_id
